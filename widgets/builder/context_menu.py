"""What a right click on the canvas offers: everything that can be done with what is chosen there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from playground.groups import Group
from widgets.builder import words
from widgets.builder.clipboard import Clipboard
from widgets.builder.editor import Editor
from widgets.builder.input_order import InputOrder
from widgets.builder.keyboard import Keyboard
from widgets.builder.naming import NoteField
from widgets.builder.surface import Surface

_LINING_UP = ("action.align_", "action.distribute_")
"""How actions begin that the window adds to its canvas for more than one chosen block."""


def context_menu(surface: Surface, keyboard: Keyboard, at: QPoint) -> QMenu:
    """The menu for a point of the viewport; it has a parent and is not shown yet."""
    menu = QMenu(surface)
    menu.setObjectName("canvasMenu")
    if surface.editor is not None:
        parts = _Parts(menu, surface, surface.editor)
        parts.add_new(keyboard, at)
        menu.addSeparator()
        parts.add_chosen(keyboard)
        menu.addSeparator()
        parts.add_inputs()
        parts.add_groups()
        menu.addSeparator()
        parts.add_places()
    return menu


class _Parts:
    """Fills a menu; what cannot be done now is left out."""

    def __init__(self, menu: QMenu, surface: Surface, editor: Editor) -> None:
        self._menu = menu
        self._surface = surface
        self._editor = editor
        self._chosen = surface.selection()

    def add_new(self, keyboard: Keyboard, at: QPoint) -> None:
        """Blocks and notes."""
        point = self._surface.mapToScene(at)

        def add_note() -> None:
            note_id = self._editor.add_note("", (point.x(), point.y()))
            if note_id is not None:
                self._surface.take(note_id)
                NoteField(self._surface, note_id).open()

        _offer(self._menu, QCoreApplication.translate("NetworkCanvas", "Add a block…"), keyboard.quick_add)
        _offer(self._menu, QCoreApplication.translate("NetworkCanvas", "Add a note"), add_note)

    def add_chosen(self, keyboard: Keyboard) -> None:
        """What is done with what is chosen, and with the clipboard."""
        menu, surface, chosen, notes = self._menu, self._surface, self._chosen, self._surface.chosen_notes()
        clipboard = Clipboard(self._editor)
        if chosen or notes:
            _offer(menu, QCoreApplication.translate("NetworkCanvas", "Cut"), lambda: clipboard.cut(chosen, notes))
            _offer(menu, QCoreApplication.translate("NetworkCanvas", "Copy"), lambda: clipboard.copy(chosen, notes))
        paste = QCoreApplication.translate("NetworkCanvas", "Paste")
        _offer(menu, paste, lambda: surface.select(*clipboard.paste()))
        if chosen or notes:
            duplicate = QCoreApplication.translate("NetworkCanvas", "Duplicate")
            _offer(menu, duplicate, lambda: surface.select(*clipboard.duplicate(chosen, notes)))
        if len(chosen) == 1:
            _offer(menu, QCoreApplication.translate("NetworkCanvas", "Rename"), keyboard.rename)
        if len(notes) == 1 and not chosen:
            edit = QCoreApplication.translate("NetworkCanvas", "Edit the text")
            _offer(menu, edit, lambda: NoteField(surface, notes[0]).open())
        if chosen or notes or surface.chosen_wire():
            _offer(menu, QCoreApplication.translate("NetworkCanvas", "Delete"), surface.delete_chosen)

    def add_inputs(self) -> None:
        """The order of the wires into a join."""
        graph, order = self._editor.graph(), InputOrder(self._surface, self._editor)
        for edge in graph.incoming.get(self._chosen[0], ()) if len(self._chosen) == 1 else ():
            for by, text in (
                (-1, QCoreApplication.translate("NetworkCanvas", "Inputs: move “{block}” up")),
                (1, QCoreApplication.translate("NetworkCanvas", "Inputs: move “{block}” down")),
            ):
                if order.is_possible(edge, by):
                    title = words.title(graph.node(edge.source))
                    _offer(self._menu, text.format(block=title), lambda edge=edge, by=by: order.move(edge, by))

    def add_groups(self) -> None:
        """Making groups, and going in and out."""
        menu, editor, chosen = self._menu, self._editor, self._chosen
        groups = [i for i in chosen if isinstance(editor.graph().by_id[i].layer, Group)]
        if len(chosen) > 1:
            _offer(menu, QCoreApplication.translate("NetworkCanvas", "Group"), lambda: editor.group(chosen))
        if len(groups) == 1:
            open_group = QCoreApplication.translate("NetworkCanvas", "Open the group")
            _offer(menu, open_group, lambda: editor.open_group(groups[0]))
            _offer(menu, QCoreApplication.translate("NetworkCanvas", "Ungroup"), lambda: editor.ungroup(groups[0]))
        if editor.path:
            _offer(menu, QCoreApplication.translate("NetworkCanvas", "Leave the group"), editor.leave_group)

    def add_places(self) -> None:
        """Where blocks lie, and how much of them is seen."""
        menu, surface = self._menu, self._surface
        lining_up = [action for action in surface.actions() if action.objectName().startswith(_LINING_UP)]
        if lining_up and len(self._chosen) > 1:
            menu.addMenu(QCoreApplication.translate("NetworkCanvas", "Align")).addActions(lining_up)
        if self._editor.graph().nodes:
            _offer(menu, QCoreApplication.translate("NetworkCanvas", "Tidy up"), surface.tidy_up)
        _offer(menu, QCoreApplication.translate("NetworkCanvas", "Show the whole network"), surface.zoom_to_fit)


def _offer(menu: QMenu, text: str, act: Callable[[], object]) -> None:
    menu.addAction(text.replace("&", "&&")).triggered.connect(lambda _checked: act())
