"""``bench convolutions``: the forms of convolutions inside a loop, as in training, and outside one.

For every convolution of the ladder's networks and of the residual one, and each of its three parts, the form that is
best in a loop stands beside what XLA has of its own outside a loop, where its derived gradients are not slow; and
beside the form that would be best there.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import jax

from playground import folders
from playground.benches import Row
from playground.engine.bench.networks import NETWORKS
from playground.engine.choosing import Case
from playground.engine.compiling import jit_fully
from playground.engine.convolution import XLA, convolve
from playground.engine.form_timing import PARTS, Contest, Part, arguments_of, part_of
from playground.engine.forms import KernelForm, written
from playground.engine.network import structure
from playground.engine.process import prepare

MEASURED, QUICK = ("cnn-small", "cnn", "cnn-batch-norm", "residual, 18 layers, 16 filters"), ("cnn-small",)
NAMES = {"value": "value", "by_input": "gradient by the input", "by_kernel": "gradient by the kernel"}
CALLS, QUICK_CALLS = 8, 2
MILLISECONDS = 1000.0


def rows(quick: bool) -> list[Row]:
    """Milliseconds of each part in a loop, beside those outside one; of one convolution alone where ``quick``."""
    prepare(folders.cache_folder())
    cases = _cases(QUICK)[:1] if quick else _cases(MEASURED)
    return [row for case in cases for row in _of(case, quick)]


def _cases(networks: tuple[str, ...]) -> list[Case]:
    found: dict[Case, None] = {}
    for name in networks:
        experiment = NETWORKS[name]("digits")
        found |= dict.fromkeys(sorted(structure(experiment.graph, experiment.data.shape).convolutions, reverse=True))
    return list(found)


def _of(case: Case, quick: bool) -> Iterator[Row]:
    contest = Contest(case)
    contest.finish()
    winner, calls = contest.winner(), QUICK_CALLS if quick else CALLS
    for part in PARTS:
        inside = contest.seconds(part)
        form = getattr(winner, part)
        outside = {other: seconds(part_of(part, case, other), case, calls) for other in ([form] if quick else inside)}
        own = seconds(of_xla(part, case), case, calls)
        told = (own, outside[form], min(outside.values()))
        against = "outside a loop XLA's own {:.3g}, this form {:.3g}, the best {:.3g} ms".format(*map(_in_ms, told))
        yield Row("convolutions", _words(part, case, form), _in_ms(inside[form]), "ms", against, own / inside[form])
    arguments_of.cache_clear()


def of_xla(part: str, case: Case) -> Part:
    """The part as XLA has it, gradients derived."""

    def compute(x: jax.Array, kernel: jax.Array, slope: jax.Array) -> jax.Array:
        def whole(x: jax.Array, kernel: jax.Array) -> jax.Array:
            return convolve(x, kernel, case.stride, "same", form=XLA)

        if part == "value":
            return whole(x, kernel)
        by_x, by_kernel = jax.vjp(whole, x, kernel)[1](slope)
        found: jax.Array = by_x if part == "by_input" else by_kernel
        return found

    return compute


def seconds(compute: Part, case: Case, calls: int) -> float:
    """Seconds of one call outside a loop, the least of several."""
    arguments = [jax.device_put(array) for array in arguments_of(case)]
    program = jit_fully(compute).lower(*arguments).compile()

    def took() -> float:
        started = time.perf_counter()
        program(*arguments).block_until_ready()
        return time.perf_counter() - started

    took()
    return min(took() for _ in range(calls))


def _words(part: str, case: Case, form: KernelForm) -> str:
    rows, columns, channels, filters = case.kernel
    size = f"{case.rows}x{case.rows}x{channels} to {filters}, {rows}x{columns}"
    stride = f", stride {case.stride}" if case.stride > 1 else ""
    return f"{size}{stride}: {NAMES[part]}, {written(form)}, in a loop"


def _in_ms(seconds: float) -> float:
    return MILLISECONDS * seconds
