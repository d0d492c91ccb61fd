"""The player of a window with its page: stands the page beside the work, and follows its links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from playground.lessons import Lesson
from playground.problems import Problem
from widgets.help.glossary import show_glossary
from widgets.lessons.doing import Helper
from widgets.lessons.lights import Lights
from widgets.lessons.locks import Locks
from widgets.lessons.page import LessonPage
from widgets.lessons.player import LessonPlayer
from widgets.lessons.progress import ProgressBook
from widgets.panels import Panel
from widgets.problem_words import problem_in_words

if TYPE_CHECKING:
    from widgets.lessons.maker import LessonMaker
    from widgets.main_window import MainWindow


class Guidance(QObject):
    """Everything of lessons that is in a window while one is open.

    Signals:
        message: (text), one sentence for the status bar.
    """

    message = Signal(str)

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.player = LessonPlayer(window, ProgressBook(), self)
        self._lights = Lights(window)
        self._locks = Locks(window, self)
        self._helper = Helper(window, self)
        self._panel: Panel | None = None
        self.page: LessonPage | None = None
        self.player.opened.connect(self._follow)
        self.player.goal_met.connect(self._say_met)
        self.player.message.connect(self.message)
        self.player.turned.connect(self._follow_page)
        self._helper.began.connect(self._show_helping)
        self._helper.ended.connect(self._end_helping)

    def begin(self, lesson: Lesson, key: str, page_id: str = "") -> None:
        """Open a lesson, with the focus on its page."""
        self.player.open(lesson, key, page_id)
        self._window.activateWindow()
        if self.page is not None:
            self.page.take_focus()

    def show_browser(self) -> None:
        """Show every lesson."""
        from widgets.lessons.browser import LessonBrowser  # noqa: PLC0415 - when it is asked for

        browser = LessonBrowser(self.player.book, self._window)
        browser.lesson_asked.connect(self._open)
        browser.file_asked.connect(self._window.lessons.open_file)
        browser.open()

    def make(self) -> LessonMaker:
        """Show what lessons are made with; it is there once a window, and keeps what is written."""
        from widgets.lessons.maker import LessonMaker  # noqa: PLC0415 - when it is asked for

        found = self._window.findChild(LessonMaker)
        maker = found if isinstance(found, LessonMaker) else LessonMaker(self._window)
        maker.open()
        return maker

    def furnish(self) -> None:
        """The parts of the window are others, in another language."""
        self._panel = self.page = None  # gone with the parts of before
        self.player.noting.listen_to_parts()
        self._follow()

    def _open(self, lesson_id: str) -> None:
        self._window.lessons.open(lesson_id)

    def _follow(self) -> None:
        """A page stands beside the work while a lesson is open."""
        self._lights.put_out()
        if self.player.lesson is None:
            self._helper.stop()
            self._locks.take_off()
            if self._panel is not None:
                self._window.removeDockWidget(self._panel)
                self._panel.deleteLater()
            self._panel = self.page = None
            return
        if self._panel is not None:
            return
        self.page = LessonPage(self.player)
        self._panel = Panel("lesson", self.tr("Lesson"), self.page)
        self._panel.title_bar.close_button.hide()  # it is left by its own button, which says what that means
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._panel)
        self._panel.show()
        self._window.resizeDocks([self._panel], [380], Qt.Orientation.Horizontal)
        self.page.pointed.connect(self._point)
        self.page.followed.connect(self.follow_link)
        self.page.browser_asked.connect(self.show_browser)
        self.page.next_lesson_asked.connect(self._open)
        self.page.help_asked.connect(self.help)
        self._follow_page()

    def _follow_page(self) -> None:
        self._helper.stop()
        self._lights.put_out()
        lesson, page = self.player.lesson, self.player.page
        if lesson is not None and page is not None:
            self._locks.put_on(lesson.controls(page.id))

    @property
    def is_helping(self) -> bool:
        """Whether the program is at work on a goal."""
        return self._helper.goal is not None

    def help(self, goal_id: str) -> None:
        """Have the program reach a goal of the page."""
        page = self.player.page
        goal = next((goal for goal in page.goals if goal.id == goal_id), None) if page is not None else None
        if goal is not None:
            self._helper.help(goal)

    def _show_helping(self, goal_id: str) -> None:
        if self.page is not None:
            self.page.show_helping(goal_id)

    def _end_helping(self, _goal_id: str, problem: Problem | None) -> None:
        self._lights.put_out()
        if self.page is not None:
            self.page.show_helping("")
        if problem is not None:
            self.message.emit(problem_in_words(problem))

    def put_out(self) -> None:
        """Light nothing up."""
        self._lights.put_out()

    def point_at(self, control: str) -> bool:
        """Light up the control of this object name, or the part around it that can be seen; whether there is one."""
        return self._lights.point_at(control)

    def _point(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "control":
            self.point_at(name)
        elif kind == "view":
            self._lights.point_at(f"{name}View")
        else:
            self._lights.put_out()

    def follow_link(self, link: str) -> None:
        """Go where a link leads."""
        kind, _, name = link.partition(":")
        match kind:
            case "control":
                if not self._lights.go_to(name):
                    self.message.emit(self.tr("“{name}” is not to be seen just now.").format(name=name))
            case "term":
                show_glossary(self._window, name)
            case "view":
                self.show_view(name)
                if not self._lights.go_to(f"{name}View") and (view := self._window.workbench.viewing.view(name)):
                    view.take_focus()  # the keyboard goes along, also where the view is still being made
            case "page":
                self.player.turn_to(name)
            case "lesson":
                self._window.lessons.open(name)
            case "https":
                QDesktopServices.openUrl(QUrl(link))

    def show_view(self, name: str) -> None:
        """Bring a view, or the curves, to the front; that it was asked for counts even where it is there already."""
        is_there = name in self.player.noting.in_front
        bench = self._window.workbench
        if name == "curves":
            bench.panels[name].reveal()
        else:
            bench.viewing.open(name)
        if is_there:
            self.player.noting.note("opened-view", name)

    def _say_met(self, goal_id: str) -> None:
        if self.page is not None:
            self.message.emit(self.tr("Done: {goal}").format(goal=self.page.row(goal_id).in_words))
