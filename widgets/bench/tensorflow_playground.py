"""The row TensorFlow Playground is measured by: epochs a second of its largest network, with a picture of every neuron.

A network 7-8-8-8-1 of tanh, plain gradient descent, batches of 10 from 250 points, and after each epoch a picture of
100 x 100 places of every neuron. Where theirs has seven features of the two inputs, ours has a layer of seven neurons
more, which is more work. With the window on, the pictures are drawn as often as the view of every neuron draws them.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from playground import files
from playground.benches import Row
from playground.datasets import PointSettings
from playground.experiment import Experiment
from playground.files import Saved
from playground.graph import chain
from playground.layers import Activation, Dense, Input, Output
from playground.recipe import Recipe

UNITS = (7, 8, 8, 8)
POINTS, BATCH = 250, 10

THEIRS = 43.0
"""Epochs a second of TensorFlow Playground's own engine without drawing, on the two-core machine of the design."""

HEADLESS, WITH_WINDOW = 15.0, 10.0
"""Goals: so many times theirs."""

PROGRAM = "playground.engine.epochs"


def experiment() -> Experiment:
    """The network and what it is trained on."""
    hidden = [layer for units in UNITS for layer in (Dense(units=units), Activation(function="tanh"))]
    recipe = Recipe.model_validate(
        {"loss": "binary-cross-entropy", "batch_size": BATCH, "learning_rate": 0.03, "optimizer": {"kind": "sgd"}}
    )
    settings = PointSettings(count=2 * POINTS, test_share=0.5)
    return Experiment(chain([Input(), *hidden, Dense(units=1), Output()]), "spiral", recipe, points=settings)


def headless(seconds: float) -> Row:
    """Epochs a second in a process of its own, each with a picture of every neuron."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "theirs.playground"
        files.write(file, Saved(experiment()))
        command = [sys.executable, "-m", PROGRAM, str(file), str(seconds)]
        found = float(subprocess.run(command, capture_output=True, check=True).stdout)
    return row("7-8-8-8-1 with every neuron each epoch, headless", found, HEADLESS)


def row(case: str, epochs: float, goal: float) -> Row:
    """So many epochs a second, against so many times theirs."""
    against = f"TensorFlow Playground's {THEIRS:g}; goal {goal:g}x"
    return Row("views", case, epochs, "epochs/s", against, epochs / THEIRS)
