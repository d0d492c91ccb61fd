"""Which forms of convolutions were timed best on this machine, kept in the cache folder from one start to the next.

What is timed while the program runs counts from the next start: until it ends, equal networks share their programs, and
a run that is begun again is the same bit for bit.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import Any

from playground import processor
from playground.engine import devices
from playground.engine.choosing import Case, Chosen, by_rule, form_of
from playground.engine.forms import VERSION, Forms
from playground.engine.network import Structure
from playground.files.saving import write_bytes
from playground.problems import ProblemError
from playground.standing import ConvolutionForms

FILE = "forms.json"

MOST_MACHINES = 8
"""Machines, or versions, whose entries are kept; those added first go."""


class FormBook:
    """The forms of convolutions by case; empty until a folder is opened."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._known: dict[Case, Forms] = {}
        self._timed: dict[Case, Forms] = {}

    @cached_property
    def machine(self) -> str:
        """What the best forms depend on besides the shapes: processor, threads and versions."""
        threads = os.environ.get(devices.THREADS) or processor.cores()
        version = metadata.version("jaxlib")
        return f"{processor.name()}, {threads} threads, jaxlib {version}, forms {VERSION}"

    def open(self, folder: Path) -> None:
        """Use what is kept in a cache folder; nothing where that cannot be read."""
        self._path = folder / FILE
        self._known = _parsed(_read(self._path).get(self.machine, {}))
        self._timed = {}

    def lacks(self, case: Case) -> bool:
        """Whether a convolution is yet to be timed."""
        return self._path is not None and case not in self._known and case not in self._timed

    def add(self, case: Case, forms: Forms) -> None:
        """Keep the best forms of a convolution for the next start."""
        self._timed[case] = forms
        if self._path is None:
            return
        kept = _read(self._path)
        mine = kept.pop(self.machine, {}) | {str(case): str(forms)}
        others = dict(list(kept.items())[-(MOST_MACHINES - 1) :])
        with suppress(OSError, ProblemError):  # a cache that cannot be written costs the next start its timing alone
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self._path, json.dumps(others | {self.machine: mine}, indent=1).encode())

    def chosen(self, net: Structure, platform: str, of_run: ConvolutionForms | None = None) -> Chosen:
        """The forms of a network's convolutions that are not those of the rule, in order.

        A run that has begun on this machine goes on with its own.
        """
        if platform != "cpu":
            return ()
        known = self._known
        if of_run is not None and of_run.machine == self.machine:
            known = _parsed(dict(of_run.forms))
        return tuple((case, known[case]) for case in net.convolutions if case in known and known[case] != by_rule(case))

    def best(self, net: Structure) -> ConvolutionForms:
        """The forms that the next start will choose for a network, as a run begun then would have them."""
        known = self._known | self._timed
        forms = tuple((str(case), str(known.get(case) or by_rule(case))) for case in net.convolutions)
        return ConvolutionForms(self.machine, forms)

    def record(self, net: Structure, platform: str) -> ConvolutionForms | None:
        """The forms of all convolutions of a network at work, for its run to keep; None where it has none."""
        if platform != "cpu" or not net.convolutions:
            return None
        forms = tuple((str(case), str(form_of(case, net.forms))) for case in net.convolutions)
        return ConvolutionForms(self.machine, forms)


BOOK = FormBook()
"""That of this process; opened by ``process.prepare``."""


def _read(path: Path) -> dict[str, dict[str, str]]:
    """The file's entries by machine; none where it is missing or is something else."""
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {machine: entries for machine, entries in found.items() if isinstance(entries, dict)}


def _parsed(entries: Mapping[str, str]) -> dict[Case, Forms]:
    """Entries as they are written, without those that cannot be read: the rule takes their place."""
    found = {}
    for case, forms in entries.items():
        with suppress(ValueError, AttributeError):
            found[Case.parse(case)] = Forms.parse(forms)
    return found
