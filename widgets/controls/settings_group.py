"""A form grown from a settings record: one field for each of its numbers."""

from __future__ import annotations

from pydantic import BaseModel
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from playground.experiment import Experiment
from widgets import theme
from widgets.controls.limits import is_number
from widgets.controls.places import Place
from widgets.controls.setting_field import SettingField
from widgets.document import Document


class SettingsGroup(QWidget):
    """The numbers of one record; where the record becomes one of another kind, its fields take their place.

    Signals:
        emptied: (whether the record has no numbers at all, so that its heading can go).
    """

    emptied = Signal(bool)

    def __init__(
        self, document: Document, place: Place, only: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._place = place
        self._only = only
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.SPACING)
        self._grid.setColumnMinimumWidth(0, self.fontMetrics().horizontalAdvance("Epochs without progress"))
        self._grid.setColumnStretch(1, 1)
        self._fields: list[SettingField] = []
        self._labels: dict[str, QLabel] = {}
        self._hidden: frozenset[str] = frozenset()
        self._model: type[BaseModel] | None = None
        document.changed.connect(self._follow)
        document.replaced.connect(self._show)
        self._show()

    def is_empty(self) -> bool:
        """Whether the record has no numbers."""
        return not self._fields

    def hide_fields(self, fields: frozenset[str]) -> None:
        """Hide these fields, and show all others."""
        self._hidden = fields
        for name, control in zip(self._labels, self._fields, strict=True):
            control.setHidden(name in fields)
            self._labels[name].setHidden(name in fields)

    def _follow(self, _before: Experiment, _after: Experiment) -> None:
        self._show()

    def _show(self) -> None:
        model = type(self._place.read(self._document.experiment()))
        if model is self._model:
            return
        self._model = model
        while item := self._grid.takeAt(0):
            item.widget().deleteLater()
            item.widget().hide()
        names = [field for field in self._only or tuple(model.model_fields) if is_number(model, field)]
        self._fields = [SettingField(self._document, self._place, field, self) for field in names]
        self._labels = {}
        for row, (name, control) in enumerate(zip(names, self._fields, strict=True)):
            label = self._labels[name] = QLabel(control.title, self)
            label.setBuddy(control)
            label.setToolTip(control.toolTip())
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(control, row, 1)
        self.hide_fields(self._hidden)
        self.setHidden(self.is_empty())
        self.emptied.emit(self.is_empty())
