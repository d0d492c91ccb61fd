"""The full-size networks against published figures: sizes after each stage, parameters, multiply-adds.

Sizes are those of the papers' tables (He et al., table 1; Szegedy et al., table 1; Huang et al., table 1; Simonyan and
Zisserman, table 1), parameters of stages are counted by hand, totals and multiply-adds are those torchvision publishes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from playground import files, templates
from playground.datasets import ForStudy
from playground.experiment import obstacles, problems
from playground.files import Saved
from playground.graph import graph_problems
from playground.problems import say
from playground.shapes import NodeFacts, facts

# parameters and multiply-adds in thousands of millions: docs of torchvision.models; NiN has no published multiply-adds.
PUBLISHED = {
    "alexnet": (61_100_840, 0.714),
    "vgg-11": (132_863_336, 7.609),
    "vgg-16": (138_357_544, 15.470),
    "googlenet": (6_624_904, 1.498),
    "resnet-18": (11_689_512, 1.814),
    "resnet-34": (21_797_672, 3.664),
    "resnet-50": (25_557_032, 4.089),
    "densenet-121": (7_978_856, 2.834),
}


def convolution(kernel: int, inputs: int, outputs: int) -> int:
    """Weights and biases of a convolution, or, since batch norm has as many offsets and scales, see ``normed``."""
    return kernel * kernel * inputs * outputs + outputs


def normed(kernel: int, inputs: int, outputs: int) -> int:
    """A convolution without biases, and batch norm's scale and offset."""
    return kernel * kernel * inputs * outputs + 2 * outputs


def dense(inputs: int, outputs: int) -> int:
    return inputs * outputs + outputs


def inception(inputs: int, *filters: int) -> int:
    """A block of the paper's table, its 5x5 convolutions being 3x3 ones."""
    narrow, reduce, wide, reduce_more, wider, pooled = filters
    return (
        normed(1, inputs, narrow)
        + normed(1, inputs, reduce)
        + normed(3, reduce, wide)
        + normed(1, inputs, reduce_more)
        + normed(3, reduce_more, wider)
        + normed(1, inputs, pooled)
    )


def basic_stage(inputs: int, outputs: int, count: int) -> int:
    """Blocks of two 3x3 convolutions, and a 1x1 one where the channels change."""
    shortcut = normed(1, inputs, outputs) if inputs != outputs else 0
    return normed(3, inputs, outputs) + (2 * count - 1) * normed(3, outputs, outputs) + shortcut


def bottleneck_stage(inputs: int, inside: int, count: int) -> int:
    """Blocks of 1x1, 3x3 and 1x1 convolutions, and a 1x1 one beside the first."""
    outputs = 4 * inside
    first = normed(1, inputs, inside) + normed(3, inside, inside) + normed(1, inside, outputs)
    other = normed(1, outputs, inside) + normed(3, inside, inside) + normed(1, inside, outputs)
    return first + normed(1, inputs, outputs) + (count - 1) * other


def dense_block(inputs: int, count: int) -> int:
    """Layers of batch norm, 1x1 to 128, batch norm, 3x3 to 32; each sees 32 channels more than the one before."""
    return sum(2 * seen + seen * 128 + 2 * 128 + 9 * 128 * 32 for seen in range(inputs, inputs + 32 * count, 32))


Rows = dict[str, tuple[tuple[int, ...], int]]


def resnet(*stages: tuple[int, int]) -> Rows:
    """ResNet of any depth: channels and parameters of stages 2 to 5."""
    rows: Rows = {"stage-1": ((112, 112, 64), normed(7, 3, 64)), "max-pooling-1": ((56, 56, 64), 0)}
    for number, (size, (channels, parameters)) in enumerate(zip((56, 28, 14, 7), stages, strict=True), start=2):
        rows[f"stage-{number}"] = ((size, size, channels), parameters)
    last = stages[-1][0]
    return rows | {"global-average-pooling-1": ((last,), 0), "dense-1": ((1000,), dense(last, 1000))}


