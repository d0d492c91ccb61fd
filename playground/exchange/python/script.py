"""The script as a whole: what it says of itself, helpers, the network, weights in and out, training."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import safetensors.numpy

import playground
from playground import experiment as experiments
from playground.exchange.python.expressions import quoted
from playground.exchange.python.helpers import HELPERS, NEEDS
from playground.exchange.python.layers import WRITE, Place
from playground.exchange.python.training import left_out, training_source
from playground.experiment import Experiment
from playground.files import checkpoint_problems
from playground.graph import Graph, Node, order
from playground.groups import expanded
from playground.layers import Input, Output, Shape
from playground.messages import Checkpoint
from playground.problems import Problem, ProblemError
from playground.shapes import infer_shapes, input_shapes
from playground.templates import pretrained_weights

_TAKEN = {"jax", "jnp", "np", "optax", "x", "p", "key", "state", "network", *HELPERS}
_WIDEST = 100
_MOST_LABELS = 20


def python_script(experiment: Experiment, checkpoint: Checkpoint | None, name: str) -> dict[str, bytes]:
    """A script of plain JAX and Optax, and its weights.

    Args:
        experiment: without problems, else ``ProblemError`` with all of them.
        checkpoint: what was learned. Without one that fits, the script starts as the program does: with the weights
            that come with it, or first weights drawn from the seed.
        name: of the files, without their endings.

    Returns:
        The bytes of each file by its name: ``NAME.py``, and ``NAME.safetensors`` where something was learned.
    """
    if found := experiments.problems(experiment):
        raise ProblemError(*found)
    checkpoint = _fitting(experiment, checkpoint)
    experiment = replace(experiment, graph=expanded(experiment.graph))
    graph = experiment.graph
    found_shapes = infer_shapes(graph, experiment.data.shape)
    shapes = {i: shape for i, shape in found_shapes.items() if not isinstance(shape, Problem)}
    network, helpers = _network(graph, shapes)
    output = graph.only(Output)
    assert output is not None
    source = "".join(
        (
            _heading(experiment, checkpoint, name, shapes[output.id]),
            _starts(experiment, shapes),
            *(f"\n{HELPERS[helper]}" for helper in HELPERS if helper in helpers),
            network,
            _FILES if checkpoint else _FILES_OR_FIRST.format(seed=experiment.seed),
            training_source(experiment, shapes[output.id][-1], checkpoint.step if checkpoint else 0),
            _MAIN.format(shape=_shape(experiment.data.shape)),
        )
    )
    files = {f"{name}.py": source.encode()}
    if checkpoint is not None:
        files[f"{name}.safetensors"] = safetensors.numpy.save(dict(checkpoint.weights))
    return files


def _fitting(experiment: Experiment, checkpoint: Checkpoint | None) -> Checkpoint | None:
    """What the network starts from; None where that is first weights. Edited since, a network fits no old weights."""
    if checkpoint is None and experiment.start == "pretrained":
        checkpoint = Checkpoint(0, pretrained_weights())
    fits = checkpoint is not None and not checkpoint_problems(experiment, checkpoint.weights)
    return checkpoint if fits else None


def _heading(experiment: Experiment, checkpoint: Checkpoint | None, name: str, output: Shape) -> str:
    takes, gives = _shape(experiment.data.shape), _shape(output)
    learned = f"after {checkpoint.step:,} steps of training" if checkpoint else "before any training"
    data = experiment.data
    scale = "from 0 to 1" if data.kind == "pictures" else "coordinates"
    is_listed = experiment.target == "label" and len(data.labels) <= _MOST_LABELS
    labels = "" if not is_listed else f"The classes in order: {', '.join(map(_plain, data.labels))}.\n"
    notes = "\n".join(f"- {sentence}" for sentence in left_out(experiment))
    return f'''"""A neural network in plain JAX and Optax, {learned}.

Exported from Neural Playground {playground.__version__}.

    predict(x)              x: float32 [batch, {takes}], {scale}; gives [batch, {gives}]
    train(x, y, steps=100)  gives new weights and the loss of every step
    save(weights)           keeps them for the next time

Made for {_plain(data.id)}. {labels}Weights are in {_plain(name)}.safetensors beside this file.
Needs: jax, optax, safetensors.

