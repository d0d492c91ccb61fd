"""The decision boundary of a network with two inputs.

In reading order: plot (picture, line, points, read-out), controls, view.
"""

from __future__ import annotations

from widgets.views.boundary.view import BoundaryView

__all__ = ["BoundaryView"]
