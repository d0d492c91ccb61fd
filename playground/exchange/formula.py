"""A network as a formula: ``y = softmax(W₂ relu(W₁ x + b₁) + b₂)``, as text and as LaTeX.

What answers the same with and without (dropout, noise) is left out. A part that is used twice, and every second layer
with weights of a long chain, gets a name ``h`` and a line of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playground import experiment as experiments
from playground import formulas, layers
from playground.experiment import Experiment
from playground.graph import Graph, order
from playground.groups import expanded
from playground.layers import Input, Layer, Output
from playground.problems import ProblemError

_DEEPEST = 2
"""Layers with weights that one line may nest."""

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True, slots=True)
class Style:
    """How the signs of a formula are written."""

    number: Callable[[str, int], str]  # a letter with its number
    call: Callable[[str, str], str]
    wrap: Callable[[str], str]
    row: Callable[[list[str]], str]
    convolve: str
    transposed: str
    times: str
    turned: str  # behind a matrix: transposed
    expression: Callable[[formulas.Formula], str]


TEXT = Style(
    number=lambda letter, number: letter + str(number).translate(_SUBSCRIPTS),
    call=lambda name, inside: f"{name}({inside})",
    wrap=lambda inside: f"({inside})",
    row=lambda parts: f"[{', '.join(parts)}]",
    convolve=" ∗ ",
    transposed=" ∗ᵀ ",
    times=" ",
    turned="ᵀ",
    expression=formulas.as_text,
)

LATEX = Style(
    number=lambda letter, number: f"{letter}_{{{number}}}",
    call=lambda name, inside: rf"{_latex_name(name)}\left({inside}\right)",
    wrap=lambda inside: rf"\left({inside}\right)",
    row=lambda parts: rf"\left[{', '.join(parts)}\right]",
    convolve=r" \ast ",
    transposed=r" \ast^{T} ",
    times=r" \, ",
    turned="^{T}",
    expression=formulas.as_latex,
)

_LAST = {"cross-entropy": "softmax", "binary-cross-entropy": "sigmoid", "perceptron": "sign"}
_CALLED = {
    "max-pooling": "maxpool",
    "average-pooling": "avgpool",
    "global-average-pooling": "mean",
    "flatten": "flatten",
    "reshape": "reshape",
    "upsample": "upsample",
}


def as_text(experiment: Experiment) -> str:
    """The network in lines of text, the answer ``y`` last; ``ProblemError`` where the network has problems."""
    return "\n".join(f"{left} = {right}" for left, right in _equations(experiment, TEXT))


def as_latex(experiment: Experiment) -> str:
    """The same typeset: one LaTeX formula a line; ``ProblemError`` where the network has problems."""
    return "\n".join(f"{left} = {right}" for left, right in _equations(experiment, LATEX))


def _equations(experiment: Experiment, style: Style) -> list[tuple[str, str]]:
    if found := experiments.problems(experiment):
        raise ProblemError(*found)
    graph = expanded(experiment.graph)
    last = "" if experiment.task != "classification" else _LAST.get(experiment.recipe.loss, "")
    return _Writer(graph, style).equations(last)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a formula: ``is_sum`` where a product must wrap it, ``depth`` layers with weights in it."""

    text: str
    is_sum: bool = False
    depth: int = 0


class _Writer:
    """Writes one graph from its input to its output, numbering weights and names as they come."""

    def __init__(self, graph: Graph, style: Style) -> None:
        self._graph = graph
        self._style = style
        self._numbers: Counter[str] = Counter()
        self._lines: list[tuple[str, str]] = []
        self._parts: dict[str, _Part] = {}
        self._uses = Counter(edge.source for edge in graph.edges)
        self._functions: dict[str, str] = {}
        self._node = ""
        self._weights: dict[str, str] = {}

    def equations(self, last: str) -> list[tuple[str, str]]:
        answer = _Part("x")
        for node_id in order(self._graph):
            layer = self._graph.node(node_id).layer
            self._node = node_id
            part = self._written(layer, [self._parts[source] for source in self._graph.sources(node_id)])
            if isinstance(layer, Output):
                answer = part
            self._parts[node_id] = self._named(part) if self._uses[node_id] > 1 else part
        return [*self._lines, ("y", self._style.call(last, answer.text) if last else answer.text)]

    def _written(self, layer: Layer, inputs: list[_Part]) -> _Part:
        depth = max((part.depth for part in inputs), default=0)
        match layer:
            case Input():
                return _Part("x")
            case layers.Dense() | layers.Convolution() | layers.TransposedConvolution():
                return self._weighed(layer, inputs[0])
            case layers.Activation() if layer.function != "identity":
                return _Part(self._style.call(layer.function, inputs[0].text), depth=depth)
            case layers.Formula():
                return _Part(self._style.call(self._function(layer.expression), inputs[0].text), depth=depth)
            case layers.BatchNorm() | layers.LayerNorm():
                name = "BN" if isinstance(layer, layers.BatchNorm) else "LN"
                return _Part(self._style.call(self._next(name), inputs[0].text), depth=depth)
            case layers.Add():
                return _Part(" + ".join(part.text for part in inputs), True, depth)
            case layers.Concatenate():
                return _Part(self._style.row([part.text for part in inputs]), depth=depth)
            case _ if layer.kind in _CALLED:
                return _Part(self._style.call(_CALLED[layer.kind], inputs[0].text), depth=depth)
            case _:
                return inputs[0]

    def _weighed(self, layer: Any, source: _Part) -> _Part:
        if source.depth >= _DEEPEST:
            source = self._named(source)
        if isinstance(layer, layers.Dense):
            letter, sign = "W", self._style.times
        else:
            letter = "K"
            is_plain = isinstance(layer, layers.Convolution)
            sign = self._style.convolve if is_plain else self._style.transposed
        self._numbers["weights"] += 1
        number = self._numbers["weights"]
        inside = self._style.wrap(source.text) if source.is_sum else source.text
        weights = self._style.number(letter, number)
        if layer.tie is not None:
            weights = self._weights[layer.tie] + self._style.turned
        self._weights[self._node] = weights
        product = f"{weights}{sign}{inside}"
        text = f"{product} + {self._style.number('b', number)}" if layer.bias else product
        return _Part(text, layer.bias, source.depth + 1)

    def _named(self, part: _Part) -> _Part:
        """The part under a name, its line written."""
        if part.text == "x" or any(part.text == left for left, _ in self._lines):
            return _Part(part.text)
        name = self._next("h")
        self._lines.append((name, part.text))
        return _Part(name)

    def _function(self, expression: str) -> str:
        """The name of a formula layer's function; its line comes first."""
        if expression not in self._functions:
            name = self._next("f")
            self._functions[expression] = name
            self._lines.append((f"{name}(x)", self._style.expression(formulas.parse(expression))))
        return self._functions[expression]

    def _next(self, letter: str) -> str:
        self._numbers[letter] += 1
        return self._style.number(letter, self._numbers[letter])


def _latex_name(name: str) -> str:
    letter, sign, number = name.partition("_")
    return rf"\mathrm{{{letter}}}{sign}{number}"
