"""Networks written as formulas, against formulas written by hand."""

from __future__ import annotations

import pytest

from playground import templates
from playground.exchange.formula import as_latex, as_text
from playground.experiment import Experiment
from playground.graph import Edge, Graph, Node, chain
from playground.layers import Activation, Add, Convolution, Dense, Dropout, Flatten, Formula, Input, Output
from playground.problems import ProblemError
from playground.recipe import Recipe

TWO = chain([Input(), Dense(units=3), Activation(), Dropout(), Dense(units=2), Output()])
SKIP = Graph(
    (
        Node("input", Input()),
        Node("a", Convolution(filters=4, bias=False)),
        Node("b", Convolution(filters=4)),
        Node("sum", Add()),
        Node("flat", Flatten()),
        Node("last", Dense(units=10, bias=False)),
        Node("output", Output()),
    ),
    (Edge("input", "a"), Edge("a", "b"), Edge("b", "sum", 0), Edge("a", "sum", 1), Edge("sum", "flat"),
     Edge("flat", "last"), Edge("last", "output")),
)  # fmt: skip


def of_points(graph: Graph, loss: str = "cross-entropy") -> Experiment:
    return Experiment(graph, "circle", Recipe.model_validate({"loss": loss}))


def test_two_layers() -> None:
    assert as_text(of_points(TWO)) == "y = softmax(W₂ relu(W₁ x + b₁) + b₂)"
    assert as_latex(of_points(TWO)) == (
        r"y = \mathrm{softmax}\left(W_{2} \, \mathrm{relu}\left(W_{1} \, x + b_{1}\right) + b_{2}\right)"
    )


def test_distances_have_no_softmax_and_sums_are_wrapped() -> None:
    straight = chain([Input(), Dense(units=3), Dense(units=2), Output()])
    assert as_text(of_points(straight, "mse")) == "y = W₂ (W₁ x + b₁) + b₂"


def test_what_is_used_twice_has_a_name() -> None:
    assert as_text(Experiment(SKIP, "mnist")) == "h₁ = K₁ ∗ x\ny = softmax(W₃ flatten(K₂ ∗ h₁ + b₂ + h₁))"


def test_formulas_are_written_once() -> None:
    own = [Formula(expression="x^2"), Dense(units=2, bias=False)]
    graph = chain([Input(), Dense(units=2, bias=False), *own, *own, Output()])
    expected = "f₁(x) = x^2\nh₁ = f₁(W₂ f₁(W₁ x))\ny = softmax(W₃ h₁)"
    assert as_text(of_points(graph)) == expected


@pytest.mark.parametrize("name", templates.TEMPLATES)
def test_every_template_reads_from_x_to_y_in_short_lines(name: str) -> None:
    lines = as_text(templates.find(name).experiment()).splitlines()
    assert lines[-1].startswith("y = ")
    assert sum("x" in line.replace("softmax", "").replace("maxpool", "") for line in lines) >= 1
    assert max(map(len, lines)) <= 160
    assert as_latex(templates.find(name).experiment()).count("{") == as_latex(templates.find(name).experiment()).count(
        "}"
    )


def test_a_network_with_problems_is_refused() -> None:
    with pytest.raises(ProblemError):
        as_text(of_points(chain([Input(), Dense(units=3)])))
