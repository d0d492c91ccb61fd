"""The script as a whole: what it says of itself, helpers, the network, weights, answers, training."""

from __future__ import annotations

from dataclasses import replace

import safetensors.numpy

import playground
from playground import experiment as experiments
from playground.datasets import OwnPictures
from playground.exchange.python.helpers import HELPERS
from playground.exchange.python.lines import docstring, filled
from playground.exchange.python.network import NetworkSource, in_words, plain
from playground.exchange.python.reading import by_branch
from playground.exchange.python.training import left_out, training_source
from playground.exchange.python.weights import weights_source
from playground.experiment import Experiment
from playground.files import checkpoint_problems
from playground.groups import expanded
from playground.layers import Output, Shape
from playground.messages import Checkpoint
from playground.problems import Problem, ProblemError
from playground.shapes import infer_shapes, survey
from playground.templates import pretrained_weights

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
    written = expanded(experiment.graph)
    found_shapes = infer_shapes(written, experiment.data.shape)
    shapes = {i: shape for i, shape in found_shapes.items() if not isinstance(shape, Problem)}
    network = NetworkSource(experiment.graph, shapes)
    output = written.only(Output)
    assert output is not None
    gives = shapes[output.id]
    parts = _parts(experiment, checkpoint, network, shapes, gives)
    heading = _heading(experiment, checkpoint, name, gives) + _imports("crc32(" in parts)
    source = heading + parts + _MAIN.format(shape=in_words(experiment.data.shape))
    files = {f"{name}.py": source.encode()}
    if checkpoint is not None:
        used = set(by_branch(written))
        learned = {key: array for key, array in checkpoint.weights.items() if key.rpartition("/")[0] in used}
        files[f"{name}.safetensors"] = safetensors.numpy.save(learned)
    return files


def _parts(
    experiment: Experiment,
    checkpoint: Checkpoint | None,
    network: NetworkSource,
    shapes: dict[str, Shape],
    gives: Shape,
) -> str:
    """Everything between the imports and what the script does when it is run."""
    written = replace(experiment, graph=expanded(experiment.graph))
    steps = checkpoint.step if checkpoint else 0
    return "".join(
        (
            *(f"\n{HELPERS[helper]}" for helper in network.helpers),
            network.text(),
            weights_source(written.graph, shapes, None if checkpoint else experiment.seed),
            _answers(experiment, network.arguments),
            training_source(experiment, gives[-1], steps, network.arguments),
        )
    )


def _fitting(experiment: Experiment, checkpoint: Checkpoint | None) -> Checkpoint | None:
    """What the network starts from; None where that is first weights. Edited since, a network fits no old weights."""
    if checkpoint is None and experiment.start == "pretrained":
        checkpoint = Checkpoint(0, pretrained_weights())
    fits = checkpoint is not None and not checkpoint_problems(experiment, checkpoint.weights)
    return checkpoint if fits else None


