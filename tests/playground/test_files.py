"""Project files: what is written is read again, and what cannot be read says why."""

from __future__ import annotations

import json
import os
import stat
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground import edits, templates
from playground.drawing import INK_SIZE, Drawing, Stroke, rasterize
from playground.experiment import Experiment, problems
from playground.files import FORMAT, Saved, checkpoint_problems, parsing, read, schema, write
from playground.files.archive import EXPERIMENT
from playground.graph import Graph, Node, add_node, disconnect, replace_node
from playground.groups import KINDS, make_group
from playground.history import History
from playground.layers import Convolution, Dense
from playground.layers.initialisers import Constant
from playground.problems import ProblemError, UnwritableFile
from playground.recipe import OPTIMIZERS, SCHEDULES, Augmentation, Recipe, StopRules
from tests.playground.project_files import EMPTY, learned

KEPT = Path(__file__).parents[1] / "files"
TRAINABLE = [template.id for template in templates.TEMPLATES.values() if not template.for_study]


def assert_same_arrays(first: dict[str, Any], second: dict[str, Any]) -> None:
    assert list(first) == list(second)
    for name, array in first.items():
        assert array.dtype == second[name].dtype
        np.testing.assert_array_equal(array, second[name])


# --- what is written is read again -------------------------------------------------------------------------------


@pytest.mark.parametrize("template", [*TRAINABLE, templates.PRETRAINED])
def test_every_template_comes_back_with_what_it_learned(template: str, tmp_path: Path) -> None:
    found = templates.pretrained() if template == templates.PRETRAINED else templates.find(template).experiment()
    saved = Saved(found, learned(found), {"train": EMPTY, "held_out": EMPTY})
    write(tmp_path / "one.playground", saved)

    again = read(tmp_path / "one.playground")

    assert again.experiment == found
    assert again.history == saved.history
    assert again.checkpoint is not None and saved.checkpoint is not None
    assert (again.checkpoint.step, again.checkpoint.seconds) == (7, 1.25)
    assert again.checkpoint.convolutions == learned(again.experiment).convolutions
    assert_same_arrays(again.checkpoint.weights, saved.checkpoint.weights)
    assert again.checkpoint.optimizer.keys() == saved.checkpoint.optimizer.keys()
    assert again.checkpoint.optimizer["0"].shape == ()


numbers = st.floats(-1e6, 1e6, width=32)
drawings = st.builds(
    Drawing,
    st.lists(
        st.builds(
            Stroke,
            st.lists(st.tuples(numbers, numbers), max_size=5).map(tuple),
            st.floats(0.01, 1.0),
            st.booleans(),
        ),
        max_size=3,
    ).map(tuple),
    st.none() | st.floats(0, 1, width=32).map(lambda grey: np.full((INK_SIZE, INK_SIZE), grey, np.float32)),
)
recipes = st.builds(
    Recipe,
    loss=st.sampled_from(["cross-entropy", "mse", "huber"]),
    optimizer=st.sampled_from(list(OPTIMIZERS.values())).map(lambda kind: kind()),
    learning_rate=st.floats(1e-8, 100),
    schedule=st.sampled_from(list(SCHEDULES.values())).map(lambda kind: kind()),
    batch_size=st.integers(1, 65_536),
    l2=st.floats(0, 10),
    augmentation=st.builds(Augmentation, shift=st.floats(0, 10), noise=st.floats(0, 1)),
    stop=st.builds(StopRules, steps=st.none() | st.integers(1, 10**12), target=st.none() | st.floats(0, 1)),
)
experiments = st.builds(
    lambda template, **changes: replace(templates.TEMPLATES[template].experiment(), **changes),
    st.sampled_from(TRAINABLE),
    recipe=recipes,
    seed=st.integers(0, 2**32 - 1),
    views=st.lists(st.sampled_from(["boundary", "inside"]), unique=True).map(tuple),
    drawing=drawings,
)


