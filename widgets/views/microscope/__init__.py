"""One example, one step: forward, loss, backward and update, walked stage by stage with all the numbers.

In reading order: stages (the way), lesson (what is explained at each), sums, losing and reckoning (one number in
figures), tensor_map (arrays as coloured cells), panes (which arrays a stage shows), strip (the network), player,
subject (which example), view.
"""

from __future__ import annotations

from widgets.views.microscope.view import MicroscopeView

__all__ = ["MicroscopeView"]
