"""Points of a drawn schedule put in, moved and taken out: what comes out may always be saved."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from playground.recipe import DrawnSchedule
from playground.schedule_edits import GAP, MOST_POINTS, inserted, moved, removed

PLAIN = DrawnSchedule(points=((0.0, 1.0), (0.5, 0.5), (1.0, 0.1)))


def test_a_point_goes_between_its_neighbours() -> None:
    found = inserted(PLAIN, 0.7, 0.25)
    assert found is not None and found[1] == 2
    assert found[0].points == ((0.0, 1.0), (0.5, 0.5), (0.7, 0.25), (1.0, 0.1))
    first = inserted(DrawnSchedule(points=((0.4, 1.0), (0.6, 1.0))), 0.1, 3.0)
    assert first is not None and first[0].points[0] == (0.1, 3.0) and first[1] == 0


def test_where_there_is_no_room_none_is_put_in() -> None:
    assert inserted(DrawnSchedule(points=((0.0, 1.0), (0.001, 1.0), (1.0, 1.0))), 0.0005, 1.0) is None
    full = DrawnSchedule(points=tuple((number / 40, 1.0) for number in range(MOST_POINTS)))
    assert inserted(full, 0.9, 1.0) is None


def test_a_point_stays_between_its_neighbours_and_within_the_limits() -> None:
    assert moved(PLAIN, 1, 0.6, 0.3).points[1] == (0.6, 0.3)
    assert moved(PLAIN, 1, 2.0, 99.0).points[1] == (1.0 - GAP, 10.0)
    assert moved(PLAIN, 1, -1.0, 0.0).points[1] == (GAP, 1e-4)
    linear = PLAIN.model_copy(update={"between": "linear"})
    assert moved(linear, 2, 5.0, -1.0).points[2] == (1.0, 0.0)


def test_two_points_are_left() -> None:
    two = removed(PLAIN, 1)
    assert two is not None and two.points == ((0.0, 1.0), (1.0, 0.1)) and removed(two, 0) is None


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 2), st.floats(-0.5, 1.5), st.floats(0, 20), st.integers(0, 40)), max_size=60))
def test_whatever_is_done_it_may_be_saved(gestures: list[tuple[int, float, float, int]]) -> None:
    schedule = DrawnSchedule()
    for what, share, factor, number in gestures:
        place = number % len(schedule.points)
        if what == 0:
            found = inserted(schedule, min(max(share, 0), 1), factor)
            schedule = found[0] if found else schedule
        elif what == 1:
            schedule = moved(schedule, place, share, factor)
        else:
            schedule = removed(schedule, place) or schedule
        assert DrawnSchedule.model_validate(schedule.model_dump()) == schedule
