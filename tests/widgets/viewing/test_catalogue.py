"""Every view has all its parts: a test that fails names what is missing and where it belongs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from playground import glossary
from playground.views import RULES
from widgets.help.explanation import Explanation, ViewHelp
from widgets.help.of_views import _module
from widgets.viewing.catalogue import CATALOGUE, Entry

ROOT = Path(__file__).parents[3]

FED_BY_THE_RUN: set[str] = set()
"""Views that show what the run records and need neither probe nor study."""


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=CATALOGUE)
def test_a_view_has_all_its_parts(entry: Entry) -> None:
    assert lacking(entry) == []


def lacking(entry: Entry) -> list[str]:
    """What a view still needs, each with the place it belongs."""
    engine = ROOT / "playground" / "engine"
    tables = [(engine / part / "table.py").read_text(encoding="utf-8") for part in ("probes", "studies")]
    module, _, _ = entry.factory.partition(":")
    source = ROOT / "widgets" / "views" / module
    here = {
        f"a rule in playground/views/rules.py under “{entry.id}”": entry.id in RULES,
        f"a probe in playground/engine/probes/table.py, or a study, under “{entry.id}”": entry.id in FED_BY_THE_RUN
        or any(f'"{entry.id}' in table for table in tables),
        f"its widget in widgets/views/{module}": source.is_dir() or source.with_suffix(".py").is_file(),
        f"a picture in resources/views/{entry.id}.svg": (ROOT / f"resources/views/{entry.id}.svg").is_file(),
        f"help in widgets/help/of_views/{entry.id}.py": (ROOT / f"widgets/help/of_views/{entry.id}.py").is_file(),
        f"tests of the widget in tests/widgets/test_{entry.id}.py": any(
            (ROOT / "tests" / "widgets").rglob(f"test_{entry.id}*.py")
        ),
        f"tests against an independent calculation in tests/engine/…/test_{entry.id}.py": entry.id in FED_BY_THE_RUN
        or any((ROOT / "tests" / "engine").rglob(f"test_{entry.id}*.py")),
    }
    return [part for part, is_there in here.items() if not is_there]


def test_what_is_missing_is_named() -> None:
    missing = lacking(Entry("nothing", "Nothing", "Shows nothing.", "nothing:NothingView"))
    assert len(missing) == 7 and "a picture in resources/views/nothing.svg" in missing


@pytest.mark.parametrize("view_id", CATALOGUE)
def test_help_explains_the_view_and_its_controls(view_id: str) -> None:
    module = _module(view_id)
    assert isinstance(module.HELP, ViewHelp) and all(len(text) > 40 for text in module.HELP)
    assert f"{view_id}View" in module.CONTROLS
    for name, explanation in module.CONTROLS.items():
        assert isinstance(explanation, Explanation) and name.startswith(view_id)
        assert explanation.term in ("", *glossary.TERMS)


@pytest.mark.parametrize("view_id", CATALOGUE)
def test_pictures_are_drawings_of_16_to_9_in_colours_of_the_theme(view_id: str) -> None:
    from widgets.viewing import view_pictures

    text = view_pictures.source(view_id)
    assert "#" not in text, "colours come from the theme: $text, $positive, $series0 …"
    renderer = view_pictures._renderer(view_id, "light")
    assert renderer.isValid() and QSvgRenderer(QByteArray(b"no drawing")).isValid() is False
    box = renderer.viewBoxF()
    assert box.width() * 9 == pytest.approx(box.height() * 16)


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=CATALOGUE)
def test_the_widget_can_be_made(entry: Entry, qtbot: object) -> None:
    view = entry.make()
    qtbot.addWidget(view)  # type: ignore[attr-defined]
    assert view.view_id == entry.id and view.objectName() == f"{entry.id}View"
