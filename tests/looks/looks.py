"""The looks that a window can have: colours, size of text, language."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from widgets import language
from widgets.language import ENGLISH, PSEUDO
from widgets.settings import Remembered, Theme
from widgets.tour.guide import Guide
from widgets.tour.waiting import wait_for


class Look(NamedTuple):
    """What makes a picture of the same thing another one; text in percent."""

    colours: Theme = "light"
    text: int = 100
    language: str = ENGLISH


LOOKS: dict[str, Look] = {
    "light": Look(),
    "dark": Look("dark"),
    "large": Look(text=200),
    "pseudo": Look(language=PSEUDO),
    "pseudo-large": Look("dark", 200, PSEUDO),
}


def put_on(guide: Guide, look: Look) -> None:
    """Have the window look so, as if it had been chosen in the preferences."""
    application, before = QApplication.instance(), guide.window.workbench
    assert isinstance(application, QApplication)
    remembered = Remembered()
    remembered.prefer("theme", look.colours)
    remembered.prefer("text_size", str(look.text))
    if look.language != language.in_force():
        language.install(application, look.language)
        wait_for(lambda: guide.window.workbench is not before, "the window to be built anew")
        wait_for(lambda: guide.window.workbench.curves is not None, "the curves to be made")
    guide.settle()
