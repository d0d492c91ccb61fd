"""``python -m tests.ladder``: trains every rung of the ladder from three seeds, and writes what came of it.

It takes hours. What was trained is kept in a file after every run, so that it goes on where it was ended; a rung whose
set-up has changed is trained anew. No set-up was chosen by the accuracies it prints.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.ladder.rungs import RUNGS, SEEDS, Rung, Standing, markdown

TEXT = """# The ladder

Networks that read the digits of MNIST, from the simplest to the best, each trained by a lesson's set-up for 10,000
steps with batches of 100. Beside them the figures that Martin Görner published for the same networks in “TensorFlow
and deep learning, without a PhD”: the best accuracy on the 10,000 test digits seen in one run.

A rung is matched where our best evaluation of all seeds is at least his, and the median over the seeds of the mean of
the last ten evaluations (every 100 of the last 1,000 steps) at most 0.2 points below it. Seeds are 0, 1 and 2, none
chosen; set-ups are his, or were chosen on 10,000 of the training digits held back, never by the figures below.
All in per cent; by seed: best / mean of the last ten.

{table}

Where the set-ups differ from his: softmax learns by Adam instead of plain gradient descent. Five layers of sigmoid and
those with dropout learn by one cycle, those of ReLU by half a cosine; ReLU and the decaying rate smooth their labels by
0.1. Of the convolutional ones the bigger one learns by one cycle (99.2 % of the digits held back, against 99.0 % by his
schedule), and so does the last one with augmentation; the others are his. Rungs that were not run, or
not from all seeds, say so.

`make ladder` makes this page again; the minutes are those of the machine it ran on, which did other work beside.
"""


RESULTS = Path(__file__).with_name("results.json")
"""What was trained so far, kept with the page that is made of it: a rung takes up to an hour."""


def main() -> None:
    """Train what is missing, cheapest first, and write the table after every run."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--out", type=Path, default=Path("LADDER.md"))
    parser.add_argument("--results", type=Path, default=RESULTS, help="what was trained so far")
    parser.add_argument("--seeds", type=int, default=len(SEEDS))
    parser.add_argument("--rung", action="append", default=[], help="only this one; may be given several times")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--table-only", action="store_true", help="train nothing, write what there is")
    chosen = parser.parse_args()
    rungs = [rung for rung in RUNGS if not chosen.rung or rung.what in chosen.rung]
    todo = [] if chosen.table_only else [(rung, seed) for rung in rungs for seed in SEEDS[: chosen.seeds]]
    for rung, seed in todo:
        results = read(chosen.results)
        if any((one["what"], one["set_up"], one["seed"]) == (rung.what, rung.set_up, seed) for one in results):
            continue
        results.append(trained(rung, seed, chosen.device))
        chosen.results.write_text(json.dumps(results, indent=1), encoding="utf-8")
        write(chosen.out, results)
    sys.stdout.write(write(chosen.out, read(chosen.results)) + "\n")


def read(results: Path) -> list[dict[str, Any]]:
    """What was trained so far."""
    return json.loads(results.read_text(encoding="utf-8")) if results.is_file() else []


def trained(rung: Rung, seed: int, device: str) -> dict[str, Any]:
    """A rung trained from a seed by the command line; what it printed, with what it was made by."""
    command = [
        sys.executable,
        "-m",
        "playground",
        "train",
        rung.what,
        "--seed",
        str(seed),
        "--device",
        device,
        "--json",
    ]
    sys.stderr.write(f"{rung.what}, seed {seed}\n")
    made_by = rung.set_up
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    sys.stderr.write(f"  best {found['best_test_accuracy']:.4f}, last ten {found['mean_last_10_test_accuracy']:.4f}\n")
    return {"what": rung.what, "set_up": made_by, **found}


def write(out: Path, results: list[dict[str, Any]]) -> str:
    """Write the page, and give its table."""
    standings = []
    for rung in RUNGS:
        made_by = rung.set_up
        runs = [one for one in results if (one["what"], one["set_up"]) == (rung.what, made_by)]
        standings.append(Standing(rung, tuple(sorted(runs, key=lambda run: run["seed"]))))
    table = markdown(standings)
    out.write_text(TEXT.format(table=table), encoding="utf-8")
    return table


if __name__ == "__main__":
    main()
