"""Pre-training layer by layer in a dialog: how long and how fast, how far it is, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from playground.groups import names
from playground.history import History
from playground.problems import Problem
from playground.studies.pretraining import PretrainingFound, PretrainingRequest
from widgets import theme
from widgets.connection import Connection
from widgets.document import Document
from widgets.help.explaining import explain_all
from widgets.learned import Learned
from widgets.problem_words import problem_in_words
from widgets.studying import StudyAtWork


class Pretraining(QDialog):
    """Starts the study beside the run, shows its progress, and gives what was learned to the run: one step of undo."""

    def __init__(self, document: Document, connection: Connection, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("pretraining")
        self.setWindowTitle(self.tr("Pre-train layer by layer"))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._document, self._connection = document, connection
        self._study: StudyAtWork | None = None
        self._experiment = document.experiment()
        self._names = names(self._experiment.graph)
        self._found: PretrainingFound | None = None
        self._epochs, self._rate = self._made_epochs(), self._made_rate()
        self._bar, self._said = self._made_bar(), self._label("pretrainingSaid")
        self._start = self._button(
            "pretrainingStart", self.tr("&Pre-train"), self.tr("Learn the hidden layers in turn.")
        )
        self._close = self._button("pretrainingClose", self.tr("Cancel"), self.tr("Leave all weights as they are."))
        self._arrange()
        explain_all(self)
        self._show_obstacle()
        self._start.clicked.connect(self._begin)
        self._close.clicked.connect(self.reject)
        self._epochs.valueChanged.connect(self._show_obstacle)
        self._rate.valueChanged.connect(self._show_obstacle)
        self.finished.connect(self._leave)

    # --- what is shown -----------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        about = self._label("pretrainingAbout")
        about.setText(
            self.tr(
                "Each hidden layer learns to give again what the layers below make of the examples; those stay as they "
                "are meanwhile. Then training begins from these weights, at step 0; until then your run stays as it is."
            )
        )
        fields = QFormLayout()
        fields.setSpacing(theme.SPACING)
        for field in (self._epochs, self._rate):
            fields.addRow(field.accessibleName(), field)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._close)
        buttons.addWidget(self._start)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [2 * theme.SPACING]))
        column.setSpacing(2 * theme.SPACING)
        column.addWidget(about)
        column.addLayout(fields)
        column.addWidget(self._bar)
        column.addWidget(self._said, 1)
        column.addLayout(buttons)
        self.resize(theme.grown(460, 320))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        return label

    def _made_epochs(self) -> QSpinBox:
        field = QSpinBox(self)
        field.setObjectName("pretrainingEpochs")
        field.setAccessibleName(self.tr("Epochs a layer"))
        field.setToolTip(self.tr("How often each layer sees all examples."))
        field.setRange(1, 1000)
        field.setValue(PretrainingRequest().epochs)
        return field

    def _made_rate(self) -> QDoubleSpinBox:
        field = QDoubleSpinBox(self)
        field.setObjectName("pretrainingRate")
        field.setAccessibleName(self.tr("Learning rate"))
        field.setToolTip(self.tr("For the recipe's optimizer, the same throughout."))
        field.setLocale(QLocale.c())
        field.setDecimals(5)
        field.setRange(0.00001, 10)
        field.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        kind = self._experiment.recipe.optimizer.kind
        field.setValue(PretrainingRequest().learning_rate if kind == "sgd" else self._experiment.recipe.learning_rate)
        return field

    def _made_bar(self) -> QProgressBar:
        bar = QProgressBar(self)
        bar.setObjectName("pretrainingProgress")
        bar.setAccessibleName(self.tr("How far pre-training is"))
        bar.setToolTip(bar.accessibleName())
        bar.setRange(0, 1000)
        return bar

    def _button(self, name: str, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words.replace("&", ""))
        button.setToolTip(tip)
        return button

    def _show_obstacle(self) -> None:
        problem = self._request().obstacle(self._experiment)
        self._start.setEnabled(problem is None and self._study is None)
        self._said.setText("" if problem is None else problem_in_words(problem))

    def _show_progress(self, record: PretrainingFound) -> None:
        self._found = record
        self._bar.setValue(round(1000 * record.done / max(record.total, 1)))
        words = self.tr("Layer {number} of {layers}, “{layer}”.")
        name = self._names.get(record.layer, record.layer)
        said = words.format(number=record.number, layers=record.layers, layer=name)
        known = record.losses[record.number - 1] if record.number else ()
        if known:
            errors = self.tr("Error of what it gives again: {first} in its first epoch, {last} in its last.")
            said += " " + errors.format(first=f"{known[0]:.4g}", last=f"{known[-1]:.4g}")
        self._said.setText(said)
        self._said.setAccessibleDescription(said)

    # --- what is done ------------------------------------------------------------------------------------------------

    def _request(self) -> PretrainingRequest:
        return PretrainingRequest(self._epochs.value(), self._rate.value())

    def _begin(self) -> None:
        for field in (self._epochs, self._rate, self._start):
            field.setEnabled(False)
        self._study = StudyAtWork(self._connection, "pretraining", self._request(), self)
        self._study.progressed.connect(self._show_progress)
        self._study.ended.connect(self._end)

    def _end(self, outcome: str, problem: Problem | None) -> None:
        self._study = None
        if outcome == "done" and self._found is not None and self._found.checkpoint is not None:
            learned = Learned(self._found.checkpoint, History())
            self._document.restore(self._experiment, learned, self.windowTitle())
            self.accept()
            return
        for field in (self._epochs, self._rate):
            field.setEnabled(True)
        self._bar.setValue(0)
        self._show_obstacle()
        if problem is not None:
            self._said.setText(problem_in_words(problem))

    def _leave(self) -> None:
        if self._study is not None:
            study, self._study = self._study, None
            study.ended.disconnect(self._end)
            study.cancel()
