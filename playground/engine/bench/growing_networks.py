"""What grows with a network: a step over width, depth, batch, pictures, blocks and lanes; what is made of a graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import jax
import numpy as np
from jax.experimental.compilation_cache import compilation_cache

from playground import templates
from playground.datasets import OWN_PICTURES, OwnPictures, PictureSettings
from playground.engine import devices
from playground.engine.bench.growth import Growth
from playground.engine.bench.turns import Run, in_chunks
from playground.engine.device_data import DeviceData
from playground.engine.lanes.grouping import make
from playground.engine.loading import Arrays
from playground.engine.programs import Programs
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.graph import Edge, Graph, Node
from playground.layers import Activation, Add, Convolution, Dense, GlobalAveragePooling, Input, Output
from playground.layers.initialisers import Glorot
from playground.shapes import survey
from playground.summary import summary
from playground.templates.assembling import in_line

EXAMPLES = 2000
BATCH = 100


def growths() -> list[Growth]:
    """Every growth of a network."""
    blocks = (9, 30, 99, 300)
    return [
        _step("a step over units a layer", (64, 128, 256, 512, 1024), wide, flops(wide)),
        _step("a step over layers", (2, 4, 8, 16, 32), deep),
        _step("a step over examples a batch", (10, 30, 100, 300, 1000), batches),
        _step("a step over pixels a side", (8, 16, 32, 64), pictured, flops(pictured)),
        _step("a step over blocks", blocks, branching),
        Growth("shapes and problems over blocks", (*blocks, 1000), surveying),
        Growth("a step of all lanes of a race over lanes", (1, 2, 4, 8, 16, 32, 64), racing),
        Growth("compiling over blocks", blocks, compiling),
    ]


def wide(units: int) -> Experiment:
    """Two hidden layers of so many units, on pictures."""
    graph = templates.perceptron((units, units), 10)
    return _in_batches(replace(templates.find("mlp").experiment(), graph=graph, dataset="digits"))


def deep(layers: int) -> Experiment:
    """So many hidden layers of 64 units, on points."""
    return _in_batches(_on_points(templates.perceptron((64,) * layers, 1, flat=True)))


def batches(size: int) -> Experiment:
    """The small convolutional network in batches of a size."""
    return _in_batches(replace(templates.find("cnn-small").experiment(), dataset="digits"), size)


def pictured(side: int) -> Experiment:
    """Three convolutions on pictures of a size."""
    layers = [Convolution(filters=8, kernel=5), Activation(), Convolution(filters=16, kernel=3, stride=2), Activation()]
    layers += [Convolution(filters=16, kernel=3, stride=2), Activation(), GlobalAveragePooling(), Dense(units=10)]
    labels = tuple("0123456789")
    own = OwnPictures(name="noise", fingerprint="0" * 64, size=side, labels=labels, counts=(EXAMPLES // 10,) * 10)
    settings = PictureSettings(own=own)
    experiment = replace(templates.find("cnn-small").experiment(), graph=in_line(*layers), dataset=OWN_PICTURES)
    return _in_batches(replace(experiment, pictures=settings), 50)


def branching(blocks: int) -> Experiment:
    """So many blocks on points: three at a time, a dense layer, an activation and what skips both."""
    return _in_batches(_on_points(skipping(blocks)), 10)


def skipping(blocks: int) -> Graph:
    """A graph of an input, about so many blocks with skip connections, a last layer and an output."""
    nodes = [Node("input", Input()), Node("first", Dense(units=8))]
    edges = [Edge("input", "first")]
    for n in range(blocks // 3):
        before = nodes[-1].id
        dense, tanh, add = f"dense-{n}", f"tanh-{n}", f"add-{n}"
        nodes += [Node(dense, Dense(units=8)), Node(tanh, Activation(function="tanh")), Node(add, Add())]
        edges += [Edge(before, dense), Edge(dense, tanh), Edge(before, add, 0), Edge(tanh, add, 1)]
    edges += [Edge(nodes[-1].id, "last"), Edge("last", "output")]
    nodes += [Node("last", Dense(units=1, weights_start=Glorot())), Node("output", Output())]
    return Graph(tuple(nodes), tuple(edges))


def flops(build: Callable[[int], Experiment]) -> Callable[[int], float]:
    """How much there is to compute at a size."""
    return lambda size: summary(build(size)).flops


def noise(experiment: Experiment, examples: int = EXAMPLES, held_out: int = 100) -> Arrays:
    """Examples of the experiment's shape and number of classes, by chance."""
    rng, shape = np.random.default_rng(0), experiment.data.shape
    classes = len(experiment.data.labels)

    def draw(count: int) -> tuple[np.ndarray, np.ndarray]:
        x = rng.integers(0, 256, (count, *shape), np.uint8) if len(shape) == 3 else rng.normal(size=(count, *shape))
        labels = rng.integers(0, classes, count).astype(np.int32)
        return (x if len(shape) == 3 else x.astype(np.float32)), labels

    scale = 1 / 255 if len(shape) == 3 else 1.0
    return Arrays(*draw(examples), *draw(held_out), experiment.data.labels, scale)


def compiling(blocks: int) -> Run:
    """The programs of a network of so many blocks compiled, with nothing kept from before."""
    experiment = branching(blocks)
    trainer = Trainer(experiment, noise(experiment))

    def run(times: int) -> None:
        with _nothing_kept():
            for _ in range(times):
                trainer._programs = Programs(trainer.plan)
                trainer.compile(entirely=True)

    return run


def surveying(blocks: int) -> Run:
    """Shapes, counts and problems of a graph that was never seen before."""
    graph = skipping(blocks)

    def run(times: int) -> None:
        for _ in range(times):
            survey(Graph(graph.nodes, graph.edges), (2,))

    return run


def racing(lanes: int) -> Run:
    """A step of so many lanes of 2-8-8-1, each from a seed of its own."""
    experiment = _in_batches(_on_points(templates.perceptron((8, 8), 1, "tanh", flat=True)), 10)
    data = DeviceData(noise(experiment), devices.find(None))
    race = make([replace(experiment, seed=lane) for lane in range(lanes)], data)

    race.compile()
    return in_chunks(race.advance)


def _step(
    case: str, sizes: tuple[int, ...], build: Callable[[int], Experiment], work: Callable[[int], float] | None = None
) -> Growth:
    return Growth(case, sizes, lambda size: training(build(size)), work)


def training(experiment: Experiment, examples: int = EXAMPLES) -> Run:
    """Steps of an experiment on noise, compiled and warm."""
    trainer = Trainer(experiment, noise(experiment, examples))
    trainer.compile(entirely=True)

    def run(steps: int) -> None:
        trainer.advance(steps)

    run(1)
    return run


def _on_points(graph: Graph) -> Experiment:
    return replace(templates.find("spiral").experiment(), graph=graph)


def _in_batches(experiment: Experiment, size: int = BATCH) -> Experiment:
    """In batches of a size, at a rate so small that noise never makes the run diverge."""
    recipe = experiment.recipe.model_copy(update={"batch_size": size, "learning_rate": 1e-5})
    return replace(experiment, recipe=recipe)


@contextmanager
def _nothing_kept() -> Iterator[None]:
    """Programs are compiled although they are in the cache."""
    folder = jax.config.jax_compilation_cache_dir  # type: ignore[attr-defined]
    jax.config.update("jax_compilation_cache_dir", None)  # type: ignore[no-untyped-call]
    compilation_cache.reset_cache()
    try:
        yield
    finally:
        jax.config.update("jax_compilation_cache_dir", folder)  # type: ignore[no-untyped-call]
        compilation_cache.reset_cache()
