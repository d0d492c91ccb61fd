"""The figures that fine-tuning on own drawings promises: what is read before and after, and what is forgotten."""

from __future__ import annotations

import numpy as np
import pytest

from playground import datasets, folders, templates
from playground.engine import devices, handwriting
from playground.engine.bench_handwriting import taught
from playground.engine.reading import Reader
from playground.handwriting import examples


def test_the_trained_network_reads_at_most_half_of_the_forty() -> None:
    reader = Reader(templates.pretrained(), devices.find("cpu"))
    pictures, labels = handwriting.pictures(examples.leaning_back().kept)
    answers = reader.probabilities(pictures.astype(np.float32) / np.float32(255)).argmax(axis=1)
    assert len(labels) == 40
    assert np.mean(answers == labels) <= 0.5


@pytest.mark.slow
@pytest.mark.mnist
def test_of_twenty_drawings_it_learns_to_read_twenty_others_and_hardly_forgets_mnist() -> None:
    if not datasets.is_available("mnist", folders.data_folder()):
        pytest.skip("MNIST is not in the data folder; get it with: neural-playground datasets get mnist")
    found = taught().figures
    assert (found.dataset, found.own.looked, found.older.looked) == ("mnist", 20, 10_000)
    assert found.own.before <= 10
    assert found.own.read >= 16
    assert found.older.change is not None
    assert found.older.change >= -0.003


@pytest.mark.slow
@pytest.mark.mnist
def test_without_replay_it_forgets_more() -> None:
    if not datasets.is_available("mnist", folders.data_folder()):
        pytest.skip("MNIST is not in the data folder; get it with: neural-playground datasets get mnist")
    with_replay, without = taught().figures, taught(replay=0.0).figures
    assert without.older.read < with_replay.older.read - 20
