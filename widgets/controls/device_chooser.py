"""Chooses where to compute."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from playground.messages import Event, Trouble
from widgets.connection import Connection
from widgets.controls.choice import Choice, Item


class DeviceChooser(Choice):
    """Offers the processor and every GPU, once the engine has told which there are; weights move along."""

    def __init__(self, connection: Connection, parent: QWidget | None = None) -> None:
        super().__init__("deviceChooser", QCoreApplication.translate("DeviceChooser", "Device"), parent)
        self._connection = connection
        self.setPlaceholderText(self.tr("Starting…"))
        self.chosen.connect(connection.choose_device)
        connection.device_changed.connect(self._show)
        connection.heard.connect(self._hear)
        self._show()

    def _show(self) -> None:
        self.set_items(Item(device, title) for device, title in self._connection.devices.items())
        self.show_choice(self._connection.device)
        self.setEnabled(self.count() > 1)
        if self.count() == 1:
            self.setToolTip(self.tr("This machine has one device to compute on."))

    def _hear(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self.show_choice(self._connection.device)
