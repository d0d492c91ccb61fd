"""Exported scripts run where this program is not: the same outputs as the engine's, and they train on."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import jax
import numpy as np
import pytest

from playground import layers, templates
from playground.engine import network
from playground.exchange.python import python_script
from playground.exchange.python.layers import WRITE
from playground.experiment import Experiment
from playground.graph import Edge, Graph, Node, chain
from playground.groups import Group, expanded
from playground.layers import LAYERS
from playground.messages import Checkpoint
from playground.problems import ProblemError
from playground.recipe import OPTIMIZERS, SCHEDULES, Recipe

DRIVER = """
import json, sys
import numpy as np
sys.path.insert(0, sys.argv[1])
import exported
assert not any(name.partition(".")[0] in {"playground", "widgets", "PySide6"} for name in sys.modules)
data = np.load(sys.argv[1] + "/data.npz")
before = exported.predict(data["x"])
weights, losses = exported.train(data["x"], data["y"], steps=int(sys.argv[2]))
after = exported.predict(data["x"], weights)
exported.save(weights)
again = exported.predict(data["x"])
np.savez(sys.argv[1] + "/answers.npz", before=before, after=after, again=again, losses=losses)
"""


def run_script(files: dict[str, bytes], folder: Path, x: Any, y: Any, steps: int) -> Any:
    """What the script answers in a process of its own, from which this program cannot be imported."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    np.savez(folder / "data.npz", x=x, y=y)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-W", "error", "-c", DRIVER, str(folder), str(steps)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return np.load(folder / "answers.npz")


def some_weights(experiment: Experiment) -> Checkpoint:
    """Weights as after some training: the first ones, moved a little, with running averages that are not 0 and 1."""
    net = network.structure(experiment.graph, experiment.data.shape)
    parameters, state = network.first_weights(experiment.graph, net, 3)
    rng = np.random.default_rng(4)
    flat = {f"{i}/{name}": array for part in (parameters, state) for i, a in part.items() for name, array in a.items()}
    moved = {name: array + rng.uniform(0, 0.05, array.shape).astype(np.float32) for name, array in flat.items()}
    return Checkpoint(120, moved)


def outputs(experiment: Experiment, checkpoint: Checkpoint, x: Any) -> Any:
    net = network.structure(experiment.graph, experiment.data.shape)
    fresh = network.first_weights(experiment.graph, net, 0)
    parameters, state = (network.fitted(part, checkpoint.weights) for part in fresh)
    found, _ = network.apply(net, parameters, state, jax.numpy.asarray(x), network.numbers(experiment.graph), "cpu")
    return np.asarray(found[net.output])


def examples(experiment: Experiment, count: int = 24) -> tuple[Any, Any]:
    """Pictures that differ from class to class, and what is asked for."""
    rng = np.random.default_rng(5)
    y = rng.integers(0, 10, count)
    x = rng.uniform(0, 0.2, (count, *experiment.data.shape)).astype(np.float32)
    for picture, label in zip(x, y, strict=True):
        picture[2 * label : 2 * label + 6, 4:20] += 0.7
    return x, x if experiment.target == "input" else y


@pytest.mark.parametrize("template", ["softmax", "cnn-batch-norm", "autoencoder-convolutional"])
def test_a_script_answers_as_the_engine_does_and_trains_on(template: str, tmp_path: Path) -> None:
    experiment = templates.find(template).experiment()
    checkpoint = some_weights(experiment)
    x, y = examples(experiment)
    files = python_script(experiment, checkpoint, "exported")
    assert list(files) == ["exported.py", "exported.safetensors"]
    found = run_script(files, tmp_path, x, y, steps=12)
    np.testing.assert_allclose(found["before"], outputs(experiment, checkpoint, x), atol=1e-5, rtol=1e-5)
    assert found["losses"][-3:].mean() < found["losses"][:2].mean()
    assert np.abs(found["after"] - found["before"]).max() > 1e-4
    np.testing.assert_array_equal(found["after"], found["again"])


@pytest.mark.parametrize("dataset", ["sine", "plane"])
def test_a_script_predicts_numbers_as_the_engine_does_and_trains_on(dataset: str, tmp_path: Path) -> None:
    experiment = replace(templates.find("regression").experiment(), dataset=dataset)
    checkpoint = some_weights(experiment)
    x = np.random.default_rng(5).uniform(-2, 2, (60, *experiment.data.shape)).astype(np.float32)
    files = python_script(experiment, checkpoint, "exported")
    found = run_script(files, tmp_path, x, np.sin(x[:, 0]), steps=120)
    np.testing.assert_allclose(found["before"], outputs(experiment, checkpoint, x), atol=1e-5, rtol=1e-5)
    assert found["losses"][-6:].mean() < 0.05 < found["losses"][:6].mean()
    assert np.abs(found["after"][:, 0] - np.sin(x[:, 0])).mean() < 0.2
    assert "number to be predicted" in files["exported.py"].decode() and "classes" not in files["exported.py"].decode()


