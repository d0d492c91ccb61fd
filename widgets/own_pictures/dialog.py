"""How a folder of pictures is made ready: over its classes and a few of their pictures, size, colour, fit and split."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from playground.datasets import OwnPictures, PictureSettings
from playground.datasets.own_pictures import MOST_PICTURES, Fit, Light
from playground.pictures import folder, importing, storage
from playground.pictures.folder import ClassFolders
from playground.pictures.importing import Options, Pictures
from playground.problems import Problem, ProblemError
from widgets import theme
from widgets.controls.limits import limits_of
from widgets.controls.number_field import NumberField
from widgets.help.explaining import explain_all
from widgets.own_pictures.beside import Beside, Job
from widgets.own_pictures.choices import made_choice
from widgets.own_pictures.classes import ClassTable, Pixels, count_of_each, few_of_each
from widgets.own_pictures.reading import read_folder
from widgets.problem_words import problem_in_words

SIZE = 760, 680

LISTED = 200
"""Files that cannot be read are listed up to so many."""


class PictureFolderDialog(QDialog):
    """Shows what a folder holds, reads it as it is chosen to be read, and says what cannot be.

    ``settings`` are what was chosen; only then accepted when everything is read and kept.
    """

    def __init__(self, root: Path, settings: PictureSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictureFolderDialog")
        self.setWindowTitle(self.tr("Import pictures"))
        self.setAccessibleName(self.windowTitle())
        self._before = settings
        self._root = root
        self._found: ClassFolders | None = None
        self._counted: int | None = None  # of the files found, those that are pictures; None until it is known
        self._own: OwnPictures | None = None
        self._work: Beside | None = None
        self._then: Callable[[Beside], None] = lambda _work: None
        self._started: list[Beside] = []
        self._make_controls(settings)
        self._lay_out()
        for chooser in (self._colour, self._fit, self._light):
            chooser.chosen.connect(self._choose_anew)
        self._size.edited.connect(self._choose_anew)
        self._choose.clicked.connect(self._ask_folder)
        self._import.clicked.connect(self._go_on)
        self._buttons.rejected.connect(self.reject)
        explain_all(self)
        self.resize(*SIZE)
        self.look_into(root)

    @property
    def settings(self) -> PictureSettings:
        """The pictures that were read, and how they are split."""
        update = {
            "own": self._own,
            "test_share": float(self._share.number() or 0.0),
            "seed": int(self._seed.number() or 0),
        }
        return self._before.model_copy(update=update)

    @property
    def options(self) -> Options:
        """How pictures are to be made ready."""
        channels = 3 if self._colour.currentData() == "colour" else 1
        fit, light = cast(Fit, self._fit.currentData()), cast(Light, self._light.currentData())
        return Options(int(self._size.number() or 0), channels, fit, light)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._work is not None

    def look_into(self, root: Path) -> None:
        """Show the classes of a folder."""
        self._root, self._found, self._counted, self._own = root, None, None, None
        self._path.setText(str(root))
        self._classes.show_classes(None)
        self._say(self.tr("Looking into the folder …"))
        self._start(lambda beside: folder.look_into(root, MOST_PICTURES, beside.is_cancelled), self._note_found)

    # --- putting together --------------------------------------------------------------------------------------------

    def _make_controls(self, settings: PictureSettings) -> None:
        own = settings.own
        before = importing.options_of(own) if own is not None else Options()
        self._path = QLabel(self)
        self._path.setObjectName("pictureFolder")
        self._path.setWordWrap(True)
        self._choose = self._button("pictureFolderChoose", self.tr("Choose &another…"), self.tr("Another folder."))
        self._classes = ClassTable(self)
        self._size = self._number(OwnPictures, "size", "pictureSize", self.tr("Size"), before.size)
        self._size.setToolTip(self.tr("Pixels of a side, 8 to 64: every picture becomes a square of that size."))
        self._colour = made_choice(self, "pictureColour", "grey" if before.channels == 1 else "colour")
        self._fit = made_choice(self, "pictureFit", before.fit)
        self._light = made_choice(self, "pictureLight", before.light)
        title = self.tr("Test share")
        self._share = self._number(PictureSettings, "test_share", "pictureShare", title, settings.test_share)
        self._share.setToolTip(self.tr("The share of each class's pictures that is held out."))
        self._seed = self._number(PictureSettings, "seed", "pictureSeed", self.tr("Seed"), settings.seed)
        self._seed.setToolTip(self.tr("Another number holds out other pictures."))
        self._told = QLabel(self)
        self._told.setObjectName("pictureSummary")
        self._told.setWordWrap(True)
        self._refused = QListWidget(self)
        self._refused.setObjectName("pictureRefused")
        self._refused.setAccessibleName(self.tr("What cannot be read"))
        self._refused.setToolTip(self.tr("These are left out; everything else is taken."))
        self._refused.setWordWrap(True)
        self._refused.hide()
        self._progress = QProgressBar(self)
        self._progress.setObjectName("pictureProgress")
        self._progress.setAccessibleName(self.tr("How far it is"))
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        tip = self.tr("Make these pictures the data of the experiment; undo brings back what there was.")
        self._import = self._button("pictureImport", self.tr("&Import"), tip)
        self._import.setProperty("primary", True)
        self._import.setDefault(True)
        self._buttons.addButton(self._import, QDialogButtonBox.ButtonRole.ActionRole)

    def _button(self, name: str, title: str, tip: str) -> QPushButton:
        made = QPushButton(title, self)
        made.setObjectName(name)
        made.setAccessibleName(title.replace("&", ""))
        made.setToolTip(tip)
        made.setAutoDefault(False)
        return made

    def _number(self, model: type, field: str, name: str, title: str, value: float) -> NumberField:
        made = NumberField(limits_of(model, field), parent=self)
        made.setObjectName(name)
        made.setAccessibleName(title)
        made.show_value(value)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [2 * theme.SPACING]))
        column.setSpacing(theme.SPACING)
        row = QHBoxLayout()
        row.addWidget(self._path, 1)
        row.addWidget(self._choose)
        column.addLayout(row)
        column.addWidget(self._classes, 1)
        form = QFormLayout()
        for field in (self._size, self._colour, self._fit, self._light, self._share, self._seed):
            form.addRow(field.accessibleName(), field)
        column.addLayout(form)
        for part in (self._told, self._refused, self._progress, self._buttons):
            column.addWidget(part)
        self._refused.setMaximumHeight(5 * self.fontMetrics().lineSpacing())

    # --- working beside the window -----------------------------------------------------------------------------------

    def _start(self, job: Job, then: Callable[[Beside], None]) -> None:
        """Have something done away from the window, instead of what is under way."""
        self._give_up()
        work = self._work = Beside(job, self)
        work.advanced.connect(self._follow)
        work.shown.connect(self._show_pictures)
        work.ended.connect(self._note_end)
        self._then = then
        self._started.append(work)  # a thread must not be thrown away while it runs
        self._judge()
        work.start()

    def _note_end(self, work: Beside) -> None:
        if work is self._work:
            self._work = None
            self._progress.hide()
            self._then(work)
            self._judge()

    def _give_up(self) -> None:
        if self._work is not None:
            self._work.give_up()
            self._work = None
            self._progress.hide()

    def _follow(self, work: Beside, done: int, total: int) -> None:
        if work is self._work:
            self._show_how_far(done, total)

    def _show_how_far(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.show()

    def _show_pictures(self, work: Beside, shown: tuple[int, list[Pixels] | int]) -> None:
        if work is self._work:
            row, what = shown
            if isinstance(what, int):
                self._classes.show_count(row, what)
            else:
                self._classes.show_pictures(row, what)

    def _note_shown(self, _work: Beside) -> None:
        """What a few pictures look like can be seen; how many there are is the same whatever is chosen."""
        if self._found is not None and self._counted is None:
            self._start(count_of_each(self._found), self._note_counted)

    def _note_counted(self, work: Beside) -> None:
        if self._found is not None and work.error is None:
            self._counted = work.result
            if not importing.obstacles(self._found, self.options):
                self._say_count(self._found)

    def _note_found(self, work: Beside) -> None:
        if work.error is not None:
            self._say_problems(work.error.problems)
            return
        self._found = work.result
        self._classes.show_classes(self._found)
        self._choose_anew()

    def _note_read(self, found: ClassFolders, options: Options, work: Beside) -> None:
        try:
            if work.error is not None:
                raise work.error
            read: Pictures = work.result
            self._list_refused(read.refused)
            own = importing.own_pictures(found, options, read)
            storage.keep(own, read)
        except ProblemError as error:
            self._say_problems(error.problems)
            return
        self._own = own
        if not read.refused:
            self.accept()
            return
        self._import.setFocus()
        words = self.tr("{count} cannot be read and are left out; {rest} pictures are ready to be imported.")
        self._say(words.format(count=f"{len(read.refused):,}", rest=f"{own.count:,}"))

    # --- choosing ----------------------------------------------------------------------------------------------------

    def _choose_anew(self, _choice: object = None) -> None:
        """Other options: what was read by the last ones is not wanted, and pictures are shown as they would be."""
        self._own = None
        self._list_refused(())
        if self._found is None:
            return
        if problems := importing.obstacles(self._found, self.options):
            self._say_problems(problems)
        else:
            self._say_count(self._found)
            self._list_refused(self._found.refused)
        self._start(few_of_each(self._found, self.options), self._note_shown)

    def _go_on(self) -> None:
        """Read everything; where that is done, and something could not be read, take the rest."""
        if self._own is not None:
            self.accept()
        elif (found := self._found) is not None:
            options = self.options
            self._say(self.tr("Reading the pictures …"))
            self._start(
                lambda beside: read_folder(found, options, beside.tell, beside.is_cancelled),
                lambda work: self._note_read(found, options, work),
            )
            self._show_how_far(0, found.count)
            self._judge()

    def _ask_folder(self) -> None:
        title = self.tr("Import pictures")
        if chosen := QFileDialog.getExistingDirectory(self, title, str(self._root.parent)):
            self.look_into(Path(chosen))

    # --- saying ------------------------------------------------------------------------------------------------------

    def _judge(self) -> None:
        is_reading = self._work is not None and not self._progress.isHidden()
        is_good = self._found is not None and not importing.obstacles(self._found, self.options)
        self._import.setEnabled(is_good and not is_reading)
        self._import.setText(self.tr("&Import") if self._own is None else self.tr("&Import the rest"))
        for part in (self._size, self._colour, self._fit, self._light, self._choose):
            part.setEnabled(not is_reading)

    def _say(self, words: str, is_bad: bool = False) -> None:
        self._told.setText(words)
        self._told.setProperty("role", "bad" if is_bad else "")
        self._told.style().polish(self._told)

    def _say_count(self, found: ClassFolders) -> None:
        count = found.count if self._counted is None else self._counted
        words = self.tr("{count} pictures of {classes} classes.")
        if count < found.count:
            words = self.tr("{count} pictures of {classes} classes. Files that are no pictures: {rest}.")
        self._say(words.format(count=f"{count:,}", classes=len(found.files), rest=f"{found.count - count:,}"))

    def _say_problems(self, problems: tuple[Problem, ...] | list[Problem]) -> None:
        self._say("\n".join(problem_in_words(problem) for problem in problems[:3]), is_bad=True)

    def _list_refused(self, refused: tuple[Problem, ...]) -> None:
        self._refused.clear()
        self._refused.addItems([problem_in_words(problem) for problem in refused[:LISTED]])
        if len(refused) > LISTED:
            self._refused.addItem(self.tr("… and {count} more").format(count=f"{len(refused) - LISTED:,}"))
        self._refused.setVisible(bool(refused))

    # --- Qt ----------------------------------------------------------------------------------------------------------

    def reject(self) -> None:
        """The first time gives up what is being read, else the dialog closes."""
        if self._work is not None and not self._progress.isHidden():
            self._give_up()
            self._choose_anew()
            return
        super().reject()

    def done(self, result: int) -> None:
        self._work = None
        for work in self._started:
            work.end()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._give_up()
        super().closeEvent(event)
