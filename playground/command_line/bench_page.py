"""What was measured as a page of Markdown: the machine, and each benchmark's table under what there is to say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from playground.benches import Row

BUSY = 0.25
"""Load for each core, before anything is measured, from which a page says that the machine was not at rest."""

HEAD = """\
Made by `{command}`. A ratio above 1 says that this program is better than what it stands
beside, or than its goal; where nothing stands beside it, the row is for comparing one version with the next."""

QUICKLY = """\
**Measured quickly:** each for some seconds, some of the cases alone. `neural-playground bench --markdown` takes hours
instead, and its figures vary less."""

TITLES = {
    "window": "The window",
    "train": "Training on this machine",
    "convolutions": "Convolutions, in a loop and outside one",
    "gpu": "On a GPU",
    "engine": "What comes with training",
    "builder": "Building a network",
    "views": "The views",
    "lessons": "Opening lessons",
    "handwriting": "A hand it cannot read",
    "scale": "How cost grows",
}

WORDS = {
    "window": """\
The window's process imports neither JAX nor scikit-learn, and makes at first only the pad; the other parts follow while
its event loop turns. What remains over an empty window is PySide6 and pyqtgraph themselves and the building of the
panels that are seen. The engine is a process of its own, at lower priority, so the loop's gaps while training are those
of two processes that share the cores. The longest gaps while it starts are two single pieces that do not
divide, the docks put in their places and the first painting of all of them, each 30 to 45 ms; modules are loaded and
panels made in parts of at most 30 ms, so that the third longest gap is about 20. The window's memory over an hour falls
and rises with what its views keep; what grows is let go again.""",
    "train": """\
Each network is trained by this program, by one compiled step in raw JAX and by PyTorch, in turns. Small networks win
most: their steps run by the hundred inside one compiled loop, while the others pay for every step on its way through
Python. Convolutions are decided by their form. Inside a loop XLA runs the gradients that it derives itself up to 200
times slower than outside, so all three parts are written out: with few channels as products of windows with banded
matrices, else as plain convolutions, the gradient by the kernel too (of the turned pictures with the slopes), or that
as one product in which each pixel is copied for the columns of the kernel and each slope for its rows (28x28x16 to 16,
3x3: 6.0 ms instead of 8.1 cut by rows and 9.0 as a convolution). Which form each has is timed on the machine (here
before anything is measured, in the program while the engine rests), 2 to 3 s a convolution, in a loop in which
everything changes and every result is written down: else XLA prepares copies before the loop, and the wrong form wins.
For plain convolutions the program asks XLA for Eigen's kernels. Left to itself it takes YNNPACK's, which need twice as
long as soon as the result is written down (24 to 48 filters: 11.6 ms instead of 5.6). Together these brought
`cnn-batch-norm` from 0.76 of PyTorch's speed to 1.16 and 1.21 in two runs, `cnn` from 0.98 to between 0.95 and 1.17 in
six, and the residual network from 0.61 to 0.74. What bounds that one: of 190 ms a step, convolutions of 16 filters take
the most, 28x28, for which PyTorch's oneDNN needs 1.7 ms for each of the three parts, Eigen 3 to 4 and the product 6;
half of the product's time are its copies, which go through memory at 5 thousand million bytes a second. Tried for them,
and no faster: windows of several columns, copies a quarter of the batch at a time, gathered instead of joined, turned
so that the products read them in order; pages of 2 MiB. Batch normalisation has its gradient written out as well, two
sums over the pictures instead of four (2.2 ms instead of 3.0, 28x28x24). With numbers of 16 bits copies cost what the
multiplications save, so convolutions do not use them. Wide dense layers gain by them where a recipe asks for mixed
precision, as none here does: a step of `five-layer` took 0.96 ms of processor time instead of 1.31, one of the
autoencoder 1.38 instead of 1.97. Where `torch.compile` works its rows stand below too: it gains a third and a fifth
over eager PyTorch in the two networks with many batch normalisations, whose passes it joins, and loses or gains a tenth
elsewhere. PyTorch's threads spin while they wait: on a machine that is not at rest its rows below tell of the machine
and not of PyTorch.""",
    "convolutions": """\
Of each part of a convolution the form that is best inside a loop, where training runs it, beside what XLA has of its
own outside one, where the gradients it derives are not slow. Each is timed with everything changing from step to step
and every result written down; in a loop that includes a pass over what goes in, outside one it does not, which is most
of what rows a little below 1 lack. A form that were clearly better outside would be a reason to train such a network a
step at a time; none is, so one choice serves both.""",
    "gpu": """\
Seconds from the first step, evaluations after every epoch included, until so many of MNIST's 10,000 held-out digits are
read by `cnn-batch-norm` with digits shifted, turned and scaled; and 64 seeds of `cnn-small` trained in one step. Where
JAX finds a GPU the table of training is measured there as well. Where it finds none, there is nothing else to tell:
then these rows were measured nowhere yet.""",
    "engine": """\
