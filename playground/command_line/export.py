"""``export WHAT --to FORM --out F``: a network for use elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from playground.command_line import what as whats
from playground.command_line.terminal import AsJson, DataDir, answer, plainly, prepare_window
from playground.command_line.what import Found
from playground.exchange import formula
from playground.exchange.python import python_script
from playground.files import saving
from playground.problems import BadSetting, ProblemError


class Form(StrEnum):
    """What a network can become."""

    PYTHON = "python"
    SVG = "svg"
    PNG = "png"
    TEXT = "text"
    LATEX = "latex"


def export(
    what: Annotated[str, typer.Argument(metavar="WHAT", help="A project file, a lesson id or a template id.")],
    to: Annotated[Form, typer.Option("--to", help="A script of JAX, a picture, or a formula as text or LaTeX.")],
    out: Annotated[Path, typer.Option("--out", metavar="F", dir_okay=False, help="The file to write.")],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write a network as a Python script with its weights beside it, as a picture, or as a formula."""
    with plainly(as_json):
        found = whats.find(what)
        files = {out.parent / name: content for name, content in _WRITE[to](found, out).items()}
        for path, content in files.items():
            saving.write_bytes(path, content)
        result: dict[str, Any] = {"files": [str(path) for path in files]}
        answer(result, as_json, lambda console: console.print(*result["files"], sep="\n", soft_wrap=True))


def _python(found: Found, out: Path) -> dict[str, bytes]:
    if out.suffix == ".safetensors":
        raise ProblemError(
            BadSetting("--out", "is the name of the weights' file", "Give the script a name ending in .py.")
        )
    files = python_script(found.saved.experiment, found.saved.checkpoint, out.stem)
    return {out.name if name == f"{out.stem}.py" else name: content for name, content in files.items()}


def _svg(found: Found, out: Path) -> dict[str, bytes]:
    experiment = found.saved.experiment
    _start_qt()
    from widgets.builder import picture

    return {out.name: picture.svg(experiment.graph, experiment.data.shape, found.id)}


def _png(found: Found, out: Path) -> dict[str, bytes]:
    experiment = found.saved.experiment
    _start_qt()
    from widgets.builder import picture

    return {out.name: picture.png(experiment.graph, experiment.data.shape)}


def _start_qt() -> None:
    """Make ready to paint: Qt started, offscreen where there is no display."""
    prepare_window(None)
    from PySide6.QtWidgets import QApplication

    from widgets import theme

    if QApplication.instance() is None:
        application = QApplication(["neural-playground"])
        theme.apply(application, "light")
        _kept.append(application)


_kept: list[Any] = []
"""The application, which has to outlive the function that started it."""

_WRITE: dict[Form, Callable[[Found, Path], dict[str, bytes]]] = {
    Form.PYTHON: _python,
    Form.SVG: _svg,
    Form.PNG: _png,
    Form.TEXT: lambda found, out: {out.name: (formula.as_text(found.saved.experiment) + "\n").encode()},
    Form.LATEX: lambda found, out: {out.name: (formula.as_latex(found.saved.experiment) + "\n").encode()},
}
