"""A question of a lesson: its choices, and what is said of them once one was made."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from playground.lessons.text import Question
from widgets import theme
from widgets.lessons.text import LINE, LessonText

INDENT = 30  # pixels that reasons stand in from the questions


_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class QuestionBox(QWidget):
    """Choices to be made one of; a prediction is made once, another answer may be mended.

    Signals:
        answered: (choice), its number from 1.
    """

    answered = Signal(int)

    def __init__(self, name: str, question: Question, is_prediction: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}.question")
        self._question = question
        self._is_prediction = is_prediction
        self._group = QButtonGroup(self)
        self._is_fixed = False
        self._reasons: list[LessonText] = []
        self._texts: dict[QObject, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING // 2)
        self.asked = LessonText(f"{name}.asked", self)
        self.asked.show_words(question.text)
        column.addWidget(self.asked)
        for number, choice in enumerate(question.choices, 1):
            column.addLayout(self._row(f"{name}.choice{number}", number, choice.text))
            reason = LessonText(f"{name}.reason{number}", self)
            reason.hide()
            self._reasons.append(reason)
            indented = QHBoxLayout()
            indented.setContentsMargins(INDENT, 0, 0, 0)
            indented.addWidget(reason)
            column.addLayout(indented)
        self._button = QPushButton(self.tr("Predict") if is_prediction else self.tr("Answer"), self)
        self._button.setObjectName(f"{name}.answer")
        self._button.setAccessibleName(self._button.text())
        self._button.setToolTip(self.tr("Take the choice above as your answer."))
        self._button.setEnabled(False)
        self._button.clicked.connect(self._answer)
        self._group.idToggled.connect(self._follow)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_answer(self, choice: int | None, is_met: bool) -> None:
        """Show what was chosen, and the reasons as far as they may be known by now."""
        if choice is not None and (button := self._group.button(choice)) is not None:
            button.setChecked(True)
        is_fixed = is_met or (self._is_prediction and choice is not None)
        for button in self._group.buttons():  # as they are, but to be pressed no more
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_fixed)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus if is_fixed else Qt.FocusPolicy.StrongFocus)
        self._is_fixed = is_fixed
        self._button.setVisible(not is_fixed)
        shows_all = is_met
        for number, reason in enumerate(self._reasons, 1):
            is_shown = shows_all or (number == choice and not self._is_prediction)
            one = self._question.choices[number - 1]
            if is_shown:
                sign = "✓" if one.is_right else "✗"
                reason.show_words(f"{sign} {one.reason}")
            reason.setVisible(is_shown)

    def _row(self, name: str, number: int, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING // 2)
        button = QRadioButton(self)
        button.setObjectName(name)
        button.setToolTip(self.tr("Choose this answer; then press the button below."))
        button.installEventFilter(self)
        self._group.addButton(button, number)
        words = LessonText(f"{name}.words", self)
        words.show_words(text)
        button.setAccessibleName(words.plain())
        words.viewport().installEventFilter(self)
        words.setCursor(Qt.CursorShape.PointingHandCursor)
        self._texts[words.viewport()] = button
        button.setFixedWidth(theme.grown(INDENT, 0).width())
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        first_line = QFontMetrics(words.font()).lineSpacing() * LINE // 100
        beside.setContentsMargins(0, max(0, (button.sizeHint().height() - first_line) // 2), 0, 0)
        beside.addWidget(words)
        row.addLayout(beside, 1)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        button = self._texts.get(watched)
        if event.type() == QEvent.Type.MouseButtonRelease and button is not None and not self._is_fixed:
            button.setChecked(True)
            button.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(watched, QRadioButton) and isinstance(event, QKeyEvent) and not self._is_fixed:
            return self._take_key(watched, event)
        return super().eventFilter(watched, event)

    def _take_key(self, button: QRadioButton, event: QKeyEvent) -> bool:
        """Arrows choose also where nothing is chosen yet; Return answers. Whether the key is done with."""
        if event.type() == QEvent.Type.KeyRelease and event.key() in _ARROWS:
            focused = QApplication.focusWidget()
            (focused if focused in self._group.buttons() else button).setChecked(True)  # type: ignore[union-attr]
        elif event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
            return True
        return False

    def _follow(self, _number: int, _is_chosen: bool) -> None:
        self._button.setEnabled(self._group.checkedId() > 0)

    def _answer(self) -> None:
        if self._group.checkedId() > 0:
            self.answered.emit(self._group.checkedId())
