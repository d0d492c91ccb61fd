"""What each view shows, how to read it and what to try: the text behind the key “?”."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from playground.wording import QT_TRANSLATE_NOOP
from widgets import theme
from widgets.help.explanation import ViewHelp
from widgets.help.of_views import help_of

VIEWS: dict[str, ViewHelp] = {
    "drawing": ViewHelp(
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "The pad you draw on, below it the picture the network is given, and its answer: one bar for each class.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "The bars are probabilities and add up to 100 %. The dashed line is what guessing would give. Outlines are "
            "the answers of the trained network, to compare with while yours learns.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Draw a 4 and turn it into a 9 stroke by stroke. Switch to raw and draw small in a corner: the network "
            "has never seen digits there.",
        ),
    ),
    "network": ViewHelp(
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "The network as a row of blocks, from the picture to the answer. Each shows what it makes of your drawing, "
            "the shape of that, and how many numbers training changes in it.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Amounts go from dark to yellow, signed values from blue over white to orange. Pictures get smaller and "
            "more numerous towards the end: fewer places, more kinds of things to be seen.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Click the first convolution and follow one map while you draw. Arrow keys walk from block to block, "
            "Return looks inside.",
        ),
    ),
    "inside": ViewHelp(
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "One block from the inside: its output for your drawing, its weights, and the arithmetic of one unit.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Point at a number of the output: to the right is how it comes about, the inputs times the weights, "
            "summed. Orange weights look for ink, blue ones for its absence.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Find the filter that answers to upright strokes. Press Play on a fresh network and watch the filters "
            "take shape.",
        ),
    ),
    "curves": ViewHelp(
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Loss and accuracy over the steps of training: of the batches it learns from, and of examples it never "
            "learns from, which are held out.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Loss should fall and accuracy rise. Where the held-out loss rises again while the other falls, the "
            "network learns by heart. Dotted lines mark what you changed on the way.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Raise the learning rate tenfold while it trains, then lower it again. Scroll to zoom, point at a curve to "
            "read it.",
        ),
    ),
    "layers": ViewHelp(
        QT_TRANSLATE_NOOP("ViewHelp", "Every kind of layer that a network can be built from, by family."),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Below the list is what the layer under the pointer does; “More” tells what it does to learning. What you "
            "add with a double click or Enter follows the chosen block.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Drag a dropout onto a wire. Add a dense layer and an activation after each other, then press Play.",
        ),
    ),
    "block": ViewHelp(
        QT_TRANSLATE_NOOP("ViewHelp", "The settings of the chosen block, what flows in and out, and what it costs."),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Type a number, turn the wheel over it, or drag along its name. The round arrow goes back to the usual "
            "value. With several blocks chosen, “several” means that they differ.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp", "Choose both convolutions with Shift and give them the same number of filters; then undo it."
        ),
    ),
    "training": ViewHelp(
        QT_TRANSLATE_NOOP(
            "ViewHelp", "What is trained, on what data, and how: network, data, optimizer, learning rate, batch."
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "The learning rate matters most: too small and nothing happens, too large and the loss jumps. Numbers "
            "can be changed while it trains; every change can be undone.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Train the same network with SGD and with Adam. Make the batch ten times smaller: the curve gets rougher, "
            "and often no worse.",
        ),
    ),
    "runs": ViewHelp(
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Every time you pressed Play: the network and the settings it was trained with, and what came of it.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Each row is a run, with its curve in small. Changing the network afterwards never changes a run.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Train twice with different learning rates, choose both and compare: only what differs is listed, and "
            "their curves are drawn behind those of the present run.",
        ),
    ),
    "handwriting": ViewHelp(
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "The drawings you have kept, by the digit they mean, as the network sees them. They stay on this machine.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Framed ones are held out: never learned from, they test what was learned. Below, a trained network is "
            "taught the others, with older digits mixed in so that it does not forget them.",
        ),
        QT_TRANSLATE_NOOP(
            "ViewHelp",
            "Write each digit four times in a hand of your own, such as struck through, teach them, and see how many "
            "of the held-out ones are read. Then take it back and teach again with a replay of 0.",
        ),
    ),
    "messages": ViewHelp(
        QT_TRANSLATE_NOOP("ViewHelp", "Everything the program has said since the window was opened, with the time."),
        QT_TRANSLATE_NOOP("ViewHelp", "A warning sign marks trouble; each says what to try."),
        QT_TRANSLATE_NOOP("ViewHelp", "Click the status bar to come here."),
    ),
}
"""By the name of the panel; what the views of the catalogue say is in ``widgets.help.of_views``."""


def show_view_help(window: QWidget, name: str, title: str) -> None:
    """Explain the view of a panel beside the work; a view without a text of its own says where else to look."""
    dialog = QDialog(window)
    dialog.setObjectName("viewHelp")
    dialog.setWindowTitle(title)
    text = QTextBrowser(dialog)
    text.setObjectName("viewHelpText")
    text.setAccessibleName(title)
    text.setHtml(_page(name, title))
    text.document().setDocumentMargin(2 * theme.SPACING)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*(4 * [2 * theme.SPACING]))
    column.addWidget(text)
    column.addWidget(buttons)
    line = dialog.fontMetrics()
    dialog.resize(line.horizontalAdvance("x") * 72, line.height() * 32)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _page(name: str, title: str) -> str:
    page = f"<h2>{escape(title)}</h2>"
    if (view := VIEWS.get(name) or help_of(name)) is None:
        elsewhere = QCoreApplication.translate("ViewHelp", "Tool-tips explain each part; F1 explains the program.")
        return page + f"<p>{escape(elsewhere)}</p>"
    parts = (
        (QCoreApplication.translate("ViewHelp", "What it shows"), view.shows),
        (QCoreApplication.translate("ViewHelp", "How to read it"), view.read),
        (QCoreApplication.translate("ViewHelp", "What to try"), view.try_this),
    )
    for heading, text in parts:
        words = QCoreApplication.translate("ViewHelp", text)
        page += f"<h3>{escape(heading)}</h3><p>{escape(words)}</p>"
    return page
