"""What can be wrong with names, settings and files."""

from __future__ import annotations

from dataclasses import dataclass

from playground.problems.base import Problem
from playground.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class UnknownName(Problem):
    """A name of which there is none such: a layer kind, a template, a dataset, an optimizer."""

    what: str
    name: str
    suggestion: str = ""
    template = QT_TRANSLATE_NOOP("wording", "There is no {what} called “{name}”.")

    @property
    def advice(self) -> str:  # type: ignore[override]
        """A guess at what was meant, where one is near enough."""
        return QT_TRANSLATE_NOOP("wording", "Did you mean “{suggestion}”?") if self.suggestion else ""


@dataclass(frozen=True)
class BadSetting(Problem):
    """A setting outside its limits or of the wrong type."""

    message: str
    suggestion: str = ""
    template = QT_TRANSLATE_NOOP("wording", "{where}: {message}.")

    @property
    def advice(self) -> str:  # type: ignore[override]
        """What to try, where there is something to say."""
        return QT_TRANSLATE_NOOP("wording", "{suggestion}") if self.suggestion else ""


@dataclass(frozen=True)
class UnreadableFile(Problem):
    """A file that cannot be opened or is not what its name says."""

    reason: str
    template = QT_TRANSLATE_NOOP("wording", "“{where}” cannot be read: {reason}.")
    advice = QT_TRANSLATE_NOOP("wording", "Check the name, or choose another file.")


@dataclass(frozen=True)
class UnwritableFile(Problem):
    """A file that cannot be written."""

    reason: str
    template = QT_TRANSLATE_NOOP("wording", "“{where}” cannot be written: {reason}.")
    advice = QT_TRANSLATE_NOOP("wording", "Choose another folder, or free some space.")


@dataclass(frozen=True)
class TooNewFile(Problem):
    """A file written by a later version of the program."""

    found: int
    newest: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” has format {found}; this version reads formats up to {newest}.")
    advice = QT_TRANSLATE_NOOP("wording", "Update Neural Playground to open it.")
