"""Training: every example once an epoch, changes on the way, what can go wrong, evaluation, and it learns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from playground.engine.evaluating import PartialEvaluation
from playground.engine.network import structure
from playground.engine.programs import CHUNK, EVALUATION_BATCH
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.graph import Node, chain, replace_node
from playground.layers import Activation, BatchNorm, Convolution, Dense, Dropout, Flatten, Input, Noise, Output, Reshape
from playground.messages import Checkpoint
from playground.problems import Diverged, ProblemError, WrongOutput
from playground.recipe import OPTIMIZERS, Recipe
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.engine.trained import EVERYTHING, HELD_OUT, ODD, SMALL, STEADIED, assert_same, differ, started, steadied

# --- data --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("count", "batch"), [(21, 8), (24, 8), (7, 100)])
def test_every_example_is_used_exactly_once_an_epoch(count: int, batch: int) -> None:
    """Each example has a coordinate of its own, and SGD on a linear network writes down which ones it has seen.

    With mean absolute error and targets below every answer, each step moves every weight by -lr times the mean of its
    inputs; so lr = batch size turns an epoch into the sum of all inputs.
    """
    graph = chain([Input(), Flatten(), Dense(units=10, bias=False), Output()])
    experiment = of_pictures(graph, loss="mae", optimizer={"kind": "sgd"}, learning_rate=1.0, batch_size=batch)
    arrays = pictures(count, 1)
    x = np.zeros((count, 784), np.uint8)
    x[np.arange(count), np.arange(count)] = 255
    arrays = replace(arrays, train_x=x.reshape(-1, 28, 28, 1), train_y=np.zeros(count, np.int32))
    trainer = Trainer(experiment, arrays)
    # All answers start at 1000, far above the targets 0 and 1.
    start = {"dense-1/weights": np.full((784, 10), 1000, np.float32)}
    trainer.restore(Checkpoint(0, start))
    seen = []
    for _ in range(3):
        before = trainer.checkpoint().weights["dense-1/weights"]
        used = []
        for _ in range(trainer.steps_per_epoch):
            at_first = trainer.checkpoint().weights["dense-1/weights"]
            trainer.advance(1)
            used.append(np.flatnonzero((at_first - trainer.checkpoint().weights["dense-1/weights"])[:, 0]))
        sizes = [len(one) for one in used]
        whole, rest = divmod(count, min(batch, count))
        assert sizes == [min(batch, count)] * whole + [rest] * bool(rest)
        order = np.concatenate(used)
        assert sorted(order) == list(range(count))
        seen.append([frozenset(one.tolist()) for one in used])
        assert np.any(before != trainer.checkpoint().weights["dense-1/weights"])
    if count > batch:
        assert seen[0] != seen[1] != seen[2]


def test_the_order_of_an_epoch_is_a_fair_shuffle() -> None:
    trainer = started(of_points(SMALL))
    orders = np.array([trainer._programs.permute(np.uint32(0), np.int32(epoch))[:21] for epoch in range(300)])
    assert (np.sort(orders, 1) == np.arange(21)).all()
    assert len(np.unique(orders, axis=0)) == 300
    # Every example is in every place about 300 / 21 = 14 times; the largest of 441 counts stays below 35.
    counts = np.array([np.bincount(orders[:, place], minlength=21) for place in range(21)])
    assert counts.max() < 35 and counts.min() > 0


def test_what_fills_up_the_last_batch_counts_for_nothing() -> None:
    """The last batch of an epoch, five examples among three that fill it up, is a step on those five alone."""
    experiment = of_points(SMALL, optimizer={"kind": "sgd"})
    trainer = started(experiment, 2)
    order = np.asarray(trainer._programs.permute(np.uint32(0), np.int32(0)))[16:21]
    alone = replace(ODD, train_x=ODD.train_x[order], train_y=ODD.train_y[order])
    other = started(experiment, arrays=alone, checkpoint=replace(trainer.checkpoint(), step=0))
    (loss,), (accuracy,) = trainer.advance(1)
    (alone_loss,), (alone_accuracy,) = other.advance(1)
    np.testing.assert_allclose([loss, accuracy], [alone_loss, alone_accuracy], rtol=1e-5)
    for name, array in trainer.checkpoint().weights.items():
        np.testing.assert_allclose(array, other.checkpoint().weights[name], rtol=1e-4, atol=1e-6)


# --- one step by hand --------------------------------------------------------------------------------------------


def test_one_step_of_softmax_regression_by_hand() -> None:
    arrays = HELD_OUT
    experiment = of_pictures(
        optimizer={"kind": "sgd"}, learning_rate=0.5, batch_size=6, l2=0.01, l1=0.002, label_smoothing=0.1
    )
    trainer = Trainer(experiment, arrays)
    before = trainer.checkpoint().weights
    w, b = before["dense-1/weights"].astype(np.float64), before["dense-1/bias"].astype(np.float64)
    x = arrays.train_x.reshape(6, 784) / 255.0
    z = x @ w + b
    log_p = z - z.max(1, keepdims=True)
    log_p -= np.log(np.exp(log_p).sum(1, keepdims=True))
    target = np.full((6, 10), 0.01)
    target[np.arange(6), arrays.train_y] += 0.9
    slope = (np.exp(log_p) - target) / 6
    (loss,), (accuracy,) = trainer.advance(1)
    after = trainer.checkpoint().weights
    # The loss that is shown holds the smoothing but no penalties.
    np.testing.assert_allclose(loss, -(target * log_p).sum(1).mean(), rtol=1e-5)
    np.testing.assert_allclose(accuracy, np.mean(z.argmax(1) == arrays.train_y), rtol=1e-6)
    expected = w - 0.5 * (x.T @ slope + 0.01 * w + 0.002 * np.sign(w))
    np.testing.assert_allclose(after["dense-1/weights"], expected, rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(after["dense-1/bias"], b - 0.5 * slope.sum(0), rtol=1e-4, atol=1e-6)
    gradient = np.concatenate([(x.T @ slope + 0.01 * w + 0.002 * np.sign(w)).ravel(), slope.sum(0)])
    np.testing.assert_allclose(trainer.norms, [np.linalg.norm(gradient)], rtol=1e-4)


def test_clipping_shortens_a_step_to_the_length_asked_for() -> None:
    def length(**recipe: Any) -> float:
        trainer = started(of_points(SMALL, optimizer={"kind": "sgd"}, learning_rate=1.0, **recipe))
        before = trainer.checkpoint().weights
        trainer.advance(1)
        after = trainer.checkpoint().weights
        return float(np.sqrt(sum(np.sum((after[name] - array) ** 2) for name, array in before.items())))

    assert length() > 0.01
    np.testing.assert_allclose(length(clip_norm=0.01), 0.01, rtol=1e-4)
    np.testing.assert_allclose(length(clip_norm=100.0), length(), rtol=1e-6)


# --- changes while training --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"learning_rate": 0.5},
        {"l2": 1.0},
        {"l1": 1.0},
        {"clip_norm": 1e-3},
        {"label_smoothing": 0.4},
        {"optimizer": {"kind": "adam", "beta1": 0.1}},
        {"schedule": {"kind": "step", "factor": 0.1, "every": 1}},
    ],
)
def test_numbers_of_the_recipe_take_effect_without_compiling(change: dict[str, Any]) -> None:
    trainer, untouched = started(STEADIED, 4), started(STEADIED, 4)
    programs, executable = trainer._programs, trainer._programs._advance
    changed = of_points(steadied(), **(EVERYTHING | change))
    assert trainer.fits(changed)
    trainer.change(changed)
    assert trainer.compile() == 0.0
    trainer.advance(4)
    untouched.advance(4)
    assert trainer._programs is programs and programs._advance is executable
    assert differ(trainer, untouched)
    # The same as starting with the changed numbers at that step.
    resumed = started(changed, 4, checkpoint=started(STEADIED, 4).checkpoint())
    assert_same(resumed, trainer)


@pytest.mark.parametrize(
    "layer", [Dropout(rate=0.8), Noise(deviation=2.0), BatchNorm(momentum=0.1), BatchNorm(epsilon=0.1)]
)
def test_settings_by_value_take_effect_without_compiling(layer: Any) -> None:
    trainer, untouched = started(STEADIED, 3), started(STEADIED, 3)
    changed = replace(STEADIED, graph=replace_node(STEADIED.graph, Node(f"{layer.kind}-1", layer)))
    assert trainer.fits(changed)
    trainer.change(changed)
    assert trainer.compile() == 0.0
    trainer.advance(3)
    untouched.advance(3)
    assert differ(trainer, untouched)


def test_amounts_of_augmentation_take_effect_without_compiling() -> None:
    arrays = pictures(20)
    little, much = (of_pictures(augmentation={"shift": amount}) for amount in (1, 5))
    trainer, untouched = started(little, 1, arrays=arrays), started(little, 1, arrays=arrays)
    assert trainer.fits(much) and not trainer.fits(of_pictures())
    trainer.change(much)
    assert trainer.compile() == 0.0
    trainer.advance(1)
    untouched.advance(1)
    assert differ(trainer, untouched)


def test_what_needs_other_programs_or_other_data_does_not_fit() -> None:
    experiment = of_points(SMALL)
    trainer = started(experiment)
    others = [
        of_points(mlp(5)),
        of_points(SMALL, optimizer={"kind": "sgd"}),
        of_points(SMALL, schedule={"kind": "cosine"}),
        of_points(SMALL, loss="mse"),
        of_points(SMALL, batch_size=7),
        replace(experiment, dataset="moons"),
        replace(experiment, points=experiment.points.model_copy(update={"noise": 0.3})),
    ]
    assert not any(trainer.fits(other) for other in others)
    assert trainer.fits(replace(experiment, seed=9, views=("boundary",)))


def test_a_second_run_of_the_same_shape_is_ready_at_once() -> None:
    first = started(of_points(SMALL, seed=1))
    first.compile()
    second = started(of_points(SMALL, seed=2, learning_rate=0.2))
    assert second.compile() == 0.0
    assert second.compile_seconds == 0.0


def test_the_rate_shown_is_that_of_the_next_step() -> None:
    schedule = {"kind": "step", "factor": 0.5, "every": 2}
    trainer = started(of_points(steadied(), learning_rate=1.0, schedule=schedule))
    rates = []
    for _ in range(5):
        rates.append(trainer.learning_rate)
        trainer.advance(1)
    np.testing.assert_allclose(rates, [1, 1, 0.5, 0.5, 0.25])


# --- what can go wrong -------------------------------------------------------------------------------------------


def linear(rate: float, warm_up: int = 1) -> Experiment:
    """Two dense layers and nothing between them, by plain gradient descent: easily driven beyond all bounds."""
    graph = chain([Input(), Dense(units=4), Dense(units=1), Output()])
    schedule = {"kind": "warm-up", "warm_up": warm_up}
    return of_points(graph, loss="mse", optimizer={"kind": "sgd"}, learning_rate=rate, schedule=schedule)


def test_divergence_is_raised_and_leaves_the_run_as_it_was() -> None:
    calm, wild = linear(0.001), linear(100.0)
    trainer = started(calm, 3)
    before = trainer.checkpoint()
    assert trainer.fits(wild)
    trainer.change(wild)
    with pytest.raises(ProblemError) as caught:
        trainer.advance(50)
    (problem,) = caught.value.problems
    assert isinstance(problem, Diverged) and problem.restored == 3 and 3 < problem.step <= 53
    assert trainer.step == 3
    for name, array in trainer.checkpoint().weights.items():
        np.testing.assert_array_equal(array, before.weights[name])
    trainer.change(calm)
    trainer.advance(4)
    assert_same(trainer, started(calm, 7))


@pytest.mark.parametrize("wrong", [np.nan, np.inf])
def test_numbers_in_the_data_that_are_none_are_noticed(wrong: float) -> None:
    x = ODD.train_x.copy()
    x[3, 0] = wrong
    trainer = Trainer(of_points(SMALL), replace(ODD, train_x=x))
    with pytest.raises(ProblemError) as caught:
        trainer.advance(3)
    assert isinstance(caught.value.problems[0], Diverged)
    assert trainer.step == 0


def test_a_divergence_late_in_a_long_advance_takes_all_of_it_back() -> None:
    trainer = started(linear(100.0, warm_up=10**6))
    start = trainer.checkpoint()
    with pytest.raises(ProblemError) as caught:
        trainer.advance(20 * CHUNK)
    (problem,) = caught.value.problems
    assert isinstance(problem, Diverged) and problem.step > CHUNK and problem.restored == trainer.step == 0
    for name, array in trainer.checkpoint().weights.items():
        np.testing.assert_array_equal(array, start.weights[name])


def test_an_experiment_with_problems_is_refused() -> None:
    with pytest.raises(ProblemError) as caught:
        Trainer(of_points(mlp(3, outputs=5)), ODD)
    assert caught.value.problems == (WrongOutput("output", (1,), (5,)),)


# --- carrying over -----------------------------------------------------------------------------------------------


def test_a_new_layer_keeps_what_the_others_have_learned() -> None:
    long = chain([*(node.layer for node in SMALL.nodes[:-2]), Dense(units=6), Activation(), Dense(units=1), Output()])
    before = started(of_points(SMALL), 5).checkpoint()
    after = started(of_points(long), checkpoint=before)
    weights = after.checkpoint().weights
    np.testing.assert_array_equal(weights["dense-1/weights"], before.weights["dense-1/weights"])
    np.testing.assert_array_equal(weights["dense-1/bias"], before.weights["dense-1/bias"])
    assert weights["dense-2/weights"].shape == (4, 6)
    assert after.step == 5
    # The optimizer's memory no longer fits; it starts afresh.
    assert after.checkpoint().optimizer["count"] == 0
    after.advance(2)


@pytest.mark.parametrize(
    ("before", "after"), [("momentum", "rmsprop"), ("momentum", "adagrad"), ("rmsprop", "momentum")]
)
def test_one_optimizer_s_memory_is_never_taken_for_another_s(before: str, after: str) -> None:
    """They hold arrays of the same shapes, but one holds directions and the other squares."""
    first = started(of_points(SMALL, optimizer={"kind": before}), 3).checkpoint()
    second = started(of_points(SMALL, optimizer={"kind": after}), checkpoint=first)
    fresh = started(of_points(SMALL, optimizer={"kind": after}))
    for name, array in fresh.checkpoint().optimizer.items():
        np.testing.assert_array_equal(second.checkpoint().optimizer[name], array)


@pytest.mark.parametrize(("before", "after"), [("adam", "adamw"), ("adamw", "adam"), ("momentum", "nesterov")])
def test_kindred_optimizers_go_on_with_the_same_memory(before: str, after: str) -> None:
    first = started(of_points(SMALL, optimizer={"kind": before}), 3).checkpoint()
    second = started(of_points(SMALL, optimizer={"kind": after}), checkpoint=first).checkpoint()
    assert first.optimizer.keys() == second.optimizer.keys()
    for name, array in first.optimizer.items():
        np.testing.assert_array_equal(second.optimizer[name], array)


@pytest.mark.parametrize("wrong", [np.zeros(3, np.int32), np.float32(2), np.int64(2)])
def test_a_memory_of_another_shape_or_type_is_left_behind(wrong: Any) -> None:
    """As from a file that somebody has been at."""
    first = started(of_points(SMALL), 3).checkpoint()
    second = started(of_points(SMALL), checkpoint=replace(first, optimizer={**first.optimizer, "count": wrong}))
    assert second.checkpoint().optimizer["count"] == 0
    second.advance(2)


# --- evaluation --------------------------------------------------------------------------------------------------


def test_evaluation_by_hand() -> None:
    arrays = HELD_OUT
    recipe: dict[str, Any] = {"optimizer": {"kind": "sgd"}, "batch_size": 6, "label_smoothing": 0.3, "l2": 0.1}
    trainer = started(of_pictures(**recipe), 2, arrays=arrays)
    weights = trainer.checkpoint().weights
    z = (arrays.test_x.reshape(-1, 784) / 255.0) @ weights["dense-1/weights"] + weights["dense-1/bias"]
    log_p = z - z.max(1, keepdims=True)
    log_p -= np.log(np.exp(log_p).sum(1, keepdims=True))
    found = trainer.evaluate()
    # Neither smoothing nor penalties belong to how well the network does.
    np.testing.assert_allclose(found.loss, -log_p[np.arange(len(z)), arrays.test_y].mean(), rtol=1e-4)
    np.testing.assert_allclose(found.accuracy, np.mean(z.argmax(1) == arrays.test_y), rtol=1e-6)
    assert (found.step, found.examples) == (2, len(z))


def test_evaluation_in_slices_is_evaluation() -> None:
    trainer = started(of_points(SMALL), 2, arrays=points(21, 3 * EVALUATION_BATCH + 1))
    whole = trainer.evaluate()
    for slices in ([1, 1, 1, 1], [3, 1], [2, 5]):
        partial = PartialEvaluation(trainer)
        for batches in slices:
            assert not partial.is_done
            partial.advance(batches)
        assert partial.is_done
        np.testing.assert_allclose(partial.result().loss, whole.loss, rtol=1e-6)
        assert partial.result().accuracy == whole.accuracy


def test_an_evaluation_is_of_the_weights_it_began_with() -> None:
    trainer = started(of_points(SMALL), 2, arrays=points(21, 3 * EVALUATION_BATCH + 1))
    whole, partial = trainer.evaluate(), PartialEvaluation(trainer)
    partial.advance(1)
    trainer.advance(10)
    partial.advance(5)
    np.testing.assert_allclose(partial.result().loss, whole.loss, rtol=1e-6)
    assert (partial.result().step, trainer.evaluate().step) == (2, 12)


def test_layers_of_chance_rest_while_evaluating() -> None:
    trainer = started(STEADIED, 3)
    assert trainer.evaluate() == trainer.evaluate()


def test_without_held_out_examples_there_is_nothing_to_say() -> None:
    trainer = started(of_points(SMALL), 3, arrays=points(21, 0))
    found = trainer.evaluate()
    assert np.isnan(found.loss) and found.accuracy is None
    assert (found.step, found.examples) == (3, 0)


# --- other targets -----------------------------------------------------------------------------------------------


def autoencoder() -> Experiment:
    graph = chain([Input(), Flatten(), Dense(units=8), Dense(units=784), Reshape(shape=(28, 28, 1)), Output()])
    recipe = Recipe(loss="mse", batch_size=8, learning_rate=0.01)
    return Experiment(graph, "digits", recipe, target="input")


def test_an_autoencoder_is_measured_against_its_input() -> None:
    arrays = pictures(16, 10)
    trainer = Trainer(autoencoder(), arrays)
    x = arrays.test_x.reshape(10, 784).astype(np.float32) / 255
    weights = trainer.checkpoint().weights
    code = x @ weights["dense-1/weights"] + weights["dense-1/bias"]
    answer = code @ weights["dense-2/weights"] + weights["dense-2/bias"]
    before = trainer.evaluate()
    np.testing.assert_allclose(before.loss, np.mean((answer - x) ** 2), rtol=1e-4)
    assert before.accuracy is None
    _, accuracies = trainer.advance(60)
    assert np.isnan(accuracies).all()
    assert trainer.evaluate().loss < 0.5 * before.loss


@pytest.mark.parametrize(("loss", "outputs"), [("binary-cross-entropy", 1), ("mse", 1), ("cross-entropy", 2)])
def test_a_small_network_learns_what_no_line_can_tell_apart(loss: str, outputs: int) -> None:
    arrays = points(400, 400)
    trainer = Trainer(of_points(mlp(8, 8, outputs=outputs), loss=loss, learning_rate=0.02, batch_size=20), arrays)
    trainer.advance(1000)
    found = trainer.evaluate()
    assert found.accuracy is not None and found.accuracy > 0.95
    shares = trainer.probabilities(arrays.test_x)
    assert shares.shape == (400, 2)
    np.testing.assert_allclose(shares.sum(1), 1, rtol=1e-5)
    np.testing.assert_allclose(np.mean(shares.argmax(1) == arrays.test_y), found.accuracy, rtol=1e-6)


def test_the_reader_answers_with_the_weights_of_now() -> None:
    trainer = started(of_points(SMALL), 1)
    example = np.float32([[0.5, -1.0]])
    before = trainer.reader().probabilities(example)
    trainer.advance(20)
    outputs, shares = trainer.reader().outputs(example[0])
    assert not np.array_equal(before[0], shares)
    weights = trainer.checkpoint().weights
    hidden = np.tanh(example @ weights["dense-1/weights"] + weights["dense-1/bias"])
    score = hidden @ weights["dense-2/weights"] + weights["dense-2/bias"]
    np.testing.assert_allclose(outputs["output"], score[0], rtol=1e-5)
    np.testing.assert_allclose(shares[1], 1 / (1 + np.exp(-score[0, 0])), rtol=1e-5)
    assert set(outputs) == set(trainer.experiment.graph.ids)


# --- learning ----------------------------------------------------------------------------------------------------


# Rates at which each makes good progress in two hundred steps.
RATES = {"sgd": 0.3, "momentum": 0.05, "nesterov": 0.05, "adagrad": 0.1, "adadelta": 3.0, "lion": 0.01}


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_optimizer_lowers_the_loss(optimizer: str) -> None:
    rate = RATES.get(optimizer, 0.02)
    found, _ = started(of_points(SMALL, optimizer={"kind": optimizer}, learning_rate=rate)).advance(210)
    assert found[-21:].mean() < 0.7 * found[:21].mean()


def test_a_convolutional_network_learns_where_the_square_is() -> None:
    layers = [Convolution(filters=4, kernel=4, stride=4, padding="valid"), BatchNorm(), Activation()]
    graph = chain([Input(), *layers, Flatten(), Dropout(rate=0.1), Dense(units=10), Output()])
    trainer = Trainer(of_pictures(graph, learning_rate=0.02, batch_size=16), pictures(120, 100))
    trainer.advance(60)
    found = trainer.evaluate()
    assert found.accuracy is not None and found.accuracy > 0.95
    assert structure(graph, (28, 28, 1)).state_shapes() == {"batch-norm-1": {"mean": (4,), "variance": (4,)}}
