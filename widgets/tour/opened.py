"""A view, opened from the gallery by its name and closed again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from widgets.tour import hands
from widgets.tour.guide import Guide
from widgets.tour.waiting import TourError, wait_for
from widgets.viewing.catalogue import CATALOGUE
from widgets.viewing.frame import View
from widgets.viewing.gallery import Gallery


@contextmanager
def opened(guide: Guide, view_id: str) -> Iterator[View]:
    """A view that is opened by F4, its title and Enter, has the focus, and is closed afterwards."""
    title = CATALOGUE[view_id].title_in_words
    hands.press_key(guide.window, Qt.Key.Key_F4)
    wait_for(lambda: guide.window.findChild(Gallery, "viewGallery") is not None, "the gallery to open")
    gallery = hands.find(guide.window, Gallery, "viewGallery")
    search = hands.find(gallery, QLineEdit, "viewGallerySearch")
    hands.type_words(search, title)
    if gallery.titles()[:1] != [title]:
        raise TourError(f"For “{title}” the gallery finds {gallery.titles()}.")
    QTest.keyClick(search, Qt.Key.Key_Return)
    wait_for(lambda: guide.window.findChild(View, f"{view_id}View") is not None, f"“{title}” to open")
    view, panel = hands.find(guide.window, View, f"{view_id}View"), guide.window.workbench.panels[view_id]
    wait_for(view.isVisible, f"“{title}” to be seen")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    try:
        yield view
    finally:
        panel.close()
        wait_for(lambda: not panel.isVisible(), f"“{title}” to close")


@contextmanager
def undone(guide: Guide) -> Iterator[None]:
    """Whatever is chosen meanwhile is undone afterwards, with training at rest."""
    stack = guide.window.document.undo_stack
    before = stack.index()
    try:
        yield
    finally:
        guide.pause()
        stack.setIndex(before)
        wait_for(lambda: guide.window.run.is_compiled, "the network from before to be ready")
