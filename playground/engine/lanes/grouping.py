"""Which lanes are trained together.

Lanes go together when their programs are the same. On a CPU that pays only where steps are so small that most of their
time is overhead. Measured on two CPU cores, the time of all lanes together over that of as many runs alone: 32 of
2-32-32-32-1 in batches of 10: 0.5, in batches of 250: 0.85; 8 of 784-10, 784-128-64-10 or 784-200-100-60-30-10 in
batches of 100: 0.8 to 0.9; 8 of ``cnn-small``: 1.5, because a product of patches and kernels of each lane is no larger
than that of one.
"""

from __future__ import annotations

from collections.abc import Sequence

from playground.engine.device_data import DeviceData
from playground.engine.lanes.alone import Alone
from playground.engine.lanes.together import Together
from playground.engine.planning import plan_of
from playground.engine.programs import Plan
from playground.experiment import Experiment
from playground.groups import expanded
from playground.layers import Convolution, TransposedConvolution
from playground.summary import summary

Lanes = Together | Alone

LARGEST_STEP = 100_000_000
"""Floating-point operations, forward, that the lanes of one step have at most together: about ten milliseconds."""


def groups(experiments: Sequence[Experiment], data: Sequence[DeviceData]) -> list[list[int]]:
    """The numbers of the lanes that are trained together, in order of each group's first; ``data`` are each lane's."""
    by_plan: dict[tuple[Plan, int], list[int]] = {}
    for number, (experiment, of_lane) in enumerate(zip(experiments, data, strict=True)):
        by_plan.setdefault((plan_of(experiment, of_lane), id(of_lane)), []).append(number)
    found = []
    for (plan, _), members in by_plan.items():
        most = together(experiments[members[0]], plan)
        found += [members[first : first + most] for first in range(0, len(members), most)]
    return found


def together(experiment: Experiment, plan: Plan) -> int:
    """How many lanes of such an experiment are trained in one step."""
    has_windows = any(
        isinstance(node.layer, Convolution | TransposedConvolution) for node in expanded(experiment.graph).nodes
    )
    if plan.platform == "cpu" and has_windows:
        return 1
    return max(LARGEST_STEP // max(summary(experiment).flops * plan.batch_size, 1), 1)


def make(experiments: Sequence[Experiment], data: DeviceData) -> Lanes:
    """The lanes of one group."""
    return Alone(experiments[0], data) if len(experiments) == 1 else Together(experiments, data)
