"""The controls of the curves: smoothing, logarithmic loss, zoom, export."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from widgets import theme

MOST_SMOOTHING = 20  # per cent of the curve


class CurvesControls(QWidget):
    """One row of controls.

    Signals:
        smoothing_changed: another share of the curve is averaged over.
        log_switched: the loss is to be drawn on a logarithmic axis, or not.
        reset_asked: the whole curves are to be shown again.
        picture_asked: a picture is to be saved.
        table_asked: a table is to be saved.
    """

    smoothing_changed = Signal()
    log_switched = Signal(bool)
    reset_asked = Signal()
    picture_asked = Signal()
    table_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACING // 2)
        self._smoothing = self._made_slider()
        label = QLabel(self.tr("Smoothing"), self)
        label.setProperty("role", "muted")
        label.setBuddy(self._smoothing)
        for widget in (label, self._smoothing, self._made_switch()):
            layout.addWidget(widget)
        for name, icon, text, tip, signal in (
            ("resetZoomButton", "reset", self.tr("Whole curves"), self.tr("Show the whole curves."), self.reset_asked),
            (
                "exportPictureButton",
                "picture",
                self.tr("Save picture"),
                self.tr("Save the curves as a picture, PNG or SVG."),
                self.picture_asked,
            ),
            (
                "exportTableButton",
                "export",
                self.tr("Save table"),
                self.tr("Save the numbers of every step as a table, CSV."),
                self.table_asked,
            ),
        ):
            button = QToolButton(self)
            button.setObjectName(name)
            button.setIcon(theme.icon(icon))
            theme.size_icon(button)
            button.setAccessibleName(text)
            button.setToolTip(tip)
            button.clicked.connect(signal)
            layout.addWidget(button)

    @property
    def share(self) -> float:
        """The share of the curve that is averaged over, 0 to 1."""
        return self._smoothing.value() / 100

    def _made_switch(self) -> QCheckBox:
        switch = QCheckBox(self.tr("Log"), self)
        switch.setObjectName("logAxisSwitch")
        switch.setAccessibleName(self.tr("Logarithmic loss axis"))
        switch.setToolTip(self.tr("Draw the loss on a logarithmic axis, where a steady gain is a straight line."))
        switch.toggled.connect(self.log_switched)
        return switch

    def _made_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setObjectName("smoothing")
        slider.setAccessibleName(self.tr("Smoothing of the training curve"))
        slider.setToolTip(self.tr("How much of the training curve is averaged; the faint line behind it stays raw."))
        slider.setRange(0, MOST_SMOOTHING)
        slider.setValue(4)
        slider.setFixedWidth(84)
        slider.valueChanged.connect(self.smoothing_changed)
        return slider