def _heading(experiment: Experiment, checkpoint: Checkpoint | None, name: str, gives: Shape) -> str:
    """The docstring: what this is, how it is used, what it needs and what it leaves out."""
    data, file = experiment.data, plain(name)
    count = sum(fact.held for fact in survey(experiment.graph, data.shape).facts.values())
    if checkpoint is None:
        start = f"Not trained yet: it starts from weights drawn at random, with the seed {experiment.seed}. "
        start += f"save() writes {file}.safetensors beside this file; from then on load() reads it."
    else:
        trained = f"after {checkpoint.step:,} steps of training" if checkpoint.step else "as they came with the program"
        start = f"Its weights, {trained}, are in {file}.safetensors beside this file."
    scale = {"pictures": "from 0 to 1", "points": "coordinates", "table": "scaled as in training"}[data.kind]
    is_listed = experiment.task == "classification" and len(data.labels) <= _MOST_LABELS
    labels = f" Its classes, in order: {', '.join(map(plain, data.labels))}." if is_listed else ""
    paragraphs = [
        f"{file}: a neural network in plain JAX and Optax, {count:,} parameters.",
        f"Exported from Neural Playground {playground.__version__}, made for {plain(data.title)}.{labels}",
        start,
    ]
    if data.kind == "table":
        paragraphs.insert(2, _of_table(experiment))
    if isinstance(own := experiment.imported, OwnPictures):
        paragraphs.insert(2, _of_pictures(own))
    usage = (
        ("predict(x)", f"x: float32 [batch, {in_words(data.shape)}], {scale}; gives [batch, {in_words(gives)}]"),
        ("train(x, y, steps=1000)", "gives new weights and the loss of every step"),
        ("predict(x, weights)", "with those weights"),
        ("save(weights)", "keeps them"),
    )
    text = "\n\n".join(map(filled, paragraphs)) + "\n\n"
    text += "".join(f"    {call:<25}{says}\n" for call, says in usage)
    text += "\nNeeds jax, optax and safetensors.\n"
    if notes := left_out(experiment, checkpoint is not None):
        text += "\nWhat this script leaves out:\n" + "".join(filled(f"- {note}", "", "  ") + "\n" for note in notes)
    return f'"""{text}"""\n'


def _of_table(experiment: Experiment) -> str:
    """What a table's columns are, and what was done to them before the network saw them."""
    listed = ", ".join(map(plain, experiment.data.inputs[:_MOST_LABELS]))
    more = " …" if len(experiment.data.inputs) > _MOST_LABELS else ""
    words = f"Its inputs, in order: {listed}{more}."
    done = {
        "standardise": "less the mean of the training rows, divided by their standard deviation",
        "range": "moved and stretched so that the training rows go from 0 to 1",
        "none": "as they are in the table",
    }[experiment.table.scaling]
    what = "Numbers, also the one it answers with," if experiment.task == "regression" else "Numbers"
    return f"{words} {what} are {done}."


def _of_pictures(own: OwnPictures) -> str:
    """What was done to own pictures before the network saw them."""
    fitted = {
        "crop": "the square in the middle of each",
        "pad": "each whole, with bars in the colour of its edge where it is no square",
    }[own.fit]
    colours = "grey" if own.channels == 1 else "red, green and blue"
    light = "; then dark and bright are exchanged" if own.light == "inverted" else ""
    return f"Its pictures are {own.size} pixels wide and high, in {colours}: {fitted}, clear parts white{light}."


def _imports(needs_crc: bool) -> str:
    return f"""
from __future__ import annotations

import sys
from pathlib import Path
{"from zlib import crc32" + chr(10) if needs_crc else ""}
import jax
import jax.numpy as jnp
import numpy as np
import optax
from safetensors.numpy import load_file, save_file

WEIGHTS = Path(__file__).with_suffix(".safetensors")
"""


def _answers(experiment: Experiment, arguments: str) -> str:
    """The function that the script's reader asks."""
    if "state" in arguments:
        forward = "    p, state = split(weights)\n    return network(x, p, state)[0]"
    else:
        forward = "    return network(x, weights)"
    says = {
        "cross-entropy": "A score of each class for each example; jax.nn.softmax makes probabilities of them.",
        "perceptron": "A number for each example; above 0 it is the second class, below 0 the first.",
        "binary-cross-entropy": "Scores for each example; jax.nn.sigmoid makes probabilities of them.",
    }.get(experiment.recipe.loss if experiment.target == "label" else "", "The network's output for each example.")
    return _PREDICT.format(forward=forward, says=docstring(says, "    "))


_PREDICT = '''

@jax.jit
def forward(weights, x):
    """The output for arrays that are on the device already."""
{forward}


def predict(x, weights=None):
{says}
    weights = load() if weights is None else weights
    return np.asarray(forward(weights, jnp.asarray(x, jnp.float32)))
'''

_MAIN = """

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Give a file of examples, made by numpy.save: float32 [batch, {shape}].")
    print(predict(np.load(sys.argv[1], allow_pickle=False)))
"""
