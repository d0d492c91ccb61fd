"""What an empty canvas says, and an opened group with nothing in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel

from playground.layers import Input, Output
from widgets.builder.canvas import NetworkCanvas
from widgets.builder.editor import Editor

CENTRE = Qt.AlignmentFlag.AlignCenter


class BeginningHint(QLabel):
    """Lies over the canvas while there is no block, below the ends of an empty group, and lets everything through."""

    def __init__(self, editor: Editor, canvas: NetworkCanvas) -> None:
        super().__init__(canvas)
        self.setObjectName("beginningHint")
        self.setAccessibleName(self.tr("How to begin a network"))
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._editor = editor
        self._canvas = canvas
        editor.graph_changed.connect(self._show)
        canvas.viewport().installEventFilter(self)
        self._show()

    def _show(self) -> None:
        nodes = self._editor.graph().nodes
        is_empty_group = bool(self._editor.path) and all(isinstance(node.layer, Input | Output) for node in nodes)
        area = self._canvas.viewport().geometry()
        if nodes:
            area.setTop(area.top() + 2 * area.height() // 3)
        self.setGeometry(area)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop if nodes else CENTRE)
        if is_empty_group:
            self.setText(self._about_an_empty_group())
        elif not nodes:
            self.setText(self._about_an_empty_canvas())
        self.setVisible(is_empty_group or not nodes)

    def _about_an_empty_canvas(self) -> str:
        return self.tr(
            "<h3>Begin a network here</h3><p>Drag a layer here from the palette (Ctrl+B), or press Space.<br>"
            "Or start from a template: File › New, or the chooser “Network” in the settings.</p>"
        )

    def _about_an_empty_group(self) -> str:
        return self.tr(
            "<p><b>Nothing is in this group yet</b><br>Drop a layer on the wire, or walk to the input and press "
            "Space.<br>Esc goes back to the network around it.</p>"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._show()
        return super().eventFilter(watched, event)
