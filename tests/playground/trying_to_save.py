"""Tries to save where that cannot work: ``python trying_to_save.py FILE [USER]``, as a user of that number.

FILE is a project already; prints JSON: the problems, whether FILE is as it was, and what lies beside it.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from playground import templates  # noqa: E402
from playground.files import Saved, write  # noqa: E402
from playground.problems import ProblemError  # noqa: E402
from tests.playground.project_files import learned  # noqa: E402


def main() -> None:
    path = Path(sys.argv[1])
    experiment = replace(templates.find("mlp").experiment(), seed=77)
    project = Saved(experiment, learned(experiment))
    before = path.read_bytes()
    if len(sys.argv) > 2:
        os.setuid(int(sys.argv[2]))
    problems: list[str] = []
    try:
        write(path, project)
    except ProblemError as error:
        problems = [str(problem) for problem in error.problems]
    there = sorted(file.name for file in path.parent.iterdir())
    sys.stdout.write(json.dumps({"problems": problems, "same": path.read_bytes() == before, "there": there}))


if __name__ == "__main__":
    main()
