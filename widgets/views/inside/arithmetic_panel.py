"""The arithmetic of one unit: as pictures, and in words and numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from playground.arithmetic.values import Applied, Evaluated, Explanation
from widgets import theme
from widgets.views.inside import sums
from widgets.views.inside.function_plot import FunctionPlot
from widgets.views.inside.picture_row import PictureRow


class ArithmeticPanel(QWidget):
    """Shows how a number came about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arithmetic")
        self.setAccessibleName(self.tr("The arithmetic of the unit pointed at"))
        self._unit, self._words = QLabel(self), QLabel(self)
        self._pictures, self._function = PictureRow(self), FunctionPlot(self)
        self._unit.setProperty("role", "heading")
        self._unit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words.setObjectName("arithmetic.words")
        for label in (self._unit, self._words):
            label.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACING // 2)
        layout.addWidget(self._unit)
        layout.addWidget(self._words)
        layout.addWidget(self._pictures, 1)
        layout.addWidget(self._function, 1)
        layout.addStretch(0)  # takes the room only where there is no picture to fill it

    def show_explanation(self, unit: str, explanation: Explanation) -> None:
        """Show how the number of ``unit``, given in words, came about."""
        self._unit.setText(unit[:1].upper() + unit[1:])
        self._pictures.show_pictures(*sums.pictures(explanation))
        self._function.show_function(explanation if isinstance(explanation, Applied | Evaluated) else None)
        self._words.setText(sums.sentence(explanation))
        self.setAccessibleDescription(f"{unit}: {self.text()}")

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to explain."""
        self._unit.clear()
        self._pictures.show_pictures()
        self._function.show_function(None)
        self._words.setText(why)
        self.setAccessibleDescription(why)

    def wants_room(self) -> bool:
        """Whether there are pictures, which grow with the room they get."""
        return not (self._pictures.isHidden() and self._function.isHidden())

    def text(self) -> str:
        """The sentence shown, as rich text."""
        return self._words.text()
