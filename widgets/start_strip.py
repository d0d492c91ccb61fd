"""The start page: a slim strip with what to do first and the three ways in. The pad is live from the first moment."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from widgets import theme
from widgets.document import Document


class StartStrip(QFrame):
    """Draw, build, or learn.

    Signals:
        draw_asked: to the pad.
        build_asked: to the network.
        learn_asked: to the lessons.
        dismissed: the learner needs it no more.
    """

    draw_asked = Signal()
    build_asked = Signal()
    learn_asked = Signal()
    dismissed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setObjectName("startPage")
        self.setAccessibleName(self.tr("Start page"))
        self.setProperty("role", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * theme.SPACING, theme.SPACING // 2, theme.SPACING, theme.SPACING // 2)
        row.setSpacing(theme.SPACING)
        self._welcome = QLabel(self)
        self._welcome.setObjectName("startWelcome")
        self._welcome.setProperty("role", "heading")
        row.addWidget(self._welcome)
        row.addStretch()
        for name, icon, text, help_text, asked in (
            ("startDraw", "pen", self.tr("Draw"), self.tr("Go to the pad and draw a digit."), self.draw_asked),
            ("startBuild", "build", self.tr("Build"), self.tr("Drag layers together."), self.build_asked),
            ("startLearn", "lesson", self.tr("Learn"), self.tr("Lessons, one step after another."), self.learn_asked),
        ):
            row.addWidget(self._button(name, icon, text, help_text, asked))
        row.addWidget(self._close_button())
        document.changed.connect(self._show_first_step)
        document.replaced.connect(self._show_first_step)
        self._show_first_step()

    def _show_first_step(self) -> None:
        """What to do first: draw what the network reads, or have it learn."""
        if self._document.experiment().data.kind == "pictures":
            self._welcome.setText(self.tr("Draw a digit: the network is reading already."))
        else:
            self._welcome.setText(self.tr("Press Play and watch the network learn."))

    def _button(self, name: str, icon: str, text: str, help_text: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(theme.icon(icon), text, self)
        theme.size_icon(button)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setToolTip(help_text)
        button.clicked.connect(asked)
        return button

    def _close_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("startDismiss")
        button.setIcon(theme.icon("close"))
        theme.size_icon(button)
        button.setAccessibleName(self.tr("Hide the start page"))
        button.setToolTip(self.tr("Hide this; the View menu brings it back."))
        button.clicked.connect(self.dismissed)
        return button
