"""The panel of own drawings: how many there are of each digit, all of them, what can be done with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.handwriting import LABELS
from playground.problems import Problem
from widgets import theme
from widgets.controls.choice import Choice, Item
from widgets.handwriting.book import DrawingBook
from widgets.handwriting.files import FilesInAndOut
from widgets.handwriting.pictures import KeptList, KeptModel
from widgets.handwriting.teaching import Teaching
from widgets.handwriting.tuning_box import TuningBox
from widgets.problem_words import problem_in_words

SAID = 4
"""So many refusals are said one by one."""


class OwnDrawings(QWidget):
    """What is kept, by digit; chosen ones are given another label, held out, removed or put on the pad again.

    Signals:
        pad_asked: (drawing), it is to be put on the pad.
    """

    pad_asked = Signal(object)

    def __init__(self, book: DrawingBook, teaching: Teaching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownDrawings")
        self.setAccessibleName(self.tr("Own drawings"))
        self._book = book
        self._label = ""
        self._model = KeptModel(self)
        self.list = KeptList(self._model, self)
        self._words = self._made_label("keptWords", "")
        self._trouble = self._made_label("keptTrouble", "bad")
        self._trouble.hide()
        self.files = FilesInAndOut(book, self)
        self._classes = {label: self._made_class(label) for label in LABELS}
        self.tuning = TuningBox(teaching, book, self)
        self._arrange()
        self.list.selectionModel().selectionChanged.connect(self._show_choice)
        self.list.activated.connect(self._put_on_pad)
        book.changed.connect(self._show)
        book.troubled.connect(self._say)
        self.files.told.connect(self._say)
        teaching.troubled.connect(self._say)
        self._show()

    def choose(self, *numbers: int) -> None:
        """Choose these drawings and no others."""
        model = self.list.selectionModel()
        model.clear()
        for row in self._model.rows_of(set(numbers)):
            model.select(self._model.index(row), QItemSelectionModel.SelectionFlag.Select)

    def trouble(self) -> str:
        """What is said about the last thing that failed."""
        return self._trouble.text()

    # --- putting together --------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        classes = QHBoxLayout()
        classes.setSpacing(2)
        for button in self._classes.values():
            classes.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [theme.SPACING]))
        column.setSpacing(theme.SPACING)
        column.addWidget(self._words)
        column.addLayout(classes)
        column.addWidget(self.list, 1)
        column.addLayout(self._made_tools())
        column.addWidget(self.files.progress)
        column.addWidget(self._trouble)
        column.addWidget(self.tuning)

    def _made_label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setWordWrap(True)
        return label

    def _made_class(self, label: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"keptClass.{label}")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setToolTip(self.tr("Show the drawings of {digit} alone; again to see all.").format(digit=label))
        button.clicked.connect(lambda _=False, label=label: self._choose_class(label))
        return button

    def _made_tools(self) -> QHBoxLayout:
        self._relabel = Choice("keptRelabel", self.tr("Give the chosen ones another label"), self)
        self._relabel.setMinimumContentsLength(4)
        self._relabel.setPlaceholderText(self.tr("Is a …"))
        words = self.tr("The chosen drawings mean this digit.")
        self._relabel.set_items(Item(label, label, words) for label in LABELS)
        self._relabel.show_choice(None)
        self._relabel.chosen.connect(self._give_label)
        self._hold = QPushButton(self)
        self._hold.setObjectName("keptHold")
        self._hold.clicked.connect(self._hold_out)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._relabel)
        row.addWidget(self._hold)
        self._remove = self._made_tool(
            "keptRemove", "delete", self.tr("Remove"), self.tr("Keep the chosen ones no longer (Delete)."), self._drop
        )
        stack = self._book.undo_stack
        undo = self._made_tool("keptUndo", "undo", self.tr("Undo"), self.tr("Take back the last change."), stack.undo)
        redo = self._made_tool("keptRedo", "redo", self.tr("Redo"), self.tr("Do it again."), stack.redo)
        for button, changed, now in (
            (undo, stack.canUndoChanged, stack.canUndo()),
            (redo, stack.canRedoChanged, stack.canRedo()),
        ):
            button.setEnabled(now)
            changed.connect(button.setEnabled)
        for button in (self._remove, undo, redo):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.files)
        delete = QAction(self.tr("Remove"), self.list)
        delete.setObjectName("action.kept_remove")
        delete.setShortcut(QKeySequence.StandardKey.Delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._drop)
        self.list.addAction(delete)
        return row

    def _made_tool(self, name: str, icon: str, title: str, words: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(theme.icon(icon))
        theme.size_icon(button)
        button.setAccessibleName(title)
        button.setToolTip(words)
        button.clicked.connect(act)
        return button

    # --- what is shown -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        chosen = {one.number for one in self.list.chosen()}
        collection = self._book.collection
        self._model.show_collection(collection, self._label)
        self.choose(*chosen)
        words = self.tr("{count} drawings: {training} to learn from, {held_out} held out to test (framed).")
        if not collection.kept:
            words = self.tr("Nothing kept yet. Draw a digit, say below the pad which it is, and press Keep.")
        self._words.setText(
            words.format(count=len(collection), training=collection.training, held_out=collection.held_out)
        )
        for label, button in self._classes.items():
            count = len(collection.of(label))
            button.setText(f"{label}\n{count}")
            button.setAccessibleName(self.tr("{label}: {count} drawings").format(label=label, count=count))
            button.setChecked(label == self._label)
        self._show_choice()

    def _show_choice(self, *_: object) -> None:
        chosen = self.list.chosen()
        for part in (self._relabel, self._hold, self._remove):
            part.setEnabled(bool(chosen))
        self._relabel.show_choice(None)
        is_out = bool(chosen) and all(one.held_out for one in chosen)
        self._hold.setText(self.tr("Learn") if is_out else self.tr("Hold out"))
        self._hold.setAccessibleName(self._hold.text())
        self._hold.setToolTip(
            self.tr("Learn from the chosen drawings again.")
            if is_out
            else self.tr("Never learn from the chosen drawings, so that they test what was learned.")
        )

    def _say(self, problems: list[Problem]) -> None:
        said = [problem_in_words(problem) for problem in problems[:SAID]]
        if len(problems) > SAID:
            said.append(self.tr("And {count} more.").format(count=len(problems) - SAID))
        self._trouble.setText("\n".join(said))
        self._trouble.setVisible(bool(said))

    # --- what the learner does ---------------------------------------------------------------------------------------

    def _choose_class(self, label: str) -> None:
        self._label = "" if self._label == label else label
        self._show()

    def _numbers(self) -> list[int]:
        return [one.number for one in self.list.chosen()]

    def _give_label(self, label: str) -> None:
        changes = self._book.collection.relabelling(self._numbers(), label)
        self._book.change(changes, self.tr("Label as {label}").format(label=label))

    def _hold_out(self) -> None:
        chosen = self.list.chosen()
        held_out = not all(one.held_out for one in chosen)
        changes = self._book.collection.holding_out(self._numbers(), held_out)
        self._book.change(changes, self.tr("Hold out") if held_out else self.tr("Learn from"))

    def _drop(self) -> None:
        self._book.change(self._book.collection.removing(self._numbers()), self.tr("Remove"))

    def _put_on_pad(self) -> None:
        for one in self.list.chosen()[:1]:
            self.pad_asked.emit(one.drawing)
