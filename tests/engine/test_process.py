"""The engine as a real process behind its link: it starts, answers, trains, ends, and nothing outlives anything."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import psutil
import pytest

from playground import templates
from playground.link import NICENESS, Link
from playground.messages import (
    Advance,
    Answer,
    Checkpointed,
    Compiled,
    EngineGone,
    Event,
    Frame,
    Open,
    Opened,
    Pause,
    Play,
    Predict,
    Ready,
    Start,
    TakeFrame,
    Trouble,
)
from tests.engine.small import mlp, of_points

Kind = TypeVar("Kind", bound=Event)

PATIENCE = 90.0
"""Seconds after which a test gives up; none ever takes so long."""

POINTS = of_points(mlp(4), batch_size=50)
PICTURE = np.linspace(0, 1, 784, dtype=np.float32).reshape(28, 28)


COMPILING = """
import sys
from pathlib import Path

import jax

from playground.engine.process import keep_compiled

keep_compiled(Path(sys.argv[1]))
jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
jax.jit(lambda x: x + 1)(1.0).block_until_ready()
"""
"""Compiles a program that is kept, however fast that was."""


class Window:
    """The other end of a link: keeps what it hears, and asks for the next frame as a window does."""

    def __init__(self, cache: Path) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.link = Link(Start(Path("/nonexistent"), cache), self.events.put)

    def next(self, kind: type[Kind], such: Callable[[Kind], bool] = lambda _: True) -> Kind:
        """The next event of a kind; others are passed over, but for bad news, which no test should wait through."""
        given_up = time.monotonic() + PATIENCE
        while True:
            event = self.events.get(timeout=max(given_up - time.monotonic(), 0.01))
            if isinstance(event, Frame):
                self.link.send(TakeFrame())
            if isinstance(event, kind) and such(event):
                return event
            assert not isinstance(event, Trouble | EngineGone), event


@pytest.fixture(scope="module")
def window(compiled: Path, home: Path) -> Iterator[Window]:
    """One engine for the tests that leave it as it was."""
    made = Window(compiled)
    made.next(Ready)
    yield made
    made.link.close()


def is_running(process_id: int | None) -> bool:
    assert process_id is not None
    return psutil.pid_exists(process_id) and psutil.Process(process_id).status() != psutil.STATUS_ZOMBIE


def test_it_starts_answers_and_trains(window: Window) -> None:
    window.link.send(Open(1, POINTS))
    assert window.next(Opened) == Opened(1, 0)
    window.next(Compiled)
    window.link.send(Predict(1, PICTURE))
    assert window.next(Answer).request == 1
    window.link.send(Advance(steps=40))
    frame = window.next(Frame, lambda frame: frame.step == 40 and not frame.playing)
    assert np.isfinite(frame.losses).all()
    window.link.send(Play())
    window.next(Frame, lambda frame: frame.step > 100)
    window.link.send(Pause())
    checkpoint = window.next(Checkpointed, lambda event: event.checkpoint.step > 100).checkpoint
    assert all(np.isfinite(array).all() for array in checkpoint.weights.values())


def test_it_trains_the_same_numbers_as_the_engine_without_a_process(window: Window) -> None:
    from playground.engine.loading import load
    from playground.engine.training import Trainer

    experiment = replace(POINTS, seed=11)
    window.link.send(Open(2, experiment))
    window.link.send(Advance(steps=25))
    window.next(Frame, lambda frame: frame.run == 2 and frame.step == 25 and not frame.playing)
    window.link.send(Pause())
    found = window.next(Checkpointed, lambda event: event.run == 2).checkpoint
    trainer = Trainer(experiment, load("circle", Path("/nonexistent")), "cpu")
    trainer.advance(25)
    for name, array in trainer.checkpoint().weights.items():
        np.testing.assert_array_equal(found.weights[name], array)


def test_pictures_are_answered_while_a_network_compiles(window: Window) -> None:
    """Compiling a large network takes seconds; meanwhile the one that is there answers."""
    small = replace(templates.find("softmax").experiment(), dataset="digits")
    window.link.send(Open(3, small))
    window.next(Compiled, lambda event: event.run == 3)
    large = replace(templates.find("five-layer").experiment(), dataset="digits")
    window.link.send(Open(4, large, carry_over=True))
    window.link.send(Predict(77, PICTURE, ghost=False))
    arrived: list[Event] = []
    while not any(isinstance(event, Compiled) for event in arrived):
        arrived.append(window.next(Event))
    answer = next(event for event in arrived if isinstance(event, Answer) and event.request == 77)
    assert answer.run == 3 and answer.probabilities is not None
    # From then on it is the large one that answers.
    window.link.send(Predict(78, PICTURE, ghost=False))
    answer = window.next(Answer, lambda answer: answer.request == 78)
    assert answer.run == 4 and "dense-5" in answer.outputs


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has classes of priority instead")
def test_the_engine_gives_way_to_the_window(window: Window) -> None:
    ours = psutil.Process().nice()
    assert psutil.Process(window.link.process_id).nice() == min(ours + NICENESS, 19)


def test_closing_leaves_no_process(compiled: Path) -> None:
    one = Window(compiled)
    one.next(Ready)
    process_id = one.link.process_id
    assert is_running(process_id)
    one.link.close()
    assert not is_running(process_id)
    one.link.send(Play())
    one.link.close()


def test_closing_at_once_leaves_no_process(compiled: Path) -> None:
    one = Window(compiled)
    one.link.close(timeout=0.1)
    assert not is_running(one.link.process_id)


def test_closing_while_it_compiles_leaves_no_process(compiled: Path, home: Path) -> None:
    one = Window(compiled)
    one.next(Ready)
    one.link.send(Open(1, replace(templates.find("cnn-batch-norm").experiment(), dataset="digits", seed=5)))
    one.next(Opened)
    one.link.close()
    assert not is_running(one.link.process_id)


def test_an_engine_that_dies_is_noticed_and_another_goes_on(compiled: Path) -> None:
    one = Window(compiled)
    try:
        one.link.send(Open(1, POINTS))
        one.link.send(Advance(steps=10))
        checkpoint = one.next(Checkpointed, lambda event: event.checkpoint.step == 10).checkpoint
        first = one.link.process_id
        assert first is not None
        psutil.Process(first).send_signal(signal.SIGKILL)
        gone = one.next(EngineGone)
        assert gone.exit_code == -signal.SIGKILL
        one.link.send(Play())  # into the void
        one.link.restart()
        one.next(Ready)
        assert one.link.process_id != first and not is_running(first)
        one.link.send(Open(2, POINTS, checkpoint=checkpoint))
        assert one.next(Opened) == Opened(2, 10)
        one.link.send(Advance(steps=5))
        assert one.next(Frame, lambda frame: frame.step == 15).run == 2
    finally:
        one.link.close()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_program_is_found_again_by_another_way_to_its_folder(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    for name in ("once", "again"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cache").symlink_to(kept, target_is_directory=True)
    kept.mkdir()
    compiled = []
    for name in ("once", "again"):
        command = [sys.executable, "-c", COMPILING, str(tmp_path / name / "cache")]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])})
        compiled.append({path.name for path in (kept / "compiled").iterdir()})
    assert compiled[0] and compiled[0] == compiled[1]


WINDOW_TO_KILL = """
import sys
from pathlib import Path

from playground.link import Link
from playground.messages import Open, Play, Ready, Compiled, Start
from tests.engine.test_process import POINTS

if __name__ == "__main__":
    def hear(event):
        if isinstance(event, Ready) and not {training}:
            print(link.process_id, flush=True)
        if isinstance(event, Compiled):
            link.send(Play())
            print(link.process_id, flush=True)

    link = Link(Start(Path("/nonexistent"), Path(sys.argv[1])), hear)
    if {training}:
        link.send(Open(1, POINTS))
    sys.stdin.read()
"""


@pytest.mark.parametrize("training", [False, True])
def test_an_engine_never_outlives_its_window(training: bool, compiled: Path, tmp_path: Path) -> None:
    program = tmp_path / "window.py"
    program.write_text(WINDOW_TO_KILL.format(training=training))
    root = Path(__file__).parents[2]
    command = [sys.executable, str(program), str(compiled)]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, env=environment) as made:
        assert made.stdout is not None
        engine = psutil.Process(int(made.stdout.readline()))
        made.kill()
    _, alive = psutil.wait_procs([engine], timeout=20)
    assert not alive
