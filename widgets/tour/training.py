"""Stations where networks learn."""

from __future__ import annotations

from playground.layers import Output
from widgets.tour import hands
from widgets.tour.digits import SEVEN, THREE
from widgets.tour.guide import Guide, Seen, rounded
from widgets.tour.waiting import TourError, comes_true, wait_for

LEARNING, PAINTING = 12.0, 5.0
"""Seconds that training gets to show what it can do; a busy machine shows less of it, or takes longer."""

KNOWS, GUESSES = 0.9, 0.3
"""Held-out accuracy: from there on a network knows ten digits, up to there it guesses."""


def train(guide: Guide) -> Seen:
    """A fresh copy of the network goes from guessing to knowing; outlines keep the trained one's answer."""
    run = guide.window.run
    guide.draw(SEVEN)
    guide.play()
    wait_for(lambda: len(run.history.held_out) > 0, "the first measurement on held-out data")
    first = float(run.history.held_out.accuracies[0])
    if first > GUESSES:
        raise TourError(f"Held-out accuracy began at {first:.3f}: that is no guessing.")
    comes_true(lambda: guide.held_out()[2] >= KNOWS, LEARNING)
    wait_for(lambda: guide.held_out()[2] >= 2 * GUESSES, f"a held-out accuracy of {2 * GUESSES:g}")
    guide.wait_for_answer()
    if run.answer is None or run.answer.ghost is None:
        raise TourError("The trained network's answer is not shown beside the bars.")
    ghost = {"label": str(run.answer.ghost.argmax()), "probability": rounded(run.answer.ghost.max())}
    return {"accuracy at first": rounded(first), **guide.progress(), "answer": guide.answer(), "ghost": ghost}


def change_rate(guide: Guide) -> Seen:
    """Another learning rate while training goes on."""
    run, document = guide.window.run, guide.window.document
    guide.play()
    wait_for(lambda: run.frame is not None and guide.step() > 0, "training to be under way")
    before, rate = document.experiment().recipe.learning_rate, 0.0005
    step = guide.step()
    hands.type_number(guide.window, "learningRate", rate)
    wait_for(lambda: document.experiment().recipe.learning_rate == rate, "the new rate to count")
    wait_for(lambda: guide.step() > step + 5, "training to go on with the new rate")
    if not run.is_playing:
        raise TourError("Changing the learning rate has stopped training.")
    return {
        "learning rate": {"before": before, "after": rate},
        "shown": guide.words("statusRate"),
        "step": guide.step(),
    }


def pause_and_step(guide: Guide) -> Seen:
    """Pause, then train on one batch and no more."""
    guide.pause()
    paused_at = guide.step()
    hands.click(guide.window, "stepButton")
    wait_for(lambda: guide.step() > paused_at, "a step of training")
    guide.pause()
    guide.wait_for_answer()
    if guide.step() != paused_at + 1:
        raise TourError(f"One step led from {paused_at} to {guide.step()}.")
    return {"paused at": paused_at, "one step later": guide.step(), "state": guide.words("statusState")}


def choose_network(guide: Guide) -> Seen:
    """Another network, trained for one epoch from its start."""
    run = guide.window.run
    guide.draw(THREE)
    hands.choose(guide.window, "templateChooser", "mlp")
    wait_for(lambda: run.is_compiled, "the chosen network to be ready to train")
    hands.click(guide.window, "resetButton")
    wait_for(lambda: guide.step() == 0, "the network to be at its start")
    hands.click(guide.window, "epochButton")
    wait_for(lambda: guide.step() > 0 and not run.is_playing, "an epoch of training")
    guide.pause()
    guide.wait_for_answer()
    epoch = rounded(run.frame.epoch) if run.frame else 0.0
    blocks = len(guide.window.document.experiment().graph.nodes)
    return {"blocks": blocks, "epoch": epoch, **guide.progress(), "answer": guide.answer()}


def paint(guide: Guide) -> Seen:
    """An autoencoder: its last block is the digit, painted again."""
    run = guide.window.run
    hands.choose(guide.window, "templateChooser", "autoencoder-convolutional")
    wait_for(lambda: run.is_compiled, "the autoencoder to be ready to train")
    hands.click_block(guide.window, guide.node(Output))
    guide.play()
    wait_for(lambda: len(run.history.held_out) > 0, "the first measurement on held-out data")
    first = float(run.history.held_out.losses[0])
    comes_true(lambda: guide.held_out()[1] < first / 8, PAINTING)
    guide.pause()
    guide.take_picture()
    if guide.held_out()[1] >= first:
        raise TourError(f"Held-out loss went from {first:.4f} to {guide.held_out()[1]:.4f}: nothing was learned.")
    guide.close_inside()
    return {"loss at first": rounded(first), **guide.progress(), "bars": guide.words("predictionBars")}
