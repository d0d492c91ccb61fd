"""Why a view has nothing to show, and what helps with one click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playground.experiment import Experiment


@dataclass(frozen=True, slots=True)
class Remedy:
    """One click: choose a dataset, a template, or both; undo takes it back.

    ``label`` and ``help`` are English, marked for translation in the context ``wording``.
    """

    label: str
    help: str
    dataset: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """``words`` say what the view needs and what to do: one or two sentences, English, marked for translation."""

    words: str
    remedy: Remedy | None = None


Rule = Callable[[Experiment], Obstacle | None]
"""None where the view applies."""
