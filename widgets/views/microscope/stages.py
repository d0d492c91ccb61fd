"""The stages of one step, in the order in which they are walked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from playground.graph import Graph, order
from playground.groups import expanded
from playground.layers import Output, Shape
from playground.problems import Problem
from playground.shapes import infer_shapes, input_shapes

Phase = Literal["forward", "loss", "backward", "update", "afterwards"]
PHASES: tuple[Phase, ...] = ("forward", "loss", "backward", "update", "afterwards")


@dataclass(frozen=True, slots=True)
class Stage:
    """What happens there, and in which layer."""

    phase: Phase
    node: str


class Way:
    """The stages of a network, groups written out.

    Attributes:
        graph: the network, written out.
        nodes: its layers in the order in which they compute.
        stages: forward through all, the loss, back through all, then the update of those that learn.
    """

    def __init__(self, graph: Graph, input_shape: Shape) -> None:
        self.graph = expanded(graph)
        self.nodes = tuple(order(self.graph))
        output = self.graph.only(Output)
        assert output is not None
        shapes = {n: s for n, s in infer_shapes(self.graph, input_shape).items() if not isinstance(s, Problem)}
        self.learns = tuple(
            n for n in self.nodes if self.graph.node(n).layer.parameter_count(input_shapes(self.graph, shapes, n))
        )
        self.stages = (
            *(Stage("forward", node) for node in self.nodes),
            Stage("loss", output.id),
            *(Stage("backward", node) for node in reversed(self.nodes)),
            *(Stage("update", node) for node in self.learns),
            Stage("afterwards", output.id),
        )

    def readers(self, node: str) -> tuple[tuple[str, int], ...]:
        """The layers that read a layer's output, each with the number of the input at which."""
        return tuple(
            (reader, port)
            for reader in self.nodes
            for port, source in enumerate(self.graph.sources(reader))
            if source == node
        )

    def needed(self, stage: Stage) -> tuple[str, ...]:
        """The layers whose weights are looked at in a stage."""
        around = [reader for reader, _ in self.readers(stage.node)] if stage.phase == "backward" else []
        return tuple(dict.fromkeys([stage.node, *around]))

    def first(self, phase: Phase) -> int:
        """The place of a phase's first stage; of its end where it has none."""
        found = (place for place, stage in enumerate(self.stages) if stage.phase == phase)
        return next(found, len(self.stages) - 1)

    def at(self, phase: Phase, node: str) -> int | None:
        """The place of a stage, None where there is none."""
        found = (place for place, stage in enumerate(self.stages) if stage == Stage(phase, node))
        return next(found, None)
