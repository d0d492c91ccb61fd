"""What a right click on the canvas offers: everything that can be done with what is chosen there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from playground.groups import Group
from widgets.builder.clipboard import Clipboard
from widgets.builder.keyboard import Keyboard
from widgets.builder.naming import NoteField
from widgets.builder.surface import Surface

_LINING_UP = ("action.align_", "action.distribute_")
"""How actions begin that the window adds to its canvas for more than one chosen block."""


def context_menu(surface: Surface, keyboard: Keyboard, at: QPoint) -> QMenu:
    """The menu for a point of the viewport; it has a parent and is not shown yet."""
    menu = QMenu(surface)
    menu.setObjectName("canvasMenu")
    editor = surface.editor
    if editor is None:
        return menu
    chosen = surface.selection()
    clipboard = Clipboard(editor)
    point = surface.mapToScene(at)

    def add_note() -> None:
        note_id = editor.add_note("", (point.x(), point.y()))
        if note_id is not None:
            NoteField(surface, note_id).open()

    def offer(text: str, act: Callable[[], object], is_possible: bool = True) -> None:
        if is_possible:
            menu.addAction(text).triggered.connect(lambda _checked: act())

    groups = [i for i in chosen if isinstance(editor.graph().by_id[i].layer, Group)]
    offer(QCoreApplication.translate("NetworkCanvas", "Add a block…"), keyboard.quick_add)
    offer(QCoreApplication.translate("NetworkCanvas", "Add a note"), add_note)
    menu.addSeparator()
    offer(QCoreApplication.translate("NetworkCanvas", "Cut"), lambda: clipboard.cut(chosen), bool(chosen))
    offer(QCoreApplication.translate("NetworkCanvas", "Copy"), lambda: clipboard.copy(chosen), bool(chosen))
    offer(QCoreApplication.translate("NetworkCanvas", "Paste"), lambda: surface.select(*clipboard.paste()))
    offer(
        QCoreApplication.translate("NetworkCanvas", "Duplicate"),
        lambda: surface.select(*clipboard.duplicate(chosen)),
        bool(chosen),
    )
    offer(QCoreApplication.translate("NetworkCanvas", "Rename"), keyboard.rename, len(chosen) == 1)
    offer(
        QCoreApplication.translate("NetworkCanvas", "Delete"),
        surface.delete_chosen,
        bool(chosen or surface.chosen_notes() or surface.chosen_wire()),
    )
    menu.addSeparator()
    offer(QCoreApplication.translate("NetworkCanvas", "Group"), lambda: editor.group(chosen), len(chosen) > 1)
    offer(
        QCoreApplication.translate("NetworkCanvas", "Open the group"),
        lambda: editor.open_group(groups[0]),
        len(groups) == 1,
    )
    offer(QCoreApplication.translate("NetworkCanvas", "Ungroup"), lambda: editor.ungroup(groups[0]), len(groups) == 1)
    offer(QCoreApplication.translate("NetworkCanvas", "Leave the group"), editor.leave_group, bool(editor.path))
    menu.addSeparator()
    lining_up = [a for a in surface.actions() if a.objectName().startswith(_LINING_UP)]
    if lining_up and len(chosen) > 1:
        menu.addMenu(QCoreApplication.translate("NetworkCanvas", "Align")).addActions(lining_up)
    offer(QCoreApplication.translate("NetworkCanvas", "Tidy up"), surface.tidy_up, bool(editor.graph().nodes))
    offer(QCoreApplication.translate("NetworkCanvas", "Show the whole network"), surface.zoom_to_fit)
    return menu
