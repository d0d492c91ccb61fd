"""The way into the lessons: what a window holds from the start. All else is loaded when a lesson is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from playground.problems import ProblemError
from widgets import language

if TYPE_CHECKING:
    from playground.lessons import Lesson
    from widgets.lessons.guidance import Guidance
    from widgets.main_window import MainWindow

SUFFIX = ".playground-lesson"
"""How the name of a lesson in one file ends, as ``playground.lessons`` has it."""


def is_lesson(path: Path) -> bool:
    """Whether this is a lesson, in one file or as a folder, and no project."""
    return path.name.lower().endswith(SUFFIX) or (path / "lesson.toml").is_file()


class Lessons(QObject):
    """Opens lessons in one window, and the list of them.

    Signals:
        message: (text), one sentence for the status bar.
        opened: a lesson is open, or none any more; ``is_open`` tells.
    """

    message = Signal(str)
    opened = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._guidance: Guidance | None = None

    @property
    def is_open(self) -> bool:
        """Whether a lesson is open."""
        return self._guidance is not None and self._guidance.player.lesson is not None

    @property
    def guidance(self) -> Guidance:
        """The player with its page, made when it is first asked for."""
        if self._guidance is None:
            from widgets.lessons.guidance import Guidance  # noqa: PLC0415 - what lessons need is loaded with the first

            self._guidance = Guidance(self._window, self)
            self._guidance.message.connect(self.message)
            self._guidance.player.opened.connect(self.opened)
        return self._guidance

    def open(self, lesson_id: str, page_id: str = "") -> None:
        """Open a lesson that the program brings; what is wrong with it is told, and the present work stays."""
        from playground import lessons  # noqa: PLC0415 - see above

        try:
            lesson = lessons.find(lesson_id, language.in_force())
        except ProblemError as error:
            self._window.filing.tell(error)
        else:
            self._begin(lesson, lesson.id, page_id)

    def open_file(self, path: Path) -> None:
        """Open a lesson from a file or a folder; all that is wrong is told at once, and the present work stays."""
        from playground import lessons  # noqa: PLC0415 - see above

        path = path.parent if path.name == "lesson.toml" else path
        try:
            lesson = lessons.read(path, language.in_force())
        except ProblemError as error:
            self._window.filing.tell(error)
        else:
            self._begin(lesson, f"own/{lesson.id}", "")

    def export_progress(self, path: Path) -> None:
        """Write what was reached in every lesson: as JSON where the name ends so, else as CSV."""
        from widgets.lessons.progress import write  # noqa: PLC0415 - see above

        try:
            write(self.guidance.player.book, path)
        except ProblemError as error:
            self._window.filing.tell(error)
        else:
            self.message.emit(self.tr("Written: {files}").format(files=path.name))

    def show_browser(self) -> None:
        """Show every lesson."""
        self.guidance.show_browser()

    def go_there(self) -> None:
        """Take the keyboard to the page of the lesson; where none is open, show them all."""
        page = self.guidance.page
        if page is None:
            self.show_browser()
        else:
            page.window().activateWindow()
            page.go_there()

    def make(self) -> None:
        """Make a lesson, beside the work."""
        self.guidance.make()

    def leave(self) -> None:
        """Give the learner's own work back, where a lesson is open."""
        if self.is_open:
            self.guidance.player.leave()

    def furnish(self) -> None:
        """The parts of the window are others: listen to them, and stand beside them."""
        if self._guidance is not None:
            self._guidance.furnish()

    def _begin(self, lesson: Lesson, key: str, page_id: str) -> None:
        self.guidance.begin(lesson, key, page_id)
