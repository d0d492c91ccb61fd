"""The activation functions on one axis: what they make of a number, how steep they are, and what enters them here.

In reading order: plots, view.
"""

from __future__ import annotations

from widgets.views.activations.view import ActivationsView

__all__ = ["ActivationsView"]
