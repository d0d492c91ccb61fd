"""A layer whose function the learner writes."""

from __future__ import annotations

from pydantic import Field, field_validator

from playground import formulas
from playground.layers.base import Layer, Shape, size
from playground.problems import Problem, advise, say
from playground.wording import QT_TRANSLATE_NOOP


class Formula(Layer):
    """A function of the learner's own, applied to each number x; ``playground.formulas`` says what may be written.

    A layer never holds an expression that cannot be read: such a one is refused where it is set.
    """

    kind = "formula"
    family = "dense"
    title = QT_TRANSLATE_NOOP("wording", "Formula")
    help = QT_TRANSLATE_NOOP("wording", "An activation of your own: any formula of x, applied to each number.")

    expression: str = Field("x*sigmoid(x)", description="what becomes of each number x")

    @field_validator("expression")
    @classmethod
    def _readable(cls, expression: str) -> str:
        if (problem := formulas.mistake(expression)) is not None:
            raise ValueError(f"{say(problem).rstrip('.')} ({advise(problem).rstrip('.')})")
        return expression

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """The input's shape, unchanged."""
        return inputs[0]

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """One operation for each sign and function, for each number."""
        return formulas.count_operations(formulas.parse(self.expression)) * size(output)
