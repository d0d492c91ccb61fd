"""Lessons written down and read back."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from playground import templates
from playground.datasets import PointSettings
from playground.experiment import Experiment
from playground.lessons import entries, find
from playground.lessons.doings import AddLayer, Change, SetWeight, Train
from playground.lessons.reading import examine_members
from playground.lessons.writing import (
    doings_in_toml,
    in_toml,
    setup_in_toml,
    skeleton,
    with_goal,
    with_page,
    with_setup,
)


def read_back(members: dict[str, str]) -> Experiment:
    found = examine_members("made", "", {name: text.encode() for name, text in members.items()})
    assert found.lesson is not None, found.problems
    return found.lesson.experiment()


def same(experiment: Experiment) -> Experiment:
    """Without what a lesson does not hold: places on the canvas, names of blocks, views and the drawing."""
    nodes = tuple(replace(node, x=0.0, y=0.0) for node in experiment.graph.nodes)
    return replace(experiment, graph=replace(experiment.graph, nodes=nodes), views=())


@pytest.mark.parametrize("template", ["mlp", "cnn-batch-norm", "spiral", "regression", "autoencoder", "resnet-18"])
def test_the_experiment_of_a_template_comes_back(template: str) -> None:
    made = replace(templates.find(template).experiment(), seed=7)
    assert same(read_back(skeleton("Made", made))) == same(made)


@pytest.mark.parametrize("entry", [one for one in entries() if one.part == "neuron"], ids=lambda one: one.id)
def test_the_experiment_of_a_lesson_comes_back(entry) -> None:  # type: ignore[no-untyped-def]
    made = find(entry.id).experiment()
    assert same(read_back(skeleton("Made", made))) == same(made)


def test_what_differs_is_written_and_nothing_else() -> None:
    made = replace(templates.find("spiral").experiment(), dataset="xor", points=PointSettings(noise=0.25))
    said = tomllib.loads(setup_in_toml(made, views=["boundary"], hide=["runs"]))["setup"]
    assert said["points"] == {"noise": 0.25}
    assert (said["views"], said["hide"]) == (["boundary"], ["runs"])
    assert [layer["kind"] for layer in said["layers"]][:2] == ["input", "dense"]


def test_a_goal_goes_to_its_page() -> None:
    files = skeleton("Made", templates.find("spiral").experiment())
    data, words = with_page(files["lesson.toml"], files["en.md"], "second", "Second")
    solution = doings_in_toml([Train(steps=5), SetWeight(node="dense-1", index=(0, 1), value=0.5)])
    goal = {"id": "goal-1", "kind": "action", "deed": "trained", "solution": solution}
    data, words = with_goal(data, words, 0, ["first", "second"], goal)
    found = examine_members("made", "", {"lesson.toml": data.encode(), "en.md": words.encode()})
    assert found.problems == ()
    assert found.lesson is not None
    assert [[one.id for one in page.goals] for page in found.lesson.pages] == [["goal-1"], []]
    assert found.lesson.pages[0].goals[0].solution == (
        Train(steps=5),
        SetWeight(node="dense-1", index=(0, 1), value=0.5),
    )


def test_another_setup_takes_the_place_of_the_first_alone() -> None:
    files = skeleton("Made", templates.find("spiral").experiment())
    data = with_setup(files["lesson.toml"], setup_in_toml(templates.find("softmax").experiment()))
    raw = tomllib.loads(data)
    assert raw["setup"]["dataset"] == "mnist"
    assert (raw["minutes"], [page["id"] for page in raw["pages"]]) == (10, ["first"])


def test_values_are_written_as_toml_reads_them() -> None:
    value = {"a b": [1, 2.5, True, "“x”\n"], "deep": {"list": [{"n": 1e-06}] * 40}}
    assert tomllib.loads(f"value = {in_toml(value)}")["value"] == value
    layer = AddLayer(after="dense-1", kind="activation", settings={"function": "tanh"})
    change = Change(path="recipe.optimizer", value={"kind": "adam"})
    assert doings_in_toml([layer, change]) == [
        {"do": "add-layer", "after": "dense-1", "kind": "activation", "settings": {"function": "tanh"}},
        {"do": "change", "path": "recipe.optimizer", "value": {"kind": "adam"}},
    ]
