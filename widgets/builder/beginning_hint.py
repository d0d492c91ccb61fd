"""What an empty canvas says, and an opened group with nothing in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton

from playground.layers import Input, Output
from widgets.builder.canvas import NetworkCanvas
from widgets.builder.editor import Editor
from widgets.theme import SPACING

CENTRE = Qt.AlignmentFlag.AlignCenter


class BeginningHint(QLabel):
    """Lies over the canvas while there is no block, below the ends of an empty group.

    It lets everything through to the canvas but a click on its button.

    Signals:
        templates_asked: (place on the screen), for the templates to be offered there.
    """

    templates_asked = Signal(QPoint)

    def __init__(self, editor: Editor, canvas: NetworkCanvas) -> None:
        super().__init__(canvas)
        self.setObjectName("beginningHint")
        self.setAccessibleName(self.tr("How to begin a network"))
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._editor = editor
        self._canvas = canvas
        self.button = QPushButton(self.tr("Choose a template…"), canvas)
        self.button.setObjectName("beginningTemplates")
        self.button.setAccessibleName(self.tr("Begin with a template"))
        self.button.setToolTip(self.tr("Networks to begin with: small ones to train, famous ones to study."))
        self.button.clicked.connect(self._ask)
        editor.graph_changed.connect(self._show)
        canvas.viewport().installEventFilter(self)
        self._show()

    def _show(self) -> None:
        nodes = self._editor.graph().nodes
        is_empty_group = bool(self._editor.path) and all(isinstance(node.layer, Input | Output) for node in nodes)
        area = self._canvas.viewport().geometry()
        if nodes:
            area.setTop(area.top() + 2 * area.height() // 3)
        else:
            area.setBottom(area.bottom() - self.button.sizeHint().height() - SPACING)
        self.setGeometry(area)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop if nodes else CENTRE)
        if is_empty_group:
            self.setText(self._about_an_empty_group())
        elif not nodes:
            self.setText(self._about_an_empty_canvas())
        self.setVisible(is_empty_group or not nodes)
        self._place_button()
        self.button.setVisible(not nodes and not self._editor.path)

    def _place_button(self) -> None:
        """Below the words on an empty canvas."""
        size, middle = self.button.sizeHint(), self.geometry().center()
        below = middle.y() + self.heightForWidth(self.width()) // 2 + SPACING
        self.button.setGeometry(middle.x() - size.width() // 2, below, size.width(), size.height())

    def _about_an_empty_canvas(self) -> str:
        return self.tr(
            "<h3>Begin a network here</h3><p>Drag a layer here from the palette (Ctrl+B), or press Space.<br>"
            "Or start from a network that is there already:</p>"
        )

    def _about_an_empty_group(self) -> str:
        return self.tr(
            "<p><b>Nothing is in this group yet</b><br>Drop a layer on the wire, or walk to the input and press "
            "Space.<br>Esc goes back to the network around it.</p>"
        )

    def _ask(self) -> None:
        self.templates_asked.emit(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._show()
        return super().eventFilter(watched, event)
