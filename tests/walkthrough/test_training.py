"""Networks that learn, pause, take a step, begin again and come back."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from tests.opened_window import NO_SCREEN
from tests.walkthrough.doing import answer_to, choose
from widgets.tour import hands
from widgets.tour.digits import FIVE, SEVEN, THREE
from widgets.tour.guide import Guide
from widgets.tour.waiting import wait_for

pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)


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
    said = hands.find(guide.window, QLabel, "statusStep")
    wait_for(lambda: said.text() == f"step {paused_at:,}", "the step to be said")
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
