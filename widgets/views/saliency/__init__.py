"""Why this answer: which pixels of the drawing, or of an example, it depends on.

A plain widget: what is shown comes in through methods.
"""

from __future__ import annotations

from widgets.views.saliency.view import SaliencyView

__all__ = ["SaliencyView"]
