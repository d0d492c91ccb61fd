"""Networks for study in the window: shown and explained, never sent to the engine until they have data to train on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from playground import templates
from playground.messages import Open
from playground.shapes import facts
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine, answer
from widgets.builder.block import blocks
from widgets.controls.download_panel import DownloadPanel
from widgets.drawing.prediction_bars import PredictionBars
from widgets.main_window import MainWindow
from widgets.problem_list import ProblemList


@pytest.fixture
def studying(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[MainWindow, ScriptedEngine]]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, engine):
        engine.take()
        choose(window, "templateChooser", "resnet-18")
        yield window, engine


def choose(window: MainWindow, name: str, item: str) -> None:
    chooser = part(window, QComboBox, name)
    chooser.setCurrentIndex(chooser.findData(item))
    chooser.activated.emit(chooser.currentIndex())


def opened(engine: ScriptedEngine) -> list[Open]:
    return [command for command in engine.take() if isinstance(command, Open)]


def test_a_large_network_is_shown_on_its_own_data_and_not_built(studying: tuple[MainWindow, ScriptedEngine]) -> None:
    window, engine = studying
    experiment = window.document.experiment()
    assert (templates.template_of(experiment), experiment.dataset) == ("resnet-18", "imagenet")
    chooser = part(window, QComboBox, "datasetChooser")
    assert (chooser.currentData(), chooser.currentText()) == ("imagenet", "ImageNet: for study")
    assert opened(engine) == []
    (sentence,) = part(window, ProblemList, "problemList").sentences()
    assert "here to be looked at, not trained" in sentence


def test_a_group_says_how_often_it_is_repeated(studying: tuple[MainWindow, ScriptedEngine]) -> None:
    window, _ = studying
    graph = window.document.experiment().graph
    titles = {node_id: block.title for node_id, block in blocks(graph, (224, 224, 3)).items()}
    assert (titles["stage-2"], titles["stage-3"]) == ("Stage 2 ×2", "Stage 3")


def test_play_says_what_would_train(studying: tuple[MainWindow, ScriptedEngine]) -> None:
    window, engine = studying
    told: list[object] = []
    window.run.troubled.connect(told.append)
    part(window, QPushButton, "playButton").click()
    assert [str(problem) for problem in told] == [str(problem) for problem in window.run.problems]
    assert not window.run.is_playing
    assert opened(engine) == []


def test_a_thousand_classes_do_not_stretch_the_window(studying: tuple[MainWindow, ScriptedEngine]) -> None:
    window, _ = studying
    assert window.minimumSizeHint().height() < 900
    assert len(part(window, PredictionBars, "predictionBars").labels()) == 10


def test_an_answer_of_the_network_before_is_not_shown_as_this_one_s(
    studying: tuple[MainWindow, ScriptedEngine],
) -> None:
    window, engine = studying
    bars = part(window, PredictionBars, "predictionBars")
    told = bars.accessibleDescription()
    assert "learned nothing yet" in told
    engine.say(replace(answer(1, 1), probabilities=None))  # of a network that does not name what it sees
    QApplication.processEvents()
    assert window.run.answer is not None
    assert bars.accessibleDescription() == told


def test_data_to_train_on_is_not_offered_for_a_network_that_is_not_trained(
    studying: tuple[MainWindow, ScriptedEngine], qtbot: QtBot
) -> None:
    window, _ = studying
    offer = part(window, DownloadPanel, "downloadPanel")
    assert not offer.isVisible()
    choose(window, "datasetChooser", "digits")
    qtbot.waitUntil(offer.isVisible)
    assert "for study" not in part(window, PredictionBars, "predictionBars").accessibleDescription()
    window.document.undo_stack.undo()
    assert window.document.experiment().dataset == "imagenet"
    assert not offer.isVisible()


def test_a_long_sentence_is_whole_whatever_the_width(studying: tuple[MainWindow, ScriptedEngine], qtbot: QtBot) -> None:
    window, _ = studying
    problems = part(window, ProblemList, "problemList")
    (sentence,) = problems.sentences()
    seen: list[int] = []
    for width in (1920, 1440, 1100):
        before = problems.width()
        window.resize(width, 900)
        qtbot.waitUntil(lambda before=before: problems.width() != before)
        row = problems.visualItemRect(problems.item(0))
        assert problems.viewport().rect().contains(row)
        assert problems.fontMetrics().horizontalAdvance(sentence) < row.width() * (row.height() // 14)
        seen.append(row.height())
    assert seen[0] < seen[-1]
    assert problems.item(0).toolTip() == sentence


def test_on_other_data_the_last_layer_takes_their_classes(studying: tuple[MainWindow, ScriptedEngine]) -> None:
    window, engine = studying
    choose(window, "datasetChooser", "digits")
    experiment = window.document.experiment()
    made = facts(experiment.graph, experiment.data.shape)
    # Stages as large as 28x28 allows: halved by the first convolution, the pooling and three of the stages.
    assert [made[f"stage-{number}"].shape[0] for number in range(1, 6)] == [14, 7, 4, 2, 1]
    assert made["dense-1"].shape == (10,)
    assert len(opened(engine)) == 1
    assert part(window, QComboBox, "datasetChooser").findData("imagenet") == -1


def test_a_network_that_small_pictures_are_too_small_for_gives_way(
    studying: tuple[MainWindow, ScriptedEngine],
) -> None:
    window, _ = studying
    choose(window, "templateChooser", "alexnet")
    choose(window, "datasetChooser", "digits")
    assert templates.template_of(window.document.experiment()) == "cnn"
