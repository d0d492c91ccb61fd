"""Every word in the window is in the catalogue, fits where it is shown, and every control says what it is.

The window speaks the pseudo-language, in which no letter is a plain one: a plain letter is a text that was not
translated. Its texts are a third longer, so that what fits here fits in other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionComboBox,
    QTextEdit,
    QToolButton,
    QWhatsThis,
    QWidget,
)
from pytestqt.qtbot import QtBot

from playground import glossary
from playground.experiment import Experiment
from playground.messages import Compiled, Opened, Ready, Start
from tests.widgets.scripted_engine import ScriptedEngine
from widgets import fitting
from widgets.actions import TABLE
from widgets.catalogue import catalogue, extract, sources
from widgets.connection import Connection
from widgets.controls.choice import Choice
from widgets.document import Document
from widgets.help.glossary import Glossary
from widgets.language import PSEUDO, install
from widgets.main_window import MainWindow
from widgets.run import Run
from widgets.settings import Remembered

SIZE = (1440, 900)
CONTROLS = (QAbstractButton, QComboBox, QAbstractSlider, QAbstractSpinBox, QLineEdit, QAbstractItemView)
"""What a person can act on."""

OF_QT = ("qt_", "ScrollLeftButton", "ScrollRightButton")
"""What the names of Qt's own parts begin with."""

DIALOGS = ["find", "preferences", "pretrain", "show_formula", "views"]
DIALOGS += [e.name for e in TABLE["help"] if e.name != "whats_this"]
"""The actions that open one."""

KEYS = "Ctrl|Shift|Alt|Meta|Esc|Escape|Del|Delete|Return|Space|Enter|Tab|Home|End"
NAMES = "Neural Playground|CPU|CSV|PNG|SVG|JPEG|MNIST|He|Glorot|English|Pseudo|" + "|".join(
    re.escape(term.source) for term in glossary.TERMS.values() if term.source
)
DATA = re.compile(
    rf"(/[\w.-]+)+|\b({KEYS}|{NAMES})\b|\bF\d+\b|[\w-]+\.(csv|png|playground)\b|\be[+-]?\d+|\d+ ?[kMG]?i?B?\b"
)
"""What is no text: names of the program, of people, devices, formats and keys, files, numbers with units."""


def gathered(target: Path) -> set[tuple[str, str]]:
    extract(target)
    return sources(target)


def test_the_catalogue_is_current(tmp_path: Path) -> None:
    assert sources(catalogue()) == gathered(tmp_path / "now.ts"), "run `make translations`"


# --- the window in the pseudo-language --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The whole window on an engine that says no more than that it is ready."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NEURAL_PLAYGROUND_HOME", str(folder))
        install(qapp, PSEUDO)
        engine = ScriptedEngine()
        connection = Connection(Start(folder, folder), engine.connect)
        connection.begin()
        document = Document(fitting.first_experiment(folder))
        window = MainWindow(Remembered(), silent=True)
        window.furnish(document, Run(document, connection), folder)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        window.resize(*SIZE)
        window.show()
        for event in (Ready({"cpu": "cpu"}, "cpu"), Opened(1, 0), Compiled(1, 0.1)):
            engine.say(event)
        while window.workbench.curves is None or not window.run.is_compiled:
            QApplication.processEvents()
        window.findChild(QToolButton, "moreSettingsButton").click()
        window.workbench.show_inside(window.workbench.canvas.node_ids()[1])
        for _ in range(10):
            QApplication.processEvents()
        yield window
        install(qapp, "en")
        window.close()
        window.deleteLater()
        QApplication.processEvents()


