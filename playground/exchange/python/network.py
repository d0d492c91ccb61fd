"""The network as functions: one for the whole, and one for each group, written once however often it is used."""

from __future__ import annotations

import builtins
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from playground.exchange.python.expressions import quoted
from playground.exchange.python.helpers import HELPERS, NEEDS
from playground.exchange.python.layers import WRITE, Place
from playground.exchange.python.lines import docstring, statement
from playground.exchange.python.reading import arguments, by_branch, origins, unused, variables
from playground.graph import Graph, Node
from playground.groups import Group, expanded, outlets
from playground.layers import Add, BatchNorm, Convolution, Dense, Dropout, Input, Layer, Noise, Output, Shape
from playground.layers import TransposedConvolution as Transposed

_TAKEN = {*dir(builtins), *HELPERS, "jax", "jnp", "np", "optax", "crc32", "network"}
_TAKEN |= {"x", "h", "n", "p", "state", "key", "block"}
"""Names that stand for something else where the network is written."""

_ELSEWHERE = {"sys", "load_file", "save_file", "drawn", "first_weights", "load", "save", "split", "forward", "predict"}
_ELSEWHERE |= {"half_cosine", "learning_rate", "fates", "objective", "train_step", "train"}
"""Names that the rest of the script gives to functions."""

_WEIGHED = (Convolution, Transposed, Dense)
_CALL = "\x00{}\x00"
"""Where the name of a group's function comes, until all are known; no such letter is ever written otherwise."""


@dataclass(slots=True)
class _Function:
    """A group's function: its lines, and where it is used as the ids of the groups on the way down."""

    lines: list[Line]
    ports: int
    projects: str
    uses: list[tuple[str, ...]] = field(default_factory=list)


@dataclass(slots=True)
class Line:
    """A statement, what is said behind it, and whether an empty line comes before."""

    code: str
    shape: str = ""
    title: str = ""
    is_apart: bool = False


