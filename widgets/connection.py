"""The window's end of the link to the engine: its devices, its downloads, its deaths."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from playground.link import Link
from playground.messages import (
    CancelDownload,
    ChooseDevice,
    Command,
    DatasetReady,
    DeviceChosen,
    EngineGone,
    Event,
    GetDataset,
    Progress,
    Ready,
    Start,
)

PATIENCE = 5
"""So many deaths of the engine in a row, with nothing learned in between, and it is not started again by itself."""


class Channel(Protocol):
    """What is needed of a ``Link``."""

    @property
    def process_id(self) -> int | None:
        """The engine's process id; None until it has been started."""

    def send(self, command: Command) -> None:
        """Send without waiting."""

    def restart(self) -> None:
        """Start the engine again after it has gone."""

    def close(self, timeout: float = 2.0) -> None:
        """End the engine."""


Connect = Callable[[Start, Callable[[Event], None]], Channel]


class Connection(QObject):
    """Sends commands to the engine, which ``begin`` starts, and hands its events on, on the window's own thread.

    Signals:
        heard: (event), every event, after this object has taken note of it.
        lost: (event), the ``EngineGone``, when the engine is being started again: what it knew has to be told anew.
        given_up: (event), the ``EngineGone``, when the engine died too often and waits for ``reconnect``.
        renewed: another engine has taken the place of the one before, which had done nothing wrong.
        device_changed: the engine computes elsewhere, or tells its devices for the first time.
        progressed: (event), the ``Progress`` of a download or of other long work.
        dataset_arrived: (dataset id).
    """

    heard = Signal(object)
    lost = Signal(object)
    given_up = Signal(object)
    renewed = Signal()
    device_changed = Signal()
    progressed = Signal(object)
    dataset_arrived = Signal(str)

    _arrived = Signal(object)

    def __init__(self, start: Start, connect: Connect = Link, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.devices: dict[str, str] = {}
        self.device: str | None = start.device
        self.is_alive = True
        self._deaths = 0
        # Emitted on the link's reader thread; a bound method of an object of this thread runs here, queued.
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._start = start
        self._connect = connect
        self._link: Channel | None = None
        self._early: list[Command] = []

    def begin(self) -> None:
        """Start the engine, once; what was sent before is sent now.

        Not done at once, so that a window that is just opening has the processor to itself.
        """
        if self._link is None and self.is_alive:
            self._link = self._connect(self._start, self._arrived.emit)
            for command in self._early:
                self._link.send(command)
            self._early.clear()

    def send(self, command: Command) -> None:
        """Send a command; the engine reads it when it is ready to."""
        if self._link is None:
            self._early.append(command)
        elif self.is_alive:
            self._link.send(command)

    @property
    def is_device_given(self) -> bool:
        """Whether the device was named when the program was started."""
        return self._start.device is not None

    def device_title(self) -> str:
        """The name of the device at work, empty before the engine has told it."""
        return self.devices.get(self.device or "", "")

    def engine_process_id(self) -> int | None:
        """The engine's process id; None where there is no engine."""
        return self._link.process_id if self._link is not None and self.is_alive else None

    @property
    def data_folder(self) -> Path:
        """Where datasets are looked for."""
        return self._start.data_folder

    def use_data_folder(self, folder: Path) -> None:
        """Work with the datasets of another folder: the engine is started anew for it, and ``renewed`` follows."""
        self._start = replace(self._start, data_folder=folder)
        if self._link is not None and self.is_alive:
            self._link.close()
            self._link = self._connect(self._start, self._arrived.emit)
            self.renewed.emit()

    def choose_device(self, device: str) -> None:
        """Compute on another device, an id of ``devices``; ``device_changed`` follows, or a ``Trouble``."""
        self.send(ChooseDevice(device))

    def get_dataset(self, dataset: str) -> None:
        """Download a dataset; ``progressed`` follows, and in the end ``dataset_arrived`` or a ``Trouble``."""
        self.send(GetDataset(dataset))

    def cancel_download(self) -> None:
        """End the download under way."""
        self.send(CancelDownload())

    def note_success(self) -> None:
        """The engine has done something useful: its deaths so far are forgiven."""
        self._deaths = 0

    def reconnect(self) -> None:
        """Start the engine again after it was given up."""
        if not self.is_alive and self._link is not None:
            self.is_alive = True
            self._link.restart()

    def close(self) -> None:
        """End the engine; nothing arrives afterwards."""
        self.is_alive = False
        self._arrived.disconnect(self._receive)
        if self._link is not None:
            self._link.close()

    def _receive(self, event: Event) -> None:
        match event:
            case Ready():
                self._note_ready(event)
            case DeviceChosen():
                self.device = event.device
                self.device_changed.emit()
            case Progress():
                self.progressed.emit(event)
            case DatasetReady():
                self.dataset_arrived.emit(event.dataset)
            case EngineGone():
                self._start_again(event)
        self.heard.emit(event)

    def _note_ready(self, event: Ready) -> None:
        # An engine that was started again begins on the device of its first start.
        chosen_before = self.device if self.devices else None
        self.devices = {device: name.upper() if name == "cpu" else name for device, name in event.devices.items()}
        self.device = event.device
        if chosen_before not in (None, event.device) and chosen_before in event.devices:
            self.choose_device(chosen_before)
        self.device_changed.emit()

    def _start_again(self, event: EngineGone) -> None:
        self._deaths += 1
        if self._deaths < PATIENCE and self._link is not None:
            self._link.restart()
            self.lost.emit(event)
        else:
            self.is_alive = False
            self.given_up.emit(event)
