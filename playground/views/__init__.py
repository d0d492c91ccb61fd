"""Where each view applies, as pure functions of the experiment: what to do where it does not.

In reading order: obstacles (and their remedies), needs (what views have in common), rules (one a view).
"""

from __future__ import annotations

from playground.views.obstacles import Obstacle, Remedy
from playground.views.rules import RULES, obstacle

__all__ = ["RULES", "Obstacle", "Remedy", "obstacle"]
