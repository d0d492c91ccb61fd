"""Stations that judge what was learned: mistakes, health, what an autoencoder paints."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from widgets.tour import hands
from widgets.tour.guide import Guide, Seen, rounded
from widgets.tour.opened import opened
from widgets.tour.waiting import TourError, wait_for
from widgets.viewing.frame import View
from widgets.views.health.view import HealthView
from widgets.views.landscape.plot import LandscapePlot

NEAR = 0.005
"""Accuracies that differ by no more are of the same network: one may be a step older."""


def mistakes(guide: Guide) -> Seen:
    """The confusion matrix of all held-out examples, whose diagonal is the accuracy that the curves show."""
    _rest_after_some_steps(guide)
    with opened(guide, "mistakes") as view:
        counts = hands.find(view, QComboBox, "mistakesCount")
        if counts.findData("all") >= 0:
            hands.choose(view, "mistakesCount", "all")
        hands.choose(view, "mistakesPage", "matrix")
        held_out = guide.window.document.experiment().data.test_examples

        def matrix() -> list[list[int]]:
            table = view.table()
            rows = [] if table is None else [list(row) for row in table.rows]
            return [row[1 : 1 + len(rows)] for row in rows]

        wait_for(lambda: sum(map(sum, matrix())) == held_out, "all held-out examples to be read")
        found = matrix()
        right = sum(row[number] for number, row in enumerate(found))
        wait_for(lambda: guide.held_out()[0] == guide.step(), "the evaluation of this step")
        accuracy = guide.held_out()[2]
        if abs(right / held_out - accuracy) > NEAR:
            raise TourError(f"{right} of {held_out} are right in the matrix, and the accuracy is {accuracy:.4f}.")
        guide.settle()
        guide.take_picture()
        return {"examples": held_out, "right": right, "accuracy": rounded(accuracy), "says": view.summary()}


def health(guide: Guide) -> Seen:
    """The gradients and silent units of a network that learns; a figure for every layer that has weights."""
    _rest_after_some_steps(guide)
    with opened(guide, "health") as view:
        assert isinstance(view, HealthView)
        wait_for(lambda: view.table() is not None, "the figures of the layers")
        table = view.table()
        rows = [] if table is None else list(table.rows)
        checkpoint = guide.window.run.checkpoint
        layers = {name.split("/")[0] for name in (checkpoint.weights if checkpoint else ()) if "weights" in name}
        gradients = {str(row[0]): float(row[1]) for row in rows if row[1] != ""}  # type: ignore[arg-type]
        if set(gradients) != layers or not all(math.isfinite(one) and one > 0 for one in gradients.values()):
            raise TourError(f"Of the layers {sorted(layers)} these gradients are told: {gradients}")
        guide.settle()
        guide.take_picture()
        smallest = min(gradients, key=lambda node: gradients[node])
        return {"layers": len(layers), "smallest gradient": smallest, "says": view.summary(), "step": guide.step()}


def reconstruction(guide: Guide) -> Seen:
    """Pictures painted again by the autoencoder of the station before, and the map of its codes, read by keys."""
    if guide.window.document.experiment().target != "input":
        hands.choose(guide.window, "templateChooser", "autoencoder-convolutional")
        wait_for(lambda: guide.window.run.is_compiled, "the autoencoder to be ready to train")
    _rest_after_some_steps(guide)
    with opened(guide, "reconstruction") as view:
        wait_for(lambda: view.table() is not None and "squared error" in view.summary(), "pictures painted again")
        table = view.table()
        rows = [] if table is None else list(table.rows)
        said = view.summary()
        means = {(int(row[0]), int(row[1])): float(row[2]) for row in rows}  # type: ignore[call-overload]
        last = max(row for row, _ in means)
        columns = sum(row == last for row, _ in means)
        for column in range(columns):
            given, painted, error = (means[row, column] for row in (0, last - 1, last))
            if abs(painted - given - error) > 1e-4:
                raise TourError(f"Painted {painted} less given {given} is not the error {error}.")
        guide.settle()
        guide.take_picture()
        hands.choose(view, "reconstructionPage", "map")
        wait_for(lambda: "variance" in view.summary() or "map" in view.summary().lower(), "the map of codes")
        hands.press_key(guide.window, Qt.Key.Key_Escape)
        return {"pictures": columns, "says": said, "map": view.summary(), "step": guide.step()}


def _rest_after_some_steps(guide: Guide) -> None:
    """A few steps more where nothing was learned yet; weights at rest."""
    if guide.step() < 20:
        guide.play()
        wait_for(lambda: guide.step() >= 20, "some steps of training")
    guide.pause()


def landscape(guide: Guide) -> Seen:
    """A random plane on a coarse grid, in whose middle training has come low; then the plane that the path spans."""
    _rest_after_some_steps(guide)
    with opened(guide, "landscape") as view:
        hands.choose(view, "landscapeGrid", "21")
        wait_for(lambda: "Middle: step" in view.readout(), "the first plane to be laid")
        wait_for(lambda: len(_plane(view)) == 21 * 21, "all its places to be computed")
        losses = _plane(view)
        middle = losses[len(losses) // 2]
        if middle > sorted(losses)[len(losses) // 4]:
            raise TourError(f"Training has not gone down: {middle} in the middle, {min(losses)} at the lowest place.")
        random = view.summary()
        hands.choose(view, "landscapeKind", "path")
        wait_for(lambda: "% of the path" in _axis(view), "the plane along the path")
        wait_for(lambda: len(_plane(view)) == 21 * 21, "all its places to be computed")
        guide.settle()
        guide.take_picture()
        return {"random": random, "path": view.summary(), "axis": _axis(view), "step": guide.step()}


def _plane(view: View) -> list[float]:
    """The losses that are computed so far."""
    table = view.table()
    return [] if table is None else [float(row[4]) for row in table.rows if row[0] == "plane"]


def _axis(view: View) -> str:
    text: str = hands.find(view, LandscapePlot, "landscapePlot").getAxis("bottom").labelText
    return text
