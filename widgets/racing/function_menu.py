"""A menu in which activation functions are ticked; it stays open until all are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QToolButton, QVBoxLayout, QWidget, QWidgetAction

from playground.racing import SETTINGS
from playground.racing.settings import activation_in_words
from widgets import theme
from widgets.problem_words import translated

MOST = 12


class FunctionMenu(QToolButton):
    """A button that tells how many functions are chosen, with the menu that offers all of the catalogue.

    Args:
        name: its object name; each function's box is ``<name>.<function>``.
        fewest: how many stay chosen at least.
        chosen: those chosen at first.

    Signals:
        changed: others are chosen.
    """

    changed = Signal()

    def __init__(self, name: str, title: str, tip: str, fewest: int, chosen: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(tip)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._fewest = fewest
        self._own: tuple[str, ...] = ()
        self._chosen = list(chosen)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._boxes: dict[str, QCheckBox] = {}
        self._fill()

    def functions(self) -> tuple[str, ...]:
        """The chosen ones, in the order of the catalogue; formulas of the network's own at the end."""
        return tuple(function for function in (*SETTINGS["activation"].choices, *self._own) if function in self._chosen)

    def choose(self, functions: Iterable[str]) -> None:
        """Choose these and no others."""
        self._chosen = [one for one in functions if one in (*SETTINGS["activation"].choices, *self._own)][:MOST]
        self._show()
        self.changed.emit()

    def offer(self, own: Sequence[str]) -> None:
        """Offer these formulas of the network's own beside the catalogue; new ones are chosen."""
        if tuple(own) == self._own:
            return
        new = [one for one in own if one not in self._own]
        self._own = tuple(own)
        self._chosen = [one for one in (*self._chosen, *new) if one in (*SETTINGS["activation"].choices, *own)][-MOST:]
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        self._menu.clear()
        self._boxes = {}
        page = QWidget(self._menu)
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING)
        column.setSpacing(2)
        for function in (*SETTINGS["activation"].choices, *self._own):
            box = QCheckBox(activation_in_words(function, translated), page)
            box.setObjectName(f"{self.objectName()}.{function}")
            box.setAccessibleName(box.text())
            box.setToolTip(self.tr("Show this function, or leave it out."))
            box.clicked.connect(self._follow_box)
            column.addWidget(box)
            self._boxes[function] = box
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(page)
        self._menu.addAction(action)
        self._show()

    def _show(self) -> None:
        count = len(self._chosen)
        self.setText(self.tr("Functions: {count}").format(count=count))
        for function, box in self._boxes.items():
            is_chosen = function in self._chosen
            box.setChecked(is_chosen)
            # The last ones that may not go, and those for which there is no more room, cannot be ticked.
            box.setEnabled(count > self._fewest if is_chosen else count < MOST)

    def _follow_box(self) -> None:
        self._chosen = [function for function, box in self._boxes.items() if box.isChecked()]
        self._show()
        self.changed.emit()
