"""What may vary between lanes, and who reached a target when."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from playground import racing, templates
from playground.graph import chain
from playground.groups import Group
from playground.layers import Activation, Dense, Dropout, Flatten, Formula, Input, Output
from playground.problems import ProblemError
from playground.racing import SETTINGS, Mark, RaceHistory, hidden
from playground.racing.settings import in_words
from playground.recipe import Adam
from playground.shapes import problems
from tests.engine.small import mlp, of_pictures, of_points

SPIRAL = templates.find("spiral").experiment()


def layers(graph: object, kind: type) -> list[object]:
    return [node.layer for node in graph.nodes if isinstance(node.layer, kind)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("setting", [one for name, one in SETTINGS.items() if name != "fold"], ids=lambda one: one.id)
@pytest.mark.parametrize("template", ["spiral", "cnn-small", "autoencoder"])
def test_what_is_suggested_can_be_raced(template: str, setting: racing.Setting) -> None:
    experiment = templates.find(template).experiment()
    assert setting.apt(experiment)
    for count in (1, 2, 5, 8):
        values = setting.suggest(experiment, count)
        assert len(values) == min(count, len(values)) == len(set(values)) and len(values) >= min(count, 6)
        for value, lane in zip(values, racing.race(experiment, setting, values), strict=True):
            assert lane.values == (value,)
            assert setting.present(lane.experiment) == value
            assert in_words(setting, value)
            assert setting.parse(str(value)) == value


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("seed", -1),
        ("seed", 2**31),
        ("learning-rate", 0.0),
        ("learning-rate", 1e9),
        ("batch-size", 0),
        ("width", 0),
        ("width", 10**9),
        ("dropout", 1.5),
        ("l2", -1.0),
        ("l1", 11.0),
        ("optimizer", "adm"),
        ("activation", "swoosh"),
        ("activation", "= x +"),
    ],
)
def test_a_value_that_cannot_be_is_refused_in_words(setting: str, value: object) -> None:
    experiment = templates.find("spiral").experiment()
    with pytest.raises(ProblemError) as refusal:
        racing.race(experiment, SETTINGS[setting], [value])  # type: ignore[list-item]
    assert all(str(problem) for problem in refusal.value.problems)


def test_lanes_differ_in_what_is_raced_and_in_nothing_else() -> None:
    for setting, values in (("seed", (1, 2)), ("learning-rate", (0.1, 0.2)), ("l2", (0.0, 0.1))):
        one, other = (lane.experiment for lane in racing.race(SPIRAL, SETTINGS[setting], values))
        assert one != other
        assert SETTINGS[setting].apply(one, values[1]) == other


def test_a_sweep_has_a_lane_for_each_pair_row_by_row() -> None:
    lanes = racing.sweep(SPIRAL, SETTINGS["learning-rate"], (0.1, 0.2, 0.3), SETTINGS["width"], (4, 8))
    assert [lane.values for lane in lanes] == [(0.1, 4), (0.2, 4), (0.3, 4), (0.1, 8), (0.2, 8), (0.3, 8)]
    assert lanes[4].experiment.recipe.learning_rate == 0.2
    assert hidden.widths(lanes[4].experiment.graph) == (8, 8)
    assert {lane.experiment.seed for lane in lanes} == {SPIRAL.seed}


def test_lanes_of_a_network_that_is_ready_start_from_their_seeds() -> None:
    ready = replace(templates.pretrained(), dataset="digits")
    assert ready.start == "pretrained"
    assert all(lane.experiment.start == "seed" for lane in racing.race(ready, SETTINGS["seed"], (1, 2)))


def test_an_experiment_with_problems_has_no_lanes() -> None:
    with pytest.raises(ProblemError):
        racing.race(of_points(mlp(4, outputs=7)), SETTINGS["seed"], (1, 2))


def test_the_same_optimizer_keeps_its_numbers() -> None:
    recipe = SPIRAL.recipe.model_copy(update={"optimizer": Adam(beta1=0.5)})
    lanes = racing.race(replace(SPIRAL, recipe=recipe), SETTINGS["optimizer"], ("sgd", "adam"))
    assert lanes[0].experiment.recipe.optimizer.kind == "sgd"
    assert lanes[1].experiment.recipe.optimizer == Adam(beta1=0.5)


def test_names_are_those_that_people_use() -> None:
    assert in_words(SETTINGS["optimizer"], "adamw") == "AdamW"
    assert in_words(SETTINGS["activation"], "leaky-relu") == "Leaky ReLU"
    assert in_words(SETTINGS["activation"], "= sin(x)") == "= sin(x)"
    assert in_words(SETTINGS["learning-rate"], 0.0001) == "0.0001"
    assert in_words(SETTINGS["seed"], 3) == "3"


# --- hidden layers -----------------------------------------------------------------------------------------------


def test_only_hidden_functions_change() -> None:
    """The sigmoid that makes an autoencoder's pixels stays, and so does a softmax."""
    graph = hidden.with_function(templates.find("autoencoder").experiment().graph, "tanh")
    assert [layer.function for layer in layers(graph, Activation)] == ["tanh"] * 4 + ["sigmoid"]  # type: ignore[attr-defined]
    convolutional = hidden.with_function(templates.find("autoencoder-convolutional").experiment().graph, "elu")
    assert [layer.function for layer in layers(convolutional, Activation)][-2:] == ["elu", "sigmoid"]  # type: ignore[attr-defined]
    mixed = chain([Input(), Dense(units=3), Activation(function="softmax"), Dense(units=1), Output()])
    assert hidden.with_function(mixed, "tanh") == mixed and hidden.functions(mixed) == ()


