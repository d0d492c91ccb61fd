"""What gestures work on: the view with its selection, its keyboard focus, the editor, and a place for a hint."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from playground.graph import Edge
from playground.problems import Problem
from playground.suggestions import followers
from widgets.builder import words
from widgets.builder.editor import Editor
from widgets.builder.gliding import Gliding
from widgets.builder.note_item import how_to_change
from widgets.builder.problem_popup import ProblemPopup
from widgets.builder.view import ZoomableView

if TYPE_CHECKING:
    from widgets.builder.quick_add import QuickAdd


class Surface(ZoomableView):
    """A network with a selection.

    Signals:
        node_clicked: a block was clicked, or opened with Enter; carries its id.
        selection_changed: other blocks or notes are chosen; ``selection()`` and ``chosen_notes()`` say which.
    """

    node_clicked = Signal(str)
    selection_changed = Signal()

    def __init__(self, editor: Editor | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._focused: str | None = None
        self._chosen: tuple[str, ...] = ()
        self._chosen_notes: tuple[str, ...] = ()
        self._chosen_wire: Edge | None = None
        self.gliding = Gliding(self.network, self)
        self._hint = QLabel(self)
        self._hint.setObjectName("canvasHint")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.setWordWrap(True)
        self._hint.setAutoFillBackground(True)
        self._hint.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self._hint.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self._hint.setContentsMargins(6, 4, 6, 4)
        self._hint.hide()

    # --- what is chosen ------------------------------------------------------------------------------------------

    def focused_node(self) -> str | None:
        """The block that the keyboard is on."""
        return self._focused if self._focused in self.network.graph.by_id else None

    def focused_note(self) -> str | None:
        """The note that the keyboard is on."""
        return self._focused if self.focused_node() is None else None

    def focused(self) -> str | None:
        """The block or note that the keyboard is on."""
        return self._focused

    def selection(self) -> tuple[str, ...]:
        """The ids of the chosen blocks."""
        return self._chosen

    def chosen_notes(self) -> tuple[str, ...]:
        """The ids of the chosen notes."""
        return self._chosen_notes

    def chosen_wire(self) -> Edge | None:
        """The chosen wire."""
        return self._chosen_wire

    def select(self, *ids: str) -> None:
        """Choose these blocks and notes and nothing else; KeyError where there is no such block or note."""
        notes = {item.note.id for item in self.network.notes()}
        for some_id in ids:
            self.network.thing(some_id)
        before = self._chosen, self._chosen_notes
        self._chosen = tuple(i for i in dict.fromkeys(ids) if i not in notes)
        self._chosen_notes = tuple(i for i in dict.fromkeys(ids) if i in notes)
        self._chosen_wire = None
        self.show_state()
        if before != (self._chosen, self._chosen_notes):
            self.selection_changed.emit()

    def select_all(self) -> None:
        """Choose every block and note."""
        self.select(*self.network.node_ids(), *(item.note.id for item in self.network.notes()))

    def select_wire(self, edge: Edge) -> None:
        """Choose a wire and nothing else."""
        self.select()
        self._chosen_wire = edge
        self.show_state()

    def toggle(self, some_id: str) -> None:
        """Take a block or note into the selection, or out of it."""
        chosen = (*self._chosen, *self._chosen_notes)
        self.select(*((i for i in chosen if i != some_id) if some_id in chosen else (*chosen, some_id)))

    def take(self, some_id: str) -> None:
        """Choose a block or note and nothing else, and put the keyboard on it."""
        self.walk_to(some_id)
        self.select(some_id)

    def walk_to(self, some_id: str | None) -> None:
        """Put the keyboard's focus on a block or note, and show it."""
        self._focused = some_id
        self.show_state()
        if some_id is not None:
            item = self.network.thing(some_id)
            self.ensureVisible(item.mapRectToScene(item.rectangle()), 12, 12)

    def open(self, node_id: str) -> None:
        """Choose a block and have its inside shown."""
        self.take(node_id)
        # Views look into layers; groups are opened on the canvas.
        if self.editor is None or not self.network.block(node_id).node.layer.depth:
            self.node_clicked.emit(node_id)

    def enter(self, node_id: str) -> None:
        """What Enter does with a block: a group is opened, of any other block the inside is shown."""
        if self.editor is None or not self.editor.open_group(node_id):
            self.open(node_id)

    def delete_chosen(self) -> None:
        """Take away what is chosen, or else the block that has the focus."""
        if self.editor is None:
            return
        if self._chosen_wire is not None:
            self.editor.disconnect(self._chosen_wire)
            self._chosen_wire = None
            return
        chosen, notes = self._chosen, self._chosen_notes
        if not chosen and not notes:
            chosen = tuple(filter(None, [self.focused_node()]))
            notes = tuple(filter(None, [self.focused_note()]))
        neighbours = [i for node_id in chosen for i in self.network.graph.sources(node_id)]
        left = next((i for i in neighbours if i not in chosen), None)
        self.editor.remove(chosen, notes)
        if left in self.network.node_ids():
            self.walk_to(left)

    def tidy_up(self) -> None:
        """Leave all places to the program again; the blocks glide there."""
        if self.editor is not None:
            before = self.network.boxes()
            self.editor.arrange()
            self.gliding.begin({i: (left, top) for i, (left, top, _, _) in before.items()})

    def zoom_to_selection(self) -> None:
        """Show what is chosen as large as it goes."""
        area = QRectF()
        for some_id in (*self._chosen, *self._chosen_notes):
            item = self.network.thing(some_id)
            area = area.united(item.mapRectToScene(item.rectangle()))
        if not area.isEmpty():
            self.fits = False
            self.show_area(area.adjusted(-20, -20, 20, 20))

    def show_state(self) -> None:
        """Draw what is chosen and where the keyboard is, and say it to screen readers."""
        focused = self._focused if self.hasFocus() else None
        self.network.show_state(focused, self._chosen)
        for item in self.network.notes():
            note_id = item.note.id
            item.show_state(focused=note_id == focused, chosen=note_id in self._chosen_notes)
        self.network.show_chosen_wire(self._chosen_wire)
        self.setAccessibleDescription(self._in_words())

    def _in_words(self) -> str:
        if self._focused is None:
            return self.tr("There is no block yet.")
        if self.focused_note() is not None:
            return self._note_in_words()
        ids = self.network.node_ids()
        block = self.network.block(self._focused)
        place = self.tr("block {number} of {count}").format(number=ids.index(block.id) + 1, count=len(ids))
        wrong = words.sentence(block.problem) if block.problem else ""
        return f"{block.spoken()}, {place}. {wrong}".strip()

    def _note_in_words(self) -> str:
        notes = [item.note for item in self.network.notes()]
        number = next(place for place, note in enumerate(notes, 1) if note.id == self._focused)
        words = self.tr("Note {number} of {count}: {text}")
        about = words.format(number=number, count=len(notes), text=notes[number - 1].text)
        return f"{about} {how_to_change()}"

    # --- what is said --------------------------------------------------------------------------------------------

    def ask_fix(self, node_id: str) -> ProblemPopup | None:
        """Open what a block's badge has to say, with what would mend it."""
        problem = self.network.block(node_id).problem
        if problem is None or self.editor is None:
            return None
        popup = ProblemPopup(self.editor, problem, self)
        item = self.network.item(node_id)
        popup.open_at(self.viewport().mapToGlobal(self.in_viewport(item.sceneBoundingRect()).bottomLeft()))
        return popup

    def show_hint(self, text: str, near: QPoint) -> None:
        """Say something beside a point of the viewport; an empty text says nothing."""
        self._hint.setVisible(bool(text))
        if not text:
            return
        self._hint.setText(text)
        self._hint.setMaximumWidth(320)
        self._hint.adjustSize()
        size, room = self._hint.size(), self.viewport().rect()
        x = min(near.x() + 16, room.width() - size.width() - 4)
        y = near.y() + 18 if near.y() + 18 + size.height() < room.height() else near.y() - 10 - size.height()
        self._hint.move(max(4, x), max(4, y))
        self._hint.raise_()

    def hint(self) -> str:
        """What is said beside the pointer now."""
        return "" if self._hint.isHidden() else self._hint.text()

    def show_problem(self, problem: Problem, near: QPoint) -> None:
        """Say why something cannot be."""
        self.show_hint(words.sentence(problem), near)

    def ask_layer(
        self, near: QPoint, take: Callable[[str], object], typed: str = "", before: str | None = None
    ) -> QuickAdd:
        """Open the quick-add menu at a point of the viewport.

        Args:
            near: where.
            take: gets the kind that is chosen.
            typed: what stands in the line already.
            before: the block that the new one will follow; what usually does comes first.
        """
        shape = None if before is None else self.network.block(before).shape
        from widgets.builder.quick_add import QuickAdd  # noqa: PLC0415 - not before it is asked for

        menu = QuickAdd(followers(self.network.graph, before, shape), self)
        menu.taken.connect(take)
        menu.open_at(self.viewport().mapToGlobal(near), typed)
        return menu

    def things_in(self, area: QRectF) -> list[str]:
        """The blocks and notes that lie in, or reach into, a part of the scene."""
        left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
        boxes = ((i, *self.network.box(i)) for i in self.network.node_ids())
        found = [i for i, x, y, wide, high in boxes if x < right and left < x + wide and y < bottom and top < y + high]
        notes = (item for item in self.network.notes() if area.contains(item.mapRectToScene(item.rectangle())))
        return [*found, *(item.note.id for item in notes)]
