"""Networks for tables: perceptrons that take the columns as they are."""

from __future__ import annotations

from playground.recipe import Recipe
from playground.templates.small import perceptron
from playground.templates.template import Template
from playground.wording import QT_TRANSLATE_NOOP

TABLES = (
    Template(
        "table",
        QT_TRANSLATE_NOOP("wording", "Table"),
        QT_TRANSLATE_NOOP("wording", "One hidden layer of 16 ReLU units reads the columns of a table."),
        "iris",
        Recipe(learning_rate=0.003, batch_size=16),
        lambda: perceptron((16,), 3, flat=True),
    ),
    Template(
        "fizzbuzz",
        QT_TRANSLATE_NOOP("wording", "FizzBuzz"),
        QT_TRANSLATE_NOOP("wording", "One hidden layer of 256 ReLU units finds multiples of 3 and 5 in binary digits."),
        "fizzbuzz",
        Recipe(learning_rate=0.01, batch_size=32),
        lambda: perceptron((256,), 4, flat=True),
    ),
)
"""The entries, in the order in which they are shown."""
