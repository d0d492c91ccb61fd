"""The functions a script may need, as source text; each is written only where a layer uses it."""

from __future__ import annotations

HELPERS: dict[str, str] = {
    "convolution": '''
def convolution(x, kernel, stride, padding, dilation=1, groups=1):
    """Slide filters over pictures: [batch, height, width, channels] to [batch, rows, columns, filters]."""
    return jax.lax.conv_general_dilated(
        x,
        kernel,  # [rows, columns, channels / groups, filters]
        (stride, stride),
        padding,
        rhs_dilation=(dilation, dilation),
        dimension_numbers=("NHWC", "HWIO", "NHWC"),
        feature_group_count=groups,
    )
''',
    "transposed_convolution": '''
def transposed_convolution(x, kernel, stride, padding):
    """The reverse of a strided convolution: the picture grows by the stride."""
    return jax.lax.conv_transpose(
        x, kernel, (stride, stride), padding, dimension_numbers=("NHWC", "HWIO", "NHWC")
    )
''',
    "windows": '''
def windows(x, start, join, window, stride, padding):
    """Join the numbers in every window of each channel."""
    if not isinstance(padding, str):
        padding = [(0, 0), *padding, (0, 0)]
    return jax.lax.reduce_window(x, start, join, (1, window, window, 1), (1, stride, stride, 1), padding)
''',
    "max_pooling": '''
def max_pooling(x, window, stride, padding):
    """The largest number in each window."""
    return windows(x, -jnp.inf, jax.lax.max, window, stride, padding)
''',
    "average_pooling": '''
def average_pooling(x, window, stride, padding):
    """The mean of each window; zeros of the padding are not counted."""
    total = windows(x, 0.0, jax.lax.add, window, stride, padding)
    count = windows(jnp.ones_like(x), 0.0, jax.lax.add, window, stride, padding)
    return total / jnp.maximum(count, 1.0)
''',
    "key_for": '''
def key_for(key, number):
    """The random key of one layer; None outside training."""
    return None if key is None else jax.random.fold_in(key, number)
''',
    "dropout": '''
def dropout(x, rate, key):
    """While training (with a key), set a random share of the numbers to 0; the others grow to make up for it."""
    if key is None:
        return x
    kept = jax.random.bernoulli(key, 1.0 - rate, x.shape)
    return jnp.where(kept, x / (1.0 - rate), 0.0)
''',
    "noise": '''
def noise(x, deviation, key):
    """While training (with a key), add normal noise."""
    return x if key is None else x + deviation * jax.random.normal(key, x.shape)
''',
    "batch_norm": '''
def batch_norm(x, name, p, state, training, momentum, epsilon):
    """Each channel to mean 0 and variance 1: over the batch while training, by the running averages otherwise.

    The running averages in ``state`` are brought up to date while training.
    """
    mean, variance = state[name + "/mean"], state[name + "/variance"]
    if training:
        axes = tuple(range(x.ndim - 1))
        now_mean, now_variance = jnp.mean(x, axes), jnp.var(x, axes)
        state[name + "/mean"] = momentum * mean + (1.0 - momentum) * now_mean
        state[name + "/variance"] = momentum * variance + (1.0 - momentum) * now_variance
        mean, variance = now_mean, now_variance
    y = (x - mean) * jax.lax.rsqrt(variance + epsilon)
    return y * p.get(name + "/scale", 1.0) + p.get(name + "/offset", 0.0)
''',
    "layer_norm": '''
def layer_norm(x, scale, offset, epsilon):
    """Each example to mean 0 and variance 1 along its last axis."""
    mean, variance = jnp.mean(x, -1, keepdims=True), jnp.var(x, -1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(variance + epsilon) * scale + offset
''',
    "enlarged": '''
def enlarged(x, factor, method):
    """A picture ``factor`` times as high and wide, by repeating or blending pixels."""
    if method == "nearest":
        return jnp.repeat(jnp.repeat(x, factor, axis=1), factor, axis=2)
    batch, rows, columns, channels = x.shape
    return jax.image.resize(x, (batch, rows * factor, columns * factor, channels), "linear")
''',
}

NEEDS: dict[str, tuple[str, ...]] = {
    "max_pooling": ("windows",),
    "average_pooling": ("windows",),
    "dropout": ("key_for",),
    "noise": ("key_for",),
}
"""Helpers that come with others."""
