"""Studies of views played to their end, each with what its view starts it with."""

from __future__ import annotations

from collections.abc import Callable

from playground import racing
from playground.engine.studies import STUDIES, Beside
from playground.engine.studies.context import context_of
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.groups import expanded
from playground.layers import Convolution, Dense
from playground.problems import ProblemError
from playground.racing.settings import SETTINGS, Value
from playground.studies import StudyProgressRecord, StudyRequest
from playground.studies.embedding import NeighboursRequest
from playground.studies.race import RaceRequest
from playground.studies.wants import WantsRequest

SEEDS, FOLDS, OTHERS, EPOCHS = 32, 5, 8, 100
FUNCTIONS = ("sigmoid", "tanh", "relu", "leaky-relu", "elu", "gelu")

_NAMES = {"boundary": "boundary-ensemble"}
"""The studies that are not called as their view is."""


def study(view: str, trainer: Trainer, varies: str = "") -> StudyProgressRecord | None:
    """Play a view's study with what it starts with; its last record, None where the view has none or it takes too long.

    Races are not of pictures: nobody waits for 32 lanes of them.

    Raises:
        ProblemError: where it cannot be done with this network.
    """
    name = _NAMES.get(view, view)
    is_race = name in ("race", "arena")
    if name not in STUDIES or (is_race and trainer.experiment.data.kind == "pictures"):
        return None
    request = request_of(name, trainer, varies)
    if (problem := request.obstacle(trainer.experiment)) is not None:
        raise ProblemError(problem)
    return _played(name, request, trainer)


def request_of(name: str, trainer: Trainer, varies: str = "") -> StudyRequest:
    """What the view of a study starts it with; ``varies`` is what the lanes of a race differ in."""
    if name == "race" and varies:
        return _race(trainer, varies)
    made = _REQUESTS.get(name)
    return made(trainer) if made is not None else STUDIES[name].request()


def _race(trainer: Trainer, varies: str = "seed") -> StudyRequest:
    count = {"seed": SEEDS, "fold": FOLDS}.get(varies, OTHERS)
    return _race_of(trainer.experiment, varies, SETTINGS[varies].suggest(trainer.experiment, count))


def _arena(trainer: Trainer) -> StudyRequest:
    return _race_of(trainer.experiment, "activation", FUNCTIONS, health=True)


def _race_of(experiment: Experiment, setting: str, values: tuple[Value, ...], health: bool = False) -> StudyRequest:
    lanes = racing.race(experiment, SETTINGS[setting], values)
    return RaceRequest(tuple(lane.experiment for lane in lanes), EPOCHS, health=health)


def _neighbours(trainer: Trainer) -> StudyRequest:
    return NeighboursRequest(examples=min(1000, len(trainer.data.arrays.test_x)))


def _wants(trainer: Trainer) -> StudyRequest:
    nodes = expanded(trainer.experiment.graph).nodes
    layer = next((node.id for node in nodes if isinstance(node.layer, Dense | Convolution)), "")
    return WantsRequest(layer)


_REQUESTS: dict[str, Callable[[Trainer], StudyRequest]] = {
    "race": _race,
    "arena": _arena,
    "embedding": _neighbours,
    "wants": _wants,
}


def _played(name: str, request: StudyRequest, trainer: Trainer) -> StudyProgressRecord | None:
    course, value, last = STUDIES[name].load()(request, context_of(trainer)), None, None
    while True:
        try:
            given = course.send(value)
        except StopIteration:
            return last
        value = given.work() if isinstance(given, Beside) else None
        if isinstance(given, StudyProgressRecord):
            last = given
