"""The entries. A new dataset is one entry here and one loader of the same id in ``playground.engine.loading``."""

from __future__ import annotations

from typing import Final

from playground.datasets.base import DataFile, Dataset, Digest
from playground.datasets.handwriting import OWN_DRAWINGS
from playground.datasets.own_pictures import OWN_PICTURES
from playground.datasets.table_entries import TABLES
from playground.problems import ProblemError, UnknownName, closest
from playground.wording import QT_TRANSLATE_NOOP

_DIGITS: Final = tuple("0123456789")
_TWO: Final = ("0", "1")
# Name and uncompressed size: 16 bytes of header for pictures, 8 for labels, then one byte a pixel or label.
_IDX_FILES: Final = (
    ("train-images-idx3-ubyte", 16 + 60_000 * 28 * 28),
    ("train-labels-idx1-ubyte", 8 + 60_000),
    ("t10k-images-idx3-ubyte", 16 + 10_000 * 28 * 28),
    ("t10k-labels-idx1-ubyte", 8 + 10_000),
)
_CIFAR_BINARIES: Final = (*(f"data_batch_{number}.bin" for number in range(1, 6)), "test_batch.bin")


def _idx_files(mirrors: tuple[str, ...], sizes: tuple[int, ...], *digests: str) -> tuple[DataFile, ...]:
    """The four idx files of MNIST's layout as they are offered, ``.gz``; the unpacked ones are as good.

    The digests are of the content, because mirrors have packed such files anew.
    """
    return tuple(
        DataFile(
            f"{name}.gz",
            tuple(f"{mirror}/{name}.gz" for mirror in mirrors),
            Digest(sha256, "content"),
            size,
            whole,
            ((name,),),
        )
        for (name, whole), size, sha256 in zip(_IDX_FILES, sizes, digests, strict=True)
    )


_MNIST_FILES = _idx_files(
    ("https://ossci-datasets.s3.amazonaws.com/mnist", "https://storage.googleapis.com/cvdf-datasets/mnist"),
    (9_912_422, 28_881, 1_648_877, 4_542),
    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
)
_FASHION_MNIST_FILES = _idx_files(
    (
        "https://fashion-mnist.s3.eu-central-1.amazonaws.com",
        "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion",
        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com",
    ),
    (26_421_880, 29_515, 4_422_102, 5_148),
    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
)


def _cifar_10_files() -> tuple[DataFile, ...]:
    """The binary version, which needs no pickle.

    The digest is of the archive, which fixes the content to the last bit: of the files in it none is published.
    """
    name = "cifar-10-binary.tar.gz"
    mirrors = (
        "https://www.cs.toronto.edu/~kriz",
        "https://cave.cs.toronto.edu/kriz",
        "https://storage.googleapis.com/s4tf-hosted-binaries/datasets/CIFAR10",
    )
    digest = Digest("c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd", "archive")
    unpacked = tuple(f"cifar-10-batches-bin/{binary}" for binary in _CIFAR_BINARIES)
    urls = tuple(f"{mirror}/{name}" for mirror in mirrors)
    return (DataFile(name, urls, digest, 170_052_171, 60_000 * 3073, (unpacked, _CIFAR_BINARIES)),)


def _points(dataset_id: str, title: str, description: str) -> Dataset:
    return Dataset(dataset_id, title, description, "points", (2,), _TWO, 250, 250)


def _numbers(dataset_id: str, title: str, description: str, inputs: int = 1) -> Dataset:
    return Dataset(dataset_id, title, description, "points", (inputs,), (), 250, 250, answer="number")


