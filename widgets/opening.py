"""The second half of opening a window: the document, the run and the engine it is furnished with."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from playground import folders
from widgets.main_window import MainWindow
from widgets.settings import Remembered
from widgets.turning import Parts

if TYPE_CHECKING:
    from widgets.connection import Connection

FOR_THE_ENGINE = (
    "importlib.metadata",
    "pydantic_core.core_schema",
    "annotated_types",
    "secrets",
    "pydantic.errors",
    "pydantic.json_schema",
    "pydantic.fields",
    "pydantic.main",
    "playground.problems",
    "playground.datasets",
    "playground.formulas",
    "playground.layers",
    "playground.graph",
    "playground.recipe",
    "playground.experiment",
    "playground.probes",
    "playground.weights",
    "playground.messages",
    "widgets.connection",
    "widgets.preferring",
)
FOR_THE_WINDOW = (
    "playground.templates",
    "playground.files",
    "widgets.document",
    "numpy.random",
    "playground.edits",
    "playground.fixes",
    "widgets.run",
    "widgets.help.explaining",
    "widgets.builder.editor",
    "widgets.builder.scene",
    "widgets.builder.surface",
    "widgets.builder.gestures",
    "widgets.builder.canvas",
    "widgets.controls.dataset_section",
    "widgets.controls.training_panel",
    "widgets.runs",
    "widgets.parts",
    "playground.racing",
    "widgets.viewing.viewing",
    "widgets.workbench",
    "widgets.doing",
    "widgets.handwriting.placing",
    "widgets.time_travel",
    "widgets.furniture",
)
"""Modules in an order in which each brings only a few others with it; loading one is a part of opening."""


def furnishing(window: MainWindow, remembered: Remembered, data_dir: Path | None, device: str | None) -> Parts[None]:
    """Load what a window needs besides its pad and build it, part by part.

    The engine is started first: it has much to load as well, and does so in its own process, beside all this.
    """
    yield from _loading(FOR_THE_ENGINE)
    connection = _engine(data_folder := _data_folder(data_dir, remembered), device)
    yield
    yield from _loading(FOR_THE_WINDOW)
    yield from _built(window, connection, data_folder)


def _loading(modules: Iterable[str]) -> Parts[None]:
    for module in modules:
        import_module(module)
        yield


def _data_folder(data_dir: Path | None, remembered: Remembered) -> Path:
    from widgets.preferring import preferred_data_folder  # noqa: PLC0415 - see FOR_THE_ENGINE

    return preferred_data_folder(data_dir, remembered)


def _engine(data_folder: Path, device: str | None) -> Connection:
    from playground.messages import Start  # noqa: PLC0415 - see FOR_THE_ENGINE
    from widgets.connection import Connection  # noqa: PLC0415 - see FOR_THE_ENGINE

    connection = Connection(Start(data_folder, folders.cache_folder(), device))
    connection.begin()
    return connection


def _built(window: MainWindow, connection: Connection, data_folder: Path) -> Parts[None]:
    from widgets.document import Document  # noqa: PLC0415 - see FOR_THE_WINDOW
    from widgets.fitting import first_experiment  # noqa: PLC0415 - see FOR_THE_WINDOW
    from widgets.run import Run  # noqa: PLC0415 - see FOR_THE_WINDOW

    document = Document(first_experiment(data_folder))
    yield
    run = Run(document, connection)
    yield
    yield from window.furnishing(document, run, data_folder)
