"""What lies over the canvas while a group is opened: the way back, and which repetition is looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QWidget

from playground.groups import inside
from widgets import theme
from widgets.builder import words
from widgets.builder.editor import Editor


class GroupBar(QWidget):
    """Follows the editor; hidden while the whole network is on the canvas."""

    def __init__(self, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("groupBar")
        self.setAccessibleName(self.tr("The opened group"))
        self._editor = editor
        self._way_back = QPushButton(self)
        self._way_back.setObjectName("leaveGroup")
        self._way_back.setAccessibleName(self.tr("Leave the group"))
        self._way_back.setToolTip(self.tr("Shows the network around this group again (Esc)."))
        self._way_back.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard it is Escape
        self._way_back.clicked.connect(lambda _checked: editor.leave_group())
        self._repetition = QSpinBox(self)
        self._repetition.setObjectName("groupRepetition")
        self._repetition.setAccessibleName(self.tr("Repetition that is looked at"))
        self._repetition.setToolTip(
            self.tr("Every repetition has weights and outputs of its own (Page Up and Page Down on the canvas).")
        )
        self._repetition.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._repetition.setKeyboardTracking(False)
        self._repetition.valueChanged.connect(editor.look_at_repetition)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.SPACING)
        row.addWidget(self._way_back)
        row.addWidget(self._repetition)
        self.move(8, 8)
        editor.graph_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        editor = self._editor
        self.setVisible(bool(editor.path))
        if not editor.path:
            return
        self._way_back.setText("\N{LEFTWARDS ARROW} " + " / ".join((self.tr("Network"), *self._names())))
        self._repetition.setVisible(editor.repetitions > 1)
        self._repetition.blockSignals(True)
        self._repetition.setRange(1, editor.repetitions)
        self._repetition.setPrefix(self.tr("Repetition "))
        self._repetition.setSuffix(self.tr(" of {count}").format(count=editor.repetitions))
        self._repetition.setValue(editor.rounds[-1])
        self._repetition.blockSignals(False)
        self.adjustSize()

    def _names(self) -> list[str]:
        """What the opened groups are called, from the top."""
        path, whole = self._editor.path, self._editor.whole()
        return [words.title(inside(whole, path[:depth]).node(group_id)) for depth, group_id in enumerate(path)]
