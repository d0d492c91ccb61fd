"""Pictures side by side: where they are, what is pointed at; pictures in colour in the views that ask about answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from playground.engine.loading import Arrays
from playground.engine.probes import PROBES
from playground.engine.studies.context import Beside, context_of
from playground.engine.studies.wants import wants
from playground.engine.training import Trainer
from playground.studies.wants import WantsFound, WantsRequest
from tests.engine.small import of_pictures
from tests.widgets.quiet_window import part
from widgets.viewing.catalogue import CATALOGUE
from widgets.viewing.example_pictures import example_picture
from widgets.viewing.picture_panes import Pane, PicturePanes


@pytest.fixture
def panes(qtbot: QtBot) -> PicturePanes:
    made = PicturePanes("panes", "Pictures", None)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    image = QImage(10, 8, QImage.Format.Format_RGB888)
    image.fill(0)
    made.show_panes([Pane("one", image), Pane("two", image, (1, 2, 4, 6)), Pane("three", image)])
    return made


@pytest.mark.parametrize(("width", "height", "rows"), [(900, 150, 1), (150, 900, 3)])
def test_they_stand_so_that_they_are_largest(panes: PicturePanes, width: int, height: int, rows: int) -> None:
    panes.resize(width, height)
    rects = [panes.rect_of(number) for number in range(3)]
    assert len({rect.top() for rect in rects}) == rows
    assert all(panes.rect().contains(rect.toAlignedRect()) for rect in rects)
    assert all(not one.intersects(other) for one in rects for other in rects if one is not other)


def test_a_pixel_is_the_same_in_all_of_them(panes: PicturePanes) -> None:
    for number in range(3):
        rect = panes.rect_of(number)
        place = QPointF(rect.left() + rect.width() * 0.35, rect.top() + rect.height() * 0.55)
        assert panes.cell_at(place) == (4, 3)
    assert panes.cell_at(QPointF(0, 0)) is None
    panes.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down):
        QTest.keyClick(panes, key)
    assert panes.spot == (1, 0) and not panes.grab().isNull()
    panes.show_panes([])
    assert panes.spot is None and panes.cells() == (0, 0)


def coloured() -> Trainer:
    rng = np.random.default_rng(0)
    x = rng.integers(0, 256, (80, 32, 32, 3)).astype(np.uint8)
    y = rng.integers(0, 10, 80).astype(np.int32)
    names = replace(of_pictures(), dataset="cifar-10").data.labels
    return Trainer(replace(of_pictures(), dataset="cifar-10"), Arrays(x[:60], y[:60], x[60:], y[60:], names, 1 / 255))


@pytest.mark.parametrize("view_id", ["saliency", "adversarial"])
def test_pictures_in_colour_are_asked_about(qtbot: QtBot, view_id: str) -> None:
    trainer = coloured()
    view: Any = CATALOGUE[view_id].make()
    qtbot.addWidget(view)
    view.set_experiment(trainer.experiment)
    view.show_picture(np.ones((28, 28), np.float32))
    assert view.wish.drawing is None  # a drawing is nothing this network could read
    record = PROBES[view_id].load()(trainer, view.wish)
    view.take(record)
    shown = part(view, PicturePanes, f"{view_id}Pictures")
    assert shown.cells() == (32, 32) and shown.panes()[0].image == example_picture(record.subject.input)
    shown.point((3, 4))
    assert view.readout().count(", ") >= 3 and not view.grab().isNull()


def test_a_unit_that_sees_colours_is_asked_what_it_wants(qtbot: QtBot) -> None:
    trainer = coloured()
    view: Any = CATALOGUE["wants"].make()
    qtbot.addWidget(view)
    view.set_experiment(trainer.experiment)
    course, value, last = wants(WantsRequest(layer="dense-1", steps=6), context_of(trainer)), None, None
    while True:
        try:
            found = course.send(value)
        except StopIteration:
            break
        value = found.work() if isinstance(found, Beside) else None
        last = found if isinstance(found, WantsFound) else last
    assert last is not None and last.picture.shape == (32, 32, 3)
    view.take_study(last)
    assert part(view, PicturePanes, "wantsPicture").panes()[0].image == example_picture(last.picture)
    assert len(part(view, PicturePanes, "wantsExamples").panes()) == 9 and not view.grab().isNull()
