"""Networks built by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from playground.layers import Dense
from tests.opened_window import NO_SCREEN
from tests.walkthrough.doing import choose
from widgets.tour import hands
from widgets.tour.building import add_from_palette, arrange_for_building, mend
from widgets.tour.guide import Guide
from widgets.tour.waiting import wait_for

pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)


def test_a_network_is_built_from_the_palette_and_the_form(guide: Guide) -> None:
    choose(guide, "mlp")
    before = guide.window.document.experiment().graph
    arrange_for_building(guide, True)
    assert guide.window.workbench.panels["block"].isVisible()
    dense = guide.node(Dense)
    added = add_from_palette(guide, "dropout", after=dense)
    hands.click_block(guide.window, dense)
    hands.type_number(guide.window, "blockUnits", 48)
    changed = guide.window.document.experiment().graph
    assert set(changed.ids) - set(before.ids) == {added}
    assert changed.sources(added) == (dense,) and changed.followers(dense) == (added,)
    assert guide.words("blockParameters") == f"{784 * 48 + 48:,}"
    wait_for(lambda: guide.window.run.is_compiled, "the new network to be ready to train")
    hands.press_keys(guide.window.workbench.canvas, Qt.Key.Key_Z, hands.CONTROL)
    hands.press_keys(guide.window.workbench.canvas, Qt.Key.Key_Z, hands.CONTROL)
    assert guide.window.document.experiment().graph == before
    arrange_for_building(guide, False)
    assert guide.window.workbench.panels["drawing"].isVisible()


def test_a_residual_block_is_built_and_what_is_wrong_behind_it_is_mended(guide: Guide, tmp_path: Path) -> None:
    choose(guide, "mlp")
    before = guide.window.document.experiment().graph
    guide.arrive(tmp_path / "mend.png")
    seen = mend(guide)
    assert seen["skip"] == ["convolution-2", "activation-1"]
    assert seen["wrong"].startswith("“dense-1” needs a vector, but its input is 28×28×8.")
    assert seen["in between"] == ["flatten-1"]
    assert guide.window.document.experiment().graph == before
    assert (tmp_path / "mend.png").is_file()
