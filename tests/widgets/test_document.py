"""The document: every change can be undone, and files give back what was saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from playground import graph, templates
from playground.consequences import consequence
from playground.experiment import Experiment
from playground.files import Saved
from playground.history import History
from playground.messages import Checkpoint
from playground.problems import ProblemError
from widgets import fitting
from widgets.document import Document


@pytest.fixture
def document() -> Document:
    return Document(templates.find("softmax").experiment())


def with_rate(experiment: Experiment, rate: float) -> Experiment:
    return replace(experiment, recipe=experiment.recipe.model_copy(update={"learning_rate": rate}))


def test_a_change_is_told_with_both_values_and_can_be_undone_and_redone(document: Document) -> None:
    before = document.experiment()
    after = with_rate(before, 0.5)
    told: list[tuple[Experiment, Experiment]] = []
    document.changed.connect(lambda old, new: told.append((old, new)))
    document.change(after, "Change learning rate")
    assert document.undo_stack.undoText() == "Change learning rate"
    document.undo_stack.undo()
    document.undo_stack.redo()
    assert told == [(before, after), (after, before), (before, after)]
    assert document.experiment() == after


def test_a_change_to_the_same_is_none(document: Document) -> None:
    document.change(document.experiment(), "Nothing")
    assert document.undo_stack.count() == 0
    assert not document.is_modified


def test_successive_changes_of_one_number_are_one_step(document: Document) -> None:
    before = document.experiment()
    for rate in (0.1, 0.2, 0.3):
        document.change(with_rate(before, rate), "Change learning rate", "learning rate")
    document.change(replace(document.experiment(), seed=5), "Change the seed", "seed")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.experiment() == with_rate(before, 0.3)
    document.undo_stack.undo()
    assert document.experiment() == before


def test_coming_back_to_the_start_leaves_no_step(document: Document) -> None:
    before = document.experiment()
    document.change(with_rate(before, 0.1), "Change learning rate", "rate")
    document.change(before, "Change learning rate", "rate")
    assert not document.undo_stack.canUndo()


def with_rates(document: Document, *rates: float) -> list[Experiment]:
    """Change the learning rate step by step; the experiments from the first on."""
    found = [document.experiment()]
    for rate in rates:
        document.change(with_rate(found[0], rate), f"Change to {rate}")
        found.append(document.experiment())
    return found


@pytest.mark.parametrize(("undone", "saved_after"), [(0, 0), (1, 0), (2, 1), (0, 3)])
def test_work_put_aside_comes_back_with_its_steps(document: Document, undone: int, saved_after: int) -> None:
    stack = document.undo_stack
    first = with_rates(document, 0.1, 0.2, 0.6)
    stack.setIndex(saved_after)
    stack.setClean()
    stack.setIndex(3 - undone)
    saved, origin, is_modified = Saved(document.experiment()), document.origin, document.is_modified
    exchanged: list[tuple[object, object]] = []
    document.stack_changed.connect(lambda before, now: exchanged.append((before, now)))
    steps = document.put_steps_aside()
    meanwhile = document.undo_stack
    assert steps is stack and meanwhile is not stack and not document.is_modified
    document.new("spiral")
    with_rates(document, 0.3)
    told: list[Experiment] = []
    document.changed.connect(lambda _, after: told.append(after))
    document.take_back(saved, origin, is_modified, steps)
    assert exchanged == [(stack, meanwhile), (meanwhile, stack)]
    assert told == [] and document.experiment() == first[3 - undone]
    assert (stack.count(), stack.index(), stack.cleanIndex()) == (3, 3 - undone, saved_after)
    assert document.is_modified == is_modified == (3 - undone != saved_after)
    while stack.canRedo():
        stack.redo()
    assert document.experiment() == first[3]
    while stack.canUndo():
        stack.undo()
    assert document.experiment() == first[0] and told[-1] == first[0]


def test_saving_and_opening_gives_everything_back(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "mine.playground"
    weights = {"dense-1/weights": np.full((784, 10), 0.25, np.float32), "dense-1/bias": np.zeros(10, np.float32)}
    history = History()
    history.add(2, np.array([2.0, 1.0]), np.array([0.25, 0.5]))
    document.change(with_rate(document.experiment(), 0.25), "Change learning rate")
    document.note_learning()
    assert document.is_modified
    document.save(file, Checkpoint(2, weights), history)
    assert not document.is_modified
    assert document.path == file

    other = Document(templates.pretrained())
    opened: list[Saved] = []
    other.replaced.connect(opened.append)
    other.open(file)
    assert other.experiment() == document.experiment()
    assert opened[0].checkpoint is not None
    assert opened[0].checkpoint.step == 2
    assert opened[0].checkpoint.weights["dense-1/weights"].tolist() == weights["dense-1/weights"].tolist()
    assert opened[0].history == history.to_json()
    assert not other.undo_stack.canUndo()


def test_without_anything_learned_no_record_is_saved(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "fresh.playground"
    document.save(file, None, History())
    opened: list[Saved] = []
    document.replaced.connect(opened.append)
    document.open(file)
    assert opened == [Saved(document.experiment())]


def test_a_bad_file_leaves_the_work_untouched(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "bad.playground"
    file.write_text("not a project")
    document.change(with_rate(document.experiment(), 0.125), "Change learning rate")
    before = document.experiment()
    with pytest.raises(ProblemError):
        document.open(file)
    assert document.experiment() == before
    assert document.undo_stack.canUndo()
    assert document.path is None


def test_beginning_anew_forgets_the_file_and_the_steps(document: Document, tmp_path: Path) -> None:
    document.save(tmp_path / "old.playground", None, History())
    document.change(with_rate(document.experiment(), 0.125), "Change learning rate")
    document.new("lenet-5")
    assert document.path is None
    assert not document.is_modified
    assert templates.template_of(document.experiment()) == "lenet-5"
    document.new(templates.PRETRAINED)
    assert document.experiment().start == "pretrained"


# --- what a change means for a run -----------------------------------------------------------------------------------

SOFTMAX = templates.find("softmax").experiment()


def moved(experiment: Experiment) -> Experiment:
    node = replace(experiment.graph.nodes[1], name="Flat", x=40.0, y=80.0)
    return replace(experiment, graph=graph.replace_node(experiment.graph, node))


@pytest.mark.parametrize(
    ("change", "meaning"),
    [
        (moved, "nothing"),
        (lambda e: replace(e, views=("inside",)), "nothing"),
        (lambda e: with_rate(e, 0.5), "change"),
        (lambda e: replace(e, seed=7), "restart"),
        (lambda e: replace(with_rate(e, 0.5), seed=7), "open"),
        (lambda e: replace(e, graph=templates.perceptron((20,), 10)), "carry over"),
        (lambda e: replace(with_rate(e, 0.5), graph=templates.perceptron((20,), 10)), "open"),
        (lambda e: replace(e, graph=templates.find("cnn").build()), "open"),
        (lambda e: replace(e, dataset="digits"), "open"),
        (lambda e: replace(e, start="pretrained"), "open"),
        (lambda e: replace(e, points=e.points.model_copy(update={"noise": 0.25})), "open"),
    ],
)
def test_what_a_change_means_for_a_run(change: Callable[[Experiment], Experiment], meaning: str) -> None:
    assert consequence(SOFTMAX, change(SOFTMAX)) == meaning


# --- what fits together ----------------------------------------------------------------------------------------------


def test_without_mnist_the_program_starts_on_its_own_digits_augmented(tmp_path: Path) -> None:
    experiment = fitting.first_experiment(tmp_path)
    assert (experiment.start, experiment.dataset) == ("pretrained", "digits")
    assert experiment.recipe.augmentation.is_active


def test_points_bring_a_network_for_points_and_pictures_bring_one_for_pictures() -> None:
    on_points = fitting.with_dataset(templates.pretrained(), "moons")
    assert (templates.template_of(on_points), on_points.dataset, on_points.start) == ("spiral", "moons", "seed")
    assert fitting.with_dataset(on_points, "mnist").data.kind == "pictures"


def test_a_template_keeps_the_dataset_where_it_can() -> None:
    on_digits = fitting.with_dataset(SOFTMAX, "digits")
    assert fitting.with_template(on_digits, "lenet-5").dataset == "digits"
    assert fitting.with_template(on_digits, "spiral").dataset == "spiral"


def test_augmentation_meant_for_few_digits_goes_with_them() -> None:
    back = fitting.with_dataset(fitting.with_dataset(SOFTMAX, "digits"), "mnist")
    assert back == SOFTMAX


def test_numbers_and_classes_bring_a_loss_that_suits_them_and_keep_the_network() -> None:
    spiral = templates.find("spiral").experiment()
    plane = fitting.with_dataset(spiral, "plane")
    assert (plane.graph, plane.dataset, plane.recipe.loss) == (spiral.graph, "plane", "mse")
    assert fitting.with_dataset(plane, "line").recipe.loss == "mse"
    absolute = replace(plane, recipe=plane.recipe.model_copy(update={"loss": "mae"}))
    assert fitting.with_dataset(absolute, "gaussians").recipe.loss == "mae"
    assert fitting.with_dataset(absolute, "moons").recipe.loss == "binary-cross-entropy"


def test_numbers_bring_a_network_that_predicts_one_where_there_is_none() -> None:
    on_line = fitting.with_dataset(templates.pretrained(), "line")
    assert (templates.template_of(on_line), on_line.dataset, on_line.start) == ("regression", "line", "seed")
    assert fitting.with_dataset(on_line, "digits").recipe.loss == "cross-entropy"


def test_a_template_for_another_task_brings_its_own_data() -> None:
    on_spiral = templates.find("spiral").experiment()
    assert fitting.with_template(on_spiral, "regression").dataset == "sine"
    on_step = fitting.with_dataset(fitting.with_template(on_spiral, "regression"), "step")
    assert fitting.with_template(on_step, "regression").dataset == "step"
    assert fitting.with_template(on_step, "spiral").dataset == "spiral"
