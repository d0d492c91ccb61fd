"""What a template is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playground import datasets
from playground.experiment import Experiment, Target
from playground.graph import Graph
from playground.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Template:
    """An experiment to start from; ``build`` makes its graph."""

    id: str
    title: str
    help: str
    dataset: str
    recipe: Recipe
    build: Callable[[], Graph]
    target: Target = "label"

    @property
    def for_study(self) -> bool:
        """Whether it is there to be looked at: its dataset does not come with the program."""
        return datasets.find(self.dataset).for_study

    def experiment(self) -> Experiment:
        """A new experiment of this template."""
        return Experiment(self.build(), self.dataset, self.recipe, target=self.target)
