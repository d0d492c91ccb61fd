"""Networks built from an empty canvas in the real window, by mouse alone and by keyboard alone; trained and saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from playground import files, templates
from playground.graph import Graph, essence
from playground.groups import KINDS
from playground.layers import Layer
from tests.opened_window import NO_SCREEN, opened
from tests.widgets.building import Hands
from widgets.builder.form.fields import object_name
from widgets.builder.form.number import LayerNumber
from widgets.builder.palette.item import PaletteItem
from widgets.tour import hands
from widgets.tour.building import arrange_for_building
from widgets.tour.guide import Guide
from widgets.tour.leading import need_no_display
from widgets.tour.waiting import wait_for

need_no_display()

pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)

PIXELS = 4  # of a drag along a label, half of a step of its number
STEPS = 40  # of training
RESIDUAL = ("input", "convolution", "activation", "convolution", "add")


class Learner:
    """What both ways of building do alike; a way adds layers, connects, and changes settings."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.window = guide.window
        self.hands = Hands(guide.window.document, guide.window.workbench.canvas)

    @property
    def graph(self) -> Graph:
        return self.hands.graph

    def add(self, kind: str) -> str:
        """Add a layer after the chosen one and tell its id."""
        before = set(self.graph.ids)
        self.add_after_chosen(kind)
        (added,) = set(self.graph.ids) - before
        return added

    def make_like(self, node_id: str, wanted: Layer) -> None:
        """Change every setting in which a block differs from ``wanted``."""
        self.choose_block(node_id)
        wait_for(lambda: self.window.workbench.building.form.block_ids() == (node_id,), f"the settings of “{node_id}”")
        for field in type(wanted).model_fields:
            value = getattr(wanted, field)
            if getattr(self.graph.node(node_id).layer, field) != value:
                name = object_name(field)
                self.change(name, value, lambda field=field: getattr(self.graph.node(node_id).layer, field))
                assert getattr(self.graph.node(node_id).layer, field) == value

    def part(self, name: str) -> QWidget:
        """A control of the form, once those of the block chosen before are gone."""
        QTest.qWait(1)
        wait_for(lambda: [p.isVisible() for p in self.window.findChildren(QWidget, name)] == [True], f"“{name}”")
        return hands.find(self.window, QWidget, name)

    def add_after_chosen(self, kind: str) -> None:
        raise NotImplementedError

    def choose_block(self, node_id: str) -> None:
        raise NotImplementedError

    def connect(self, source: str, target: str) -> None:
        raise NotImplementedError

    def change(self, name: str, value: Any, present: Callable[[], Any]) -> None:
        raise NotImplementedError


class ByMouse(Learner):
    """No key is pressed."""

    def add_after_chosen(self, kind: str) -> None:
        item = hands.find(self.window, PaletteItem, f"palette.{kind}")
        QTest.mouseDClick(item, hands.LEFT)

    def choose_block(self, node_id: str) -> None:
        hands.click_block(self.window, node_id)

    def connect(self, source: str, target: str) -> None:
        start = self.hands.canvas.port_rect(source, "out", 0).center()
        self.hands.drag(start, self.hands.canvas.node_rect(target).center())

    def change(self, name: str, value: Any, present: Callable[[], Any]) -> None:
        control = self.part(name)
        if isinstance(control, LayerNumber):
            self._drag(hands.find(self.window, QLabel, f"{name}Label"), 1 if value > present() else -1, value, present)
        elif isinstance(control, QCheckBox):
            hands.click(self.window, name)
        else:
            assert isinstance(control, QComboBox)
            self._pick(control, value.model_dump()["kind"])

    def _drag(self, label: QLabel, way: int, value: float, present: Callable[[], Any]) -> None:
        start = at = label.rect().center()
        QTest.mousePress(label, hands.LEFT, pos=start)
        for _ in range(800):
            if present() == value:
                break
            at += QPoint(way * PIXELS, 0)
            QTest.mouseMove(label, at)
        QTest.mouseRelease(label, hands.LEFT, pos=at)

    def _pick(self, chooser: QComboBox, item_id: str) -> None:
        hands.click_at(chooser, chooser.rect().center())
        items = chooser.view()
        wait_for(items.isVisible, "the list to open")
        index = chooser.model().index(chooser.findData(item_id), 0)
        items.scrollTo(index)

        def is_taken() -> bool:  # a list that has just opened lets the second half of a double-click pass
            if items.isVisible():
                hands.click_at(items.viewport(), items.visualRect(index).center())
            return not items.isVisible()

        wait_for(is_taken, "the list to close")


