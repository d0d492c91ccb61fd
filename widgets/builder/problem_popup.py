"""What a badge has to say: the whole sentence, and a button for everything that would mend it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from playground import fixes
from playground.problems import Problem
from widgets import theme
from widgets.builder import words
from widgets.builder.editor import Editor

WIDTH = 320


class ProblemPopup(QFrame):
    """Opens beside a badge; a click elsewhere or Escape closes it."""

    def __init__(self, editor: Editor, problem: Problem, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("problemPopup")
        self.setAccessibleName(self.tr("What is wrong with this block"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sentence = QLabel(words.sentence(problem), self)
        self.sentence.setObjectName("problemPopupSentence")
        self.sentence.setWordWrap(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(4 * [2 * theme.SPACING]))
        self.column.addWidget(self.sentence)
        self.buttons = [self._button(editor, fix) for fix in editor.fixes(problem)]
        widest = max((button.sizeHint().width() for button in self.buttons), default=0) + 4 * theme.SPACING
        self.setFixedWidth(max(round(WIDTH * theme.text_size() / 100), widest))

    def _button(self, editor: Editor, fix: fixes.Fix) -> QPushButton:
        button = QPushButton(fixes.title(fix, words.in_words), self)
        button.setObjectName(f"fix.{fix.id}")
        button.setAccessibleName(button.text())
        button.setToolTip(self.tr("Does this to the network; undo takes it back."))

        def mend() -> None:
            self.close()
            editor.apply(fix)

        button.clicked.connect(mend)
        self.column.addWidget(button)
        return button

    def open_at(self, position: QPoint) -> None:
        """Show it with its corner at a point of the screen, inside the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(max(position.x(), screen.left()), screen.right() - self.width())
        self.move(x, min(max(position.y(), screen.top()), screen.bottom() - self.height()))
        self.show()
