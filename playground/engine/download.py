"""Datasets fetched from the web: mirrors in turn, resumed where they broke off, checked before they count.

A file arrives as ``name.part`` beside its place and moves there only once its SHA-256 is right, so that a data folder
never holds half a file under its real name. Nothing a server says is believed: neither its sizes nor its contents.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

import requests
import urllib3.exceptions

from playground.datasets import DataError, DataFile, Dataset, ForStudy, find, paths_of
from playground.datasets.problems import (
    BrokenOff,
    Cancelled,
    DiskFull,
    NoConnection,
    NotTrusted,
    Refused,
    TooMuch,
    TooSlow,
)
from playground.engine.checking import is_right, problem_with
from playground.messages import Progress
from playground.problems import Problem, UnwritableFile

Report = Callable[[Progress], bool | None]
"""Told how far a download is; ``False`` as the answer cancels it."""

_BLOCK = 1 << 16
# How many bytes a packed file whose exact size is not known may be longer than its content.
_ALLOWANCE = 4096
# The answers after which asking again may help: time-out, too many requests, any fault of the server.
_PASSING = (408, 429)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds, and how often to try a mirror again without any progress."""

    connecting: float = 10.0
    silence: float = 10.0
    pause: float = 1.0
    tries: int = 3


def get(
    dataset: Dataset | str,
    folder: Path,
    progress: Report | None = None,
    *,
    cancelled: Event | None = None,
    patience: Patience | None = None,
) -> tuple[Path, ...]:
    """Fetch what is missing of a dataset into a data folder; returns where its files are, none for built-in ones.

    ``dataset`` is an id, or an entry with mirrors of its own. ``progress`` is called from the thread that calls this,
    with bytes of all files together. The download ends between two blocks when it answers ``False`` or ``cancelled``
    is set; what has arrived is kept for the next time.

    Raises ``DataError`` with ``ForStudy`` for one that is only described, with one problem for each mirror that failed,
    or with ``Cancelled``, ``DiskFull`` or ``UnwritableFile``; ``ProblemError`` with ``UnknownName`` for an unknown id.
    """
    entry = find(dataset) if isinstance(dataset, str) else dataset
    if entry.for_study:
        raise DataError(ForStudy(entry.id, entry.title))
    inside = folder / entry.id
    watch = _Watch(entry, progress, cancelled or Event())
    found: list[Path] = []
    with requests.Session() as session:
        for file in entry.files:
            watch.report(0)
            found += (
                _unless_there(file, inside) or _Transfer(session, file, inside, watch, patience or Patience()).run()
            )
            watch.finish(file)
    return tuple(found)


def _unless_there(file: DataFile, folder: Path) -> tuple[Path, ...]:
    """Where the file is, if what is there is right; unpacked files have no digest and are left to the loader."""
    paths = paths_of(file, folder)
    return paths if paths != (folder / file.name,) or is_right(folder / file.name, file) else ()


