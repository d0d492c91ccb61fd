"""The learning-rate finder: a copy of the network trained with a rising rate, and the rate its losses suggest.

In reading order: plot, controls, view.
"""

from __future__ import annotations

from widgets.views.finder.view import FinderView

__all__ = ["FinderView"]
