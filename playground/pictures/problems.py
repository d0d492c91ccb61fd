"""What can be wrong with a folder of pictures."""

from __future__ import annotations

from dataclasses import dataclass

from playground.problems import Problem
from playground.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class ForeignFile(Problem):
    """Something in a folder of pictures that is none; ``where`` is its place."""

    reason: str
    template = QT_TRANSLATE_NOOP("wording", "“{where}” cannot be read as a picture: {reason}.")
    advice = QT_TRANSLATE_NOOP("wording", "Take it out of the folder, or put a PNG or JPEG file in its place.")


@dataclass(frozen=True)
class FolderInClass(Problem):
    """A folder inside that of a class; ``where`` is its place."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” is a folder inside that of a class, and is not looked into.")
    advice = QT_TRANSLATE_NOOP("wording", "Move its pictures into the folder of their class.")


@dataclass(frozen=True)
class EmptyClass(Problem):
    """A class's folder with nothing in it; ``where`` is its place."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” is an empty folder, and is no class.")
    advice = QT_TRANSLATE_NOOP("wording", "Put pictures into it, or take it away.")


@dataclass(frozen=True)
class NoClassFolders(Problem):
    """A folder without any folder of pictures in it; ``where`` is its path."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” holds no folders of pictures.")
    advice = QT_TRANSLATE_NOOP(
        "wording", "Put the pictures into one folder for each class, such as 0, 1, 2, inside it."
    )


@dataclass(frozen=True)
class TooManyPictures(Problem):
    """More pictures in a folder than are read; ``where`` is its path."""

    count: int
    most: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” holds {count:,} pictures; at most {most:,} are read.")
    advice = QT_TRANSLATE_NOOP("wording", "Choose a folder with fewer.")


@dataclass(frozen=True)
class TooManyClasses(Problem):
    """More folders inside than there may be classes; ``where`` is the path around them."""

    count: int
    most: int
    template = QT_TRANSLATE_NOOP(
        "wording", "“{where}” holds {count:,} folders of pictures; there may be {most} classes."
    )
    advice = QT_TRANSLATE_NOOP("wording", "Choose a folder with fewer.")


@dataclass(frozen=True)
class OneClass(Problem):
    """Nothing to tell apart; ``where`` is the folder's name."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” holds a single class, so there is nothing to tell apart.")
    advice = QT_TRANSLATE_NOOP(
        "wording", "Choose the folder around it, or add a folder with pictures of another class."
    )


@dataclass(frozen=True)
class TooFewPictures(Problem):
    """A class of which not some can be trained on and others held out; ``where`` is its name."""

    count: int
    least: int
    template = QT_TRANSLATE_NOOP(
        "wording", "Pictures of “{where}” that can be read: {count}. It takes {least} at least."
    )
    advice = QT_TRANSLATE_NOOP("wording", "Add more to its folder, or take the folder away.")


@dataclass(frozen=True)
class TooMuchMemory(Problem):
    """Pictures that would take more memory together than there may be; ``where`` is the folder's name."""

    count: int
    size: int
    megabytes: int
    most: int
    template = QT_TRANSLATE_NOOP(
        "wording", "{count:,} pictures of {size}×{size} pixels would take {megabytes:,} MB; there may be {most} MB."
    )
    advice = QT_TRANSLATE_NOOP("wording", "Choose a smaller size, or grey instead of colour.")


@dataclass(frozen=True)
class LostPictures(Problem):
    """Imported pictures that are no longer kept, nor where they came from; ``where`` is the folder's name."""

    folder: str
    template = QT_TRANSLATE_NOOP("wording", "The pictures of “{where}” are not on this machine; they were in {folder}.")
    advice = QT_TRANSLATE_NOOP("wording", "Choose their folder again: File, Import pictures. What was learned is kept.")


@dataclass(frozen=True)
class OtherPictures(Problem):
    """A folder that holds other pictures than when it was imported; ``where`` is its name."""

    folder: str
    template = QT_TRANSLATE_NOOP(
        "wording", "{folder} holds other pictures now than those of “{where}” that this project was made with."
    )
    advice = QT_TRANSLATE_NOOP("wording", "To train on those of now, import the folder again: File, Import pictures.")