def vgg(*counts: int) -> Rows:
    """VGG with so many convolutions in its stages of 64, 128, 256, 512 and 512 channels."""
    rows: Rows = {}
    size, inputs = 224, 3
    for number, (channels, count) in enumerate(zip((64, 128, 256, 512, 512), counts, strict=True), start=1):
        parameters = convolution(3, inputs, channels) + (count - 1) * convolution(3, channels, channels)
        rows[f"stage-{number}"] = ((size, size, channels), parameters)
        size, inputs = size // 2, channels
        rows[f"max-pooling-{number}"] = ((size, size, channels), 0)
    rows["flatten-1"] = ((25_088,), 0)
    return rows | {
        "dense-1": ((4096,), dense(25_088, 4096)),
        "dense-2": ((4096,), dense(4096, 4096)),
        "dense-3": ((1000,), dense(4096, 1000)),
    }


STAGES: dict[str, Rows] = {
    "alexnet": {
        "convolution-1": ((55, 55, 64), convolution(11, 3, 64)),
        "max-pooling-1": ((27, 27, 64), 0),
        "convolution-2": ((27, 27, 192), convolution(5, 64, 192)),
        "max-pooling-2": ((13, 13, 192), 0),
        "convolution-3": ((13, 13, 384), convolution(3, 192, 384)),
        "convolution-4": ((13, 13, 256), convolution(3, 384, 256)),
        "convolution-5": ((13, 13, 256), convolution(3, 256, 256)),
        "max-pooling-3": ((6, 6, 256), 0),
        "flatten-1": ((9216,), 0),
        "dense-1": ((4096,), dense(9216, 4096)),
        "dense-2": ((4096,), dense(4096, 4096)),
        "dense-3": ((1000,), dense(4096, 1000)),
    },
    "vgg-11": vgg(1, 1, 2, 2, 2),
    "vgg-16": vgg(2, 2, 3, 3, 3),
    # Lin et al., 2014: the authors' ImageNet model for Caffe, which rounds up when it pools 54 to 27.
    "nin": {
        "block-1": ((54, 54, 96), convolution(11, 3, 96) + 2 * convolution(1, 96, 96)),
        "max-pooling-1": ((27, 27, 96), 0),
        "block-2": ((27, 27, 256), convolution(5, 96, 256) + 2 * convolution(1, 256, 256)),
        "max-pooling-2": ((13, 13, 256), 0),
        "block-3": ((13, 13, 384), convolution(3, 256, 384) + 2 * convolution(1, 384, 384)),
        "max-pooling-3": ((6, 6, 384), 0),
        "block-4": (
            (6, 6, 1000),
            convolution(3, 384, 1024) + convolution(1, 1024, 1024) + convolution(1, 1024, 1000),
        ),
        "global-average-pooling-1": ((1000,), 0),
    },
    "googlenet": {
        "stem-1": ((112, 112, 64), normed(7, 3, 64)),
        "max-pooling-1": ((56, 56, 64), 0),
        "stem-2": ((56, 56, 192), normed(1, 64, 64) + normed(3, 64, 192)),
        "max-pooling-2": ((28, 28, 192), 0),
        "inception-3a": ((28, 28, 256), inception(192, 64, 96, 128, 16, 32, 32)),
        "inception-3b": ((28, 28, 480), inception(256, 128, 128, 192, 32, 96, 64)),
        "max-pooling-3": ((14, 14, 480), 0),
        "inception-4a": ((14, 14, 512), inception(480, 192, 96, 208, 16, 48, 64)),
        "inception-4b": ((14, 14, 512), inception(512, 160, 112, 224, 24, 64, 64)),
        "inception-4c": ((14, 14, 512), inception(512, 128, 128, 256, 24, 64, 64)),
        "inception-4d": ((14, 14, 528), inception(512, 112, 144, 288, 32, 64, 64)),
        "inception-4e": ((14, 14, 832), inception(528, 256, 160, 320, 32, 128, 128)),
        "max-pooling-4": ((7, 7, 832), 0),
        "inception-5a": ((7, 7, 832), inception(832, 256, 160, 320, 32, 128, 128)),
        "inception-5b": ((7, 7, 1024), inception(832, 384, 192, 384, 48, 128, 128)),
        "global-average-pooling-1": ((1024,), 0),
        "dense-1": ((1000,), dense(1024, 1000)),
    },
    "resnet-18": resnet(
        (64, basic_stage(64, 64, 2)),
        (128, basic_stage(64, 128, 2)),
        (256, basic_stage(128, 256, 2)),
        (512, basic_stage(256, 512, 2)),
    ),
    "resnet-34": resnet(
        (64, basic_stage(64, 64, 3)),
        (128, basic_stage(64, 128, 4)),
        (256, basic_stage(128, 256, 6)),
        (512, basic_stage(256, 512, 3)),
    ),
    "resnet-50": resnet(
        (256, bottleneck_stage(64, 64, 3)),
        (512, bottleneck_stage(256, 128, 4)),
        (1024, bottleneck_stage(512, 256, 6)),
        (2048, bottleneck_stage(1024, 512, 3)),
    ),
    "densenet-121": {
        "stem": ((112, 112, 64), normed(7, 3, 64)),
        "max-pooling-1": ((56, 56, 64), 0),
        "dense-block-1": ((56, 56, 256), dense_block(64, 6)),
        "transition-1": ((28, 28, 128), 2 * 256 + 256 * 128),
        "dense-block-2": ((28, 28, 512), dense_block(128, 12)),
        "transition-2": ((14, 14, 256), 2 * 512 + 512 * 256),
        "dense-block-3": ((14, 14, 1024), dense_block(256, 24)),
        "transition-3": ((7, 7, 512), 2 * 1024 + 1024 * 512),
        "dense-block-4": ((7, 7, 1024), dense_block(512, 16)),
        "batch-norm-1": ((7, 7, 1024), 2 * 1024),
        "global-average-pooling-1": ((1024,), 0),
        "dense-1": ((1000,), dense(1024, 1000)),
    },
}