@settings(max_examples=40, deadline=None)
@given(experiment=experiments)
def test_any_settings_come_back(experiment: Experiment, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("round") / "trip.playground"
    write(path, Saved(experiment))
    assert read(path) == Saved(experiment)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_layer_comes_back(kind: str, tmp_path: Path) -> None:
    node = Node("here", KINDS[kind](), "Mine", -12.5, 1e4)
    experiment = Experiment(Graph((node,)))
    write(tmp_path / "one.playground", Saved(experiment))
    assert read(tmp_path / "one.playground").experiment.graph == experiment.graph


def test_a_network_half_built_comes_back(tmp_path: Path) -> None:
    whole = templates.find("mlp").experiment()
    graph = add_node(disconnect(whole.graph, whole.graph.edges[2]), Node("alone", Convolution(padding=3)))
    broken = replace(whole, graph=graph)
    write(tmp_path / "half.playground", Saved(broken))
    assert read(tmp_path / "half.playground").experiment == broken


def test_groups_and_notes_come_back(tmp_path: Path) -> None:
    whole = templates.find("cnn").experiment()
    graph, inner = make_group(whole.graph, whole.graph.ids[1:4], "First")
    graph, _ = make_group(edits.set_setting(graph, [inner], "repeat", 3), [inner, *whole.graph.ids[4:7]], "Second")
    graph, _ = edits.add_note(graph, "Two lines:\nthis one too. ä 😀", (3, -4.5), 150, 60)
    grouped = replace(whole, graph=graph)
    saved = Saved(grouped, learned(grouped))
    write(tmp_path / "grouped.playground", saved)
    again = read(tmp_path / "grouped.playground")
    assert again.experiment == grouped
    assert again.checkpoint is not None and "group-2.1.group-1.3.convolution-1/weights" in again.checkpoint.weights


def test_a_history_comes_back_with_its_gaps(tmp_path: Path) -> None:
    history = History()
    history.add(3, np.array([3.0, 2.0, 1.5], np.float32), np.full(3, np.nan, np.float32))
    write(tmp_path / "one.playground", Saved(templates.find("mlp").experiment(), None, history.to_json()))
    again = read(tmp_path / "one.playground").history
    assert again is not None
    assert list(History.from_json(again).train.losses) == [3.0, 2.0, 1.5]


def test_weights_that_no_longer_fit_are_left_out(tmp_path: Path) -> None:
    before = templates.find("mlp").experiment()
    checkpoint = learned(before)
    graph = replace_node(before.graph, Node("dense-1", Dense(units=3)))
    after = replace(before, graph=graph)

    assert checkpoint_problems(before, checkpoint.weights) == []
    assert checkpoint_problems(after, checkpoint.weights) != []
    write(tmp_path / "one.playground", Saved(after, checkpoint))
    assert read(tmp_path / "one.playground") == Saved(after)


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    experiment = templates.find("spiral").experiment()
    for name in ("one", "two"):
        write(tmp_path / name, Saved(experiment, learned(experiment)))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("number", [np.nan, np.inf])
def test_what_was_learned_is_left_out_where_it_could_not_be_read_again(number: float, tmp_path: Path) -> None:
    experiment = templates.find("spiral").experiment()
    checkpoint = learned(experiment)
    weights = checkpoint.weights | {"dense-1/bias": np.full(32, number, np.float32)}
    write(tmp_path / "one.playground", Saved(experiment, replace(checkpoint, weights=weights)))
    assert read(tmp_path / "one.playground") == Saved(experiment)


def test_an_optimizer_may_have_overflowed(tmp_path: Path) -> None:
    """A gradient of 1e20 squared is infinite in 32 bits; Adam goes on with steps of nothing."""
    experiment = templates.find("spiral").experiment()
    checkpoint = replace(learned(experiment), optimizer={"nu": np.full(3, np.inf, np.float32)})
    write(tmp_path / "one.playground", Saved(experiment, checkpoint))
    again = read(tmp_path / "one.playground").checkpoint
    assert again is not None and np.isinf(again.optimizer["nu"]).all()


def test_a_drawing_of_very_many_points_is_kept_as_its_picture(tmp_path: Path) -> None:
    stroke = Stroke(((0.25, 0.5), (0.75, 0.5)) * 100, 0.01)
    experiment = replace(templates.find("mlp").experiment(), drawing=Drawing((stroke,) * 300))
    write(tmp_path / "one.playground", Saved(experiment))
    again = read(tmp_path / "one.playground").experiment.drawing
    assert again.strokes == () and again.picture is not None and again.picture.max() == 1


def test_a_drawing_too_long_to_draw_anew_is_kept_as_its_picture(tmp_path: Path) -> None:
    zigzag = Stroke(tuple((0.1 + 0.8 * (number % 2), 0.5) for number in range(3000)), width=0.4)
    experiment = replace(templates.find("mlp").experiment(), drawing=Drawing((zigzag,)))
    write(tmp_path / "one.playground", Saved(experiment))
    again = read(tmp_path / "one.playground").experiment.drawing
    assert again.strokes == ()
    np.testing.assert_array_equal(rasterize(again), rasterize(Drawing((Stroke(zigzag.points[:3], 0.4),))))


# --- formats -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_sample_of_every_format_is_kept_and_opens(number: int) -> None:
    path = KEPT / f"format-{number}.playground"
    with zipfile.ZipFile(path) as opened:
        assert json.loads(opened.read(EXPERIMENT))["format"] == number
    saved = read(path)
    assert saved.checkpoint is not None and saved.history is not None
    assert problems(saved.experiment) == []


def test_the_kept_sample_of_format_1_is_read() -> None:
    saved = read(KEPT / "format-1.playground")
    experiment = saved.experiment
    assert (experiment.dataset, experiment.seed, experiment.points.noise) == ("spiral", 11, 0.25)
    assert experiment.graph.ids == ("input", "dense-1", "activation-1", "dense-2", "output")
    assert experiment.graph.node("dense-1").layer == Dense(units=4, bias_start=Constant(value=0.5))
    assert experiment.recipe.learning_rate == 0.03
    assert [stroke.points for stroke in experiment.drawing.strokes] == [((0.25, 0.5), (0.75, 0.5))]
    assert saved.checkpoint is not None and saved.checkpoint.step == 2
    np.testing.assert_array_equal(saved.checkpoint.weights["dense-2/bias"], np.array([0.5], np.float32))
    assert saved.history is not None
    assert saved.history["train"]["loss"] == [0.75, 0.5]


def test_every_old_format_has_its_upgrade() -> None:
    assert set(parsing.UPGRADES) == set(range(1, FORMAT))


STEPS: dict[int, parsing.Upgrade] = {
    1: lambda data: {**data, "format": 2, "seed": data["sead"]},
    2: lambda data: {**data, "format": 3, "rate": data["recipe"]["rate"]},
}
"""Upgrades for tests: what a third format might ask for."""


def test_old_data_is_upgraded_step_by_step_and_stays_what_it_was() -> None:
    old = {"format": 1, "sead": 5, "recipe": {"rate": 0.5}}
    before = json.dumps(old)
    newest = {"format": 3, "sead": 5, "recipe": {"rate": 0.5}, "seed": 5, "rate": 0.5}
    assert parsing.upgraded(old, "old.playground", STEPS, newest=3) == newest
    assert parsing.upgraded(newest, "new.playground", STEPS, newest=3) == newest
    assert json.dumps(old) == before


@pytest.mark.parametrize("damaged", [{}, {"sead": 5, "recipe": []}, {"sead": 5, "recipe": None}, {"sead": 1}])
def test_data_that_is_not_in_its_format_is_a_problem_not_a_crash(damaged: dict[str, Any]) -> None:
    with pytest.raises(ProblemError, match=r"is damaged: it is not in format [12]"):
        parsing.upgraded({"format": 1, **damaged}, "old.playground", STEPS, newest=3)


# --- writing -----------------------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "one.playground"
    experiment = templates.find("mlp").experiment()
    write(path, Saved(experiment))
    before = path.read_bytes()
    history = {"train": object(), "held_out": EMPTY}  # cannot become JSON, so writing breaks off
    with pytest.raises(TypeError):
        write(path, Saved(replace(experiment, seed=5), None, history))
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["one.playground"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        write(tmp_path / "nowhere" / "one.playground", Saved(templates.find("mlp").experiment()))
    assert isinstance(caught.value.problems[0], UnwritableFile)


@pytest.mark.skipif(os.name != "posix", reason="file modes and links are POSIX's")
def test_mode_and_link_survive_writing(tmp_path: Path) -> None:
    real, link = tmp_path / "real.playground", tmp_path / "link.playground"
    experiment = templates.find("mlp").experiment()
    write(real, Saved(experiment))
    real.chmod(0o640)
    link.symlink_to(real)
    write(link, Saved(replace(experiment, seed=9)))
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert read(real).experiment.seed == 9


# --- the schema --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", schema.PATHS)
def test_the_schema_is_current(name: str) -> None:
    """Out of date? ``make schemas`` writes it anew."""
    assert schema.PATHS[name].read_text(encoding="utf-8") == schema.text(name)


def test_the_schema_names_every_kind_of_layer() -> None:
    found = json.loads(schema.text("experiment"))
    mapping = found["$defs"]["GraphRecord"]["properties"]["nodes"]["items"]["discriminator"]["mapping"]
    assert set(mapping) == set(KINDS)
