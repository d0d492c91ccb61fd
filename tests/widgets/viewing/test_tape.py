"""Records over the steps, thinned."""

from __future__ import annotations

from widgets.viewing.tape import Tape


def test_it_keeps_first_and_last_and_about_equal_distances() -> None:
    tape: Tape[str] = Tape(most=10)
    for step in range(1001):
        tape.add(step, str(step))
        assert len(tape) <= 10 and tape.steps[0] == 0 and tape.newest() == (step, str(step))
    gaps = [b - a for a, b in zip(tape.steps[:-2], tape.steps[1:-1], strict=True)]
    assert max(gaps) <= 2.5 * min(gaps)


def test_going_back_forgets_what_came_later() -> None:
    tape: Tape[int] = Tape()
    for step in (0, 10, 20, 30):
        tape.add(step, step)
    tape.add(15, 7)
    assert list(tape) == [(0, 0), (10, 10), (15, 7)]
    tape.add(15, 8)
    assert tape.newest() == (15, 8) and len(tape) == 3
    tape.add(0, 1)
    assert list(tape) == [(0, 1)]


def test_the_nearest_is_found_and_some_are_spread_out() -> None:
    tape: Tape[int] = Tape()
    assert tape.at(3) is None and tape.spread_out(4) == []
    for step in range(0, 100, 10):
        tape.add(step, step)
    assert tape.at(34) == (30, 30) and tape.at(1e9) == (90, 90)
    assert [step for step, _ in tape.spread_out(4)] == [0, 30, 60, 90]


def test_a_look_back_forgets_nothing() -> None:
    tape: Tape[int] = Tape(most=6)
    for step in (0, 10, 20, 30):
        tape.add(step, step)
    tape.insert(15, 7)
    tape.insert(20, 8)
    assert list(tape) == [(0, 0), (10, 10), (15, 7), (20, 8), (30, 30)]
    for step in (5, 25, 28):
        tape.insert(step, step)
        assert len(tape) <= 6 and tape.steps == sorted(tape.steps)
    assert tape.steps[0] == 0 and tape.newest() == (30, 30)