_ENTRIES = (
    Dataset(
        "mnist",
        QT_TRANSLATE_NOOP("wording", "MNIST"),
        QT_TRANSLATE_NOOP("wording", "70,000 handwritten digits, the classic of the field."),
        "pictures",
        (28, 28, 1),
        _DIGITS,
        60_000,
        10_000,
        _MNIST_FILES,
    ),
    Dataset(
        "fashion-mnist",
        QT_TRANSLATE_NOOP("wording", "Fashion-MNIST"),
        QT_TRANSLATE_NOOP("wording", "70,000 small pictures of clothes; made like MNIST, but harder."),
        "pictures",
        (28, 28, 1),
        (
            "T-shirt/top",
            "trouser",
            "pullover",
            "dress",
            "coat",
            "sandal",
            "shirt",
            "sneaker",
            "bag",
            "ankle boot",
        ),
        60_000,
        10_000,
        _FASHION_MNIST_FILES,
    ),
    Dataset(
        "cifar-10",
        QT_TRANSLATE_NOOP("wording", "CIFAR-10"),
        QT_TRANSLATE_NOOP("wording", "60,000 small colour photographs of animals and vehicles."),
        "pictures",
        (32, 32, 3),
        ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
        50_000,
        10_000,
        _cifar_10_files(),
    ),
    Dataset(
        "digits",
        QT_TRANSLATE_NOOP("wording", "Digits"),
        QT_TRANSLATE_NOOP("wording", "1,797 handwritten digits that come with the program, drawn the way MNIST is."),
        "pictures",
        (28, 28, 1),
        _DIGITS,
        1_437,
        360,
    ),
    Dataset(
        OWN_DRAWINGS,
        QT_TRANSLATE_NOOP("wording", "Own drawings"),
        QT_TRANSLATE_NOOP(
            "wording", "The digits you drew and kept, with older ones mixed in. They never leave this machine."
        ),
        "pictures",
        (28, 28, 1),
        _DIGITS,
        0,
        0,
        own=True,
    ),
    Dataset(
        OWN_PICTURES,
        QT_TRANSLATE_NOOP("wording", "Own pictures"),
        QT_TRANSLATE_NOOP("wording", "A folder of your own pictures, with one folder inside for each class."),
        "pictures",
        (28, 28, 1),
        _TWO,
        8,
        2,
        is_imported=True,
    ),
    _points(
        "circle",
        QT_TRANSLATE_NOOP("wording", "Circle"),
        QT_TRANSLATE_NOOP("wording", "A disc of one class inside a ring of the other."),
    ),
    _points(
        "xor",
        QT_TRANSLATE_NOOP("wording", "Exclusive or"),
        QT_TRANSLATE_NOOP("wording", "Four squares; opposite corners belong to one class, so no straight line helps."),
    ),
    _points(
        "and",
        QT_TRANSLATE_NOOP("wording", "And"),
        QT_TRANSLATE_NOOP("wording", "Four corners; one class where both numbers are above 0, the other elsewhere."),
    ),
    _points(
        "or",
        QT_TRANSLATE_NOOP("wording", "Or"),
        QT_TRANSLATE_NOOP("wording", "Four corners; one class where a number is above 0, the other where neither is."),
    ),
    _points(
        "clouds",
        QT_TRANSLATE_NOOP("wording", "Two clouds"),
        QT_TRANSLATE_NOOP("wording", "Two round clouds that a single straight line tells apart."),
    ),
    _points(
        "spiral",
        QT_TRANSLATE_NOOP("wording", "Spiral"),
        QT_TRANSLATE_NOOP("wording", "Two arms wound around each other, the hardest of the point sets."),
    ),
    _points(
        "moons",
        QT_TRANSLATE_NOOP("wording", "Two moons"),
        QT_TRANSLATE_NOOP("wording", "Two interlocking half circles."),
    ),
    _numbers(
        "line",
        QT_TRANSLATE_NOOP("wording", "Straight line"),
        QT_TRANSLATE_NOOP("wording", "One number to be predicted from another, half as large and one more."),
    ),
    _numbers(
        "sine",
        QT_TRANSLATE_NOOP("wording", "Sine wave"),
        QT_TRANSLATE_NOOP("wording", "One number to be predicted from another: a wave that no straight line follows."),
    ),
    _numbers(
        "step",
        QT_TRANSLATE_NOOP("wording", "Step"),
        QT_TRANSLATE_NOOP("wording", "One number to be predicted from another: -1 below zero, 1 above, a sudden jump."),
    ),
    _numbers(
        "plane",
        QT_TRANSLATE_NOOP("wording", "Plane"),
        QT_TRANSLATE_NOOP("wording", "A number to be predicted from two others: it rises evenly in one direction."),
        2,
    ),
    _numbers(
        "gaussians",
        QT_TRANSLATE_NOOP("wording", "Hills and hollows"),
        QT_TRANSLATE_NOOP("wording", "A number to be predicted from two others: three hills and three hollows."),
        2,
    ),
    *TABLES,
    Dataset(
        "imagenet",
        QT_TRANSLATE_NOOP("wording", "ImageNet"),
        QT_TRANSLATE_NOOP(
            "wording",
            "1.3 million photographs of 1,000 kinds of things. Not shipped: the large networks are described on it, "
            "and trained on something smaller.",
        ),
        "pictures",
        (224, 224, 3),
        tuple(str(number) for number in range(1000)),
        1_281_167,
        50_000,
        for_study=True,
    ),
)

DATASETS: Final[dict[str, Dataset]] = {entry.id: entry for entry in _ENTRIES}
"""Every dataset by its id, in the order of the choosers."""


def find(dataset_id: str) -> Dataset:
    """The entry of an id; ``ProblemError`` with an ``UnknownName`` that suggests the nearest where there is none."""
    entry = DATASETS.get(dataset_id)
    if entry is None:
        raise ProblemError(UnknownName("dataset", "dataset", dataset_id, closest(dataset_id, tuple(DATASETS))))
    return entry
