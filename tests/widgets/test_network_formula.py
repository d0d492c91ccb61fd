"""The network as a formula: opened, read, copied; where there is none, and where it cannot be typeset."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from playground import templates
from playground.exchange import formula
from playground.experiment import Experiment
from playground.graph import remove_node
from tests.widgets.quiet_window import part, quiet_window
from widgets import theme
from widgets.command_palette.commands import commands_of
from widgets.main_window import MainWindow
from widgets.network_formula import NetworkFormula
from widgets.typeset_formula import TypesetFormula, Typesetting, lightened, rows, typeset

SPIRAL = "h₁ = relu(W₂ relu(W₁ x + b₁) + b₂)\ny = sigmoid(W₃ h₁ + b₃)"
SPIRAL_LATEX = (
    r"h_{1} = \mathrm{relu}\left(W_{2} \, \mathrm{relu}\left(W_{1} \, x + b_{1}\right) + b_{2}\right)"
    "\n"
    r"y = \mathrm{sigmoid}\left(W_{3} \, h_{1} + b_{3}\right)"
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    with quiet_window(qtbot, tmp_path) as (window, _):
        yield window


def opened(window: MainWindow, experiment: Experiment) -> NetworkFormula:
    """The dialog, opened by its action on this network."""
    window.document.change(experiment, "another")
    window._actions["show_formula"].trigger()
    dialogs = [dialog for dialog in window.findChildren(NetworkFormula) if dialog.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def inks(widget: QWidget) -> set[str]:
    """The colours of a picture of the widget that fill more than a few pixels."""
    image: QImage = widget.grab().toImage()
    names = [image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())]
    return {name for name in set(names) if names.count(name) > 20}


def lines_of(dialog: NetworkFormula, qtbot: QtBot, count: int) -> TypesetFormula:
    """The typeset lines, when there are so many."""
    lines = part(dialog, TypesetFormula, "networkFormulaLines")
    qtbot.waitUntil(lambda: lines.line_count() == count, timeout=60_000)
    return lines


def test_a_network_is_typeset_and_written(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, templates.find("spiral").experiment())
    lines = lines_of(dialog, qtbot, 2)
    assert part(dialog, QPlainTextEdit, "networkFormulaText").toPlainText() == SPIRAL
    assert not part(dialog, QLabel, "networkFormulaTrouble").isVisible()
    assert theme.colours().text in inks(lines)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_palette_of_commands_finds_it(window: MainWindow) -> None:
    command = next(command for command in commands_of(window) if command.title == "Show as formula")
    command.run()
    assert part(window, NetworkFormula, "networkFormula").isVisible()


@pytest.mark.parametrize(("button", "copied"), [("CopyText", SPIRAL), ("CopyLatex", SPIRAL_LATEX)])
def test_copies_reach_the_clipboard(window: MainWindow, button: str, copied: str) -> None:
    dialog = opened(window, templates.find("spiral").experiment())
    said = part(dialog, QLabel, "networkFormulaSaid")
    assert said.text() == ""
    QTest.mouseClick(part(dialog, QPushButton, f"networkFormula{button}"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == copied
    assert "clipboard" in said.text()


def test_a_part_of_the_text_can_be_chosen_but_not_changed(window: MainWindow) -> None:
    field = part(opened(window, templates.find("spiral").experiment()), QPlainTextEdit, "networkFormulaText")
    field.setFocus()
    QTest.keyClicks(field, "z")
    QTest.keySequence(field, "Ctrl+A")
    QTest.keySequence(field, "Ctrl+C")
    assert field.toPlainText() == SPIRAL
    assert QGuiApplication.clipboard().text() == SPIRAL


def test_an_unfinished_network_says_why_it_has_no_formula(window: MainWindow) -> None:
    whole = templates.find("spiral").experiment()
    node = next(node.id for node in whole.graph.nodes if node.layer.kind == "dense")
    dialog = opened(window, replace(whole, graph=remove_node(whole.graph, node)))
    trouble = part(dialog, QLabel, "networkFormulaTrouble")
    assert trouble.isVisible()
    assert trouble.text().startswith("There is no formula yet")
    assert len(trouble.text().splitlines()) > 1
    for name in ("CopyText", "CopyLatex"):
        assert not part(dialog, QPushButton, f"networkFormula{name}").isEnabled()
    assert not part(dialog, QPlainTextEdit, "networkFormulaText").isVisible()
    QTest.mouseClick(part(dialog, QPushButton, "networkFormulaClose"), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_what_cannot_be_typeset_is_still_there_as_text(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    unreadable = r"y = \frac{x"
    assert typeset(unreadable) is None
    monkeypatch.setattr(formula, "as_latex", lambda experiment: unreadable)
    dialog = opened(window, templates.find("spiral").experiment())
    trouble = part(dialog, QLabel, "networkFormulaTrouble")
    qtbot.waitUntil(trouble.isVisible)
    assert "cannot be typeset" in trouble.text()
    assert not part(dialog, QScrollArea, "networkFormulaArea").isVisible()
    assert part(dialog, QPlainTextEdit, "networkFormulaText").toPlainText() == SPIRAL
    part(dialog, QPushButton, "networkFormulaCopyLatex").click()
    assert QGuiApplication.clipboard().text() == unreadable


def test_a_deep_network_scrolls(window: MainWindow, qtbot: QtBot) -> None:
    experiment = templates.find("resnet-18").experiment()
    dialog = opened(window, experiment)
    lines = lines_of(dialog, qtbot, 10)
    area = part(dialog, QScrollArea, "networkFormulaArea")
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert lines.height() > area.viewport().height()
    text = part(dialog, QPlainTextEdit, "networkFormulaText").toPlainText()
    assert text.splitlines()[-1] == "y = softmax(W₂₁ h₉ + b₂₁)"
    dialog.resize(320, dialog.height())
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() > 0)


def test_closed_while_lines_are_still_to_come(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, templates.find("resnet-18").experiment())
    lines = part(dialog, TypesetFormula, "networkFormulaLines")
    qtbot.waitUntil(lambda: lines.line_count() > 0)
    assert lines.line_count() < 10
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(NetworkFormula) is None)


def test_another_theme_and_size_of_text_hold_at_once(window: MainWindow, qtbot: QtBot, themed: QApplication) -> None:
    dialog = opened(window, templates.find("spiral").experiment())
    lines = lines_of(dialog, qtbot, 2)
    small = lines.sizeHint()
    try:
        window._actions["theme_dark"].trigger()
        assert QColor(theme.DARK.text).lightness() > 200
        assert theme.DARK.text in inks(lines)
        assert theme.LIGHT.text not in inks(lines)
        theme.set_text_size(themed, 150)
        assert lines.sizeHint().width() == pytest.approx(1.5 * small.width(), rel=0.1)
    finally:
        window._actions["theme_light"].trigger()


@pytest.mark.parametrize(
    ("latex", "light"),
    [
        (r"\mathrm{relu}\left(W_{1} \, x\right)", r"\mathrm{relu}(W_{1} \, x)"),
        (r"\left[a, \left(b\right)\right] + \left|x\right|", "[a, (b)] + |x|"),
        (r"\left(\frac{1}{x}\right) \leftarrow \left(y\right)", r"\left(\frac{1}{x}\right) \leftarrow (y)"),
        (
            r"\left(\frac{\left(\frac{\left(\frac{1}{x}\right)}{2}\right)}{3}\right)",
            r"(\frac{\left(\frac{\left(\frac{1}{x}\right)}{2}\right)}{3})",
        ),
    ],
)
def test_brackets_grow_only_around_what_is_tall(latex: str, light: str) -> None:
    assert lightened(latex) == light
    assert typeset(lightened(latex)) is not None


def test_a_long_list_is_put_in_rows_and_nothing_else_is() -> None:
    short = r"h_{1} = \left[a, \mathrm{relu}\left(b\right)\right]"
    assert rows(short) == [r"h_{1} = [a, \mathrm{relu}(b)]"]
    part = r"\mathrm{relu}\left(K_{1} \ast \mathrm{max}\left(x, \, 0\right)\right)"
    light = r"\mathrm{relu}(K_{1} \ast \mathrm{max}(x, \, 0))"
    long = rf"h_{{1}} = \mathrm{{mean}}\left(\left[{', '.join([part] * 6)}\right]\right)"
    first, *others = rows(long)
    assert first == rf"h_{{1}} = \mathrm{{mean}}([{light},"
    assert others == [rf"\qquad {light},"] * 4 + [rf"\qquad {light}])"]
    sums = " + ".join([r"W_{1} \, x"] * 40)
    assert rows(sums) == [sums]


def test_no_line_is_typeset_before_the_last_was_taken_and_shown(qtbot: QtBot) -> None:
    lines = Typesetting(["a", r"\frac{x", "b"])
    found: list[str | None] = []

    def is_taken() -> bool:
        taken = lines.take()
        found.extend(taken or ())
        return taken is not None

    while not lines.is_done():
        qtbot.waitUntil(is_taken)
        assert lines.take() is None
        lines.go_on()
    assert [line is None for line in found] == [False, True, False]


def test_stopped_it_makes_no_further_line(qtbot: QtBot) -> None:
    lines = Typesetting(["a", "b"])
    qtbot.waitUntil(lambda: lines.take() is not None)
    lines.stop()
    qtbot.waitUntil(lambda: not lines.is_at_work())
    assert lines.take() is None and not lines.is_done()
