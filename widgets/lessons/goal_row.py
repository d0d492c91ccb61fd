"""One goal on the page: what to do, whether it is done, what is missing, its question, its hints and why it worked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from playground.lessons.goals import Goal, PredictionGoal
from playground.lessons.judging import Progress, Words
from playground.lessons.text import GoalText
from widgets import theme
from widgets.lessons.question import QuestionBox
from widgets.lessons.text import LessonText
from widgets.problem_words import translated

TICK = 20  # pixels


class GoalRow(QFrame):
    """Shows a goal and takes what the learner says to it.

    Signals:
        answered: (goal id, choice), the number of a choice from 1.
        hinted: (goal id, count), so many hints are shown now.
        help_asked: (goal id), the program is to do it.
        pointed, followed: (link), as in ``LessonText``.
    """

    answered = Signal(str, int)
    hinted = Signal(str, int)
    help_asked = Signal(str)
    pointed = Signal(str)
    followed = Signal(str)

    def __init__(self, goal: Goal, words: GoalText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal = goal
        self._words = words
        self._hints_shown = 0
        self._is_met = False
        name = self._name = f"lessonGoal.{goal.id}"
        self.setObjectName(name)
        self.setProperty("role", "card")
        self._tick = QLabel(self)
        self._tick.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sentence = self._text("sentence", words.goal)
        self._question = self._made_question()
        self._missing = QLabel(self)
        self._missing.setObjectName(f"{name}.missing")
        self._missing.setProperty("role", "small")
        self._missing.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setObjectName(f"{name}.progress")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self._bar.setFixedHeight(6)
        self._hints = [self._text(f"hint{number}", "") for number in range(1, len(words.hints) + 1)]
        self._hint_button = self._button("hint", self.tr("Hint"), self.tr("A hint; the third one says how."))
        self._do_button = self._button("do", self.tr("Do it"), self.tr("Have the program do it, step by step."))
        self._why = self._text("why", "")
        self._arrange()
        self._hint_button.clicked.connect(self.show_hint)
        self._do_button.clicked.connect(lambda: self.help_asked.emit(self.goal.id))
        theme.changes().changed.connect(self._show_tick)
        self.show_progress(Progress(False), None)

    @property
    def is_met(self) -> bool:
        """Whether it shows that the goal is met."""
        return self._is_met

    @property
    def in_words(self) -> str:
        """The goal as it is read."""
        return self._sentence.plain() or (self._question.asked.plain() if self._question else "")

    def missing(self) -> str:
        """What is still missing, as it is shown."""
        return self._missing.text().replace("\N{NO-BREAK SPACE}", " ")

    def take_focus(self) -> None:
        """Put the keyboard on what is left to be pressed here, else on the goal itself."""
        button = next((one for one in (self._hint_button, self._do_button) if one.isVisibleTo(self)), None)
        (button or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hint(self) -> None:
        """Show the next hint; with the last one comes the way to have it done."""
        had_keyboard = self._hint_button.hasFocus()
        if self._hints_shown < len(self._hints):
            self._hints_shown += 1
            self.hinted.emit(self.goal.id, self._hints_shown)
        self._show_hints()
        if had_keyboard:
            self.take_focus()  # with the last hint its button goes, and Qt would go on to the next goal's

    def show_hints(self, count: int) -> None:
        """Show so many hints as were shown before."""
        self._hints_shown = min(count, len(self._hints))
        self._show_hints()

    def set_helping(self, is_helping: bool, is_free: bool) -> None:
        """Whether the program is at work on it, and whether it is free to be asked."""
        self._do_button.setEnabled(is_free)
        self._do_button.setText(self.tr("Doing it…") if is_helping else self.tr("Do it"))

    def show_progress(self, progress: Progress, choice: int | None) -> None:
        """Show how far the goal is, and what was answered to its question."""
        self._is_met = progress.is_met
        said = "" if progress.missing is None else in_words(progress.missing)
        self._missing.setText(said.replace(" %", "\N{NO-BREAK SPACE}%"))
        self._missing.setVisible(bool(said) and not progress.is_met)
        self._bar.setVisible(0 < progress.share < 1 and not progress.is_met)
        self._bar.setValue(round(100 * progress.share))
        if self._question is not None:
            self._question.show_answer(choice, progress.is_met)
        if progress.is_met and self._words.why and not self._why.words():
            self._why.show_words(f"**{self.tr('Why this worked')}**\n\n{self._words.why}")
        self._why.setVisible(progress.is_met and bool(self._words.why))
        self._show_tick()
        self._show_hints()
        state = self.tr("Done") if progress.is_met else said or self.tr("Not done yet")
        self.setAccessibleName(self.in_words)
        self.setAccessibleDescription(state)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():  # an answer was given, and there is nothing left to press
            theme.draw_focus_ring(QPainter(self), QRectF(self.rect()))

    # --- making --------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING)
        row.setSpacing(theme.SPACING // 2)
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING // 2)
        self._sentence.setVisible(bool(self._words.goal))
        column.addWidget(self._sentence)
        if self._question is not None:
            column.addWidget(self._question)
        column.addWidget(self._missing)
        column.addWidget(self._bar)
        for hint in self._hints:
            column.addWidget(hint)
        buttons = QHBoxLayout()
        buttons.addWidget(self._hint_button)
        buttons.addWidget(self._do_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._why)
        row.addLayout(column, 1)

    def _made_question(self) -> QuestionBox | None:
        if self._words.question is None:
            return None
        box = QuestionBox(self._name, self._words.question, isinstance(self.goal, PredictionGoal), self)
        box.answered.connect(self._tell_answer)
        return box

    def _tell_answer(self, choice: int) -> None:
        self.answered.emit(self.goal.id, choice)

    def _text(self, part: str, words: str) -> LessonText:
        text = LessonText(f"{self._name}.{part}", self)
        text.show_words(words)
        text.pointed.connect(self.pointed)
        text.followed.connect(self.followed)
        return text

    def _button(self, part: str, text: str, help_text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"{self._name}.{part}")
        button.setAccessibleName(text)
        button.setToolTip(help_text)
        return button

    def _show_hints(self) -> None:
        shown, total = self._hints_shown, len(self._hints)
        for number, (hint, words) in enumerate(zip(self._hints, self._words.hints, strict=True)):
            is_shown = number < shown
            if is_shown and not hint.words():
                hint.show_words(f"*{number + 1}.* {words}")
            hint.setVisible(is_shown)
        self._hint_button.setVisible(shown < total and not self._is_met)
        label = self.tr("Hint") if not shown else self.tr("Hint {number} of {total}")
        self._hint_button.setText(label.format(number=shown + 1, total=total))
        self._hint_button.setAccessibleName(self._hint_button.text())
        self._do_button.setVisible(shown == total and not self._is_met and bool(self.goal.solution))

    def _show_tick(self) -> None:
        size = round(TICK * theme.text_size() / 100)
        icon = theme.icon("goal-met", "good") if self._is_met else theme.icon("goal", "muted")
        self._tick.setFixedWidth(size + 2)
        self._tick.setPixmap(icon.pixmap(size, size))


def in_words(words: Words) -> str:
    """What is missing, in the reader's language."""
    values = {name: translated(value) if isinstance(value, str) else value for name, value in words.values.items()}
    template: str = translated(words.template)
    return template.format(**values)
