"""Datasets as arrays: files read and checked, digits prepared, points drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground import folders
from playground.datasets import (
    Answer,
    DataError,
    Dataset,
    ForStudy,
    HandwritingSettings,
    OwnPoints,
    PictureSettings,
    PointSettings,
    TableSettings,
    find,
    numbers,
    paths_of,
    toy,
)
from playground.datasets.own import NothingToLearn
from playground.datasets.own_pictures import pictured
from playground.datasets.problems import DamagedFile, MissingDataset
from playground.datasets.tables import described
from playground.engine import digits, handwriting, pictures, tables
from playground.engine.cifar import read_cifar
from playground.engine.idx import read_idx
from playground.experiment import Experiment
from playground.handwriting import LABELS, Collection

_BRIGHTEST = 255


@dataclass(frozen=True, slots=True)
class Arrays:
    """Training and test examples as stored; nobody writes to them.

    ``train_x`` and ``test_x`` are uint8 [n, height, width, channels] for pictures, float32 [n, inputs] for others;
    ``train_y`` and ``test_y`` are int32 [n], indices into ``labels``, or where numbers are to be predicted float32 [n],
    with no labels. ``scale`` is what inputs are multiplied by in the
    compiled step: 1/255 for pictures, else 1. Of numbers to be predicted ``answer_scale`` is what 0 and 1 mean in the
    data's own units: 0 is its first, 1 is its second more. Points and tables may have no test examples at all. Points
    put down by hand (``is_by_hand``) are more or fewer at any moment. ``replayed`` is what own drawings are not to make
    a network forget.
    """

    train_x: NDArray[Any]
    train_y: NDArray[Any]
    test_x: NDArray[Any]
    test_y: NDArray[Any]
    labels: tuple[str, ...]
    scale: float
    is_by_hand: bool = False
    replayed: handwriting.Replayed | None = None
    answer_scale: tuple[float, float] = (0.0, 1.0)

    def __post_init__(self) -> None:
        for array in (self.train_x, self.train_y, self.test_x, self.test_y):
            array.flags.writeable = False


def load(
    dataset_id: str,
    folder: Path,
    points: PointSettings | None = None,
    table: TableSettings | None = None,
    *,
    cache: Path | None = None,
    own: HandwritingSettings | None = None,
    imported: PictureSettings | None = None,
) -> Arrays:
    """Load a dataset from a data folder, or make it.

    ``points`` are the settings of the generated datasets, ``table`` those of tables, the default ones where there are
    none; ``cache`` is where prepared digits are kept; ``own`` are the settings of own drawings, ``imported`` those of
    own pictures. Files may hold fewer
    examples than the originals, but what they hold must be whole.

    Raises ``ProblemError`` with ``UnknownName`` for an unknown id, ``DataError`` with ``ForStudy`` for one that is only
    described, with ``MissingDataset`` where files are not there, with ``DamagedFile`` or ``UnreadableFile`` where one
    cannot be used.
    """
    dataset = find(dataset_id)
    if dataset.for_study:
        raise DataError(ForStudy(dataset_id, dataset.title))
    if points is not None and points.own is not None and dataset.takes_own_points:
        return by_hand(points.own, dataset.answer)
    if dataset.own:
        return own_drawings(handwriting.read(), own or HandwritingSettings(), folder, cache)
    if dataset.kind == "table":
        settings = table or TableSettings()
        examples, answers = tables.table(dataset_id, settings)
        return Arrays(*examples, described(dataset, settings).labels, 1.0, answer_scale=answers)
    if dataset.is_imported:
        settings_of = imported or PictureSettings()
        return Arrays(*pictures.examples(settings_of), pictured(dataset, settings_of).labels, 1 / _BRIGHTEST)
    if dataset.answer == "number":
        return Arrays(*numbers.numbers(dataset_id, points or PointSettings()), (), 1.0)
    if dataset.kind == "points":
        return Arrays(*toy.points(dataset_id, points or PointSettings()), dataset.labels, 1.0)
    if not dataset.files:
        return Arrays(*digits.load_split(cache or folders.cache_folder()), dataset.labels, 1 / _BRIGHTEST)
    found = [paths_of(file, folder / dataset_id) for file in dataset.files]
    if not all(found):
        raise DataError(MissingDataset(dataset_id, str(folder)))
    if len(found) == 1:
        return _checked(dataset, [found[0]] * 4, *read_cifar(found[0], dataset_id))
    contents = [read_idx(path, dataset_id, size) for (path,), size in zip(found, (3, 1, 3, 1), strict=True)]
    for number in (0, 2):
        contents[number] = contents[number][..., None]
    return _checked(dataset, found, *contents)


def of_experiment(experiment: Experiment, folder: Path) -> Arrays:
    """The examples of an experiment, by all its settings; ``DataError`` and ``ProblemError`` as of ``load``."""
    return load(
        experiment.dataset,
        folder,
        experiment.points,
        experiment.table,
        own=experiment.handwriting,
        imported=experiment.pictures,
    )


def by_hand(points: OwnPoints, answer: Answer = "class") -> Arrays:
    """Points put down by hand; ``DataError`` with ``NothingToLearn`` where none is for training."""
    if not points.training:
        raise DataError(NothingToLearn("points"))
    if answer == "number":
        train, _, test, _ = points.split_arrays()
        x, y, test_x, test_y = (part.copy() for places in (train, test) for part in (places[:, :1], places[:, 1]))
        return Arrays(x, y, test_x, test_y, (), 1.0, is_by_hand=True)
    return Arrays(*points.split_arrays(), points.labels, 1.0, is_by_hand=True)


def own_drawings(
    collection: Collection, settings: HandwritingSettings, folder: Path, cache: Path | None = None
) -> Arrays:
    """Own drawings with older digits mixed in; ``DataError`` as of ``load``, for the older ones."""
    old = load(settings.replay_from, folder, cache=cache)
    train = handwriting.pictures(one for one in collection.kept if not one.held_out)
    test = handwriting.pictures(one for one in collection.kept if one.held_out)
    mixed = handwriting.mixed(train, (old.train_x, old.train_y), settings.replay)
    replayed = handwriting.Replayed(settings.replay_from, old.test_x, old.test_y)
    return Arrays(*mixed, *test, LABELS, 1 / _BRIGHTEST, replayed=replayed)


def _checked(dataset: Dataset, paths: list[tuple[Path, ...]], *contents: NDArray[np.uint8]) -> Arrays:
    """Check that pictures have the right shape, that there are as many labels, and that these are of known classes."""
    train_x, train_y, test_x, test_y = contents
    for first in (0, 2):
        (x, y), (pictures, labels) = contents[first : first + 2], paths[first : first + 2]
        if x.shape[1:] != dataset.shape:
            raise _damage(dataset, pictures, f"pictures of {_times(dataset.shape)}", _times(x.shape[1:]))
        if len(y) != len(x):
            raise _damage(dataset, labels, f"{len(x)} labels, one for each picture", str(len(y)))
        if y.max() >= len(dataset.labels):
            raise _damage(dataset, labels, f"labels from 0 to {len(dataset.labels) - 1}", str(y.max()))
    return Arrays(train_x, train_y.astype(np.int32), test_x, test_y.astype(np.int32), dataset.labels, 1 / _BRIGHTEST)


def _damage(dataset: Dataset, paths: tuple[Path, ...], expected: str, found: str) -> DataError:
    return DataError(DamagedFile(str(paths[0]), dataset.id, expected, found))


def _times(shape: tuple[int, ...]) -> str:
    return " x ".join(map(str, shape))
