"""What each gesture does to a schedule that is drawn: a point put in, moved, taken out."""

from __future__ import annotations

from playground.recipe import DrawnSchedule

MOST_POINTS, FEWEST_POINTS = 32, 2

GAP = 0.002
"""Of the steps: points stand at least so far from each other."""

HIGHEST, LOWEST = 10.0, 1e-4
"""Factors within which points are drawn; on a linear scale down to 0."""


def inserted(schedule: DrawnSchedule, share: float, factor: float) -> tuple[DrawnSchedule, int] | None:
    """The schedule with another point, and its place among them; None where there is no room for one."""
    points = schedule.points
    place = sum(one < share for one, _ in points)
    low = points[place - 1][0] + GAP if place else 0.0
    high = points[place][0] - GAP if place < len(points) else 1.0
    if len(points) >= MOST_POINTS or low > high:
        return None
    added = (*points[:place], _point(schedule, min(max(share, low), high), factor), *points[place:])
    return schedule.model_copy(update={"points": added}), place


def moved(schedule: DrawnSchedule, place: int, share: float, factor: float) -> DrawnSchedule:
    """The schedule with a point elsewhere, as far as its neighbours let it."""
    points = schedule.points
    low = points[place - 1][0] + GAP if place else 0.0
    high = points[place + 1][0] - GAP if place + 1 < len(points) else 1.0
    point = _point(schedule, max(min(share, high), low), factor)
    return schedule.model_copy(update={"points": (*points[:place], point, *points[place + 1 :])})


def removed(schedule: DrawnSchedule, place: int) -> DrawnSchedule | None:
    """The schedule without a point; None where no fewer may be."""
    points = schedule.points
    if len(points) <= FEWEST_POINTS:
        return None
    return schedule.model_copy(update={"points": (*points[:place], *points[place + 1 :])})


def _point(schedule: DrawnSchedule, share: float, factor: float) -> tuple[float, float]:
    least = 0.0 if schedule.between == "linear" else LOWEST
    return round(share, 4), float(f"{min(max(factor, least), HIGHEST):.3g}")
