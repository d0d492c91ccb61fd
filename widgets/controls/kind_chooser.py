"""Choosers for optimizer, schedule and loss: kinds that have a title and a sentence each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from playground import titles
from playground.experiment import Experiment
from playground.recipe import OPTIMIZERS, SCHEDULES
from widgets.controls.choice import Choice, Item
from widgets.document import Document
from widgets.problem_words import translated


class KindChooser(Choice):
    """Chooses the value of one field of the recipe by its kind."""

    def __init__(
        self,
        document: Document,
        field: str,
        title: str,
        help_texts: Mapping[str, str],
        item_titles: Mapping[str, str],
        make: Callable[[str], Any],
        kind_of: Callable[[Any], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"{field}Chooser", title, parent)
        self._document = document
        self._field = field
        self._make = make
        self._kind_of = kind_of
        self.set_items(
            Item(kind, translated(words), translated(help_texts[kind])) for kind, words in item_titles.items()
        )
        self.chosen.connect(self._change)
        document.changed.connect(self._follow)
        document.replaced.connect(self._show)
        self._show()

    def _change(self, kind: str) -> None:
        recipe = self._document.experiment().recipe
        if kind == self._kind_of(getattr(recipe, self._field)):
            return
        name = self.tr("Choose {what}").format(what=self.currentText())
        changed = recipe.model_copy(update={self._field: self._make(kind)})
        self._document.change(replace(self._document.experiment(), recipe=changed), name)

    def _follow(self, _before: Experiment, _after: Experiment) -> None:
        self._show()

    def _show(self) -> None:
        self.show_choice(self._kind_of(getattr(self._document.experiment().recipe, self._field)))


def optimizer_chooser(document: Document) -> KindChooser:
    """Chooses how weights follow the gradient; each optimizer starts with its own defaults."""
    title = QCoreApplication.translate("KindChooser", "Optimizer")
    return KindChooser(
        document,
        "optimizer",
        title,
        titles.OPTIMIZER_HELP,
        titles.OPTIMIZERS,
        lambda kind: OPTIMIZERS[kind](),
        lambda optimizer: optimizer.kind,
    )


def schedule_chooser(document: Document) -> KindChooser:
    """Chooses how the learning rate changes in the course of training."""
    title = QCoreApplication.translate("KindChooser", "Schedule")
    return KindChooser(
        document,
        "schedule",
        title,
        titles.SCHEDULE_HELP,
        titles.SCHEDULES,
        lambda kind: SCHEDULES[kind](),
        lambda schedule: schedule.kind,
    )


def precision_chooser(document: Document) -> KindChooser:
    """Chooses of how many bits the numbers are that training multiplies."""
    title = QCoreApplication.translate("KindChooser", "Precision")
    return KindChooser(document, "precision", title, titles.PRECISION_HELP, titles.PRECISIONS, str, str)


def loss_chooser(document: Document) -> KindChooser:
    """Chooses what training makes small."""
    title = QCoreApplication.translate("KindChooser", "Loss")
    return KindChooser(document, "loss", title, titles.LOSS_HELP, titles.LOSSES, str, str)
