"""Stations that look at learning: the gallery of views, and what is opened from it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for
from widgets.viewing.catalogue import CATALOGUE
from widgets.viewing.frame import View
from widgets.viewing.gallery import Gallery


def gallery(guide: Guide) -> Seen:
    """F4 shows everything there is to see, and why something does not apply; a few letters find a view."""
    hands.press_key(guide.window, Qt.Key.Key_F4)
    wait_for(lambda: guide.window.findChild(Gallery, "viewGallery") is not None, "the gallery to open")
    opened = hands.find(guide.window, Gallery, "viewGallery")
    titles, reasons = opened.titles(), opened.reasons()
    guide.settle()
    guide.take_picture()
    hands.type_words(hands.find(opened, QLineEdit, "viewGallerySearch"), "histo")
    wait_for(lambda: len(opened.titles()) < len(titles), "fewer views to be shown")
    found = opened.titles()
    QTest.keyClick(hands.find(opened, QLineEdit, "viewGallerySearch"), Qt.Key.Key_Escape)
    wait_for(lambda: guide.window.findChild(Gallery, "viewGallery") is None, "the gallery to close")
    if len(titles) != len(CATALOGUE) or "Histograms over time" not in found:
        raise TourError(f"The gallery shows {len(titles)} views, and for “histo” it finds {found}.")
    return {"views": titles, "do not apply": reasons, "found": found}


def histograms(guide: Guide) -> Seen:
    """Opened from the gallery, a view shows how the weights of each layer spread while the network trains."""
    hands.press_key(guide.window, Qt.Key.Key_F4)
    wait_for(lambda: guide.window.findChild(Gallery, "viewGallery") is not None, "the gallery to open")
    search = hands.find(hands.find(guide.window, Gallery, "viewGallery"), QLineEdit, "viewGallerySearch")
    hands.type_words(search, "histograms")
    QTest.keyClick(search, Qt.Key.Key_Return)
    wait_for(lambda: guide.window.findChild(View, "histogramsView") is not None, "the view to open")
    view, panel = hands.find(guide.window, View, "histogramsView"), guide.window.workbench.panels["histograms"]
    guide.play()
    wait_for(lambda: view.table() is not None and len(list(view.table().rows)) > 8, "numbers of several steps")
    guide.pause()
    guide.settle()
    guide.take_picture()
    seen = {"title": panel.windowTitle(), "says": view.summary().split(". ")[0], "step": guide.step()}
    panel.close()
    wait_for(lambda: not panel.isVisible(), "the view to close")
    return seen
