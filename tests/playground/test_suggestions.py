"""What the menu offers first behind a block."""

from __future__ import annotations

import pytest

from playground.graph import Graph, chain
from playground.groups import KINDS
from playground.layers import Activation, Convolution, Dense, Flatten, Input, Output
from playground.suggestions import followers

OPEN = chain([Input(), Convolution(), Flatten(), Dense(), Activation()])
WHOLE = chain([Input(), Convolution(), Flatten(), Dense(), Activation(), Output()])


@pytest.mark.parametrize(
    ("node_id", "first"),
    [
        ("convolution-1", ("activation", "batch-norm", "max-pooling")),
        ("flatten-1", ("dense", "output", "dropout")),
        ("dense-1", ("activation", "output", "batch-norm")),
    ],
)
def test_the_usual_comes_first(node_id: str, first: tuple[str, ...]) -> None:
    assert followers(OPEN, node_id)[:3] == first


def test_behind_pictures_and_vectors_other_layers_are_usual() -> None:
    assert followers(OPEN, "activation-1", (10,))[0] == "dense"
    assert followers(OPEN, "activation-1", (8, 8, 3))[0] == "convolution"
    assert followers(OPEN, "input", (784,))[0] == "dense"


def test_what_would_not_take_the_shape_is_not_offered_early() -> None:
    early = followers(OPEN, "convolution-1", (10,))[:4]
    assert "max-pooling" not in early and early[0] == "activation"


def test_every_kind_that_can_follow_is_offered_once() -> None:
    for node_id in WHOLE.ids[:-1]:
        assert sorted(followers(WHOLE, node_id)) == sorted(set(KINDS) - {"input"})


def test_a_second_output_is_offered_last_and_an_empty_canvas_begins_with_an_input() -> None:
    assert followers(WHOLE, "dense-1")[-2:] == ("output", "group")
    assert followers(Graph(), None)[0] == "input"
    assert followers(WHOLE, None)[0] == "convolution"
    assert followers(WHOLE, "output") == followers(WHOLE, None)


def test_a_join_is_offered_where_there_is_something_to_join() -> None:
    alone = chain([Input(), Convolution()])
    assert not {"add", "concatenate"} & set(followers(alone, "convolution-1"))
    assert "add" in followers(OPEN, "convolution-1")
