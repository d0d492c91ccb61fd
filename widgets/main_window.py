"""The window: puts the parts together and connects what the learner asks for; computes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from widgets import language, theme
from widgets.by_keys import ByKeys
from widgets.drawing.drawing_panel import DrawingPanel
from widgets.drawing.sheet import Sheet
from widgets.mishaps import Mishaps
from widgets.placing import put_in_place
from widgets.rebuilding import Kept, take_apart, take_out
from widgets.settings import Remembered
from widgets.turning import Parts, at_once

if TYPE_CHECKING:
    from widgets.document import Document
    from widgets.run import Run


class MainWindow(ByKeys):
    """The program on screen.

    Signals:
        engine_ready: the first network can be asked and trained.
        new_window_asked: the learner wants another window.
    """

    engine_ready = Signal()
    new_window_asked = Signal()

    def __init__(self, remembered: Remembered, silent: bool = False) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowIcon(theme.icon("app"))
        self._silent = silent
        self._is_furnished = False
        self._is_on_screen = False
        self.is_to_close = False
        self._remembered = remembered
        self._mishaps = Mishaps(self, silent)
        self._sheet = Sheet(self)
        self._show_pad_first()
        put_in_place(self, remembered.recall("window"))

    def _show_pad_first(self) -> None:
        """The pad alone, about where it will be: what people want first, and quickly made."""
        self.setWindowTitle("Neural Playground")
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(*(4 * [theme.SPACING]))
        row.addWidget(DrawingPanel(sheet=self._sheet))
        row.addStretch(1)
        self.setCentralWidget(centre)

    def furnish(self, document: Document, run: Run, data_folder: Path) -> None:
        """Build everything around the pad, at once."""
        at_once(self.furnishing(document, run, data_folder))

    def furnishing(self, document: Document, run: Run, data_folder: Path) -> Parts[None]:
        """Build everything around the pad, part by part; with the last it takes the place of the pad alone.

        Not done in the constructor: what is needed for it takes longer to load than the window takes to appear.
        """
        from widgets import furniture  # noqa: PLC0415 - see above

        self._furniture = furniture
        self.document = document
        self.run = run
        for lasting in (document, run, run.connection):
            lasting.setParent(self)
        self._data_folder = data_folder
        self._make_what_lasts()
        yield
        yield from self._making()
        self.setUpdatesEnabled(False)  # what is on screen stays there until all has its place
        take_out(self.takeCentralWidget())
        self._put_together()
        self._connect_what_lasts()
        self._restore()
        self._is_furnished = True
        yield
        self.setUpdatesEnabled(True)
        yield
        furniture.explain_all(self)

    def _make_what_lasts(self) -> None:
        """What has no words, or is asked anew for them, whatever the language."""
        furniture, document, run, remembered = self._furniture, self.document, self.run, self._remembered
        self._questions = furniture.Questions(self, self._silent)
        self.messages = furniture.MessageLog(self)
        self.marks = furniture.ChangeMarks(document, run, self)
        self.runs = furniture.RunBook(document, run, remembered.runs_memory, self)
        self.drawings = furniture.DrawingBook(self)
        self.teaching = furniture.Teaching(document, run, self.drawings, self)
        self.travel = furniture.TimeTravel(document, run, self.runs, remembered.time_memory, self)
        kept, drawing = self.runs.kept, self._sheet.drawing
        self.filing = furniture.Filing(document, run, self._questions, remembered, drawing, kept, self)
        into = furniture.recovery_folder()
        self.recovery = furniture.Recovery(document, run, self._sheet, into, remembered.autosave_seconds, self, kept)
        self.lessons = furniture.Lessons(self)
        self.tables = furniture.Tables(document, self._questions, self, self._silent)
        self.pictures = furniture.PictureFolders(document, run, self._questions, self, self._silent)
        furniture.FileDrops(self).dropped.connect(self.open_file)
        own_steps = {"drawing": self._sheet.undo_stack, "handwriting": self.drawings.undo_stack}
        self._undo = furniture.UndoGroup(document, own_steps, self)
        furniture.follow_preferences()

    def is_pen_up(self) -> bool:
        """Whether no stroke is being drawn: none is to be cut off when the pad's place changes."""
        return not self._sheet.is_drawing()

    @property
    def is_furnished(self) -> bool:
        """Whether there is more than the pad by now."""
        return self._is_furnished

    def engine_is_ready(self) -> bool:
        """Whether a network can be asked and trained."""
        return self.run.engine_is_ready

    def open_file(self, path: Path) -> None:
        """Open a project, after asking about the present work, or a lesson, which puts that aside; import others."""
        if self._furniture.is_lesson(path):
            self.lessons.open_file(path)
        elif self._furniture.is_table(path):
            self.tables.take(path)
        elif self._furniture.is_picture_folder(path):
            self.pictures.take(path)
        else:
            self.filing.open_this(path)

    # --- putting together ----------------------------------------------------------------------------------------

    def _making(self) -> Parts[None]:
        """Make everything that has words, in the language in force; nothing of it is seen yet."""
        furniture, document, run = self._furniture, self.document, self.run
        self._language = language.in_force()
        self._actions = actions = furniture.Actions(self)
        yield
        parts = yield from furniture.make_parts(
            document, run, actions, self._data_folder, self._sheet, self.messages, self.runs
        )
        self.workbench = workbench = furniture.Workbench(document, run, parts, self.marks, self.runs)
        yield from workbench.arranging(parts)
        yield
        self.time_bar = furniture.TimeBar(self.travel, run, self.marks)
        self.time_export = furniture.TimeExport(self.time_bar, self.travel, run, workbench)
        furniture.VisitNotes(self.travel, workbench)
        self.handwriting = furniture.Handwriting(workbench, self.drawings, self.teaching)
        self.start_strip = furniture.StartStrip(self.document)
        self.status = furniture.StatusBar(run, self, self.messages)
        furniture.WindowPreferences(run.connection, workbench.training, self._remembered)
        self.arranging = furniture.Arranging(workbench, self._remembered)
        self.presentation = furniture.Presentation(workbench, self.status, self.start_strip, self._remembered)
        self._telling = furniture.Telling(self, run, self.recovery, actions, self.status, self._silent)
        self._doing = furniture.Doing(self, actions, workbench, run, self.filing)
        self.errands = furniture.Errands(self, document, run, workbench, self._questions, self.status, self._remembered)
        self.errands.follow(self._doing)
        furniture.Editing(document, workbench.editor, workbench.canvas, actions, workbench.rename_block)
        yield

    def _put_together(self) -> None:
        """Show what was made, in the places where it belongs."""
        furniture, actions = self._furniture, self._actions
        panels, views = self.workbench.panels.values(), self.workbench.viewing.actions()
        self._menus = furniture.Menus(self, actions, self.filing, self._undo, self._remembered, panels, views)
        self._arrange()
        self._connect_parts()

    def _build_again(self) -> None:
        """In another language, around the same document, run, drawing and steps of undo."""
        kept = Kept(self)
        self.presentation.leave()
        node, layout = self.workbench.node, self.workbench.layout_state()
        arrangement = self.workbench.arrangement
        take_apart(self)
        at_once(self._making())
        self._put_together()
        self._restore_choices()
        self.workbench.arrange(arrangement)
        self.workbench.restore_layout(layout)
        self.centralWidget().show()
        self.layout().activate()  # parts that share out their room need to know how much there is
        self.workbench.load_curves()
        if node is not None:
            self.workbench.show_inside(node)
        self._furniture.explain_all(self)
        kept.give_back()

    def _arrange(self) -> None:
        self.setStatusBar(self.status)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(*(4 * [theme.SPACING]))
        column.setSpacing(theme.SPACING)
        column.addWidget(self.start_strip)
        column.addWidget(self.workbench.play_bar)
        column.addWidget(self.workbench, 1)
        column.addWidget(self.time_bar)
        self.setCentralWidget(centre)
        self.time_bar.refresh()
        self._show_title()

    def _connect_parts(self) -> None:
        strip, doing = self.start_strip, self._doing
        strip.draw_asked.connect(self._actions["go_pad"].trigger)
        strip.build_asked.connect(lambda: self._set_building(True))
        strip.learn_asked.connect(self.lessons.show_browser)
        strip.dismissed.connect(self._actions["start_page"].trigger)
        self._actions["start_page"].toggled.connect(strip.setVisible)
        self._actions["start_page"].triggered.connect(lambda wanted: self._remembered.remember("start_page", wanted))
        self._actions["build"].triggered.connect(self._set_building)
        self.workbench.editor.refused.connect(self._telling.say_trouble)
        doing.new_window_asked.connect(self.new_window_asked)
        doing.presentation_asked.connect(self.presentation.toggle)
        self.status.log_asked.connect(self._actions["go_messages"].trigger)
        self.workbench.training.message.connect(self.status.say)
        self.filing.message.connect(self.status.say)
        self.runs.message.connect(self.status.say)
        self.handwriting.message.connect(self.status.say)
        self.travel.message.connect(self.status.say)
        self._actions["branch"].triggered.connect(self.travel.branch)
        self._actions["to_present"].triggered.connect(self.travel.leave)
        self._actions["go_time"].triggered.connect(self.time_bar.go_there)
        self.time_export.message.connect(self.status.say)
        self._actions["lessons"].triggered.connect(self.lessons.show_browser)
        self._actions["go_lesson"].triggered.connect(self.lessons.go_there)
        self._actions["open_lesson"].triggered.connect(self._ask_for_lesson)
        self._actions["make_lesson"].triggered.connect(self.lessons.make)
        self._actions["export_progress"].triggered.connect(self._export_progress)
        self._actions["import_table"].triggered.connect(self.tables.ask)
        self._actions["import_pictures"].triggered.connect(self.pictures.ask)
        for door in (self.tables, self.pictures):
            self.workbench.training.import_asked.connect(door.ask_for)
        self._actions["leave_lesson"].triggered.connect(self.lessons.leave)
        self.lessons.furnish()
        self._show_whether_learning()

    def _connect_what_lasts(self) -> None:
        self.run.engine_ready.connect(self.engine_ready)
        self.document.modified_changed.connect(self.setWindowModified)
        self.document.path_changed.connect(self._show_title)
        self.document.replaced.connect(self._show_drawing)
        self.lessons.message.connect(self._say)
        self.lessons.opened.connect(self._show_whether_learning)
        self.tables.message.connect(self._say)
        self.pictures.message.connect(self._say)
        self._sheet.drawing_changed.connect(self.document.note_drawing)
        _application().focusChanged.connect(self._follow_focus)

    def _restore(self) -> None:
        self.arranging.restore()
        self._restore_choices()
        if trouble := self._remembered.trouble():
            self.status.say(trouble, seconds=20, is_trouble=True)

    def _restore_choices(self) -> None:
        self._actions["build"].setChecked(self.arranging.is_building)
        self._actions["start_page"].setChecked(self._remembered.flag("start_page", True))
        self.start_strip.setVisible(self._actions["start_page"].isChecked())

    def _begin(self) -> None:
        """What takes its time begins once the window is on screen."""
        self.run.connection.begin()
        self.workbench.load_curves()

    # --- what the learner asks for -------------------------------------------------------------------------------

    def _set_building(self, wanted: bool) -> None:
        """Arrange the panels for building, or as before, with the focus where the work goes on."""
        self.presentation.leave()
        self.arranging.set_building(wanted)
        self._actions["build"].setChecked(wanted)
        self._actions["go_network" if wanted else "go_pad"].trigger()

    # --- what the parts tell -------------------------------------------------------------------------------------

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.filing.name()}[*] – Neural Playground")
        self.setWindowModified(self.document.is_modified)
        self._actions["revert"].setEnabled(self.document.path is not None)

    def _show_drawing(self) -> None:
        self.workbench.drawing.pad.set_drawing(self.document.experiment().drawing)

    def _show_whether_learning(self) -> None:
        self._actions["leave_lesson"].setEnabled(self.lessons.is_open)

    def _ask_for_lesson(self) -> None:
        if path := self._questions.which_lesson_to_open():
            self.lessons.open_file(path)

    def _export_progress(self) -> None:
        if path := self._questions.where_to_export_progress():
            self.lessons.export_progress(path)

    def _say(self, sentence: str) -> None:
        self.status.say(sentence)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        panel = self.workbench.panel_of(now)
        if panel is not None:
            self._undo.follow(panel.name)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_furnished and not self._is_on_screen:
            self._is_on_screen = True
            QTimer.singleShot(0, self, self._begin)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._is_furnished and self._language != language.in_force():
            self._build_again()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_furnished:
            event.ignore()  # in a moment there will be something to close
            self.is_to_close = True
            return
        if not self.filing.may_lose():  # a lesson that is open gives the learner's own work back first
            event.ignore()
            return
        self._remembered.remember("window", self.saveGeometry())
        self.arranging.keep(self.presentation.layout_state())
        self.recovery.close()
        self.pictures.close()
        self.run.close()
        self._mishaps.stop()
        event.accept()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