def test_formulas_take_part() -> None:
    graph = chain([Input(), Dense(units=3), Formula(expression="sin(x)"), Dense(units=1), Output()])
    assert hidden.functions(graph) == ("= sin(x)",)
    assert SETTINGS["activation"].suggest(of_points(graph), 3) == ("= sin(x)", "relu", "sigmoid")
    exchanged = hidden.with_function(graph, "relu")
    assert hidden.functions(exchanged) == ("relu",)
    assert hidden.with_function(exchanged, "= sin(x)").nodes == graph.nodes
    assert exchanged.ids == graph.ids


def test_groups_take_part() -> None:
    inside = chain([Input(), Dense(units=5), Activation(), Output()])
    graph = chain([Input(), Flatten(), Group(inside=inside, repeat=2), Dense(units=10), Output()])
    assert hidden.widths(graph) == (5,) and hidden.functions(graph) == ("relu",)
    changed = hidden.with_width(hidden.with_function(graph, "tanh"), 7)
    assert hidden.widths(changed) == (7,) and hidden.functions(changed) == ("tanh",)
    assert not problems(changed, (28, 28, 1))


def test_dropout_is_set_or_put_behind_every_hidden_function() -> None:
    without = mlp(5, 4)
    grown = hidden.with_dropout(without, 0.3)
    assert [layer.rate for layer in layers(grown, Dropout)] == [0.3, 0.3]  # type: ignore[attr-defined]
    assert not problems(grown, (2,))
    assert hidden.dropout(without) == 0.0 and hidden.dropout(grown) == 0.3
    again = hidden.with_dropout(grown, 0.5)
    assert [layer.rate for layer in layers(again, Dropout)] == [0.5, 0.5] and again.ids == grown.ids  # type: ignore[attr-defined]


def test_a_network_without_hidden_layers_has_less_to_vary() -> None:
    softmax = of_pictures()
    apt = [name for name, setting in SETTINGS.items() if setting.apt(softmax)]
    assert apt == ["seed", "optimizer", "learning-rate", "batch-size", "l2", "l1"]


# --- who reached what --------------------------------------------------------------------------------------------


