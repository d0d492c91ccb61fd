"""The controls: numbers that step by decades, choices that can be undone, forms grown from records, downloads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from playground import recipe, templates, titles
from playground.datasets import PointSettings
from playground.layers.base import Settings
from playground.messages import CancelDownload, DatasetReady, DeviceChosen, GetDataset, Progress, Ready, Start, Trouble
from playground.problems import NoSuchDevice, UnreadableFile
from tests.widgets.scripted_engine import ScriptedEngine
from widgets import fitting
from widgets.connection import Connection
from widgets.controls.choice import Choice
from widgets.controls.limits import Limits, limits_of, next_decade
from widgets.controls.more_settings import MoreSettings
from widgets.controls.number_field import NumberField
from widgets.controls.speed_slider import SpeedSlider
from widgets.controls.training_panel import TrainingPanel
from widgets.document import Document

ANY = Limits(low=0.0, high=10.0, is_whole=False, may_be_none=False, steps="decades")


@dataclass
class Panel:
    """The column of settings on a document and an engine that says what the test wants."""

    document: Document
    engine: ScriptedEngine
    widget: TrainingPanel
    folder: Path

    def field(self, name: str) -> NumberField:
        return self.widget.findChild(NumberField, name)

    def choose(self, name: str, item: str) -> None:
        chooser = self.widget.findChild(QComboBox, name)
        chooser.setCurrentIndex(chooser.findData(item))
        chooser.activated.emit(chooser.currentIndex())

    def click(self, name: str) -> None:
        QTest.mouseClick(self.widget.findChild(QPushButton, name), Qt.MouseButton.LeftButton)

    def put_mnist(self) -> None:
        folder = self.folder / "mnist"
        folder.mkdir()
        for file in fitting.with_dataset(self.document.experiment(), "mnist").data.files:
            (folder / file.name).write_bytes(b"some bytes, more than eight")


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> Iterator[Panel]:
    engine = ScriptedEngine()
    document = Document(fitting.first_experiment(tmp_path))
    connection = Connection(Start(tmp_path, tmp_path), engine.connect)
    connection.begin()
    widget = TrainingPanel(document, connection, tmp_path)
    qtbot.addWidget(widget)
    widget.resize(320, 800)
    widget.show()
    widget.findChild(QWidget, "moreSettingsButton").click()
    yield Panel(document, engine, widget, tmp_path)
    connection.close()


# --- numbers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("speed", [1.0, 20.0, 200.0, 500.0, 1000.0])
def test_a_round_speed_is_kept(qtbot: QtBot, speed: float) -> None:
    slider = SpeedSlider()
    qtbot.addWidget(slider)
    slider.set_speed(speed)
    assert slider.speed() == speed


@pytest.mark.parametrize(
    ("value", "up", "then"),
    [(0.001, True, 0.003), (0.003, True, 0.01), (0.001, False, 0.0003), (0.002, True, 0.003), (0.002, False, 0.001)],
)
def test_numbers_step_one_three_ten(value: float, up: bool, then: float) -> None:
    assert next_decade(value, up, 1e-6) == pytest.approx(then)


def test_stepping_down_ends_at_nothing_and_begins_there_again() -> None:
    assert next_decade(1e-6, False, 1e-6) == 0.0
    assert next_decade(0.0, True, 1e-6) == 1e-6


def test_the_wheel_of_a_field_goes_through_the_decades_and_stays_within_limits(qtbot: QtBot) -> None:
    field = NumberField(ANY)
    qtbot.addWidget(field)
    field.show_value(3.0)
    field.stepBy(1)
    assert field.number() == pytest.approx(10.0)
    field.stepBy(1)
    assert field.number() == pytest.approx(10.0)


@pytest.mark.parametrize(("typed", "value"), [("0.02", 0.02), ("2e-3", 0.002), ("1", 1.0)])
def test_a_number_can_be_typed_in_any_usual_way(qtbot: QtBot, typed: str, value: float) -> None:
    field = NumberField(ANY)
    qtbot.addWidget(field)
    told: list[object] = []
    field.edited.connect(told.append)
    field.selectAll()
    QTest.keyClicks(field, typed)
    assert told == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [pytest.approx(value)]


def test_small_numbers_are_shown_as_they_are(qtbot: QtBot) -> None:
    field = NumberField(ANY)
    qtbot.addWidget(field)
    field.show_value(1e-8)
    assert float(field.text()) == 1e-8


def test_no_number_is_a_value_where_the_record_says_so(qtbot: QtBot) -> None:
    field = NumberField(limits_of(recipe.StopRules, "steps"), "never")
    qtbot.addWidget(field)
    field.show_value(None)
    assert (field.text(), field.number()) == ("never", None)
    field.stepBy(1)
    assert field.number() == 1
    field.stepBy(-1)
    assert field.number() is None


def records() -> list[type[Settings] | type[PointSettings]]:
    return [
        recipe.Recipe,
        recipe.Augmentation,
        recipe.StopRules,
        PointSettings,
        *recipe.OPTIMIZERS.values(),
        *recipe.SCHEDULES.values(),
    ]


@pytest.mark.parametrize("model", records(), ids=lambda model: model.__name__)
def test_every_number_of_a_record_has_a_title_and_limits_its_default_is_within(
    model: type[Settings] | type[PointSettings],
) -> None:
    for name, field in model.model_fields.items():
        if isinstance(field.default, int | float):
            limits = limits_of(model, name)
            assert limits.low <= field.default <= limits.high
            assert titles.of_setting(model, name)


def test_every_kind_has_a_title_and_a_sentence() -> None:
    assert titles.OPTIMIZERS.keys() == titles.OPTIMIZER_HELP.keys() == recipe.OPTIMIZERS.keys()
    assert titles.SCHEDULES.keys() == titles.SCHEDULE_HELP.keys() == recipe.SCHEDULES.keys()
    # Besides the rules of a recipe there is the last step that can be counted.
    assert titles.STOPPED_BY.keys() == recipe.StopRules.model_fields.keys() | {"last_step"}
    assert titles.LOSSES.keys() == titles.LOSS_HELP.keys() == set(recipe.Loss.__args__)


# --- the panel -------------------------------------------------------------------------------------------------------


def test_every_control_has_a_name_a_title_and_a_tool_tip(panel: Panel) -> None:
    controls = [w for kind in (NumberField, Choice, QPushButton) for w in panel.widget.findChildren(kind)]
    assert len(controls) > 20
    assert [w for w in controls if not (w.objectName() and w.accessibleName() and w.toolTip())] == []
    names = [w.objectName() for w in controls]
    assert len(names) == len(set(names))


def test_turning_the_rate_is_one_step_of_undo(panel: Panel) -> None:
    before = panel.document.experiment()
    rate = panel.field("learningRate")
    rate.setFocus()
    for _ in range(4):
        QTest.keyClick(rate, Qt.Key.Key_Up)
    assert panel.document.undo_stack.count() == 1
    assert panel.document.undo_stack.undoText() == "Change Learning rate"
    assert panel.document.experiment().recipe.learning_rate > 10 * before.recipe.learning_rate
    panel.document.undo_stack.undo()
    assert panel.document.experiment() == before
    assert rate.number() == pytest.approx(before.recipe.learning_rate)


def test_leaving_a_field_ends_the_step(panel: Panel) -> None:
    rate = panel.field("learningRate")
    for _ in range(2):
        QTest.keyClick(rate, Qt.Key.Key_Up)
        QApplication.sendEvent(rate, QFocusEvent(QEvent.Type.FocusOut))
    assert panel.document.undo_stack.count() == 2


def test_the_batch_doubles(panel: Panel) -> None:
    batch = panel.field("batchSize")
    batch.show_value(100)
    batch.stepBy(1)
    assert panel.document.experiment().recipe.batch_size == 200


def test_an_optimizer_brings_its_own_numbers(panel: Panel) -> None:
    panel.choose("optimizerChooser", "momentum")
    assert panel.document.experiment().recipe.optimizer == recipe.Momentum()
    panel.field("optimizerMomentum").stepBy(-1)
    assert panel.document.experiment().recipe.optimizer.model_dump() == {
        "kind": "momentum",
        "momentum": pytest.approx(0.85),
    }
    panel.document.undo_stack.undo()
    panel.document.undo_stack.undo()
    assert panel.document.experiment().recipe.optimizer == recipe.Adam()
    assert panel.field("optimizerBeta1").number() == pytest.approx(0.9)


def test_schedule_and_loss_are_chosen_by_kind(panel: Panel) -> None:
    panel.choose("scheduleChooser", "cosine")
    panel.choose("lossChooser", "mse")
    assert panel.document.experiment().recipe.schedule == recipe.Cosine()
    assert panel.document.experiment().recipe.loss == "mse"
    assert panel.document.undo_stack.undoText() == "Choose Mean squared error"


def test_precision_is_chosen_and_undone(panel: Panel) -> None:
    panel.choose("precisionChooser", "bfloat16")
    assert panel.document.experiment().recipe.precision == "bfloat16"
    panel.document.undo_stack.undo()
    assert panel.document.experiment().recipe.precision == "float32"


def test_a_network_brings_its_recipe_and_keeps_the_data(panel: Panel) -> None:
    panel.choose("templateChooser", "lenet-5")
    experiment = panel.document.experiment()
    assert (templates.template_of(experiment), experiment.dataset, experiment.start) == ("lenet-5", "digits", "seed")
    panel.choose("templateChooser", "pretrained")
    assert panel.document.experiment().start == "pretrained"
    panel.choose("templateChooser", "spiral")
    panel.choose("templateChooser", "cnn")
    assert panel.document.experiment().dataset == "digits"


def test_a_network_of_the_learners_own_is_called_so(panel: Panel) -> None:
    own = replace(panel.document.experiment(), graph=templates.perceptron((17,), 10), start="seed")
    panel.document.change(own, "Build")
    chooser = panel.widget.findChild(QComboBox, "templateChooser")
    assert chooser.currentData() is None
    assert chooser.placeholderText() == "Your own"


def test_another_seed_starts_from_there(panel: Panel) -> None:
    panel.field("seed").setValue(5)
    experiment = panel.document.experiment()
    assert (experiment.start, experiment.seed) == ("seed", 5)


def test_without_mnist_it_says_what_it_trains_on_and_gets_mnist_on_request(panel: Panel) -> None:
    download = panel.widget.findChild(QWidget, "downloadPanel")
    assert not download.isHidden()
    assert "built-in digits" in panel.widget.findChild(QWidget, "downloadWords").text()
    panel.click("downloadButton")
    assert panel.engine.take() == [GetDataset("mnist")]
    panel.engine.say(Progress("mnist", 500, 1000, "bytes"))
    QApplication.processEvents()
    assert panel.widget.findChild(QWidget, "downloadProgress").value() == 500
    panel.put_mnist()
    panel.engine.say(DatasetReady("mnist"))
    QApplication.processEvents()
    assert panel.document.experiment().dataset == "mnist"
    assert download.isHidden()


def test_mnist_is_offered_to_nobody_who_works_on_something_else(panel: Panel) -> None:
    download = panel.widget.findChild(QWidget, "downloadPanel")
    own = panel.document.experiment()
    panel.choose("datasetChooser", "clouds")
    assert download.isHidden()
    panel.document.begin(own)
    assert not download.isHidden()
    panel.document.begin(fitting.with_dataset(own, "moons"))
    assert download.isHidden()


def test_a_dataset_that_is_not_there_is_offered_and_not_chosen(panel: Panel) -> None:
    panel.choose("datasetChooser", "fashion-mnist")
    chooser = panel.widget.findChild(QComboBox, "datasetChooser")
    assert chooser.currentData() == panel.document.experiment().dataset == "digits"
    assert chooser.itemText(chooser.findData("fashion-mnist")) == "Fashion-MNIST: get it…"
    panel.click("downloadButton")
    panel.click("cancelDownloadButton")
    assert panel.engine.take() == [GetDataset("fashion-mnist"), CancelDownload()]
    panel.engine.say(Trouble(1, UnreadableFile("somewhere", "the server is out to lunch")))
    QApplication.processEvents()
    assert "out to lunch" in panel.widget.findChild(QWidget, "downloadWords").text()
    assert not panel.widget.findChild(QWidget, "downloadButton").isHidden()


def test_more_settings_are_made_when_they_are_unfolded(qtbot: QtBot, tmp_path: Path) -> None:
    document = Document(fitting.first_experiment(tmp_path))
    more = MoreSettings(document)
    qtbot.addWidget(more)
    document.change(fitting.with_dataset(document.experiment(), "moons"), "Choose")
    assert more.findChild(QWidget, "pointsNoise") is None
    more.show()
    more.toggle.click()
    noise = more.findChild(QWidget, "pointsNoise")
    assert noise.isVisible() and noise.whatsThis()
    more.toggle.click()
    assert not noise.isVisible()
    more.toggle.click()
    assert more.findChildren(QWidget, "pointsNoise") == [noise] and noise.isVisible()


def test_points_show_their_settings_and_pictures_do_not(panel: Panel) -> None:
    noise = panel.field("pointsNoise")
    assert not noise.isVisible()
    said: list[str] = []
    panel.widget.message.connect(said.append)
    panel.choose("datasetChooser", "moons")
    panel.choose("datasetChooser", "xor")
    assert said == ["The network could not read “Two moons”, so another took its place. Undo brings it back."]
    assert noise.isVisible()
    assert templates.template_of(panel.document.experiment()) == "spiral"


def test_a_device_that_fails_is_not_shown_as_chosen(panel: Panel) -> None:
    panel.engine.say(Ready({"gpu:0": "A GPU", "cpu": "cpu"}, "gpu:0"))
    QApplication.processEvents()
    chooser = panel.widget.findChild(QComboBox, "deviceChooser")
    assert (chooser.currentText(), chooser.itemText(1)) == ("A GPU", "CPU")
    panel.choose("deviceChooser", "cpu")
    panel.engine.say(Trouble(1, NoSuchDevice("cpu", "gpu:0")))
    QApplication.processEvents()
    assert chooser.currentData() == "gpu:0"
    panel.engine.say(DeviceChosen("cpu"))
    QApplication.processEvents()
    assert chooser.currentData() == "cpu"


def test_outliers_are_offered_where_numbers_are_predicted(panel: Panel) -> None:
    outliers = panel.field("pointsOutliers")
    panel.choose("datasetChooser", "moons")
    assert not outliers.isVisible() and panel.field("pointsNoise").isVisible()
    panel.choose("datasetChooser", "line")
    assert outliers.isVisible()
    outliers.setValue(0.25)
    assert panel.document.experiment().points.outliers == 0.25
    panel.choose("datasetChooser", "spiral")
    assert not outliers.isVisible()
