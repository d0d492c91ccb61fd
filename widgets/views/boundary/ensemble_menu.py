"""A button behind which an ensemble is trained: how many seeds, how far, start, and what of it is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QMenu, QPushButton, QToolButton, QWidget, QWidgetAction

from playground.studies.ensemble import FEWEST, MOST, MOST_STEPS, USUAL, EnsembleRequest
from widgets import theme
from widgets.controls.limits import Limits
from widgets.controls.number_field import NumberField


class EnsembleButton(QToolButton):
    """Opens a menu of fields and switches.

    Signals:
        started: the members are to be trained.
        switched: another switch is on.
    """

    started = Signal()
    switched = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("boundaryEnsemble")
        self.setText(self.tr("Ensemble"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Train the same network from several seeds, and see where they disagree."))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = self._menu = QMenu(self)
        self.setMenu(menu)
        page = QWidget(menu)
        self._make_numbers(page)
        self._make_switches(page)
        form = QFormLayout(page)
        form.setContentsMargins(*(4 * [theme.SPACING]))
        form.addRow(self.tr("Seeds"), self._members)
        form.addRow(self.tr("Steps"), self._steps)
        for widget in (self._start, self._disagreement, self._lines):
            form.addRow(widget)
        action = QWidgetAction(menu)
        action.setDefaultWidget(page)
        menu.addAction(action)

    def request(self) -> EnsembleRequest:
        """What is chosen."""
        return EnsembleRequest(int(self._members.number() or USUAL), int(self._steps.number() or 0))

    @property
    def shows_disagreement(self) -> bool:
        """Whether the hatching is to be shown."""
        return self._disagreement.isChecked()

    @property
    def shows_members(self) -> bool:
        """Whether the line of each member is to be shown."""
        return self._lines.isChecked()

    def set_found(self, is_there: bool) -> None:
        """Whether there is something to show."""
        self._disagreement.setEnabled(is_there)
        self._lines.setEnabled(is_there)

    def _begin(self) -> None:
        self._menu.close()
        self.started.emit()

    def _make_numbers(self, parent: QWidget) -> None:
        self._members = NumberField(Limits(FEWEST, MOST, True, False, "linear"), parent=parent)
        self._members.setObjectName("boundaryEnsembleMembers")
        self._members.setAccessibleName(self.tr("How many seeds"))
        self._members.setToolTip(self.tr("Networks alike in all but the seed; the first has that of your run."))
        self._members.show_value(USUAL)
        self._steps = NumberField(
            Limits(1, MOST_STEPS, True, True, "decades"), none_text=self.tr("as the run"), parent=parent
        )
        self._steps.setObjectName("boundaryEnsembleSteps")
        self._steps.setAccessibleName(self.tr("How many steps"))
        self._steps.setToolTip(self.tr("How far each of them is trained; left at 0, as far as your run has come."))
        self._steps.show_value(None)
        self._start = QPushButton(self.tr("Train seeds"), parent)
        self._start.setObjectName("boundaryEnsembleStart")
        self._start.setAccessibleName(self._start.text())
        self._start.setToolTip(self.tr("Train them side by side from the start; your own run is not touched."))
        self._start.clicked.connect(self._begin)

    def _make_switches(self, parent: QWidget) -> None:
        self._disagreement = QCheckBox(self.tr("Disagreement"), parent)
        self._disagreement.setObjectName("boundaryDisagreement")
        self._disagreement.setToolTip(self.tr("Hatch the places where not all seeds answer the same class."))
        self._disagreement.setChecked(True)
        self._lines = QCheckBox(self.tr("Each seed's line"), parent)
        self._lines.setObjectName("boundaryMembers")
        self._lines.setToolTip(self.tr("Draw the boundary of each seed, darker where several lie on each other."))
        for switch in (self._disagreement, self._lines):
            switch.setAccessibleName(switch.text())
            switch.setEnabled(False)
            switch.toggled.connect(self.switched)
