"""A hand that comes with the program: forty digits that lean far back and are struck through, each drawn four times.

The trained network reads fewer than half of them. They were made from paths designed by hand, none from a dataset.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from playground.handwriting import storage
from playground.handwriting.collection import Collection


def path() -> Path:
    """Their file."""
    return Path(str(resources.files("resources"))) / "handwriting" / "leaning-back.jsonl"


def leaning_back() -> Collection:
    """The forty, four of each digit, of which two are held out."""
    return storage.read(path()).collection
