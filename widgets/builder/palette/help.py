"""The foot of the palette: what the layer looked at does, in a line, and more when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from playground import glossary
from playground.layers import Layer
from widgets import theme
from widgets.help.rooms import EXPLANATIONS
from widgets.problem_words import translated

LINES = 3
"""Lines kept free for the help of a layer."""


class PaletteHelp(QFrame):
    """Title and line of help of one kind of layer; "More" adds what it does to learning, a good value and the term.

    Signals:
        term_asked: (term id), the glossary is wanted.
    """

    term_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paletteHelp")
        self.setAccessibleName(self.tr("About this layer"))
        self._title = QLabel(self)
        self._title.setObjectName("paletteHelpTitle")
        self._line, self._more = (self._wrapped(name) for name in ("paletteHelpLine", "paletteHelpMore"))
        # The list above must not jump while the pointer goes from layer to layer.
        self._line.setMinimumHeight(LINES * self._line.fontMetrics().lineSpacing())
        self._line.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._more.setTextFormat(Qt.TextFormat.RichText)
        self._more.linkActivated.connect(self.term_asked)
        self.toggle = self._button()
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACING + 2, theme.SPACING, theme.SPACING, theme.SPACING)
        column.setSpacing(theme.SPACING // 2)
        column.addLayout(top)
        column.addWidget(self._line)
        column.addWidget(self._more)
        self.toggle.toggled.connect(self._unfold)
        self._unfold(False)

    def show_layer(self, layer: type[Layer]) -> None:
        """Tell about this kind."""
        self._title.setText(f"<b>{translated(layer.title)}</b>")
        self._line.setText(translated(layer.help))
        entry = EXPLANATIONS.get(f"palette.{layer.kind}")
        teaching = QCoreApplication.translate("Help", entry.text) if entry else ""
        term = glossary.find(glossary.LAYERS[layer.kind])
        link = self.tr("Glossary: {term}").format(term=translated(term.title))
        source = f"<br><i>{term.source}</i>" if term.source else ""
        self._more.setText(
            f"<p>{teaching}</p><p>{translated(term.text)}{source}</p><p><a href='{term.id}'>{link}</a></p>"
        )

    def _unfold(self, wanted: bool) -> None:
        self._more.setVisible(wanted)
        self.toggle.setArrowType(Qt.ArrowType.DownArrow if wanted else Qt.ArrowType.UpArrow)

    def _wrapped(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setProperty("role", "muted")
        return label

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("paletteMore")
        button.setProperty("role", "quiet")
        button.setText(self.tr("More"))
        button.setAccessibleName(self.tr("More about this layer"))
        button.setToolTip(self.tr("What the layer does to learning, a good value, and where to read on."))
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
