"""A file written whole or not at all, whatever stops the writer: kill -9, a full disk, a power cut.

The new content goes into a file of its own beside the old one, is made sure to be on the disk, and then takes the old
one's name in one step. A writer holds a lock on its part file, which the system releases when the writer dies: so the
next one knows which parts nobody will finish, and removes them. (Where files cannot be locked, an open file cannot be
removed, as on Windows; and where neither holds, parts are left alone rather than taken from somebody.)
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from playground.files.reasons import IS_FOLDER, PROTECTED, printable, reason
from playground.problems import ProblemError, UnwritableFile

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


def write(path: Path, members: Mapping[str, bytes]) -> None:
    """Write a zip of these members; ``ProblemError`` with ``UnwritableFile``, and the old file as it was, else."""
    _write(path, lambda file: _write_zip(file, members))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file of any kind in the same way."""
    _write(path, lambda file: file.write(content))


def _write(path: Path, fill: Callable[[IO[bytes]], object]) -> None:
    try:
        target = Path(os.path.realpath(path))  # a link goes on pointing at the file it pointed at
        _check_target(target)
        _remove_orphans(target)
        with _part_beside(target) as (part, file):
            fill(file)
            file.flush()
            os.fsync(file.fileno())
            if target.exists():
                part.chmod(stat.S_IMODE(target.stat().st_mode))
            _put_in_place(part, file, target)
        _sync_folder(target.parent)
    except (OSError, ValueError) as error:
        raise ProblemError(UnwritableFile(printable(str(path), 1000), reason(error))) from None


def _check_target(target: Path) -> None:
    """Refuse what replacing would get past: a file that somebody has protected."""
    if target.is_dir():
        raise ProblemError(UnwritableFile(printable(str(target), 1000), IS_FOLDER))
    if target.exists() and not os.access(target, os.W_OK):
        raise ProblemError(UnwritableFile(printable(str(target), 1000), PROTECTED))


def _stem(target: Path) -> str:
    """What the names of all parts for ``target`` begin with; short enough for a long name's part to have a name."""
    return f".{target.name[:40]}."


@contextmanager
def _part_beside(target: Path) -> Iterator[tuple[Path, IO[bytes]]]:
    """A new file beside ``target``, open and locked; it is gone afterwards unless it was given another name."""
    part, file = _new_part(target)
    # Between its making and its locking, another writer may have taken it for an orphan.
    while not (_lock(file) and _is_still(part, file)):
        file.close()
        part.unlink(missing_ok=True)
        part, file = _new_part(target)
    try:
        with file:
            yield part, file
    finally:
        part.unlink(missing_ok=True)


def _new_part(target: Path) -> tuple[Path, IO[bytes]]:
    part = target.with_name(f"{_stem(target)}{secrets.token_hex(4)}.part")
    return part, part.open("xb")


def _lock(file: IO[bytes]) -> bool:
    """Whether the file is ours now; also where the system knows no locks."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _is_still(part: Path, file: IO[bytes]) -> bool:
    try:
        return os.path.samestat(part.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def _put_in_place(part: Path, file: IO[bytes], target: Path) -> None:
    if fcntl is None:
        file.close()  # Windows renames no open file
    part.replace(target)


def _remove_orphans(target: Path) -> None:
    """Remove the parts of writers that died; what cannot be removed does not keep from saving."""
    ours = re.compile(re.escape(_stem(target)) + "[0-9a-f]{8}[.]part")
    with contextlib.suppress(OSError):
        for found in list(target.parent.iterdir()):
            if ours.fullmatch(found.name) and not found.is_symlink():
                with contextlib.suppress(OSError):
                    _remove_if_orphan(found)


def _remove_if_orphan(part: Path) -> None:
    if fcntl is None:
        part.unlink()  # refused while somebody has it open
        return
    with part.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # BlockingIOError while its writer lives
        part.unlink()


def _write_zip(file: IO[bytes], members: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            # One fixed date: the same project gives the same bytes. Weights hardly shrink, so they are only stored.
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED if name.endswith((".json", ".csv")) else zipfile.ZIP_STORED
            archive.writestr(info, data)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, on systems that let folders be opened."""
    if os.name == "posix":
        with contextlib.suppress(OSError):  # some network folders cannot; the file is in place all the same
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
