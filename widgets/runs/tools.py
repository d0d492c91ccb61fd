"""What can be done with runs: one table for the tool row, the context menu and the keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from playground.wording import QT_TRANSLATE_NOOP
from widgets import theme


class Tool(NamedTuple):
    """One thing to do: its text and help are English, marked for translation. ``least`` runs must be chosen."""

    text: str
    icon: str
    keys: str
    help: str
    least: int = 1


TOOLS: dict[str, Tool] = {
    "pin": Tool(
        QT_TRANSLATE_NOOP("RunTools", "&Pin"),
        "pin",
        "Space",
        QT_TRANSLATE_NOOP("RunTools", "Show its curves behind those of the run at work, and keep its weights."),
    ),
    "compare": Tool(
        QT_TRANSLATE_NOOP("RunTools", "&Compare settings"),
        "compare",
        "Ctrl+Return",
        QT_TRANSLATE_NOOP("RunTools", "Show side by side where the chosen runs differ."),
        0,
    ),
    "restore": Tool(
        QT_TRANSLATE_NOOP("RunTools", "&Restore"),
        "restore",
        "Return",
        QT_TRANSLATE_NOOP("RunTools", "Bring back its network, its settings and its weights. Undo goes back."),
    ),
    "rename": Tool(
        QT_TRANSLATE_NOOP("RunTools", "Re&name"),
        "pen",
        "F2",
        QT_TRANSLATE_NOOP("RunTools", "Give it a name that says what you tried."),
    ),
    "export": Tool(
        QT_TRANSLATE_NOOP("RunTools", "&Save table…"),
        "export",
        "",
        QT_TRANSLATE_NOOP("RunTools", "Write the curves of the chosen runs, or of all, as a table (CSV)."),
        0,
    ),
    "delete": Tool(
        QT_TRANSLATE_NOOP("RunTools", "&Delete"),
        "delete",
        "Del",
        QT_TRANSLATE_NOOP("RunTools", "Take the chosen runs off the list. Undo brings them back."),
    ),
}
"""Every tool by id, in order."""

CHECKABLE = frozenset({"pin", "compare"})


def make_actions(owner: QWidget, slots: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """An action for each tool; its keys work while ``owner`` has the focus, and not while a name is typed in it."""
    actions = {}
    for name, tool in TOOLS.items():
        action = QAction(theme.icon(tool.icon), _translated(tool.text), owner)
        action.setObjectName(f"action.run_{name}")
        action.setShortcut(QKeySequence(tool.keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setCheckable(name in CHECKABLE)
        action.setToolTip(_tip(tool, action))
        # Qt hands every slot whether the action is checked; these ask what is chosen instead.
        action.triggered.connect(lambda _=False, slot=slots[name]: slot())
        actions[name] = action
    return actions


def make_button(name: str, action: QAction, parent: QWidget) -> QToolButton:
    """A button of the tool row for an action."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    theme.size_icon(button)
    button.setObjectName(f"{name}RunButton")
    button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return button


def _tip(tool: Tool, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    sentence = f"{_translated(tool.text).replace('&', '').rstrip('…')}. {_translated(tool.help)}"
    return f"{sentence} ({keys})" if keys else sentence


def _translated(text: str) -> str:
    return QCoreApplication.translate("RunTools", text)
