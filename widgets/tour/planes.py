"""Stations on the plane: lines of neurons and an ensemble over the boundary, neurons, functions, an arena, a race."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from widgets.racing.race_view import RacingView
from widgets.tour import hands
from widgets.tour.guide import Guide, Seen, rounded
from widgets.tour.opened import opened, undone
from widgets.tour.waiting import TourError, wait_for
from widgets.viewing.frame import View
from widgets.views.neurons.network_picture import NetworkPicture

STEPS, SEEDS, EPOCHS = 1500, 4, 25


def boundary(guide: Guide) -> Seen:
    """The lines of the first layer, one read by keys; then four seeds are trained and the plane is hatched."""
    with undone(guide), opened(guide, "boundary") as view:
        _learn_spiral(guide)
        wait_for(lambda: not view.advice(), "the plane to be drawn")
        hands.click(view, "boundaryLines")
        line = _line_by_keys(guide, view)
        hands.click(view, "boundaryLines")
        button = hands.find(view, QToolButton, "boundaryEnsemble")
        menu = button.menu()
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        wait_for(menu.isVisible, "the menu of the ensemble to open")
        hands.type_number(menu, "boundaryEnsembleMembers", SEEDS)
        hands.click(menu, "boundaryEnsembleStart")
        legend = hands.find(view, QLabel, "boundaryLegend")
        wanted = f"{SEEDS} seeds disagree after {guide.step():,} steps"
        wait_for(lambda: wanted in legend.text(), "all seeds to be trained as far as the run")
        view.setFocus(Qt.FocusReason.TabFocusReason)
        hands.press_key(guide.window, Qt.Key.Key_Escape)
        hands.press_keys(guide.window, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        wait_for(lambda: "seeds say class" in view.readout(), "the votes of the seeds")
        guide.settle()
        guide.take_picture()
        return {"line": line, "says": view.summary(), "under the cursor": view.readout(), "step": guide.step()}


def _line_by_keys(guide: Guide, view: View) -> str:
    """Go right until a line is read, and check it with the weights of the run."""
    QTest.keyClick(view, Qt.Key.Key_Up)
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Right)
        if "= 0" in view.readout():
            break
    said = view.readout().splitlines()[-1]
    checkpoint = guide.window.run.checkpoint
    if checkpoint is None or "= 0" not in said:
        raise TourError(f"No line was met: {said}")
    number = int(said.split("neuron ")[1].split(":")[0]) - 1
    weight = float(checkpoint.weights["dense-1/weights"][0, number])
    told = float(said.split(": ")[1].split(" ")[0].replace("−", "-"))
    if abs(told - weight) > 0.005 * max(abs(weight), 1e-6):
        raise TourError(f"The line says {told}, and the weight is {weight}.")
    return said


def neurons(guide: Guide) -> Seen:
    """A click shows a first-layer neuron in full; its bias is that of the weights, and a right click silences it."""
    with undone(guide):
        _learn_spiral(guide)
        with opened(guide, "neurons") as view:
            picture = hands.find(view, NetworkPicture, "neuronsPicture")
            wait_for(lambda: view.table() is not None, "the neurons")
            guide.settle()
            middle = picture.rect_of(1, 0).center()
            hands.hover(picture, middle)
            hands.click_at(picture, middle.toPoint())
            wait_for(lambda: picture.enlarged == ("dense-1", 0), "the neuron to be shown in full")
            said, checkpoint = view.readout(), guide.window.run.checkpoint
            bias = float(checkpoint.weights["dense-1/bias"][0]) if checkpoint else math.nan
            if f"bias {bias:.3g}," not in said:
                raise TourError(f"The neuron's bias is {bias:.3g}, and the view says: {said}")
            guide.settle()
            middle = picture.rect_of(1, 0).center()  # there is less room now
            hands.hover(picture, middle)
            QTest.mouseClick(picture, Qt.MouseButton.RightButton, pos=middle.toPoint())
            wait_for(lambda: "is off" in view.readout(), "the neuron to be off")
            guide.take_picture()
            hands.click(view, "neuronsAllOn")
            return {"neuron": said, "says": view.summary().split(". ")[0], "step": guide.step()}


def activations(guide: Guide) -> Seen:
    """Arrow keys read the functions at x = 1, as the formula of tanh has it."""
    with opened(guide, "activations") as view:
        hands.press_keys(guide.window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        wanted = f"{math.tanh(1):.3g}, slope {1 - math.tanh(1) ** 2:.3g}"
        said = view.readout()
        if "x = 1.00" not in said or wanted not in said:
            raise TourError(f"Of tanh at 1 should be said “{wanted}”, and it is said: {said}")
        guide.settle()
        guide.take_picture()
        return {"under the cursor": said}


def arena(guide: Guide) -> Seen:
    """The functions that are looked at are sent into the arena, and the leader is read by keys."""
    with undone(guide):
        _choose_spiral(guide)
        with opened(guide, "activations") as asking:
            hands.click(asking, "activationsRace")
            wait_for(lambda: guide.window.findChild(RacingView, "arenaView") is not None, "the arena to open")
        with opened(guide, "arena") as view:
            return _raced(guide, view, "arena", 3)


def race(guide: Guide) -> Seen:
    """Four seeds race; what the heading counts is what the table holds."""
    with undone(guide):
        _choose_spiral(guide)
        with opened(guide, "race") as view:
            field = hands.find(view, QLineEdit, "raceValues")
            field.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(field, Qt.Key.Key_A, hands.CONTROL)
            hands.type_words(field, f"0..{SEEDS - 1}")
            return _raced(guide, view, "race", SEEDS)


def _raced(guide: Guide, view: View, name: str, lanes: int) -> Seen:
    """Race for ``EPOCHS``, and choose the leader by keys: the first at the target by the table, or else the best."""
    if not isinstance(view, RacingView):
        raise TourError(f"“{name}” shows no race.")
    hands.type_number(view, f"{name}Epochs", EPOCHS)
    hands.click(view, f"{name}Start")
    wait_for(lambda: view.record.done == EPOCHS and not view.is_running, f"the {name} to be run to its end")
    curves = _accuracies(view)
    ranks = [(next((n for n, one in enumerate(c) if one >= view.target), EPOCHS), -max(c)) for c in curves.values()]
    winner = view.winner()
    if len(ranks) != lanes or winner is None or not np.allclose(ranks[winner], min(ranks)):
        raise TourError(f"{lanes} lanes should have raced, with lane {winner} ahead: {ranks}")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press_key(guide.window, Qt.Key.Key_Right, times=1 + winner)
    guide.settle()
    guide.take_picture()
    return {"lanes": lanes, "epochs": EPOCHS, "best accuracy": rounded(-ranks[winner][1]), "leader": view.readout()}


def _accuracies(view: View) -> dict[str, list[float]]:
    """The accuracy after each epoch, by the names of the lanes."""
    found: dict[str, list[float]] = {}
    table = view.table()
    for name, _, accuracy, *_ in () if table is None else table.rows:
        found.setdefault(str(name), []).append(float(accuracy))  # type: ignore[arg-type]
    return found


def _choose_spiral(guide: Guide) -> None:
    hands.choose(guide.window, "templateChooser", "spiral")
    wait_for(lambda: guide.window.run.is_compiled and guide.step() == 0, "the spiral's network to be ready")


def _learn_spiral(guide: Guide) -> None:
    """The spiral's network, trained for a while, at rest."""
    _choose_spiral(guide)
    guide.play()
    wait_for(lambda: guide.step() >= STEPS, f"{STEPS:,} steps")
    guide.pause()
