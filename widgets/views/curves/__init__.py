"""The curves of a run: loss and accuracy over the steps, with a read-out.

In reading order: smoothing, numbers (as words), readings (of a history at a step), ghosts, plot (one metric), header,
controls, export, view.
"""

from __future__ import annotations

from widgets.views.curves.view import CurvesView, make_curves

__all__ = ["CurvesView", "make_curves"]
