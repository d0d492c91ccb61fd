"""The column of choosers: what is trained, on what, and how."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from widgets import theme
from widgets.connection import Connection
from widgets.controls import places
from widgets.controls.dataset_section import DatasetSection
from widgets.controls.device_chooser import DeviceChooser
from widgets.controls.kind_chooser import optimizer_chooser, schedule_chooser
from widgets.controls.more_settings import MoreSettings
from widgets.controls.schedule_editor import ScheduleEditor
from widgets.controls.setting_field import SettingField
from widgets.controls.template_chooser import TemplateChooser
from widgets.document import Document


class TrainingPanel(QScrollArea):
    """Dataset, network, optimizer, rate, schedule, batch and device; the rest under "More settings".

    Signals:
        message: (sentence), when a choice has changed more than itself.
        import_asked: (id), a table or a folder of the learner's own is wanted.
    """

    message = Signal(str)
    import_asked = Signal(str)

    def __init__(
        self, document: Document, connection: Connection, data_folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("trainingSettings")
        self.setAccessibleName(self.tr("Settings"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        datasets = self._datasets = DatasetSection(document, connection, data_folder, content)
        datasets.message.connect(self.message)
        datasets.import_asked.connect(self.import_asked)
        self.templates = TemplateChooser(document, data_folder)
        column = QVBoxLayout(content)
        margin = theme.SPACING
        column.setContentsMargins(2 * margin, 2 * margin, 2 * margin, margin)
        column.setSpacing(2 * margin)
        self._rows = QGridLayout()
        self._rows.setSpacing(margin)
        self._rows.setColumnStretch(1, 1)
        self._add(self.tr("Network"), self.templates)
        self._add(self.tr("Data"), datasets.chooser)
        self._rows.addWidget(datasets.download, self._rows.rowCount(), 0, 1, 2)
        self._add(self.tr("Optimizer"), optimizer_chooser(document))
        self._add(self.tr("Learning rate"), SettingField(document, places.RECIPE, "learning_rate"))
        self._add(self.tr("Schedule"), schedule_chooser(document))
        self._rows.addWidget(ScheduleEditor(document, content), self._rows.rowCount(), 0, 1, 2)
        self._add(self.tr("Batch size"), SettingField(document, places.RECIPE, "batch_size"))
        self._add(self.tr("Device"), DeviceChooser(connection))
        column.addLayout(self._rows)
        column.addWidget(MoreSettings(document))
        column.addStretch()
        self.setWidget(content)

    def set_data_folder(self, folder: Path) -> None:
        """Look for datasets in another folder."""
        self._datasets.set_data_folder(folder)
        self.templates.set_data_folder(folder)

    def refresh_data(self) -> None:
        """There may be other data by now."""
        self._datasets.refresh()

    def _add(self, title: str, control: QWidget) -> None:
        row = self._rows.rowCount()
        label = QLabel(title)
        label.setBuddy(control)
        self._rows.addWidget(label, row, 0)
        self._rows.addWidget(control, row, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # Qt does not pass on what the settings need
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        # As wide as its settings need in any language: what is cut off at the side cannot be scrolled to.
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + bar, super().minimumSizeHint().height())
