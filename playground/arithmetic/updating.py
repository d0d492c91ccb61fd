"""What an optimizer makes of the gradient of one weight, line by line, with the formulas of ``playground.recipe``."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

from playground.arithmetic.figures import factor, figure, further

Numbers = Mapping[str, float]


class Line(NamedTuple):
    """One line of a calculation: what is computed, by which formula, the same in figures, and what comes out."""

    symbol: str
    formula: str
    figures: str
    value: float


def direction(kind: str, settings: Numbers, count: int, weight: float, gradient: float, memory: Numbers) -> list[Line]:
    """The lines that lead from the gradient to what the learning rate is multiplied with, the last one being that.

    Args:
        kind: the optimizer's.
        settings: its numbers by name.
        count: the steps it has counted so far.
        weight: the weight before the step.
        gradient: what the optimizer is handed.
        memory: what it keeps of this weight by Optax's names; missing names make it 0.
    """
    return _LINES[kind](settings, count, weight, gradient, memory)


def _sgd(n: Numbers, count: int, w: float, g: float, memory: Numbers) -> list[Line]:
    return [Line("u", "g", figure(g), g)]


def _velocity(n: Numbers, g: float, memory: Numbers) -> Line:
    m, v = n["momentum"], memory.get("trace", 0.0)
    return Line("v", "m·v + g", f"{figure(m)}·{factor(v)}{further(g)}", m * v + g)


def _momentum(n: Numbers, count: int, w: float, g: float, memory: Numbers) -> list[Line]:
    v = _velocity(n, g, memory)
    return [v, Line("u", "v", figure(v.value), v.value)]


def _nesterov(n: Numbers, count: int, w: float, g: float, memory: Numbers) -> list[Line]:
    v, m = _velocity(n, g, memory), n["momentum"]
    return [v, Line("u", "m·v + g", f"{figure(m)}·{factor(v.value)}{further(g)}", m * v.value + g)]


def _mean(symbol: str, sign: str, share: float, kept: float, what: str, value: float) -> Line:
    """A running mean: ``share`` of what was kept, the rest of what is new."""
    text = f"{figure(share)}·{factor(kept)} + {figure(1 - share)}·{factor(value)}"
    return Line(symbol, f"{sign}·{symbol} + (1 − {sign})·{what}", text, share * kept + (1 - share) * value)


def _quotient(top: float, below: float) -> float:
    """As the engine divides: by 0 as well."""
    if below:
        return top / below
    return math.copysign(math.inf, top) if top else math.nan


def _adagrad(n: Numbers, count: int, w: float, g: float, memory: Numbers) -> list[Line]:
    kept = memory.get("sum_of_squares", 0.0)
    s = Line("s", "s + g²", f"{figure(kept)} + {figure(g * g)}", kept + g * g)
    u = _quotient(g, math.sqrt(s.value + n["epsilon"])) if s.value > 0 else 0.0
    return [s, Line("u", "g / √(s + ε)", f"{figure(g)} / √({figure(s.value)} + {figure(n['epsilon'])})", u)]


def _rmsprop(n: Numbers, count: int, w: float, g: float, memory: Numbers) -> list[Line]:
    s = _mean("s", "d", n["decay"], memory.get("nu", 0.0), "g²", g * g)
    u = _quotient(g, math.sqrt(s.value + n["epsilon"]))
    return [s, Line("u", "g / √(s + ε)", f"{figure(g)} / √({figure(s.value)} + {figure(n['epsilon'])})", u)]


def _adadelta(n: Numbers, count: int, w: float, g: float, memory: Numbers) -> list[Line]:
    s, steps, e = _mean("s", "d", n["decay"], memory.get("e_g", 0.0), "g²", g * g), memory.get("e_x", 0.0), n["epsilon"]
    text = f"√({figure(steps)} + {figure(e)}) / √({figure(s.value)} + {figure(e)}) · {factor(g)}"
    return [s, Line("u", "√(Δ + ε) / √(s + ε) · g", text, _quotient(math.sqrt(steps + e), math.sqrt(s.value + e)) * g)]


def _adam(n: Numbers, count: int, w: float, g: float, memory: Numbers) -> list[Line]:
    t = count + 1
    m = _mean("m", "β₁", n["beta1"], memory.get("mu", 0.0), "g", g)
    v = _mean("v", "β₂", n["beta2"], memory.get("nu", 0.0), "g²", g * g)
    found = [m, v]
    for line, name, sign in ((m, "beta1", "β₁"), (v, "beta2", "β₂")):
        rest = 1 - n[name] ** t
        text = f"{figure(line.value)} / (1 − {figure(n[name])}^{t:,})"
        found.append(Line(f"{line.symbol}′", f"{line.symbol} / (1 − {sign}^t)", text, line.value / rest))
    up, down = found[2].value, math.sqrt(found[3].value) + n["epsilon"]
    text = f"{figure(up)} / (√{figure(found[3].value)} + {figure(n['epsilon'])})"
    return [*found, Line("u", "m′ / (√v′ + ε)", text, _quotient(up, down))]


def _adamw(n: Numbers, count: int, w: float, g: float, memory: Numbers) -> list[Line]:
    lines, decay = _adam(n, count, w, g, memory), n["weight_decay"]
    last = lines[-1].value
    return [*lines, Line("u", "u + λ·w", f"{figure(last)} + {figure(decay)}·{factor(w)}", last + decay * w)]


def _lion(n: Numbers, count: int, w: float, g: float, memory: Numbers) -> list[Line]:
    m = memory.get("mu", 0.0)
    c = _mean("c", "β₁", n["beta1"], m, "g", g)._replace(formula="β₁·m + (1 − β₁)·g")
    u = math.copysign(1.0, c.value) if c.value else 0.0
    return [c, Line("u", "sign(c)", f"sign({figure(c.value)})", u)]


_LINES: dict[str, Callable[[Numbers, int, float, float, Numbers], list[Line]]] = {
    "sgd": _sgd,
    "momentum": _momentum,
    "nesterov": _nesterov,
    "adagrad": _adagrad,
    "rmsprop": _rmsprop,
    "adadelta": _adadelta,
    "adam": _adam,
    "adamw": _adamw,
    "lion": _lion,
}
