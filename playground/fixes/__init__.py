"""What would mend a network: for a problem, or for a wire that cannot be, the edits that one click may do.

Every fix carries the mended graph. A fix is offered only where the problem is really gone in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playground.connecting import check_wire
from playground.fixes.ends import missing_end, missing_input, wrong_output
from playground.fixes.fitting import mismatch, wrong_rank
from playground.fixes.fix import Broken, Fix, title
from playground.fixes.settings import does_not_divide, repeated_group, too_much_padding, too_small
from playground.fixes.wires import occupied, superfluous_wire, taken_port, too_many_inputs
from playground.graph import Edge, Graph
from playground.groups import Group, input_shapes_at, with_inside
from playground.layers import Shape
from playground.problems import (
    Cycle,
    DoesNotDivide,
    InGroup,
    MissingInput,
    NoFreePort,
    NoSuchPort,
    Problem,
    ProblemError,
    RepeatedEdge,
    RepeatNeedsOneInput,
    ShapeMismatch,
    TooManyInputs,
    TooMuchPadding,
    TooSmall,
    WrongCount,
    WrongOutput,
    WrongRank,
)
from playground.shapes import Inputs, survey

__all__ = ["Fix", "fixes", "title", "wire_fixes"]

_MENDED_BY: dict[type[Problem], Callable[[Broken], Iterator[Fix]]] = {
    WrongRank: wrong_rank,
    ShapeMismatch: mismatch,
    TooSmall: too_small,
    TooMuchPadding: too_much_padding,
    DoesNotDivide: does_not_divide,
    RepeatNeedsOneInput: repeated_group,
    WrongCount: missing_end,
    MissingInput: missing_input,
    WrongOutput: wrong_output,
    TooManyInputs: too_many_inputs,
    Cycle: superfluous_wire,
    NoSuchPort: superfluous_wire,
    NoFreePort: superfluous_wire,
    RepeatedEdge: superfluous_wire,
}
"""What proposes fixes for each kind of problem; the first proposed is the one to try first."""


def fixes(graph: Graph, inputs: Inputs, problem: Problem, outputs: tuple[Shape, ...] = ()) -> tuple[Fix, ...]:
    """What would mend a problem of a graph, the best first; empty where there is nothing to offer.

    Args:
        graph: the graph.
        inputs: what enters it.
        problem: one of its problems, as ``shapes.survey`` or ``experiment.problems`` give it.
        outputs: the output shapes that suit dataset and loss, the usual one first; they decide about the units of a
            last layer.
    """
    if isinstance(problem, InGroup):
        return _inside(graph, inputs, problem, outputs)
    propose = _MENDED_BY.get(type(problem))
    return _that_help(propose, Broken(graph, inputs, problem, outputs)) if propose else ()


def wire_fixes(graph: Graph, inputs: Inputs, edge: Edge) -> tuple[Fix, ...]:
    """What could be done instead of drawing a wire that cannot be; empty for a wire that can.

    Args:
        graph: the graph without the wire.
        inputs: what enters it.
        edge: the wire.
    """
    problem = check_wire(graph, inputs, edge)
    if problem is None:
        return ()
    if isinstance(problem, TooManyInputs):
        return _that_help(occupied(edge), Broken(graph, inputs, problem))
    if isinstance(problem, RepeatedEdge):
        return _that_help(taken_port(edge), Broken(graph, inputs, problem))
    drawn = Graph(graph.nodes, (*graph.edges, edge), graph.notes)
    wrong = survey(drawn, inputs).shapes.get(edge.target)
    propose = _MENDED_BY.get(type(wrong)) if isinstance(wrong, WrongRank | ShapeMismatch | TooSmall) else None
    return _that_help(propose, Broken(drawn, inputs, wrong)) if propose and isinstance(wrong, Problem) else ()


def _that_help(propose: Callable[[Broken], Iterator[Fix]], broken: Broken) -> tuple[Fix, ...]:
    found: dict[str, Fix] = {}
    proposals = propose(broken)
    while True:
        try:
            fix = next(proposals)
        except StopIteration:
            return tuple(found.values())
        except ProblemError:  # an edit that cannot be, as on a canvas that is full
            return tuple(found.values())
        if fix.id not in found and broken.is_mended_by(fix.graph):
            found[fix.id] = fix


def _inside(graph: Graph, inputs: Inputs, problem: InGroup, outputs: tuple[Shape, ...]) -> tuple[Fix, ...]:
    """The fixes of a problem inside a group, done there."""
    layer = graph.by_id[problem.where].layer if problem.where in graph.by_id else None
    if not isinstance(layer, Group):
        return ()
    path = (problem.where,)
    inner = fixes(layer.inside, input_shapes_at(graph, path, inputs), problem.problem)
    mended = ((fix, _put_back(graph, path, fix.graph)) for fix in inner)
    broken = Broken(graph, inputs, problem, outputs)
    whole = (Fix(fix.id, fix.template, fix.values, after) for fix, after in mended if after is not None)
    return tuple(fix for fix in whole if broken.is_mended_by(fix.graph))


def _put_back(graph: Graph, path: tuple[str, ...], inner: Graph) -> Graph | None:
    try:
        return with_inside(graph, path, inner)
    except ProblemError:
        return None
