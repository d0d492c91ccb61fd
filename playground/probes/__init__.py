"""What crosses between views and their probes, a module a view: the wish that asks, the record that comes back.

Records are frozen and hold arrays that nobody writes to.
"""

from __future__ import annotations

from playground.probes.base import Array, Refused, Wish
from playground.probes.boundary import REACH, Boundary, Points

__all__ = ["REACH", "Array", "Boundary", "Points", "Refused", "Wish"]
