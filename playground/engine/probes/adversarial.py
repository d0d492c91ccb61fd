"""Pictures changed a little so that the answer changes much."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import jax
import jax.numpy as jnp
import numpy as np

from playground.engine import losses, network
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.probes.subject import applies, subject
from playground.engine.training import Trainer
from playground.probes.adversarial import EPSILONS, Adversarial, AdversarialWish


def adversarial(trainer: Trainer, wish: AdversarialWish) -> Adversarial | None:
    """Change one picture by every amount; None where the network names no pictures.

    The fast gradient sign method of Goodfellow, Shlens and Szegedy, 2014; in small steps as Kurakin, Goodfellow and
    Bengio, 2016. Pixels stay between 0 and 1.
    """
    if not applies(trainer):
        return None
    asked = subject(trainer, wish)
    plan = trainer.plan
    attack = _attack(plan.structure, plan.loss, plan.platform, wish.steps)
    values: Parameters = numbers(trainer.experiment.graph)  # type: ignore[assignment]
    amounts = np.asarray(EPSILONS, np.float32)
    changed, shares, answer = attack(
        trainer.parameters, trainer.state, asked.input, np.int32(wish.target), amounts, values
    )
    return Adversarial(
        trainer.step, asked, int(answer), wish.target, wish.amount, np.asarray(changed[wish.amount]), np.asarray(shares)
    )


@lru_cache(maxsize=16)
def _attack(net: Structure, loss: str, platform: str, steps: int) -> Callable[..., tuple[jax.Array, ...]]:
    def scores(parameters: Parameters, state: Parameters, x: jax.Array, values: Parameters) -> jax.Array:
        output: jax.Array = network.apply(net, parameters, state, x, values, platform)[0][net.output]
        return output

    def attack(
        parameters: Parameters,
        state: Parameters,
        x: jax.Array,
        target: jax.Array,
        amounts: jax.Array,
        values: Parameters,
    ) -> tuple[jax.Array, ...]:
        answer = jnp.argmax(losses.probabilities(scores(parameters, state, x[None], values), loss)[0])
        direction = jnp.where(target < 0, 1.0, -1.0)  # up the loss of the answer, or down that of the target
        label = jnp.where(target < 0, answer, target)

        def all_losses(pictures: jax.Array) -> jax.Array:
            output = scores(parameters, state, pictures, values)
            wanted = losses.targets(loss, jnp.full(len(pictures), label), output.shape[-1])
            return jnp.sum(losses.LOSSES[loss](output, wanted))

        each = (direction * amounts / steps)[:, None, None, None]

        def one_step(_: int, pictures: jax.Array) -> jax.Array:
            return jnp.clip(pictures + each * jnp.sign(jax.grad(all_losses)(pictures)), 0.0, 1.0)

        if steps == 1:  # all begin at the same picture: one slope does for all
            changed = jnp.clip(x[None] + each * jnp.sign(jax.grad(all_losses)(x[None])), 0.0, 1.0)
        else:
            changed = jax.lax.fori_loop(0, steps, one_step, jnp.repeat(x[None], len(amounts), axis=0))
        return changed, losses.probabilities(scores(parameters, state, changed, values), loss), answer

    return jax.jit(attack)
