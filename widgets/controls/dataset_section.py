"""Chooses the dataset, and gets one that is not there yet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from playground import datasets
from playground.datasets import DATASETS
from playground.experiment import Experiment
from playground.handwriting import storage
from playground.handwriting.fine_tuning import settings_for
from playground.handwriting.problems import NoOwnDrawings
from widgets import fitting
from widgets.connection import Connection
from widgets.controls.choice import Choice, Item
from widgets.controls.download_panel import DownloadPanel
from widgets.document import Document
from widgets.problem_words import problem_in_words, translated


class DatasetSection(QObject):
    """A chooser, and a panel for what there is to say and to do about data that is not there.

    Signals:
        message: (sentence), when more has changed than the dataset.
        import_asked: (id), a table or a folder of the learner's own was chosen, and there is none yet.
    """

    message = Signal(str)
    import_asked = Signal(str)

    def __init__(self, document: Document, connection: Connection, data_folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._data_folder = data_folder
        self.chooser = Choice("datasetChooser", self.tr("Data"), parent)
        self.download = DownloadPanel(connection, parent)
        self.chooser.chosen.connect(self._choose)
        self.download.arrived.connect(self._use)
        document.changed.connect(self._follow)
        document.replaced.connect(self._begin_anew)
        self._begin_anew()

    def set_data_folder(self, folder: Path) -> None:
        """Look for datasets in another folder."""
        self._data_folder = folder
        self._show()

    def _is_there(self, dataset_id: str) -> bool:
        return datasets.is_available(dataset_id, self._data_folder)

    def refresh(self) -> None:
        """There may be other data by now, such as the first drawing of one's own."""
        self._show()

    def _choose(self, dataset_id: str) -> None:
        if DATASETS[dataset_id].is_imported:
            self._choose_imported(dataset_id)
            return
        if self._is_there(dataset_id) or DATASETS[dataset_id].for_study:
            self.download.withdraw()
            self._change(dataset_id)
        elif DATASETS[dataset_id].own:
            self.message.emit(problem_in_words(NoOwnDrawings(dataset_id)))
            self._show()
        else:
            self.download.offer(dataset_id)
            self._show()

    def _choose_imported(self, dataset_id: str) -> None:
        """What was imported before; chosen again, or where there is nothing, it is asked for."""
        experiment = self._document.experiment()
        if experiment.dataset != dataset_id and replace(experiment, dataset=dataset_id).imported is not None:
            self._change(dataset_id)
            return
        self._show()
        self.import_asked.emit(dataset_id)

    def _use(self, dataset_id: str) -> None:
        """A download has arrived; whoever asked for it wants to train on it."""
        self._change(dataset_id)
        self._show()

    def _change(self, dataset_id: str) -> None:
        title = translated(DATASETS[dataset_id].title)
        before = self._document.experiment()
        changed = fitting.with_dataset(before, dataset_id)
        if changed.data.own:
            own = settings_for(storage.read(), self._data_folder, before.handwriting.replay)
            changed = replace(changed, handwriting=own)
        self._document.change(changed, self.tr("Choose {what}").format(what=title))
        if changed.graph == before.graph:
            return
        if changed.graph.ids == before.graph.ids:
            words = self.tr(
                "The last layer has one unit for each class of “{title}” now. Undo brings the old one back."
            )
        else:
            words = self.tr("The network could not read “{title}”, so another took its place. Undo brings it back.")
        self.message.emit(words.format(title=title))

    def _follow(self, before: Experiment, after: Experiment) -> None:
        if before.dataset == after.dataset:
            return
        self._begin_anew()

    def _show(self) -> None:
        present = self._document.experiment().dataset
        offered = (entry.id for entry in DATASETS.values() if entry.id == present or not entry.for_study)
        self.chooser.set_items(self._item(dataset_id) for dataset_id in offered)
        self.chooser.show_choice(present)

    def _item(self, dataset_id: str) -> Item:
        entry = DATASETS[dataset_id]
        title, help_text = (translated(text) for text in (entry.title, entry.description))
        if entry.for_study:
            title = self.tr("{title}: for study").format(title=title)
        elif entry.is_imported:
            own = replace(self._document.experiment(), dataset=dataset_id).imported
            title = self.tr("{title}: import…").format(title=title) if own is None else own.name
        elif entry.own and not self._is_there(dataset_id):
            title = self.tr("{title}: none kept yet").format(title=title)
        elif not self._is_there(dataset_id):
            title = self.tr("{title}: get it…").format(title=title)
        return Item(dataset_id, title, help_text)

    def _begin_anew(self) -> None:
        """Other data are chosen: MNIST is offered to who trains on what stands in for it, and to nobody else."""
        self._show()
        if self._document.experiment().dataset != fitting.ALWAYS_THERE or self._is_there("mnist"):
            self.download.withdraw()
            return
        words = self.tr(
            "MNIST is not on this machine, so networks train on the built-in digits: 1,797 of them, shifted, "
            "turned and slanted a little each time."
        )
        self.download.offer("mnist", words)
