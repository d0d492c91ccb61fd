"""What each action of the table does.

What opens a dialog is imported when it is first asked for, so that a window that is opening does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from widgets import settings
from widgets.actions import Actions
from widgets.filing import Filing
from widgets.help.explaining import ask_what_this_is, term_of
from widgets.help.glossary import show_glossary
from widgets.run import Run
from widgets.settings import Remembered, Theme
from widgets.workbench import Workbench

THEMES: dict[str, Theme] = {"theme_light": "light", "theme_dark": "dark", "theme_system": "system"}


class Doing(QObject):
    """Connects the actions of one window with those who do what they say.

    Signals:
        export_asked: write the curves into a table.
        export_network_asked: write the network as a script, a picture or a formula.
        new_window_asked: open another window.
        formula_asked: show the network as a formula.
        preferences_asked: show the preferences.
        presentation_asked: begin or end the presentation.
    """

    export_asked = Signal()
    export_network_asked = Signal()
    new_window_asked = Signal()
    formula_asked = Signal()
    preferences_asked = Signal()
    pretraining_asked = Signal()
    presentation_asked = Signal()

    def __init__(self, window: QMainWindow, actions: Actions, workbench: Workbench, run: Run, filing: Filing) -> None:
        super().__init__(workbench)
        self._window = window
        self._actions = actions
        self._workbench = workbench
        self._remembered = Remembered()
        for name, slot in {**self._for_work(run, filing), **self._for_looking()}.items():
            # Qt hands every action's slot whether it is checked; none of these wants to know.
            actions[name].triggered.connect(lambda _=False, slot=slot: slot())
        self._group_themes()

    def _for_work(self, run: Run, filing: Filing) -> dict[str, Callable[[], object]]:
        return {
            "new_window": self.new_window_asked.emit,
            "open": filing.open,
            "save": filing.save,
            "save_as": filing.save_as,
            "revert": filing.revert,
            "export_curves": self.export_asked.emit,
            "export_network": self.export_network_asked.emit,
            "quit": self._window.close,
            "preferences": self.preferences_asked.emit,
            "play": run.toggle,
            "step": run.step,
            "epoch": run.epoch,
            "reset": run.reset,
            "reseed": run.reseed,
            "pretrain": self.pretraining_asked.emit,
        }

    def _for_looking(self) -> dict[str, Callable[[], object]]:
        parts = self._workbench
        return {
            "find": self._find,
            "views": self._show_gallery,
            "show_formula": self.formula_asked.emit,
            "present": self.presentation_asked.emit,
            "float_panel": self._float_panel,
            "reset_layout": parts.reset_layout,
            "go_pad": lambda: self._go_to("drawing", parts.drawing.pad),
            "go_network": lambda: self._go_to("network", parts.canvas),
            "go_curves": lambda: self._go_to("curves", parts.curves),
            "go_settings": self._go_to_settings,
            "go_messages": lambda: self._go_to("messages", parts.messages),
            "help": self._show_help,
            "explain": self._explain,
            "whats_this": lambda: ask_what_this_is(self._window),
            "glossary": lambda: show_glossary(self._window, term_of(self._window.focusWidget())),
            "about": self._show_about,
        }

    def _group_themes(self) -> None:
        group = QActionGroup(self)
        for name, choice in THEMES.items():
            action = self._actions[name]
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, choice=choice: self._remembered.prefer("theme", choice))
        settings.changes().changed.connect(self._show_theme)
        self._show_theme("theme")

    def _show_theme(self, key: str) -> None:
        if key == "theme":
            chosen = self._remembered.theme()
            self._actions[next(name for name, choice in THEMES.items() if choice == chosen)].setChecked(True)

    def _show_help(self) -> None:
        from widgets.help.program import show_help  # noqa: PLC0415 - see above

        show_help(self._window)

    def _show_about(self) -> None:
        from widgets.help.program import show_about  # noqa: PLC0415 - see above

        show_about(self._window)

    def _show_gallery(self) -> None:
        from widgets.viewing.gallery import Gallery  # noqa: PLC0415 - see above

        Gallery(self._workbench.viewing, self._window).open()

    def _find(self) -> None:
        from widgets.command_palette import CommandPalette  # noqa: PLC0415 - see above

        CommandPalette(self._window).show()

    def _go_to(self, panel: str, part: QWidget | None) -> None:
        self._workbench.panels[panel].reveal()
        if part is not None:
            part.window().activateWindow()
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_settings(self) -> None:
        """From a block to its own, where these are there, else to those of training."""
        parts = self._workbench
        if parts.canvas.hasFocus() and parts.canvas.selection() and not parts.panels["block"].isHidden():
            parts.rename_block()
        else:
            self._go_to("training", parts.training.templates)

    def _float_panel(self) -> None:
        panel = self._workbench.panel_of(QApplication.focusWidget())
        if panel is not None:
            panel.setFloating(not panel.isFloating())

    def _explain(self) -> None:
        from widgets.help.views import show_view_help  # noqa: PLC0415 - see above

        panel = self._workbench.panel_of(QApplication.focusWidget()) or self._workbench.panels["network"]
        show_view_help(self._window, panel.name, panel.windowTitle())
