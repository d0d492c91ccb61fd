"""Weights of earlier moments: offered by shape, the most wanted first, until a network has taken its share."""

from __future__ import annotations

import numpy as np

from playground.messages import Arrays
from tests.engine.small import mlp, of_points
from widgets.aside import Aside

WIDE, NARROW = of_points(mlp(8)), of_points(mlp(4))


def moment(units: int, value: float) -> Arrays:
    shapes = {
        "dense-1/weights": (2, units),
        "dense-1/bias": (units,),
        "dense-2/weights": (units, 1),
        "dense-2/bias": (1,),
    }
    return {name: np.full(shape, value, np.float32) for name, shape in shapes.items()}


def offered(aside: Aside, units: int) -> dict[str, float]:
    return {name: float(array.flat[0]) for name, array in aside.offer(WIDE if units == 8 else NARROW).items()}


def test_the_first_that_fits_is_offered() -> None:
    aside = Aside()
    aside.put(moment(4, 1.0))
    aside.put(moment(8, 2.0))
    aside.put(moment(8, 3.0))
    wide = {"dense-1/weights": 2.0, "dense-1/bias": 2.0, "dense-2/weights": 2.0, "dense-2/bias": 1.0}
    assert offered(aside, 8) == wide
    assert set(offered(aside, 4).values()) == {1.0}


def test_only_what_the_network_has_a_place_for_is_offered() -> None:
    aside = Aside()
    aside.put({"dense-7/weights": np.zeros((2, 8), np.float32)} | moment(8, 1.0))
    assert set(aside.offer(WIDE)) == set(moment(8, 1.0))


def test_where_no_shape_fits_the_most_wanted_is_offered_for_what_of_it_fits() -> None:
    aside = Aside()
    aside.put(moment(5, 1.0))
    aside.put(moment(6, 2.0))
    assert aside.offer(WIDE)["dense-1/weights"].shape == (2, 5)


def test_what_came_after_the_offer_waits_for_the_next_network() -> None:
    aside = Aside()
    aside.put(moment(8, 1.0))
    aside.offer(WIDE)
    aside.put(moment(8, 2.0))
    aside.note_taken()
    assert set(offered(aside, 8).values()) == {2.0}
    aside.note_taken()
    assert offered(aside, 8) == {}


def test_cleared_it_has_nothing_more_to_offer() -> None:
    aside = Aside()
    aside.put(moment(8, 1.0))
    aside.clear()
    assert offered(aside, 8) == {}
