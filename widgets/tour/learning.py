"""A station that is a lesson: one learner opens it, predicts, tries, has a hint done, and goes back to the own work."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from widgets.lessons.browser import LessonBrowser
from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for

LESSON = "neuron-xor"
WORDS = "straight line fail"


def lesson(guide: Guide) -> Seen:
    """A lesson from the list to its last goal, by mouse and keyboard; then one's own work as it was."""
    window = guide.window
    own, steps = window.document.experiment(), window.document.undo_stack.count()
    window.lessons.show_browser()
    browser = hands.find(window, LessonBrowser, "lessonBrowser")
    total = len(browser.titles())
    QTest.keyClicks(hands.find(browser, QLineEdit, "lessonSearch"), WORDS)
    found = browser.titles()
    QTest.keyClick(hands.find(browser, QLineEdit, "lessonSearch"), Qt.Key.Key_Return)
    player = window.lessons.guidance.player
    if player.key != LESSON:
        raise TourError(f"“{WORDS}” opened {player.key or 'nothing'} instead of {LESSON}.")
    player.reset_lesson()  # whatever was done of it before
    wait_for(lambda: window.run.is_opened, "the lesson's network")
    hands.click(window, "lessonGoal.guess.choice2")
    hands.click(window, "lessonGoal.guess.answer")
    guide.play()
    wait_for(lambda: player.progress("guess").is_met, "the prediction to be tried")
    guide.pause()
    hands.click(window, "lessonNext")
    missing = _missing(guide, "hidden-layer")
    _have_done(guide, "hidden-layer")
    _have_done(guide, "solved")
    guide.settle()
    guide.take_picture()
    seen: Seen = {"lessons": total, "found": found, "missing at first": missing}
    seen["done"] = player.is_lesson_done()
    seen["accuracy"] = guide.progress()["accuracy"]
    hands.click(window, "lessonLeave")
    back = replace(window.document.experiment(), drawing=own.drawing, views=own.views)
    seen["own work is back"] = back == own and window.document.undo_stack.count() == steps
    return seen


def _have_done(guide: Guide, goal: str) -> None:
    """Ask for every hint, and have the program do what the last one says."""
    window = guide.window
    hint = hands.find(window, QAbstractButton, f"lessonGoal.{goal}.hint")
    while hint.isVisibleTo(window):
        hint.click()
    do_it = hands.find(window, QAbstractButton, f"lessonGoal.{goal}.do")
    do_it.click()
    wait_for(do_it.isEnabled, f"the program to do “{goal}”")


def _missing(guide: Guide, goal: str) -> str:
    return hands.find(guide.window, QWidget, f"lessonGoal.{goal}").accessibleDescription()