class _Watch:
    """Reports the progress of all files together, and notices when the download is cancelled."""

    def __init__(self, entry: Dataset, progress: Report | None, cancelled: Event) -> None:
        self.dataset = entry.id
        self.total = sum(file.size for file in entry.files)
        self.progress = progress
        self.cancelled = cancelled
        self.finished = 0
        self.reported = -1

    def report(self, received: int) -> None:
        """Tell of so many bytes of the present file; raises ``DataError`` with ``Cancelled``."""
        done = min(self.finished + received, self.total)
        worth_it = self.reported < 0 or abs(done - self.reported) >= max(_BLOCK, self.total // 200)
        if worth_it or done == self.total:
            self._tell(done)
        self.wait(0)

    def finish(self, file: DataFile) -> None:
        """Count a whole file, whatever its size turned out to be."""
        self.finished += file.size
        self._tell(self.finished)

    def wait(self, seconds: float) -> None:
        """Wait, unless cancelled; raises ``DataError`` with ``Cancelled``."""
        if self.cancelled.wait(seconds) if seconds else self.cancelled.is_set():
            raise DataError(Cancelled(self.dataset))

    def _tell(self, done: int) -> None:
        self.reported = done
        if self.progress and self.progress(Progress(self.dataset, done, self.total, "B")) is False:
            raise DataError(Cancelled(self.dataset))


class _MirrorError(Exception):
    """One mirror, or one try of it, has failed."""

    def __init__(self, problem: Problem, again: bool = False) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.again = again


class _Transfer:
    """One file on its way."""

    def __init__(
        self, session: requests.Session, file: DataFile, folder: Path, watch: _Watch, patience: Patience
    ) -> None:
        self.session = session
        self.file = file
        self.folder = folder
        self.part = folder / f"{file.name}.part"
        self.watch = watch
        self.patience = patience
        exact = file.digest.of == "archive"
        self.limit = file.size if exact else max(file.size, file.content_size) + _ALLOWANCE

    def run(self) -> tuple[Path]:
        """Try the mirrors in turn until one has given the right file."""
        problems: list[Problem] = []
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for url in self.file.urls:
                try:
                    self._from_mirror(url)
                    return (self.part.replace(self.folder / self.file.name),)
                except _MirrorError as failure:
                    problems.append(failure.problem)
        except OSError as error:
            raise DataError(self._problem_of_disk(error)) from error
        raise DataError(*dict.fromkeys(problems))

    def _from_mirror(self, url: str) -> None:
        """Get the right content into the part file; tries again as long as there is progress, or hope."""
        fruitless = 0
        while True:
            before = self._received()
            try:
                self._receive(url, before)
                problem = problem_with(self.part, self.file, url)
                if problem is None:
                    return
                self.part.unlink()
                # What had come before may be from another mirror, or damaged: a fresh start may put it right.
                raise _MirrorError(problem, again=before > 0)
            except _MirrorError as failure:
                fruitless = 0 if self._received() > before else fruitless + 1
                if not failure.again or fruitless >= self.patience.tries:
                    raise
            self.watch.wait(self.patience.pause * 2 ** max(0, fruitless - 1))

    def _receive(self, url: str, before: int) -> None:
        """Ask for what is still missing and add it to the part file."""
        if before == self.limit and self.file.digest.of == "archive":
            return
        headers = {"Accept-Encoding": "identity", "User-Agent": "neural-playground"}
        if before:
            headers["Range"] = f"bytes={before}-"
        server = urlsplit(url).netloc
        waits = (self.patience.connecting, self.patience.silence)
        try:
            with self.session.get(url, headers=headers, stream=True, timeout=waits) as response:
                # 416: nothing is left to send, so that what is here is all there is; the digest decides.
                if response.status_code != 416 or not before:
                    self._take(response, url, before)
        except requests.exceptions.SSLError as error:
            raise _MirrorError(NotTrusted(server)) from error
        except (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError) as error:
            raise _MirrorError(TooSlow(server, self.patience.silence), again=True) from error
        except urllib3.exceptions.HTTPError as error:
            raise _MirrorError(BrokenOff(server, self._received()), again=True) from error
        except requests.exceptions.RequestException as error:
            raise _MirrorError(NoConnection(server), again=True) from error

    def _take(self, response: requests.Response, url: str, before: int) -> None:
        """Write an answer to the part file, after the bytes that are there or in their place."""
        status = response.status_code
        if status not in (200, 206):
            raise _MirrorError(Refused(url, status), again=status in _PASSING or status >= 500)
        resumes = status == 206 and response.headers.get("Content-Range", "").startswith(f"bytes {before}-")
        if status == 206 and not resumes:
            self.part.unlink(missing_ok=True)
            raise _MirrorError(Refused(url, status), again=before > 0)
        received = before if resumes else 0
        declared = response.headers.get("Content-Length", "")
        expected = received + int(declared) if declared.isdecimal() else None
        if expected is not None and expected > self.limit:
            raise _MirrorError(TooMuch(url, self.limit))
        received = self._write(response, url, received)
        if expected is not None and received < expected:
            raise _MirrorError(BrokenOff(urlsplit(url).netloc, received), again=True)

    def _write(self, response: requests.Response, url: str, received: int) -> int:
        with self.part.open("ab" if received else "wb") as out:
            # As sent: a server that marks a .gz as packed would have it unpacked on the way.
            while block := response.raw.read1(_BLOCK, decode_content=False):
                received += len(block)
                if received > self.limit:
                    break
                out.write(block)
                self.watch.report(received)
        if received > self.limit:
            self.part.unlink()
            raise _MirrorError(TooMuch(url, self.limit))
        return received

    def _received(self) -> int:
        return self.part.stat().st_size if self.part.is_file() else 0

    def _problem_of_disk(self, error: OSError) -> Problem:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return DiskFull(str(self.folder), self.file.size)
        return UnwritableFile(str(error.filename or self.part), error.strerror or str(error))
