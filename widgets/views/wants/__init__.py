"""What a unit wants: the picture painted for it, and the examples that make it strongest.

In reading order: trace (the unit's strength over the steps), units (which units there are), view. A plain widget: what
is shown comes in through methods.
"""

from __future__ import annotations

from widgets.views.wants.view import WantsView

__all__ = ["WantsView"]
