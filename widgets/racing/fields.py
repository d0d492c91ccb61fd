"""Fields of the controls of races: whole numbers, percentages, rows of values."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from playground.experiment import Experiment
from playground.racing.settings import Setting, Value, in_words
from widgets.controls.limits import Limits
from widgets.controls.number_field import NumberField

_BETWEEN = r"[,;](?![^(]*\))"
"""A comma or semicolon that is not within the brackets of a formula."""


def number_field(name: str, title: str, tip: str, limits: Limits, value: float, parent: QWidget) -> NumberField:
    """A field for one number."""
    field = NumberField(limits, parent=parent)
    field.setObjectName(name)
    field.setAccessibleName(title)
    field.setToolTip(tip)
    field.show_value(value)
    return field


def curves(experiment: Experiment | None = None) -> list[tuple[str, str]]:
    """What can be drawn over the epochs: names of a history's curves, with titles; R² only of numbers."""
    translate = QCoreApplication.translate
    figure = {
        "classification": [("accuracy", translate("Races", "Accuracy"))],
        "regression": [("r2", translate("Races", "R²"))],
    }
    return [
        *figure.get("classification" if experiment is None else experiment.task, []),
        ("test_loss", translate("Races", "Held-out loss")),
        ("train_loss", translate("Races", "Training loss")),
    ]


def button(name: str, text: str, tip: str, do: Callable[[], object], parent: QWidget) -> QPushButton:
    """A push button."""
    made = QPushButton(text, parent)
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setToolTip(tip)
    made.clicked.connect(do)
    return made


class EpochsField(NumberField):
    """How far lanes go; what was typed stays until something else is suggested."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(Limits(1, 100_000, True, False, "decades"), parent=parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Epochs"))
        self.setToolTip(self.tr("How often each lane sees every training example."))
        self._suggested: int | None = None

    def suggest(self, epochs: int) -> None:
        """So many are worth trying."""
        if epochs != self._suggested:
            self._suggested = epochs
            self.show_value(epochs)

    def epochs(self) -> int:
        """How many are chosen."""
        return int(self.number() or 1)


class ValuesField(QLineEdit):
    """Values of a setting, with commas between them; ``0..31`` stands for all whole numbers from 0 to 31."""

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0" * 14), super().sizeHint().height())

    def show_values(self, setting: Setting, values: tuple[Value, ...]) -> None:
        """Write these values; whole numbers that follow one another are written by their ends."""
        if (
            setting.id == "seed"
            and len(values) > 2
            and list(values) == list(range(int(values[0]), int(values[-1]) + 1))
        ):
            self.setText(f"{values[0]}..{values[-1]}")
        else:
            self.setText(", ".join(f"{v:g}" if isinstance(v, float) else str(v) for v in values))
        self.setCursorPosition(0)

    def values(self, setting: Setting) -> tuple[Value, ...]:
        """What is written, each value once; ``ValueError`` with a sentence for what cannot be read."""
        found: dict[Value, None] = {}
        pieces = re.split(_BETWEEN, self.text())
        for part in filter(None, (piece.strip() for piece in pieces)):
            for value in _read(setting, part):
                found[value] = None
        if not found:
            raise ValueError(QCoreApplication.translate("Races", "Write at least one value, such as 1, 2, 3."))
        return tuple(found)


def _read(setting: Setting, text: str) -> list[Value]:
    first, dots, last = text.partition("..")
    try:
        if dots:
            low, high = int(first), int(last)
            if not 0 <= high - low < 1000:
                raise ValueError
            return [setting.parse(str(number)) for number in range(low, high + 1)]
        if setting.all_of is not None and text.isdigit():
            return list(setting.all_of(int(text)))
        if setting.choices:
            return [_chosen(setting, text)]
        return [setting.parse(text)]
    except ValueError:
        words = QCoreApplication.translate("Races", "“{text}” is no value of this setting.")
        raise ValueError(words.format(text=text)) from None


def _chosen(setting: Setting, text: str) -> Value:
    """A choice by its id or by the name it is shown by, whatever the case; formulas of x begin with =."""
    if setting.id == "activation" and text.startswith("="):
        return f"= {text[1:].strip()}"
    for choice in setting.choices:
        if text.casefold() in (choice.casefold(), in_words(setting, choice).casefold()):
            return choice
    raise ValueError(text)