What this script leaves out:
{notes}
"""

from __future__ import annotations

import sys
from pathlib import Path
{"" if checkpoint else "from zlib import crc32" + chr(10)}
import jax
import jax.numpy as jnp
import numpy as np
import optax
from safetensors.numpy import load_file, save_file

WEIGHTS = Path(__file__).with_suffix(".safetensors")
'''


def _starts(experiment: Experiment, shapes: Mapping[str, Shape]) -> str:
    """The table of arrays: shape and how each starts, by name."""
    graph = experiment.graph
    rows: list[str] = []
    state: list[str] = []
    for node in graph.nodes:
        inputs = input_shapes(graph, dict(shapes), node.id)
        for name, shape in node.layer.parameters(inputs).items():
            rows.append(f"    {quoted(node.id + '/' + name)}: ({shape!r}, {_start(node, name)}),\n")
        state += [
            f"    {quoted(node.id + '/' + name)}: {shape!r},\n" for name, shape in node.layer.state(inputs).items()
        ]
    return (
        "\nPARAMETERS = {  # what training changes: shape, and how it starts\n"
        + "".join(rows)
        + "}\n\nSTATE = {  # running averages, which follow the data\n"
        + "".join(state)
        + "}\n"
    )


def _start(node: Node, name: str) -> str:
    initialiser: Any = getattr(node.layer, f"{name}_start", None)
    if initialiser is None:
        return f'("constant", {1.0 if name == "scale" else 0.0})'
    numbers = [value for field, value in initialiser.model_dump().items() if field != "kind"]
    kind = "constant" if initialiser.kind == "zeros" else initialiser.kind
    return f'("{kind}", {numbers[0] if numbers else 0.0})'


def _network(graph: Graph, shapes: Mapping[str, Shape]) -> tuple[str, set[str]]:
    """The function of the network, and the helpers it needs."""
    lines: list[str] = []
    needed: set[str] = set()
    names = _variables(graph)
    for number, node_id in enumerate(order(graph)):
        node = graph.node(node_id)
        inputs = ("x",) if isinstance(node.layer, Input) else tuple(names[s] for s in graph.sources(node_id))
        expression, helpers = WRITE[node.layer.kind](node.layer, Place(node_id, number, inputs))
        needed |= {*helpers, *(inner for helper in helpers for inner in NEEDS.get(helper, ()))}
        title = f"{_plain(node.name)}: " if node.name else ""
        comment, line = f"# {title}[batch, {_shape(shapes[node_id])}]", f"    {names[node_id]} = {expression}"
        lines.append(f"{line}  {comment}\n" if len(line + comment) < _WIDEST else f"    {comment}\n{line}\n")
    output = graph.only(Output)
    takes = next(shapes[node.id] for node in graph.nodes if isinstance(node.layer, Input))
    gives = shapes[output.id] if output else ()
    head = f'''

def network(p, state, x, key=None):
    """One forward pass: [batch, {_shape(takes)}] to [batch, {_shape(gives)}], and the new state.

    With a random key it is training: dropout and noise are at work, and batch norm looks at the batch.
    """
    state = dict(state)
'''
    return f"{head}{''.join(lines)}    return {names[output.id] if output else 'x'}, state\n", needed


def _variables(graph: Graph) -> dict[str, str]:
    """A Python name for every node, none used twice, none that Python or the script has taken."""
    names: dict[str, str] = {}
    taken = set(_TAKEN)
    for node in graph.nodes:
        plain = re.sub(r"[^a-z0-9]+", "_", node.id.lower()[:60]).strip("_")
        if not plain or plain[0].isdigit() or keyword.iskeyword(plain) or plain == "input":
            plain = f"layer_{plain}" if plain != "input" else "inputs"
        name, number = plain, 2
        while name in taken:
            name, number = f"{plain}_{number}", number + 1
        taken.add(name)
        names[node.id] = name
    return names


def _shape(shape: Shape) -> str:
    return ", ".join(map(str, shape))


def _plain(text: str) -> str:
    """Text that can stand in a comment or a docstring, whatever a file made of it: one line, no quotes."""
    return re.sub(r"[^\w .,:×+-]+", " ", text)[:80].strip()


_SPLIT = '''
def split(weights):
    """Weights as parameters, which are trained, and state, which follows the data."""
    return {name: weights[name] for name in PARAMETERS}, {name: weights[name] for name in STATE}


def save(weights, path=WEIGHTS):
    """Keep weights, for ``load`` to find."""
    save_file({name: np.asarray(array) for name, array in weights.items()}, path)


@jax.jit
def _forward(weights, x):
    return network(*split(weights), x)[0]


def predict(x, weights=None):
    """The network's output for a batch of examples; for classes these are scores, which softmax turns into shares."""
    return np.asarray(_forward(load() if weights is None else weights, jnp.asarray(x, jnp.float32)))

'''

_FILES = (
    '''

def load():
    """The weights beside this file."""
    return load_file(WEIGHTS)

'''
    + _SPLIT
)

_FILES_OR_FIRST = '''

def drawn(name, shape, kind, number, seed):
    """One array before training, from a random stream of its own."""
    node, _, array = name.rpartition("/")
    rng = np.random.default_rng([seed, crc32(node.encode()), crc32(array.encode())])
    window = int(np.prod(shape[:-2]))
    fan_in, fan_out = window * shape[-2] if len(shape) > 1 else shape[0], window * shape[-1]
    if kind == "he":  # He et al., ICCV 2015
        values = np.sqrt(2.0 / fan_in) * rng.standard_normal(shape)
    elif kind == "glorot":  # Glorot and Bengio, AISTATS 2010
        limit = np.sqrt(6.0 / (fan_in + fan_out))
        values = rng.uniform(-limit, limit, shape)
    elif kind == "normal":
        values = number * rng.standard_normal(shape)
    else:
        values = np.full(shape, number)
    return values.astype(np.float32)


def load(seed={seed}):
    """The weights beside this file; where there are none yet, those that training starts from."""
    if WEIGHTS.is_file():
        return load_file(WEIGHTS)
    weights = {{name: drawn(name, shape, *start, seed) for name, (shape, start) in PARAMETERS.items()}}
    for name, shape in STATE.items():
        weights[name] = np.full(shape, float(name.endswith("/variance")), np.float32)
    return weights

''' + _SPLIT.replace("{", "{{").replace("}", "}}")

_MAIN = """

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Give a file of examples, made by numpy.save: float32 [batch, {shape}].")
    print(predict(np.load(sys.argv[1], allow_pickle=False)))
"""
