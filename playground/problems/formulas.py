"""What can be wrong with a formula as text; ``place`` counts its characters from 1."""

from __future__ import annotations

from dataclasses import dataclass

from playground.problems.base import Problem
from playground.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class FormulaProblem(Problem):
    """A mistake in a formula, at one of its characters."""

    place: int


@dataclass(frozen=True)
class EmptyFormula(FormulaProblem):
    """Nothing was written."""

    template = QT_TRANSLATE_NOOP("wording", "The formula is empty.")
    advice = QT_TRANSLATE_NOOP("wording", "Write what to make of each number x, such as x*sigmoid(x).")


@dataclass(frozen=True)
class FormulaTooLong(FormulaProblem):
    """More characters than a formula may have."""

    length: int
    limit: int
    template = QT_TRANSLATE_NOOP("wording", "The formula has {length} characters; the limit is {limit}.")
    advice = QT_TRANSLATE_NOOP("wording", "Write it shorter, or use two formula layers one after the other.")


@dataclass(frozen=True)
class FormulaTooDeep(FormulaProblem):
    """Parentheses and signs within one another beyond the limit."""

    limit: int
    template = QT_TRANSLATE_NOOP("wording", "Character {place}: more than {limit} parentheses or signs in one another.")
    advice = QT_TRANSLATE_NOOP("wording", "Leave out parentheses that are not needed.")


@dataclass(frozen=True)
class StrangeCharacter(FormulaProblem):
    """A character that formulas have no use for."""

    found: str
    template = QT_TRANSLATE_NOOP("wording", "Character {place}: “{found}” has no meaning in a formula.")
    advice = QT_TRANSLATE_NOOP("wording", "Use numbers, x, + - * / ^, parentheses, and functions such as tanh(x).")


@dataclass(frozen=True)
class NumberTooLarge(FormulaProblem):
    """A number beyond what a computer's numbers hold."""

    found: str
    template = QT_TRANSLATE_NOOP("wording", "Character {place}: {found} is too large for a number.")
    advice = QT_TRANSLATE_NOOP("wording", "Numbers go up to about 1e38.")


@dataclass(frozen=True)
class UnknownInFormula(FormulaProblem):
    """A name that is neither x, nor a constant, nor a function."""

    name: str
    known: str
    suggestion: str = ""
    template = QT_TRANSLATE_NOOP("wording", "Character {place}: there is no “{name}” in formulas.")

    @property
    def advice(self) -> str:  # type: ignore[override]
        """A guess at what was meant, or everything there is."""
        if self.suggestion:
            return QT_TRANSLATE_NOOP("wording", "Did you mean “{suggestion}”?")
        return QT_TRANSLATE_NOOP("wording", "There are {known}.")


@dataclass(frozen=True)
class MissingValue(FormulaProblem):
    """Something that is not a value where one belongs."""

    found: str
    template = QT_TRANSLATE_NOOP("wording", "Character {place}: a number, x or a function is needed before “{found}”.")
    advice = QT_TRANSLATE_NOOP("wording", "Write what is meant there, or take “{found}” out.")


@dataclass(frozen=True)
class UnfinishedFormula(FormulaProblem):
    """The end where a value belongs."""

    template = QT_TRANSLATE_NOOP("wording", "The formula ends where a number, x or a function is needed.")
    advice = QT_TRANSLATE_NOOP("wording", "Write on, or take the last sign out.")


@dataclass(frozen=True)
class MissingOperator(FormulaProblem):
    """Two values side by side."""

    found: str
    template = QT_TRANSLATE_NOOP("wording", "Character {place}: a sign such as * or + is needed before “{found}”.")
    advice = QT_TRANSLATE_NOOP("wording", "Write products with a sign: 2*x, not 2x.")


@dataclass(frozen=True)
class NotClosed(FormulaProblem):
    """A parenthesis that nothing closes."""

    template = QT_TRANSLATE_NOOP("wording", "Character {place}: this parenthesis is not closed.")
    advice = QT_TRANSLATE_NOOP("wording", "Add a “)” where it ends.")


@dataclass(frozen=True)
class NotOpened(FormulaProblem):
    """A closing parenthesis, or a comma, without the opening one it belongs to."""

    found: str
    template = QT_TRANSLATE_NOOP("wording", "Character {place}: “{found}” belongs to no open parenthesis.")
    advice = QT_TRANSLATE_NOOP("wording", "Take it out, or open a parenthesis before it.")


@dataclass(frozen=True)
class MissingParentheses(FormulaProblem):
    """A function without arguments in parentheses."""

    name: str
    template = QT_TRANSLATE_NOOP("wording", "Character {place}: “{name}” is a function and needs parentheses.")
    advice = QT_TRANSLATE_NOOP("wording", "Write {name}(x).")


@dataclass(frozen=True)
class NotAFunction(FormulaProblem):
    """Parentheses behind x or a constant."""

    name: str
    template = QT_TRANSLATE_NOOP("wording", "Character {place}: “{name}” is not a function.")
    advice = QT_TRANSLATE_NOOP("wording", "Write products with a sign: {name}*(…).")


@dataclass(frozen=True)
class WrongArguments(FormulaProblem):
    """A function with too many or too few arguments."""

    name: str
    wanted: int
    found: int
    template = QT_TRANSLATE_NOOP("wording", "Character {place}: “{name}” takes {wanted} values and has {found}.")
    advice = QT_TRANSLATE_NOOP("wording", "Values are separated by commas: max(x, 0).")
