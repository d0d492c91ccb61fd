"""The figures of a whole network, against what the papers and the literature say of theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from playground import edits, memory, templates
from playground.graph import Edge, Graph, Node, chain, connect
from playground.groups import Group
from playground.layers import (
    Activation,
    Add,
    BatchNorm,
    Convolution,
    Dense,
    Flatten,
    Input,
    MaxPooling,
    Output,
    TransposedConvolution,
    Upsample,
)
from playground.shapes import survey
from playground.summary import depth, group_summary, receptive_field, summary

# As their names and papers count: layers with weights on the longest path, without normalisation.
DEPTHS = {
    "softmax": 1,
    "five-layer": 5,
    "lenet-5": 5,
    "alexnet": 8,
    "vgg-11": 11,
    "vgg-16": 16,
    "googlenet": 22,
    "resnet-18": 18,
    "resnet-34": 34,
    "resnet-50": 50,
    "densenet-121": 121,
}

# AlexNet and VGG-16: the table of Araujo et al., 2019. ResNet-18 by hand: a window of 7 with stride 2, pooling of 3
# with stride 2, then 16 windows of 3 at jumps of 4, 8, 16 and 32 pixels; the first of each later stage at the jump
# before.
FIELDS = {"alexnet": 195, "vgg-16": 212, "resnet-18": 7 + 4 + 2 * (5 * 4 + 4 * 8 + 4 * 16 + 3 * 32)}


@pytest.mark.parametrize("template", DEPTHS)
def test_depth_is_what_networks_are_named_by(template: str) -> None:
    assert summary(templates.find(template).experiment()).depth == DEPTHS[template]


@pytest.mark.parametrize("template", FIELDS)
def test_the_receptive_field_is_that_of_the_literature(template: str) -> None:
    assert summary(templates.find(template).experiment()).receptive_field == (FIELDS[template], FIELDS[template])


def test_parameters_and_memory_are_those_of_the_parts() -> None:
    experiment = templates.find("lenet-5").experiment()
    found = summary(experiment)
    assert found.parameters == 61_706
    assert found.memory == memory.estimate(experiment)


def test_a_window_that_skips_pixels_sees_farther() -> None:
    graph = chain([Input(), Convolution(kernel=3, dilation=4), MaxPooling(), Convolution(kernel=3), Output()])
    # 1 + 2·4, one more by pooling, then 2 steps of 2 pixels.
    assert receptive_field(graph, (32, 32, 1)) == (9 + 1 + 4, 9 + 1 + 4)


def test_a_skip_connection_does_not_narrow_what_is_seen() -> None:
    graph = chain([Input(), Convolution(filters=1, kernel=5), Add(), Convolution(kernel=3), Output()])
    graph = connect(graph, Edge("input", "add-1", 1))
    assert receptive_field(graph, (16, 16, 1)) == (7, 7)


def test_growing_again_shrinks_the_steps() -> None:
    graph = chain([Input(), MaxPooling(), Upsample(), Convolution(kernel=3), Output()])
    assert receptive_field(graph, (8, 8, 1)) == (4, 4)
    painted = chain([Input(), MaxPooling(), TransposedConvolution(kernel=2), Output()])
    assert receptive_field(painted, (8, 8, 1)) == (2, 2)


def test_a_group_is_summed_up_with_all_its_repetitions() -> None:
    block = Group(inside=chain([Input(), Convolution(filters=4, kernel=3), Activation(), Output()]), repeat=3)
    layers = [Input(), Convolution(filters=4, kernel=5), block, Flatten(), Dense(units=10), Output()]
    experiment = replace(templates.find("cnn").experiment(), graph=chain(layers))
    found = group_summary(experiment, ("group-1",))
    each = 3 * 3 * 4 * 4 + 4
    assert found.parameters == 3 * each
    assert found.flops == 3 * 28 * 28 * 4 * (2 * 3 * 3 * 4 + 1 + 1)  # products and sums, the bias, the activation
    assert (found.depth, found.receptive_field, found.memory) == (3, (7, 7), None)
    assert summary(experiment).depth == 5
    outer = replace(experiment, graph=chain([Input(), Group(inside=chain([Input(), block, Output()])), Output()]))
    inner = group_summary(outer, ("group-1", "group-1"))
    assert inner.parameters == (9 * 1 * 4 + 4) + 2 * each  # the first of them reads one channel
    unfinished = edits.remove(block.inside, ["output"])
    loose = Group(inside=unfinished, repeat=3)
    assert group_summary(replace(experiment, graph=chain([Input(), loose])), ("group-1",)).parameters == 9 * 4 + 4


def test_vectors_have_no_receptive_field_and_loose_ends_no_say() -> None:
    assert receptive_field(chain([Input(), Dense(), Output()]), (4,)) is None
    assert receptive_field(chain([Input(), Flatten(), Output()]), (4, 4, 1)) is None


def test_depth_takes_the_longest_path_and_leaves_normalisation_out() -> None:
    nodes = {"input": Input(), "a": Dense(), "norm": BatchNorm(), "b": Dense(), "sum": Add(), "output": Output()}
    graph = Graph(tuple(Node(name, layer) for name, layer in nodes.items()))
    for edge in (("input", "a", 0), ("a", "norm", 0), ("norm", "b", 0), ("b", "sum", 0), ("a", "sum", 1)):
        graph = connect(graph, Edge(*edge))
    assert depth(graph, survey(graph, (3,))) == 2


def test_an_unfinished_network_has_the_figures_of_what_is_there() -> None:
    whole = templates.find("mlp").experiment()
    broken = replace(whole, graph=edits.remove(whole.graph, ["flatten-1"], whole.data.shape))
    found = summary(broken)
    assert (found.parameters, found.memory, found.depth) == (0, None, 0)
    assert summary(replace(whole, graph=Graph((Node("a", Activation()),)))).receptive_field is None
