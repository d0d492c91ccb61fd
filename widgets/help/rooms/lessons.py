"""The page of a lesson and the list of them."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation

EXPLANATIONS = {
    "startLearn": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "A lesson shows one thing at a time and lets you try it. Your own work is put aside meanwhile."
        ),
        "training",
    ),
    "lessonPage": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Read, try it in the window, and watch the marks: each goal is ticked when it is reached."
        ),
        "training",
    ),
    "lessonText": Explanation(
        QT_TRANSLATE_NOOP("Help", "A link lights up what it names; click it to go there. Words lead to the glossary."),
    ),
    "lessonBack": Explanation(QT_TRANSLATE_NOOP("Help", "What you did stays as it is.")),
    "lessonNext": Explanation(QT_TRANSLATE_NOOP("Help", "It opens when everything on this page is done.")),
    "lessonReset": Explanation(
        QT_TRANSLATE_NOOP("Help", "Network and settings go back to how the page began. Undo brings yours back."),
    ),
    "lessonSkip": Explanation(QT_TRANSLATE_NOOP("Help", "You can come back to it at any time.")),
    "lessonLeave": Explanation(
        QT_TRANSLATE_NOOP("Help", "How far you are is kept; the lesson begins at this page next time."),
    ),
    "lessonSearch": Explanation(
        QT_TRANSLATE_NOOP("Help", "Arrow down walks the cards, Return opens one. All are open at any time."),
    ),
    "lessonMakerWords": Explanation(
        QT_TRANSLATE_NOOP("Help", "Short sentences, one idea a page, and something to try on each. $…$ is a formula."),
    ),
    "lessonMakerData": Explanation(
        QT_TRANSLATE_NOOP("Help", "Goals ask for a figure, a network, a setting, a deed, a comparison or an answer."),
    ),
    "lessonMakerPages": Explanation(
        QT_TRANSLATE_NOOP("Help", "It is shown here as it is written; press Try it to see it as a learner does."),
    ),
    "lessonMakerRecord": Explanation(
        QT_TRANSLATE_NOOP("Help", "What you do becomes the solution, which tests and the last hint play."),
    ),
}
