"""What a learner draws, and the 28x28 picture a network sees of it.

In reading order: ``strokes`` – a drawing as a value; ``ink`` – strokes become a picture of the pad; ``picture`` – so
does a loaded file; ``resampling`` – scaling by area; ``preparing`` – the picture made the way MNIST was made.
"""

from __future__ import annotations

from playground.drawing.ink import InkCanvas, rasterize
from playground.drawing.picture import ink_from_picture
from playground.drawing.preparing import prepare, prepare_raw
from playground.drawing.strokes import INK_SIZE, Drawing, Stroke

__all__ = ["INK_SIZE", "Drawing", "InkCanvas", "Stroke", "ink_from_picture", "prepare", "prepare_raw", "rasterize"]
