"""Forty digits of one hand that no network was trained on: it leans far back and strikes every digit through.

Written by ``make.py`` from paths designed by hand; none comes from a dataset.
"""

from __future__ import annotations

from pathlib import Path

from playground.handwriting import Collection, storage

FILE = Path(__file__).parent / "leaning-back.jsonl"


def load() -> Collection:
    """The forty, four of each digit, of which two are held out."""
    found = storage.read(FILE)
    assert not found.problems
    return found.collection