def every_kind() -> Graph:
    """A network with every kind of layer and what can be set about them, and ids that mean harm."""
    inner = chain([layers.Input(), layers.Convolution(filters=4, padding=1), layers.BatchNorm(), layers.Output()])
    kinds: list[layers.Layer] = [
        layers.Input(),
        layers.Convolution(filters=4, kernel=5, stride=2, groups=1, bias=False),
        Group(inside=inner, repeat=2),
        layers.BatchNorm(scale=False, offset=False),
        layers.Formula(expression="max(x, 0.1*x) + x^2/10 - log(2) + 0*sqrt(-x/x*-1)"),
        layers.Noise(),
        layers.Upsample(factor=2, method="linear"),
        layers.Convolution(filters=4, dilation=2, groups=2, padding=2),
        layers.Activation(function="leaky-relu", slope=0.2),
        layers.MaxPooling(window=3, stride=2, padding="same"),
        layers.TransposedConvolution(filters=3, kernel=4, stride=2, padding="valid"),
        layers.AveragePooling(window=3, stride=2, padding=1),
        layers.LayerNorm(),
        layers.Upsample(),
        layers.GlobalAveragePooling(),
        layers.Reshape(shape=(3, 1, 1)),
        layers.Flatten(),
        layers.Dense(units=12, bias_start=layers.initialisers.Constant(value=0.2)),  # type: ignore[attr-defined]
        layers.Dropout(),
        layers.Dense(units=10, weights_start=layers.initialisers.Glorot()),  # type: ignore[attr-defined]
        layers.Output(),
    ]
    straight = chain(kinds)
    nodes = [node for node in straight.nodes if node.id != "output"]
    hostile = '"""\nimport os  # é'
    nodes += [Node(hostile, layers.Add(), 'a "name"\nraise SystemExit'), Node("for", layers.Concatenate())]
    nodes += [Node("jnp", layers.Dense(units=10)), Node("output", layers.Output())]
    edges = [edge for edge in straight.edges if edge.target != "output"]
    edges += [
        Edge("dense-2", hostile, 0),
        Edge("dense-2", hostile, 1),
        Edge(hostile, "for", 0),
        Edge("dense-1", "for", 1),
    ]
    edges += [Edge("for", "jnp"), Edge("jnp", "output")]
    return Graph(tuple(nodes), tuple(edges))


def test_every_kind_of_layer_is_written(tmp_path: Path) -> None:
    assert set(WRITE) == set(LAYERS) - {"group"}
    recipe = Recipe.model_validate({
        "optimizer": {"kind": "adamw"}, "schedule": {"kind": "one-cycle"}, "batch_size": 10, "l1": 1e-5, "l2": 1e-4,
        "clip_norm": 1.0, "label_smoothing": 0.1, "learning_rate": 0.01,
    })  # fmt: skip
    experiment = Experiment(every_kind(), "mnist", recipe)
    flat = replace(experiment, graph=expanded(experiment.graph))
    checkpoint = some_weights(flat)
    x, y = examples(experiment)
    found = run_script(python_script(experiment, checkpoint, "exported"), tmp_path, x, y, steps=4)
    np.testing.assert_allclose(found["before"], outputs(flat, checkpoint, x), atol=1e-5, rtol=1e-5)
    assert np.isfinite(found["losses"]).all()


def test_without_weights_a_script_starts_as_the_program_does(tmp_path: Path) -> None:
    experiment = replace(templates.find("mlp").experiment(), seed=11)
    x, y = examples(experiment)
    files = python_script(experiment, None, "exported")
    assert list(files) == ["exported.py"]
    found = run_script(files, tmp_path, x, y, steps=1)
    net = network.structure(experiment.graph, experiment.data.shape)
    parameters, state = network.first_weights(experiment.graph, net, 11)
    values = network.numbers(experiment.graph)
    expected, _ = network.apply(net, parameters, state, jax.numpy.asarray(x), values, "cpu")
    np.testing.assert_allclose(found["before"], expected[net.output], atol=1e-5)


