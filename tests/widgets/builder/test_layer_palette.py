"""The palette of layers: found by search, walked through by keys, and three ways to ask for the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from playground import glossary
from playground.groups import KINDS
from widgets import theme
from widgets.builder.editor import LAYER_MIME
from widgets.builder.palette import LayerPalette
from widgets.builder.palette.item import PaletteItem
from widgets.builder.palette.palette import FAMILIES
from widgets.help.rooms import EXPLANATIONS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def palette(qtbot: QtBot) -> Iterator[LayerPalette]:
    palette = LayerPalette(KINDS.values())
    qtbot.addWidget(palette)
    palette.resize(260, 700)
    palette.show()
    palette.activateWindow()
    qtbot.waitUntil(palette.isActiveWindow)
    yield palette


def item(palette: LayerPalette, kind: str) -> PaletteItem:
    found = palette.findChild(PaletteItem, f"palette.{kind}")
    assert isinstance(found, PaletteItem), kind
    return found


def words(palette: LayerPalette, name: str) -> str:
    label = palette.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def asked(palette: LayerPalette) -> list[str]:
    kinds: list[str] = []
    palette.asked.connect(kinds.append)
    return kinds


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_item_an_icon_a_line_and_more(palette: LayerPalette, kind: str) -> None:
    assert item(palette, kind).accessibleName() == KINDS[kind].title
    assert f"layer-{kind}" in theme.icon_names()
    assert KINDS[kind].family in FAMILIES
    item(palette, kind).setFocus()
    assert words(palette, "paletteHelpLine") == KINDS[kind].help
    more = words(palette, "paletteHelpMore")
    assert EXPLANATIONS[f"palette.{kind}"].text in more
    assert glossary.find(glossary.LAYERS[kind]).text in more


def test_more_is_shown_when_it_is_asked_for(palette: LayerPalette) -> None:
    more = palette.findChild(QLabel, "paletteHelpMore")
    assert not more.isVisible()
    QTest.mouseClick(palette.help.toggle, LEFT)
    assert more.isVisible()
    QTest.mouseClick(palette.help.toggle, LEFT)
    assert not more.isVisible()


def test_the_search_finds_by_title_and_by_what_a_layer_does(palette: LayerPalette) -> None:
    QTest.keyClicks(palette.search, "pooling")
    assert palette.kinds_shown() == ("max-pooling", "average-pooling", "global-average-pooling")
    palette.search.clear()
    QTest.keyClicks(palette.search, "silences")
    assert palette.kinds_shown() == ("dropout",)
    shown = [label.text() for label in palette.findChildren(QLabel) if label.isVisible()]
    assert FAMILIES["regularisation"] in shown and FAMILIES["pooling"] not in shown


def test_a_search_for_nothing_says_so(palette: LayerPalette) -> None:
    kinds = asked(palette)
    QTest.keyClicks(palette.search, "zzz")
    assert palette.kinds_shown() == ()
    assert any("No layer" in label.text() for label in palette.findChildren(QLabel) if label.isVisible())
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert kinds == []


def test_a_double_click_enter_and_a_found_name_ask_for_the_same(palette: LayerPalette) -> None:
    kinds = asked(palette)
    QTest.mouseDClick(item(palette, "dropout"), LEFT)
    QTest.keyClick(item(palette, "dropout"), Qt.Key.Key_Return)
    QTest.keyClicks(palette.search, "dropo")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert kinds == ["dropout", "dropout", "dropout"]


def test_a_click_only_tells_about_the_layer(palette: LayerPalette) -> None:
    kinds = asked(palette)
    QTest.mouseClick(item(palette, "add"), LEFT)
    assert kinds == []
    assert words(palette, "paletteHelpLine") == KINDS["add"].help


def test_arrows_walk_from_the_search_through_what_is_shown_and_back(palette: LayerPalette) -> None:
    palette.search.setFocus()
    QTest.keyClicks(palette.search, "pooling")
    QTest.keyClick(palette.search, Qt.Key.Key_Down)
    first = QApplication.focusWidget()
    assert first is item(palette, "max-pooling")
    QTest.keyClick(first, Qt.Key.Key_End)
    assert QApplication.focusWidget() is item(palette, "global-average-pooling")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is palette.search


def test_dragging_carries_the_kind(palette: LayerPalette, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[str] = []

    def drop(drag: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        carried.append(bytes(drag.mimeData().data(LAYER_MIME).data()).decode())
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", drop)  # the real one waits for a hand
    start = QPoint(10, 10)
    QTest.mousePress(item(palette, "flatten"), LEFT, pos=start)
    QTest.mouseMove(item(palette, "flatten"), start + QPoint(2, 0))
    assert carried == []
    QTest.mouseMove(item(palette, "flatten"), start + QPoint(40, 0))
    assert carried == ["flatten"]
