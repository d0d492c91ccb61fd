"""Stations that ask the program something: a word, an action by a few letters, what it has said before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QTextBrowser, QWidget

from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for


def glossary(guide: Guide) -> Seen:
    """Ctrl+F1 on the learning rate tells what that is; another word is found by a part of it."""
    hands.find(guide.window, QWidget, "learningRate").setFocus(Qt.FocusReason.TabFocusReason)
    hands.press_keys(guide.window, Qt.Key.Key_F1, hands.CONTROL)
    terms = hands.find(guide.window, QListWidget, "glossaryTerms")
    wait_for(terms.isVisible, "the glossary to open")
    dialog, text = terms.window(), hands.find(guide.window, QTextBrowser, "glossaryText")
    title, first = terms.currentItem().text(), text.toPlainText()
    guide.settle()
    guide.take_picture()
    count = terms.count()
    hands.type_words(hands.find(guide.window, QLineEdit, "glossarySearch"), "overf")
    wait_for(lambda: 0 < terms.count() < count, "fewer terms to be listed")
    found = terms.currentItem().text()
    hands.press_key(dialog, Qt.Key.Key_Escape)
    wait_for(lambda: not dialog.isVisible(), "the glossary to close")
    if title != "Learning rate" or found != "Overfitting":
        raise TourError(f"The glossary opened at “{title}”, and found “{found}” for “overf”.")
    return {"terms": count, "opened at": title, "says": first.splitlines()[1], "found": found}


def help_on_keys(guide: Guide) -> Seen:
    """F1 tells how to use the program, with every key; “?” explains the view with the focus."""
    hands.press_key(guide.window, Qt.Key.Key_F1)
    wait_for(lambda: guide.window.findChild(QDialog, "helpDialog") is not None, "the help to open")
    dialog = hands.find(guide.window, QDialog, "helpDialog")
    wait_for(dialog.isVisible, "the help to be shown")
    text = hands.find(guide.window, QTextBrowser, "helpText").toPlainText()
    guide.settle()
    guide.take_picture()
    hands.press_key(dialog, Qt.Key.Key_Escape)
    wait_for(lambda: guide.window.findChild(QDialog, "helpDialog") is None, "the help to close")
    hands.find(guide.window, QWidget, "networkCanvas").setFocus(Qt.FocusReason.TabFocusReason)
    hands.find(guide.window, QAction, "action.explain").trigger()
    wait_for(lambda: guide.window.findChild(QDialog, "viewHelp") is not None, "the view to be explained")
    view = hands.find(guide.window, QDialog, "viewHelp")
    title = view.windowTitle()
    view.reject()
    wait_for(lambda: guide.window.findChild(QDialog, "viewHelp") is None, "the explanation to close")
    keys = [line for line in ("Ctrl+K", "F5", "F11", "Ctrl+Z") if line in text]
    if title != "Network" or len(keys) < 4:
        raise TourError(f"“{title}” was explained, and of four keys the help has {keys}.")
    return {"keys": keys, "explained": title}


def palette(guide: Guide) -> Seen:
    """Ctrl+K and a few letters do what is otherwise in a menu."""
    panel = guide.window.workbench.panels["messages"]
    panel.hide()
    hands.press_keys(guide.window, Qt.Key.Key_K, hands.CONTROL)
    search = hands.find(guide.window, QLineEdit, "commandPaletteSearch")
    found = hands.find(guide.window, QListWidget, "commandPaletteList")
    wait_for(found.isVisible, "the command palette to open")
    count = found.count()
    hands.type_words(search, "messa")
    wait_for(lambda: 0 < found.count() < count, "fewer actions to be listed")
    titles = [found.item(row).text() for row in range(min(3, found.count()))]
    guide.settle()
    guide.take_picture()
    QTest.keyClick(search, Qt.Key.Key_Return)
    wait_for(panel.isVisible, "the messages to be shown by the chosen action")
    panel.hide()
    return {"actions": count, "typed": "messa", "fit": titles}


def messages(guide: Guide) -> Seen:
    """Alt+5: what the status bar has forgotten is kept with its time."""
    panel = guide.window.workbench.panels["messages"]
    hands.press_keys(guide.window, Qt.Key.Key_5, hands.ALT)
    log = hands.find(guide.window, QListWidget, "messageLog")
    wait_for(log.isVisible, "the messages to be shown")
    said = [saying.sentence for saying in guide.window.messages.sayings()]
    shown = [log.item(row).text() for row in range(log.count())]
    guide.settle()
    guide.take_picture()
    panel.hide()
    if not said or len(shown) != len(said) or said[-1] not in shown[-1]:
        raise TourError(f"{len(said)} sentences were said, and {len(shown)} are listed.")
    return {"sentences": len(shown), "last": shown[-1]}
