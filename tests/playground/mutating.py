"""Valid project files, damaged on purpose in every way we could think of; the same seed, the same damage."""

from __future__ import annotations

import copy
import io
import json
import random
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from playground import edits, templates
from playground.drawing import INK_SIZE, Drawing, Stroke
from playground.files import Saved, write
from playground.files.archive import EXPERIMENT, HISTORY, OPTIMIZER, RUNS, WEIGHTS
from playground.graph import chain
from playground.groups import make_group
from playground.history import History
from playground.layers import (
    Activation,
    BatchNorm,
    Convolution,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePooling,
    Input,
    LayerNorm,
    MaxPooling,
    Noise,
    Output,
    Reshape,
    Upsample,
)
from playground.runs import KeptRuns, RunRecord, own_settings
from tests.playground.project_files import learned

Members = dict[str, bytes]

NASTY: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2, 10**9, 2**31, 2**63, 10**30, -(10**18), 0.5, -0.0, 1e-320, 1e308, float("nan"),
    float("inf"), "", " ", "a", "A" * 300, "é\u202e\u200d😀", "\ud800", "\x00", "\x1b[31m", "a/b", "../../etc/passwd",
    "__class__", "{0}", "{where}", "%s%n", "=cmd()", "NaN", "1", "dense", "input", "output", "mnist", "sgd", "same",
    [], [[]], [None] * 40, list(range(300)), {}, {"kind": "dense"}, {"": ""}, {"__proto__": 1}, [[[[[[[[[]]]]]]]]],
    [1.5, -1.5], [10**9, 10**9, 10**9], [-1, -1], {"kind": "input", "id": "x", "settings": {}}, "input\n", "١٢",
)  # fmt: skip


def bases(folder: Path) -> list[Members]:
    """The members of a few valid projects, small and with everything in them."""
    layers = chain(
        [
            Input(), Noise(), Convolution(filters=2, stride=4), BatchNorm(), Activation(), Upsample(), MaxPooling(),
            Dropout(), Flatten(), Reshape(shape=(7, 7, 2)), GlobalAveragePooling(), LayerNorm(), Dense(units=10),
            Output(),
        ]
    )  # fmt: skip
    grouped, group_id = make_group(layers, layers.ids[8:12], "Inner")
    grouped, _ = make_group(grouped, [group_id, layers.ids[12]], "Outer")
    grouped, _ = edits.add_note(grouped, "Two groups", (1, 2))
    stroke = Stroke(((0.25, 0.5), (0.75, 0.5), (0.5, 1.5)), 0.1, True)
    grey = np.full((INK_SIZE, INK_SIZE), 0.5, np.float32)
    history = History()
    history.add(3, np.array([3.0, 2.0, 1.5], np.float32), np.full(3, np.nan, np.float32))
    points, pictures = templates.find("spiral").experiment(), templates.find("cnn-small").experiment()
    experiments = [
        replace(points, drawing=Drawing((stroke, stroke)), views=("boundary",)),
        replace(pictures, graph=layers, drawing=Drawing((), grey)),
        replace(pictures, graph=grouped),
    ]
    found = []
    for experiment in experiments:
        path = folder / "base.playground"
        runs = KeptRuns((RunRecord(1, "Run 1", own_settings(experiment), history, changed_at=(2,)),), live=1)
        write(path, Saved(experiment, learned(experiment), history.to_json(), runs))
        with zipfile.ZipFile(path) as opened:
            found.append({name: opened.read(name) for name in opened.namelist()})
    return found


def mutated(seed: int, valid: list[Members]) -> bytes:
    """A damaged project file."""
    rng = random.Random(seed)
    members = dict(rng.choice(valid))
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        rng.choice((_settings, _settings, _settings, _text, _arrays, _arrays, _bytes_of_member))(rng, members)
    damage = rng.choice((_packed, _packed, _packed, _packed, _odd_zip, _raw))
    return damage(rng, members)


# --- what is inside ----------------------------------------------------------------------------------------------


def _settings(rng: random.Random, members: Members) -> None:
    """Another value, a missing or doubled key, an entry too many, somewhere in a JSON file."""
    name = rng.choice((EXPERIMENT, EXPERIMENT, EXPERIMENT, HISTORY, RUNS))
    try:
        data = json.loads(members[name].decode())
    except (KeyError, ValueError, RecursionError):
        return
    for _ in range(rng.choice((1, 1, 2, 4, 30))):
        holder, key = _somewhere(rng, data)
        if holder is not None:
            rng.choice((_replace, _replace, _delete, _rename, _swap, _repeat))(rng, holder, key, data)
    members[name] = json.dumps(data, ensure_ascii=rng.random() < 0.8).encode(errors="surrogatepass")


def _somewhere(rng: random.Random, data: Any) -> tuple[Any, Any]:
    holder, key = None, None
    while isinstance(data, dict | list) and data:
        holder = data
        key = rng.choice(list(data)) if isinstance(data, dict) else rng.randrange(len(data))
        data = data[key]
        if rng.random() < 0.15:
            break
    return holder, key


def _replace(rng: random.Random, holder: Any, key: Any, data: Any) -> None:
    holder[key] = copy.deepcopy(rng.choice(NASTY))


def _delete(rng: random.Random, holder: Any, key: Any, data: Any) -> None:
    del holder[key]


def _rename(rng: random.Random, holder: Any, key: Any, data: Any) -> None:
    if isinstance(holder, dict):
        wrong = rng.choice([f"{key}s", key[:-1], "A" * 200, "\x1b[2J", "é", "", "kind", "id", "\ud800", "__init__"])
        holder[wrong] = holder.pop(key)