def of_widget(widget: QWidget) -> Iterator[str]:
    """Every text a widget shows or speaks."""
    yield from (widget.toolTip(), widget.whatsThis(), widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QComboBox():
            yield widget.placeholderText()
            for number in range(widget.count()):
                yield widget.itemText(number)
                yield str(widget.itemData(number, Qt.ItemDataRole.ToolTipRole) or "")
        case QLineEdit():
            yield widget.placeholderText()
        case QTextEdit():
            yield widget.toPlainText()
        case QDockWidget() | QDialog():
            yield widget.windowTitle()
        case QAbstractItemView() if widget.model() is not None:
            yield from of_model(widget)


def of_model(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            yield str(model.index(row, column).data() or "")
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def shown(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text in a window or dialog, with the name of the widget or action it is of."""
    for widget in (root, *root.findChildren(QWidget)):
        for text in of_widget(widget):
            yield f"{type(widget).__name__} {name_of(widget)}", text
    for action in root.findChildren(QAction):
        if type(action.parent()).__module__.startswith("pyqtgraph"):
            continue  # of a menu of the library's own that never opens
        for text in (action.text(), action.toolTip(), action.whatsThis()):
            yield f"action {action.objectName()}", text


def name_of(widget: QWidget | None) -> str:
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return widget.objectName() if widget else ""


def untranslated(root: QWidget) -> set[tuple[str, str]]:
    return {(where, text) for where, text in shown(root) if plain_letters(text)}


def plain_letters(text: str) -> str:
    """The plain letters of a text that are neither markup nor data."""
    bare = re.sub(r"<style.*?</style>|<[^<>]*>|&\w+;", "", text, flags=re.DOTALL)
    return "".join(re.findall(r"[A-Za-z]{2,}", DATA.sub("", bare)))


def test_every_text_of_the_window_is_translated(window: MainWindow) -> None:
    assert untranslated(window) == set()


@pytest.mark.parametrize("template", ["spiral", "autoencoder", "lenet-5"])
def test_every_block_of_every_kind_of_network_is(window: MainWindow, template: str) -> None:
    before: Experiment = window.document.experiment()
    window.document.change(fitting.with_template(before, template), "another")
    for node in window.workbench.canvas.node_ids():
        window.workbench.show_inside(node)
        assert untranslated(window.workbench.inside) == set()
    window.document.undo_stack.undo()


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_is(window: MainWindow, name: str) -> None:
    window._actions[name].trigger()
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert dialogs
    for dialog in dialogs:
        assert untranslated(dialog) == set()
        dialog.close()


def clipped(root: QWidget) -> set[tuple[str, str]]:
    """The labels, buttons and choosers whose text does not fit, unless it is wrapped or ends in dots by itself."""
    found = set()
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton) and widget.text():
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            wanted = widget.heightForWidth(widget.width()) if wraps else widget.sizeHint().width()
            if wanted > (widget.height() if wraps else widget.width()) + 1:
                found.add((name_of(widget), widget.text()))
        if widget.isVisible() and isinstance(widget, QComboBox) and not isinstance(widget, Choice):
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            field = QStyle.SubControl.SC_ComboBoxEditField
            room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, widget).width()
            if widget.fontMetrics().horizontalAdvance(widget.currentText()) > room:
                found.add((name_of(widget), widget.currentText()))
    return found


def cut_off(root: QWidget) -> set[str]:
    """The controls that reach beyond the side of what they are in; below it one can scroll."""
    parts = [
        w for w in root.findChildren(QWidget) if isinstance(w, (QLabel, *CONTROLS)) and w.isVisible() and w.width()
    ]
    ours = [part for part in parts if not part.objectName().startswith(OF_QT)]  # tabs that are put away keep buttons
    return {name_of(part) for part in ours if is_cut_off(part) and not is_behind_a_tab(part)}


def is_behind_a_tab(part: QWidget) -> bool:
    """Whether it is in a panel that another one stands in front of, which Qt puts aside without hiding it."""
    around: QWidget | None = part
    while around is not None and not isinstance(around, QDockWidget):
        around = around.parentWidget()
    return around is not None and around.visibleRegion().isEmpty()


def is_cut_off(part: QWidget) -> bool:
    around = part.parentWidget()
    while around is not None and not around.isWindow():
        place = part.mapTo(around, part.rect().topLeft()).x()
        if place < -1 or place + part.width() > around.width() + 1:
            return True
        around = around.parentWidget()
    return False


def test_a_text_that_does_not_fit_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    labels = [QLabel("as wide as it needs to be", window) for _ in range(3)]
    for number, label in enumerate(labels):
        label.setObjectName(f"label{number}")
        label.resize(label.sizeHint())
    labels[1].resize(labels[1].width() - 5, labels[1].height())
    labels[2].setWordWrap(True)
    labels[2].resize(labels[2].width() // 2, labels[2].height())
    window.show()
    assert {name for name, _ in clipped(window)} == {"label1", "label2"}


def test_every_label_and_button_fits(window: MainWindow) -> None:
    assert clipped(window) == set()
    assert cut_off(window) == set()


@pytest.mark.parametrize("name", ["preferences", "glossary", "show_formula", "views"])
def test_what_a_dialog_says_fits(window: MainWindow, name: str) -> None:
    window._actions[name].trigger()
    QApplication.processEvents()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            assert clipped(dialog) | cut_off(dialog) == set()
            dialog.close()


# --- every control says what it is ------------------------------------------------------------------------------------


def controls(root: QWidget) -> list[QWidget]:
    """What a person can act on, by a name of ours."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, CONTROLS) and widget.objectName() and not widget.objectName().startswith(OF_QT)
    ]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_every_control_has_a_name_and_is_explained(window: MainWindow) -> None:
    window._actions["glossary"].trigger()
    assert len(controls(window)) > 40
    lacking = {
        widget.objectName(): missing
        for widget in controls(window)
        if (missing := [part for part in ("accessibleName", "toolTip", "whatsThis") if not getattr(widget, part)()])
    }
    assert lacking == {}


def test_what_is_chosen_and_typed_teaches(window: MainWindow) -> None:
    """Choosers and numbers say what they do to learning, not only what they are called."""
    short = [
        widget.objectName()
        for widget in controls(window)
        if isinstance(widget, QComboBox | QAbstractSpinBox) and len(widget.toolTip().split()) < 6
    ]
    assert short == []


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_glossary_opens_at_the_control_with_the_focus(window: MainWindow) -> None:
    window.activateWindow()
    window.findChild(QWidget, "learningRate").setFocus()
    window._actions["glossary"].trigger()
    opened = window.findChild(Glossary)
    assert opened.isVisible()
    assert opened.term() == "learning-rate"
    opened.close()


def test_what_is_this_answers_the_next_click(window: MainWindow) -> None:
    window._actions["whats_this"].trigger()
    assert QWhatsThis.inWhatsThisMode()
    QWhatsThis.leaveWhatsThisMode()
