"""Explanations in words and numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from playground.arithmetic.values import (
    Added,
    Applied,
    Blended,
    Evaluated,
    Explanation,
    Normalised,
    Passed,
    Pooled,
    Scored,
    Weighed,
)
from playground.formulas import as_text
from playground.titles import ACTIVATIONS
from widgets.builder.words import in_words
from widgets.views.inside.numbers import added, number
from widgets.views.inside.picture_row import Picture

translate = QCoreApplication.translate

TERMS = 4  # summands that are written out; the rest is added up

_FORMULAS: dict[str, str] = {
    "identity": "x",
    "step": "1 if x ≥ 0, else 0",
    "sigmoid": "1 / (1 + e<sup>−x</sup>)",
    "tanh": "tanh(x)",
    "relu": "max(x, 0)",
    "leaky-relu": "x if x ≥ 0, else {slope} · x",
    "elu": "x if x > 0, else e<sup>x</sup> − 1",
    "gelu": "x · Φ(x)",
    "silu": "x / (1 + e<sup>−x</sup>)",
    "softplus": "ln(1 + e<sup>x</sup>)",
    "softmax": "e<sup>x</sup> / sum of all e<sup>x</sup>",
}


def sentence(explanation: Explanation) -> str:
    """The sum in rich text, its result first."""
    return f"<b>{number(explanation.total)}</b> {_WORDS[type(explanation)](explanation)}"


def pictures(explanation: Explanation) -> tuple[Picture, ...]:
    """The sum as pictures, where it is one over a window or a whole picture."""
    if isinstance(explanation, Pooled):
        return (Picture(explanation.window, translate("InsideView", "window")),)
    if not isinstance(explanation, Weighed) or explanation.inputs.ndim != 3:
        return ()
    channel = strongest_channel(explanation)
    seen = translate("InsideView", "input")
    if explanation.inputs.shape[2] > 1 or explanation.first_channel:
        number_of = explanation.first_channel + channel
        seen = translate("InsideView", "channel {channel}").format(channel=number_of)
    return (
        Picture(explanation.inputs[:, :, channel], seen),
        Picture(explanation.weights[:, :, channel], translate("InsideView", "weights"), "×"),
        Picture(explanation.products[:, :, channel], translate("InsideView", "products"), "="),
    )


def strongest_channel(explanation: Weighed) -> int:
    """The channel whose products add up to most, whether for or against."""
    return int(np.abs(explanation.products.sum(axis=(0, 1))).argmax())


def _weighed(sum_: Weighed) -> str:
    if sum_.inputs.ndim == 3 and sum_.inputs.shape[2] > 1:
        return "= " + _with_bias(_by_channel(sum_), sum_.bias)
    if sum_.inputs.ndim == 3 and sum_.inputs.size <= 32**2 and max(sum_.inputs.shape) < 12:
        total = float(sum_.products.sum())
        words = translate("InsideView", "sum of the products {total}").format(total=number(total))
        return "= " + _with_bias(words, sum_.bias)
    return "= " + _with_bias(_by_product(sum_), sum_.bias)


def _by_product(sum_: Weighed) -> str:
    weights, inputs = sum_.weights.reshape(-1), sum_.inputs.reshape(-1)
    products = weights * inputs
    largest = np.argsort(-np.abs(products), kind="stable")[:TERMS]
    largest = largest[products[largest] != 0]
    terms = [
        added(float(weights[i]), is_first=place == 0) + "·" + _factor(float(inputs[i]))
        for place, i in enumerate(largest)
    ]
    return _with_rest("".join(terms), float(products.sum() - products[largest].sum()), products.size - len(largest))


def _by_channel(sum_: Weighed) -> str:
    totals = sum_.products.sum(axis=(0, 1))
    largest = np.argsort(-np.abs(totals), kind="stable")[:TERMS]
    named = translate("InsideView", "(channel {channel})")
    terms = [
        added(float(totals[i]), is_first=place == 0) + " " + named.format(channel=sum_.first_channel + i)
        for place, i in enumerate(largest)
    ]
    return _with_rest("".join(terms), float(totals.sum() - totals[largest].sum()), totals.size - len(largest))


def _factor(value: float) -> str:
    return f"({number(value)})" if value < 0 else number(value)


def _with_rest(text: str, rest: float, count: int) -> str:
    if not count:
        return text
    more = translate("InsideView", "(1 more)") if count == 1 else translate("InsideView", "({count} more)")
    return text + added(rest, is_first=not text) + " " + more.format(count=f"{count:,}")


def _with_bias(text: str, bias: float | None) -> str:
    return text if bias is None else text + added(bias) + " " + translate("InsideView", "(bias)")


def _pooled(pooled: Pooled) -> str:
    count = int(np.isfinite(pooled.window).sum())
    if pooled.takes_largest:
        return translate("InsideView", "is the largest of these {count} numbers").format(count=count)
    return translate("InsideView", "is the mean of these {count} numbers").format(count=count)


def _applied(applied: Applied) -> str:
    name = in_words(ACTIVATIONS[applied.function])
    formula = _FORMULAS[applied.function].format(slope=number(applied.slope))
    words = translate("InsideView", "= {name}({x}), where {name}(x) = {formula}")
    return words.format(name=name, x=number(applied.x), formula=formula)


def _evaluated(evaluated: Evaluated) -> str:
    words = translate("InsideView", "= f({x}), where f(x) = {formula}")
    return words.format(x=number(evaluated.x), formula=as_text(evaluated.formula))


def _normalised(norm: Normalised) -> str:
    shifted = f"({number(norm.x)}{added(-norm.mean)}) / √({number(norm.variance)} + {norm.epsilon:g})"
    sum_ = f"= {shifted} · {_factor(norm.scale)}{added(norm.offset)}"
    return sum_ + "<br>" + translate("InsideView", "(input − mean) / √(variance + epsilon) · scale + offset")


def _added(sum_: Added) -> str:
    return "= " + "".join(added(value, is_first=place == 0) for place, value in enumerate(sum_.values))


def _passed(passed: Passed) -> str:
    if passed.place is None:
        return translate("InsideView", "comes from the dataset or the drawing")
    at = translate("InsideView", ", ").join(map(str, passed.place))
    return translate("InsideView", "is handed on unchanged from place {place} of the input").format(place=at)


def _blended(blended: Blended) -> str:
    return translate("InsideView", "is blended from the nearest numbers of the smaller picture")


def _scored(scored: Scored) -> str:
    words = translate("InsideView", "is the score; among all scores, softmax makes it {percent} %")
    return words.format(percent=f"{100 * scored.probability:.3g}")


_WORDS: dict[type, Callable[[Any], str]] = {
    Weighed: _weighed,
    Pooled: _pooled,
    Applied: _applied,
    Evaluated: _evaluated,
    Normalised: _normalised,
    Added: _added,
    Passed: _passed,
    Blended: _blended,
    Scored: _scored,
}
