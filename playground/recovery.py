"""Crash files: a copy of the work in every open window, left behind only where a program ended unasked.

For each window there are two files in one folder: ``<session>.playground``, a project file like any other, and
``<session>.json``, which says whose it is. A clean close removes both; those of a process that is no more are offered
at the next start. Number and size are bounded.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import secrets
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from playground import files, folders
from playground.files import Fingerprint, Saved
from playground.folders import SUFFIX
from playground.messages import Arrays

MOST = 8
"""So many crash files of ended programs are kept, the newest ones."""

MOST_BYTES = 2**31
"""So many bytes they may have together; the newest is kept whatever its size."""

LARGEST = 2**30
"""Beyond so many bytes, what was learned is left out of a crash file: writing it would keep the disk busy for good."""

CLOCK_TOLERANCE = 5.0
"""Seconds by which two readings of one process's start may differ, where the clock was set in between."""


def folder() -> Path:
    """Where crash files are."""
    return folders.settings_folder() / "recovery"


@dataclass(frozen=True, slots=True)
class Owner:
    """A running program. Process ids are used again, hence ``started``, in seconds since 1970."""

    process: int
    started: float
    machine: str

    @classmethod
    def of_this_process(cls) -> Owner:
        """The program that asks."""
        import psutil  # noqa: PLC0415 - with the first file that is kept, not while a window opens

        return cls(os.getpid(), psutil.Process().create_time(), platform.node())

    def is_gone(self) -> bool:
        """Whether the program has ended; one on another machine is taken to run."""
        import psutil  # noqa: PLC0415 - only where something was left behind

        if self.machine != platform.node():
            return False
        try:
            process = psutil.Process(self.process)
            is_same = abs(process.create_time() - self.started) < CLOCK_TOLERANCE
            return not is_same or process.status() == psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return True
        except psutil.Error:
            return False


@dataclass(frozen=True, slots=True)
class Origin:
    """The project file that a window's work belongs to, and how that looked when it was read or written last."""

    path: Path | None = None
    fingerprint: Fingerprint | None = None


@dataclass(frozen=True, slots=True)
class CrashFile:
    """Work left behind: a project file, where it came from, and when it was written, in seconds since 1970."""

    path: Path
    origin: Origin
    written: float

    def read(self) -> Saved:
        """The work in it; ``ProblemError`` where the file is damaged."""
        return files.read(self.path)

    def discard(self) -> None:
        """Remove it; what cannot be removed is offered again."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
            _note_of(self.path).unlink(missing_ok=True)


class Keeper:
    """Writes and removes the crash file of one window; made and used on one thread."""

    def __init__(self, into: Path) -> None:
        self._folder = into
        self._path = into / f"{os.getpid()}-{secrets.token_hex(4)}{SUFFIX}"
        self._before = self._path.with_name(f"{self._path.stem}-before{SUFFIX}")
        self._owner: Owner | None = None
        self._origin: Origin | None = None
        self._holds_weights = False

    @property
    def path(self) -> Path:
        """Where the crash file is, or would be."""
        return self._path

    def write(self, saved: Saved, origin: Origin) -> None:
        """Write the crash file, whole or not at all; ``ProblemError`` where the disk refuses, ``OSError`` likewise.

        Weights that do not fit the network any more, as while it is being rebuilt, have no place in it: the crash file
        from before that change is then kept beside it, until there are weights that fit.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        if origin != self._origin:  # whose it is comes first: a crash file without that counts as left behind
            self._write_note(origin, self._path)
            self._origin = origin
        saved = _bounded(saved)
        checkpoint = saved.checkpoint
        fits = checkpoint is not None and not files.checkpoint_problems(saved.experiment, checkpoint.weights)
        if checkpoint is not None and not fits and self._holds_weights:
            self._write_note(origin, self._before)
            self._path.replace(self._before)
        files.write(self._path, saved)
        if fits or checkpoint is None:
            self._remove(self._before)
        self._holds_weights = fits

    def remove(self) -> None:
        """Leave nothing behind: there is nothing to lose."""
        self._origin, self._holds_weights = None, False
        self._remove(self._path)
        self._remove(self._before)

    def _remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        _note_of(path).unlink(missing_ok=True)

    def _write_note(self, origin: Origin, about: Path) -> None:
        self._owner = self._owner or Owner.of_this_process()
        note = {
            **asdict(self._owner),
            "document": str(origin.path) if origin.path else None,
            "fingerprint": origin.fingerprint and asdict(origin.fingerprint),
        }
        part = about.with_suffix(".json.part")
        part.write_text(json.dumps(note, indent=1), encoding="utf-8")
        part.replace(_note_of(about))


def left_behind(within: Path) -> list[CrashFile]:
    """The crash files of programs that ended unasked, newest first; those beyond the bounds are removed.

    Never raises: a folder or a note that cannot be read must not keep the program from starting.
    """
    found: list[CrashFile] = []
    with contextlib.suppress(OSError):
        _sweep(within)
        for path in within.glob(f"*{SUFFIX}"):
            with contextlib.suppress(OSError):
                if (one := _look_at(path)) is not None:
                    found.append(one)
    found.sort(key=lambda one: one.written, reverse=True)
    return _within_bounds(found)


def _look_at(path: Path) -> CrashFile | None:
    """The crash file of a program that is gone, None where it runs."""
    written = path.stat().st_mtime
    note = _read_note(_note_of(path))
    if note is None:
        return CrashFile(path, Origin(), written)
    owner, origin = note
    return CrashFile(path, origin, written) if owner.is_gone() else None


def _read_note(path: Path) -> tuple[Owner, Origin] | None:
    """Whose a crash file is; None where nobody can tell."""
    try:
        note: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        owner = Owner(int(note["process"]), float(note["started"]), str(note["machine"]))
        document, seen = note["document"], note["fingerprint"]
        fingerprint = Fingerprint(int(seen["size"]), str(seen["digest"])) if seen else None
        return owner, Origin(Path(document) if document else None, fingerprint)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None


def _sweep(within: Path) -> None:
    """Remove what programs left that were killed in the middle of writing."""
    long_ago = time.time() - 3600
    notes = (path for path in within.glob("*.json") if not path.with_suffix(SUFFIX).exists())
    for path in [*within.glob("*.part"), *notes]:
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < long_ago:
                path.unlink()


def _within_bounds(found: list[CrashFile]) -> list[CrashFile]:
    kept: list[CrashFile] = []
    room = MOST_BYTES
    for one in found:
        with contextlib.suppress(OSError):
            room -= one.path.stat().st_size
        if kept and (len(kept) >= MOST or room < 0):
            one.discard()
        else:
            kept.append(one)
    return kept


def _bounded(saved: Saved) -> Saved:
    checkpoint = saved.checkpoint
    if checkpoint is None or _bytes(checkpoint.weights) + _bytes(checkpoint.optimizer) <= LARGEST:
        return saved
    return replace(saved, checkpoint=None)


def _bytes(arrays: Arrays) -> int:
    return sum(array.nbytes for array in arrays.values())


def _note_of(path: Path) -> Path:
    return path.with_suffix(".json")
