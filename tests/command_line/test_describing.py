"""``describe``, ``lessons`` and ``check``: what they answer, against figures worked out by hand or published."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from playground import templates
from playground.command_line import lessons, what
from playground.command_line.describe import rows
from playground.files import Saved, write
from playground.graph import disconnect
from playground.lessons.catalogue import entry_of
from playground.problems import ProblemError
from playground.wording import shape_in_words

Run = Any
KEPT = Path(__file__).parents[1] / "files" / "format-1.playground"
TABLE = Path(__file__).with_name("templates.txt")


@pytest.mark.parametrize(
    ("template", "parameters"),
    [
        ("softmax", 784 * 10 + 10),
        ("mlp", 784 * 128 + 128 + 128 * 64 + 64 + 64 * 10 + 10),
        ("five-layer", 784 * 200 + 200 + 200 * 100 + 100 + 100 * 60 + 60 + 60 * 30 + 30 + 30 * 10 + 10),
        ("lenet-5", 61_706),  # as published for LeNet-5 with full connections
        ("cnn", 222 + 1_812 + 4_632 + 235_400 + 2_010),
        ("spiral", 2 * 32 + 32 + 32 * 32 + 32 + 32 + 1),
    ],
)
def test_parameters(run: Run, template: str, parameters: int) -> None:
    result = run("describe", template, "--json").json
    assert result["id"] == template
    assert result["parameters"] == parameters == sum(node["parameters"] for node in result["nodes"])


def test_shapes_and_operations(run: Run) -> None:
    nodes = {node["id"]: node for node in run("describe", "softmax", "--json").json["nodes"]}
    assert list(nodes) == ["input", "flatten-1", "dense-1", "output"]
    assert [nodes[name]["shape"] for name in ("input", "flatten-1", "output")] == [[28, 28, 1], [784], [10]]
    # 784 multiply-adds for each of 10 units, each counting 2, and 10 additions of a bias.
    assert nodes["dense-1"] == {
        "id": "dense-1",
        "kind": "dense",
        "shape": [10],
        "parameters": 7850,
        "flops": 2 * 784 * 10 + 10,
    }


def test_a_network_of_groups_is_described_layer_by_layer(run: Run) -> None:
    result = run("describe", "resnet-18", "--json").json
    nodes = {node["id"]: node for node in result["nodes"]}
    assert result["parameters"] == 11_689_512 == sum(node["parameters"] for node in nodes.values())
    assert "group" not in {node["kind"] for node in nodes.values()}
    # One convolution first, four stages of two blocks of two, and a shortcut into each stage but the first.
    assert sum(node["kind"] == "convolution" for node in nodes.values()) == 1 + 4 * 2 * 2 + 3
    assert nodes["stage-3.1.block-1.1.shortcut-convolution-1"]["shape"] == [28, 28, 128]
    assert nodes["stage-2.2.convolution-2"]["parameters"] == 9 * 64 * 64
    groups = {group["id"]: group for group in result["groups"]}
    assert (groups["stage-2"]["repeat"], groups["stage-2"]["parameters"]) == (2, 4 * (9 * 64 * 64 + 2 * 64))
    assert groups["stage-3.1.block-1"]["shape"] == [28, 28, 128]


def test_the_table_says_what_is_in_a_group_and_how_often(run: Run) -> None:
    lines = [line.strip("│ ") for line in run("describe", "densenet-121").output.splitlines()]
    begin = next(number for number, line in enumerate(lines) if line.startswith("dense-block-2 (12 times)"))
    assert [line.split()[0] for line in lines[begin + 1 : begin + 9]] == [
        "batch-norm-1",
        "activation-1",
        "convolution-1",
        "batch-norm-2",
        "activation-2",
        "convolution-2",
        "concatenate-1",
        "transition-2",
    ]
    assert lines[begin].split("│")[-2].strip() == "919,680"  # 12 layers that see 128, 160 … 480 channels


def table() -> dict[str, list[list[str]]]:
    """The committed table: for each template, layer by layer, id, shape, parameters and operations."""
    with TABLE.open(encoding="utf-8") as file:
        lines = [line.split() for line in file]
    return {name: [line[1:] for line in lines if line[0] == name] for name in dict.fromkeys(line[0] for line in lines)}


@pytest.mark.parametrize("template", templates.TEMPLATES)
def test_every_template_is_as_in_the_table(template: str) -> None:
    experiment = templates.find(template).experiment()
    described = [
        [line.id, shape_in_words(line.facts.shape), str(line.facts.parameters), str(line.facts.flops)]
        for line in rows(experiment.graph, experiment.data.shape)
    ]
    assert described == table()[template]


@pytest.mark.parametrize("command", ["train", "predict"])
def test_a_network_for_study_says_that_it_is_not_trained(run: Run, command: str) -> None:
    outcome = run(command, "resnet-50", *(["nowhere.png"] if command == "predict" else []))
    assert outcome.code == 1
    assert "“ImageNet” does not come with the program" in outcome.messages
    assert "choose another dataset" in outcome.messages


def test_a_dataset_for_study_cannot_be_got(run: Run) -> None:
    outcome = run("datasets", "get", "imagenet")
    assert outcome.code == 1
    assert "does not come with the program" in outcome.messages


def test_a_project_file_is_described(run: Run) -> None:
    result = run("describe", KEPT, "--json").json
    assert result["id"] == str(KEPT)
    assert result["parameters"] == 2 * 4 + 4 + 4 + 1


@pytest.mark.parametrize("template", [*templates.TEMPLATES, "pretrained"])
def test_every_template_is_described_for_people_too(run: Run, template: str) -> None:
    outcome = run("describe", template)
    assert outcome.code == 0
    assert outcome.messages == ""
    assert "dense-1" in outcome.output or "convolution-1" in outcome.output


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("cnnn", "There is no project file, lesson or template called “cnnn”. Did you mean “cnn”?"),
        ("gone.playground", "“gone.playground” cannot be read: there is no such file or folder."),
        ("somewhere/else", "“somewhere/else” cannot be read: there is no such file."),
    ],
)
def test_what_is_not_there_is_said_plainly(run: Run, what: str, words: str) -> None:
    outcome = run("describe", what)
    assert outcome.code == 1
    assert outcome.output == ""
    assert words in outcome.messages
    assert "Traceback" not in outcome.messages


def test_with_json_problems_are_an_object_too(run: Run) -> None:
    outcome = run("describe", "cnnn", "--json")
    assert outcome.code == 1
    assert outcome.json == {
        "problems": [
            {
                "where": "cnnn",
                "message": "There is no project file, lesson or template called “cnnn”.",
                "suggestion": "Did you mean “cnn”?",
            }
        ]
    }


def test_checking_a_good_and_a_bad_file(run: Run, tmp_path: Path) -> None:
    whole = templates.find("mlp").experiment()
    half = tmp_path / "half.playground"
    write(half, Saved(replace(whole, graph=disconnect(whole.graph, whole.graph.edges[2]))))
    no_project = tmp_path / "text.playground"
    no_project.write_text("not a project", encoding="utf-8")

    outcome = run("check", KEPT, half, no_project, "--json")

    assert outcome.code == 1
    files = outcome.json["files"]
    assert [entry["file"] for entry in files] == [str(KEPT), str(half), str(no_project)]
    assert files[0]["problems"] == []
    assert files[1]["problems"] == [
        {
            "where": "activation-1",
            "message": "“activation-1” has no input.",
            "suggestion": "Connect the output of another layer to it.",
        }
    ]
    assert files[2]["problems"][0]["where"] == "text.playground"


def test_checking_good_files_is_fine(run: Run) -> None:
    outcome = run("check", KEPT)
    assert outcome.code == 0
    assert outcome.output.strip().endswith("fine")


def test_lessons_are_listed(run: Run) -> None:
    outcome = run("lessons", "--json")
    assert outcome.code == 0
    assert outcome.json == {"lessons": lessons.all_lessons()}
    assert run("lessons").code == 0


def test_the_augmented_rung_is_a_variant_of_the_lesson_on_batch_norm(run: Run) -> None:
    augmented, plain = (run("describe", name, "--json").json for name in ("digits-augmented", "digits-batch-norm"))
    assert augmented == {**plain, "id": "digits-augmented"}
    recipe = what.find("digits-augmented").saved.experiment.recipe
    assert recipe.augmentation.is_active
    assert not what.find("digits-batch-norm").saved.experiment.recipe.augmentation.is_active


def test_a_lesson_is_summed_up_and_a_damaged_one_named(tmp_path: Path) -> None:
    folder = tmp_path / "digits-softmax"
    folder.mkdir()
    (folder / "lesson.toml").write_text("format = 1\nminutes = 10\n", encoding="utf-8")
    (folder / "en.md").write_text("# One layer\n\nTen scores.\n\n## A page {#one}\n", encoding="utf-8")
    found = entry_of(folder, "digits")
    assert (found.id, found.title, found.summary, found.minutes) == ("digits-softmax", "One layer", "Ten scores.", 10)
    (folder / "lesson.toml").write_text("format = ", encoding="utf-8")
    with pytest.raises(ProblemError, match="digits-softmax"):
        entry_of(folder, "digits")
