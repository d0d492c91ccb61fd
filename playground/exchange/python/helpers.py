"""The functions a script may need, as source text; each is written only where a layer uses it."""

from __future__ import annotations

HELPERS: dict[str, str] = {
    "sides": '''
def sides(padding):
    """``"SAME"`` and ``"VALID"`` as they are; a number as that many zeros on every side."""
    return padding if isinstance(padding, str) else [(padding, padding), (padding, padding)]
''',
    "convolution": '''
def convolution(x, name, p, stride, padding, dilation=1, groups=1):
    """Slide filters over pictures, [batch, height, width, channels]: a map for each filter."""
    y = jax.lax.conv_general_dilated(
        x,
        p[name + "/weights"],  # [rows, columns, channels / groups, filters]
        window_strides=(stride, stride),
        padding=sides(padding),
        rhs_dilation=(dilation, dilation),
        dimension_numbers=("NHWC", "HWIO", "NHWC"),
        feature_group_count=groups,
    )
    return y + p.get(name + "/bias", 0.0)
''',
    "transposed_convolution": '''
def transposed_convolution(x, name, p, stride, padding):
    """The reverse of a strided convolution: the picture grows by the stride."""
    kernel = p[name + "/weights"]  # [rows, columns, channels, filters]
    y = jax.lax.conv_transpose(
        x, kernel, (stride, stride), padding, dimension_numbers=("NHWC", "HWIO", "NHWC")
    )
    return y + p.get(name + "/bias", 0.0)
''',
    "windows": '''
def windows(x, start, join, window, stride, padding):
    """Join the numbers in every window of each channel."""
    if not isinstance(padding, str):
        padding = [(0, 0), *sides(padding), (0, 0)]
    size, strides = (1, window, window, 1), (1, stride, stride, 1)
    return jax.lax.reduce_window(x, start, join, size, strides, padding)
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
def key_for(name, key):
    """A random key for the layer of this name, so that no two layers draw the same numbers."""
    return jax.random.fold_in(key, crc32(name.encode()))
''',
    "dropout": '''
def dropout(x, rate, name, key):
    """While training (with a key), a random share ``rate`` of the numbers is set to 0.

    The others grow by 1 / (1 - rate), which keeps the expected sum.
    """
    if key is None:
        return x
    is_kept = jax.random.bernoulli(key_for(name, key), 1.0 - rate, x.shape)
    return jnp.where(is_kept, x / (1.0 - rate), 0.0)
''',
    "noise": '''
def noise(x, deviation, name, key):
    """While training (with a key), add normal noise."""
    if key is None:
        return x
    return x + deviation * jax.random.normal(key_for(name, key), x.shape)
''',
    "batch_norm": '''
def batch_norm(x, name, p, state, key, momentum=0.9, epsilon=1e-5):
    """Each channel to mean 0 and variance 1, then scaled and shifted by learned numbers.

    While training (with a key), mean and variance are those of the batch, and the running
    averages in ``state`` follow them; otherwise they are the running averages.
    """
    mean, variance = state[name + "/mean"], state[name + "/variance"]
    if key is not None:
        axes = tuple(range(x.ndim - 1))  # all but the channels
        batch_mean, batch_variance = jnp.mean(x, axes), jnp.var(x, axes)
        state[name + "/mean"] = momentum * mean + (1.0 - momentum) * batch_mean
        state[name + "/variance"] = momentum * variance + (1.0 - momentum) * batch_variance
        mean, variance = batch_mean, batch_variance
    y = (x - mean) * jax.lax.rsqrt(variance + epsilon)
    return y * p.get(name + "/scale", 1.0) + p.get(name + "/offset", 0.0)
''',
    "layer_norm": '''
def layer_norm(x, name, p, epsilon):
    """Each example to mean 0 and variance 1 along its last axis, then scaled and shifted."""
    mean, variance = jnp.mean(x, -1, keepdims=True), jnp.var(x, -1, keepdims=True)
    y = (x - mean) * jax.lax.rsqrt(variance + epsilon)
    return y * p[name + "/scale"] + p[name + "/offset"]
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
    "convolution": ("sides",),
    "max_pooling": ("windows", "sides"),
    "average_pooling": ("windows", "sides"),
    "dropout": ("key_for",),
    "noise": ("key_for",),
}
"""Helpers that come with others."""
