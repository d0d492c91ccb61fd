"""A number of the experiment, bound to the document."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from playground import titles
from playground.experiment import Experiment
from widgets.controls.limits import limits_of
from widgets.controls.number_field import NumberField
from widgets.controls.places import Place
from widgets.document import Document
from widgets.help.explaining import explain
from widgets.problem_words import translated


class SettingField(NumberField):
    """One number of a settings record; changing it is one step of undo, however many turns of the wheel it takes."""

    def __init__(self, document: Document, place: Place, field: str, parent: QWidget | None = None) -> None:
        record = type(place.read(document.experiment()))
        super().__init__(limits_of(record, field), self.tr("never"), parent)
        self._document = document
        self._place = place
        self._field = field
        self._edits = 0
        self.title = translated(titles.of_setting(record, field))
        self.setObjectName(place.field_name(field))
        self.setAccessibleName(self.title)
        self.setToolTip(self._explanation(record.model_fields[field].description))
        explain(self)
        self.edited.connect(self._change)
        self.editing_ended.connect(self._end_edit)
        document.changed.connect(self._follow)
        document.replaced.connect(self._show)
        self._show()

    def _explanation(self, description: str | None) -> str:
        words = translated(description) if description else self.title
        low = self.textFromValue(self._limits.low)
        high = self.textFromValue(self._limits.high)
        return self.tr("{words} ({low} to {high})").format(words=words, low=low, high=high)

    def _change(self, value: float | None) -> None:
        experiment = self._document.experiment()
        record = self._place.read(experiment).model_copy(update={self._field: value})
        name = self.tr("Change {setting}").format(setting=self.title)
        self._document.change(self._place.write(experiment, record), name, (self.objectName(), self._edits))

    def _end_edit(self) -> None:
        self._edits += 1

    def _follow(self, _before: Experiment, _after: Experiment) -> None:
        self._show()

    def _show(self) -> None:
        record = self._place.read(self._document.experiment())
        # The record may be of another kind for a moment, before this field is replaced with those of that kind.
        if self._field in type(record).model_fields:
            self.show_value(getattr(record, self._field))