class NetworkSource:
    """The functions of one network.

    Args:
        graph: without problems, groups not written out.
        shapes: of every layer by its id in the graph with groups written out.
    """

    def __init__(self, graph: Graph, shapes: Mapping[str, Shape]) -> None:
        whole = expanded(graph)
        self._shapes = {**shapes, **{name: shapes[layer] for name, layer in outlets(graph).items() if layer in shapes}}
        kinds: set[type[Layer]] = {type(whole.node(node_id).layer) for node_id in by_branch(whole)}
        self.has_state = BatchNorm in kinds
        self.has_chance = not kinds.isdisjoint({Dropout, Noise})
        self._functions: dict[tuple[str, ...], _Function] = {}
        self._helpers: set[str] = set()
        self._variables: set[str] = set()
        self._lines = self._body(graph, "", ())
        self._names = self._function_names()
        output = graph.only(Output)
        assert output is not None
        self._takes = shapes[next(node.id for node in graph.nodes if isinstance(node.layer, Input))]
        self._gives = shapes[output.id]

    @property
    def helpers(self) -> list[str]:
        """The names of the helpers that are called, in the order of their table."""
        needed = {*self._helpers, *(inner for helper in self._helpers for inner in NEEDS.get(helper, ()))}
        return [name for name in HELPERS if name in needed]

    @property
    def arguments(self) -> str:
        """What every function of the network takes besides numbers: parameters, state and key as it has any."""
        return "p" + (", state" if self.has_state else "") + (", key" if self.has_state or self.has_chance else "")

    def text(self) -> str:
        """The source of all functions, groups first."""
        groups = [self._group_text(key, function) for key, function in self._functions.items()]
        return "".join([*groups, self._whole_text()])

    def _whole_text(self) -> str:
        says = [f"One forward pass: [batch, {in_words(self._takes)}] to [batch, {in_words(self._gives)}]"]
        says[0] += ", and the new state." if self.has_state else "."
        inside = ", those inside a block beginning with the block's name" if self._functions else ""
        says += [f'``p`` holds the parameters by name, "layer/array"{inside}.']
        says[1] += " ``state`` holds batch norm's running averages likewise." if self.has_state else ""
        if "key" in self.arguments:
            at_work = [f"{name} is at work" for name in ("dropout", "noise") if name in self._helpers]
            at_work += ["batch norm looks at the batch"] * self.has_state
            says[1] += f" With a random ``key`` the network is training: {' and '.join(at_work)}."
        head = f"\n\ndef network(x, {self.arguments.replace('key', 'key=None')}):\n"
        head += docstring("\n\n".join(says), "    ") + "\n"
        if self.has_state:
            head += "    state = dict(state)  # a copy, in which batch_norm puts the new averages\n"
        return head + self._written(self._lines)

    def _group_text(self, key: tuple[str, ...], function: _Function) -> str:
        used = [" in ".join(reversed(path)) for path in function.uses]
        says = docstring(f"Used for {plain(', '.join(used), 2000)}.", "    ")
        takes = ", ".join([*arguments(function.ports), "block", self.arguments])
        return f"\n\ndef {self._names[key]}({takes}):\n{says}\n" + self._written(function.lines)

    def _written(self, lines: list[Line]) -> str:
        named = dict(zip(map(str, range(len(self._functions))), self._names.values(), strict=True))
        text = ""
        for number, line in enumerate(lines):
            text += "\n" if line.is_apart and number else ""
            text += f"    # {line.title}\n" if line.title else ""
            code = re.sub(_CALL.format(r"(\d+)"), lambda match: named[match[1]], line.code)
            text += statement(code, line.shape)
        return text

    def _body(self, graph: Graph, prefix: str, path: tuple[str, ...]) -> list[Line]:
        """The statements of one level: those of ``network`` at the top, those of a group's function inside."""
        in_order = by_branch(graph)
        names, origin = variables(graph, in_order, _TAKEN), origins(graph, in_order)
        self._variables |= set(names.values())
        lines: list[Line] = []
        previous, was_apart = "", True
        for node_id in in_order:
            node = graph.node(node_id)
            if origin[node_id] != node_id or isinstance(node.layer, Input):
                continue
            inputs = tuple(names[source] for source in graph.sources(node_id))
            found = self._lines_of(node, inputs, names[node_id], prefix, path)
            found[0].title = _title(node)
            begins = bool(previous) and previous not in {origin[source] for source in graph.sources(node_id)}
            found[0].is_apart = begins or (isinstance(node.layer, _WEIGHED) and not was_apart)
            previous, was_apart = node_id, begins or isinstance(node.layer, _WEIGHED)
            before = {self._shapes[prefix + source] for source in graph.sources(node_id)}
            shape = self._shapes[prefix + node_id]
            found[-1].shape = f"[batch, {in_words(shape)}]" if before != {shape} else ""
            lines += found
        result = names[in_order[-1]]
        return [*lines, Line(f"    return {result}" + (", state" if self.has_state and not path else ""))]

    def _lines_of(
        self, node: Node, inputs: tuple[str, ...], result: str, prefix: str, path: tuple[str, ...]
    ) -> list[Line]:
        if isinstance(node.layer, Group):
            return self._calls(node.id, node.layer, inputs, result, prefix, path)
        expression, helpers = WRITE[node.layer.kind](node.layer, Place(node.id, inputs, bool(path)))
        self._helpers |= set(helpers)
        return [Line(f"    {result} = {expression}")]

    def _calls(
        self, node_id: str, group: Group, inputs: tuple[str, ...], result: str, prefix: str, path: tuple[str, ...]
    ) -> list[Line]:
        """A call of a group's function, in a loop where the group is repeated."""
        name, inside = "", (*path, node_id)
        for number in range(1, group.repeat + 1):
            name = self._function(group, f"{prefix}{node_id}.{number}.", inside, is_first=number == 1)
        start = "block + " if path else ""
        if group.repeat == 1:
            takes = ", ".join([*inputs, f"{start}{quoted(node_id + '.1.')}", self.arguments])
            return [Line(f"    {result} = {name}({takes})")]
        numbered = f"{start}f{quoted(node_id.replace('{', '{{').replace('}', '}}') + '.{n}.')}"
        lines = [] if inputs == (result,) else [Line(f"    {result} = {inputs[0]}")]
        loop = Line(f"    for n in range(1, {group.repeat + 1}):")
        return [*lines, loop, Line(f"        {result} = {name}({result}, {numbered}, {self.arguments})")]

    def _function(self, group: Group, prefix: str, path: tuple[str, ...], is_first: bool) -> str:
        """The function of a group where it stands, as a mark that its name will replace; one like it is used again."""
        lines = self._body(group.inside, prefix, path)
        key = (str(group.ports), *(line.code for line in lines))
        known = self._functions.setdefault(key, _Function(lines, group.ports, _adds(group.inside)))
        for ours, other in zip(known.lines, lines, strict=True):
            ours.shape = ours.shape if ours.shape == other.shape else ""
            ours.title = ours.title if ours.title == other.title else ""
        known.uses += [path] if is_first else []
        return _CALL.format(list(self._functions).index(key))

    def _function_names(self) -> dict[tuple[str, ...], str]:
        found: dict[tuple[str, ...], str] = {}
        for key, function in self._functions.items():
            ids = list(dict.fromkeys(path[-1] for path in function.uses))
            shared = ids[0] if len(ids) == 1 else _beginning(ids).rstrip("-_ .0123456789")
            name = function.projects or (shared if len(shared) > 2 else ids[0])
            found[key] = unused(name, _TAKEN | _ELSEWHERE | self._variables | set(found.values()))
        return found


def _beginning(texts: list[str]) -> str:
    """What all of them begin with."""
    first, last = min(texts), max(texts)
    return next((first[:n] for n in range(len(first), 0, -1) if last.startswith(first[:n])), "")


def _adds(inside: Graph) -> str:
    """What a block that adds to what it was given is called in the field; nothing for any other."""
    sums = [node.id for node in inside.nodes if isinstance(node.layer, Add)]
    if len(sums) != 1:
        return ""
    plain_ways = [source for source in inside.sources(sums[0]) if _is_linear(inside, source)]
    if not plain_ways:
        return ""
    is_input = any(isinstance(inside.node(source).layer, Input) for source in plain_ways)
    return "residual_block" if is_input else "residual_block_with_projection"


def _is_linear(inside: Graph, node_id: str) -> bool:
    """Whether only layers without an activation are between an input and this node's output."""
    while not isinstance(inside.node(node_id).layer, Input):
        sources = inside.sources(node_id)
        if len(sources) != 1 or not isinstance(inside.node(node_id).layer, (*_WEIGHED, BatchNorm)):
            return False
        node_id = sources[0]
    return True


def _title(node: Node) -> str:
    """The name that a person gave a block, where it says more than its id."""
    name = plain(node.name)
    return "" if unused(name, ()) == unused(node.id, ()) else name


def in_words(shape: Shape) -> str:
    """A shape without the batch, such as 28, 28, 1."""
    return ", ".join(map(str, shape))


def plain(text: str, longest: int = 80) -> str:
    """Text that can stand in a comment or a docstring, whatever a file made of it: one line, no quotes."""
    return re.sub(r"[^\w .,:×+-]+", " ", text)[:longest].strip()
