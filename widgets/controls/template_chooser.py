"""Chooses the network: one of the templates, or the trained one that the program brings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from playground import datasets, templates
from playground.experiment import Experiment
from playground.templates import PRETRAINED, TEMPLATES
from widgets import fitting
from widgets.controls.choice import Choice, Item
from widgets.document import Document
from widgets.problem_words import translated


class TemplateChooser(Choice):
    """Shows the template the network is of; choosing one brings its recipe along and is one step of undo."""

    def __init__(self, document: Document, data_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("templateChooser", QCoreApplication.translate("TemplateChooser", "Network"), parent)
        self._document = document
        self._data_folder = data_folder
        pretrained = Item(
            PRETRAINED,
            self.tr("Digit reader, trained"),
            self.tr("Four convolutions that have learned to read digits; they come with the program."),
        )
        self.set_items([pretrained, *(_item(template_id) for template_id in TEMPLATES)])
        self.setPlaceholderText(self.tr("Your own"))
        self.chosen.connect(self._change)
        document.changed.connect(self._follow)
        document.replaced.connect(self._show)
        self._show()

    def set_data_folder(self, folder: Path) -> None:
        """Look for datasets in another folder."""
        self._data_folder = folder

    def open_menu(self, at: QPoint) -> None:
        """Offer the same elsewhere, in a menu at a place on the screen; networks for study come last."""
        menu = QMenu(self)
        menu.setObjectName("templateMenu")
        menu.setAccessibleName(self.title)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        was_for_study = False
        for number in range(self.count()):
            template_id = self.itemData(number)
            is_for_study = template_id in TEMPLATES and TEMPLATES[template_id].for_study
            if is_for_study and not was_for_study:
                menu.addSeparator()
                menu.addAction(self.tr("For study:")).setEnabled(False)
            was_for_study = is_for_study
            entry = menu.addAction(self.itemText(number))
            entry.setData(template_id)
            entry.setToolTip(self.itemData(number, Qt.ItemDataRole.ToolTipRole))
        menu.triggered.connect(self._take)
        menu.popup(at)

    def _take(self, entry: QAction) -> None:
        self.show_choice(entry.data())
        self.chosen.emit(entry.data())

    def _change(self, template_id: str) -> None:
        changed = fitting.with_template(self._document.experiment(), template_id)
        is_there = changed.imported is not None or datasets.is_available(changed.dataset, self._data_folder)
        if not changed.data.for_study and not is_there:
            changed = fitting.with_dataset(changed, fitting.ALWAYS_THERE)
        self._document.change(changed, self.tr("Choose {what}").format(what=self.currentText()))
        self._show()

    def _follow(self, _before: Experiment, _after: Experiment) -> None:
        self._show()

    def _show(self) -> None:
        experiment = self._document.experiment()
        is_trained = experiment.start == PRETRAINED
        title = self.tr("Digit reader, trained") if is_trained else self.tr("Digit reader")
        self.setItemText(self.findData(PRETRAINED), title)
        self.show_choice(templates.template_of(experiment))


def _item(template_id: str) -> Item:
    template = TEMPLATES[template_id]
    title, help_text = (translated(text) for text in (template.title, template.help))
    return Item(template_id, title, help_text)
