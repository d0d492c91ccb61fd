"""The buttons that train: play, one step, one epoch, reset, a new start, and how fast."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from widgets import theme
from widgets.actions import Actions
from widgets.controls.speed_slider import SpeedSlider
from widgets.help.explaining import explain, taught
from widgets.run import Run


class PlayBar(QWidget):
    """Shows whether training is under way and lets the learner start and stop it."""

    def __init__(self, run: Run, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("playBar")
        self._run = run
        self._actions = actions
        self.play_button = QPushButton(self)
        self.play_button.setObjectName("playButton")
        self.play_button.setProperty("primary", True)
        theme.size_icon(self.play_button, 18)
        self.play_button.setMinimumWidth(116)
        self.play_button.clicked.connect(run.toggle)
        self.speed_slider = SpeedSlider(self)
        self._speed_words = QLabel(self.speed_slider.words(), self)
        self._speed_words.setProperty("role", "small")
        self._speed_words.setMinimumWidth(self._speed_words.fontMetrics().horizontalAdvance("as fast as it goes") + 8)
        self.play_button.setEnabled(actions["play"].isEnabled())
        actions["play"].enabledChanged.connect(self.play_button.setEnabled)
        self._arrange()
        self.speed_slider.speed_changed.connect(self._set_speed)
        self._shows_playing: bool | None = None
        run.state_changed.connect(self._follow)
        theme.changes().changed.connect(self._show_state)
        self._show_state()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        row.addWidget(self.play_button)
        for name in ("step", "epoch", "reset", "reseed"):
            row.addWidget(self._button(name))
        row.addSpacing(2 * theme.SPACING)
        title = QLabel(self.tr("&Speed"), self)
        title.setBuddy(self.speed_slider)
        title.setProperty("role", "small")
        row.addWidget(title)
        self.speed_slider.setMinimumWidth(110)
        self.speed_slider.setMaximumWidth(220)
        row.addWidget(self.speed_slider, 1)
        row.addWidget(self._speed_words)
        row.addStretch(1)
        row.addWidget(self._button("views"))

    def _button(self, name: str) -> QToolButton:
        action = self._actions[name]
        button = QToolButton(self)
        button.setObjectName(f"{name}Button")
        button.setDefaultAction(action)
        theme.size_icon(button, 20)
        button.setAccessibleName(action.text().replace("&", ""))
        explain(button)
        return button

    def _set_speed(self, speed: float | None) -> None:
        self._run.set_speed(speed)
        self._speed_words.setText(self.speed_slider.words())

    def _follow(self) -> None:
        """The state changes with every edit; what this button shows of it seldom does."""
        if self._run.is_playing != self._shows_playing:
            self._show_state()

    def _show_state(self) -> None:
        run, play = self._run, self._actions["play"]
        self._shows_playing = run.is_playing
        self.play_button.setText(self.tr("Pause") if run.is_playing else self.tr("Play"))
        self.play_button.setIcon(theme.icon("pause" if run.is_playing else "play", "accent_text"))
        self.play_button.setAccessibleName(self.play_button.text())
        self.play_button.setToolTip(taught(self.play_button, play.toolTip()))
        explain(self.play_button)
