"""Why the system refuses a file, in words that a learner can act on."""

from __future__ import annotations

import errno

from playground.problems import BadSetting
from playground.wording import QT_TRANSLATE_NOOP

NOT_A_FILE = QT_TRANSLATE_NOOP("wording", "it is not an ordinary file")
NO_PROJECT = QT_TRANSLATE_NOOP("wording", "it is not a Neural Playground project, or it is damaged")
TOO_MANY_MEMBERS = QT_TRANSLATE_NOOP("wording", "it holds far more files than a project does")
PROTECTED = QT_TRANSLATE_NOOP("wording", "it is protected against writing")
UNREADABLE_AGAIN = QT_TRANSLATE_NOOP("wording", "it would be too large to be opened again")
IS_FOLDER = QT_TRANSLATE_NOOP("wording", "it is a folder")

_FULL = QT_TRANSLATE_NOOP("wording", "the disk is full")
_QUOTA = QT_TRANSLATE_NOOP("wording", "your share of the disk is used up")
_TOO_LARGE = QT_TRANSLATE_NOOP("wording", "the file would be larger than allowed here")
_NOT_THERE = QT_TRANSLATE_NOOP("wording", "there is no such file or folder")
_NOT_ALLOWED = QT_TRANSLATE_NOOP("wording", "you may not do that in this folder")
_READ_ONLY = QT_TRANSLATE_NOOP("wording", "this disk can only be read")
_LONG_NAME = QT_TRANSLATE_NOOP("wording", "its name is too long")
_BROKEN_DISK = QT_TRANSLATE_NOOP("wording", "the disk reports an error")
_NO_PATH = QT_TRANSLATE_NOOP("wording", "no file can have that name")

_WORDS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _QUOTA,
    errno.EFBIG: _TOO_LARGE,
    errno.ENOENT: _NOT_THERE,
    errno.ENOTDIR: _NOT_THERE,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: _READ_ONLY,
    errno.ENAMETOOLONG: _LONG_NAME,
    errno.EISDIR: IS_FOLDER,
    errno.EIO: _BROKEN_DISK,
}

_ANOTHER_COPY = QT_TRANSLATE_NOOP("wording", "Open another copy of the file, or save it anew where it came from.")


def damaged(where: str, message: str) -> BadSetting:
    """A member of a project that no setting could mend."""
    return BadSetting(where, message, _ANOTHER_COPY)


def reason(error: OSError | ValueError) -> str:
    """What went wrong, as the middle of a sentence; the system's own words where there are no plainer ones."""
    if isinstance(error, ValueError):  # a path with a zero byte in it
        return _NO_PATH
    if error.errno in _WORDS:
        return _WORDS[error.errno]
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


def printable(text: str, most: int = 60) -> str:
    """A text from a file, short enough for a sentence and without signs that steer a terminal or cannot be written."""
    short = text if len(text) <= most else f"{text[: most - 1]}…"
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in short)
