"""The catalogue of every sentence shown, which translations are made from.

``python -m widgets.catalogue`` (``make translations``) gathers them anew from the sources: from ``self.tr``,
``QCoreApplication.translate`` and ``QT_TRANSLATE_NOOP``. The context of ``self.tr`` is the name of the class.
"""

from __future__ import annotations

import sys
from importlib import resources
from pathlib import Path

import PySide6

NAME = "neural-playground"
Source = tuple[str, str]
"""A context and an English text."""


def folder() -> Path:
    """Where catalogue and translations are."""
    return Path(str(resources.files("resources"))) / "translations"


def catalogue() -> Path:
    """The file of all English texts."""
    return folder() / f"{NAME}_en.ts"


def sources(file: Path) -> set[Source]:
    """Every context and text of a catalogue."""
    from xml.etree import ElementTree  # noqa: PLC0415 - only for the pseudo-language and for tests

    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def extract(target: Path) -> None:
    """Gather every text from the sources of the program into ``target``; ``CalledProcessError`` where that fails."""
    import subprocess  # noqa: PLC0415 - for those who develop the program

    root = Path(__file__).parents[1]
    files = [path for part in ("playground", "widgets") for path in (root / part).rglob("*.py")]
    engine = root / "playground" / "engine"  # says nothing in words: it sends problems, which are values
    listed = sorted(str(path) for path in files if engine not in path.parents)
    tool = Path(PySide6.__file__).parent / ("lupdate.exe" if sys.platform == "win32" else "lupdate")
    options = ["-silent", "-no-obsolete", "-sort-messages", "-locations", "none"]
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([str(tool), *options, *listed, "-ts", str(target)], check=True, capture_output=True)


if __name__ == "__main__":
    extract(catalogue())
