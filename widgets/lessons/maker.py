"""Making a lesson by doing it: set-up and steps come from the window, the words are edited beside their preview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from playground.lessons import SUFFIX, Lesson, writing
from playground.lessons.reading import Found, examine_members, members_of, pack
from playground.problems import ProblemError, UnwritableFile
from widgets import theme
from widgets.help.explaining import explain_all
from widgets.lessons.made_goal import goal_of
from widgets.lessons.preview import in_markdown
from widgets.lessons.recording import Recording
from widgets.lessons.text import LessonText
from widgets.problem_words import problem_in_words

if TYPE_CHECKING:
    from widgets.main_window import MainWindow

FILES = ("en.md", "lesson.toml")
PAUSE = 350
"""Milliseconds without a key after which what is written is looked at."""


class LessonMaker(QDialog):
    """Stays open beside the work: what is done there can be taken over or recorded as the solution of a goal."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("lessonMaker")
        self.setWindowTitle(self.tr("Make a lesson"))
        self.setAccessibleName(self.windowTitle())
        self._window = window
        self._recording = Recording(window, self)
        self._pictures: dict[str, bytes] = {}
        self._found = Found(None)
        self._tabs = QTabWidget(self)
        self._editors = {name: self._made_editor(name) for name in FILES}
        self._pages = QComboBox(self)
        self._preview = LessonText("lessonMakerPreview", self)
        self._problems = QListWidget(self)
        self._state = QLabel(self)
        self._buttons = self._made_buttons()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._arrange()
        self._connect()
        self.begin()
        explain_all(self)

    def texts(self) -> dict[str, str]:
        """What is written, by file."""
        return {name: editor.toPlainText() for name, editor in self._editors.items()}

    def problems(self) -> list[str]:
        """Everything that is wrong with it, each with its line."""
        return [self._problems.item(row).text() for row in range(self._problems.count())]

    @property
    def lesson(self) -> Lesson | None:
        """The lesson as it stands, None where it cannot be read."""
        return self._found.lesson

    def begin(self) -> None:
        """A new lesson that begins with what the window shows."""
        views, hide = self._shown()
        self._take(writing.skeleton(self.tr("A new lesson"), self._window.document.experiment(), views, hide))

    def open(self, path: Path | None = None) -> None:  # type: ignore[override]
        """Show the maker, with the lesson of a file or folder; ``ProblemError`` where that cannot be read."""
        if path is not None:
            members = members_of(path)
            self._pictures = {name: data for name, data in members.items() if name not in FILES}
            self._take({name: members.get(name, b"").decode("utf-8", "replace") for name in FILES})
        self.show()
        self.activateWindow()

    # --- putting together ----------------------------------------------------------------------------------------

    def _made_editor(self, name: str) -> QPlainTextEdit:
        editor = QPlainTextEdit(self)
        is_words = name == "en.md"
        editor.setObjectName("lessonMakerWords" if is_words else "lessonMakerData")
        editor.setAccessibleName(self.tr("Words") if is_words else self.tr("Set-up and goals"))
        editor.setToolTip(
            self.tr("The pages as Markdown: # title, ## page, ### goal, hint, question, why.")
            if is_words
            else self.tr("What is set up, and what each goal asks for, as TOML.")
        )
        letters = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        letters.setPointSizeF(max(1.0, self.font().pointSizeF()))
        editor.setFont(letters)
        editor.setTabChangesFocus(True)
        self._tabs.addTab(editor, f"{editor.accessibleName()} ({name})")
        return editor

    def _made_buttons(self) -> dict[str, QPushButton]:
        made = {}
        for name, text, help_text in (
            ("New", self.tr("New"), self.tr("Begin anew, with what the window shows now.")),
            ("Open", self.tr("Open…"), self.tr("Go on with a lesson from a file.")),
            ("Setup", self.tr("Take the set-up"), self.tr("Let the lesson begin with what the window shows now.")),
            ("Page", self.tr("Add a page"), self.tr("One more page at the end.")),
            ("Record", self.tr("Record a goal"), self.tr("Do it in the window; press again, and it is a goal.")),
            ("Try", self.tr("Try it"), self.tr("Open it as a learner does; your own work is put aside.")),
            ("Save", self.tr("Save…"), self.tr("As one file, which opens by double-click or when it is dropped.")),
        ):
            button = made[name] = QPushButton(text, self)
            button.setObjectName(f"lessonMaker{name}")
            button.setAccessibleName(text)
            button.setToolTip(help_text)
            button.setAutoDefault(False)
        made["Record"].setCheckable(True)
        return made

    def _arrange(self) -> None:
        self._tabs.setObjectName("lessonMakerTabs")
        self._pages.setObjectName("lessonMakerPages")
        self._pages.setAccessibleName(self.tr("Page"))
        self._pages.setToolTip(self.tr("The page that is shown, and that a recorded goal belongs to."))
        self._problems.setObjectName("lessonMakerProblems")
        self._problems.setAccessibleName(self.tr("What is wrong"))
        self._problems.setToolTip(self.tr("Return or a double-click leads to the line."))
        self._problems.setWordWrap(True)
        self._problems.setMaximumHeight(130)
        self._state.setObjectName("lessonMakerState")
        self._state.setProperty("role", "small")
        area = QScrollArea(self)
        area.setObjectName("lessonMakerArea")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(area)
        inner = QVBoxLayout(inside)
        inner.addWidget(self._preview)
        inner.addStretch(1)
        area.setWidget(inside)
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._pages)
        beside.addWidget(area, 1)
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.addWidget(self._tabs)
        both.addWidget(right)
        both.setSizes([theme.grown(560, 0).width(), theme.grown(400, 0).width()])
        both.setChildrenCollapsible(False)
        row = QHBoxLayout()
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [2 * theme.SPACING]))
        column.setSpacing(theme.SPACING)
        column.addLayout(row)
        column.addWidget(both, 1)
        column.addWidget(self._state)
        column.addWidget(self._problems)
        self.resize(theme.grown(1000, 700))

    def _connect(self) -> None:
        for editor in self._editors.values():
            editor.textChanged.connect(self._soon.start)
        self._soon.timeout.connect(self.look)
        self._pages.currentIndexChanged.connect(self._show_page)
        self._problems.itemActivated.connect(self._go_to_problem)
        self._recording.changed.connect(self._show_recording)
        buttons = self._buttons
        buttons["New"].clicked.connect(self.begin)
        buttons["Open"].clicked.connect(self._ask_what_to_open)
        buttons["Setup"].clicked.connect(self.take_setup)
        buttons["Page"].clicked.connect(self.add_page)
        buttons["Record"].toggled.connect(self._record)
        buttons["Try"].clicked.connect(self._try)
        buttons["Save"].clicked.connect(self._ask_where_to_save)

    # --- what is written -----------------------------------------------------------------------------------------

    def look(self) -> None:
        """Read what is written: show the page, and all that is wrong."""
        self._soon.stop()
        members = {**self._pictures, **{name: text.encode() for name, text in self.texts().items()}}
        self._found = examine_members("lesson", "", members)
        self._problems.clear()
        for problem in self._found.problems:
            self._problems.addItem(problem_in_words(problem))
        self._problems.setVisible(bool(self._found.problems))
        is_ready = self._found.lesson is not None and not self._found.problems
        for name in ("Try", "Save"):
            self._buttons[name].setEnabled(is_ready)
        if self._found.lesson is not None:
            self._list_pages(self._found.lesson)
        self._show_page()
        self._show_recording()

    def take_setup(self) -> None:
        """Let the lesson begin with what the window shows now."""
        setup = writing.setup_in_toml(self._window.document.experiment(), *self._shown())
        self._write({"lesson.toml": writing.with_setup(self.texts()["lesson.toml"], setup)})

    def add_page(self) -> None:
        """One more page at the end."""
        texts, count = self.texts(), self._pages.count() + 1
        title = self.tr("Page {number}").format(number=count)
        data, words = writing.with_page(texts["lesson.toml"], texts["en.md"], f"page-{count}", title)
        self._write({"lesson.toml": data, "en.md": words})
        self._pages.setCurrentIndex(self._pages.count() - 1)

    def save(self, path: Path) -> None:
        """Write the lesson as one file; ``ProblemError`` where that fails."""
        members = {**self._pictures, **{name: text.encode() for name, text in self.texts().items()}}
        try:
            pack(path.name.removesuffix(SUFFIX), members, path)
        except OSError as error:
            raise ProblemError(UnwritableFile(str(path), (error.strerror or str(error)).lower())) from error

    def _take(self, texts: dict[str, str]) -> None:
        self._write(texts)
        self._pages.setCurrentIndex(0)

    def _write(self, texts: dict[str, str]) -> None:
        """As a step of undo in the editors."""
        for name, text in texts.items():
            editor = self._editors[name]
            if editor.toPlainText() != text:
                cursor = editor.textCursor()
                cursor.select(QTextCursor.SelectionType.Document)
                cursor.insertText(text)
        self.look()

    def _shown(self) -> tuple[list[str], list[str]]:
        """The views that are open, the foremost first, and the panels that are put away."""
        bench = self._window.workbench
        front = bench.viewing.in_front()
        views = sorted(self._window.document.views, key=lambda view: view not in front)
        hide = [name for name in ("drawing", "network", "curves", "runs", "training") if bench.panels[name].isHidden()]
        return views, hide

    # --- showing -------------------------------------------------------------------------------------------------

    def _list_pages(self, lesson: Lesson) -> None:
        here = max(0, self._pages.currentIndex())
        titles = [f"{number}. {page.text.title or page.id}" for number, page in enumerate(lesson.pages, 1)]
        if titles != [self._pages.itemText(row) for row in range(self._pages.count())]:
            self._pages.blockSignals(True)
            self._pages.clear()
            self._pages.addItems(titles)
            self._pages.setCurrentIndex(min(here, len(titles) - 1))
            self._pages.blockSignals(False)

    def _show_page(self) -> None:
        lesson, at = self._found.lesson, self._pages.currentIndex()
        if lesson is not None and 0 <= at < len(lesson.pages):
            self._preview.show_words(in_markdown(lesson.pages[at]), lesson.pictures)

    def _show_recording(self) -> None:
        if self._recording.is_on:
            words = self.tr("Recording: {steps}")
            done = ", ".join(doing.do for doing in self._recording.doings) or "…"  # type: ignore[attr-defined]
            self._state.setText(words.format(steps=done))
        elif self._found.problems:
            self._state.setText(
                self.tr("Not finished yet; to be mended: {count}.").format(count=self._problems.count())
            )
        else:
            self._state.setText(self.tr("Ready: it can be tried and saved."))

    def _go_to_problem(self) -> None:
        row = self._problems.currentRow()
        where = self._found.problems[row].where
        name, _, rest = where.partition(", line ")
        line = rest.split(",")[0]
        if name in self._editors and line.isdecimal():
            editor = self._editors[name]
            self._tabs.setCurrentWidget(editor)
            editor.setTextCursor(QTextCursor(editor.document().findBlockByNumber(int(line) - 1)))
            editor.setFocus()

    # --- doing ---------------------------------------------------------------------------------------------------

    def _record(self, wanted: bool) -> None:
        if wanted:
            self._recording.begin()
        else:
            self._add_goal()
        self._buttons["Record"].setText(self.tr("Stop recording") if wanted else self.tr("Record a goal"))
        self._show_recording()

    def _add_goal(self) -> None:
        doings, lesson = self._recording.end(), self._found.lesson
        if not doings or lesson is None:
            return
        count = sum(len(page.goals) for page in lesson.pages) + 1
        goal = goal_of(f"goal-{count}", doings, self._window.run.history)
        texts, ids = self.texts(), [page.id for page in lesson.pages]
        data, words = writing.with_goal(texts["lesson.toml"], texts["en.md"], self._pages.currentIndex(), ids, goal)
        self._write({"lesson.toml": data, "en.md": words})

    def _try(self) -> None:
        if self._found.lesson is not None:
            self._window.lessons.guidance.begin(self._found.lesson, "made", self._found.lesson.pages[0].id)

    def _ask_what_to_open(self) -> None:
        kinds = self.tr("Lessons (*.playground-lesson lesson.toml)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a lesson"), "", kinds)
        if name:
            path = Path(name)
            try:
                self.open(path.parent if path.name == "lesson.toml" else path)
            except ProblemError as error:
                self._window.filing.tell(error)

    def _ask_where_to_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the lesson"), f"lesson{SUFFIX}", self.tr("Lessons (*.playground-lesson)")
        )
        if name:
            path = Path(name if name.endswith(SUFFIX) else name + SUFFIX)
            try:
                self.save(path)
            except ProblemError as error:
                self._window.filing.tell(error)
            else:
                self._state.setText(self.tr("Written: {files}").format(files=path.name))
