"""The menu that saves a view over time, or the run as a table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from playground.history import COLUMNS
from playground.problems import ProblemError
from widgets.panel_area import PanelArea
from widgets.panels import Panel
from widgets.problem_words import problem_in_words
from widgets.run import Run
from widgets.time_travel.bar import TimeBar
from widgets.time_travel.filming import Filming
from widgets.time_travel.notes import ELSEWHERE
from widgets.time_travel.travel import TimeTravel
from widgets.viewing.tables import Table, write_table


class TimeExport(QObject):
    """Offers every panel that can be seen and shows something of the network.

    Signals:
        message: (text), how far it is and how it ended.
    """

    message = Signal(str)

    def __init__(self, bar: TimeBar, travel: TimeTravel, run: Run, area: PanelArea) -> None:
        super().__init__(bar)
        self._bar = bar
        self._travel = travel
        self._run = run
        self._area = area
        self._filming: Filming | None = None
        bar.export.clicked.connect(self.show_menu)

    def panels(self) -> list[Panel]:
        """Those that can be filmed now."""
        seen = [panel for name, panel in self._area.panels.items() if name not in ELSEWHERE]
        return [panel for panel in seen if panel.isVisible() and not panel.visibleRegion().isEmpty()]

    def menu(self) -> QMenu:
        """What can be saved now; while a film is being made, only that it be broken off."""
        menu = QMenu(self._bar)
        menu.setObjectName("timeExportMenu")
        menu.setToolTipsVisible(True)
        if self._filming is not None:
            self._add(menu, "Stop", self.tr("Stop saving"), self.tr("What was saved so far stays."), self._stop)
            return menu
        for panel in self.panels() if len(self._travel.moments) > 1 else ():
            for kind, words, tip in (
                ("Gif", self.tr("{title} as moving picture (GIF)…"), self.tr("Plays in every browser and slide.")),
                ("Png", self.tr("{title} as numbered pictures (PNG)…"), self.tr("For a film made elsewhere.")),
            ):
                action = self._add(
                    menu, f"{kind}.{panel.name}", words.format(title=panel.windowTitle()), tip, self._ask
                )
                action.setData((kind.lower(), panel.name))
        menu.addSeparator()
        tip = self.tr("Loss, accuracy, gradient and learning rate of every recorded step.")
        self._add(menu, "Csv", self.tr("The run as a table (CSV)…"), tip, self._ask_for_table)
        return menu

    def show_menu(self) -> None:
        """Above the button."""
        menu, button = self.menu(), self._bar.export
        menu.aboutToHide.connect(menu.deleteLater)
        corner = button.mapToGlobal(button.rect().topLeft())
        corner.setY(corner.y() - menu.sizeHint().height())
        menu.popup(corner)

    def film(self, panel: Panel, path: Path) -> Filming | None:
        """Film a panel into a file, GIF where it ends so, else numbered PNGs; None where one is being made already."""
        card = panel.widget()
        if self._filming is not None or card is None or not self._travel.moments:
            return None
        self._bar.playback.stop()
        filming = self._filming = Filming(
            self._travel, card, panel.windowTitle(), path, self._bar.playback.seconds, self
        )
        filming.progressed.connect(self._tell)
        filming.ended.connect(self._end)
        filming.start()
        return filming

    def save_table(self, path: Path) -> None:
        """Every recorded step of the run as CSV; what goes wrong is said."""
        try:
            write_table(Table(COLUMNS, self._run.history.to_rows()), path)
        except ProblemError as error:
            self._say_problem(error)

    def _add(self, menu: QMenu, name: str, text: str, tip: str, do: object) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(f"timeExport{name}")
        action.setToolTip(tip)
        action.triggered.connect(do)
        return action

    def _ask(self) -> None:
        kind, name = self.sender().data()
        panel = self._area.panels[name]
        names = {"gif": self.tr("Moving pictures (*.gif)"), "png": self.tr("Pictures (*.png)")}
        path, _ = QFileDialog.getSaveFileName(self._bar, self.tr("Save over time"), f"{name}.{kind}", names[kind])
        if path:
            self.film(panel, Path(path).with_suffix(f".{kind}"))

    def _ask_for_table(self) -> None:
        tables = self.tr("Tables (*.csv)")
        path, _ = QFileDialog.getSaveFileName(self._bar, self.tr("Save the run"), "run.csv", tables)
        if path:
            self.save_table(Path(path))

    def _stop(self) -> None:
        if self._filming is not None:
            self._filming.stop()

    def _tell(self, done: int, count: int) -> None:
        self.message.emit(self.tr("Saving picture {done} of {count}").format(done=done, count=count))

    def _end(self, problem: object) -> None:
        if self._filming is not None:
            self._filming.deleteLater()
            self._filming = None
        if isinstance(problem, ProblemError):
            self._say_problem(problem)
        elif problem is None:
            self.message.emit(self.tr("Saved."))
        else:
            self.message.emit(self.tr("Saving was broken off."))

    def _say_problem(self, error: ProblemError) -> None:
        self.message.emit(" ".join(map(problem_in_words, error.problems)))
