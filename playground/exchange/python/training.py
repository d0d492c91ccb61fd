"""The recipe as source text: loss, schedule, optimizer, and what of it is left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playground.experiment import Experiment
from playground.recipe import Recipe

_LOSSES: dict[str, str] = {
    "cross-entropy": "-jnp.sum(target * jax.nn.log_softmax(output), axis=-1)",
    "binary-cross-entropy": "_each(optax.sigmoid_binary_cross_entropy(output, target))",
    "mse": "_each(jnp.square(output - target))",
    "mae": "_each(jnp.abs(output - target))",
    "huber": "_each(optax.huber_loss(output, target))",
}

_DIRECTIONS: dict[str, Callable[[Any], tuple[str, ...]]] = {
    "sgd": lambda o: (),
    "momentum": lambda o: (f"optax.trace({o.momentum})",),
    "nesterov": lambda o: (f"optax.trace({o.momentum}, nesterov=True)",),
    "adagrad": lambda o: (f"optax.scale_by_rss({o.start}, {o.epsilon})",),
    "rmsprop": lambda o: (f"optax.scale_by_rms({o.decay}, {o.epsilon})",),
    "adadelta": lambda o: (f"optax.scale_by_adadelta({o.decay}, {o.epsilon})",),
    "adam": lambda o: (f"optax.scale_by_adam({o.beta1}, {o.beta2}, {o.epsilon})",),
    "adamw": lambda o: (
        f"optax.scale_by_adam({o.beta1}, {o.beta2}, {o.epsilon})",
        f"optax.add_decayed_weights({o.weight_decay})",
    ),
    "lion": lambda o: (f"optax.scale_by_lion({o.beta1}, {o.beta2})",),
}

_RATES: dict[str, Callable[[Any], str]] = {
    "constant": lambda s: "return LEARNING_RATE",
    "exponential": lambda s: f"return {s.final} + (LEARNING_RATE - {s.final}) * jnp.exp(-step / {s.decay_steps})",
    "step": lambda s: f"return LEARNING_RATE * {s.factor} ** (step // {s.every})",
    "cosine": lambda s: f"return {s.final} + (LEARNING_RATE - {s.final}) * half_cosine(step / {s.steps})",
    "warm-up": lambda s: f"return LEARNING_RATE * jnp.minimum((step + 1.0) / {s.warm_up}, 1.0)",
    "one-cycle": lambda s: (
        f"""share, low, last = step / {s.steps}, LEARNING_RATE / 25.0, LEARNING_RATE / 1e4
    rising = LEARNING_RATE + (low - LEARNING_RATE) * half_cosine(share / 0.3)
    falling = last + (LEARNING_RATE - last) * half_cosine((share - 0.3) / 0.7)
    return jnp.where(share < 0.3, rising, falling)"""
    ),
}

_HALF_COSINE = '''
def half_cosine(share):
    """From 1 down to 0 while ``share`` goes from 0 to 1."""
    return 0.5 * (1.0 + jnp.cos(jnp.pi * jnp.clip(share, 0.0, 1.0)))

'''

_EACH = '''
def _each(values):
    """The mean over each example: [batch, ...] to [batch]."""
    return jnp.mean(values.reshape(len(values), -1), axis=1)

'''

_LOOP = '''

@jax.jit
def train_step(parameters, state, optimizer_state, x, y, key):
    """One step down the slope of one batch."""
    (value, state), gradients = jax.value_and_grad(objective, has_aux=True)(parameters, state, x, y, key)
    updates, optimizer_state = OPTIMIZER.update(gradients, optimizer_state, parameters)
    return optax.apply_updates(parameters, updates), state, optimizer_state, value


def train(x, y, steps, seed=0, weights=None):
    """Train on: every example once an epoch, in a new order each time.

    Args:
        x: the examples, as ``predict`` takes them.
        y: {answers}.
        steps: so many batches of {batch}.
        seed: decides the order and every random number of training.
        weights: where to start; None takes those beside this file.

    Returns:
        The new weights, for ``predict`` and ``save``, and the loss of every step.
    """
    parameters, state = split(load() if weights is None else weights)
    optimizer_state, key = OPTIMIZER.init(parameters), jax.random.key(seed)
    rng, order, losses = np.random.default_rng(seed), np.empty(0, int), []
    for step in range(steps):
        if not len(order):
            order = rng.permutation(len(x))
        batch, order = order[:{batch}], order[{batch}:]
        parameters, state, optimizer_state, value = train_step(
            parameters, state, optimizer_state, x[batch], y[batch], jax.random.fold_in(key, step)
        )
        losses.append(float(value))
    return {{**parameters, **state}}, losses
'''


def training_source(experiment: Experiment, outputs: int, steps_done: int) -> str:
    """Everything about training, from the learning rate to the loop."""
    recipe = experiment.recipe
    is_picture = experiment.target == "input"
    answers = "the examples again, float32" if is_picture else "the number of each example's class, int"
    schedule = (_HALF_COSINE if recipe.schedule.kind in {"cosine", "one-cycle"} else "") + _schedule(recipe)
    numbers = (
        f"\nLEARNING_RATE = {recipe.learning_rate}\nSTEPS_DONE = {steps_done}  # the schedule goes on from there\n\n"
    )
    return f"{numbers}{schedule}\n\n{_optimizer(recipe)}\n\n{_loss(experiment, outputs)}" + _LOOP.format(
        answers=answers, batch=recipe.batch_size
    )


def left_out(experiment: Experiment) -> list[str]:
    """What of the recipe a script does without, in short sentences."""
    recipe, found = experiment.recipe, ["The optimizer starts afresh; the program goes on with its own arrays."]
    if recipe.augmentation.is_active:
        amounts = ", ".join(f"{k} {v:g}" for k, v in recipe.augmentation.model_dump().items() if v)
        found.append(f"Augmentation ({amounts}): examples are used as they are.")
    if any(value is not None for value in recipe.stop.model_dump().values()):
        found.append("The rules that end training by themselves: train() does the steps it is asked for.")
    return found


def _schedule(recipe: Recipe) -> str:
    return (
        "\ndef learning_rate(step):\n"
        f'    """The rate of a step, counted from 0: {recipe.schedule.kind}."""\n'
        f"    {_RATES[recipe.schedule.kind](recipe.schedule)}\n"
    )


def _optimizer(recipe: Recipe) -> str:
    parts = [f"optax.clip_by_global_norm({recipe.clip_norm})"] if recipe.clip_norm else []
    parts += _DIRECTIONS[recipe.optimizer.kind](recipe.optimizer)
    parts.append("optax.scale_by_learning_rate(lambda step: learning_rate(step + STEPS_DONE))")
    lines = "".join(f"    {part},\n" for part in parts)
    return f"OPTIMIZER = optax.chain(  # {recipe.optimizer.kind}\n{lines})"


def _loss(experiment: Experiment, outputs: int) -> str:
    recipe = experiment.recipe
    expression = _LOSSES[recipe.loss]
    target = "y" if experiment.target == "input" else _target(recipe, outputs)
    lines = [_EACH if "_each" in expression else ""]
    lines.append("\ndef objective(parameters, state, x, y, key):\n")
    lines.append(f'    """What training makes small: {recipe.loss}, mean over the batch{_penalty_words(recipe)}."""\n')
    lines.append("    output, state = network(parameters, state, x, key)\n")
    lines.append(f"    target = {target}\n")
    if experiment.target != "input" and recipe.label_smoothing and "cross-entropy" in recipe.loss:
        share = 1.0 / outputs if recipe.loss == "cross-entropy" else 0.5
        amount = recipe.label_smoothing
        lines.append(f"    target = target * {1.0 - amount} + {amount * share}  # label smoothing\n")
    lines.append(f"    loss = jnp.mean({expression})\n")
    if recipe.l2 or recipe.l1:
        lines.append('    weights = [a for name, a in parameters.items() if name.endswith("/weights")]\n')
    if recipe.l2:
        lines.append(f"    loss += {recipe.l2} / 2 * sum(jnp.sum(jnp.square(w)) for w in weights)\n")
    if recipe.l1:
        lines.append(f"    loss += {recipe.l1} * sum(jnp.sum(jnp.abs(w)) for w in weights)\n")
    return "".join(lines) + "    return loss, state\n"


def _target(recipe: Recipe, outputs: int) -> str:
    if outputs > 1:
        return f"jax.nn.one_hot(y, {outputs})"
    positive = "jnp.asarray(y, jnp.float32)[:, None]"
    return positive if recipe.loss == "binary-cross-entropy" else f"2.0 * {positive} - 1.0"


def _penalty_words(recipe: Recipe) -> str:
    return ", and penalties on the weights" if recipe.l2 or recipe.l1 else ""
