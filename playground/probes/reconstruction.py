"""What an autoencoder makes of pictures, and of places in its code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from playground.experiment import Experiment
from playground.probes.base import Array, Wish
from playground.problems import BadWish, Problem

Page = Literal["pictures", "map", "grid", "units", "morph"]

PAGES: tuple[Page, ...] = get_args(Page)


@dataclass(frozen=True, slots=True, eq=False)
class ReconstructionWish(Wish):
    """What is wanted of an autoencoder.

    ``layer`` is the node whose output is the code, "" the narrowest. ``point`` is a place on the map of codes that is
    to be decoded. ``drawing`` is one's own, float32 [28, 28], None for none. ``first`` and ``second`` are held-out
    examples: the one whose code is varied, and the one it is turned into; a drawing comes in place of the first.
    """

    page: Page = "pictures"
    layer: str = ""
    point: tuple[float, float] | None = None
    drawing: Array | None = None
    first: int = 0
    second: int = 1

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """A page and examples that there are."""
        if self.page not in PAGES:
            return BadWish("reconstruction", self.page, ", ".join(PAGES))
        if min(self.first, self.second) < 0:
            return BadWish("reconstruction", f"example {min(self.first, self.second)}", "examples from 0")
        return None

    def program(self) -> tuple[str, str]:
        """Pages and layers have programs of their own."""
        return self.page, self.layer


@dataclass(frozen=True, slots=True)
class CodeMap:
    """The codes of held-out examples in two dimensions.

    ``places`` is float32 [n, 2] and ``labels`` int32 [n]. A code of two numbers is shown as it is; of more, the two
    principal components that hold ``share`` (0 to 1) of their variance. ``low`` and ``high``, float32 [2], bound them.
    ``decoded`` is the picture painted from the wished-for ``point``, float32 [height, width, channels], None for none.
    """

    places: Array
    labels: Array
    low: Array
    high: Array
    share: float
    point: tuple[float, float] | None
    decoded: Array | None


@dataclass(frozen=True, slots=True)
class Reconstruction:
    """One page.

    ``layers`` are the nodes that can be taken as the code, with the numbers in each; ``layer`` is the one taken.
    ``pictures`` is float32 [rows, columns, height, width, channels] as the network sees them, ink 1:

    - page "pictures": rows are input, noisy input (where ``has_noise``), reconstruction, and reconstruction less input;
      a column an example, the drawing first where ``has_drawing``. ``error`` is the mean squared error a pixel,
      against the clean input; ``noise_error`` that of the noisy input, 0 without noise.
    - page "grid": decoded from places evenly over the map, the first row the highest.
    - page "units": a row for each of ``units`` (the numbers of the code that vary most), from low to high in columns,
      by ``amounts`` float32 [columns] standard deviations.
    - page "morph": one row from the code of the first to that of the second.
    """

    step: int
    page: Page
    layer: str
    layers: tuple[tuple[str, int], ...]
    pictures: Array
    has_noise: bool = False
    has_drawing: bool = False
    error: float = 0.0
    noise_error: float = 0.0
    map: CodeMap | None = None
    units: tuple[int, ...] = ()
    amounts: Array | None = None
