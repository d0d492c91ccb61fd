"""Stations inside the network."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QAbstractScrollArea

from playground.layers import Convolution, Dense, Shape
from playground.shapes import infer_shapes, input_shapes
from widgets.tour import hands
from widgets.tour.digits import THREE
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import wait_for
from widgets.views.inside.array_panel import ArrayPanel
from widgets.views.inside.view import InsideView


def inside_convolution(guide: Guide) -> Seen:
    """The first convolution: its maps, its filters, and the arithmetic of the unit under the pointer."""
    guide.draw(THREE)
    guide.wait_for_answer()
    return look_inside(guide, guide.node(Convolution))


def inside_dense(guide: Guide) -> Seen:
    """The last dense layer: ten scores."""
    seen = look_inside(guide, guide.node(Dense, last=True))
    guide.take_picture()
    guide.close_inside()
    return seen


def look_inside(guide: Guide, node_id: str) -> Seen:
    """Click a block, point at the strongest unit of another map than the one explained, and read on."""
    hands.click_block(guide.window, node_id)
    wait_for(lambda: guide.window.findChild(InsideView, "insideView") is not None, "the block to open")
    view = hands.find(guide.window, InsideView, "insideView")
    wait_for(lambda: view.isVisible() and view.node_id() == node_id, f"“{node_id}” to open")
    wanted = _weights_of(guide, node_id)
    wait_for(lambda: _weights_shown(guide) == wanted, f"the weights of “{node_id}”")
    wait_for(lambda: view.unit() is not None, "a unit to be explained")
    here = view.unit()
    unit = _strongest_elsewhere(guide.window.run.answer.outputs[node_id], here)
    point_at(hands.find(guide.window, ArrayPanel, "insideOutput"), unit)
    wait_for(lambda: view.unit() != here, "the unit under the pointer to be explained")
    return {
        "block": plain(guide.words("insideTitle")),
        "settings": plain(guide.words("insideSettings")),
        "unit": guide.words("insideOutput.readout"),
        "arithmetic": plain(guide.words("arithmetic.words")),
    }


def point_at(panel: ArrayPanel, unit: tuple[int, ...]) -> None:
    """Move the pointer to a number of an array."""
    display = panel.display()
    target = display.viewport() if isinstance(display, QAbstractScrollArea) else display
    hands.hover(target, QPointF(panel.unit_rect(unit).center()))


def _strongest_elsewhere(values: np.ndarray, here: tuple[int, ...]) -> tuple[int, ...]:
    """The index of the largest value of another map than the one that ``here`` is in; of a vector, of another unit."""
    elsewhere = values.copy()
    elsewhere[..., here[-1]] = -np.inf
    return tuple(int(index) for index in np.unravel_index(int(elsewhere.argmax()), values.shape))


def _weights_of(guide: Guide, node_id: str) -> dict[str, Shape]:
    """The shapes of a node's weights by name, by the rules."""
    experiment = guide.window.document.experiment()
    shapes = infer_shapes(experiment.graph, experiment.data.shape)
    inputs = input_shapes(experiment.graph, shapes, node_id)
    return experiment.graph.node(node_id).layer.parameters(inputs)


def _weights_shown(guide: Guide) -> dict[str, Shape]:
    """The shapes of the weights that the engine has sent."""
    answer = guide.window.run.answer
    return {name: array.shape for name, array in answer.weights.items()} if answer else {}


def plain(rich: str) -> str:
    """The text of what is set in bold and colours."""
    return " ".join(QTextDocumentFragment.fromHtml(rich).toPlainText().split())
