"""How a loss is made of answer and target, and its slope by one number of the answer, in figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QCoreApplication

from playground.arithmetic.figures import factor, figure, further, subscript
from playground.arithmetic.values import Array, Unit
from widgets.views.microscope.sums import products

translate = QCoreApplication.translate


def softmax(scores: Array) -> Array:
    """Shares that add up to 1."""
    exact = np.asarray(scores, np.float64)
    powers = np.exp(exact - exact.max())
    shares: Array = powers / powers.sum()
    return shares


def sigmoid(scores: Array) -> Array:
    """The probability of yes."""
    shares: Array = np.exp(-np.logaddexp(0.0, -np.asarray(scores, np.float64)))
    return shares


def _cross_entropy(output: Array, target: Array, unit: Unit, at: str) -> list[str]:
    shares, at_all = softmax(output), np.flatnonzero(target)
    logs = np.log(np.maximum(shares, 1e-300))
    right = int(target.argmax())
    powers = np.exp(output - output.max())
    first = f"p{at} = e<sup>{figure(output[unit])} − {factor(float(output.max()))}</sup> / {figure(powers.sum())}"
    lines = [f"{first} = <b>{figure(shares[unit])}</b>"]
    if len(at_all) == 1:
        lines.append(f"L = −ln p{subscript(right)} = −ln {figure(shares[right])} = <b>{figure(-logs[right])}</b>")
    else:
        text = products((-target).tolist(), logs.tolist(), lambda i: f" t{subscript(i)}·ln p{subscript(i)}")
        lines.append(f"L = −Σ t·ln p = {text} = <b>{figure(float(-(target * logs).sum()))}</b>")
    return lines


def _binary(output: Array, target: Array, unit: Unit, at: str) -> list[str]:
    z, t = float(output[unit]), float(target[unit])
    p = float(sigmoid(output)[unit])
    yes, no = -np.logaddexp(0.0, -z), -np.logaddexp(0.0, z)
    own = -t * yes - (1 - t) * no
    lines = [f"p{at} = 1 / (1 + e<sup>{figure(-z)}</sup>) = <b>{figure(p)}</b>"]
    text = f"−{figure(t)}·ln {figure(p)} − {figure(1 - t)}·ln {figure(1 - p)}"
    lines.append(f"−t·ln p − (1 − t)·ln(1 − p) = {text} = <b>{figure(own)}</b>")
    return lines + _mean(output)


def _perceptron(output: Array, target: Array, unit: Unit, at: str) -> list[str]:
    s, t = float(output[unit]), float(target[unit])
    agrees = t * s > 0
    words = translate("MicroscopeView", "the right side of the line") if agrees else _wrong_side(s)
    lines = [f"t·s = {figure(t)}·{factor(s)} = <b>{figure(t * s)}</b> <small>{words}</small>"]
    return [*lines, "L = <b>0</b>" if agrees else f"L = −t·s = <b>{figure(0.0 - t * s)}</b>"]


def _wrong_side(s: float) -> str:
    if s == 0:
        return translate("MicroscopeView", "exactly on the line, which counts as wrong")
    return translate("MicroscopeView", "the wrong side of the line")


def _distance(kind: str) -> Callable[[Array, Array, Unit, str], list[str]]:
    def told(output: Array, target: Array, unit: Unit, at: str) -> list[str]:
        e = float(output[unit] - target[unit])
        first = f"e{at} = {figure(output[unit])}{further(-float(target[unit]))} = <b>{figure(e)}</b>"
        counts = {"mse": ("e²", e * e), "mae": ("|e|", abs(e))}
        huber = ("e² / 2", e * e / 2) if abs(e) <= 1 else ("|e| − 1/2", abs(e) - 0.5)
        formula, value = counts.get(kind, huber)
        return [first, f"{formula} = <b>{figure(value)}</b>", *_mean(output)]

    return told


def _mean(output: Array) -> list[str]:
    if output.size == 1:
        return []
    words = translate("MicroscopeView", "The loss is the mean of this over all {count} numbers of the answer.")
    return [words.format(count=f"{output.size:,}")]


LOSSES: Mapping[str, Callable[[Array, Array, Unit, str], list[str]]] = {
    "cross-entropy": _cross_entropy,
    "binary-cross-entropy": _binary,
    "mse": _distance("mse"),
    "mae": _distance("mae"),
    "huber": _distance("huber"),
    "perceptron": _perceptron,
}
"""By the id of the loss: the lines for one number of the answer, of (answer, target, unit, the unit below the line)."""


def _share(output: Array) -> str:
    return "" if output.size == 1 else f" / {output.size:,}"


def _huber_slope(output: Array, target: Array, unit: Unit) -> str:
    e = float(output[unit] - target[unit])
    return f"{'e' if abs(e) <= 1 else 'sign(e)'}{_share(output)}, e = {figure(e)}"


SLOPES: Mapping[str, Callable[[Array, Array, Unit], str]] = {
    "cross-entropy": lambda y, t, u: f"p − t = {figure(float(softmax(y)[u]))}{further(-float(t[u]))}",
    "binary-cross-entropy": lambda y, t, u: (
        f"(p − t){_share(y)} = ({figure(float(sigmoid(y)[u]))}{further(-float(t[u]))}){_share(y)}"
    ),
    "mse": lambda y, t, u: f"2·(a − t){_share(y)} = 2·({figure(float(y[u]))}{further(-float(t[u]))}){_share(y)}",
    "mae": lambda y, t, u: f"sign(a − t){_share(y)}",
    "huber": _huber_slope,
    "perceptron": lambda y, t, u: "0" if float(t[u] * y[u]) > 0 else "−t",
}
"""The gradient of the loss by one number of the answer, before the equals sign."""
