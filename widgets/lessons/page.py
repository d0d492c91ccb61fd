"""The page of a lesson beside the work: its text, its goals, and the way through the pages."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from playground.lessons import Page, entries
from widgets import theme
from widgets.help.explaining import explain_all
from widgets.lessons.goal_row import GoalRow
from widgets.lessons.player import LessonPlayer
from widgets.lessons.text import LessonText

LEAST_WIDTH, MOST_MINIMUM = 330, 420
"""Pixels with text of the usual size, and with the largest: the work beside it needs its room."""


class LessonPage(QWidget):
    """Shows what the player has open; everything the learner does here goes to the player.

    Signals:
        pointed, followed: (link), as in ``LessonText``.
        help_asked: (goal id), the program is to reach a goal.
        browser_asked: show all lessons.
        next_lesson_asked: (lesson id), open the lesson after this one.
    """

    pointed = Signal(str)
    followed = Signal(str)
    help_asked = Signal(str)
    browser_asked = Signal()
    next_lesson_asked = Signal(str)

    def __init__(self, player: LessonPlayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessonPage")
        self.setMinimumWidth(min(theme.grown(LEAST_WIDTH, 0).width(), MOST_MINIMUM))
        self._player = player
        self._rows: dict[str, GoalRow] = {}
        self._lesson = self._label("lessonTitle", "small")
        self._title = self._label("lessonPageTitle", "title")
        self._number = self._label("lessonPageNumber", "small")
        self._notice = self._label("lessonNotice", "warning")
        self._finished = self._label("lessonFinished", "good")
        self._area = QScrollArea(self)
        self._text = LessonText("lessonText", self._area)
        self._area.setWidget(self._text)  # until there is a page: left in the area, it would lie over the first line
        self._buttons = {
            "Back": self._button("Back", self.tr("&Back"), self.tr("The page before.")),
            "Next": self._button("Next", self.tr("Ne&xt"), self.tr("The next page.")),
            "Reset": self._button("Reset", self.tr("Reset"), self.tr("Begin this page anew, with nothing done.")),
            "Skip": self._button("Skip", self.tr("Skip"), self.tr("Go on without having done all of this page.")),
            "Leave": self._button("Leave", self.tr("Leave"), self.tr("Back to your own work, as it was.")),
        }
        self._buttons["Leave"].setAccessibleName(self.tr("Leave the lesson"))
        self._arrange()
        self._connect()
        self.show_page()

    def row(self, goal_id: str) -> GoalRow:
        """The row of a goal; KeyError where the page has none of this id."""
        return self._rows[goal_id]

    def show_helping(self, goal_id: str) -> None:
        """The program is at work on this goal and on no other; an empty id where it no longer is."""
        for row in self._rows.values():
            row.set_helping(row.goal.id == goal_id, is_free=not goal_id)

    def take_focus(self) -> None:
        """Put the keyboard where reading begins."""
        inside = self._area.widget()
        parts = _focusable(inside) if inside is not None else []
        first = parts[0] if parts else self._text
        if isinstance(first, LessonText):
            first.moveCursor(QTextCursor.MoveOperation.Start)  # else Tab goes on behind the link it was at last
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_there(self) -> None:
        """Take the keyboard from the work to what comes next here."""
        if self._buttons["Next"].isEnabled():
            self._buttons["Next"].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.take_focus()

    # --- putting together ----------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACING // 2, 0, theme.SPACING)
        column.setSpacing(theme.SPACING // 2)
        head = QVBoxLayout()
        head.setContentsMargins(2 * theme.SPACING, 0, 2 * theme.SPACING, 0)
        head.setSpacing(2)
        above = QHBoxLayout()
        above.addWidget(self._lesson, 1)
        above.addWidget(self._number)
        head.addLayout(above)
        head.addWidget(self._title)
        head.addWidget(self._notice)
        column.addLayout(head)
        self._area.setObjectName("lessonScroll")
        self._area.setAccessibleName(self.tr("Page of the lesson"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(2 * theme.SPACING, 0, 2 * theme.SPACING, 0)
        foot.addWidget(self._finished)
        for names in (("Back", "Next"), ("Reset", "Skip", "Leave")):
            row = QHBoxLayout()
            for name in names:
                row.addWidget(self._buttons[name], 1 if name in ("Next", "Leave") else 0)
            foot.addLayout(row)
        column.addLayout(foot)

    def _connect(self) -> None:
        player, buttons = self._player, self._buttons
        player.turned.connect(self.show_page)
        player.judged.connect(self._show_progress)
        player.goal_met.connect(self._tell_met)
        buttons["Back"].clicked.connect(self._go_back)
        buttons["Next"].clicked.connect(self._go_on)
        buttons["Skip"].clicked.connect(self._go_on)
        buttons["Reset"].clicked.connect(player.reset_page)
        buttons["Leave"].clicked.connect(player.leave)

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setWordWrap(True)
        return label

    def _button(self, name: str, text: str, help_text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"lesson{name}")
        button.setAccessibleName(text.replace("&", ""))
        button.setToolTip(help_text)
        return button

    # --- showing -------------------------------------------------------------------------------------------------

    def show_page(self) -> None:
        """Show the page that is open."""
        player, page = self._player, self._player.page
        if page is None or player.lesson is None:
            return
        self._lesson.setText(player.lesson.title)
        self._title.setText(page.text.title)
        self._number.setText(
            self.tr("Page {number} of {total}").format(number=player.place + 1, total=len(player.lesson.pages))
        )
        self._notice.setVisible(player.is_offline)
        if player.is_offline:
            self._notice.setText(self._why_offline())
        self._fill(page)
        self._show_progress()
        self._area.verticalScrollBar().setValue(0)
        self.setAccessibleName(self.tr("Lesson: {title}").format(title=page.text.title))
        explain_all(self)

    def _why_offline(self) -> str:
        assert self._player.lesson is not None
        record = self._player.lesson.record
        words = self.tr("Not here: {data}. This lesson runs on built-in data instead, with goals of its own.")
        if record.offline is None:
            words = self.tr("Not here: {data}. Choose it in the settings, where it can be downloaded.")
        return words.format(data=", ".join(record.needs))

    def _fill(self, page: Page) -> None:
        assert self._player.lesson is not None
        inside = _Sheet()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * theme.SPACING, 0, 2 * theme.SPACING, theme.SPACING)
        column.setSpacing(theme.SPACING)
        text = self._text = LessonText("lessonText", inside)
        text.setAccessibleName(page.text.title)
        text.show_words(page.text.body, self._player.lesson.pictures)
        text.pointed.connect(self.pointed)
        text.followed.connect(self.followed)
        inside.mark(text)
        column.addWidget(text)
        self._rows = {}
        hints = self._player.book.of(self._player.key).hints
        for goal in page.goals:
            row = self._rows[goal.id] = GoalRow(goal, page.words(goal.id), inside)
            row.show_hints(hints.get(goal.id, 0))
            row.answered.connect(self._answer)
            row.hinted.connect(self._note_hint)
            row.help_asked.connect(self.help_asked)
            row.pointed.connect(self.pointed)
            row.followed.connect(self.followed)
            column.addWidget(row)
        column.addStretch(1)
        self._area.setWidget(inside)
        inside.show()
        self._put_in_order(inside)

    def _put_in_order(self, inside: QWidget) -> None:
        """The keyboard goes through the page from top to bottom, to its buttons last."""
        before: QWidget = next(reversed(_focusable(inside)), self._text)
        for button in self._buttons.values():
            QWidget.setTabOrder(before, button)
            before = button

    def _show_progress(self) -> None:
        player, page = self._player, self._player.page
        if page is None or player.lesson is None:
            return
        before = QApplication.focusWidget()
        was_here = before is not None and any(row.isAncestorOf(before) for row in self._rows.values())
        for goal_id, row in self._rows.items():
            row.show_progress(player.progress(goal_id), player.answer_to(goal_id))
        is_done, is_last = player.is_page_done(page), player.place + 1 == len(player.lesson.pages)
        buttons = self._buttons
        buttons["Back"].setEnabled(player.place > 0)
        buttons["Next"].setEnabled(is_done)
        buttons["Next"].setText(self._after(is_last))
        buttons["Next"].setAccessibleName(buttons["Next"].text().replace("&", ""))
        _set_primary(buttons["Next"], is_done)
        buttons["Skip"].setEnabled(not is_done and not is_last)
        self._finished.setVisible(is_last and player.is_lesson_done())
        self._finished.setText(self.tr("Done: you have finished this lesson."))
        if was_here and before is not None and not before.isVisible():
            # What had the keyboard is gone with its goal; Qt would give it to what comes next, which begins anew.
            (buttons["Next"] if is_done else self._text).setFocus(Qt.FocusReason.OtherFocusReason)

    def _after(self, is_last: bool) -> str:
        if not is_last:
            return self.tr("Ne&xt")
        return self.tr("Ne&xt lesson") if self._following() else self.tr("All less&ons")

    def _following(self) -> str:
        """The id of the lesson after this one, empty where there is none."""
        ids = [entry.id for entry in entries()]
        key = self._player.key
        return next((after for one, after in pairwise(ids) if one == key), "")

    # --- doing ---------------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        player = self._player
        if player.lesson is not None and player.place + 1 == len(player.lesson.pages):
            following = self._following()
            if following:
                self.next_lesson_asked.emit(following)
            else:
                self.browser_asked.emit()
        else:
            player.next()
            self.take_focus()

    def _go_back(self) -> None:
        self._player.back()
        self.take_focus()

    def _answer(self, goal_id: str, choice: int) -> None:
        """The button that was pressed is gone now: the keyboard goes on from the goal."""
        self._player.answer(goal_id, choice)
        row = self._rows[goal_id]
        row.take_focus()
        QTimer.singleShot(0, row, lambda: self._area.ensureWidgetVisible(row))  # with the reasons below it

    def _note_hint(self, goal_id: str, count: int) -> None:
        self._player.book.note_hint(self._player.key, goal_id, count)

    def _tell_met(self, goal_id: str) -> None:
        """To those who hear the screen; the row says it to those who see it."""
        words = self.tr("Done: {goal}").format(goal=self._rows[goal_id].in_words)
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


class _Sheet(QWidget):
    """What scrolls. A line beside the text says that the keyboard is there, before a link has it."""

    def mark(self, text: LessonText) -> None:
        """Draw the line beside this text."""
        self._text = text
        text.pointed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._text.hasFocus() and not self._text.textCursor().hasSelection():
            place = self._text.geometry().adjusted(-theme.SPACING, 2, 0, -2)
            place.setWidth(2)
            QPainter(self).fillRect(place, QColor(theme.colours().accent))


def _focusable(inside: QWidget) -> list[QWidget]:
    """What the keyboard can stop at in the page, from the top."""
    parts = inside.findChildren(QWidget)
    return [one for one in parts if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isVisibleTo(inside)]


def _set_primary(button: QPushButton, wanted: bool) -> None:
    if button.property("primary") != wanted:
        button.setProperty("primary", wanted)
        button.style().unpolish(button)
        button.style().polish(button)
