"""The wires between neurons: the heaviest are drawn, a little at a time, and then as they would be at once."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.probes.neurons import Neurons, NeuronsWish
from tests.engine.small import mlp, of_points, points
from widgets import theme
from widgets.views.neurons import wire_layer
from widgets.views.neurons.layout import Layout, laid_out
from widgets.views.neurons.wire_layer import Drawing, WireLayer
from widgets.views.neurons.wires import MOST, Wire, draw_wire, heaviest

SIZE = QSize(500, 300)


def seen(*units: int) -> Neurons:
    found: Neurons = PROBES["neurons"].load()(Trainer(of_points(mlp(*units)), points()), NeuronsWish())
    return found


def drawing(*units: int) -> Drawing:
    record = seen(*units)
    counts = (2, *(len(column.maps) for column in record.columns))
    sources = (None, *range(len(record.columns)))
    return Drawing(heaviest(record.columns, sources), laid_out(counts, 500, 300, 30), SIZE, 1.0, theme.colours())


def at_once(wanted: Drawing) -> QImage:
    picture = QPixmap(wanted.size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    for one in wanted.wires:
        draw_wire(painter, wanted.layout, one)
    painter.end()
    return picture.toImage()


def shown(layer: WireLayer) -> QImage:
    picture = QPixmap(SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    layer.paint(painter)
    painter.end()
    return picture.toImage()


@pytest.fixture
def layer(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> WireLayer:
    monkeypatch.setattr(wire_layer, "SLICE", 0.0)  # one wire at a time, whatever the machine
    monkeypatch.setattr(wire_layer, "INTERVAL", 0)
    return WireLayer(theme.changes())


def test_at_most_so_many_wires_are_drawn_and_thick_ones_last() -> None:
    record = seen(30, 30)
    wires = heaviest(record.columns, (None, 0, 1, 2))
    assert len(wires) == MOST < 2 * 30 + 30 * 30 + 30
    thickness = [one.thickness for one in wires]
    assert thickness == sorted(thickness) and thickness[-1] == 5
    second = record.columns[1].weights
    one = next(one for one in wires if one.end[0] == 2)
    assert one.is_positive == (second[one.start[1], one.end[1]] > 0)


def test_without_weights_there_are_no_wires() -> None:
    assert heaviest((), (None,)) == ()


def test_painted_little_by_little_they_are_what_they_are_at_once(qtbot: QtBot, layer: WireLayer) -> None:
    wanted = drawing(4, 3)
    with qtbot.waitSignal(layer.renewed):
        layer.show(wanted)
        assert shown(layer) == at_once(Drawing((), wanted.layout, SIZE, 1.0, wanted.colours))
    assert shown(layer) == at_once(wanted)


def test_what_is_shown_stays_until_the_next_is_whole(qtbot: QtBot, layer: WireLayer) -> None:
    first = drawing(4, 3)
    with qtbot.waitSignal(layer.renewed):
        layer.show(first)
    second = Drawing(first.wires[:2], first.layout, SIZE, 1.0, first.colours)
    with qtbot.waitSignal(layer.renewed):
        layer.show(second)
        assert shown(layer) == at_once(first)
    assert shown(layer) == at_once(second)


def test_what_lies_otherwise_is_not_shown(qtbot: QtBot, layer: WireLayer) -> None:
    first = drawing(4, 3)
    with qtbot.waitSignal(layer.renewed):
        layer.show(first)
    layer.show(Drawing(first.wires, Layout(first.layout.corners, (1.0, 1.0, 1.0, 1.0)), SIZE, 1.0, first.colours))
    assert not any(np.asarray(shown(layer).constBits()))


def test_the_same_is_not_painted_again(qtbot: QtBot, layer: WireLayer) -> None:
    wanted = drawing(2)
    with qtbot.waitSignal(layer.renewed):
        layer.show(wanted)
    with qtbot.assertNotEmitted(layer.renewed, wait=30):
        layer.show(Drawing(tuple(Wire(*one) for one in wanted.wires), wanted.layout, SIZE, 1.0, wanted.colours))
