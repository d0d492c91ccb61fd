"""The goal that what was recorded suggests; whoever writes the lesson can ask for something else."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from playground.history import History
from playground.layers import Settings
from playground.lessons.situation import best, points_of
from playground.lessons.writing import doings_in_toml

DEEDS = {
    "train": "trained",
    "reset": "reset",
    "reseed": "reseeded",
    "set-weight": "set-weight",
    "change": "changed",
    "add-layer": "added-layer",
    "remove-layer": "removed-layer",
    "draw": "drew",
    "open-view": "opened-view",
    "open-block": "opened-block",
    "go-back": "went-back",
    "pin": "pinned",
}
"""What each doing is noted as."""

_OF = {"change": "path", "add-layer": "kind", "open-view": "view", "draw": "digit"}
"""The setting of a doing that tells what with."""


def goal_of(goal_id: str, doings: Sequence[Settings], history: History) -> dict[str, Any]:
    """A goal as data: the figure that was reached where it was trained at the end, else the last thing done.

    Of the best held-out accuracy a point is given away, so that another start may reach it too.
    """
    solution = doings_in_toml(doings)
    last = solution[-1]
    point = best(points_of(history), "test_accuracy") if last["do"] == "train" else None
    if point is not None:
        least = max(0.0, math.floor(100 * point.figures["test_accuracy"] - 1) / 100)
        asked: dict[str, Any] = {"kind": "metric", "metric": "test_accuracy", "at_least": least, "best": True}
    else:
        asked = {"kind": "action", "deed": DEEDS[last["do"]]}
        if (name := _OF.get(last["do"])) and name in last:
            asked["of"] = str(last[name])
    return {"id": goal_id, **asked, "solution": solution}
