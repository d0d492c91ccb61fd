"""What a unit wants: which one, the picture painted for it, and the examples that make it strongest."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSpinBox, QWidget

from playground.experiment import Experiment
from playground.studies import Outcome
from playground.studies.wants import WantsFound, WantsRequest
from widgets import theme
from widgets.racing.flow import FlowLayout
from widgets.viewing.chooser import Chooser
from widgets.viewing.example_pictures import example_picture
from widgets.viewing.frame import View
from widgets.viewing.picture_panes import Pane, PicturePanes
from widgets.viewing.tables import Table
from widgets.views.wants import units
from widgets.views.wants.trace import TracePlot

EXAMPLES = (2_000, 10_000, 1_000_000)
"""How many training examples may be searched; the last is all of them."""

WHOLE, MIDDLE = "whole", "middle"


class WantsView(View):
    """Starts the painting and the search, and shows them grow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("wants", parent)
        self._shapes: dict[str, tuple[int, ...]] = {}
        self._labels: tuple[str, ...] = ()
        self._looked_at: object = None
        self._found: WantsFound | None = None
        self._asked_place: tuple[int, int] | None = None
        self._painted = PicturePanes("wantsPicture", self.tr("The picture painted for the unit"), self)
        self._painted.setToolTip(self.tr("Painted from noise so that the unit becomes as strong as it can."))
        self._trace = TracePlot(self)
        self._examples = PicturePanes("wantsExamples", self.tr("The examples that make it strongest"), self)
        self._examples.setToolTip(self.tr("Training examples, the strongest first; framed is what the unit sees."))
        tip = self.tr("The layer that the unit belongs to.")
        self._layer = Chooser("wantsLayer", self.tr("Layer"), tip, self)
        self._unit = QSpinBox(self)
        tip = self.tr("Make the whole map strong, or one place of it.")
        self._place = Chooser("wantsPlace", self.tr("Where in the map"), tip, self)
        tip = self.tr("How many of the training examples are searched for the strongest.")
        self._count = Chooser("wantsCount", self.tr("How many examples are searched"), tip, self)
        self._ask = QPushButton(self.tr("Show what it wants"), self)
        self._trace.hide()
        self._arrange()
        self._connect()
        self._show_reading()

    def show_experiment(self, experiment: Experiment) -> None:
        self.show_body()
        self._shapes, self._labels = units.layers(experiment), experiment.data.labels
        looked_at = experiment.graph, experiment.dataset
        if looked_at != self._looked_at:
            self._looked_at = looked_at
            self.cancel_study()
            self._forget()
        is_new = self._layer.count() == 0
        text = self.tr("{layer}: {count}")
        self._layer.offer(
            (name, text.format(layer=self.name_of(name), count=f"{shape[-1]:,}"))
            for name, shape in self._shapes.items()
        )
        if is_new:
            self._layer.setCurrentIndex(self._layer.count() - 1)
        self._offer_counts(experiment.data.training_examples)
        self._follow_layer()

    def show_study(self, record: WantsFound) -> None:
        self._found = record
        if record.picture.size:
            picture = example_picture(record.picture)
            self._painted.show_panes((Pane(self._title(record), picture),))
        self._trace.show_trace(record.trace)
        self._trace.setVisible(len(record.trace) > 1)
        self._examples.show_panes(self._panes(record))
        self._show_legend(record)
        self._show_reading()

    def end_study(self, outcome: Outcome) -> None:
        self._ask.setEnabled(True)
        self._show_reading()

    def follow_request(self, what: tuple[str, tuple[int, ...]]) -> None:
        """(layer, unit): the id of a layer, and the index of a number in its output. It is asked at once."""
        layer, unit = what
        if (row := self._layer.findData(layer)) < 0 or not unit:
            return
        self._layer.setCurrentIndex(row)
        self._follow_layer()
        self._unit.setValue(unit[-1])
        self._offer_places((unit[0], unit[1]) if len(unit) == 3 else None)
        self._begin()

    def table(self) -> Table | None:
        if self._found is None or self._found.strongest is None:
            return None
        return Table(("rank", "example", "label", "value", "top", "left", "bottom", "right"), self._rows(self._found))

    def summary(self) -> str:
        return f"{self._in_words(self._found)} {self.readout()}".strip() if self._found is not None else self.readout()

    def follow_theme(self) -> None:
        self._trace.follow_theme()
        if self._found is not None:
            self.show_study(self._found)

    # --- parts -------------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._left = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._left.addWidget(self._painted, 3)
        self._left.addWidget(self._trace, 2)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.SPACING)
        self._halves.addLayout(self._left, 1)
        self._halves.addWidget(self._examples, 1)
        self.body.addLayout(self._halves)
        self._unit.setObjectName("wantsUnit")
        self._unit.setAccessibleName(self.tr("Unit"))
        self._unit.setToolTip(self.tr("The unit or the map, by its place in the layer, from 0."))
        self._unit.setKeyboardTracking(False)
        self._ask.setObjectName("wantsAsk")
        self._ask.setAccessibleName(self._ask.text())
        self._ask.setToolTip(self.tr("Paint the picture that makes the unit strongest, and search the examples."))
        controls = QWidget(self)
        flow = FlowLayout(controls)
        for control in (self._layer, self._unit, self._place, self._count, self._ask):
            flow.addWidget(control)
        self.tools.addWidget(controls)

    def _connect(self) -> None:
        self._layer.activated.connect(self._follow_layer)
        self._ask.clicked.connect(self._begin)

    def _offer_counts(self, examples: int) -> None:
        text = self.tr("First {count}")
        some = [(str(count), text.format(count=f"{count:,}")) for count in EXAMPLES[:-1] if count < examples]
        whole = self.tr("All {count}").format(count=f"{examples:,}")
        self._count.offer([*some, (str(EXAMPLES[-1]), whole)])

    def _offer_places(self, place: tuple[int, int] | None) -> None:
        """The places of a map: all of it, its middle, and the one that was pointed at elsewhere."""
        shape = self._shapes.get(self._layer.currentData(), ())
        self._place.setVisible(len(shape) == 3)
        self._asked_place = place
        if len(shape) != 3:
            return
        entries = [(WHOLE, self.tr("The whole map")), (MIDDLE, self.tr("Its middle"))]
        if place is not None:
            text = self.tr("Row {row}, column {column}")
            entries.append(("place", text.format(row=place[0], column=place[1])))
        self._place.offer(entries)
        if place is not None:
            self._place.setCurrentIndex(self._place.count() - 1)

    # --- what is chosen ----------------------------------------------------------------------------------------------

    def _follow_layer(self) -> None:
        shape = self._shapes.get(self._layer.currentData(), (1,))
        self._unit.setMaximum(max(shape[-1] - 1, 0))
        self._offer_places(None)

    def _chosen_place(self) -> tuple[int, int] | None:
        shape = self._shapes.get(self._layer.currentData(), ())
        if len(shape) != 3 or self._place.currentData() == WHOLE:
            return None
        return (shape[0] // 2, shape[1] // 2) if self._place.currentData() == MIDDLE else self._asked_place

    def _begin(self) -> None:
        if self.experiment is None or not self._shapes:
            return
        self._forget()
        self._ask.setEnabled(False)
        self.start_study(
            "wants",
            WantsRequest(
                layer=self._layer.currentData(),
                unit=self._unit.value(),
                place=self._chosen_place(),
                examples=int(self._count.currentData()),
            ),
        )

    def _forget(self) -> None:
        self._found = None
        self._ask.setEnabled(True)
        self._painted.show_panes(())
        self._examples.show_panes(())
        self._trace.hide()
        self.set_legend("")
        self._show_reading()

    # --- words -------------------------------------------------------------------------------------------------------

    def _title(self, record: WantsFound) -> str:
        return self.tr("Step {step}").format(step=f"{len(record.trace):,}")

    def _panes(self, record: WantsFound) -> list[Pane]:
        best = record.strongest
        if best is None:
            return []
        picture_size = best.inputs.shape[1:3]
        panes = []
        for number, value in enumerate(best.values.tolist()):
            title = f"{self._name(int(best.labels[number]))}: {value:.3g}"
            top, left, bottom, right = best.fields[number].tolist()
            is_whole = (top, left, bottom, right) == (0, 0, *picture_size)
            frame = None if is_whole else (top, left, bottom, right)
            panes.append(Pane(title, example_picture(best.inputs[number] / np.float32(255)), frame))
        return panes

    def _name(self, label: int) -> str:
        return self._labels[label] if label < len(self._labels) else str(label)

    def _in_words(self, record: WantsFound) -> str:
        text = self.tr("Unit {unit} of “{layer}”.")
        words = text.format(unit=record.unit, layer=self.name_of(record.layer))
        if len(record.trace) and not np.isfinite(record.trace[-1]):
            return words + " " + self.tr("It is not a number: reset the network, and train it more slowly.")
        if record.is_still and len(record.trace) > 1:
            words += " " + self.tr("Nothing makes it stronger from there: it may be silent for all pictures.")
        elif len(record.trace):
            text = self.tr("Strength {first} in the noise, {last} now.")
            words += " " + text.format(first=f"{record.trace[0]:.3g}", last=f"{record.trace[-1]:.3g}")
        if record.strongest is not None:
            text = self.tr("{count} examples searched.")
            words += " " + text.format(count=f"{record.strongest.searched:,}")
        return words

    def _show_legend(self, record: WantsFound) -> None:
        notes = self.tr("Above each example its label and the unit's strength; framed is what the unit sees there.")
        self.set_legend(f"{self._in_words(record)}<br><small>{notes}</small>")

    def _show_reading(self) -> None:
        if self._found is None:
            self.set_readout(self.tr("Choose a unit and press the button; training may go on meanwhile."))
        else:
            self.set_readout(self.tr("This is the network as it was when you asked; ask again after training."))

    def _rows(self, record: WantsFound) -> Iterator[tuple[object, ...]]:
        best = record.strongest
        assert best is not None
        for number, index in enumerate(best.indices.tolist()):
            label = self._name(int(best.labels[number]))
            yield (number + 1, index, label, float(best.values[number]), *best.fields[number].tolist())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.width() > 1.6 * self.height()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._left.setDirection(across if is_low else down)
