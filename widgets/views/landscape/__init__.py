"""The loss on a plane through the space of weights, with the path of the run.

In reading order: contours (levels and lines), colouring (losses to colours), scale (what the colours mean), plot,
controls, words, view. A plain widget: what is shown comes in through methods.
"""

from __future__ import annotations

from widgets.views.landscape.view import LandscapeView

__all__ = ["LandscapeView"]
