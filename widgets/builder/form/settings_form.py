"""The settings of the chosen blocks."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from playground.groups import Group
from playground.layers import Activation, Layer
from widgets import theme
from widgets.builder.editor import Editor
from widgets.builder.form.fields import settings_of
from widgets.builder.form.heading import Heading
from widgets.builder.form.row import SettingRow
from widgets.builder.form.tie_field import TieField


class SettingsForm(QStackedWidget):
    """Grown from the layers of the blocks it is given; several at once show what all of them have.

    Every change goes through the editor, as a step of undo; turns of the wheel, drags and typing merge into one.

    Signals:
        open_asked: (id), what is inside a group is to be shown.
    """

    open_asked = Signal(str)

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsForm")
        self.setAccessibleName(self.tr("Settings of the block"))
        self._editor = editor
        self._ids: tuple[str, ...] = ()
        self._rows: list[SettingRow] = []
        self._grown_from: tuple[object, ...] = ()
        self.heading = Heading()
        self.heading.renamed.connect(self._rename)
        self._fields = QWidget()
        self._open_button = self._made_open_button()
        self.addWidget(self._advice())
        self._area = self._scrolled()
        self.addWidget(self._area)
        editor.graph_changed.connect(self._show)
        self._open_button.clicked.connect(lambda: self.open_asked.emit(self._ids[0]))
        self._show()

    def show_blocks(self, node_ids: tuple[str, ...]) -> None:
        """Be about these blocks; with none, say how to choose one. What is half typed belongs to those before."""
        at_work = self._at_work()
        if node_ids != self._ids:
            if at_work:
                self.focusWidget().clearFocus()
            for row in self._rows:
                row.begin_anew()
        self._ids = node_ids
        self._show()
        self._go_on_at(at_work)

    def block_ids(self) -> tuple[str, ...]:
        """The blocks it is about."""
        return self._ids

    def edit_name(self) -> None:
        """Put the focus into the name of the block."""
        self.heading.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.heading.name.selectAll()

    # --- what is shown -------------------------------------------------------------------------------------------

    def _show(self) -> None:
        graph = self._editor.graph()
        nodes = [node for node in graph.nodes if node.id in self._ids]
        self.setCurrentIndex(1 if nodes else 0)
        if not nodes:
            return
        names = _shared([node.layer for node in nodes])
        origin = (tuple(dict.fromkeys(type(node.layer) for node in nodes)), names)
        if origin != self._grown_from:
            self._grown_from = origin
            self._grow(type(nodes[0].layer), names)
        self._open_button.setVisible(len(nodes) == 1 and isinstance(nodes[0].layer, Group))
        self.heading.show_blocks(graph, self._editor.input_shapes(), nodes)
        for row in self._rows:
            if isinstance(row.control, TieField):
                row.control.offer(graph, [node.id for node in nodes])
            row.show_values([getattr(node.layer, row.name) for node in nodes])

    def _grow(self, layer: type[Layer], names: tuple[str, ...]) -> None:
        """Make a row for each of these settings, in the place of those there are."""
        before, at_work = self._fields, self._at_work()
        self._fields = QWidget()
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.SPACING)
        grid.setColumnStretch(1, 1)
        self._rows = [SettingRow(layer, name, self._fields) for name in names]
        for row in self._rows:
            row.put_into(grid)
            row.changed.connect(self._change)
        self._column.replaceWidget(before, self._fields)
        self._fields.show()  # what is not shown yet has no size
        self.updateGeometry()
        self._put_in_order()
        self._go_on_at(at_work)
        before.hide()
        before.deleteLater()

    def _at_work(self) -> str:
        """The name of the control that has the focus, empty where none of the form's has it."""
        focused = self.focusWidget()
        return focused.objectName() if focused is not None and focused.hasFocus() else ""

    def _go_on_at(self, name: str) -> None:
        """Put the focus into the control of this name, where the form shows one; of rows, into those there are now."""
        control = (self._fields.findChild(QWidget, name) or self.findChild(QWidget, name)) if name else None
        if control is not None and control.isVisibleTo(self):
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_in_order(self) -> None:
        """From the name the keyboard goes on to the settings; rows made later would come last in the window."""
        before: QWidget = self.heading.name
        for part in (self._open_button, *self._fields.findChildren(QWidget)):
            is_stop = part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None
            if is_stop and part.window() is self.window():  # a list that pops up is a window of its own
                QWidget.setTabOrder(before, part)
                before = part

    def _advice(self) -> QWidget:
        words = QLabel(
            self.tr(
                "Choose a block to see its settings: click it on the canvas, or walk to it with the arrow keys. With "
                "Shift or Ctrl+A you choose several and set them together."
            )
        )
        words.setObjectName("blockAdvice")
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        words.setContentsMargins(*(4 * [2 * theme.SPACING]))
        return words

    def _made_open_button(self) -> QPushButton:
        button = QPushButton(self.tr("Open the group"))
        button.setObjectName("blockOpen")
        button.setAccessibleName(button.text())
        button.setToolTip(self.tr("Shows what is inside on the canvas, as a double click does. Esc goes back."))
        return button

    def _scrolled(self) -> QScrollArea:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(2 * theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING)
        self._column.setSpacing(2 * theme.SPACING)
        self._column.addWidget(self.heading)
        self._column.addWidget(self._open_button)
        self._column.addWidget(self._fields)
        self._column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area

    # --- what the learner wants ----------------------------------------------------------------------------------

    def _change(self, name: str, value: object, edit: object) -> None:
        if not self._has_gone():
            merge_key = None if edit is None else ("setting", self._ids, name, edit)
            self._editor.set_setting(self._ids, name, value, merge_key)
            self._show()

    def _rename(self, name: str) -> None:
        if not self._has_gone():
            self._editor.rename(self._ids[0], name)

    def _has_gone(self) -> bool:
        """Whether a block it is about was taken away while somebody typed."""
        return not self._editor.graph().by_id.keys() >= {*self._ids}

    def sizeHint(self) -> QSize:
        return QSize(max(330, self.minimumSizeHint().width()), 360)

    def minimumSizeHint(self) -> QSize:
        # As wide as its rows need in any language: what is cut off at the side cannot be scrolled to.
        bar = self._area.verticalScrollBar().sizeHint().width()
        return QSize(self._area.widget().minimumSizeHint().width() + bar, super().minimumSizeHint().height())


def _shared(layers: list[Layer]) -> tuple[str, ...]:
    """The settings that all layers have with the same limits, in the order of the first."""
    first, *others = {type(layer): layer for layer in layers}.values()
    names = [
        name for name in settings_of(type(first)) if all(_is_same(type(first), type(other), name) for other in others)
    ]
    # A slope means something for leaky ReLU alone.
    idle = all(isinstance(layer, Activation) and layer.function != "leaky-relu" for layer in layers)
    # Weights of another layer start as they start there.
    are_tied = all(layer.tie is not None for layer in layers)
    return tuple(
        name for name in names if not (idle and name == "slope") and not (are_tied and name == "weights_start")
    )


def _is_same(one: type[Layer], other: type[Layer], name: str) -> bool:
    if name not in other.model_fields:
        return False
    mine, theirs = one.model_fields[name], other.model_fields[name]
    return mine.annotation == theirs.annotation and mine.metadata == theirs.metadata