def mark(epoch: float, *accuracies: float, loss: float = 0.5) -> Mark:
    values = np.array(accuracies, np.float32)
    losses = np.full(len(accuracies), loss, np.float32)
    return Mark(epoch, losses, losses, values, np.full(len(accuracies), np.nan, np.float32))


def test_the_first_epoch_at_the_target_counts() -> None:
    marks = [mark(1, 0.5, 0.97, np.nan, 0.1), mark(2, 0.97, 0.2, np.nan, 0.9699), mark(4, 1.0, 0.3, np.nan, np.nan)]
    history = RaceHistory.of(marks, 4)
    np.testing.assert_array_equal(history.reached(0.97), [2, 1, np.nan, np.nan])
    np.testing.assert_array_equal(history.reached(0.99), [4, np.nan, np.nan, np.nan])
    np.testing.assert_array_equal(history.epochs, [1, 2, 4])
    np.testing.assert_allclose(history.best_accuracy(), [1.0, 0.97, np.nan, 0.9699], rtol=1e-6)
    np.testing.assert_allclose(history.latest("accuracy"), [1.0, 0.3, np.nan, 0.9699], rtol=1e-6)


def test_before_the_first_mark_nothing_is_known() -> None:
    history = RaceHistory.of([], 3)
    assert len(history) == 0 and history.lanes == 3 and history.curve("test_loss").shape == (0, 3)
    assert np.isnan(history.reached(0.5)).all() and np.isnan(history.best_accuracy()).all()


def test_a_table_of_all_marks_of_every_lane() -> None:
    history = RaceHistory.of([mark(1, 0.5, np.nan), mark(2, 0.75, np.nan)], 2)
    rows = list(history.rows(["Adam", "SGD"]))
    assert rows == [
        ("Adam", 1.0, 0.5, 0.5, 0.5, ""),
        ("Adam", 2.0, 0.75, 0.5, 0.5, ""),
        ("SGD", 1.0, "", 0.5, 0.5, ""),
        ("SGD", 2.0, "", 0.5, 0.5, ""),
    ]


# --- folds -------------------------------------------------------------------------------------------------------

TABLE = templates.find("table").experiment()


@pytest.mark.parametrize("count", [2, 5, 10, 20])
def test_lanes_of_folds_differ_in_what_is_held_out_and_in_nothing_else(count: int) -> None:
    setting = SETTINGS["fold"]
    values = setting.suggest(TABLE, count)
    assert values == tuple(f"{number}/{count}" for number in range(1, count + 1))
    lanes = racing.race(TABLE, setting, values)
    assert [setting.present(lane.experiment) for lane in lanes] == list(values)
    assert [setting.parse(str(value)) for value in values] == list(values)
    assert sum(lane.experiment.data.test_examples for lane in lanes) == 150
    assert len({replace(lane.experiment, table=TABLE.table) for lane in lanes}) == 1


def test_only_tables_that_can_be_split_have_folds() -> None:
    apt = [name for name in templates.TEMPLATES if SETTINGS["fold"].apt(templates.find(name).experiment())]
    assert apt == ["table"]


@pytest.mark.parametrize("value", ["0/5", "6/5", "1/1", "1/21", "second", "2", "1/200000000"])
def test_a_fold_that_cannot_be_is_refused_in_words(value: str) -> None:
    with pytest.raises(ProblemError) as caught:
        racing.race(TABLE, SETTINGS["fold"], (value,))
    assert "2/5" in str(caught.value)


def test_mean_and_spread_are_those_of_a_sample() -> None:
    history = RaceHistory.of([mark(1, 0.1, 0.2, 0.3, 0.9), mark(2, 0.8, 0.9, np.nan, 1.0)], 4)
    known = np.array([0.8, 0.9, 0.3, 1.0], np.float32)  # of a lane that diverged, what it had
    assert history.across("accuracy") == pytest.approx((known.mean(), known.std(ddof=1)), rel=1e-5)
    assert np.isnan(history.across("r2")).all()
