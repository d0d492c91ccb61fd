"""Tool-tips that teach, and "What's this?" on everything, from the tables of ``widgets.help.rooms``.

A control says in its own tool-tip what it is; ``explain`` adds what it does to learning and a good value, and makes the
text of "What's this?" from both.
"""

from __future__ import annotations

from html import escape
from textwrap import wrap

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWhatsThis, QWidget

from playground import glossary
from widgets.help.rooms import EXPLANATIONS
from widgets.problem_words import translated

WIDEST = 72
"""Letters in a line of a tool-tip."""

FOLD = "\N{LINE SEPARATOR}"
"""Begins another line of the same paragraph, where the line was too wide."""


def taught(control: QWidget, words: str) -> str:
    """These words of a control, followed by what its table says, in short lines; for tool-tips that change."""
    words, entry = unfolded(words), EXPLANATIONS.get(control.objectName())
    teaching = QCoreApplication.translate("Help", entry.text) if entry is not None else ""
    return _folded(words if teaching in words else f"{words}\n{teaching}".strip())


def _folded(words: str) -> str:
    """With every line broken where it grows too wide: Qt would show it across the whole screen."""
    return "\n".join(FOLD.join(wrap(line, WIDEST, break_on_hyphens=False)) for line in words.split("\n"))


def unfolded(words: str) -> str:
    """The words of a tool-tip with each paragraph in one line."""
    return words.replace(FOLD, " ")


def explain(control: QWidget) -> None:
    """Complete a control's tool-tip, and answer "What's this?" for it."""
    words = taught(control, control.toolTip())
    if words and words != control.toolTip():
        control.setToolTip(words)
    if not words:
        return
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in unfolded(words).split("\n") if line)
    title = escape(control.accessibleName() or control.windowTitle())
    control.setWhatsThis(f"<h4>{title}</h4>{paragraphs}{_more(control)}")


def explain_all(root: QWidget) -> None:
    """Explain every control in a window or panel that has a name."""
    for control in (root, *root.findChildren(QWidget)):
        if control.objectName() and not control.objectName().startswith("qt_"):
            explain(control)


def term_of(control: QWidget | None) -> str | None:
    """The glossary's term for a control, or for the nearest part around it that has one."""
    while control is not None:
        entry = EXPLANATIONS.get(control.objectName())
        if entry is not None and entry.term:
            return entry.term
        control = control.parentWidget()
    return None


def ask_what_this_is(window: QWidget) -> None:
    """Turn the pointer into a question mark: the next click is answered."""
    explain_all(window)  # also what has come since the window was made
    QWhatsThis.enterWhatsThisMode()


def _more(control: QWidget) -> str:
    term = term_of(control)
    if term is None:
        return ""
    words = QCoreApplication.translate("Help", "Glossary: {term} (Ctrl+F1 while it has the focus)")
    return f"<p><i>{escape(words.format(term=translated(glossary.find(term).title)))}</i></p>"
