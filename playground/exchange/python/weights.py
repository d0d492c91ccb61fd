"""Weights in the script: how they start where nothing was learned, their file, and what of them is trained."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playground.exchange.python.expressions import quoted
from playground.exchange.python.lines import statement
from playground.exchange.python.reading import by_branch
from playground.graph import Graph, Node
from playground.layers import BatchNorm, Shape
from playground.shapes import input_shapes


def weights_source(graph: Graph, shapes: Mapping[str, Shape], seed: int | None) -> str:
    """The functions around the weights.

    Args:
        graph: the network, groups written out.
        shapes: of every layer by its id.
        seed: of the first weights; None where weights come with the script.
    """
    has_state = any(isinstance(graph.node(node_id).layer, BatchNorm) for node_id in by_branch(graph))
    load = _LOAD if seed is None else _first_weights(graph, shapes, seed) + _LOAD_OR_FIRST
    return load + _SAVE + (_SPLIT if has_state else "")


def _first_weights(graph: Graph, shapes: Mapping[str, Shape], seed: int) -> str:
    nodes = [graph.node(node_id) for node_id in by_branch(graph)]
    norms = [node for node in nodes if isinstance(node.layer, BatchNorm)]
    usual = all(node.layer.scale and node.layer.offset for node in norms if isinstance(node.layer, BatchNorm))
    rows: list[str] = []
    kinds: set[str] = set()
    for node in nodes:
        if usual and node in norms:
            continue
        for name, shape in node.layer.parameters(input_shapes(graph, dict(shapes), node.id)).items():
            kind, start = _start(node, name)
            kinds.add(kind)
            rows.append(statement(f"    {quoted(node.id + '/' + name)}: ({shape!r}, {start}),"))
    table = "\n\nPARAMETERS = {  # what training changes: its shape, and how it starts\n" + "".join(rows) + "}\n"
    if norms:
        rows = [statement(f"    {quoted(node.id)}: {shapes[node.id][-1]},") for node in norms]
        table += "\nBATCH_NORMS = {  # their channels\n" + "".join(rows) + "}\n"
    fans = (_FANS if kinds & {"he", "glorot"} else "") + (_FAN_OUT if "glorot" in kinds else "")
    drawn = _DRAWN.format(fans=fans, starts="".join(text for kind, text in _STARTS.items() if kind in kinds))
    norms_start = _EACH_NORM + (_SCALES if usual else "") + _AVERAGES if norms else ""
    return table + drawn + _FIRST.format(seed=seed, norms=norms_start)


def _start(node: Node, name: str) -> tuple[str, str]:
    """How an array starts: its kind, and what the table says of it."""
    initialiser: Any = getattr(node.layer, f"{name}_start", None)
    if initialiser is None:
        return "constant", "1.0" if name == "scale" else "0.0"
    match initialiser.kind:
        case "zeros":
            return "constant", "0.0"
        case "constant":
            return "constant", repr(initialiser.value)
        case "normal":
            return "normal", f'("normal", {initialiser.deviation})'
        case kind:
            return kind, f'"{kind}"'


_STARTS = {
    "he": """
    if start == "he":  # for ReLU; He et al., ICCV 2015
        return np.sqrt(2.0 / fan_in) * rng.standard_normal(shape)""",
    "glorot": """
    if start == "glorot":  # for sigmoid, tanh and softmax; Glorot and Bengio, AISTATS 2010
        limit = np.sqrt(6.0 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, shape)""",
    "normal": """
    if isinstance(start, tuple):  # normal, with this deviation
        return start[1] * rng.standard_normal(shape)""",
}

_FANS = """
    window = int(np.prod(shape[:-2]))
    fan_in = window * shape[-2] if len(shape) > 1 else shape[0]"""

_FAN_OUT = """
    fan_out = window * shape[-1]"""

_DRAWN = '''

def drawn(name, shape, start, seed):
    """One array before training, from a random stream of its own, made of seed and name."""
    layer, _, array = name.rpartition("/")
    rng = np.random.default_rng([seed, crc32(layer.encode()), crc32(array.encode())]){fans}{starts}
    return np.full(shape, start)  # a number
'''

_FIRST = '''

def first_weights(seed={seed}):
    """The weights that training starts from."""
    weights = {{name: drawn(name, shape, start, seed) for name, (shape, start) in PARAMETERS.items()}}{norms}
    return {{name: np.asarray(array, np.float32) for name, array in weights.items()}}
'''

_EACH_NORM = """
    for name, channels in BATCH_NORMS.items():"""

_SCALES = """
        weights[name + "/scale"], weights[name + "/offset"] = np.ones(channels), np.zeros(channels)"""

_AVERAGES = """
        weights[name + "/mean"], weights[name + "/variance"] = np.zeros(channels), np.ones(channels)"""

_LOAD = '''

def load():
    """The weights in the file beside this script, by name."""
    return load_file(WEIGHTS)
'''

_LOAD_OR_FIRST = '''

def load():
    """The weights that ``save`` put beside this script; the first ones where it has not yet."""
    return load_file(WEIGHTS) if WEIGHTS.is_file() else first_weights()
'''

_SAVE = '''

def save(weights, path=WEIGHTS):
    """Keep weights, for ``load`` to find."""
    save_file({name: np.asarray(array) for name, array in weights.items()}, path)
'''

_SPLIT = '''

def split(weights):
    """Weights as what training changes and the running averages of batch norm."""
    state = {k: array for k, array in weights.items() if k.endswith(("/mean", "/variance"))}
    return {k: array for k, array in weights.items() if k not in state}, state
'''
