"""t-SNE as a study: neighbours stay neighbours, progress is told, cancelling ends the process."""

from __future__ import annotations

import subprocess

import numpy as np
import psutil
import pytest

from playground.engine.loading import Arrays
from playground.engine.studies import STUDIES, Beside
from playground.engine.studies.context import context_of
from playground.engine.studies.embedding import PROGRAM
from playground.engine.training import Trainer
from playground.problems import BadWish, ProblemError
from playground.studies.embedding import ITERATIONS, Neighbours, NeighboursRequest
from tests.engine.small import mlp, of_points, points
from tests.engine.studies.playing import played


def trainer() -> Trainer:
    """A network on points, of which two heaps far apart are held out."""
    rng = np.random.default_rng(0)
    heaps = np.concatenate([rng.normal(-9, 0.3, (40, 2)), rng.normal(9, 0.3, (40, 2))]).astype(np.float32)
    some = points()
    return Trainer(of_points(mlp(4)), Arrays(some.train_x, some.train_y, heaps, np.repeat([0, 1], 40), ("0", "1"), 1.0))


def placed(request: NeighboursRequest, made: Trainer) -> list[Neighbours]:
    """All that the study brings."""
    return played("embedding", request, made)


def processes() -> list[psutil.Process]:
    return [one for one in psutil.Process().children() if PROGRAM in one.cmdline()]


def test_neighbours_stay_neighbours_and_progress_is_told() -> None:
    found = placed(NeighboursRequest("input", 80, 10), trainer())
    assert [one.done for one in found] == sorted(one.done for one in found) and len(found) > 5
    assert found[-1].done == found[-1].total == ITERATIONS and found[-1].seconds > 0 and found[-1].divergence < 1
    cloud = found[-1].cloud
    assert cloud is not None and cloud.places.shape == (80, 2) and all(one.cloud is None for one in found[:-1])
    apart = np.hypot(*(cloud.places[:, None] - cloud.places[None]).T)
    np.fill_diagonal(apart, np.inf)
    assert (cloud.labels[apart.argmin(axis=0)] == cloud.labels).all()
    assert not processes()


def test_cancelling_ends_the_process() -> None:
    course = STUDIES["embedding"].load()(NeighboursRequest("input", 80, 10), context_of(trainer()))
    value, begun = None, []
    while not begun:
        given = course.send(value)
        begun = processes()
        value = given.work() if isinstance(given, Beside) and not begun else None
    course.close()
    psutil.wait_procs(begun, timeout=10)
    assert not processes()


def test_too_few_examples_for_so_many_neighbours_are_refused_in_words() -> None:
    with pytest.raises(ProblemError) as caught:
        placed(NeighboursRequest("input", 80, 30), trainer())
    assert "perplexity 30 for 80 examples" in str(caught.value) and "26.7" in str(caught.value)
    assert isinstance(NeighboursRequest(perplexity=1).obstacle(of_points()), BadWish)
    assert isinstance(NeighboursRequest(examples=5000).obstacle(of_points()), BadWish)


def test_a_process_that_fails_is_told_with_what_it_said(monkeypatch: pytest.MonkeyPatch) -> None:
    begin = subprocess.Popen

    def without_input(arguments: list[str], **options: object) -> object:
        return begin([*arguments[:4], "/nowhere/in.npy", *arguments[5:]], **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", without_input)
    with pytest.raises(ProblemError) as caught:
        placed(NeighboursRequest("input", 80, 10), trainer())
    assert "nowhere" in caught.value.problems[0].report  # type: ignore[attr-defined]
