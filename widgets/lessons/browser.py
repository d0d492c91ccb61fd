"""All lessons: the parts of the course as a path, each lesson a card; every one may be opened at any time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from playground.lessons import PARTS, Entry, entries
from playground.wording import QT_TRANSLATE_NOOP
from widgets import language, theme
from widgets.help.explaining import explain_all
from widgets.lessons.lesson_card import LessonCard
from widgets.lessons.own_lessons import OWN, own_entries
from widgets.lessons.progress import ProgressBook
from widgets.problem_words import translated

TITLES: dict[str, str] = {
    "neuron": QT_TRANSLATE_NOOP("wording", "One neuron"),
    "fitting": QT_TRANSLATE_NOOP("wording", "Fitting"),
    "digits": QT_TRANSLATE_NOOP("wording", "Reading digits"),
    "learning": QT_TRANSLATE_NOOP("wording", "How learning goes"),
    "unsupervised": QT_TRANSLATE_NOOP("wording", "Learning without labels"),
    "sequences": QT_TRANSLATE_NOOP("wording", "Sequences"),
    "architectures": QT_TRANSLATE_NOOP("wording", "Famous architectures"),
    OWN: QT_TRANSLATE_NOOP("wording", "Your own lessons"),
}
"""The parts of the course by id."""

MARK = 34  # pixels of the column with the path


class LessonBrowser(QDialog):
    """Typing finds, arrows walk from card to card, Return or a click opens a lesson and closes the list.

    Signals:
        lesson_asked: (lesson id), open it.
        file_asked: (path), open this lesson of one's own.
    """

    lesson_asked = Signal(str)
    file_asked = Signal(Path)

    def __init__(self, book: ProgressBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessonBrowser")
        self.setWindowTitle(self.tr("Lessons"))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._book = book
        self._search = QLineEdit(self)
        self._search.setObjectName("lessonSearch")
        self._search.setAccessibleName(self.tr("Find a lesson"))
        self._search.setPlaceholderText(self.tr("What do you want to find out?"))
        self._search.setToolTip(self.tr("A few words of its title or of what it is about are enough."))
        self._search.setClearButtonEnabled(True)
        self._nothing = QLabel(self.tr("No lesson has these words; try others."), self)
        self._nothing.setObjectName("lessonNothing")
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        known = (*entries(language.in_force()), *own_entries(language.in_force()))
        self._titles = {entry.id: entry.title for entry in known}
        self._parts = [self._made_part(number, part, known) for number, part in enumerate((*PARTS, OWN), 1)]
        self._arrange()
        self._search.textChanged.connect(self._find)
        self._search.installEventFilter(self)
        self._find("")
        explain_all(self)
        self._search.setFocus()

    def titles(self) -> list[str]:
        """The lessons shown, in order."""
        return [card.text() for card in self._cards()]

    def states(self) -> dict[str, str]:
        """``new``, ``current`` or ``done``, by lesson id."""
        return {card.entry.id: card.state for part in self._parts for card in part.cards}

    # --- putting together ----------------------------------------------------------------------------------------

    def _made_part(self, number: int, part: str, known: tuple[Entry, ...]) -> PartOfCourse:
        cards = []
        for place, entry in enumerate((one for one in known if one.part == part), 1):
            first = [self._titles[one] for one in entry.after if one in self._titles]
            card = LessonCard(entry, f"{number}.{place}", self._book.of(key_of(entry)).state, first, self)
            card.clicked.connect(self._open)
            card.installEventFilter(self)
            cards.append(card)
        return PartOfCourse(number, part, cards, self)

    def _arrange(self) -> None:
        self._area = QScrollArea(self)
        self._area.setObjectName("lessonArea")
        self._area.setAccessibleName(self.windowTitle())
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._inside = QWidget(self._area)
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(2, 2, theme.SPACING, 2)
        inner.setSpacing(0)
        for part in self._parts:
            inner.addWidget(part)
        inner.addStretch(1)
        self._area.setWidget(inside)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [2 * theme.SPACING]))
        column.setSpacing(theme.SPACING)
        column.addWidget(self._search)
        column.addWidget(self._nothing)
        column.addWidget(self._area, 1)
        self.resize(theme.grown(1120, 740))
        if (window := self.parentWidget()) is not None:
            self.resize(self.size().boundedTo(window.size() - QSize(60, 60)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        wanted = next((card for card in self._cards() if card.state == "current"), None)
        wanted = wanted or next((card for card in self._cards() if card.state == "new"), None)
        if wanted is not None:
            self._column.activate()
            self._area.ensureWidgetVisible(wanted)

    # --- finding and walking -------------------------------------------------------------------------------------

    def _cards(self) -> list[LessonCard]:
        return [card for part in self._parts for card in part.shown]

    def _find(self, typed: str) -> None:
        words = typed.casefold().split()
        for part in self._parts:
            part.show_those([card for card in part.cards if all(word in card.searched() for word in words)])
        self._nothing.setVisible(not self._cards())

    def _open(self) -> None:
        card = self.sender()
        assert isinstance(card, LessonCard)
        self._choose(card)

    def _choose(self, card: LessonCard) -> None:
        self.accept()
        if card.entry.part == OWN:
            self.file_asked.emit(card.entry.folder)
        else:
            self.lesson_asked.emit(card.entry.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._walk(watched, event)

    def _walk(self, watched: QObject, event: QKeyEvent) -> bool:
        key, cards = Qt.Key(event.key()), self._cards()
        if watched is self._search:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and cards:
                self._choose(self._suggested(cards))
                return True
            if key == Qt.Key.Key_Down and cards:
                self._go_to(self._suggested(cards))
                return True
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(watched)  # type: ignore[arg-type]
            return True
        target = self._beside(watched, key, cards)
        if target is None:
            return False
        self._go_to(target)
        return True

    def _suggested(self, cards: list[LessonCard]) -> LessonCard:
        """The one under way, else the first that is not done; of what was typed, the first found."""
        if self._search.text().strip():
            return cards[0]
        found = [card for state in ("current", "new") for card in cards if card.state == state]
        return found[0] if found else cards[0]

    def _beside(self, watched: QObject, key: Qt.Key, cards: list[LessonCard]) -> QWidget | None:
        here = next(card for card in cards if card is watched)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            place = cards.index(here) + (1 if key == Qt.Key.Key_Right else -1)
            return cards[place] if 0 <= place < len(cards) else self._search
        if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return None
        down = 1 if key == Qt.Key.Key_Down else -1
        inside = self._inside
        spot = here.mapTo(inside, here.rect().center())
        best: tuple[tuple[int, int], LessonCard] | None = None
        for card in cards:
            other = card.mapTo(inside, card.rect().center())
            if down * (other.y() - spot.y()) > here.height() // 2:
                order = (down * (other.y() - spot.y()), abs(other.x() - spot.x()))
                if best is None or order < best[0]:
                    best = (order, card)
        return best[1] if best is not None else (self._search if down < 0 else here)

    def _go_to(self, target: QWidget) -> None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(target, LessonCard):
            self._area.ensureWidgetVisible(target)


def key_of(entry: Entry) -> str:
    """By which the progress in a lesson is kept."""
    return f"{OWN}/{entry.id}" if entry.part == OWN else entry.id


class PartOfCourse(QWidget):
    """A part of the course: its number on the path, its title, its cards in as many columns as fit."""

    def __init__(self, number: int, part: str, cards: list[LessonCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = cards
        self.shown: list[LessonCard] = []
        self._number = number
        self._columns = 0
        done = sum(card.state == "done" for card in cards)
        self._is_done = bool(cards) and done == len(cards)
        title = QLabel(translated(TITLES[part]), self)
        title.setProperty("role", "heading")
        count = QLabel(self.tr("{done} of {total} done").format(done=done, total=len(cards)), self)
        count.setProperty("role", "small")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addSpacing(theme.SPACING)
        head.addWidget(count)
        head.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.SPACING)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARK + theme.SPACING, 4, 0, 2 * theme.SPACING)
        column.addLayout(head)
        column.addLayout(self._grid)

    def show_those(self, cards: list[LessonCard]) -> None:
        """Show these of its cards; none hides the whole part."""
        self.shown = cards
        self.setVisible(bool(cards))
        self._lay_out()

    def _lay_out(self) -> None:
        columns = max(1, self._columns)
        for card in self.cards:
            self._grid.removeWidget(card)
            card.setVisible(card in self.shown)
        for place, card in enumerate(self.shown):
            self._grid.addWidget(card, *divmod(place, columns))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.cards:
            room = self.width() - MARK - theme.SPACING
            columns = max(1, (room + theme.SPACING) // (self.cards[0].sizeHint().width() + theme.SPACING))
            if columns != self._columns:
                self._columns = columns
                self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now, centre = theme.colours(), QPointF(MARK / 2, 15)
        painter.setPen(QPen(QColor(now.line), 3))
        painter.drawLine(QPointF(centre.x(), 0 if self._number > 1 else centre.y()), QPointF(centre.x(), self.height()))
        painter.setPen(QPen(QColor(now.good if self._is_done else now.accent), 2))
        painter.setBrush(QColor(now.panel))
        painter.drawEllipse(centre, 12, 12)
        painter.setPen(QColor(now.good if self._is_done else now.accent))
        bold = QFont(theme.font("small"))
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(int(centre.x()) - 12, 3, 24, 24, Qt.AlignmentFlag.AlignCenter, str(self._number))
