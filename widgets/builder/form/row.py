"""One setting in the form: its label, its control, its unit, and the way back to the usual value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QGridLayout, QLabel, QToolButton, QWidget

from playground import titles
from playground.layers import Layer
from widgets import theme
from widgets.builder.form.fields import Field, make_field, object_name
from widgets.builder.form.number import LayerNumber
from widgets.builder.form.scrubbing import Scrub
from widgets.help.explaining import explain
from widgets.problem_words import translated

COLUMNS = 4


class SettingRow(QObject):
    """A setting of one or several blocks of one kind or of several that share it.

    Signals:
        changed: (setting, value, whether it can merge with the change before).
    """

    changed = Signal(str, object, object)

    def __init__(self, layer: type[Layer], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.title = translated(titles.of_setting(layer, name))
        self._default = layer.model_fields[name].get_default(call_default_factory=True)
        self._edits = 0
        self.control = make_field(layer, name, self.title)
        self.control.setParent(parent)
        self.control.setToolTip(self._explanation(layer))
        explain(self.control)
        self._label = self._labelled(parent)
        self._unit = QLabel(translated(titles.UNITS[name]) if name in titles.UNITS else "", parent)
        self._unit.setProperty("role", "small")
        self._reset = self._reset_button(parent)
        self._trouble = QLabel(parent)
        self._trouble.setObjectName(f"{object_name(name)}Trouble")
        self._trouble.setProperty("role", "bad")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._connect()

    def put_into(self, grid: QGridLayout) -> None:
        """Take the next rows of a grid."""
        row = grid.rowCount()
        if getattr(self.control, "is_wide", False):  # below its label, in all the width there is
            grid.addWidget(self._label, row, 0, 1, COLUMNS - 1)
            grid.addWidget(self._reset, row, COLUMNS - 1)
            grid.addWidget(self.control, row + 1, 0, 1, COLUMNS)
            self._unit.hide()
        else:
            for column, part in enumerate((self._label, self.control, self._unit, self._reset)):
                grid.addWidget(part, row, column)
        grid.addWidget(self._trouble, row + 2, 0, 1, COLUMNS)

    def show_values(self, values: Sequence[Any]) -> None:
        """Show the value the blocks share, or that they differ."""
        field = cast(Field, self.control)
        is_shared = all(value == values[0] for value in values)
        (field.show_value if is_shared else field.show_mixed)(values[0])
        self._reset.setVisible(any(value != self._default for value in values))

    def begin_anew(self) -> None:
        """Be about other blocks of the same kind: no change of theirs belongs to the one before."""
        self._end_edit()
        self._show_trouble("")

    def _connect(self) -> None:
        control = self.control
        cast(Field, control).edited.connect(self._tell)
        self._reset.clicked.connect(lambda: self._tell(self._default, merges=False))
        for signal, slot in (("editing_ended", self._end_edit), ("refused", self._show_trouble)):
            if hasattr(control, signal):
                getattr(control, signal).connect(slot)
        if isinstance(control, QAbstractSpinBox):
            Scrub(control, self._label)

    def _tell(self, value: Any, merges: bool = True) -> None:
        self._show_trouble("")
        self.changed.emit(self.name, value, self._edits if merges and hasattr(self.control, "editing_ended") else None)

    def _end_edit(self) -> None:
        self._edits += 1

    def _show_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _explanation(self, layer: type[Layer]) -> str:
        if not isinstance(self.control, LayerNumber):
            return self.title
        usual = self.control.textFromValue(float(self._default))
        words = QCoreApplication.translate("SettingRow", "{setting}: {limits}; usually {usual}. Type, turn or drag.")
        limits = self.control.limits_in_words()
        return words.format(setting=self.title, limits=limits, usual=usual)

    def _labelled(self, parent: QWidget) -> QLabel:
        label = QLabel(self.title, parent)
        label.setObjectName(f"{object_name(self.name)}Label")
        label.setBuddy(self.control)
        label.setToolTip(self.control.toolTip())
        return label

    def _reset_button(self, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setObjectName(f"{object_name(self.name)}Reset")
        button.setProperty("role", "quiet")
        button.setIcon(theme.icon("reset", "muted"))
        theme.size_icon(button, 14)
        words = QCoreApplication.translate("SettingRow", "{setting}: back to the usual value")
        button.setAccessibleName(words.format(setting=self.title))
        button.setToolTip(button.accessibleName())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        return button
