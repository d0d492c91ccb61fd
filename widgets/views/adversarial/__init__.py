"""Fool it: a picture changed by so little that it is hardly seen, and so that the answer is another.

In reading order: plots (probabilities before and after, and by how much the pixels change), view. A plain widget: what
is shown comes in through methods.
"""

from __future__ import annotations

from widgets.views.adversarial.view import AdversarialView

__all__ = ["AdversarialView"]
