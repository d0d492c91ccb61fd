"""Help on the program: how to use it, and every key, from the table of actions."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QTextBrowser, QVBoxLayout, QWidget

from playground import __version__
from playground.wording import QT_TRANSLATE_NOOP
from widgets import theme
from widgets.actions import TABLE, plain, translated

# Keys of the parts themselves, which are no actions of the window.
_PARTS = (
    ("←  ↑  →  ↓", QT_TRANSLATE_NOOP("Help", "On the network: walk from block to block")),
    ("Return", QT_TRANSLATE_NOOP("Help", "On the network: look inside a block")),
    ("Ctrl+Shift+↑  Ctrl+Shift+↓", QT_TRANSLATE_NOOP("Help", "On a block before a join: move its input up, down")),
    ("L  A  B  M  E", QT_TRANSLATE_NOOP("Help", "On the boundary or a fit: look; add, brush, move, erase points")),
    ("Space  0 … 9  H", QT_TRANSLATE_NOOP("Help", "There: use the tool at the cursor; choose a class; hold out")),
    ("N  P  Ctrl+←  Del", QT_TRANSLATE_NOOP("Help", "There: choose the next, the previous point; move, erase it")),
    ("Ctrl++  Ctrl+-  Ctrl+0", QT_TRANSLATE_NOOP("Help", "On the network: zoom in, out, to fit")),
)


def show_help(window: QWidget) -> None:
    """Open the help beside the work; it does not keep the window from being used."""
    dialog = QDialog(window)
    dialog.setObjectName("helpDialog")
    dialog.setWindowTitle(QCoreApplication.translate("Help", "How to use Neural Playground"))
    dialog.resize(theme.grown(620, 640))
    text = QTextBrowser(dialog)
    text.setObjectName("helpText")
    text.setAccessibleName(dialog.windowTitle())
    text.setHtml(_introduction() + _keys())
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*(4 * [2 * theme.SPACING]))
    text.document().setDocumentMargin(2 * theme.SPACING)
    column.addWidget(text)
    column.addWidget(buttons)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_about(window: QWidget) -> None:
    """Say what this is, which version, and under which licence."""
    box = QMessageBox(window)
    box.setObjectName("aboutDialog")
    box.setWindowTitle(QCoreApplication.translate("Help", "About Neural Playground"))
    box.setIconPixmap(theme.icon("app").pixmap(theme.grown(48, 48)))
    box.setText(QCoreApplication.translate("Help", "Neural Playground {version}").format(version=__version__))
    box.setInformativeText(
        QCoreApplication.translate(
            "Help", "Draw digits, build networks, watch them learn. Free software under the MIT licence."
        )
    )
    box.finished.connect(box.deleteLater)
    box.open()


def _introduction() -> str:
    paragraphs = (
        (
            QCoreApplication.translate("Help", "Draw"),
            QCoreApplication.translate(
                "Help",
                "Draw a digit on the pad. The network reads it while you draw; the bars show how probable it finds "
                "each digit, and the line across them marks what guessing would give.",
            ),
        ),
        (
            QCoreApplication.translate("Help", "Look inside"),
            QCoreApplication.translate(
                "Help",
                "Each block of the network shows what it makes of your drawing. Click one to see its maps, its filters "
                "and its arithmetic.",
            ),
        ),
        (
            QCoreApplication.translate("Help", "Train"),
            QCoreApplication.translate(
                "Help",
                "Press Play: a fresh copy of the network begins with random weights and learns before your eyes. The "
                "outlines beside the bars are the answers of the network that is trained already. One step of undo "
                "brings that network back.",
            ),
        ),
        (
            QCoreApplication.translate("Help", "Change"),
            QCoreApplication.translate(
                "Help",
                "Choose another network, other data or another optimizer, or turn the learning rate while it trains. "
                "Everything can be undone.",
            ),
        ),
    )
    return "".join(f"<h2>{escape(title)}</h2><p>{escape(text)}</p>" for title, text in paragraphs)


def _keys() -> str:
    rows = ""
    for group in TABLE.values():
        for entry in group:
            keys = QKeySequence(entry.keys).toString(QKeySequence.SequenceFormat.NativeText)
            if keys:
                rows += _row(keys, plain(translated(entry.text)))
    for key, what in (
        (
            QKeySequence.StandardKey.Undo,
            QCoreApplication.translate("Help", "Undo: on the pad the last stroke, elsewhere the last change"),
        ),
        (QKeySequence.StandardKey.Redo, QCoreApplication.translate("Help", "Redo")),
    ):
        rows += _row(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText), what)
    for keys, what in _PARTS:
        rows += _row(keys, QCoreApplication.translate("Help", what))
    title = QCoreApplication.translate("Help", "Keys")
    return f"<h2>{title}</h2><table cellpadding='3'>{rows}</table>"


def _row(keys: str, what: str) -> str:
    return f"<tr><td><b>{escape(keys)}</b>&nbsp;&nbsp;</td><td>{escape(what)}</td></tr>"
