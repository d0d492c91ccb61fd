"""The buttons of a hand: its tools, the class of new points, and the menu of all points."""

from __future__ import annotations

from pyqtgraph import mkBrush, mkPen
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from playground.datasets.own import MOST_CLASSES
from widgets import theme
from widgets.points.hand import ADD, BRUSH, ERASE, LOOK, MOVE, Hand
from widgets.points.menu import PointsMenu
from widgets.viewing.chooser import Chooser
from widgets.viewing.class_colours import class_colour, symbol_of

ICONS = {LOOK: "point-at", ADD: "plus", BRUSH: "pen", MOVE: "move", ERASE: "eraser"}


class PointTools(QObject):
    """The controls of one hand.

    Args:
        view_id: object names begin with it.
        hand: whose tool and class are shown.
        has_classes: whether points are of classes.

    Attributes:
        parts: the widgets, to be laid out.
        menu: the button of the menu.

    Signals:
        chosen: (tool), by a click or by ``choose``.
    """

    chosen = Signal(str)

    def __init__(self, view_id: str, hand: Hand, parent: QWidget, has_classes: bool = True) -> None:
        super().__init__(parent)
        self._view_id = view_id
        self._hand = hand
        self._count = 2
        self._buttons: dict[str, QToolButton] = {}
        bar = self._made_bar(parent)
        self._class = self._made_chooser(parent) if has_classes else None
        self.menu = PointsMenu(view_id, hand, parent)
        self.parts = (bar, *([self._class] if self._class else []), self.menu)
        hand.marked.connect(self.show_hand)
        self.offer_classes(2)
        self.show_hand()

    def choose(self, tool: str) -> None:
        """Take this tool."""
        self._buttons[tool].setChecked(True)
        self.chosen.emit(tool)

    def offer_classes(self, count: int) -> None:
        """There are so many classes; one more of up to ten can be chosen, and it is there once it is used."""
        self._count = count
        if self._class is None:
            return
        titles = [(str(number), self.tr("class {label}").format(label=number)) for number in range(MOST_CLASSES)]
        self._class.offer(titles)
        for number in range(MOST_CLASSES):
            self._class.setItemIcon(number, _picture(number, max(count, number + 1)))

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        self.offer_classes(self._count)

    def show_hand(self) -> None:
        """Show the tool and the class of the hand."""
        self._buttons[self._hand.tool].setChecked(True)
        if self._class is not None:
            self._class.setCurrentIndex(self._hand.class_number)
            self._class.setEnabled(self._hand.tool != LOOK)

    def _take_class(self, row: int) -> None:
        self._hand.take_class(row)

    def _made_chooser(self, parent: QWidget) -> Chooser:
        chooser = Chooser(
            f"{self._view_id}Class",
            self.tr("Class of new points"),
            self.tr("The class of the points you put down, and of those chosen (0 to 9)."),
            parent,
        )
        chooser.activated.connect(self._take_class)
        return chooser

    def _made_bar(self, parent: QWidget) -> QWidget:
        bar = QWidget(parent)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        for tool, (title, tip) in self._words().items():
            button = QToolButton(bar)
            button.setObjectName(f"{self._view_id}Tool{tool.capitalize()}")
            button.setIcon(theme.icon(ICONS[tool]))
            theme.size_icon(button)
            button.setCheckable(True)
            button.setAccessibleName(title)
            button.setToolTip(tip)
            button.clicked.connect(self._click)
            group.addButton(button)
            row.addWidget(button)
            self._buttons[tool] = button
        return bar

    def _click(self) -> None:
        self.chosen.emit(next(tool for tool, button in self._buttons.items() if button.isChecked()))

    def _words(self) -> dict[str, tuple[str, str]]:
        return {
            LOOK: (self.tr("Look"), self.tr("Read the plot, change nothing (L).")),
            ADD: (self.tr("Add points"), self.tr("A click puts a point there, also while training (A; Space).")),
            BRUSH: (self.tr("Brush points"), self.tr("Drag to spray points (B; + and − make it broader, narrower).")),
            MOVE: (
                self.tr("Choose and move points"),
                self.tr("Drag points or a frame around them (M; N and P for the next and previous, Ctrl+arrows)."),
            ),
            ERASE: (self.tr("Erase points"), self.tr("Drag over points to take them away (E; Delete what is chosen).")),
        }


def _picture(number: int, count: int) -> QIcon:
    """A point of the class, as the plot draws it."""
    side = theme.SPACING * 2
    pixmap = QPixmap(QSize(2 * side, 2 * side))
    pixmap.setDevicePixelRatio(2.0)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / 2, side / 2)
    drawSymbol(
        painter,
        symbol_of(number, count),
        side * 0.7,
        mkPen(theme.colours().panel, width=0.05),
        mkBrush(QColor(class_colour(number, count))),
    )
    painter.end()
    return QIcon(pixmap)
