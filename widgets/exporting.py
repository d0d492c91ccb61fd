"""The network of the window in a file for use elsewhere; the ending of the name decides as what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playground.exchange import formula
from playground.exchange.python import python_script
from playground.experiment import Experiment
from playground.files import saving
from playground.messages import Checkpoint
from playground.problems import ProblemError, UnknownName
from widgets.builder import picture

Write = Callable[[Experiment, Checkpoint | None, str], dict[str, bytes]]


def _one(suffix: str, content: Callable[[Experiment, str], bytes]) -> Write:
    return lambda experiment, _, name: {name + suffix: content(experiment, name)}


FORMS: dict[str, Write] = {
    ".py": python_script,
    ".svg": _one(".svg", lambda e, name: picture.svg(e.graph, e.data.shape, name)),
    ".png": _one(".png", lambda e, name: picture.png(e.graph, e.data.shape)),
    ".txt": _one(".txt", lambda e, name: (formula.as_text(e) + "\n").encode()),
    ".tex": _one(".tex", lambda e, name: (formula.as_latex(e) + "\n").encode()),
}
"""What a network can become, by the ending of the file."""


def export_network(path: Path, experiment: Experiment, checkpoint: Checkpoint | None) -> tuple[Path, ...]:
    """Write the network; the files written.

    Raises:
        ProblemError: with an ending that means nothing, a network with problems, or a file that cannot be written.
    """
    write = FORMS.get(path.suffix.lower())
    if write is None:
        known = ", ".join(FORMS)
        raise ProblemError(UnknownName(path.name, f"way to export among {known}", path.suffix))
    made = {path.with_name(name): content for name, content in write(experiment, checkpoint, path.stem).items()}
    for target, content in made.items():
        saving.write_bytes(target, content)
    return tuple(made)
