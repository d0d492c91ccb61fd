"""What can be wrong with data on the disk and on its way here."""

from __future__ import annotations

from dataclasses import dataclass

from playground.problems import Problem, ProblemError
from playground.wording import QT_TRANSLATE_NOOP


class DataError(ProblemError):
    """A dataset cannot be loaded or got; the last of ``problems`` is the one that decided it."""

    @property
    def problem(self) -> Problem:
        """The problem that decided it."""
        return self.problems[-1]


@dataclass(frozen=True)
class MissingDataset(Problem):
    """A dataset that has not been downloaded; ``where`` is its id."""

    folder: str
    template = QT_TRANSLATE_NOOP("wording", "The dataset “{where}” is not in {folder}.")
    advice = QT_TRANSLATE_NOOP("wording", "Get it with: neural-playground datasets get {where}")


@dataclass(frozen=True)
class ForStudy(Problem):
    """A dataset that the program only describes; ``where`` is its id, ``title`` what it is called."""

    title: str
    template = QT_TRANSLATE_NOOP(
        "wording", "“{title}” does not come with the program, so this network is here to be looked at, not trained."
    )
    advice = QT_TRANSLATE_NOOP(
        "wording", "To train, choose another dataset, such as CIFAR-10, or a smaller network, such as “cnn”."
    )


@dataclass(frozen=True)
class NoTable(Problem):
    """An experiment on a table of one's own that has none; ``where`` is the dataset's id."""

    template = QT_TRANSLATE_NOOP("wording", "No table has been imported yet.")
    advice = QT_TRANSLATE_NOOP("wording", "Import a CSV file: File, Import table.")


@dataclass(frozen=True)
class NoPictures(Problem):
    """An experiment on pictures of one's own that has none; ``where`` is the dataset's id."""

    template = QT_TRANSLATE_NOOP("wording", "No folder of pictures has been imported yet.")
    advice = QT_TRANSLATE_NOOP("wording", "Choose one with a folder for each class inside: File, Import pictures.")


@dataclass(frozen=True)
class DamagedFile(Problem):
    """A data file that is not what its format says; ``where`` is its path."""

    dataset: str
    expected: str
    found: str
    template = QT_TRANSLATE_NOOP("wording", "“{where}” is damaged: it should have {expected}, but has {found}.")
    advice = QT_TRANSLATE_NOOP("wording", "Delete it and get it again: neural-playground datasets get {dataset}")


# --- downloading -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class NoConnection(Problem):
    """A server that cannot be reached; ``where`` is its name."""

    template = QT_TRANSLATE_NOOP("wording", "{where} cannot be reached.")
    advice = QT_TRANSLATE_NOOP("wording", "Check the network and try again; what has arrived is kept.")


@dataclass(frozen=True)
class TooSlow(Problem):
    """A server that says nothing for too long; ``where`` is its name."""

    seconds: float
    template = QT_TRANSLATE_NOOP("wording", "{where} has sent nothing for {seconds:g} seconds.")
    advice = QT_TRANSLATE_NOOP("wording", "Check the network and try again; what has arrived is kept.")


@dataclass(frozen=True)
class BrokenOff(Problem):
    """A connection that ended midway; ``where`` is the server's name, ``received`` in bytes, all tries together."""

    received: int
    template = QT_TRANSLATE_NOOP("wording", "The connection to {where} broke off after {received} bytes.")
    advice = QT_TRANSLATE_NOOP("wording", "Check the network and try again; what has arrived is kept.")


@dataclass(frozen=True)
class NotTrusted(Problem):
    """A server whose certificate is not in order; ``where`` is its name."""

    template = QT_TRANSLATE_NOOP("wording", "The certificate of {where} cannot be trusted.")
    advice = QT_TRANSLATE_NOOP(
        "wording", "Check this computer's clock. The network may want a login first; try again from another network."
    )


@dataclass(frozen=True)
class Refused(Problem):
    """A server that answers, but not with the file; ``where`` is the address, ``status`` HTTP's number."""

    status: int
    template = QT_TRANSLATE_NOOP("wording", "The server answered {status} for {where}.")
    advice = QT_TRANSLATE_NOOP(
        "wording", "Try again later, or put the file into the data folder yourself; its name must stay the same."
    )


@dataclass(frozen=True)
class WrongContent(Problem):
    """A download that is not the file that was asked for; ``where`` is the address, the rest are SHA-256 digests."""

    expected: str
    found: str
    template = QT_TRANSLATE_NOOP(
        "wording", "{where} sent another file: its SHA-256 begins with {found:.12} instead of {expected:.12}."
    )
    advice = QT_TRANSLATE_NOOP("wording", "It was thrown away. Try again later or from another network.")


@dataclass(frozen=True)
class NotGzip(Problem):
    """A download that cannot be unpacked; ``where`` is the address."""

    template = QT_TRANSLATE_NOOP("wording", "{where} sent something that is no whole gzip file.")
    advice = QT_TRANSLATE_NOOP(
        "wording", "It was thrown away. The network may want a login first; try again from another network."
    )


@dataclass(frozen=True)
class TooMuch(Problem):
    """A server that sends more than the file can have; ``where`` is the address, ``limit`` in bytes."""

    limit: int
    template = QT_TRANSLATE_NOOP("wording", "{where} sends more than the {limit} bytes this file can have.")
    advice = QT_TRANSLATE_NOOP("wording", "It was thrown away. Try again later or from another network.")


@dataclass(frozen=True)
class DiskFull(Problem):
    """No room for a download; ``where`` is the folder, ``needed`` in bytes."""

    needed: int
    template = QT_TRANSLATE_NOOP("wording", "There is no room in {where} for {needed} bytes.")
    advice = QT_TRANSLATE_NOOP("wording", "Free some space, or choose another data folder with --data-dir.")


@dataclass(frozen=True)
class Cancelled(Problem):
    """A download that was ended on request; ``where`` is the dataset's id."""

    template = QT_TRANSLATE_NOOP("wording", "The download of “{where}” was cancelled.")
    advice = QT_TRANSLATE_NOOP("wording", "What has arrived is kept; getting it again goes on from there.")
