"""A network in a few figures: what it costs, how deep it is, how far it sees."""

from __future__ import annotations

from dataclasses import dataclass

from playground import memory
from playground.experiment import Experiment
from playground.graph import Edge, Graph, Node, new_id, order
from playground.groups import expanded, input_shapes_at, inside
from playground.layers import Input, Layer, TransposedConvolution, Upsample
from playground.memory import Need
from playground.problems import Problem, ProblemError
from playground.shapes import Inputs, Survey, survey

Field = tuple[int, int]
"""A receptive field in pixels of the input: rows and columns."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a whole network.

    ``parameters`` training changes, frozen ones not counted; ``flops`` forward, one example, a multiply-add counts 2;
    ``memory`` a run with this recipe takes, None while there are problems; ``depth`` the most layers with weights on
    one path from input to output; ``receptive_field`` how many rows and columns of the input the last layer that makes
    pictures sees at each place, None where there is none.
    """

    parameters: int
    flops: int
    memory: Need | None
    depth: int
    receptive_field: Field | None


def summary(experiment: Experiment) -> Summary:
    """The figures of an experiment's network; of an unfinished one, of the blocks that have a shape."""
    inputs = experiment.data.shape
    found = survey(experiment.graph, inputs)
    parameters = sum(fact.parameters for fact in found.facts.values())
    flops = sum(fact.flops for fact in found.facts.values())
    try:
        written = expanded(experiment.graph)
    except ProblemError:  # beyond all limits: the survey has said so
        return Summary(parameters, flops, None, 0, None)
    inner = survey(written, inputs)
    need = None if found.problems else memory.estimate(experiment)
    return Summary(parameters, flops, need, depth(written, inner), receptive_field(written, inputs))


def group_summary(experiment: Experiment, path: tuple[str, ...], rounds: tuple[int, ...] = ()) -> Summary:
    """The same of one group with all its repetitions; its receptive field is in places of what enters it.

    Args:
        experiment: the experiment.
        path: ids of groups from the top, at least one; ``ProblemError`` where they lead nowhere.
        rounds: which repetition of each group around it, from 1; the first where none is said.

    Returns:
        The figures, without memory. Of an unfinished group they are those of one repetition, as far as it goes.
    """
    entering = input_shapes_at(experiment.graph, path, experiment.data.shape, rounds[: len(path) - 1])
    content = inside(experiment.graph, path)
    group = inside(experiment.graph, path[:-1]).node(path[-1]).layer
    entrances = tuple(node for node in content.nodes if isinstance(node.layer, Input))
    group_id = new_id(Graph(entrances), group.kind)
    wires = tuple(Edge(node.id, group_id, port) for port, node in enumerate(entrances))
    alone = Graph((*entrances, Node(group_id, group)), wires)
    found = survey(alone, entering)
    facts = [found.facts[group_id]] if group_id in found.facts else list(survey(content, entering).facts.values())
    parameters, flops = sum(fact.parameters for fact in facts), sum(fact.flops for fact in facts)
    written = expanded(alone)
    return Summary(
        parameters, flops, None, depth(written, survey(written, entering)), receptive_field(written, entering)
    )


def depth(graph: Graph, found: Survey) -> int:
    """The most layers with weights on a path, in a graph without groups; the measure of "18" in ResNet-18.

    Normalisation, whose scale and offset could be folded into the layer before it, does not count.
    """
    deepest: dict[str, int] = {}
    for node_id in order(graph):
        fact = found.facts.get(node_id)
        counts = fact is not None and fact.held > 0 and graph.by_id[node_id].layer.family != "regularisation"
        before = [deepest.get(edge.source, 0) for edge in graph.incoming.get(node_id, ())]
        deepest[node_id] = max(before, default=0) + counts
    return max(deepest.values(), default=0)


def receptive_field(graph: Graph, inputs: Inputs) -> Field | None:
    """How many pixels of the input decide about one place of the last picture, in a graph without groups.

    Along each path the field grows by (window - 1) times the product of the strides before it; where paths meet, the
    largest counts. It may exceed the input.

    References:
        Araujo, Norris, Sim: Computing Receptive Fields of Convolutional Neural Networks. Distill, 2019.
    """
    shapes = survey(graph, inputs).shapes
    # For each node (field, jump): pixels seen, and pixels from one place to the next; windows are square.
    seen: dict[str, tuple[float, float]] = {}
    last: str | None = None
    for node_id in order(graph):
        layer, shape = graph.by_id[node_id].layer, shapes[node_id]
        if isinstance(shape, Problem) or len(shape) != 3:
            continue
        if isinstance(layer, Input):
            seen[node_id] = (1.0, 1.0)
            continue
        before = [seen[edge.source] for edge in graph.incoming.get(node_id, ()) if edge.source in seen]
        if not before:
            continue
        widest = before[0] if len(before) == 1 else (max(f for f, _ in before), max(jump for _, jump in before))
        seen[node_id] = _seen(layer, *widest)
        if layer.family in {"convolution", "pooling"}:
            last = node_id
    if last is None:
        return None
    pixels = round(seen[last][0])
    return pixels, pixels


def _seen(layer: Layer, field: float, jump: float) -> tuple[float, float]:
    """Field and jump behind a layer."""
    if isinstance(layer, Upsample):
        return field, jump / layer.factor
    if isinstance(layer, TransposedConvolution):
        # Each place is painted by ceil(kernel / stride) places of the input.
        return field + (-(-layer.kernel // layer.stride) - 1) * jump, jump / layer.stride
    settings = vars(layer)  # a tenth of the time that asking for what may not be there takes
    window: int = settings.get("kernel") or settings.get("window", 1)
    reach = (window - 1) * settings.get("dilation", 1)
    return field + reach * jump, jump * settings.get("stride", 1)