class ByKeyboard(Learner):
    """No button of the mouse is pressed."""

    def add_after_chosen(self, kind: str) -> None:
        self.hands.canvas.setFocus(Qt.FocusReason.TabFocusReason)
        self.hands.quick_add(KINDS[kind].title)

    def choose_block(self, node_id: str) -> None:
        self.hands.canvas.setFocus(Qt.FocusReason.TabFocusReason)
        self.hands.press(Qt.Key.Key_Home)
        for _ in range(len(self.graph.nodes)):
            if self.hands.canvas.focused_node() == node_id:
                return
            self.hands.press(Qt.Key.Key_Right)
        assert self.hands.canvas.focused_node() == node_id

    def connect(self, source: str, target: str) -> None:
        self.choose_block(source)
        self.hands.press(Qt.Key.Key_L, hands.CONTROL)
        for _ in range(len(self.graph.nodes)):
            if self.hands.canvas.focused_node() == target:
                break
            self.hands.press(Qt.Key.Key_Tab)
        self.hands.press(Qt.Key.Key_Return)

    def change(self, name: str, value: Any, present: Callable[[], Any]) -> None:
        control = self.part(name)
        if isinstance(control, LayerNumber):
            hands.type_number(self.window, name, value)
        elif isinstance(control, QCheckBox):
            control.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(control, Qt.Key.Key_Space)
        else:
            hands.choose(self.window, name, value.model_dump()["kind"])


@pytest.fixture(scope="module")
def guide(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    with opened(tmp_path_factory.mktemp("home")) as guide:
        yield guide


@pytest.fixture(params=[ByMouse, ByKeyboard])
def learner(request: pytest.FixtureRequest, guide: Guide) -> Learner:
    """Before an empty canvas, with palette and form beside it."""
    guide.pause()
    hands.choose(guide.window, "templateChooser", "mlp")
    arrange_for_building(guide, True)
    canvas = guide.window.workbench.canvas
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press_keys(canvas, Qt.Key.Key_A, hands.CONTROL)
    hands.press_key(canvas, Qt.Key.Key_Delete)
    made: Learner = request.param(guide)
    assert made.graph == Graph() and guide.window.document.experiment().dataset == "digits"
    return made


def test_a_residual_block(learner: Learner) -> None:
    ids = [learner.add(kind) for kind in RESIDUAL]
    learner.connect(ids[2], ids[4])
    assert learner.graph.sources(ids[4]) == (ids[3], ids[2])
    block = learner.hands.canvas.network.block(ids[4])
    assert block.problem is None and block.shape == (28, 28, 8)
    for kind in ("flatten", "dense", "output"):
        last = learner.add(kind)
    learner.make_like(learner.graph.sources(last)[0], templates.find("cnn").build().node("dense-2").layer)
    wait_for(lambda: learner.window.run.is_compiled, "the network to be ready to train")


@pytest.mark.slow
def test_cnn_batch_norm_is_built_trained_saved_and_opened_again(learner: Learner, tmp_path: Path) -> None:
    wanted = templates.find("cnn-batch-norm").build()
    for node in wanted.nodes:
        learner.make_like(learner.add(node.layer.kind), node.layer)
    assert essence(learner.graph) == essence(wanted)

    guide, run = learner.guide, learner.window.run
    wait_for(lambda: run.is_compiled, "the network to be ready to train")
    guide.play()
    wait_for(lambda: guide.step() >= STEPS, f"{STEPS} steps of training")
    guide.pause()
    losses = run.history.train.losses
    assert losses[-5:].mean() < 0.7 * losses[:5].mean()

    file = tmp_path / "built.playground"
    assert learner.window.filing.write(file)
    trained, step = run.checkpoint, guide.step()
    learner.window.document.new("mlp")
    assert learner.window.filing.read(file)
    assert essence(learner.graph) == essence(wanted)
    wait_for(lambda: guide.step() == step, "the step at which it was saved")
    kept = files.read(file).checkpoint
    assert trained is not None and kept is not None and run.checkpoint is not None
    assert run.checkpoint.step == step == kept.step
    assert set(kept.weights) == set(trained.weights)
    for name, values in trained.weights.items():
        np.testing.assert_array_equal(kept.weights[name], values)
        np.testing.assert_array_equal(run.checkpoint.weights[name], values)