@pytest.mark.parametrize("loss", ["cross-entropy", "binary-cross-entropy", "mse", "mae", "huber"])
@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_recipe_makes_a_script_that_reads_well(loss: str, schedule: str, optimizer: str) -> None:
    recipe = Recipe.model_validate({"loss": loss, "schedule": {"kind": schedule}, "optimizer": {"kind": optimizer}})
    experiment = replace(templates.find("softmax").experiment(), recipe=recipe)
    source = python_script(experiment, None, "exported")["exported.py"].decode()
    compile(source, "exported.py", "exec", ast.PyCF_ONLY_AST)
    assert "playground" not in source.replace("Neural Playground", "")
    assert max(map(len, source.splitlines())) <= 100


@pytest.mark.parametrize("template", templates.TEMPLATES)
def test_every_template_makes_a_script_with_lines_of_a_hundred_letters_at_most(template: str) -> None:
    source = python_script(templates.find(template).experiment(), None, template)[f"{template}.py"].decode()
    compile(source, f"{template}.py", "exec", ast.PyCF_ONLY_AST)
    assert max(map(len, source.splitlines())) <= 100


def test_a_group_is_a_function_and_one_like_it_is_the_same_function() -> None:
    source = python_script(templates.find("resnet-18").experiment(), None, "exported")["exported.py"].decode()
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    blocks = [node.name for node in functions if any(argument.arg == "block" for argument in node.args.args)]
    assert blocks == ["stage_1", "residual_block", "residual_block_with_projection", "stage"]
    assert "11,689,512 parameters" in source


def test_groups_in_groups_with_two_inputs_and_in_a_loop(tmp_path: Path) -> None:
    pair = Graph(
        (
            Node("a", layers.Input()), Node("b", layers.Input()), Node("max", layers.Dense(units=8)),
            Node("sum", layers.Add()), Node("output", layers.Output()),
        ),
        (Edge("a", "max"), Edge("max", "sum", 0), Edge("b", "sum", 1), Edge("sum", "output")),
    )  # fmt: skip
    same = chain([layers.Input(), layers.Activation(function="identity"), layers.Output()])
    step = chain([layers.Input(), layers.Dense(units=8), layers.Dropout(), Group(inside=same), layers.Output()])
    graph = Graph(
        (
            Node("input", layers.Input()), Node("flatten", layers.Flatten()), Node("dense", layers.Dense(units=8)),
            Node("n", Group(inside=step, repeat=3)), Node("twice {n}", Group(inside=Graph(step.nodes, step.edges))),
            Node("pair", Group(inside=pair)), Node("last", Group(inside=pair)),
            Node("scores", layers.Dense(units=10)), Node("output", layers.Output()),
            Node("dead end", layers.Dense(units=3)),
        ),
        (
            Edge("input", "flatten"), Edge("flatten", "dense"), Edge("dense", "n"), Edge("n", "twice {n}"),
            Edge("dense", "pair", 0), Edge("twice {n}", "pair", 1), Edge("pair", "last", 0), Edge("pair", "last", 1),
            Edge("last", "scores"), Edge("scores", "output"), Edge("flatten", "dead end"),
        ),
    )  # fmt: skip
    experiment = Experiment(graph, "mnist")
    flat = replace(experiment, graph=expanded(graph))
    checkpoint = some_weights(flat)
    x, y = examples(experiment)
    files = python_script(experiment, checkpoint, "exported")
    found = run_script(files, tmp_path, x, y, steps=2)
    np.testing.assert_allclose(found["before"], outputs(flat, checkpoint, x), atol=1e-5, rtol=1e-5)
    assert files["exported.py"].decode().count(", block, p") == 3, "the group within, the one in line and the pair"


def test_a_script_names_a_file_of_weights_only_where_there_is_one() -> None:
    experiment = templates.find("softmax").experiment()
    without = python_script(experiment, None, "mine")["mine.py"].decode()
    assert "Not trained yet" in without and "are in mine.safetensors" not in without
    learned = python_script(experiment, some_weights(experiment), "mine")["mine.py"].decode()
    assert "Its weights, after 120 steps of training, are in mine.safetensors" in learned


def test_a_network_with_problems_is_refused_with_all_of_them() -> None:
    experiment = Experiment(chain([layers.Input(), layers.Dense(), layers.Output()]), "mnist")
    with pytest.raises(ProblemError, match="flatten"):
        python_script(experiment, None, "exported")


def test_what_is_left_out_is_said() -> None:
    experiment = templates.find("mlp").experiment()
    recipe = experiment.recipe.model_copy(
        update={"augmentation": experiment.recipe.augmentation.model_copy(update={"shift": 2.0})}
    )
    source = python_script(replace(experiment, recipe=recipe), None, "exported")["exported.py"].decode()
    assert "Augmentation (shift 2): examples are used as they are." in source
    assert json.dumps("dense-1/weights") in source
    assert "leaves out" not in python_script(experiment, None, "exported")["exported.py"].decode()
