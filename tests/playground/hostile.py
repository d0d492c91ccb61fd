"""Files made to do harm: each is small, and asks for memory, for time, or for something to be executed or written."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playground.files.archive import EXPERIMENT, HISTORY, LARGEST_PACKED, OPTIMIZER, RUNS, WEIGHTS

SAMPLE = Path(__file__).parents[1] / "files" / "format-1-runs.playground"
"""A whole project: 2-4-1, trained for two steps, with two runs."""

Made = dict[str, bytes]


def members() -> Made:
    """Those of the sample."""
    with zipfile.ZipFile(SAMPLE) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(made: Made, stored: bool = False) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, data in made.items():
            archive.writestr(name, data)
    return out.getvalue()


def with_data(**changes: Any) -> bytes:
    """The sample with other entries at the top of experiment.json."""
    data = json.loads(members()[EXPERIMENT]) | changes
    return packed(members() | {EXPERIMENT: json.dumps(data).encode()})


def with_text(text: bytes) -> bytes:
    return packed({EXPERIMENT: text})


def with_graph(nodes: list[Any], edges: list[Any]) -> bytes:
    return with_data(graph={"nodes": nodes, "edges": edges})


def with_runs(count: int, **changes: Any) -> bytes:
    """The sample with so many runs, each with other entries."""
    data = json.loads(members()[RUNS])
    data["runs"] = [data["runs"][0] | {"id": number} | changes for number in range(1, count + 1)]
    return packed(members() | {RUNS: json.dumps(data | {"live": None}).encode()})


def tensors(header: dict[str, Any], body: bytes = b"") -> bytes:
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + body


def place(shape: list[int], begin: int, end: int, kind: str = "F32") -> dict[str, Any]:
    return {"dtype": kind, "shape": shape, "data_offsets": [begin, end]}


def with_weights(data: bytes, name: str = WEIGHTS) -> bytes:
    return packed(members() | {name: data}, stored=True)


def node(number: int, kind: str = "dense", **settings: Any) -> dict[str, Any]:
    return {"id": f"n{number}", "kind": kind, "settings": settings}


def grouped(number: int, nodes: list[Any], repeat: int = 1, edges: list[Any] | None = None) -> dict[str, Any]:
    return node(number, "group", inside={"nodes": nodes, "edges": edges or []}, repeat=repeat)


def nested(depth: int, repeat: int = 1) -> dict[str, Any]:
    inner = node(0, "activation")
    for _ in range(depth):
        inner = grouped(0, [inner], repeat)
    return inner


def huge_network() -> bytes:
    """Room for 2 GB of weights, and a bomb that fills it."""
    nodes = [node(0, "input"), node(1, units=16_384), node(2, units=16_384), node(3, units=16_384)]
    edges = [{"source": f"n{n}", "target": f"n{n + 1}"} for n in range(3)]
    data = json.loads(members()[EXPERIMENT]) | {"graph": {"nodes": nodes, "edges": edges}}
    weights = tensors({"n2/weights": place([16_384, 16_384], 0, 2**30)}) + bytes(LARGEST_PACKED)
    return packed({EXPERIMENT: json.dumps(data).encode(), WEIGHTS: weights})


def lying_size() -> bytes:
    """A member whose entry in the list of contents claims a gigabyte."""
    made = bytearray(packed(members(), stored=True))
    entry = made.rfind(b"PK\1\2", 0, made.rfind(WEIGHTS.encode()))
    made[entry + 20 : entry + 28] = struct.pack("<LL", 2**30, 2**30)
    return bytes(made)


def overlapping() -> bytes:
    """Two names for the same bytes, which a list of contents can give without holding them twice."""
    made = members() | {OPTIMIZER: members()[WEIGHTS]}
    data = bytearray(packed(made, stored=True))
    first = data.rfind(b"PK\1\2", 0, data.rfind(WEIGHTS.encode()))
    second = data.rfind(b"PK\1\2", 0, data.rfind(OPTIMIZER.encode()))
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)


def doubled(name: str) -> bytes:
    out = io.BytesIO(packed(members()))
    with zipfile.ZipFile(out, "a") as archive:
        archive.infolist()
        archive.NameToInfo.pop(name)  # so that the zip module does not warn
        archive.writestr(name, b"{}")
    return out.getvalue()


def flagged(flag: int) -> bytes:
    """Every member said to be encrypted, or packed otherwise."""
    made = bytearray(packed(members()))
    at = made.find(b"PK\1\2")
    while at >= 0:
        made[at + 8] |= flag
        at = made.find(b"PK\1\2", at + 4)
    return bytes(made)


LETTERS = [f"n{number}" for number in range(2000)]
WIRES = [{"source": f"dense{n}x", "target": f"gone{n}y", "port": 0} for n in range(10_000)]
ONTO_ONE = [{"source": f"n{n % 1999}", "target": "n1999", "port": n % 1000} for n in range(10_000)]
FORWARD = [{"source": f"n{n}", "target": f"n{m}"} for n in range(1, 150) for m in range(n + 1, n + 67)][:9_900]

HOSTILE: dict[str, Callable[[], bytes]] = {
    # memory
    "a bomb of spaces": lambda: with_text(b" " * (64 * 2**20)),
    "a bomb of weights": lambda: packed(members() | {WEIGHTS: bytes(LARGEST_PACKED + 1)}),
    "a bomb for a huge network": huge_network,
    "a size that lies": lying_size,
    "two names for the same bytes": overlapping,
    "millions of empty lists": lambda: with_text(b'{"format": 1, "views": [' + b"[]," * 2_600_000 + b"[]]}"),
    "millions of empty groups": lambda: with_text(b"[" + b"{}," * 2_600_000 + b"{}]"),
    "half a million values": lambda: with_text(b'{"format": 1, "views": [' + b"7," * 400_000 + b"7]}"),
    "a million settings": lambda: with_text(b"{" + b",".join(b'"%d":0' % n for n in range(240_000)) + b"}"),
    "a million doubled settings": lambda: with_text(b"{" + b'"a":0,' * 240_000 + b'"a":0}'),
    "points upon points": lambda: with_data(drawing={"strokes": [{"points": [[0, 0], [1, 1]] * 80_000, "width": 1}]}),
    "points that are none": lambda: with_data(drawing={"strokes": [{"points": [[]] * 240_000}]}),
    "strokes that are none": lambda: with_data(drawing={"strokes": [{}] * 240_000}),
    "a picture without end": lambda: with_data(drawing={"picture": "A" * (7 * 2**20)}),
    "a picture that is no base64": lambda: with_data(drawing={"picture": "é" * 100_000}),
    "a name of megabytes": lambda: with_data(dataset="m" * (7 * 2**20)),
    "a setting of megabytes": lambda: with_data(**{"s" * (7 * 2**20): 1}),
    "a kind of megabytes": lambda: with_graph([node(0, "d" * (7 * 2**20))], []),
    "a history of a million rows": lambda: packed(
        members() | {HISTORY: b'{"train": {"steps": [' + b"1," * 400_000 + b'1], "loss": [], "accuracy": []}}'}
    ),
    "a bomb of runs": lambda: packed(members() | {RUNS: b" " * (64 * 2**20)}),
    "runs without end": lambda: packed(members() | {RUNS: b'{"runs": [' + b"{}," * 200_000 + b"{}]}"}),
    "two hundred runs of endless names": lambda: with_runs(200, name="m" * 50_000),
    "two hundred runs of thickets": lambda: with_runs(
        200, experiment={"format": 1, "graph": {"nodes": [node(n, "add") for n in range(100)], "edges": FORWARD[:200]}}
    ),
    "a run of ten to the ninth": lambda: with_runs(
        1, experiment={"format": 1, "graph": {"nodes": [node(0, "reshape", shape=[10**9] * 3)]}}
    ),
    "a run of a million steps": lambda: with_runs(1, changed_at=[1] * 240_000),
    "ten to the ninth in a shape": lambda: with_graph([node(0, "reshape", shape=[10**9, 10**9, 10**9])], []),
    "weights of ten to the ninth": lambda: with_weights(tensors({"dense-1/weights": place([10**9, 4], 0, 16 * 10**9)})),
    "an optimizer of ten to the ninth": lambda: with_weights(
        tensors({"mu": place([10**9], 0, 4 * 10**9)}, bytes(64)), OPTIMIZER
    ),
    "an optimizer larger than its network": lambda: with_weights(
        tensors({"mu": place([2**20], 0, 2**22)}, bytes(2**22)), OPTIMIZER
    ),
    "a header that promises a header": lambda: with_weights(struct.pack("<Q", 2**62)),
    "a header of a million arrays": lambda: with_weights(tensors({f"a/{n}": place([1], 0, 4) for n in range(55_000)})),
    # time
    "thousands of wires from nowhere": lambda: with_graph([{"id": i, "kind": "dense"} for i in LETTERS], WIRES),
    "thousands of wires onto one block": lambda: with_graph([{"id": i, "kind": "add"} for i in LETTERS], ONTO_ONE),
    "thousands of blocks of one name": lambda: with_graph([node(0)] * 2000, []),
    "thousands of faulty blocks": lambda: with_graph([node(n, wrong=1, units=-n) for n in range(2000)], []),
    "a network that doubles and doubles": lambda: with_graph(
        [node(0, "input")] + [node(n, "concatenate") for n in range(1, 2000)],
        [{"source": f"n{n}", "target": f"n{n + 1}", "port": p} for n in range(1999) for p in (0, 1)],
    ),
    "a thicket of wires": lambda: with_graph([node(n, "add") for n in range(220)], FORWARD),
    "deep lists": lambda: with_text(b"[" * 4_000_000),
    "deep groups": lambda: with_text(b'{"format": 1, "graph": ' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}"),
    "a hundred deep": lambda: with_text(b'{"format": 1, "graph": ' + b"[" * 400 + b"]" * 400 + b"}"),
    "a number of a million digits": lambda: with_text(b'{"format": ' + b"9" * 1_000_000 + b"}"),
    "a format of thousands of digits": lambda: with_text(b'{"format": ' + b"9" * 4_000 + b"}"),
    "a seed of thousands of digits": lambda: with_data(seed=10**4000),
    "groups nested nine deep": lambda: with_graph([nested(9)], []),
    "groups nested forty deep": lambda: with_graph([nested(40)], []),
    "groups nested hundreds deep": lambda: with_text(
        b'{"format": 1, "graph": {"nodes": ['
        + b'{"kind": "group", "settings": {"inside": {"nodes": [' * 300
        + b"]}}}" * 300
        + b"]}}"
    ),
    "groups that multiply": lambda: with_graph([nested(8, 64)], []),
    "many groups of many blocks": lambda: with_graph(
        [grouped(n, [node(k) for k in range(300)], 64) for n in range(20)], []
    ),
    "a hundred thousand blocks": lambda: with_graph([{"id": f"n{n}", "kind": "add"} for n in range(100_000)], []),
    "a group that hides a loop": lambda: with_graph(
        [grouped(0, [node(n, "add") for n in (1, 2)], 1, [{"source": f"n{n}", "target": f"n{3 - n}"} for n in (1, 2)])],
        [],
    ),
    "an id that poses as a layer inside": lambda: with_graph([grouped(0, []), {"id": "n0.1.x", "kind": "dense"}], []),
    "a group repeated without end": lambda: with_graph([grouped(0, [], 10**9)], []),
    "a group that holds no network": lambda: with_graph([node(0, "group", inside=[1, 2])], []),
    # what is not what it says
    "a negative size": lambda: with_graph([node(0, units=-5)], []),
    "a negative shape": lambda: with_weights(tensors({"dense-1/weights": place([-2, -4], 0, 32)}, bytes(32))),
    "arrays that share bytes": lambda: with_weights(
        tensors({"dense-1/weights": place([2, 4], 0, 32), "dense-1/bias": place([4], 16, 32)}, bytes(32))
    ),
    "an array that ends early": lambda: with_weights(tensors({"dense-1/bias": place([4], 32, 16)}, bytes(32))),
    "an array without end": lambda: with_weights(tensors({"dense-1/bias": place([2**61], 0, 2**63 - 4)}, bytes(32))),
    "an experiment there twice": lambda: doubled(EXPERIMENT),
    "weights there twice": lambda: doubled(WEIGHTS),
    "an encrypted project": lambda: flagged(0x1),
    "half a character": lambda: with_text(b'{"format": 1, "dataset": "\\ud800"}'),
    "half a character as a setting": lambda: with_text(b'{"format": 1, "\\udc00": 1}'),
    "bytes that are no text": lambda: with_text(b'{"format": 1, "dataset": "\xff\xfe"}'),
    "text of two bytes a letter": lambda: with_text('{"format": 1}'.encode("utf-16")),
    "a name that steers the terminal": lambda: with_graph([{"id": "\x1b[2J", "kind": "dense"}], []),
    "a kind that steers the terminal": lambda: with_graph([node(0, "\x1b[2J\r\n\x07")], []),
    "a step beyond counting": lambda: with_data(checkpoint={"step": 2**31}),
    "a true that is no one": lambda: with_graph([node(0, units=True)], []),
    "a number in quotes": lambda: with_data(seed="5"),
    "a history with NaN": lambda: packed(
        members() | {HISTORY: members()[HISTORY].replace(b"0.75", b"NaN")}
    ),
    "a history of negative steps": lambda: packed(
        members() | {HISTORY: members()[HISTORY].replace(b'"steps": [1', b'"steps": [-1')}
    ),
    "a history beyond all bounds": lambda: packed(members() | {HISTORY: members()[HISTORY].replace(b"0.75", b"1e300")}),
    "a pickle": lambda: with_weights(b"\x80\x04\x8c\x05posix\x8c\x06system\x93\x8c\x09touch pwn\x85R."),
    "a pickle for a project": lambda: b"\x80\x04\x8c\x05posix\x8c\x06system\x93\x8c\x09touch pwn\x85R.",
}  # fmt: skip
"""What reads each of these refuses it."""
