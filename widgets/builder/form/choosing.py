"""Settings that are one of several: words, yes or no, a padding, a way for weights to start."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from playground import titles
from playground.titles import ACTIVATIONS
from widgets import theme
from widgets.builder.form.number import LayerNumber
from widgets.controls.choice import Choice, Item
from widgets.controls.limits import Limits, is_number, limits_of
from widgets.problem_words import translated

NUMBER = "number"
"""The id of the choice to give a number instead of a word."""


class LayerChoice(Choice):
    """One of several words.

    Signals:
        edited: (value), the learner chose.
    """

    edited = Signal(str)

    def __init__(self, name: str, title: str, values: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self.setMinimumContentsLength(6)
        self.setPlaceholderText(QCoreApplication.translate("LayerNumber", "several"))
        self.set_items(_item(value) for value in values)
        self.chosen.connect(self.edited)

    def show_value(self, value: str) -> None:
        """Show one without telling anybody."""
        self.show_choice(value)

    def show_mixed(self, _value: str) -> None:
        """Show that the blocks differ."""
        self.show_choice(None)


class LayerSwitch(QCheckBox):
    """Yes or no; half ticked where blocks differ.

    Signals:
        edited: (value), the learner ticked it or took the tick away.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._tell)

    def show_value(self, value: bool) -> None:
        """Show it without telling anybody."""
        self.setTristate(False)
        self.setChecked(value)

    def show_mixed(self, _value: bool) -> None:
        """Show that the blocks differ."""
        self.setTristate(True)
        self.setCheckState(Qt.CheckState.PartiallyChecked)

    def _tell(self) -> None:
        is_on = self.checkState() != Qt.CheckState.Unchecked
        self.show_value(is_on)
        self.edited.emit(is_on)


class _WithNumber(QWidget):
    """A choice, and beside it a number where the choice has one."""

    edited = Signal(object)
    editing_ended = Signal()
    refused = Signal(str)

    def __init__(self, name: str, title: str, values: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Field")
        self.choice = LayerChoice(name, title, values, self)
        self.number: LayerNumber | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.SPACING)
        self._row.addWidget(self.choice, 1)
        self.setFocusProxy(self.choice)

    def _put_number(self, limits: Limits | None) -> None:
        """Offer a number with these limits; none with None. One that is there already stays, and with it the focus."""
        if (limits is None) == (self.number is None) and (self.number is None or self.number._limits == limits):
            return
        if self.number is not None:
            self.number.hide()
            self.number.deleteLater()
            self.number = None
        if limits is not None:
            self.number = LayerNumber(limits, self)
            self.number.setObjectName(f"{self.choice.objectName()}Number")
            words = self.tr("{setting}: number")
            self.number.setAccessibleName(words.format(setting=self.choice.title))
            self.number.setToolTip(f"{self.number.accessibleName()} ({self.number.limits_in_words()})")
            self.number.edited.connect(self._tell_number)
            self.number.editing_ended.connect(self.editing_ended)
            self.number.refused.connect(self.refused)
            self._row.addWidget(self.number, 1)

    def _tell_number(self, value: float) -> None:
        raise NotImplementedError

    def show_mixed(self, _value: object) -> None:
        """Show that the blocks differ."""
        self._put_number(None)
        self.choice.show_choice(None)


class PaddingField(_WithNumber):
    """A word, or so many zeros on every side."""

    def __init__(
        self, name: str, title: str, words: tuple[str, ...], limits: Limits, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, title, (*words, NUMBER), parent)
        self._limits = limits
        self.choice.edited.connect(self._choose)

    def show_value(self, value: str | int) -> None:
        """Show it without telling anybody."""
        self.choice.show_choice(value if isinstance(value, str) else NUMBER)
        self._put_number(None if isinstance(value, str) else self._limits)
        if self.number is not None:
            self.number.show_value(value)

    def _choose(self, choice: str) -> None:
        self.edited.emit(1 if choice == NUMBER else choice)

    def _tell_number(self, value: float) -> None:
        self.edited.emit(value)


class RecordField(_WithNumber):
    """One of several small records by its kind, with the number it has; each begins with its own default."""

    def __init__(
        self, name: str, title: str, records: Iterable[type[BaseModel]], parent: QWidget | None = None
    ) -> None:
        self._records = {record.model_fields["kind"].default: record for record in records}
        super().__init__(name, title, self._records, parent)
        self._value: BaseModel | None = None
        self.choice.edited.connect(self._choose)

    def show_value(self, value: BaseModel) -> None:
        """Show it without telling anybody."""
        self._value = value
        self.choice.show_choice(value.model_dump()["kind"])
        field = self._number_of(value)
        self._put_number(limits_of(type(value), field) if field else None)
        if self.number is not None:
            self.number.show_value(getattr(value, field))

    def _number_of(self, value: BaseModel) -> str:
        model = type(value)
        return next((field for field in model.model_fields if is_number(model, field)), "")

    def _choose(self, kind: str) -> None:
        self.edited.emit(self._records[kind]())

    def _tell_number(self, value: float) -> None:
        assert self._value is not None  # it has a number
        self.edited.emit(self._value.model_copy(update={self._number_of(self._value): value}))


def _item(value: str) -> Item:
    if value == NUMBER:
        words = QCoreApplication.translate("PaddingField", "So many zeros on every side.")
        return Item(value, QCoreApplication.translate("PaddingField", "Number"), words)
    title = titles.CHOICES.get(value) or ACTIVATIONS.get(value, value)
    help_text = titles.CHOICE_HELP.get(value, "")
    return Item(value, translated(title), translated(help_text) if help_text else "")
