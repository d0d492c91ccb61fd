"""What an entry of the catalogue is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["pictures", "points", "table"]

Answer = Literal["class", "number"]
"""What is to be answered for an example: one of the classes, or a number (regression)."""


@dataclass(frozen=True, slots=True)
class Digest:
    """The SHA-256 by which a file is known to be the right one.

    ``of`` tells what was hashed: the ``archive`` as it is downloaded, or its uncompressed ``content``, which stays the
    same when a mirror has packed it anew.
    """

    sha256: str
    of: Literal["archive", "content"]


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of a dataset, in the dataset's own folder.

    ``urls`` are mirrors, tried in turn. ``size`` is the download in bytes; with a digest of the content a mirror's may
    differ a little. ``content_size`` is exact, in bytes, uncompressed. Each of ``alternatives`` is a group of names
    that together hold the same, for data that somebody has unpacked already.
    """

    name: str
    urls: tuple[str, ...]
    digest: Digest
    size: int
    content_size: int
    alternatives: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset as the choosers, the command line and the shape rules know it.

    ``shape`` is one example's, without the batch: pictures are height x width x channels, points ``(2,)`` or ``(1,)``,
    rows of tables ``(columns,)``, whose names are ``inputs``.
    ``labels`` are the names of the classes in order, none where the ``answer`` is a number. For generated points the
    numbers of examples are those of the default settings. One that is ``for_study`` is described for networks to be
    looked at, and cannot be had here. One that is ``own`` is made by the learner on this machine: it has as many
    examples as there are kept. One that ``is_imported`` is a file or a folder of the learner's, and here only what
    stands for it. One that ``is_split`` has test examples of its own; of other tables the numbers of examples are those
    of the default settings. ``title`` and ``description`` are English, marked for translation.
    """

    id: str
    title: str
    description: str
    kind: Kind
    shape: tuple[int, ...]
    labels: tuple[str, ...]
    training_examples: int
    test_examples: int
    files: tuple[DataFile, ...] = ()
    for_study: bool = False
    own: bool = False
    answer: Answer = "class"
    inputs: tuple[str, ...] = ()
    is_split: bool = False
    is_imported: bool = False

    @property
    def examples(self) -> int:
        """Training and test examples together."""
        return self.training_examples + self.test_examples

    @property
    def takes_own_points(self) -> bool:
        """Whether points by hand may take the place of the generated ones: those that a plane shows whole.

        These are of classes, with two inputs, or of numbers, with one.
        """
        return self.kind == "points" and self.shape == ((2,) if self.answer == "class" else (1,))

    def input_name(self, number: int) -> str:
        """What the input ``number``, from 0, is called; empty where it has no name."""
        return self.inputs[number] if 0 <= number < len(self.inputs) else ""
