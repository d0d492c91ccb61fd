"""The window, set up for a lesson and given back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QAction

from playground.lessons.setups import SetupRecord
from widgets.arrangements import BUILD, TRAIN

if TYPE_CHECKING:
    from widgets.main_window import MainWindow


class Stage:
    """Arranges the panels of one window; the page itself stands beside them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._kept: tuple[str, QByteArray, bool, float | None] | None = None

    def enter(self) -> None:
        """A lesson begins: remember how the panels stand."""
        window = self._window
        window.presentation.leave()
        if self._kept is None:
            bench = window.workbench
            is_welcoming = window.start_strip.isVisibleTo(window)
            speed = bench.play_bar.speed_slider.speed()
            self._kept = (bench.arrangement, bench.layout_state(), is_welcoming, speed)
        window.start_strip.hide()

    def arrange(self, setup: SetupRecord, afresh: bool) -> None:
        """Open the views of a set-up, the first in front, and put away what it hides.

        With ``afresh`` all panels go where they are at a first start before, and training is as fast as it says.
        """
        bench = self._window.workbench
        if afresh:
            bench.arrange(TRAIN)
            bench.settings_first = False
            self._show_whether_building()
            bench.play_bar.speed_slider.set_speed(setup.speed)
            bench.canvas.select()  # a block of the same name in another network was chosen for something else
        for name in setup.hide or ():
            if name in bench.panels:
                bench.panels[name].hide()
        for view in reversed(setup.views or ()):
            if view in bench.panels and view == "curves":
                bench.panels[view].reveal()
            else:
                bench.viewing.open(view)

    def offer_layers(self) -> None:
        """Show the palette where layers are to be added; while it is put away, in the place of the settings."""
        bench = self._window.workbench
        if bench.panels["layers"].isHidden():
            bench.tabifyDockWidget(bench.panels["training"], bench.panels["layers"])
        bench.panels["layers"].reveal()

    def offer_block(self) -> None:
        """Show the settings of the block that is chosen where some are to be changed, in the place of the runs."""
        panels = self._window.workbench.panels
        if panels["block"].isHidden():
            place = panels["runs"] if panels["runs"].isVisible() else panels["training"]
            self._window.workbench.tabifyDockWidget(place, panels["block"])
        panels["block"].reveal()
        self._window.workbench.settings_first = True

    def leave(self) -> None:
        """Stand as before the lesson."""
        if self._kept is None:
            return
        window = self._window
        window.presentation.leave()
        arrangement, state, is_welcoming, speed = self._kept
        self._kept = None
        window.workbench.arrangement = arrangement
        window.workbench.settings_first = False
        window.workbench.restore_layout(state)
        self._show_whether_building()
        window.workbench.play_bar.speed_slider.set_speed(speed)
        window.start_strip.setVisible(is_welcoming)

    def _show_whether_building(self) -> None:
        action = self._window.findChild(QAction, "action.build")
        if action is not None:
            action.setChecked(self._window.workbench.arrangement == BUILD)