def _swap(rng: random.Random, holder: Any, key: Any, data: Any) -> None:
    other, place = _somewhere(rng, data)
    if other is not None:
        holder[key], other[place] = copy.deepcopy(other[place]), copy.deepcopy(holder[key])


def _repeat(rng: random.Random, holder: Any, key: Any, data: Any) -> None:
    if isinstance(holder, list):
        for _ in range(rng.choice((1, 1, 3, 500))):
            holder.append(copy.deepcopy(holder[key]))


def _text(rng: random.Random, members: Members) -> None:
    """JSON as no program would write it."""
    name = rng.choice((EXPERIMENT, HISTORY))
    text = members.get(name, b"")
    at = rng.randrange(len(text) + 1)
    mark = rng.choice(
        (b"NaN", b"-Infinity", b"1e999", b"9" * 5000, b"[" * 3000, b'{"a":' * 1500, b'"\\ud800"', b"\xff\xfe", b"\x00",
         b"//", b",", b'"', b"}", b"]", b'"seed": 1, ', b'"format": 99, ', b"\xef\xbb\xbf", b"\xed\xa0\x80")
    )  # fmt: skip
    members[name] = rng.choice(
        (text[:at] + mark + text[at:], text[:at], text[at:], mark + text, text + mark, text.replace(b"0", mark, 1))
    )


def _arrays(rng: random.Random, members: Members) -> None:
    """A header that lies, arrays of other types, shapes and places, numbers that are none."""
    name = rng.choice((WEIGHTS, OPTIMIZER))
    data = members.get(name, b"")
    if len(data) < 8 or (length := struct.unpack_from("<Q", data)[0]) > len(data) - 8:
        return
    try:
        header = json.loads(data[8 : 8 + length].decode())
    except (ValueError, RecursionError):
        return
    body = bytearray(data[8 + length :])
    kind = rng.randrange(4)
    if kind == 0 and len(body) >= 4:
        at = rng.randrange(len(body) // 4) * 4
        struct.pack_into("<f", body, at, rng.choice((np.nan, np.inf, -np.inf, 1e38, -0.0)))
    elif kind == 1:
        body = body[: rng.randrange(len(body) + 1)] + bytes(rng.choice((0, 0, 1, 4, 1000)))
    else:
        for _ in range(rng.choice((1, 2))):
            holder, key = _somewhere(rng, header)
            if holder is not None:
                wrong = ("F16", "F64", "BOOL", "I8", [10**9], [-1], [2**40, 2**40], [0], [0, 2**62], [0, 4], [4, 0])
                holder[key] = copy.deepcopy(rng.choice(wrong + NASTY))
        if rng.random() < 0.3:
            _rename(rng, header, next(iter(header), ""), header) if header else None
    text = json.dumps(header).encode()
    size = len(text) if rng.random() < 0.9 else rng.choice((0, 1, 2**20, 2**32, 2**63))
    members[name] = struct.pack("<Q", size) + text + bytes(body)


def _bytes_of_member(rng: random.Random, members: Members) -> None:
    name = rng.choice(list(members))
    members[name] = _scratched(rng, members[name])


# --- what is around it -------------------------------------------------------------------------------------------


def _packed(rng: random.Random, members: Members, packing: int | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            kind = zipfile.ZIP_DEFLATED if name.endswith("json") or rng.random() < 0.2 else zipfile.ZIP_STORED
            archive.writestr(zipfile.ZipInfo(name), data, kind if packing is None else packing)
    return out.getvalue()


def _odd_zip(rng: random.Random, members: Members) -> bytes:
    """Missing, renamed and foreign members; packings, flags and sizes that a project has not."""
    kind = rng.randrange(5)
    if kind == 0:
        members.pop(rng.choice(list(members)))
    elif kind == 1:
        members[rng.choice(("../up.txt", "/etc/x", "C:\\x", "experiment.json/", "é" * 50, "EXPERIMENT.JSON"))] = b"x"
    elif kind == 2:
        return _packed(rng, members, rng.choice((zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2)))
    data = bytearray(_packed(rng, members))
    if kind >= 3:  # a field of the list of contents, at the end of the file
        starts = [at for at in range(len(data) - 4) if data[at : at + 4] in (b"PK\1\2", b"PK\3\4", b"PK\5\6")]
        at = rng.choice(starts) + rng.randrange(4, 46)
        word = rng.choice(
            (b"\0\0", b"\1\0", b"\xff\xff", b"\xff\xff\xff\xff", b"\0\0\0\x40", bytes([rng.randrange(256)]))
        )
        data[at : at + len(word)] = word
    return bytes(data)


def _raw(rng: random.Random, members: Members) -> bytes:
    if rng.random() < 0.1:
        return rng.randbytes(rng.randrange(3000))
    return _scratched(rng, _packed(rng, members))


def _scratched(rng: random.Random, data: bytes) -> bytes:
    if not data:
        return rng.randbytes(10)
    first, last = sorted((rng.randrange(len(data) + 1), rng.randrange(len(data) + 1)))
    changes: tuple[Callable[[], bytes], ...] = (
        lambda: data[:first],
        lambda: data[last:],
        lambda: data[:first] + data[last:],
        lambda: data[:last] + data[first:],
        lambda: data[:first] + rng.randbytes(rng.randrange(1, 30)) + data[first:],
        lambda: bytes(one ^ (1 << rng.randrange(8)) if rng.random() < 3 / len(data) else one for one in data),
    )
    return rng.choice(changes)()
