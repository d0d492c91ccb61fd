"""What lasts: saved files, engines and windows that are killed, closing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import psutil
import pytest
from PySide6.QtWidgets import QApplication

from playground import files
from tests.opened_window import NO_SCREEN, opened
from tests.walkthrough.doing import answer_to, choose
from widgets.app import open_window
from widgets.tour import hands
from widgets.tour.digits import THREE
from widgets.tour.guide import Guide
from widgets.tour.waiting import wait_for

pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)


def test_saving_and_reopening_changes_not_a_bit(guide: Guide, tmp_path: Path) -> None:
    choose(guide, "mlp")
    answer_to(guide, THREE)
    guide.play()
    wait_for(lambda: guide.step() > 20, "some steps")
    guide.pause()
    guide.wait_for_answer()
    file = tmp_path / "walk.playground"
    assert guide.window.filing.write(file)
    paused_at = guide.step()
    assert files.read(file).experiment.drawing == guide.pad.drawing()
    second = Guide(open_window(["open", str(file), *guide.arguments]), guide.arguments)
    try:
        second.wait_for_answer()
        assert second.step() == paused_at
        np.testing.assert_array_equal(second.bars.probabilities(), guide.bars.probabilities())
        for one in (guide, second):  # and both go on in the same way
            wait_for(lambda one=one: one.window.run.is_compiled, "the network to be ready to train")
            hands.click(one.window, "stepButton")
            wait_for(lambda one=one: one.step() == paused_at + 1, "one step more")
            one.pause()
            one.wait_for_answer()
        np.testing.assert_array_equal(second.bars.probabilities(), guide.bars.probabilities())
    finally:
        second.window.close()


def test_a_killed_engine_is_started_again_and_goes_on(guide: Guide) -> None:
    choose(guide, "mlp")
    run = guide.window.run
    guide.play()
    wait_for(lambda: run.checkpoint is not None and run.checkpoint.step > 0, "a checkpoint")
    before = engines()
    for engine in before:
        engine.kill()
    wait_for(lambda: run.is_compiled and not (engines() & before) and bool(engines()), "another engine")
    assert run.checkpoint is not None
    kept = run.checkpoint.step
    assert kept > 0
    wait_for(lambda: run.is_playing and guide.step() > kept, "training to go on from the checkpoint")
    guide.pause()


def test_closing_leaves_nothing_behind_but_settings(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(elsewhere))
    before, home = engines(), tmp_path / "home"
    with opened(home):
        (engine,) = engines() - before
    assert not engine.is_running()
    assert engines() == before
    assert (home / "window.ini").is_file()
    assert {path.name for path in home.iterdir()} <= {"window.ini", "cache", "data"}
    assert not elsewhere.exists()


def engines() -> set[psutil.Process]:
    """The engines of this process: its children, save the helper that the standard library starts beside them."""
    return {
        child
        for child in psutil.Process().children()
        if child.status() != psutil.STATUS_ZOMBIE and not any("resource_tracker" in word for word in child.cmdline())
    }


KILLED = """
import sys
from pathlib import Path
import psutil
from PySide6.QtWidgets import QApplication
application = QApplication([])
from tests.opened_window import opened
with opened(Path(sys.argv[1])):
    print(*[child.pid for child in psutil.Process().children()], flush=True)
    application.exec()
"""


def test_a_killed_window_takes_its_engine_along(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path / "home")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        children = [psutil.Process(int(number)) for number in window.stdout.readline().split()]
        assert children
        window.kill()
        window.communicate()
    _, alive = psutil.wait_procs(children, timeout=30)
    assert alive == []
