"""One step of training on one example: forward, loss, backward and update, nothing of the run being changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from playground.engine import losses
from playground.engine.functions import APPLY, Context, Tensors
from playground.engine.network import Parameters, arrays_of, numbers
from playground.engine.optimizers import DIRECTIONS, clip, rate, recipe_numbers
from playground.engine.programs import Plan, programs
from playground.engine.training import Trainer
from playground.layers import Input
from playground.probes.microscope import Microscope, MicroscopeWish, Scored, Source, Updated

Floats = NDArray[np.float32]


class _Step(NamedTuple):
    """All that a step brings, on the device."""

    outputs: Tensors
    slopes: Tensors
    target: jax.Array
    before: tuple[jax.Array, jax.Array]
    gradients: Parameters
    used: Parameters
    norm: jax.Array
    rate: jax.Array
    parameters: Parameters
    answer: jax.Array
    afterwards: tuple[jax.Array, jax.Array]


class _Example(NamedTuple):
    x: Floats
    label: float
    source: Source
    place: int
    there_are: int


def microscope(trainer: Trainer, wish: MicroscopeWish) -> Microscope | None:
    """One step on one example, the last one where there are fewer; None where there is none to take."""
    example = _example(trainer, wish)
    if example is None:
        return None
    recipe = trainer.experiment.recipe
    values, settings = numbers(trainer.experiment.graph), recipe_numbers(recipe)
    y = np.asarray([example.label], trainer.data.arrays.train_y.dtype)
    arguments = trainer.parameters, trainer.state, trainer.optimizer, example.x[None], y, values, settings
    step: _Step = _program(trainer.plan)(*arguments, np.int32(trainer.step))
    given = {name: float(value) for name, value in settings["optimizer"].items()}
    given |= {name: float(settings["general"][name]) for name in ("l2", "l1", "clip_norm", "label_smoothing")}
    has_classes = trainer.experiment.target == "label" and bool(trainer.experiment.data.labels)
    names = [name for name, _, _ in trainer.plan.structure.nodes]
    return Microscope(
        step=trainer.step,
        source=example.source,
        place=example.place,
        examples=example.there_are,
        label=int(example.label) if has_classes else -1,
        outputs={name: np.asarray(step.outputs[name])[0] for name in names},
        gradients={name: np.asarray(step.slopes[name])[0] for name in names},
        target=np.asarray(step.target)[0],
        before=Scored(*map(float, step.before)),
        afterwards=Scored(*map(float, step.afterwards)),
        answer=np.asarray(step.answer)[0],
        rate=float(step.rate),
        norm=float(step.norm),
        numbers=given,
        count=_count(trainer.optimizer),
        updates={layer: _updates(trainer, step, layer) for layer in wish.layers if layer in trainer.parameters},
        running={layer: found for layer in wish.layers if (found := _unlearned(trainer, layer))},
    )


def _unlearned(trainer: Trainer, layer: str) -> dict[str, Floats]:
    """What a layer computes with beside its own parameters: running averages, the weights of one it is tied to."""
    settings = next(settings for name, settings, _ in trainer.plan.structure.nodes if name == layer)
    found = arrays_of(settings, layer, trainer.parameters) | trainer.state.get(layer, {})
    own = trainer.parameters.get(layer, {})
    return {name: np.asarray(value) for name, value in found.items() if name not in own}


def _example(trainer: Trainer, wish: MicroscopeWish) -> _Example | None:
    arrays, drawing = trainer.data.arrays, wish.drawing
    if wish.source == "drawing" and drawing is not None and (*drawing.shape, 1) == trainer.experiment.data.shape:
        return _Example(np.asarray(drawing, np.float32)[:, :, None], wish.label, "drawing", -1, 0)
    if not len(arrays.train_x):
        return None
    if wish.source == "next":
        source, place = "next", int(trainer.next_examples()[0])
    else:
        source = "held-out" if wish.source == "held-out" and len(arrays.test_x) else "training"
        place = wish.example
    x, y = (arrays.test_x, arrays.test_y) if source == "held-out" else (arrays.train_x, arrays.train_y)
    place = min(place, len(x) - 1)
    picture = x[place].astype(np.float32) * np.float32(arrays.scale)
    return _Example(picture, y[place].item(), source, place, len(x))  # type: ignore[arg-type]


def _updates(trainer: Trainer, step: _Step, layer: str) -> dict[str, Updated]:
    arrays = trainer.parameters[layer]
    used = step.used.get(layer, {})
    return {
        name: Updated(
            np.asarray(value),
            np.asarray(step.gradients[layer][name]),
            np.asarray(used[name]) if name in used else np.zeros_like(value),
            np.asarray(step.parameters[layer][name]),
            _memory(trainer.optimizer, layer, name),
        )
        for name, value in sorted(arrays.items(), key=lambda item: (item[0] != "weights", item[0]))
    }


def _memory(optimizer: Any, layer: str, name: str) -> dict[str, Floats]:
    """What the optimizer keeps of one array, by what it is."""
    found = {}
    for path, leaf in jax.tree_util.tree_leaves_with_path(optimizer):
        keys = [str(getattr(key, "name", getattr(key, "key", ""))) for key in path]
        if keys[-2:] == [layer, name]:
            found[keys[-3] if len(keys) > 2 else ""] = np.asarray(leaf)
    return found


def _count(optimizer: Any) -> int:
    """How many steps the optimizer has counted, 0 where it counts none."""
    for path, leaf in jax.tree_util.tree_leaves_with_path(optimizer):
        if path and getattr(path[-1], "name", "") == "count":
            return int(leaf)
    return 0


@lru_cache(maxsize=8)
def _program(plan: Plan) -> Callable[..., _Step]:
    """The step as one compiled program; all numbers are arguments."""
    scores = programs(plan).scores

    def look(
        parameters: Parameters,
        state: Parameters,
        optimizer: Any,
        x: jax.Array,
        y: jax.Array,
        values: Parameters,
        settings: Parameters,
        step: jax.Array,
    ) -> _Step:
        general = settings["general"]

        def objective(trained: Parameters, added: Tensors) -> tuple[jax.Array, Any]:
            outputs = _forward(plan, parameters | trained, state, x, values, added)
            loss = scores(outputs[plan.structure.output], x, y, general)[0][0]
            penalty = losses.penalty(trained, general["l2"], general["l1"])
            penalty += losses.sparsity(plan.structure, outputs, values)
            return loss + penalty, (outputs, loss, penalty)

        def alone(trained: Parameters, added: Tensors) -> jax.Array:
            loss: jax.Array = objective(trained, added)[1][1]
            return loss

        shapes = jax.eval_shape(lambda: _forward(plan, parameters, state, x, values, {}))
        nothing = {name: jnp.zeros(shape.shape, shape.dtype) for name, shape in shapes.items()}
        held = plan.structure.trained(parameters)
        own, slopes = jax.grad(alone, argnums=(0, 1))(parameters, nothing)
        gradients, (outputs, *before) = jax.grad(objective, has_aux=True)(held, nothing)
        used, norm = clip(gradients, general["clip_norm"])
        updates, _ = DIRECTIONS[plan.optimizer](settings["optimizer"]).update(used, optimizer, held)
        lr = rate(plan.schedule, step, settings)
        after = jax.tree.map(lambda p, u: p - lr * u, held, updates)
        after = parameters | after
        _, (then, *afterwards) = objective(after, nothing)
        target = _target(plan, outputs[plan.structure.output], x, y, general)
        answer = then[plan.structure.output]
        return _Step(outputs, slopes, target, tuple(before), own, used, norm, lr, after, answer, tuple(afterwards))

    return jax.jit(look)


def _forward(
    plan: Plan, parameters: Parameters, state: Parameters, x: jax.Array, values: Parameters, added: Tensors
) -> Tensors:
    """Every layer's output at rest; ``added`` to each, so that there is something to take the gradient by."""
    outputs: Tensors = {}
    for name, layer, sources in plan.structure.nodes:
        inputs = [x] if isinstance(layer, Input) else [outputs[source] for source in sources]
        context = Context(False, plan.platform, None, values.get(name, {}), None, plan.structure.forms)
        output, _ = APPLY[layer.kind](layer, arrays_of(layer, name, parameters), state.get(name, {}), inputs, context)
        outputs[name] = output + added[name] if added else output
    return outputs


def _target(plan: Plan, output: jax.Array, x: jax.Array, y: jax.Array, general: Tensors) -> jax.Array:
    """What the loss compares the output with."""
    if plan.target == "input":
        return x
    target = losses.targets(plan.loss, y, output.shape[-1])
    smoothed = plan.loss in {"cross-entropy", "binary-cross-entropy"}
    return losses.smooth(target, general["label_smoothing"], plan.loss) if smoothed else target
