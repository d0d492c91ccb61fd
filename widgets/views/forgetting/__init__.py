"""What is learned of own drawings, and what is forgotten of older digits.

In reading order: course (how both went), view.
"""

from __future__ import annotations

from widgets.views.forgetting.view import ForgettingView

__all__ = ["ForgettingView"]
