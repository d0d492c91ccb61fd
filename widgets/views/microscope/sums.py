"""How one number came about going forward, in rich text with four digits."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from playground.arithmetic.figures import factor, figure, further, subscript
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

translate = QCoreApplication.translate
TERMS = 5
"""Products that are written out; the rest is added up."""


def products(first: Sequence[float], second: Sequence[float], names: Callable[[int], str] | None = None) -> str:
    """``a·b + c·d + … (12 more)``: the largest products in figures, what they belong to in small letters."""
    pairs = np.array([first, second], np.float64).reshape(2, -1)
    all_of_them = pairs[0] * pairs[1]
    largest = np.argsort(-np.abs(all_of_them), kind="stable")[:TERMS]
    if all_of_them.size > TERMS:
        largest = largest[all_of_them[largest] != 0]
    terms = []
    for i in largest:
        sign = "−" if pairs[0, i] < 0 else "+"
        lead = figure(pairs[0, i]) if not terms else f" {sign} {figure(abs(pairs[0, i]))}"
        label = "" if names is None else f"<small>{names(int(i))}</small>"
        terms.append(f"{lead}·{factor(pairs[1, i])}{label}")
    left = all_of_them.size - len(largest)
    if left:
        rest = float(all_of_them.sum() - all_of_them[largest].sum())
        terms.append((further(rest) if terms else figure(rest)) + " " + _more(left))
    return "".join(terms) or "0"


def forward(explanation: Explanation, letter: str) -> str:
    """The sum behind a number that is called ``letter``."""
    return f"{letter} = {_WORDS[type(explanation)](explanation)} = <b>{figure(explanation.total)}</b>"


def _more(count: int) -> str:
    words = translate("MicroscopeView", "({count} more)", None, count)
    return f"<small>{words.format(count=f'{count:,}')}</small>"


def _weighed(sum_: Weighed) -> str:
    is_vector = sum_.inputs.ndim == 1

    def name(i: int) -> str:
        places = (i,) if is_vector else tuple(int(p) for p in np.unravel_index(i, sum_.inputs.shape))
        return f" x{subscript(*places)}"

    text = products(sum_.weights.reshape(-1).tolist(), sum_.inputs.reshape(-1).tolist(), name)
    bias = "" if sum_.bias is None else f"{further(sum_.bias)} <small>{translate('MicroscopeView', 'bias')}</small>"
    return text + bias


def _pooled(pooled: Pooled) -> str:
    there = pooled.window[~np.isnan(pooled.window)]
    shown = ", ".join(figure(float(value)) for value in there[:9]) + (", …" if there.size > 9 else "")
    if pooled.takes_largest:
        return translate("MicroscopeView", "the largest of {numbers}").format(numbers=shown)
    return translate("MicroscopeView", "the mean of {numbers}").format(numbers=shown)


def _applied(applied: Applied) -> str:
    name = html.escape(in_words(ACTIVATIONS[applied.function]))
    if applied.function == "softmax":
        shifted = f"e<sup>{figure(applied.x)} − {factor(applied.shift)}</sup>"
        return f"{shifted} / {figure(applied.sum_of_exponentials)}"
    return f"{name}({figure(applied.x)})"


def _evaluated(evaluated: Evaluated) -> str:
    x = figure(evaluated.x)
    return f"f({x}), f(x) = {html.escape(as_text(evaluated.formula))}"


def _normalised(norm: Normalised) -> str:
    top = f"({figure(norm.x)}{further(-norm.mean)})"
    below = f"√({figure(norm.variance)} + {figure(norm.epsilon)})"
    return f"{top} / {below} · {factor(norm.scale)}{further(norm.offset)}"


def _added(sum_: Added) -> str:
    return figure(sum_.values[0]) + "".join(further(value) for value in sum_.values[1:])


def _passed(passed: Passed) -> str:
    if passed.place is None:
        return translate("MicroscopeView", "what the example holds there")
    return f"x{subscript(*passed.place)}"


def _blended(blended: Blended) -> str:
    return translate("MicroscopeView", "a blend of its neighbours")


def _scored(scored: Scored) -> str:
    share = translate("MicroscopeView", "the score (softmax makes it {percent} %)")
    return share.format(percent=figure(100 * scored.probability))


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
