"""The gallery: everything there is to be seen while a network learns, with a picture and a sentence each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from widgets import theme
from widgets.command_palette.matching import score
from widgets.help.explaining import explain_all
from widgets.problem_words import translated
from widgets.viewing.card import Card
from widgets.viewing.catalogue import CATALOGUE
from widgets.viewing.viewing import Viewing

COLUMNS = 4
ROWS_SHOWN = 2.6

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS}


class Gallery(QDialog):
    """Opens over the window; typing finds, arrows walk, Return or a click opens a view and closes the gallery."""

    def __init__(self, viewing: Viewing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewGallery")
        self.setWindowTitle(self.tr("Views"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._viewing = viewing
        self._search = QLineEdit(self)
        self._search.setObjectName("viewGallerySearch")
        self._search.setAccessibleName(self.tr("Find a view"))
        self._search.setPlaceholderText(self.tr("What do you want to see?"))
        self._search.setToolTip(self.tr("A few letters of its name or of what it shows are enough."))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._find)
        self._search.installEventFilter(self)
        self._nothing = QLabel(self.tr("No view is called so; try another word."), self)
        self._nothing.setObjectName("viewGalleryNothing")
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cards = [self._made_card(view_id) for view_id in CATALOGUE]
        self._shown: list[Card] = []
        area = self._made_area()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [2 * theme.SPACING]))
        column.setSpacing(theme.SPACING)
        column.addWidget(self._search)
        column.addWidget(self._nothing)
        column.addWidget(area, 1)
        self._find("")
        explain_all(self)
        self._search.setFocus()

    def titles(self) -> list[str]:
        """The views shown, in order."""
        return [card.text() for card in self._shown]

    def reasons(self) -> dict[str, str]:
        """Why a view does not apply, by title; those that do are not in it."""
        return {card.text(): card.reason for card in self._cards if card.reason}

    def _made_card(self, view_id: str) -> Card:
        obstacle = self._viewing.obstacle(view_id)
        card = Card(CATALOGUE[view_id], translated(obstacle.words) if obstacle else "", self)
        card.clicked.connect(self._open)
        card.installEventFilter(self)
        return card

    def _made_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setObjectName("viewGalleryArea")
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(area)
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(2, 2, theme.SPACING, 2)
        self._grid.setSpacing(theme.SPACING)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        area.setWidget(inside)
        self._area = area
        size = self._cards[0].sizeHint()
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(COLUMNS * (size.width() + theme.SPACING) + bar + theme.SPACING)
        rows = min(-(-len(self._cards) // COLUMNS), ROWS_SHOWN)
        area.setMinimumHeight(round(rows * (size.height() + theme.SPACING)) + theme.SPACING)
        return area

    def _find(self, typed: str) -> None:
        """Those that fit, the best first; all of them where nothing is typed."""
        scored = [(_fit(typed, card.text(), card.toolTip()), card) for card in self._cards]
        fitting = [(points, card) for points, card in scored if points is not None]
        if typed.strip():
            fitting.sort(key=lambda pair: -pair[0])
        self._shown = [card for _, card in fitting]
        for card in self._cards:
            self._grid.removeWidget(card)
            card.setVisible(card in self._shown)
        for place, card in enumerate(self._shown):
            self._grid.addWidget(card, *divmod(place, COLUMNS))
        self._nothing.setVisible(not self._shown)

    def _open(self) -> None:
        card = self.sender()
        assert isinstance(card, Card)
        self._choose(card)

    def _choose(self, card: Card) -> None:
        self.accept()
        self._viewing.go_to(card.entry.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._walk(watched, event)

    def _walk(self, watched: QObject, event: QKeyEvent) -> bool:
        """From the line down to the cards, among them, and back; whether the key was for that."""
        key = Qt.Key(event.key())
        if watched is self._search:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._shown:
                self._choose(self._shown[0])
                return True
            if key == Qt.Key.Key_Down and self._shown:
                self._shown[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(watched)
            return True
        if key not in _STEPS:
            return False
        place = self._shown.index(watched) + _STEPS[key]
        target = self._shown[min(place, len(self._shown) - 1)] if place >= 0 else self._search
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(target, Card):
            self._area.ensureWidgetVisible(target)
        return True


def _fit(typed: str, title: str, sentence: str) -> float | None:
    """Points for the letters of a title, fewer for whole words of the sentence; None for neither."""
    points = score(typed, title)
    if points is None and all(word in sentence.casefold() for word in typed.casefold().split()):
        return float("-inf")
    return points
