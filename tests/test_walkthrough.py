"""The whole program as a person uses it: the real window and its engine, mouse and keys, controls by object name.

It does what the tour does, and asserts it. Everything is trained on the built-in digits, so that it needs no download.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from playground import files
from playground.drawing import prepare, prepare_raw, rasterize
from playground.layers import Convolution, Dense
from tests.opened_window import NO_SCREEN, opened
from widgets.app import open_window
from widgets.tour import hands
from widgets.tour.building import add_from_palette, arrange_for_building, mend
from widgets.tour.digits import FIVE, SEVEN, THREE, PenPath, moved
from widgets.tour.guide import Guide
from widgets.tour.leading import need_no_display
from widgets.tour.looking import look_inside
from widgets.tour.stations import STATIONS
from widgets.tour.waiting import wait_for
from widgets.views.inside import InsideView

need_no_display()

pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)

OBJECT_NAMES = """startPage drawPad seenPicture rawSwitch predictionBars clearButton playButton stepButton epochButton
    resetButton reseedButton speedSlider learningRate batchSize optimizerChooser scheduleChooser datasetChooser
    templateChooser deviceChooser networkCanvas curvesView problemList statusDevice layerPalette settingsForm
    palette.dense palette.convolution summaryStrip problemFixes"""
"""What scripts may rely on in this window (CONTRIBUTING.md)."""


@pytest.fixture(scope="module")
def guide(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """One window for all tests but those that close theirs; each begins with what it needs."""
    with opened(tmp_path_factory.mktemp("home")) as guide:
        yield guide


def answer_to(guide: Guide, strokes: tuple[PenPath, ...]) -> np.ndarray:
    guide.draw(strokes)
    guide.wait_for_answer()
    return guide.bars.probabilities()


def choose(guide: Guide, template: str) -> None:
    """Have another network, at its start."""
    guide.pause()
    hands.choose(guide.window, "templateChooser", template)
    wait_for(lambda: guide.window.run.is_compiled, f"“{template}” to be ready to train")
    if guide.step():
        hands.click(guide.window, "resetButton")
    wait_for(lambda: guide.step() == 0, f"“{template}” to be at its start")


def seen(guide: Guide) -> np.ndarray:
    return guide.window.workbench.drawing.seen()


# --- drawing and reading ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", OBJECT_NAMES.split())
def test_scripts_find_every_part_by_its_name(guide: Guide, name: str) -> None:
    wait_for(lambda: guide.window.findChild(QWidget, name) is not None, f"“{name}”")
    assert len(guide.window.findChildren(QWidget, name)) == 1


def test_an_empty_pad_is_not_answered(guide: Guide) -> None:
    hands.click(guide.window, "clearButton")
    wait_for(lambda: guide.bars.label() is None, "the answer to go")
    assert guide.bars.probabilities().tolist() == [0.0] * 10
    assert not seen(guide).any()


@pytest.mark.parametrize(("label", "strokes"), [("3", THREE), ("5", FIVE), ("7", SEVEN)])
def test_a_digit_is_read(guide: Guide, label: str, strokes: tuple[PenPath, ...]) -> None:
    choose(guide, "pretrained")
    probabilities = answer_to(guide, strokes)
    assert guide.bars.label() == label
    assert probabilities.shape == (10,)
    assert probabilities.dtype == np.float32
    assert probabilities.sum() == pytest.approx(1, abs=1e-5)
    np.testing.assert_array_equal(seen(guide), prepare(rasterize(guide.pad.drawing())))


def test_the_answer_follows_the_pen(guide: Guide) -> None:
    choose(guide, "pretrained")
    hands.click(guide.window, "clearButton")
    path, answers = THREE[0], []
    hands.press(guide.pad, path[0])
    for point in path[1:]:
        hands.move(guide.pad, point)
        guide.wait_for_answer()
        answers.append(guide.bars.probabilities())
    hands.release(guide.pad, path[-1])
    assert len({answer.tobytes() for answer in answers}) > len(answers) / 2
    assert answers[-1].argmax() == 3
    assert answers[4].argmax() != 3


def test_raw_leaves_the_drawing_as_it_is(guide: Guide) -> None:
    choose(guide, "pretrained")
    prepared = answer_to(guide, moved(FIVE, 0.36, 0.22, 0.24))
    assert guide.bars.label() == "5"
    hands.click(guide.window, "rawSwitch")
    guide.wait_for_answer()
    np.testing.assert_array_equal(seen(guide), prepare_raw(rasterize(guide.pad.drawing())))
    assert np.abs(guide.bars.probabilities() - prepared).sum() > 0.1
    hands.click(guide.window, "rawSwitch")
    guide.wait_for_answer()
    np.testing.assert_array_equal(guide.bars.probabilities(), prepared)


def test_a_convolution_is_the_sum_that_is_shown(guide: Guide) -> None:
    choose(guide, "pretrained")
    answer_to(guide, THREE)
    node = guide.node(Convolution)
    look_inside(guide, node)
    answer, unit = guide.window.run.answer, hands.find(guide.window, InsideView, "insideView").unit()
    assert answer is not None
    assert unit is not None
    row, column, filter_number = unit
    patch = np.pad(seen(guide), 2)[row : row + 5, column : column + 5]
    by_hand = (patch * answer.weights["weights"][:, :, 0, filter_number]).sum() + answer.weights["bias"][filter_number]
    assert answer.outputs[node][unit] == pytest.approx(by_hand, abs=1e-4)
    assert float(guide.words("insideOutput.readout").split(": ")[1].replace("−", "-")) == pytest.approx(
        by_hand, rel=0.01
    )


def test_a_block_opens_and_closes(guide: Guide) -> None:
    choose(guide, "pretrained")
    answer_to(guide, THREE)
    assert "10 units" in str(look_inside(guide, guide.node(Dense, last=True))["settings"])
    guide.close_inside()
    assert not hands.find(guide.window, InsideView, "insideView").isVisible()


# --- training --------------------------------------------------------------------------------------------------------


def test_play_takes_a_fresh_copy_from_guessing_to_knowing(guide: Guide) -> None:
    choose(guide, "pretrained")
    trained = answer_to(guide, SEVEN)
    run = guide.window.run
    guide.play()
    wait_for(lambda: len(run.history.held_out) > 0 and guide.step() > 0, "training to be under way")
    assert guide.window.document.experiment().start == "seed"
    assert run.history.held_out.accuracies[0] < 0.3
    wait_for(lambda: guide.held_out()[2] > 0.6, "held-out accuracy to rise far above chance")
    guide.wait_for_answer()
    assert run.answer is not None
    np.testing.assert_allclose(run.answer.ghost, trained, atol=1e-5)
    assert not np.array_equal(guide.bars.probabilities(), trained)
    guide.pause()


def test_pause_stops_and_play_goes_on(guide: Guide) -> None:
    choose(guide, "mlp")
    guide.play()
    wait_for(lambda: guide.step() > 3, "a few steps")
    guide.pause()
    paused_at = guide.step()
    answer_to(guide, FIVE)  # the engine has done something else since, and is still at the same step
    assert guide.window.run.answer is not None
    assert guide.window.run.answer.step == guide.step() == paused_at
    assert hands.find(guide.window, QLabel, "statusStep").text() == f"step {paused_at:,}"
    guide.play()
    wait_for(lambda: guide.step() > paused_at, "training to go on")
    guide.pause()


def test_a_step_is_one_step_and_an_epoch_ends_with_the_data(guide: Guide) -> None:
    choose(guide, "mlp")
    hands.click(guide.window, "stepButton")
    wait_for(lambda: guide.step() == 1, "one step")
    guide.pause()
    assert guide.step() == 1
    hands.click(guide.window, "epochButton")
    wait_for(lambda: guide.step() > 1 and not guide.window.run.is_playing, "an epoch")
    guide.pause()
    assert guide.window.run.frame is not None
    assert guide.window.run.frame.epoch == 1


def test_the_learning_rate_changes_in_the_middle_of_training(guide: Guide) -> None:
    choose(guide, "mlp")
    run = guide.window.run
    guide.play()
    wait_for(lambda: guide.step() > 3, "a few steps")
    step = guide.step()
    hands.type_number(guide.window, "learningRate", 0.00125)
    wait_for(lambda: run.frame is not None and run.frame.learning_rate == pytest.approx(0.00125), "the new rate")
    assert run.is_playing
    wait_for(lambda: guide.step() > step, "training to go on")
    assert run.history.train.steps.tolist() == list(range(1, guide.step() + 1))
    guide.pause()


def test_reset_is_the_same_start_and_reseed_another(guide: Guide) -> None:
    choose(guide, "mlp")
    first = answer_to(guide, THREE)
    hands.click(guide.window, "epochButton")
    wait_for(lambda: guide.step() > 0 and not guide.window.run.is_playing, "an epoch")
    guide.pause()
    guide.wait_for_answer()
    assert not np.array_equal(guide.bars.probabilities(), first)
    hands.click(guide.window, "resetButton")
    wait_for(lambda: np.array_equal(guide.bars.probabilities(), first), "the answer of the same start")
    assert guide.step() == 0
    assert guide.window.run.history.last_step == 0
    hands.click(guide.window, "reseedButton")
    guide.wait_for_answer()
    wait_for(lambda: not np.array_equal(guide.bars.probabilities(), first), "the answer of another start")
    assert guide.step() == 0


def test_what_is_learned_after_a_new_start_is_kept(guide: Guide) -> None:
    choose(guide, "mlp")
    hands.click(guide.window, "reseedButton")
    hands.click(guide.window, "resetButton")
    hands.click(guide.window, "stepButton")
    wait_for(lambda: guide.step() == 1, "a step of training")
    guide.pause()
    assert guide.window.run.checkpoint is not None
    assert guide.window.run.checkpoint.step == 1


def test_undo_brings_the_trained_network_back(guide: Guide) -> None:
    choose(guide, "pretrained")
    trained = answer_to(guide, FIVE)
    guide.play()
    wait_for(lambda: guide.step() > 0, "a step of training")
    guide.pause()
    guide.wait_for_answer()
    assert not np.array_equal(guide.bars.probabilities(), trained)
    hands.find(guide.window, QWidget, "networkCanvas").setFocus(Qt.FocusReason.TabFocusReason)
    hands.press_keys(guide.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert guide.window.document.experiment().start == "pretrained"
    wait_for(lambda: np.array_equal(guide.bars.probabilities(), trained), "the trained network's answer")
    assert guide.step() == 0


def test_what_is_not_there_is_not_taken_in_silence(guide: Guide) -> None:
    """MNIST is not in the data folder: the window trains on the built-in digits, and says how to get it."""
    chooser = hands.find(guide.window, QComboBox, "datasetChooser")
    assert guide.window.document.experiment().dataset == "digits"
    assert chooser.currentData() == "digits"
    assert "MNIST" in guide.words("downloadWords")


# --- what lasts ------------------------------------------------------------------------------------------------------


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


def test_a_network_is_built_from_the_palette_and_the_form(guide: Guide) -> None:
    choose(guide, "mlp")
    before = guide.window.document.experiment().graph
    arrange_for_building(guide, True)
    assert guide.window.workbench.panels["block"].isVisible()
    dense = guide.node(Dense)
    added = add_from_palette(guide, "dropout", after=dense)
    hands.click_block(guide.window, dense)
    hands.type_number(guide.window, "blockUnits", 48)
    changed = guide.window.document.experiment().graph
    assert set(changed.ids) - set(before.ids) == {added}
    assert changed.sources(added) == (dense,) and changed.followers(dense) == (added,)
    assert guide.words("blockParameters") == f"{784 * 48 + 48:,}"
    wait_for(lambda: guide.window.run.is_compiled, "the new network to be ready to train")
    hands.press_keys(guide.window.workbench.canvas, Qt.Key.Key_Z, hands.CONTROL)
    hands.press_keys(guide.window.workbench.canvas, Qt.Key.Key_Z, hands.CONTROL)
    assert guide.window.document.experiment().graph == before
    arrange_for_building(guide, False)
    assert guide.window.workbench.panels["drawing"].isVisible()


def test_a_residual_block_is_built_and_what_is_wrong_behind_it_is_mended(guide: Guide, tmp_path: Path) -> None:
    choose(guide, "mlp")
    before = guide.window.document.experiment().graph
    guide.arrive(tmp_path / "mend.png")
    seen = mend(guide)
    assert seen["skip"] == ["convolution-2", "activation-1"]
    assert seen["wrong"].startswith("“dense-1” needs a vector, but its input is 28×28×8.")
    assert seen["in between"] == ["flatten-1"]
    assert guide.window.document.experiment().graph == before
    assert (tmp_path / "mend.png").is_file()


@pytest.mark.slow
def test_the_tour_itself(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "playground", "tour", "--out", str(tmp_path / "tour"), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    stations = json.loads(done.stdout)["stations"]
    assert [station["name"] for station in stations] == [station.name for station in STATIONS]
    assert json.loads((tmp_path / "tour" / "tour.json").read_text(encoding="utf-8"))["stations"] == stations
    for station in stations:
        assert (tmp_path / "tour" / station["picture"]).stat().st_size > 20_000
