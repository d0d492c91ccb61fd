"""A formula as text that reads back to the same tree, and typeset as LaTeX."""

from __future__ import annotations

from collections.abc import Callable

from playground.formulas.tree import Apply, Constant, Formula, Number, Variable

_SIGNS = {"add": (" + ", 1), "subtract": (" - ", 1), "multiply": ("*", 2), "divide": ("/", 2), "power": ("^", 4)}
_ATOM = 5
_SIGNED = 3

_LATEX_NAMES = {
    "sigmoid": r"\sigma",
    "tanh": r"\tanh",
    "relu": r"\mathrm{relu}",
    "log": r"\ln",
    "sin": r"\sin",
    "cos": r"\cos",
    "softplus": r"\mathrm{softplus}",
    "erf": r"\mathrm{erf}",
    "max": r"\max",
    "min": r"\min",
}


def as_text(formula: Formula) -> str:
    """The expression as one would type it, with no more parentheses than needed."""
    match formula:
        case Number(value):
            return _number(value)
        case Constant(name):
            return name
        case Variable():
            return "x"
        case Apply("negate", (inner,)):
            return f"-{_wrapped(inner, _SIGNED, as_text)}"
        case Apply("power", (base, exponent)):
            return f"{_wrapped(base, _ATOM, as_text)}^{_wrapped(exponent, _SIGNED, as_text)}"
        case Apply(function, (left, right)) if function in _SIGNS:
            sign, strength = _SIGNS[function]
            return f"{_wrapped(left, strength, as_text)}{sign}{_wrapped(right, strength + 1, as_text)}"
        case Apply(function, arguments):
            return f"{function}({', '.join(map(as_text, arguments))})"


def as_latex(formula: Formula, x: str = "x") -> str:
    """The expression for typesetting; ``x`` is the LaTeX of the input."""

    def latex(inner: Formula) -> str:
        return as_latex(inner, x)

    match formula:
        case Number(value):
            return _latex_number(value)
        case Constant(name):
            return rf"\{name}" if name == "pi" else name
        case Variable():
            return x
        case Apply("divide", (left, right)):
            return rf"\frac{{{latex(left)}}}{{{latex(right)}}}"
        case Apply("power", (base, exponent)):
            return f"{_wrapped(base, _ATOM, latex)}^{{{latex(exponent)}}}"
        case Apply("exp", (inner,)):
            return f"e^{{{latex(inner)}}}"
        case Apply("sqrt", (inner,)):
            return rf"\sqrt{{{latex(inner)}}}"
        case Apply("abs", (inner,)):
            return rf"\left|{latex(inner)}\right|"
        case Apply("negate", (inner,)):
            return f"-{_wrapped(inner, _SIGNED, latex)}"
        case Apply("multiply", (left, right)):
            return rf"{_wrapped(left, 2, latex)} \cdot {_wrapped(right, _SIGNED, latex)}"
        case Apply(function, (left, right)) if function in _SIGNS:
            sign, strength = _SIGNS[function]
            return f"{_wrapped(left, strength, latex)}{sign}{_wrapped(right, strength + 1, latex)}"
        case Apply(function, arguments):
            inside = ", ".join(map(latex, arguments))
            return rf"{_LATEX_NAMES[function]}\left({inside}\right)"


def _wrapped(formula: Formula, least: int, show: Callable[[Formula], str]) -> str:
    text = show(formula)
    return text if _strength(formula) >= least else (rf"\left({text}\right)" if show is not as_text else f"({text})")


def _strength(formula: Formula) -> int:
    """How tightly it holds together: sums 1, products 2, signs 3, powers 4, all else 5."""
    if not isinstance(formula, Apply):
        return _ATOM
    if formula.function == "negate":
        return _SIGNED
    return _SIGNS[formula.function][1] if formula.function in _SIGNS else _ATOM


def _number(value: float) -> str:
    return repr(int(value)) if value.is_integer() and value < 1e15 else repr(value)


def _latex_number(value: float) -> str:
    digits, _, power = _number(value).partition("e")
    return rf"{digits} \cdot 10^{{{int(power)}}}" if power else digits
