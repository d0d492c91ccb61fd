"""What an empty canvas says."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel

from widgets.builder.canvas import NetworkCanvas
from widgets.builder.editor import Editor


class BeginningHint(QLabel):
    """Lies over the canvas while there is no block, and lets everything through to it."""

    def __init__(self, editor: Editor, canvas: NetworkCanvas) -> None:
        super().__init__(canvas)
        self.setObjectName("beginningHint")
        self.setText(
            self.tr(
                "<h3>Begin a network here</h3><p>Drag a layer here from the palette (Ctrl+B), or press Space.<br>"
                "Or start from a template: File › New, or the chooser “Network” in the settings.</p>"
            )
        )
        self.setAccessibleName(self.tr("How to begin a network"))
        self.setProperty("role", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._editor = editor
        self._canvas = canvas
        editor.graph_changed.connect(self._show)
        canvas.viewport().installEventFilter(self)
        self._show()

    def _show(self) -> None:
        self.setGeometry(self._canvas.viewport().geometry())
        self.setVisible(not self._editor.graph().nodes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._show()
        return super().eventFilter(watched, event)
