"""What can be done with the network and its blocks: the part of the table of actions that the canvas answers to."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from playground.wording import QT_TRANSLATE_NOOP
from widgets.action_entry import Entry

_STANDARD = QKeySequence.StandardKey

NETWORK: dict[str, tuple[Entry, ...]] = {
    "blocks": (
        Entry(
            "cut",
            QT_TRANSLATE_NOOP("Actions", "Cu&t"),
            _STANDARD.Cut,
            "cut",
            QT_TRANSLATE_NOOP("Actions", "Take the chosen blocks away and keep them on the clipboard."),
        ),
        Entry(
            "copy",
            QT_TRANSLATE_NOOP("Actions", "&Copy"),
            _STANDARD.Copy,
            "copy",
            QT_TRANSLATE_NOOP("Actions", "Keep the chosen blocks on the clipboard, for this window or another."),
        ),
        Entry(
            "paste",
            QT_TRANSLATE_NOOP("Actions", "&Paste"),
            _STANDARD.Paste,
            "paste",
            QT_TRANSLATE_NOOP("Actions", "Put in the blocks that are on the clipboard."),
        ),
        Entry(
            "duplicate",
            QT_TRANSLATE_NOOP("Actions", "D&uplicate"),
            "Ctrl+D",
            "duplicate",
            QT_TRANSLATE_NOOP("Actions", "Put copies of the chosen blocks beside them."),
        ),
        Entry(
            "delete",
            QT_TRANSLATE_NOOP("Actions", "&Delete"),
            _STANDARD.Delete,
            "delete",
            QT_TRANSLATE_NOOP(
                "Actions", "Take the chosen blocks away; a wire bridges the gap where the shapes allow it."
            ),
        ),
        Entry(
            "select_all",
            QT_TRANSLATE_NOOP("Actions", "Select &all"),
            _STANDARD.SelectAll,
            "",
            QT_TRANSLATE_NOOP("Actions", "Choose every block, to move them or set them together."),
        ),
        Entry(
            "rename",
            QT_TRANSLATE_NOOP("Actions", "&Rename…"),
            "F2",
            "rename",
            QT_TRANSLATE_NOOP("Actions", "Give the chosen block a name of its own."),
        ),
        Entry(
            "group",
            QT_TRANSLATE_NOOP("Actions", "&Group"),
            "Ctrl+G",
            "layer-group",
            QT_TRANSLATE_NOOP("Actions", "Put the chosen blocks into one, which can be named, opened and repeated."),
        ),
        Entry(
            "ungroup",
            QT_TRANSLATE_NOOP("Actions", "U&ngroup"),
            "Ctrl+Shift+G",
            "ungroup",
            QT_TRANSLATE_NOOP("Actions", "Put the blocks of the chosen group in its place."),
        ),
    ),
    "canvas": (
        Entry(
            "arrange",
            QT_TRANSLATE_NOOP("Actions", "T&idy up"),
            "",
            "arrange",
            QT_TRANSLATE_NOOP("Actions", "Leave the places of all blocks to the program: layers from left to right."),
        ),
        Entry("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), _STANDARD.ZoomIn, "zoom-in"),
        Entry("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), _STANDARD.ZoomOut, "zoom-out"),
        Entry(
            "zoom_fit",
            QT_TRANSLATE_NOOP("Actions", "Zoom to &fit"),
            "Ctrl+0",
            "fit",
            QT_TRANSLATE_NOOP("Actions", "Show the whole network."),
        ),
        Entry(
            "zoom_chosen",
            QT_TRANSLATE_NOOP("Actions", "Zoom to the &selection"),
            "Ctrl+9",
            "fit",
            QT_TRANSLATE_NOOP("Actions", "Show the chosen blocks as large as they go."),
        ),
        Entry(
            "add_note",
            QT_TRANSLATE_NOOP("Actions", "Add a n&ote"),
            "",
            "note",
            QT_TRANSLATE_NOOP("Actions", "Put a text of your own on the canvas."),
        ),
        Entry(
            "empty_canvas",
            QT_TRANSLATE_NOOP("Actions", "&Empty canvas"),
            "",
            "clear",
            QT_TRANSLATE_NOOP("Actions", "Begin a network of your own with nothing; undo brings this one back."),
        ),
    ),
    "align": (
        Entry(
            "align_left",
            QT_TRANSLATE_NOOP("Actions", "Align &left"),
            "",
            "align-left",
            QT_TRANSLATE_NOOP("Actions", "Put the left edges of the chosen blocks on one line."),
        ),
        Entry(
            "align_centre",
            QT_TRANSLATE_NOOP("Actions", "Align &centres"),
            "",
            "align-centre",
            QT_TRANSLATE_NOOP("Actions", "Put the middles of the chosen blocks below each other."),
        ),
        Entry(
            "align_right",
            QT_TRANSLATE_NOOP("Actions", "Align &right"),
            "",
            "align-right",
            QT_TRANSLATE_NOOP("Actions", "Put the right edges of the chosen blocks on one line."),
        ),
        Entry(
            "align_top",
            QT_TRANSLATE_NOOP("Actions", "Align &top"),
            "",
            "align-top",
            QT_TRANSLATE_NOOP("Actions", "Put the upper edges of the chosen blocks on one line."),
        ),
        Entry(
            "align_middle",
            QT_TRANSLATE_NOOP("Actions", "Align &in a row"),
            "",
            "align-middle",
            QT_TRANSLATE_NOOP("Actions", "Put the middles of the chosen blocks at one height."),
        ),
        Entry(
            "align_bottom",
            QT_TRANSLATE_NOOP("Actions", "Align &bottom"),
            "",
            "align-bottom",
            QT_TRANSLATE_NOOP("Actions", "Put the lower edges of the chosen blocks on one line."),
        ),
        Entry(
            "distribute_across",
            QT_TRANSLATE_NOOP("Actions", "Distribute &across"),
            "",
            "distribute-across",
            QT_TRANSLATE_NOOP("Actions", "Make the gaps between the chosen blocks equal, from left to right."),
        ),
        Entry(
            "distribute_down",
            QT_TRANSLATE_NOOP("Actions", "Distribute &down"),
            "",
            "distribute-down",
            QT_TRANSLATE_NOOP("Actions", "Make the gaps between the chosen blocks equal, from top to bottom."),
        ),
    ),
}
"""By part of the Network menu."""
