"""The element-wise functions, by the names the activation layer uses."""

from __future__ import annotations

from collections.abc import Callable

import jax
import jax.numpy as jnp

ACTIVATIONS: dict[str, Callable[[jax.Array, jax.Array], jax.Array]] = {
    "identity": lambda x, slope: x,
    # f(x) = 1 where x >= 0, else 0; its derivative is 0 everywhere, so nothing before it learns.
    "step": lambda x, slope: (x >= 0).astype(x.dtype),
    # 1 / (1 + e^-x)
    "sigmoid": lambda x, slope: jax.nn.sigmoid(x),
    "tanh": lambda x, slope: jnp.tanh(x),
    # max(x, 0)
    "relu": lambda x, slope: jax.nn.relu(x),
    # x where x >= 0, else slope x
    "leaky-relu": lambda x, slope: jnp.where(x >= 0, x, slope * x),
    # x where x > 0, else e^x - 1. Clevert et al., ICLR 2016
    "elu": lambda x, slope: jax.nn.elu(x),
    # x Phi(x), Phi the normal distribution function, exactly. Hendrycks and Gimpel, 2016
    "gelu": lambda x, slope: jax.nn.gelu(x, approximate=False),
    # x / (1 + e^-x). Elfwing et al., 2018
    "silu": lambda x, slope: jax.nn.silu(x),
    # ln(1 + e^x)
    "softplus": lambda x, slope: jax.nn.softplus(x),
    # e^x_i / sum_j e^x_j along the last axis
    "softmax": lambda x, slope: jax.nn.softmax(x, axis=-1),
}
