"""The schedule that is drawn by hand: its plot, what is read there, its scale and its length."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from playground.experiment import Experiment
from playground.recipe import DrawnSchedule
from widgets import theme
from widgets.controls import places
from widgets.controls.schedule_plot import SchedulePlot
from widgets.controls.setting_field import SettingField
from widgets.document import Document
from widgets.help.explaining import explain_all

_PLACE = places.Place("drawn", places.SCHEDULE.read, places.SCHEDULE.write)


class ScheduleEditor(QWidget):
    """There only while the schedule is drawn by hand; its parts are made when it first is."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawnSchedule")
        self.setAccessibleName(self.tr("Schedule drawn by hand"))
        self._document = document
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACING // 2)
        document.changed.connect(self._follow)
        document.replaced.connect(self._show)
        self._show()

    def readout(self) -> str:
        """What is read under the pointer, or at the chosen point."""
        return "" if self._column.isEmpty() else self._readout.text()

    def _follow(self, _before: Experiment, _after: Experiment) -> None:
        self._show()

    def _show(self) -> None:
        schedule = self._document.experiment().recipe.schedule
        self.setVisible(isinstance(schedule, DrawnSchedule))
        if not isinstance(schedule, DrawnSchedule):
            return
        if self._column.isEmpty():
            self._fill()
        self._plot.show_schedule(schedule)
        self._switch.blockSignals(True)
        self._switch.setChecked(schedule.between == "logarithmic")
        self._switch.blockSignals(False)
        self._read()

    def _fill(self) -> None:
        self._plot = SchedulePlot(self)
        self._readout = QLabel(self)
        self._readout.setObjectName("drawnReadout")
        self._readout.setAccessibleName(self.tr("What is read there"))
        self._readout.setProperty("role", "muted")
        self._readout.setWordWrap(True)
        self._switch = QCheckBox(self.tr("Log"), self)
        self._switch.setObjectName("drawnLog")
        self._switch.setAccessibleName(self.tr("Logarithmic scale"))
        self._switch.setToolTip(self.tr("Go by equal factors from point to point, not by equal differences."))
        self._switch.toggled.connect(self._switch_scale)
        steps = SettingField(self._document, _PLACE, "steps", self)
        label = QLabel(steps.title, self)
        label.setBuddy(steps)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        for part in (label, steps, self._switch):
            row.addWidget(part)
        row.addStretch(1)
        self._column.addWidget(self._plot)
        self._column.addWidget(self._readout)
        self._column.addLayout(row)
        self._plot.edited.connect(self._change)
        self._plot.looked.connect(self._read)
        explain_all(self)

    def _change(self, schedule: DrawnSchedule, name: str, gesture: int) -> None:
        experiment = self._document.experiment()
        self._document.change(places.SCHEDULE.write(experiment, schedule), name, ("drawnPlot", gesture))

    def _switch_scale(self, is_log: bool) -> None:
        experiment = self._document.experiment()
        schedule = places.SCHEDULE.read(experiment)
        changed = schedule.model_copy(update={"between": "logarithmic" if is_log else "linear"})
        self._document.change(places.SCHEDULE.write(experiment, changed), self.tr("Change the scale of the schedule"))

    def _read(self) -> None:
        recipe = self._document.experiment().recipe
        schedule, plot = recipe.schedule, self._plot
        if not isinstance(schedule, DrawnSchedule):
            return
        if plot.pointed is not None:
            share, factor = plot.pointed, schedule.factor(plot.pointed)
        elif plot.selected is not None:
            share, factor = schedule.points[plot.selected]
        else:
            self._readout.setText(self.tr("Click to add a point, drag to move it."))
            return
        text = self.tr("Step {step}: × {factor}, rate {rate}")
        self._readout.setText(
            text.format(
                step=f"{share * schedule.steps:,.0f}",
                factor=f"{factor:.3g}",
                rate=f"{factor * recipe.learning_rate:.3g}",
            )
        )
        if plot.pointed is None and plot.selected is not None:
            text = self.tr("Point {number} of {count}. {reading}")
            plot.setAccessibleDescription(
                text.format(number=plot.selected + 1, count=len(schedule.points), reading=self._readout.text())
            )
