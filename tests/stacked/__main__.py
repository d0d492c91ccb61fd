"""``python -m tests.stacked``: trains a deep stack of sigmoids in three ways for equal seconds, and writes of it.

What was trained is kept in a file after every run, so that it goes on where it was ended; a way whose set-up has
changed is trained anew. No rate was chosen by the accuracies it prints.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from playground import folders
from playground.engine import devices
from playground.engine.device_data import DeviceData
from playground.engine.loading import load
from tests.stacked.running import run
from tests.stacked.ways import SEEDS, WAYS, is_of, markdown

TEXT = """# Layer by layer against the clock

Six layers read the digits of MNIST: five of 100 sigmoids and one of ten answers. Each way of training them has the same
{seconds:g} seconds on the same machine, pre-training counted in, from seeds 0, 1 and 2. Accuracy on the 10,000 test
digits in per cent, medians over the seeds; steps are those of training with labels.

{table}

All learn in batches of 100. Plain descent has a rate of 2, pre-trained or not; pre-training is one epoch for each
layer, by plain descent at a rate of 0.1; Adam's rate is 0.003. These were chosen on 10,000 of the training digits held
back, never by the figures above. Tried were 0.5 and 2 for plain descent; pre-training of one epoch at 0.1 or 0.3 or of
two at 0.1, with 0.5 thereafter, and of one at 0.1, with 2; and 0.001, 0.003 and 0.01 for Adam.

Seconds are those in which steps are done, and in which the layers below make what the next one learns from. Not counted
are loading, compiling the steps (of training before it begins; of a layer's pre-training with its first step, which is
left out) and looking at the test digits; compiling the passes through the layers below does count. The figures
are those of two processor cores that did nothing else; for each seed the three ways came one after another.

`make stacked` makes this page again. The lesson on training
[layer by layer](presets/unsupervised/unsupervised-layer-by-layer/en.md) tells what to make of it.
"""


def main() -> None:
    """Train what is missing, and write the table after every run."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--out", type=Path, default=Path("STACKED.md"))
    parser.add_argument("--results", type=Path, default=Path("stacked.json"), help="what was trained so far")
    parser.add_argument("--seed", type=int, action="append", default=[], help="only this one; may be given again")
    parser.add_argument("--seconds", type=float, default=30.0, help="for each run, pre-training counted in")
    parser.add_argument("--table-only", action="store_true", help="train nothing, write what there is")
    chosen = parser.parse_args()
    results: list[dict[str, Any]] = []
    if chosen.results.is_file():
        results = json.loads(chosen.results.read_text(encoding="utf-8"))
    todo = [] if chosen.table_only else [(seed, way) for seed in chosen.seed or SEEDS for way in WAYS]
    todo = [
        (s, way) for s, way in todo if not any(is_of(one, way, chosen.seconds) and one["seed"] == s for one in results)
    ]
    data = DeviceData(load("mnist", folders.data_folder()), devices.find("cpu")) if todo else None
    for seed, way in todo:
        assert data is not None
        results.append(run(way, seed, chosen.seconds, data))
        sys.stderr.write(f"{results[-1]}\n")
        chosen.results.write_text(json.dumps(results, indent=1), encoding="utf-8")
    table = markdown(results, chosen.seconds)
    chosen.out.write_text(TEXT.format(table=table, seconds=chosen.seconds), encoding="utf-8")
    sys.stdout.write(table + "\n")


if __name__ == "__main__":
    main()
