"""Stations about how the window looks: preferences, the presentation, another language."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QDialog

from widgets import language, theme
from widgets.settings import Remembered
from widgets.tour import hands
from widgets.tour.digits import FIVE
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for

LARGE = 150
"""Percent of the usual size of text."""


def preferences(guide: Guide) -> Seen:
    """Ctrl+,: theme and size of text are in force while the dialog is still open."""
    before = theme.text_size()
    with _preferences(guide) as dialog:
        hands.choose(dialog, "themeChooser", "dark")
        hands.choose(dialog, "textSizeChooser", str(LARGE))
        wait_for(lambda: theme.colours().name == "dark", "the theme to be dark")
        wait_for(lambda: theme.text_size() == LARGE, f"text at {LARGE} %")
        seen = {"theme": theme.colours().name, "text": f"{theme.text_size()} %"}
        guide.settle()
        guide.take_picture()
        hands.choose(dialog, "textSizeChooser", str(before))
        hands.choose(dialog, "themeChooser", "light")
        wait_for(lambda: theme.text_size() == before and theme.colours().name == "light", "the usual look to be back")
    return seen


def presentation(guide: Guide) -> Seen:
    """F11: larger text, and only what a room looks at; F11 again leads back."""
    panels, before = guide.window.workbench.panels, theme.text_size()
    shown = {name for name, panel in panels.items() if panel.isVisible()}
    hands.press_key(guide.window, Qt.Key.Key_F11)
    wait_for(lambda: guide.window.presentation.is_on, "the presentation to begin")
    wait_for(lambda: theme.text_size() > before, "larger text")
    presented = {name for name, panel in panels.items() if panel.isVisible()}
    size = theme.text_size()
    guide.settle()
    guide.take_picture()
    hands.press_key(guide.window, Qt.Key.Key_F11)
    wait_for(lambda: not guide.window.presentation.is_on, "the presentation to end")
    wait_for(lambda: theme.text_size() == before, "the text to be as it was")
    if {name for name, panel in panels.items() if panel.isVisible()} != shown:
        raise TourError("After the presentation other panels are shown than before it.")
    return {"text": f"{size} %", "panels": sorted(presented), "put away": sorted(shown - presented)}


def pseudo_language(guide: Guide) -> Seen:
    """Another language without a restart: longer words with accents, around the same drawing and the same network."""
    guide.draw(FIVE)
    guide.wait_for_answer()
    step, before = guide.step(), guide.pad.drawing()
    with _language_of_developers():
        _speak(guide, language.PSEUDO)
        label = hands.find(guide.window, QAbstractButton, "resetButton").accessibleName()
        guide.wait_for_answer()
        guide.settle()
        guide.take_picture()
        is_same = guide.step() == step and guide.pad.drawing() == before
        _speak(guide, language.ENGLISH)
    hands.find(guide.window, QAction, "action.reset_layout").trigger()  # longer words have asked for wider panels
    back = hands.find(guide.window, QAbstractButton, "resetButton").accessibleName()
    if label != language.pseudo(back) or not is_same:
        raise TourError(f"“{back}” became “{label}”; the same work as before: {is_same}.")
    return {"says": label, "for": back, "same drawing and step": is_same}


def _speak(guide: Guide, code: str) -> None:
    """Choose a language in the preferences, and wait until the window is built anew."""
    before = guide.window.workbench
    with _preferences(guide) as dialog:
        hands.choose(dialog, "languageChooser", code)
        wait_for(lambda: language.in_force() == code, "the language to change")
    wait_for(lambda: guide.window.workbench is not before, "the window to be built anew")
    wait_for(lambda: guide.window.workbench.curves is not None, "the curves to be made")


@contextmanager
def _preferences(guide: Guide) -> Iterator[QDialog]:
    """The preferences, opened and closed by key."""
    hands.press_keys(guide.window, Qt.Key.Key_Comma, hands.CONTROL)
    wait_for(lambda: guide.window.findChild(QDialog, "preferences") is not None, "the preferences")
    dialog = hands.find(guide.window, QDialog, "preferences")
    wait_for(dialog.isVisible, "the preferences to open")
    try:
        yield dialog
    finally:
        hands.press_key(dialog, Qt.Key.Key_Escape)
        wait_for(lambda: guide.window.findChild(QDialog, "preferences") is None, "the preferences to close")


@contextmanager
def _language_of_developers() -> Iterator[None]:
    """Have the pseudo-language offered, and none remembered afterwards but English."""
    was_set = os.environ.get(language.DEVELOPER_VARIABLE)
    os.environ[language.DEVELOPER_VARIABLE] = "1"
    try:
        yield
    finally:
        if was_set is None:
            del os.environ[language.DEVELOPER_VARIABLE]
        if language.in_force() != language.ENGLISH:
            Remembered().prefer("language", language.ENGLISH)
