"""A button behind which all points are set at once: how they are generated, split, erased."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget, QWidgetAction

from playground import points_by_hand
from playground.datasets import PointSettings
from playground.experiment import Experiment
from widgets import theme
from widgets.controls.limits import Limits, limits_of
from widgets.controls.number_field import NumberField
from widgets.points.hand import BROADEST, NARROWEST, Hand


class PointsMenu(QToolButton):
    """Opens a menu of fields and buttons.

    Args:
        view_id: object names begin with it.
        hand: whose brush it sets.

    Signals:
        changed: (experiment, name, merge key), other points.
    """

    changed = Signal(object, str, object)

    def __init__(self, view_id: str, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._view_id = view_id
        self._hand = hand
        self._experiment: Experiment | None = None
        self._edits = 0
        self._fields: dict[str, NumberField] = {}
        self.setObjectName(f"{view_id}Points")
        self.setText(self.tr("Points"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("How many points there are, how noisy, how they are split; new ones, none at all."))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.setMenu(menu)
        page = QWidget(menu)
        self._fill(page)
        action = QWidgetAction(menu)
        action.setDefaultWidget(page)
        menu.addAction(action)
        hand.marked.connect(self._show_hand)
        self._show_hand()

    def show_experiment(self, experiment: Experiment) -> None:
        """The experiment as it is now."""
        self._experiment = experiment
        for name, field in self._fields.items():
            field.show_value(getattr(experiment.points, name))
        own = experiment.own_points
        data = experiment.data
        there = self.tr("{count} for training, {held_out} held out").format(
            count=data.training_examples if own else _training(experiment.points),
            held_out=data.test_examples if own else experiment.points.count - _training(experiment.points),
        )
        self._says.setText(self.tr("By hand: {count}").format(count=there) if own is not None else there)

    def regenerate(self) -> None:
        """Draw points from the generator, with the next seed."""
        if self._experiment is not None:
            self.changed.emit(points_by_hand.regenerated(self._experiment), self.tr("Generate points"), None)

    def clear(self) -> None:
        """Erase all points."""
        if self._experiment is not None:
            self.changed.emit(points_by_hand.cleared(self._experiment), self.tr("Erase all points"), None)

    def _fill(self, page: QWidget) -> None:
        form = QFormLayout(page)
        form.setContentsMargins(*(4 * [theme.SPACING]))
        self._says = QLabel(page)
        form.addRow(self._says)
        for setting, title, tip in self._settings():
            field = self._fields[setting] = NumberField(limits_of(PointSettings, setting), parent=page)
            self._name(field, setting.title().replace("_", ""), title, tip)
            field.edited.connect(self._follow_fields)
            field.editing_ended.connect(self._end_edit)
            form.addRow(title, field)
        form.addRow(
            self._button(page, "Regenerate", self.tr("New points"), self.tr("Draw others, with the next seed."))
        )
        form.addRow(
            self._button(
                page,
                "Clear",
                self.tr("Erase all"),
                self.tr("Begin with no point at all."),
            )
        )
        self._radius = NumberField(Limits(NARROWEST, BROADEST, False, False, "linear"), parent=page)
        tip = self.tr("The radius of brush and eraser, in units of the data (+ and −).")
        self._name(self._radius, "Radius", self.tr("Radius of the brush"), tip)
        self._radius.edited.connect(self._take_radius)
        form.addRow(self.tr("Brush radius"), self._radius)
        self._holds_out = QCheckBox(self.tr("Held out"), page)
        tip = self.tr("What you put down, and what is chosen, is for testing: training never sees it (H).")
        self._name(self._holds_out, "HoldOut", self.tr("Hold out"), tip)
        self._holds_out.clicked.connect(self._hand.hold_out)
        form.addRow(self._holds_out)

    def _settings(self) -> tuple[tuple[str, str, str], ...]:
        gives_up = self.tr("Points by hand give way to new ones.")
        return (
            ("count", self.tr("Count"), self.tr("How many points are generated.") + " " + gives_up),
            ("noise", self.tr("Noise"), self.tr("How far they stray, from 0 to 0.5.") + " " + gives_up),
            (
                "test_share",
                self.tr("Test share"),
                self.tr("The share held out. Points by hand stay and are split anew."),
            ),
            ("seed", self.tr("Seed"), self.tr("The same number gives the same points.") + " " + gives_up),
        )

    def _name(self, widget: QWidget, name: str, title: str, tip: str) -> None:
        widget.setObjectName(f"{self._view_id}{name}")
        widget.setAccessibleName(title)
        widget.setToolTip(tip)

    def _button(self, page: QWidget, name: str, title: str, tip: str) -> QPushButton:
        button = QPushButton(title, page)
        self._name(button, name, title, tip)
        button.clicked.connect(self.regenerate if name == "Regenerate" else self.clear)
        return button

    def _follow_fields(self) -> None:
        if self._experiment is None:
            return
        before = self._experiment.points
        values = {name: field.number() for name, field in self._fields.items()}
        settings = before.model_copy(update=values)
        if settings != before:
            changed = next(name for name, value in values.items() if getattr(before, name) != value)
            new = points_by_hand.with_settings(self._experiment, settings)
            self.changed.emit(new, self.tr("Set the points"), (self.objectName(), changed, self._edits))

    def _end_edit(self) -> None:
        self._edits += 1

    def _take_radius(self) -> None:
        self._hand.broaden(float(self._radius.number() or NARROWEST) / self._hand.radius)

    def _show_hand(self) -> None:
        self._radius.show_value(self._hand.radius)
        self._holds_out.setChecked(self._hand.holds_out)


def _training(settings: PointSettings) -> int:
    """How many of generated points are for training; one at least."""
    return settings.count - min(round(settings.count * settings.test_share), settings.count - 1)
