"""The controls of the curves: smoothing, logarithmic loss, further curves, zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMenu, QSlider, QToolButton, QWidget

from widgets import theme
from widgets.views.curves.wall import GRADIENT, RATE

MOST_SMOOTHING = 20  # per cent of the curve


class CurvesControls(QWidget):
    """One row of controls.

    Signals:
        smoothing_changed: another share of the curve is averaged over.
        log_switched: the loss is to be drawn on a logarithmic axis, or not.
        reset_asked: the whole curves are to be shown again.
        more_switched: (name, wanted), a curve of ``MORE`` is to be shown, or not.
        help_asked: the view is to be explained.
    """

    smoothing_changed = Signal()
    log_switched = Signal(bool)
    reset_asked = Signal()
    more_switched = Signal(str, bool)
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACING // 2)
        self._smoothing = self._made_slider()
        self._label = QLabel(self.tr("Smoothing"), self)
        self._label.setProperty("role", "muted")
        self._label.setBuddy(self._smoothing)
        self._switch = self._made_switch()
        self._switch_words = self._switch.text()
        for widget in (self._label, self._smoothing, self._switch):
            layout.addWidget(widget)
        for name, icon, text, tip, signal in (
            ("resetZoomButton", "reset", self.tr("Whole curves"), self.tr("Show the whole curves."), self.reset_asked),
            (
                "curvesMore",
                "plus",
                self.tr("Further curves"),
                self.tr("Show the length of the gradient and the learning rate as well."),
                self._show_more,
            ),
            (
                "curvesHelp",
                "help",
                self.tr("Explain this view"),
                self.tr("What it shows, how to read it, what to try (?)."),
                self.help_asked,
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
        self._more = self._made_menu()

    def add(self, widget: QWidget) -> None:
        """Put another control at the end of the row."""
        self.layout().addWidget(widget)

    def fit_into(self, width: int) -> None:
        """Leave out words beside controls that say what they are themselves, as far as there is no room for them."""
        self._label.show()
        self._switch.setText(self._switch_words)
        if self.sizeHint().width() > width:
            self._label.hide()
        if self.sizeHint().width() > width:
            self._switch.setText("")

    @property
    def share(self) -> float:
        """The share of the curve that is averaged over, 0 to 1."""
        return self._smoothing.value() / 100

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for name, text, tip in (
            (GRADIENT, self.tr("Gradient norm"), self.tr("How steep the loss is where training stands.")),
            (RATE, self.tr("Learning rate"), self.tr("How far each step goes, by the schedule.")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"curvesMore.{name}")
            action.setToolTip(tip)
            action.setCheckable(True)
            action.setData(name)
            action.toggled.connect(self._tell_more)
        return menu

    def _show_more(self) -> None:
        button = self.findChild(QToolButton, "curvesMore")
        self._more.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _tell_more(self, wanted: bool) -> None:
        self.more_switched.emit(self.sender().data(), wanted)

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
