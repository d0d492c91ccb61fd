"""The recipe as source text: loss, schedule, optimizer, and what of it is left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playground.exchange.python.expressions import quoted
from playground.exchange.python.lines import docstring, statement
from playground.experiment import Experiment
from playground.groups import expanded
from playground.layers import Activation
from playground.recipe import LEAST_FACTOR, DrawnSchedule, Recipe

_LOSSES: dict[str, tuple[str, str]] = {
    "cross-entropy": ("cross-entropy", "optax.softmax_cross_entropy(output, target)"),
    "binary-cross-entropy": ("binary cross-entropy", "optax.sigmoid_binary_cross_entropy(output, target)"),
    "mse": ("squared error", "jnp.square(output - target)"),
    "mae": ("absolute error", "jnp.abs(output - target)"),
    "huber": ("Huber loss", "optax.huber_loss(output, target)"),
    "perceptron": ("perceptron loss", "jnp.where(target * output > 0, 0.0, -target * output)"),
}
"""What each loss is called, and of which numbers it is the mean."""

_OPTIMIZERS: dict[str, Callable[[Any], str]] = {
    "sgd": lambda o: "optax.sgd({rate})",
    "momentum": lambda o: f"optax.sgd({{rate}}, momentum={o.momentum})",
    "nesterov": lambda o: f"optax.sgd({{rate}}, momentum={o.momentum}, nesterov=True)",
    "adagrad": lambda o: f"optax.adagrad({{rate}}, initial_accumulator_value={o.start}, eps={o.epsilon})",
    "rmsprop": lambda o: f"optax.rmsprop({{rate}}, decay={o.decay}, eps={o.epsilon})",
    "adadelta": lambda o: f"optax.adadelta({{rate}}, rho={o.decay}, eps={o.epsilon})",
    "adam": lambda o: f"optax.adam({{rate}}, b1={o.beta1}, b2={o.beta2}, eps={o.epsilon})",
    "adamw": lambda o: (
        f"optax.adamw({{rate}}, b1={o.beta1}, b2={o.beta2}, eps={o.epsilon}, weight_decay={o.weight_decay})"
    ),
    "lion": lambda o: f"optax.lion({{rate}}, b1={o.beta1}, b2={o.beta2}, weight_decay=0.0)",
}

_RATES: dict[str, Callable[[Any], tuple[str, str]]] = {
    "exponential": lambda s: (
        f"falls exponentially from LEARNING_RATE towards {s.final}",
        f"return {s.final} + (LEARNING_RATE - {s.final}) * jnp.exp(-step / {s.decay_steps})",
    ),
    "step": lambda s: (
        f"times {s.factor} every {s.every:,} steps",
        f"return LEARNING_RATE * {s.factor} ** (step // {s.every})",
    ),
    "cosine": lambda s: (
        f"half a cosine from LEARNING_RATE down to {s.final}",
        f"return {s.final} + (LEARNING_RATE - {s.final}) * half_cosine(step / {s.steps})",
    ),
    "warm-up": lambda s: (
        f"rises to LEARNING_RATE in {s.warm_up:,} steps and stays there",
        f"return LEARNING_RATE * jnp.minimum((step + 1.0) / {s.warm_up}, 1.0)",
    ),
    "one-cycle": lambda s: (
        "one cycle: up to LEARNING_RATE, then down again",
        f"""share, low, last = step / {s.steps}, LEARNING_RATE / 25.0, LEARNING_RATE / 1e4
    rising = LEARNING_RATE + (low - LEARNING_RATE) * half_cosine(share / 0.3)
    falling = last + (LEARNING_RATE - last) * half_cosine((share - 0.3) / 0.7)
    return jnp.where(share < 0.3, rising, falling)""",
    ),
    "drawn": lambda s: (f"from point to point, drawn by hand over {s.steps:,} steps", _drawn(s)),
}
"""How the rate goes, in words and as the body of a function; without an entry it stays."""


def _drawn(schedule: DrawnSchedule) -> str:
    is_log = schedule.between == "logarithmic"
    shares = ", ".join(f"{share:g}" for share, _ in schedule.points)
    factors = ", ".join(f"{max(factor, LEAST_FACTOR) if is_log else factor:g}" for _, factor in schedule.points)
    height = "jnp.log(factors)" if is_log else "factors"
    along = f"jnp.interp(step / {schedule.steps}, shares, {height})"
    lines = [
        statement(f"    shares = jnp.array([{shares}])"),
        statement(f"    factors = jnp.array([{factors}])"),
        f"    return LEARNING_RATE * {f'jnp.exp({along})' if is_log else along}",
    ]
    return "".join(lines).strip()


_HALF_COSINE = '''

def half_cosine(share):
    """From 1 down to 0 while ``share`` goes from 0 to 1."""
    return 0.5 * (1.0 + jnp.cos(jnp.pi * jnp.clip(share, 0.0, 1.0)))
'''

_FATES = '''

def fates(p):
    """What becomes of each array: training changes it, or leaves it as it is."""
    return {{name: "frozen" if name.startswith(FROZEN) else "trained" for name in p}}


{made}OPTIMIZER = optax.partition({{"trained": LEARNING, "frozen": optax.set_to_zero()}}, fates)
'''

_LOOP = '''

@jax.jit
def train_step({p}, optimizer_state, x, y{key}):
    """One step down the slope of one batch."""
{slope}    updates, optimizer_state = OPTIMIZER.update(gradients, optimizer_state, p)
    return optax.apply_updates(p, updates){state}, optimizer_state, loss


def train(x, y, steps, seed=0, weights=None):
    """Train on: every example once an epoch, in a new order each time.

    Args:
        x: the examples, as ``predict`` takes them.
        y: {answers}.
        steps: so many batches of {batch}.
        seed: decides {chance}.
        weights: where to start; None takes those that ``load`` gives.

    Returns:
        The new weights, for ``predict`` and ``save``, and the loss of every step.
    """
    {p} = {start}
    optimizer_state = OPTIMIZER.init(p)
    rng, order, losses = np.random.default_rng(seed), [], []{root}
    for {count} in range(steps):
        if len(order) == 0:
            order = rng.permutation(len(x))
        batch, order = order[:{batch}], order[{batch}:]{fold}
{step}        losses.append(float(loss))
    return {result}, losses
'''


_ANSWERS = {
    "classification": "the number of each example's class, int",
    "regression": "the number to be predicted for each example, float",
    "reconstruction": "the examples again",
}

_TARGETS = {"regression": "jnp.asarray(y, jnp.float32).reshape(len(y), -1)", "reconstruction": "y"}
"""What the output is compared with, where it is no class."""

_BATCH = "optimizer_state, x[batch], y[batch]"


def training_source(experiment: Experiment, outputs: int, steps_done: int, arguments: str) -> str:
    """Everything about training, from the learning rate to the loop.

    Args:
        experiment: what is trained, and how.
        outputs: numbers that the network gives for an example, or for each pixel of it.
        steps_done: steps of training behind the weights, from where the schedule goes on.
        arguments: what the network takes besides numbers: ``p``, and ``state`` and ``key`` where it has any.
    """
    has_state, has_key = "state" in arguments, "key" in arguments
    p, key = "p, state" if has_state else "p", ", key" if has_key else ""
    made, aux = ("(loss, state)", ", has_aux=True") if has_state else ("loss", "")
    start = "load() if weights is None else weights"
    loop = _LOOP.format(
        p=p,
        key=key,
        state=", state" if has_state else "",
        slope=statement(f"    {made}, gradients = jax.value_and_grad(objective{aux})({p}, x, y{key})"),
        step=statement(f"        {p}, optimizer_state, loss = train_step({p}, {_BATCH}{key})"),
        answers=_ANSWERS[experiment.task],
        batch=experiment.recipe.batch_size,
        chance="the order and every random number of training" if has_key else "the order of the examples",
        start=f"split({start})" if has_state else start,
        root="\n    root = jax.random.key(seed)" if has_key else "",
        fold="\n        key = jax.random.fold_in(root, step)" if has_key else "",
        count="step" if has_key else "_",
        result="{**p, **state}" if has_state else "p",
    )
    recipe = experiment.recipe
    return _rate(recipe, steps_done) + _optimizer(experiment) + _objective(experiment, outputs, arguments) + loop


def left_out(experiment: Experiment, is_trained: bool) -> list[str]:
    """What of the recipe a script does without, in short sentences."""
    recipe, found = experiment.recipe, []
    if is_trained and recipe.optimizer.kind != "sgd":
        found.append("What the optimizer remembers: it starts afresh.")
    if recipe.augmentation.is_active:
        amounts = ", ".join(f"{k} {v:g}" for k, v in recipe.augmentation.model_dump().items() if v)
        found.append(f"Augmentation ({amounts}): examples are used as they are.")
    if recipe.precision != "float32":
        found.append(f"Mixed precision ({recipe.precision}): all products are those of float32.")
    if any(isinstance(node.layer, Activation) and node.layer.sparsity for node in expanded(experiment.graph).nodes):
        found.append("The sparsity penalty on what layers answer: only the loss itself is made small.")
    if any(value is not None for value in recipe.stop.model_dump().values()):
        found.append("The rules that end training by themselves: train() does the steps it is asked for.")
    return found


def _rate(recipe: Recipe, steps_done: int) -> str:
    number = f"\n\nLEARNING_RATE = {recipe.learning_rate}\n"
    if recipe.schedule.kind not in _RATES:
        return number
    words, body = _RATES[recipe.schedule.kind](recipe.schedule)
    if steps_done:
        number += f"STEPS_DONE = {steps_done}  # before; the schedule goes on from there\n"
        body = f"step = step + STEPS_DONE\n    {body}"
    helper = _HALF_COSINE if "half_cosine" in body else ""
    says = docstring(f"The rate of a step, counted from 0: {words}.", "    ")
    return f"{number}{helper}\n\ndef learning_rate(step):\n{says}\n    {body}\n\n\n"


def _optimizer(experiment: Experiment) -> str:
    recipe = experiment.recipe
    frozen = [node.id for node in expanded(experiment.graph).nodes if node.layer.is_frozen]
    rate = "learning_rate" if recipe.schedule.kind in _RATES else "LEARNING_RATE"
    made = _OPTIMIZERS[recipe.optimizer.kind](recipe.optimizer).format(rate=rate)
    if recipe.clip_norm:
        made = f"optax.chain(optax.clip_by_global_norm({recipe.clip_norm}), {made})"
    if not frozen:
        return statement(f"OPTIMIZER = {made}")
    names = ", ".join(quoted(f"{layer}/") for layer in frozen)
    return statement(f"FROZEN = ({names},)") + _FATES.format(made=statement(f"LEARNING = {made}"))


def _objective(experiment: Experiment, outputs: int, arguments: str) -> str:
    recipe, has_state = experiment.recipe, "state" in arguments
    words, numbers = _LOSSES[recipe.loss]
    penalties = " plus penalties on the weights" if recipe.l2 or recipe.l1 else ""
    takes = arguments.replace(", key", "")
    key = ", key" if "key" in arguments else ""
    lines = [f"\n\ndef objective({takes}, x, y{key}):\n"]
    lines.append(docstring(f"What training makes small: the mean {words} of the batch{penalties}.", "    ") + "\n")
    lines.append(f"    output{', state' if has_state else ''} = network(x, {arguments})\n")
    lines.append(f"    target = {_TARGETS.get(experiment.task) or _target(recipe, outputs)}\n")
    if experiment.task == "classification" and recipe.label_smoothing and "cross-entropy" in recipe.loss:
        share = 1.0 / outputs if recipe.loss == "cross-entropy" else 0.5
        amount = recipe.label_smoothing
        lines.append(f"    target = target * {1.0 - amount} + {amount * share}  # label smoothing\n")
    lines.append(f"    loss = jnp.mean({numbers})\n")
    if recipe.l2 or recipe.l1:
        lines.append('    weights = [array for name, array in p.items() if name.endswith("/weights")]\n')
    if recipe.l2:
        lines.append(f"    loss += {recipe.l2} / 2 * sum(jnp.sum(jnp.square(w)) for w in weights)\n")
    if recipe.l1:
        lines.append(f"    loss += {recipe.l1} * sum(jnp.sum(jnp.abs(w)) for w in weights)\n")
    return "".join(lines) + f"    return loss{', state' if has_state else ''}\n"


def _target(recipe: Recipe, outputs: int) -> str:
    if outputs > 1:
        return f"jax.nn.one_hot(y, {outputs})"
    positive = "jnp.asarray(y, jnp.float32)[:, None]"
    return positive if recipe.loss == "binary-cross-entropy" else f"2.0 * {positive} - 1.0"
