"""Text to tree, by recursive descent; every mistake is a Problem at its place, and nothing is ever executed.

=========  =======================================================
sum        product, then any number of ``+ product``, ``- product``
product    signed, then any number of ``* signed``, ``/ signed``
signed     ``- signed``, ``+ signed``, or a power
power      value, or ``value ^ signed`` (``**`` is the same)
value      a number, ``x``, ``pi``, ``e``, ``f(sum, …)``, ``(sum)``
=========  =======================================================
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from playground.formulas.tree import CONSTANTS, FUNCTIONS, Apply, Constant, Formula, Number, X
from playground.problems import Problem, ProblemError, closest
from playground.problems.formulas import (
    EmptyFormula,
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

LONGEST = 200
"""Characters a formula may have."""

DEEPEST = 24
"""Parentheses, signs and exponents that may lie in one another."""

_LARGEST = 3.4e38  # of float32, in which the engine computes

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?P<name>[^\W\d]\w*)|(?P<sign>\*\*|[-+*/^(),])|(?P<end>$))",
    re.ASCII,
)
_SAME = str.maketrans({"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-"})
_NAMES = ("x", *CONSTANTS, *FUNCTIONS)
_SUMS = {"+": "add", "-": "subtract"}
_PRODUCTS = {"*": "multiply", "/": "divide"}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    place: int


def parse(expression: str, where: str = "formula") -> Formula:
    """The tree of an expression such as ``x*sigmoid(x)``.

    Raises:
        ProblemError: with one ``FormulaProblem`` at ``where``, at the first place that cannot be read.
    """
    if len(expression) > LONGEST:
        raise ProblemError(FormulaTooLong(where, LONGEST + 1, len(expression), LONGEST))
    if not expression.strip():
        raise ProblemError(EmptyFormula(where, 1))
    reader = _Reader(_tokens(expression.translate(_SAME), where), where)
    formula = reader.sum()
    reader.expect_end()
    return formula


def mistake(expression: str, where: str = "formula") -> Problem | None:
    """What is wrong with an expression, or None."""
    try:
        parse(expression, where)
    except ProblemError as error:
        return error.problems[0]
    return None


def _tokens(text: str, where: str) -> list[_Token]:
    tokens: list[_Token] = []
    position = 0
    while not tokens or tokens[-1].kind != "end":
        found = _TOKEN.match(text, position)
        if found is None or found.lastgroup is None:
            place = position + len(text[position:]) - len(text[position:].lstrip())
            raise ProblemError(StrangeCharacter(where, place + 1, text[place]))
        tokens.append(_Token(found.lastgroup, found[found.lastgroup], found.start(found.lastgroup) + 1))
        position = found.end()
    return tokens


class _Reader:
    """Reads tokens from left to right; each method takes one rule of the grammar."""

    def __init__(self, tokens: list[_Token], where: str) -> None:
        self._tokens = tokens
        self._where = where
        self._next = 0
        self._depth = 0

    def sum(self) -> Formula:
        left = self._product()
        while (sign := self._taken(_SUMS)) is not None:
            left = Apply(_SUMS[sign.text], (left, self._product()))
        return left

    def expect_end(self) -> None:
        token = self._token
        if token.kind == "sign":
            raise ProblemError(NotOpened(self._where, token.place, token.text))
        if token.kind != "end":
            raise ProblemError(MissingOperator(self._where, token.place, token.text))

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    def _taken(self, signs: dict[str, str] | tuple[str, ...]) -> _Token | None:
        """The next token, passed over, if it is one of these signs."""
        token = self._token
        if token.kind != "sign" or token.text not in signs:
            return None
        self._next += 1
        return token

    def _product(self) -> Formula:
        left = self._signed()
        while (sign := self._taken(_PRODUCTS)) is not None:
            left = Apply(_PRODUCTS[sign.text], (left, self._signed()))
        return left

    def _signed(self) -> Formula:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ProblemError(FormulaTooDeep(self._where, self._token.place, DEEPEST))
        if self._taken(("-",)):
            formula: Formula = Apply("negate", (self._signed(),))
        elif self._taken(("+",)):
            formula = self._signed()
        else:
            formula = self._power()
        self._depth -= 1
        return formula

    def _power(self) -> Formula:
        base = self._value()
        if self._taken(("^", "**")):
            return Apply("power", (base, self._signed()))
        if self._token.text == "(" or self._token.kind in ("number", "name"):
            raise ProblemError(MissingOperator(self._where, self._token.place, self._token.text))
        return base

    def _value(self) -> Formula:
        token = self._token
        if token.kind == "end":
            raise ProblemError(UnfinishedFormula(self._where, token.place))
        self._next += 1
        if token.kind == "number":
            return self._number(token)
        if token.kind == "name":
            return self._named(token)
        if token.text != "(":
            raise ProblemError(MissingValue(self._where, token.place, token.text))
        inner = self.sum()
        self._close(token)
        return inner

    def _number(self, token: _Token) -> Formula:
        value = float(token.text)
        if not math.isfinite(value) or value > _LARGEST:
            raise ProblemError(NumberTooLarge(self._where, token.place, token.text))
        return Number(value)

    def _named(self, token: _Token) -> Formula:
        if token.text in FUNCTIONS:
            return self._call(token)
        if token.text != "x" and token.text not in CONSTANTS:
            guess = closest(token.text.lower(), _NAMES)
            raise ProblemError(UnknownInFormula(self._where, token.place, token.text, ", ".join(_NAMES), guess))
        if self._token.text == "(":
            raise ProblemError(NotAFunction(self._where, token.place, token.text))
        return X if token.text == "x" else Constant(token.text)

    def _call(self, token: _Token) -> Formula:
        opening = self._taken(("(",))
        if opening is None:
            raise ProblemError(MissingParentheses(self._where, token.place, token.text))
        wanted = FUNCTIONS[token.text]
        if self._taken((")",)):
            raise ProblemError(WrongArguments(self._where, token.place, token.text, wanted, 0))
        arguments = [self.sum()]
        while self._taken((",",)):
            arguments.append(self.sum())
        self._close(opening)
        if len(arguments) != wanted:
            raise ProblemError(WrongArguments(self._where, token.place, token.text, wanted, len(arguments)))
        return Apply(token.text, tuple(arguments))

    def _close(self, opening: _Token) -> None:
        if self._taken((")",)):
            return
        if self._token.kind == "end":
            raise ProblemError(NotClosed(self._where, opening.place))
        if self._token.text == ",":
            raise ProblemError(NotOpened(self._where, self._token.place, ","))
        raise ProblemError(MissingOperator(self._where, self._token.place, self._token.text))
