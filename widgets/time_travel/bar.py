"""The bar of time: a slider over the moments of the run, played, left, branched from, and exported."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from widgets import theme
from widgets.controls.choice import Choice, Item
from widgets.help.explaining import explain, taught
from widgets.marking import ChangeMarks
from widgets.run import Run
from widgets.seldom import Seldom
from widgets.time_travel.playback import Playback
from widgets.time_travel.slider import MomentSlider
from widgets.time_travel.travel import TimeTravel

SPEEDS = (3, 10, 30, 120)
"""Seconds that the whole history may take."""

EXPLAINED_SECONDS = 0.5
"""So often, while the run goes on, the slider is told anew what it says of itself when it is asked."""


class TimeBar(QWidget):
    """There as soon as something was trained."""

    def __init__(self, travel: TimeTravel, run: Run, marks: ChangeMarks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeBar")
        self._travel = travel
        self._run = run
        self._marks = marks
        self._explained: tuple[float, object] = (0.0, None)  # when, and looking at what
        self.playback = Playback(travel, self)
        self.slider = MomentSlider(self)
        self._play = self._button("timePlay", "", self.playback.toggle)
        self._readout = QLabel(self)
        self._readout.setObjectName("timeReadout")
        self._readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._speed = Choice("timeSpeed", self.tr("Speed of playing the history"), self)
        self._back = self._button("timeBack", self.tr("To the present"), travel.leave)
        self._branch = self._button("timeBranch", self.tr("Branch here"), travel.branch)
        self.export = self._button("timeExport", self.tr("Export…"), None)
        self._arrange()
        self._connect()
        self._show_play()
        self._show_words()
        self.refresh()

    def _button(self, name: str, text: str, do: Callable[[], None] | None) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        theme.size_icon(button, 16)
        if do is not None:
            button.clicked.connect(do)
        return button

    def _arrange(self) -> None:
        self._speed.set_items(Item(str(seconds), self._duration(seconds)) for seconds in SPEEDS)
        self._speed.show_choice("10")
        for button, name, tip in (
            (self._back, self.tr("To the present"), self.tr("Show every view as it is now.")),
            (self._branch, self.tr("Branch a new run here"), self.tr("Begin a new run at the step that is shown.")),
            (self.export, self.tr("Export over time"), self.tr("Save a view over time, or the run as a table.")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tip)
            explain(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        row.addWidget(self._play)
        row.addWidget(self.slider, 1)
        row.addWidget(self._readout, 1)
        for widget in (self._speed, self._back, self._branch, self.export):
            row.addWidget(widget)

    def _connect(self) -> None:
        self.slider.valueChanged.connect(self._go)
        self.slider.play_asked.connect(self.playback.toggle)
        self._speed.chosen.connect(self._set_speed)
        self.playback.changed.connect(self._show_play)
        self.playback.changed.connect(self.refresh)
        self._travel.moments_changed.connect(self.refresh)
        self._travel.visit_changed.connect(self.refresh)
        self._travel.evaluated.connect(self._show_words)
        words = Seldom(self)
        words.due.connect(self._show_words)
        self._run.history_changed.connect(words.ask)
        self._marks.changed.connect(self.refresh)
        theme.changes().changed.connect(self._show_play)

    def readout(self) -> str:
        """Where one is, in words, and how good the network was there."""
        return self._readout.toolTip()

    def go_there(self) -> None:
        """Give the slider the focus, or say why there is none."""
        if self.isVisible():
            self.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._travel.message.emit(self.tr("There is no past yet: the time slider comes with the first step."))

    def refresh(self) -> None:
        """Show what there is to go to, and where one is."""
        moments, visited = self._travel.moments, self._travel.visited
        is_there = bool(moments) and self._travel.present > 0
        if self.parentWidget() is not None:  # else it would be a window of its own
            self.setVisible(is_there)
        if not is_there:
            return
        last = len(moments) - 1
        self.slider.show_moments(len(moments), last if visited is None else self._travel.place_of(visited.step))
        self.slider.show_marks([(self._travel.place_of(step), text) for step, text in self._marks.marks()])
        is_back = visited is not None
        for button in (self._back, self._branch):
            button.setEnabled(is_back)
        for control in (self.slider, self._play):
            control.setEnabled(last > 0)
        role = "looking-back" if is_back else "small"
        if self._readout.property("role") != role:
            self._readout.setProperty("role", role)
            self._readout.style().polish(self._readout)
        self._show_words()

    def _show_play(self) -> None:
        is_on = self.playback.is_on
        self._play.setIcon(theme.icon("pause" if is_on else "play"))
        words = self.tr("Stop playing the history") if is_on else self.tr("Play the history")
        self._play.setAccessibleName(words)
        self._play.setToolTip(taught(self._play, words))
        explain(self._play)

    def _show_words(self) -> None:
        place, held_out = self._place(), self._held_out()
        words = f"{place} · {held_out}" if held_out else place
        fits = self._readout.fontMetrics().horizontalAdvance(words) <= self._readout.width()
        self._readout.setText(words if fits else place)
        self._readout.setToolTip(words)
        self._explain_slider(words)

    def _explain_slider(self, words: str) -> None:
        """At every visit at once; as the present moves on, now and then."""
        (before, place), now = self._explained, time.monotonic()
        is_passing = self._run.is_playing and self._travel.visited is None and place is None
        if not is_passing or now - before > EXPLAINED_SECONDS:
            self._explained = (now, self._travel.visited)
            self.slider.setAccessibleDescription(words)
            self.slider.setToolTip(taught(self.slider, words))
            explain(self.slider)

    def _place(self) -> str:
        visited, present = self._travel.visited, f"{self._travel.present:,}"
        if self._travel.is_too_small:
            return self.tr("Step {step}. The network is too large for earlier moments to be kept.").format(step=present)
        if visited is None:
            return self.tr("Step {step}").format(step=present)
        return self.tr("Looking at step {step} of {present}").format(step=f"{visited.step:,}", present=present)

    def _held_out(self) -> str:
        found = self._travel.evaluation
        if found is None:
            return ""
        loss = self.tr("held-out loss {loss}").format(loss=f"{found.loss:.3g}")
        if found.r2 is not None:
            return self.tr("{loss}, R² {share}").format(loss=loss, share=f"{found.r2:.3f}")
        if found.accuracy is None:
            return loss
        return self.tr("{loss}, accuracy {share} %").format(loss=loss, share=f"{100 * found.accuracy:.1f}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_words)  # when the parts have their widths

    def _duration(self, seconds: int) -> str:
        if seconds < 60:
            return self.tr("in {count} seconds").format(count=seconds)
        return self.tr("in {count} minutes").format(count=seconds // 60)

    def _go(self, place: int) -> None:
        self.playback.stop()
        self._travel.visit(place)

    def _set_speed(self, seconds: str) -> None:
        self.playback.seconds = float(seconds)