def facts_of(template: str) -> dict[str, NodeFacts]:
    experiment = templates.find(template).experiment()
    return facts(experiment.graph, experiment.data.shape)


@pytest.mark.parametrize("template", STAGES)
def test_sizes_and_parameters_stage_by_stage(template: str) -> None:
    made = facts_of(template)
    assert {node_id: (made[node_id].shape, made[node_id].parameters) for node_id in STAGES[template]} == STAGES[
        template
    ]
    silent = [fact for node_id, fact in made.items() if node_id not in STAGES[template]]
    assert sum(fact.parameters for fact in silent) == 0
    assert (made["input"].shape, made["output"].shape) == ((224, 224, 3), (1000,))


@pytest.mark.parametrize("template", PUBLISHED)
def test_the_published_parameters_and_multiply_adds(template: str) -> None:
    parameters, multiply_adds = PUBLISHED[template]
    made = facts_of(template).values()
    assert sum(fact.parameters for fact in made) == parameters
    # Ours count activations, pooling and batch norm too; published figures count products alone.
    assert sum(fact.flops for fact in made) == pytest.approx(2e9 * multiply_adds, rel=0.02)


def test_the_parameters_of_network_in_network() -> None:
    assert sum(fact.parameters for fact in facts_of("nin").values()) == 7_595_176


@pytest.mark.parametrize("template", STAGES)
def test_a_large_network_is_whole_and_for_study(template: str) -> None:
    found = templates.find(template)
    experiment = found.experiment()
    assert graph_problems(experiment.graph) == []
    assert problems(experiment) == []
    (obstacle,) = obstacles(experiment)
    assert isinstance(obstacle, ForStudy)
    assert "not trained" in say(obstacle)
    assert templates.template_of(experiment) == template


@pytest.mark.parametrize("template", STAGES)
def test_a_note_names_what_departs_from_the_paper(template: str) -> None:
    found = templates.find(template)
    assert [note.text for note in found.build().notes] == [found.help]


@pytest.mark.parametrize("template", STAGES)
def test_a_large_network_comes_back_from_its_file(template: str, tmp_path: Path) -> None:
    experiment = templates.find(template).experiment()
    files.write(tmp_path / "large.playground", Saved(experiment))
    assert files.read(tmp_path / "large.playground").experiment == experiment
