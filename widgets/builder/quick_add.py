"""The quick-add menu: a line to type in and the layers that fit, the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from playground.groups import KINDS
from widgets import theme
from widgets.builder.words import in_words
from widgets.command_palette.search_list import Entry, SearchList

WIDTH, ROWS = 260, 9


class QuickAdd(QFrame):
    """Opens over the canvas; typing filters, arrows choose, Enter or a click takes, Escape leaves.

    Signals:
        taken: (kind), the layer that was chosen.
    """

    taken = Signal(str)

    def __init__(self, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("quickAdd")
        self.setAccessibleName(self.tr("Add a block"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kinds = tuple(kinds)
        entries = [Entry(in_words(KINDS[kind].title), help=in_words(KINDS[kind].help)) for kind in kinds]
        self._search = SearchList("quickAdd", entries, self)
        self._search.say(
            self.accessibleName(),
            self.tr("Which layer?"),
            self.tr("A few letters are enough; what usually follows comes first."),
            self.tr("Layers that fit"),
        )
        self._search.taken.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [theme.SPACING]))
        column.addWidget(self._search)

    def kinds(self) -> list[str]:
        """The kinds listed now, the best first."""
        return [self._kinds[place] for place in self._search.shown()]

    def open_at(self, position: QPoint, typed: str = "") -> None:
        """Show it with its corner at a point of the screen, inside the screen."""
        self.resize(round(WIDTH * theme.text_size() / 100), (ROWS + 2) * self._search.row_height())
        screen = self.screen().availableGeometry()
        x = min(max(position.x(), screen.left()), screen.right() - self.width())
        y = min(max(position.y(), screen.top()), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        self._search.line.setText(typed)
        self._search.setFocus()

    def _take(self, place: int) -> None:
        self.close()  # first: the canvas has the focus again when the block comes
        self.taken.emit(self._kinds[place])
