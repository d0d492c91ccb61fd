"""Savers that are killed: ``python killed_savers.py FOLDER random COUNT`` or ``… FOLDER lines``.

Each saver is a fork of this process, which has imported everything, so that two hundred take seconds. ``random`` kills
it from outside while it saves one project after another; ``lines`` lets it kill itself before a line of
``playground/files/saving.py`` is executed, once for every line that is. After each the file must be whole.
Prints JSON: how many were killed, the most unfinished parts that lay about at once, how many kills left one, and what
is there after another save.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from playground import templates  # noqa: E402
from playground.files import Saved, read, saving, write  # noqa: E402
from tests.playground.project_files import learned  # noqa: E402

EXPERIMENT = templates.find("mlp").experiment()
PROJECTS = [Saved(replace(EXPERIMENT, seed=seed), learned(EXPERIMENT, step)) for seed, step in ((1, 5), (2, 6), (3, 7))]


def is_whole(path: Path) -> bool:
    """Whether the file is one of the projects, to the last bit of its weights."""
    found = read(path)
    for project in PROJECTS:
        if found.experiment == project.experiment:
            assert found.checkpoint is not None and project.checkpoint is not None
            theirs = project.checkpoint.weights
            same = [array.tobytes() == theirs[name].tobytes() for name, array in found.checkpoint.weights.items()]
            return found.checkpoint.step == project.checkpoint.step and len(same) == len(theirs) and all(same)
    return False


def forked(work: Callable[[int], None]) -> tuple[int, int]:
    """A saver at work: its process id, and a pipe that tells when it begins."""
    told, tell = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            work(tell)
        finally:
            os._exit(0)
    os.close(tell)
    return process, told


def save_on(path: Path, tell: int) -> None:
    """Save one project after another until the end."""
    while True:
        for project in PROJECTS:
            os.write(tell, b".")
            write(path, project)


def killed_at_random(path: Path, count: int) -> list[int]:
    """How many parts lay about after each kill."""
    rng, parts = random.Random(count), []
    started = time.perf_counter()
    write(path, PROJECTS[0])
    usual = time.perf_counter() - started
    for _ in range(count):
        process, told = forked(lambda tell: save_on(path, tell))
        os.read(told, 1)
        time.sleep(rng.uniform(0, 3 * usual))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(told)
        parts.append(checked(path))
    return parts


def killed_at_every_line(path: Path) -> list[int]:
    """The same; ends when a saver got through without coming to its line."""
    parts = []
    write(path, PROJECTS[0])
    for line in range(1, 10_000):
        process, told = forked(lambda tell, line=line: save_until(path, line))  # type: ignore[misc]
        _, status = os.waitpid(process, 0)
        os.close(told)
        parts.append(checked(path))
        if not os.WIFSIGNALED(status):
            return parts
    raise AssertionError("no saver came to an end")


def save_until(path: Path, line: int) -> None:
    """Save, and be killed before so many lines have been executed."""
    left = line

    def count(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal left
        if frame.f_code.co_filename != saving.__file__:
            return None
        if event == "line":
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return count

    sys.settrace(count)
    write(path, PROJECTS[1 + line % 2])
    sys.settrace(None)


def checked(path: Path) -> int:
    """How many parts lie about; the file itself must be whole."""
    assert is_whole(path), "the file is neither the old one nor the new one"
    return sum(1 for other in path.parent.iterdir() if other != path)


def main() -> None:
    path = Path(sys.argv[1]) / "saved.playground"
    parts = killed_at_every_line(path) if sys.argv[2] == "lines" else killed_at_random(path, int(sys.argv[3]))
    write(path, PROJECTS[0])
    there = sorted(file.name for file in path.parent.iterdir())
    sys.stdout.write(json.dumps({"killed": len(parts), "parts": max(parts), "left": sum(parts), "there": there}))


if __name__ == "__main__":
    main()
