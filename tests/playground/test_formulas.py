"""Formulas: what they read as, what they compute by NumPy and finite differences, every mistake in its place."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from playground import formulas
from playground.formulas import CONSTANTS, FUNCTIONS, Formula, as_latex, as_text, mistake, parse, value_and_slope
from playground.formulas.tree import Apply, Constant, Number, X
from playground.problems import ProblemError, advise, say
from playground.problems.formulas import (
    EmptyFormula,
    FormulaProblem,
    FormulaTooDeep,
    FormulaTooLong,
    MissingOperator,
    MissingParentheses,
    MissingValue,
    NotAFunction,
    NotClosed,
    NotOpened,
    NumberTooLarge,
    StrangeCharacter,
    UnfinishedFormula,
    UnknownInFormula,
    WrongArguments,
)

POINTS = np.linspace(-3.0, 3.0, 25) + 0.01  # away from the corners at whole numbers


def grown(inner: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    known = {**FUNCTIONS, **formulas.OPERATORS}
    return st.sampled_from(sorted(known)).flatmap(
        lambda name: st.tuples(*[inner] * known[name]).map(lambda arguments: Apply(name, arguments))
    )


TREES: st.SearchStrategy[Formula] = st.recursive(
    st.just(X)
    | st.sampled_from([Constant(name) for name in CONSTANTS])
    | st.floats(0, 1e6, allow_nan=False).map(lambda value: Number(abs(value))),
    grown,
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("x*sigmoid(x)", lambda x: x / (1 + np.exp(-x))),
        ("-x^2", lambda x: -(x * x)),
        ("2^-x", lambda x: 0.5**x),
        ("2^x^2", lambda x: 2.0 ** (x * x)),
        ("1 - 2 - x", lambda x: -1 - x),
        ("8/4/2*x", lambda x: x),
        ("  .5e1 * x ** 3", lambda x: 5 * x**3),
        ("max(x, 0.1*x)", lambda x: np.where(x > 0, x, 0.1 * x)),
        ("min(x, 1) + relu(-x)", lambda x: np.minimum(x, 1) + np.maximum(-x, 0)),
        ("x*(1 + erf(x/sqrt(2)))/2", lambda x: x * [0.5 * (1 + math.erf(t / math.sqrt(2))) for t in x]),
        ("log(1 + e^x) - softplus(x)", np.zeros_like),
        ("sin(x)^2 + cos(x)^2", np.ones_like),
        ("abs(x) − x×0 + pi", lambda x: np.abs(x) + np.pi),
        ("tanh(x) + exp(x)", lambda x: np.tanh(x) + np.exp(x)),
        ("3", lambda x: np.full_like(x, 3)),
    ],
)
def test_what_formulas_compute(expression: str, value: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> None:
    got, _ = value_and_slope(parse(expression), POINTS)
    np.testing.assert_allclose(got, value(POINTS), atol=1e-12)


@pytest.mark.parametrize(
    "expression",
    [
        *(f"{name}(x)" for name, count in FUNCTIONS.items() if count == 1 and name not in {"log", "sqrt"}),
        "log(x^2 + 1)",
        "sqrt(x*x + 0.5)",
        "max(x, x^2)",
        "min(sin(x), cos(x))",
        "x^3 - 2*x/(1 + x^2)",
        "2^x",
        "(x^2 + 1)^x",
        "-x*tanh(softplus(x))",
        "1/(1 + exp(-3*x))",
    ],
)
def test_slopes_are_those_of_finite_differences(expression: str) -> None:
    formula, step = parse(expression), 1e-6
    _, slope = value_and_slope(formula, POINTS)
    after, before = (value_and_slope(formula, POINTS + d)[0] for d in (step, -step))
    np.testing.assert_allclose(slope, (after - before) / (2 * step), rtol=1e-5, atol=1e-6)


def test_large_numbers_neither_overflow_nor_warn() -> None:
    far = np.array([-1000.0, 1000.0])
    for expression, values, slopes in (
        ("sigmoid(x)", [0, 1], [0, 0]),
        ("softplus(x)", [0, 1000], [0, 1]),
        ("tanh(x)", [-1, 1], [0, 0]),
        ("x*sigmoid(x)", [0, 1000], [0, 1]),
    ):
        value, slope = value_and_slope(parse(expression), far)
        np.testing.assert_allclose(value, values, atol=1e-12)
        np.testing.assert_allclose(slope, slopes, atol=1e-12)
    value, slope = value_and_slope(parse("log(x)"), np.array([-1.0]))
    assert np.isnan(value).all() and np.isnan(slope).all()


@given(tree=TREES)
@settings(deadline=None)
def test_printed_formulas_read_back_to_the_same_tree(tree: Formula) -> None:
    text = as_text(tree)
    if len(text) <= formulas.LONGEST and mistake(text) is None:
        assert parse(text) == tree
    else:
        assert isinstance(mistake(text), FormulaTooLong | FormulaTooDeep)


@pytest.mark.parametrize(
    ("expression", "text", "latex"),
    [
        ("x*sigmoid( x)", "x*sigmoid(x)", r"x \cdot \sigma\left(x\right)"),
        ("(x - 1) - (x - 2)", "x - 1 - (x - 2)", r"x - 1 - \left(x - 2\right)"),
        ("x/(1+exp(-x))", "x/(1 + exp(-x))", r"\frac{x}{1 + e^{-x}}"),
        ("(-x)^2", "(-x)^2", r"\left(-x\right)^{2}"),
        ("1e30*abs(x)", "1e+30*abs(x)", r"1 \cdot 10^{30} \cdot \left|x\right|"),
        ("max(x,0.5)*pi", "max(x, 0.5)*pi", r"\max\left(x, 0.5\right) \cdot \pi"),
    ],
)
def test_text_and_latex(expression: str, text: str, latex: str) -> None:
    assert as_text(parse(expression)) == text
    assert as_latex(parse(expression)) == latex


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        ("", EmptyFormula("f", 1)),
        ("  ", EmptyFormula("f", 1)),
        ("x" * 201, FormulaTooLong("f", 201, 201, 200)),
        ("(" * 30 + "x" + ")" * 30, FormulaTooDeep("f", 25, 24)),
        ("-" * 150 + "x", FormulaTooDeep("f", 25, 24)),
        ("x + @", StrangeCharacter("f", 5, "@")),
        ("x.__class__", StrangeCharacter("f", 2, ".")),
        ("1e999*x", NumberTooLarge("f", 1, "1e999")),
        ("2 + sigmod(x)", UnknownInFormula("f", 5, "sigmod", ", ".join(("x", *CONSTANTS, *FUNCTIONS)), "sigmoid")),
        ("x * ", UnfinishedFormula("f", 5)),
        ("x * ) ", MissingValue("f", 5, ")")),
        ("2x", MissingOperator("f", 2, "x")),
        ("2 (x)", MissingOperator("f", 3, "(")),
        ("x 3", MissingOperator("f", 3, "3")),
        ("tanh(x", NotClosed("f", 5)),
        ("((x)", NotClosed("f", 1)),
        ("x)", NotOpened("f", 2, ")")),
        ("x, 1", NotOpened("f", 2, ",")),
        ("(x, 1)", NotOpened("f", 3, ",")),
        ("tanh", MissingParentheses("f", 1, "tanh")),
        ("tanh x", MissingParentheses("f", 1, "tanh")),
        ("x(2)", NotAFunction("f", 1, "x")),
        ("max(x)", WrongArguments("f", 1, "max", 2, 1)),
        ("1 + tanh()", WrongArguments("f", 5, "tanh", 1, 0)),
        ("exp(x, 2)", WrongArguments("f", 1, "exp", 1, 2)),
    ],
)
def test_every_mistake_points_at_its_place(expression: str, problem: FormulaProblem) -> None:
    assert mistake(expression, "f") == problem
    assert say(problem) and advise(problem)
    assert "{" not in str(problem)


@given(text=st.text(max_size=60) | st.text("x0123.e+-*/^(), tanhexplogm", max_size=60))
def test_any_text_is_read_or_is_a_problem_at_one_of_its_characters(text: str) -> None:
    try:
        formula = parse(text)
    except ProblemError as error:
        (problem,) = error.problems
        assert isinstance(problem, FormulaProblem) and 1 <= problem.place <= len(text) + 1
        assert say(problem) and "{" not in advise(problem)
    else:
        value, slope = value_and_slope(formula, POINTS)
        assert value.shape == slope.shape == POINTS.shape
