"""The fit of a regression: the data and what the network makes of it, and how far off it is.

In reading order: ``plot`` – the curve over the examples; ``surface`` – the plane of two inputs; ``residuals`` – what is
left over; ``words`` – figures in words; ``line_fields`` – a straight line set by hand; ``view`` – all of it.
"""

from __future__ import annotations

from widgets.views.fit.view import FitView

__all__ = ["FitView"]
