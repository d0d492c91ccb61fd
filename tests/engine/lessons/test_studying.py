"""What studies are started with when a lesson is played: something their view could start them with, too."""

from __future__ import annotations

import pytest

from playground.engine.lessons.studying import EPOCHS, OTHERS, SEEDS, request_of, study
from playground.engine.studies import STUDIES
from playground.engine.training import Trainer
from playground.studies.embedding import Neighbours
from playground.studies.race import RaceRequest
from tests.engine.small import mlp, of_pictures, of_points, pictures, points


def of_points_with_hidden_units() -> Trainer:
    return Trainer(of_points(mlp(5)), points())


def on_pictures() -> Trainer:
    return Trainer(of_pictures(), pictures())


@pytest.mark.parametrize("name", STUDIES)
def test_every_study_can_be_started_with_something(name: str) -> None:
    fitting = [
        trainer
        for trainer in (of_points_with_hidden_units(), on_pictures())
        if request_of(name, trainer).obstacle(trainer.experiment) is None
    ]
    assert fitting


def test_a_race_is_of_seeds_and_none_of_pictures() -> None:
    request = request_of("race", of_points_with_hidden_units())
    assert isinstance(request, RaceRequest)
    assert request.epochs == EPOCHS
    assert [one.seed for one in request.experiments] == list(range(SEEDS))
    assert study("race", on_pictures()) is None


def test_a_race_is_of_what_is_said_to_vary() -> None:
    request = request_of("race", of_points_with_hidden_units(), "optimizer")
    assert isinstance(request, RaceRequest)
    kinds = [one.recipe.optimizer.kind for one in request.experiments]
    assert len(set(kinds)) == len(kinds) == OTHERS
    assert {one.seed for one in request.experiments} == {0}


def test_a_study_is_played_to_its_end() -> None:
    found = study("embedding", Trainer(of_pictures(), pictures(held_out=120)))
    assert isinstance(found, Neighbours)
    assert found.cloud is not None and found.done == found.total


def test_a_view_without_a_study_has_none() -> None:
    assert study("health", on_pictures()) is None
