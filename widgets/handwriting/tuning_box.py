"""Teaching own drawings to a network: which one, with how much of older digits, and back again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from playground.datasets import DATASETS, HandwritingSettings
from playground.handwriting import fine_tuning
from widgets import theme
from widgets.controls.choice import Choice, Item
from widgets.handwriting.book import DrawingBook
from widgets.handwriting.teaching import Origin, Teaching
from widgets.problem_words import problem_in_words, translated

PERCENT = 100


class TuningBox(QWidget):
    """The settings, one button that begins or goes on, one that cancels, and one that takes it all back."""

    def __init__(self, teaching: Teaching, book: DrawingBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tuningBox")
        self._teaching, self._book = teaching, book
        self._origin = Choice("teachFrom", self.tr("Which network to teach"), self)
        self._replay = self._made_number("replayShare", self.tr("Replay"), (0, 95, 5), self.tr(" %"))
        self._replay.setValue(round(PERCENT * HandwritingSettings().replay))
        self._replay.setToolTip(
            self.tr("How much of each batch is older digits, so that they are not forgotten (0 to 95 %).")
        )
        self._steps = self._made_number("teachSteps", self.tr("Steps"), (10, 5000, 50), "")
        self._steps.setValue(fine_tuning.STEPS)
        self._steps.setToolTip(self.tr("How many batches to train before it pauses by itself (10 to 5,000)."))
        self._words = QLabel(self)
        self._words.setObjectName("teachWords")
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self._begin = self._made_button("teachButton", "play", self._act)
        self._begin.setText(self.tr("Teach it"))
        self._cancel = self._made_button("teachCancel", "pause", teaching.cancel)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Train no further; what it has learned so far stays until you take it back."))
        self._back = self._made_button("teachBack", "undo", teaching.go_back)
        self._back.setText(self.tr("Back to before"))
        self._back.setToolTip(self.tr("Bring back the network, its settings and its weights from before (undo)."))
        for button in (self._begin, self._cancel, self._back):
            button.setAccessibleName(button.text())
        self._arrange()
        self._offer_networks()
        self._origin.chosen.connect(self._show)
        teaching.changed.connect(self._show)
        self._show()

    def words(self) -> str:
        """What is said about it."""
        return self._words.text()

    def _made_number(self, name: str, title: str, limits: tuple[int, int, int], suffix: str) -> QSpinBox:
        number = QSpinBox(self)
        number.setObjectName(name)
        number.setAccessibleName(title)
        number.setRange(*limits[:2])
        number.setSingleStep(limits[2])
        number.setSuffix(suffix)
        return number

    def _made_button(self, name: str, icon: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setIcon(theme.icon(icon))
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        rows = QGridLayout()
        rows.setSpacing(theme.SPACING)
        rows.setColumnStretch(1, 1)
        rows.setColumnStretch(3, 1)
        for row, column, title, control, width in (
            (0, 0, self.tr("Teach"), self._origin, 3),
            (1, 0, self.tr("Replay"), self._replay, 1),
            (1, 2, self.tr("Steps"), self._steps, 1),
        ):
            label = QLabel(title, self)
            label.setBuddy(control)
            rows.addWidget(label, row, column)
            rows.addWidget(control, row, column + 1, 1, width)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACING)
        for button in (self._begin, self._cancel, self._back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.SPACING)
        whole.addLayout(rows)
        whole.addWidget(self._words)
        whole.addLayout(buttons)

    def _offer_networks(self) -> None:
        self._origin.set_items(
            (
                Item("pretrained", self.tr("Digit reader, trained"), self.tr("The one that comes with the program.")),
                Item("work", self.tr("Network at work"), self.tr("Yours, with what it has learned so far.")),
            )
        )
        self._origin.show_choice("work" if self._teaching.has_trained_work else "pretrained")

    def _chosen(self) -> Origin:
        origin: Origin = self._origin.currentData() or "pretrained"
        return origin

    @property
    def _goes_on(self) -> bool:
        return self._teaching.is_teaching and self._chosen() == "work"

    def _act(self) -> None:
        share, steps = self._replay.value() / PERCENT, self._steps.value()
        if self._goes_on:
            self._teaching.go_on(share, steps)
        else:
            self._teaching.teach(self._chosen(), share, steps)
            self._origin.show_choice("work")
            self._show()

    def _show(self, *_: object) -> None:
        teaching, collection = self._teaching, self._book.collection
        problem = teaching.obstacle(self._chosen())
        self._begin.setText(self.tr("Teach on") if self._goes_on else self.tr("Teach it"))
        self._begin.setAccessibleName(self._begin.text())
        self._begin.setToolTip(
            self.tr("Train this network on your drawings and on older digits, by small steps; one step of undo.")
        )
        self._begin.setEnabled(problem is None and collection.training > 0 and not teaching.is_at_work)
        self._cancel.setEnabled(teaching.is_at_work)
        self._back.setEnabled(teaching.may_go_back)
        self._words.setText(problem_in_words(problem) if problem else self._what_is_taught())

    def _what_is_taught(self) -> str:
        collection = self._book.collection
        if not collection.training:
            return self.tr("Keep some drawings first: two of each digit are a beginning, one to learn and one to test.")
        old = translated(DATASETS[self._teaching.replays].title)
        words = self.tr("{count} drawings to learn from, {held_out} held out to test; older digits: {old}.").format(
            count=collection.training, held_out=collection.held_out, old=old
        )
        if self._teaching.replays == "digits":
            words = f"{words} {self.tr('MNIST is not on this machine; the built-in digits take its place.')}"
        if self._teaching.has_news:
            words = f"{words} {self.tr('There are other drawings now than those it learns.')}"
        return words
