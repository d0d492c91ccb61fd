"""The settings that need not be seen at first, folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from playground.datasets import OWN_PICTURES
from playground.experiment import Experiment
from widgets import theme
from widgets.controls import places
from widgets.controls.kind_chooser import loss_chooser, precision_chooser
from widgets.controls.seed_field import SeedField
from widgets.controls.settings_group import SettingsGroup
from widgets.controls.table_section import TableSection
from widgets.document import Document
from widgets.help.explaining import explain_all


class MoreSettings(QWidget):
    """A heading that opens and closes a column of groups, each grown from a settings record when first opened."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("moreSettings")
        self._document = document
        self.toggle = QToolButton(self)
        self.toggle.setObjectName("moreSettingsButton")
        self.toggle.setText(self.tr("More settings"))
        self.toggle.setAccessibleName(self.toggle.text())
        self.toggle.setToolTip(self.tr("Loss, penalties, augmentation, stop rules, precision, seed."))
        self.toggle.setCheckable(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._content = QWidget(self)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACING)
        self._points: tuple[QWidget, ...] = ()
        self._table: tuple[QWidget, ...] = ()
        self._pictures: tuple[QWidget, ...] = ()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.toggle)
        outer.addWidget(self._content)
        self.toggle.toggled.connect(self.unfold)
        document.changed.connect(self._follow)
        document.replaced.connect(self._show_points)
        self.unfold(False)

    def unfold(self, open_it: bool) -> None:
        """Show the groups, or hide them."""
        if open_it and self._column.isEmpty():
            self._fill()
        self.toggle.setArrowType(Qt.ArrowType.DownArrow if open_it else Qt.ArrowType.RightArrow)
        self._content.setVisible(open_it)

    def _fill(self) -> None:
        document = self._document
        self._add(self.tr("Loss"), loss_chooser(document))
        only = ("l2", "l1", "clip_norm", "label_smoothing")
        self._add(self.tr("Against overfitting"), SettingsGroup(document, places.RECIPE, only))
        self._add(self.tr("Optimizer"), SettingsGroup(document, places.OPTIMIZER))
        self._add(self.tr("Schedule"), SettingsGroup(document, places.SCHEDULE))
        self._add(self.tr("Change every picture by up to"), SettingsGroup(document, places.AUGMENTATION))
        self._of_points = SettingsGroup(document, places.POINTS)
        self._points = self._add(self.tr("Points"), self._of_points)
        self._table = self._add(self.tr("Table"), TableSection(document))
        of_pictures = SettingsGroup(document, places.PICTURES, ("test_share", "seed"))
        self._pictures = self._add(self.tr("Own pictures"), of_pictures)
        self._add(self.tr("Stop after"), SettingsGroup(document, places.STOP))
        self._add(self.tr("Precision of products"), precision_chooser(document))
        self._add(self.tr("Random numbers"), SeedField(document))
        self._show_points()
        explain_all(self._content)

    def _add(self, title: str, content: QWidget) -> tuple[QLabel, QWidget]:
        label = QLabel(title, self._content)
        label.setProperty("role", "muted")
        label.setContentsMargins(0, theme.SPACING, 0, 0)
        self._column.addWidget(label)
        self._column.addWidget(content)
        if isinstance(content, SettingsGroup):
            content.emptied.connect(label.setHidden)
            label.setHidden(content.is_empty())
        return label, content

    def _follow(self, _before: Experiment, _after: Experiment) -> None:
        self._show_points()

    def _show_points(self) -> None:
        data = self._document.experiment().data
        for part in self._points:
            part.setVisible(data.kind == "points")
        for part in self._table:
            part.setVisible(data.kind == "table")
        for part in self._pictures:
            part.setVisible(data.id == OWN_PICTURES)
        if self._points:
            self._of_points.hide_fields(frozenset() if data.answer == "number" else frozenset({"outliers"}))