The first step waits for the data to be read and for the training step to be compiled; programs are kept between starts,
so that the second time is the cost of loading one. Most of the first time is the training step in XLA: half of that
writing its kernels, one after another, half compiling them. Convolutions by Eigen's kernels and gradients in one
convolution or one product are fewer kernels to write: `cnn-batch-norm` had its first step after 5.8 s before. The
held-out examples are evaluated by a program that is compiled behind the first steps, which therefore come 0.8 to 1.3 s
sooner; what is waited for before (the network that answers, the optimizer's first state) is compiled by XLA's older
writer of kernels in half the time. By that writer the training step is ready 0.9 s sooner too, but then runs slower for
as long as it trains (steps/s of `five-layer` 0.67 times as many, the autoencoder 0.72, `cnn-small` 0.93), and
evaluation of an MLP takes 2.4 times as long, so it is not used there; nor are both, one after the other, for a run
begun again is to be the same bit for bit. Threads that compile must not share one heap of the C library: waiting for
each other they took half as long again. What bounds a first step that was compiled before are JAX itself and the
tracing of the step, as in raw JAX, whose first step stands beside it: `cnn-batch-norm`, the one that misses a second,
traces 0.5 s of it. Of a second of training `cnn-small`, evaluation takes 4.7 % (goal 5) and telling less than 1 %; the
rest of what is missing below comes of calls of two steps, so that a pen is answered within 16 ms, where the trainer
alone does 50. The engine's memory holds the training examples as bytes, and beside the weights those of the checkpoints
that one can go back to; compiling takes another 100 to 200 MiB while it lasts, in raw JAX as well. What a step computes
in between is asked for and freed at every call, and a call of a large network is one step: on Linux the C library is
told to keep it, else the system clears every page anew (25,000 page faults a step of `cnn-batch-norm`, now 400). By
processor time its step took 121 and 117 ms instead of 144 and 156, one of the residual network 424 and 421 instead of
507 and 497, in turns; in exchange the most memory grew by a tenth.""",
    "builder": """\
An edit computes shapes, counts and problems only of the blocks behind it that have changed, and the canvas paints
what has moved. Each row stands beside a control: the same work with plain Qt items. What bounds an edit of one block
of 500 is what is done for all of them: of 12 ms of processor time in the window's thread 4 are the canvas (values of
all blocks compared, and all wires led where blocks are put by hand), 2 the figures below it, 1.5 the course of
training, 1 the form, 2.4 painting; where the program arranges, another 5 are its columns and their rows. Beside these
the network is packed for the engine, 3 ms in which the interpreter does nothing else. A wire that is begun asks every
block whether it would take it: the shapes before a block do not depend on the wires into it, so one survey serves all
(12 to 18 ms for 500 blocks, where each by itself took 500 to 800), and ports near the pointer are found by the scene's
index (a frame 1.4 ms instead of 7.4). A turn of the wheel paints
every block in sight anew in its new size: 160 of them on average, at about 0.07 ms each.""",
    "views": """\
A view costs its probe in the engine, computed only while it is seen, and its drawing in the window. Probes that take
longer than a step are cut into slices, so that a pen never waits for one; those of small networks are read on a thread
of their own while training keeps to one core. What was dear in the window were lines: Qt takes 0.45 ms for a level one
of 1,400 pixels that shines through and 0.002 ms for a rectangle of the same pixels, so the grid of a plot is filled and
not drawn (a plot of 1,420 x 500 pixels: 3.4 ms instead of 25); and the 500 wires between neurons, 75 ms for all, are
painted for 4 ms at a time into a picture that is then shown whole. Where a row is a little below 0.85, probe and
drawing take together 2 to 10 % of one of the two cores, by the figures beside it; the rest is what else the machine
does, for the control is measured before and not in turns.""",
    "lessons": """\
Opening a lesson reads its file, puts its network into the window and compiles it beside the old one; programs compiled
once are kept, so that the second time is the cost of the window alone.""",
    "handwriting": """\
Not of speed but of learning: the network that comes with the program is taught twenty drawings of a hand that it cannot
read, and what it forgets of MNIST is set beside what it learns, with the usual replay of older digits and without.""",
    "scale": """\
Exponents fitted to times at several sizes: 1 is linear, below 1 each unit grows cheaper because the cost of a call is
shared by more, above 1 dearer. Width and picture size stand beside the exponent of their arithmetic, which is what has
to be computed. In batches of a thousand a step's intermediate pictures outgrow the processor's cache, and a sixth of
its time goes into memory fresh from the system (20,800 page faults a step; in batches of a hundred none). An epoch
sorts random numbers to draw its order, so it grows a little faster than its rows. A frame is as cheap however long the
run; a curve is thinned from all its steps, some milliseconds for a million.""",
}
"""What each table shows and why its rows are where they are, by name of the benchmark."""


def page(machine: Mapping[str, Any], rows: Sequence[Row], command: str, is_quick: bool = False) -> str:
    """The whole page, as this command has made it."""
    names = dict.fromkeys(row.bench for row in rows)
    parts = ["# Benchmarks", HEAD.format(command=command), *([QUICKLY] if is_quick else []), about(machine)]
    for name in names:
        parts += [f"## {TITLES.get(name, name)}", *([WORDS[name]] if name in WORDS else [])]
        parts.append(table([row for row in rows if row.bench == name]))
    return "\n\n".join(parts)


def about(machine: Mapping[str, Any]) -> str:
    """The machine and the versions, and whether it had other work."""
    named = {"system", "processor", "cores", "load"}
    versions = ", ".join(f"{name} {version}" for name, version in machine.items() if name not in named)
    lines = f"Machine: {machine['processor']}, {machine['cores']} cores, {machine['system']}. Versions: {versions}."
    load = machine.get("load")
    if load is None or load <= BUSY * machine["cores"]:
        return lines
    return (
        f"{lines}\n\n**The machine was not at rest:** its load was {load:.1f} before anything was measured. "
        "Ratios within a row suffer less from it than figures do; compare neither with another machine's."
    )


def table(rows: Sequence[Row]) -> str:
    """Rows as a Markdown table."""
    lines = ["| case | value | unit | against | ratio |", "| --- | ---: | --- | --- | ---: |"]
    return "\n".join([*lines, *("| " + " | ".join(cells(row)[1:]) + " |" for row in rows)])


def cells(row: Row) -> tuple[str, ...]:
    """A row in words."""
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    return (row.bench, row.case, f"{row.value:,.4g}", row.unit, row.against, ratio)
