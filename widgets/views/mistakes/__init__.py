"""What the network reads wrongly among the held-out examples.

In reading order: faces (an example as a small picture), gallery (the worst), close_look (one of them), matrix (which
classes are confused), scores (by class), calibration (whether it is right as often as it says), view.
"""

from __future__ import annotations

from widgets.views.mistakes.view import MistakesView

__all__ = ["MistakesView"]
