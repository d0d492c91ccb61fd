"""FizzBuzz as data: the binary digits of a number, and what a child says in its place.

After Joel Grus, Fizz Buzz in TensorFlow (2016), who answers an interview question by training a network. As with him
the test is 1 to 100, and training is on 101 to 1023 only.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

LABELS: Final = ("number", "Fizz", "Buzz", "FizzBuzz")
BITS: Final = 10
TEST: Final = range(1, 101)
TRAINING: Final = range(101, 1024)


def rows(numbers: range) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
    """The binary digits of numbers, the highest first, float64 [n, 10], and their classes, int32 [n]."""
    values = np.array(numbers)
    digits = values[:, None] >> np.arange(BITS)[::-1] & 1
    classes = np.where(values % 3 == 0, 1, 0) + np.where(values % 5 == 0, 2, 0)
    return digits.astype(np.float64), classes.astype(np.int32)
