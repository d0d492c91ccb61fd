"""What is found wrong, from figures made by hand; that remedies are what they say and leave a sound experiment."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from playground.experiment import Experiment, problems
from playground.graph import chain
from playground.health import Course, Finding, judged
from playground.history import History
from playground.layers import Activation, Dense, Input, Output
from playground.messages import Evaluation
from playground.probes.health import FunctionFigures, HealthFigures, LayerFigures
from playground.recipe import Recipe

WELL = (LayerFigures("dense-1", 0.01, 0.5), LayerFigures("dense-2", 0.02, 0.5), LayerFigures("dense-3", 0.02, 0.5))
FALLING = np.linspace(2.0, 0.2, 400)


def experiment(function: str = "sigmoid", **recipe: object) -> Experiment:
    layers = [Input()]
    for _ in range(2):
        layers += [Dense(units=4), Activation(function=function)]  # type: ignore[list-item, arg-type]
    graph = chain([*layers, Dense(units=1), Output()])
    settings = {"loss": "binary-cross-entropy", "learning_rate": 0.01} | recipe
    return Experiment(graph, "circle", Recipe.model_validate(settings), 0)


def course(train: np.ndarray = FALLING, held_out: np.ndarray | None = None) -> Course:
    return Course(train, held_out if held_out is not None else train[::20], 4000)


def found(
    layers: tuple[LayerFigures, ...] = WELL,
    functions: tuple[FunctionFigures, ...] = (),
    of: Experiment | None = None,
    losses: Course | None = None,
    broken: int = 0,
) -> tuple[Finding, ...]:
    return judged(HealthFigures(100, layers, functions, broken), of or experiment(), losses or course())


def only(findings: tuple[Finding, ...], kind: str) -> Finding:
    assert [one.kind for one in findings] == [kind]
    (finding,) = findings
    assert finding.title.format(**finding.values) and finding.advice.format(**finding.values)
    if finding.relief is not None:
        assert not problems(finding.relief.experiment) and finding.relief.label.format(**finding.relief.values)
    return finding


def test_where_all_is_well_nothing_is_found() -> None:
    functions = (FunctionFigures("activation-1", "relu", 0.1, None), FunctionFigures("activation-2", "tanh", None, 0.2))
    assert found(functions=functions) == ()
    assert found(losses=Course(np.zeros(0), np.zeros(0), 0)) == ()


def test_diverged_is_said_alone_and_lowers_the_rate() -> None:
    exploding = (LayerFigures("dense-1", 900.0, 0.5),)
    finding = only(found(exploding, broken=7), "diverged")
    assert finding.values == {"count": "7"}
    assert finding.relief is not None and finding.relief.experiment.recipe.learning_rate == pytest.approx(0.001)
    assert only(found(losses=course(np.full(400, np.nan))), "diverged")


def test_exploding_names_the_layer_and_clips() -> None:
    layers = (WELL[0], LayerFigures("dense-2", 45.0, 0.5), WELL[2])
    finding = only(found(layers), "exploding")
    assert finding.values["layer"] == "dense-2" and finding.relief is not None
    assert finding.relief.experiment.recipe.clip_norm == 1.0
    clipped = experiment(clip_norm=2.0)
    assert only(found(layers, of=clipped), "exploding").relief is None


def test_vanishing_takes_another_function_in_the_hidden_layers() -> None:
    layers = (LayerFigures("dense-1", 1e-6, 0.5), WELL[1], WELL[2])
    functions = tuple(FunctionFigures(f"activation-{n}", "sigmoid", None, 0.1) for n in (1, 2))
    finding = only(found(layers, functions), "vanishing")
    assert finding.values == {"layer": "dense-1", "times": "20,000"} and finding.relief is not None
    kinds = [
        node.layer.function for node in finding.relief.experiment.graph.nodes if isinstance(node.layer, Activation)
    ]
    assert kinds == ["relu", "relu"]
    assert found(layers[:1]) == (), "one layer alone has nothing to be compared with"


def test_dead_and_saturated_layers_are_named_with_their_shares() -> None:
    functions = (
        FunctionFigures("activation-1", "relu", 0.75, None),
        FunctionFigures("activation-2", "tanh", None, 0.9),
    )
    dead, saturated = found(functions=functions, of=experiment("relu"))
    assert (dead.kind, dead.values["percent"]) == ("dead", "75")
    assert (saturated.kind, saturated.values["percent"]) == ("saturated", "90")
    assert dead.relief is not None
    first = dead.relief.experiment.graph.node("activation-1").layer
    assert isinstance(first, Activation) and first.function == "leaky-relu"


def test_the_function_that_paints_a_picture_may_be_saturated() -> None:
    functions = (
        FunctionFigures("activation-1", "relu", 0.0, None),
        FunctionFigures("activation-2", "sigmoid", None, 0.9),
    )
    assert found(functions=functions, of=replace(experiment(), target="input")) == ()


def test_overfitting_is_a_rising_held_out_loss_beside_a_falling_one() -> None:
    rising = np.concatenate([np.linspace(2.0, 0.6, 10), np.linspace(0.6, 0.9, 10)])
    finding = only(found(losses=course(held_out=rising)), "overfitting")
    assert finding.values == {"least": "0.6", "last": "0.9"} and finding.relief is not None
    assert finding.relief.experiment.recipe.l2 == 1e-3
    assert only(found(of=experiment(l2=0.05), losses=course(held_out=rising)), "overfitting").values
    assert found(losses=course(held_out=rising[:3])) == ()


def test_a_loss_that_climbs_and_one_that_stands_still() -> None:
    high = only(found(losses=course(np.linspace(1.0, 3.0, 400), np.ones(3))), "rate too high")
    assert high.relief is not None and high.relief.experiment.recipe.learning_rate == pytest.approx(0.003)
    low = only(found(losses=course(np.linspace(1.0, 0.99, 400), np.ones(3))), "rate too low")
    assert low.relief is not None and low.relief.experiment.recipe.learning_rate == pytest.approx(0.03)
    early = Course(np.linspace(1.0, 3.0, 400), np.ones(3), 50)
    assert found(losses=early) == (), "nothing is said before there was time to learn"


def test_what_is_inside_a_group_is_named_and_left_alone() -> None:
    (finding,) = found(functions=(FunctionFigures("group-1.2.activation-1", "relu", 0.9, None),))
    assert finding.values["layer"] == "group-1.2.activation-1" and finding.relief is None


def test_the_course_is_that_of_the_history() -> None:
    history = History()
    assert np.isnan(Course.of(history).begins())
    losses = np.linspace(2, 1, 100)
    history.add(100, losses, np.full(100, np.nan), [Evaluation(100, 0.75, None, 30)])
    seen = Course.of(history)
    assert seen.last_step == 100 and seen.train == pytest.approx(losses) and seen.held_out == pytest.approx([0.75])
    assert seen.part(0.5, 1.0) == pytest.approx(losses[50:].mean()) and seen.begins() == pytest.approx(
        losses[:5].mean()
    )
