"""Every action of the window in one table: what it is called, its keys, its icon, what it does in a sentence.

Menus, tool-tips and the help page all come from here.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from playground.wording import QT_TRANSLATE_NOOP
from widgets import theme
from widgets.action_entry import Entry
from widgets.network_actions import NETWORK

CONTEXT = "Actions"


_STANDARD = QKeySequence.StandardKey

TABLE: dict[str, tuple[Entry, ...]] = {
    "file": (
        Entry(
            "new_window",
            QT_TRANSLATE_NOOP("Actions", "New &window"),
            "Ctrl+Shift+N",
            "",
            QT_TRANSLATE_NOOP("Actions", "Open another window, with a network and an engine of its own."),
        ),
        Entry("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), _STANDARD.Open, "open"),
        Entry("save", QT_TRANSLATE_NOOP("Actions", "&Save"), _STANDARD.Save, "save"),
        Entry("save_as", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "Ctrl+Shift+S"),
        Entry(
            "revert",
            QT_TRANSLATE_NOOP("Actions", "Re&vert"),
            "",
            "",
            QT_TRANSLATE_NOOP("Actions", "Go back to the file as it was saved last."),
        ),
        Entry(
            "import_table",
            QT_TRANSLATE_NOOP("Actions", "Import &table…"),
            "",
            "input",
            QT_TRANSLATE_NOOP("Actions", "Train on a CSV file of your own: choose its inputs and its answer."),
        ),
        Entry(
            "import_pictures",
            QT_TRANSLATE_NOOP("Actions", "Import &pictures…"),
            "",
            "input",
            QT_TRANSLATE_NOOP(
                "Actions", "Train on a folder of your own pictures, with a folder inside for each class."
            ),
        ),
        Entry(
            "export_curves",
            QT_TRANSLATE_NOOP("Actions", "&Export curves…"),
            "Ctrl+E",
            "export",
            QT_TRANSLATE_NOOP("Actions", "Write every recorded step into a table for other programs."),
        ),
        Entry(
            "export_network",
            QT_TRANSLATE_NOOP("Actions", "Export &network…"),
            "Ctrl+Shift+E",
            "export",
            QT_TRANSLATE_NOOP("Actions", "Write the network as a Python script, a picture or a formula."),
        ),
        Entry("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"),
    ),
    "edit": (
        Entry(
            "preferences",
            QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
            "Ctrl+,",
            "settings",
            QT_TRANSLATE_NOOP("Actions", "Theme, size of text, language, folders, device and memory."),
        ),
    ),
    **NETWORK,
    "run": (
        Entry(
            "play",
            QT_TRANSLATE_NOOP("Actions", "&Play or pause"),
            "F5",
            "play",
            QT_TRANSLATE_NOOP("Actions", "Train the network until you pause it."),
        ),
        Entry(
            "step",
            QT_TRANSLATE_NOOP("Actions", "One &step"),
            "F6",
            "step",
            QT_TRANSLATE_NOOP("Actions", "Train on one batch of examples, then pause."),
        ),
        Entry(
            "epoch",
            QT_TRANSLATE_NOOP("Actions", "One &epoch"),
            "F7",
            "epoch",
            QT_TRANSLATE_NOOP("Actions", "Train until every example has been seen once more, then pause."),
        ),
        Entry(
            "reset",
            QT_TRANSLATE_NOOP("Actions", "&Reset"),
            "Ctrl+R",
            "reset",
            QT_TRANSLATE_NOOP("Actions", "Forget what was learned and begin with the same weights again."),
        ),
        Entry(
            "reseed",
            QT_TRANSLATE_NOOP("Actions", "&New start"),
            "Ctrl+Shift+R",
            "reseed",
            QT_TRANSLATE_NOOP("Actions", "Forget what was learned and begin with other random weights."),
        ),
        Entry(
            "pretrain",
            QT_TRANSLATE_NOOP("Actions", "Pre-train by &layers…"),
            "",
            "",
            QT_TRANSLATE_NOOP("Actions", "Let each hidden layer learn first to give again what the layers below make."),
        ),
        Entry(
            "branch",
            QT_TRANSLATE_NOOP("Actions", "&Branch here"),
            "Ctrl+Shift+B",
            "",
            QT_TRANSLATE_NOOP("Actions", "Begin a new run at the past step that is shown."),
        ),
        Entry(
            "to_present",
            QT_TRANSLATE_NOOP("Actions", "&To the present"),
            "Ctrl+Shift+End",
            "",
            QT_TRANSLATE_NOOP("Actions", "Show every view as it is now."),
        ),
    ),
    "look": (
        Entry(
            "find",
            QT_TRANSLATE_NOOP("Actions", "&Find an action…"),
            "Ctrl+K",
            "search",
            QT_TRANSLATE_NOOP("Actions", "Everything the window can do, found by a few letters of it."),
        ),
        Entry(
            "build",
            QT_TRANSLATE_NOOP("Actions", "&Build"),
            "Ctrl+B",
            "build",
            QT_TRANSLATE_NOOP("Actions", "Palette, a large canvas, the block's settings; again to go back."),
        ),
        Entry(
            "views",
            QT_TRANSLATE_NOOP("Actions", "&Views…"),
            "F4",
            "views",
            QT_TRANSLATE_NOOP(
                "Actions", "Everything there is to see while a network learns: choose a view and open it."
            ),
        ),
        Entry(
            "show_formula",
            QT_TRANSLATE_NOOP("Actions", "Sho&w as formula…"),
            "",
            "layer-formula",
            QT_TRANSLATE_NOOP("Actions", "The whole network as one formula, to read and to copy as text or LaTeX."),
        ),
        Entry(
            "present",
            QT_TRANSLATE_NOOP("Actions", "&Presentation"),
            "F11",
            "present",
            QT_TRANSLATE_NOOP("Actions", "Larger text, and only what a room of people looks at; F11 again leads back."),
        ),
    ),
    "panels": (
        Entry(
            "float_panel",
            QT_TRANSLATE_NOOP("Actions", "Fl&oat or dock the panel"),
            "Ctrl+Shift+F",
            "float",
            QT_TRANSLATE_NOOP("Actions", "Lift the panel that has the focus out of the window, or put it back."),
        ),
        Entry(
            "reset_layout",
            QT_TRANSLATE_NOOP("Actions", "&Reset the layout"),
            "",
            "",
            QT_TRANSLATE_NOOP("Actions", "Put every panel where it was at first."),
        ),
    ),
    "view": (
        Entry("theme_light", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "sun"),
        Entry("theme_dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "moon"),
        Entry("theme_system", QT_TRANSLATE_NOOP("Actions", "Like the &desktop")),
        Entry(
            "start_page",
            QT_TRANSLATE_NOOP("Actions", "&Start page"),
            "",
            "",
            QT_TRANSLATE_NOOP("Actions", "Show the three ways in above the pad."),
        ),
    ),
    "go": (
        Entry("go_pad", QT_TRANSLATE_NOOP("Actions", "Go to the &pad"), "Alt+1"),
        Entry("go_network", QT_TRANSLATE_NOOP("Actions", "Go to the &network"), "Alt+2"),
        Entry("go_curves", QT_TRANSLATE_NOOP("Actions", "Go to the &curves"), "Alt+3"),
        Entry("go_settings", QT_TRANSLATE_NOOP("Actions", "Go to the s&ettings"), "Alt+4"),
        Entry("go_messages", QT_TRANSLATE_NOOP("Actions", "Go to the &messages"), "Alt+5"),
        Entry("go_time", QT_TRANSLATE_NOOP("Actions", "Go to the &time slider"), "Alt+6"),
        Entry("go_lesson", QT_TRANSLATE_NOOP("Actions", "Go to the &lesson"), "Alt+7"),
    ),
    "learn": (
        Entry(
            "lessons",
            QT_TRANSLATE_NOOP("Actions", "&Lessons…"),
            "Ctrl+Shift+L",
            "lesson",
            QT_TRANSLATE_NOOP("Actions", "Every lesson: choose one and do it, one page after another."),
        ),
        Entry(
            "open_lesson",
            QT_TRANSLATE_NOOP("Actions", "&Open a lesson…"),
            "",
            "open",
            QT_TRANSLATE_NOOP("Actions", "A lesson in a file, as a teacher gives it out; it can also be dropped here."),
        ),
        Entry(
            "make_lesson",
            QT_TRANSLATE_NOOP("Actions", "&Make a lesson…"),
            "",
            "rename",
            QT_TRANSLATE_NOOP("Actions", "For teachers: set it up here, record the steps, write the words, save it."),
        ),
        Entry(
            "export_progress",
            QT_TRANSLATE_NOOP("Actions", "E&xport progress…"),
            "",
            "export",
            QT_TRANSLATE_NOOP("Actions", "What was reached in every lesson and when, as a table for a teacher."),
        ),
        Entry(
            "leave_lesson",
            QT_TRANSLATE_NOOP("Actions", "Lea&ve the lesson"),
            "",
            "",
            QT_TRANSLATE_NOOP("Actions", "Back to your own work as it was; how far you are in the lesson is kept."),
        ),
    ),
    "help": (
        Entry("help", QT_TRANSLATE_NOOP("Actions", "&How to use it"), "F1", "help"),
        Entry(
            "explain",
            QT_TRANSLATE_NOOP("Actions", "&Explain this view"),
            "?",
            "info",
            QT_TRANSLATE_NOOP("Actions", "What the view with the focus shows, how to read it, what to try."),
        ),
        Entry(
            "whats_this",
            QT_TRANSLATE_NOOP("Actions", "&What is this?"),
            "Shift+F1",
            "help",
            QT_TRANSLATE_NOOP("Actions", "The next thing you click is explained: what it does, and a good value."),
        ),
        Entry(
            "glossary",
            QT_TRANSLATE_NOOP("Actions", "&Glossary"),
            "Ctrl+F1",
            "search",
            QT_TRANSLATE_NOOP("Actions", "The words of the field, beginning with that of the control with the focus."),
        ),
        Entry("about", QT_TRANSLATE_NOOP("Actions", "&About Neural Playground"), "", "info"),
    ),
}
"""Every action by menu, in the order of the menus."""


class Actions:
    """The actions of one window by name; the window connects them."""

    def __init__(self, window: QWidget) -> None:
        self._actions = {entry.name: _make(entry, window) for group in TABLE.values() for entry in group}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def group(self, menu: str) -> list[QAction]:
        """The actions of one menu."""
        return [self._actions[entry.name] for entry in TABLE[menu]]


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate(CONTEXT, text)


def plain(text: str) -> str:
    """The text of an action without the marks of its keyboard letter."""
    return text.replace("&", "").rstrip("…")


def _make(entry: Entry, window: QWidget) -> QAction:
    action = QAction(translated(entry.text), window)
    action.setObjectName(f"action.{entry.name}")
    action.setShortcut(QKeySequence(entry.keys))
    if entry.icon:
        action.setIcon(theme.icon(entry.icon))
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    sentence = f"{plain(action.text())}. {translated(entry.help)}" if entry.help else plain(action.text())
    action.setToolTip(f"{sentence} ({keys})" if keys else sentence)
    action.setWhatsThis(f"<p>{escape(sentence)}</p>")
    action.setStatusTip("")
    return action
