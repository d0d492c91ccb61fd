"""Stations that look at learning: the gallery of views, and what is opened from it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

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


def microscope(guide: Guide) -> Seen:
    """A step on one example is walked through by keys and clicks: a sum, the loss, a gradient, an update."""
    guide.play()
    wait_for(lambda: guide.window.run.step_count > 0, "a step of training")
    guide.pause()
    guide.window.workbench.viewing.open("microscope")
    wait_for(lambda: guide.window.findChild(View, "microscopeView") is not None, "the view to open")
    view, panel = hands.find(guide.window, View, "microscopeView"), guide.window.workbench.panels["microscope"]
    wait_for(lambda: view.table() is not None, "the numbers of a step")
    heading, sums = (hands.find(view, QLabel, name) for name in ("microscopeHeading", "microscopeSums"))
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_End)
    wait_for(lambda: "→" in sums.text(), "what the step has changed")
    afterwards = _plain(sums)
    QTest.keyClick(view, Qt.Key.Key_Home)
    seen: list[str] = []
    for _ in range(2):
        hands.click(view, "microscopeNext")
        guide.settle()
        seen.append(f"{heading.text()}: {_plain(sums)}")
    strip = hands.find(view, QWidget, "microscopeStrip")
    before = heading.text()
    hands.click_at(strip, strip.phase_rect("backward").center().toPoint())  # type: ignore[attr-defined]
    wait_for(lambda: heading.text() != before, "the way back to begin")
    guide.settle()
    guide.take_picture()
    seen.append(f"{heading.text()}: {_plain(sums)}")
    panel.close()
    wait_for(lambda: not panel.isVisible(), "the view to close")
    if not all("=" in words for words in seen):
        raise TourError(f"No calculation is shown: {seen}.")
    return {"walked": seen, "afterwards": afterwards, "step": guide.step()}


def embedding(guide: Guide) -> Seen:
    """A layer's outputs as points: classes come apart while it trains; one class alone; t-SNE beside, to its end."""
    guide.window.workbench.viewing.open("embedding")
    wait_for(lambda: guide.window.findChild(View, "embeddingView") is not None, "the view to open")
    view, panel = hands.find(guide.window, View, "embeddingView"), guide.window.workbench.panels["embedding"]
    guide.play()
    wait_for(lambda: view.table() is not None and guide.window.run.step_count > 0, "the points to be shown")
    guide.pause()
    plane = hands.find(view, QWidget, "embeddingMap")
    plane.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(plane, Qt.Key.Key_Right)
    wait_for(lambda: "Held-out example" in view.readout(), "an example to be read")
    seen: Seen = {"components": view.summary(), "step": guide.step()}
    hands.choose(guide.window, "embeddingCount", "200")
    hands.choose(guide.window, "embeddingMethod", "t-sne")
    hands.click(view, "embeddingStart")
    wait_for(lambda: view.table() is not None and "perplexity" in view.summary(), "t-SNE to end")
    guide.settle()
    guide.take_picture()
    seen["neighbours"] = view.summary()
    panel.close()
    wait_for(lambda: not panel.isVisible(), "the view to close")
    return seen


def _plain(label: QLabel) -> str:
    """What a label says, without its marks, the first paragraph alone."""
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText().split("\n", 1)[0]
