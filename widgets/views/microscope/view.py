"""Microscope: one step on one example, walked stage by stage."""

from __future__ import annotations

import html
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from playground.arithmetic.figures import figure
from playground.arithmetic.values import Unit
from playground.experiment import Experiment
from playground.probes.microscope import Microscope, MicroscopeWish
from widgets import theme
from widgets.racing.flow import FlowLayout
from widgets.viewing.chooser import Chooser
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.microscope.lesson import PHASES, explained
from widgets.views.microscope.panes import chosen_from, first_unit, shown
from widgets.views.microscope.player import Player
from widgets.views.microscope.reckoning import Reckoner
from widgets.views.microscope.stages import Stage, Way
from widgets.views.microscope.strip import Strip
from widgets.views.microscope.subject import ExampleChooser
from widgets.views.microscope.tensor_map import Tensor, TensorMap

WIDE = 1.5
"""So many times wider than high, words and arrays stand beside each other."""


class MicroscopeView(View):
    """The network as a strip, the arrays of one stage as maps, and the calculation of one number in figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("microscope", parent)
        self._way: Way | None = None
        self._seen: Microscope | None = None
        self._units: dict[tuple[str, str], Unit] = {}
        self._strip = Strip(self)
        self._heading, self._lesson, self._sums = QLabel(self), QLabel(self), QLabel(self)
        self._maps = TensorMap("microscopeMaps", self.tr("The numbers of this stage"), self)
        self._maps.setToolTip(self.tr("Click a number, or go there with the arrow keys, to see how it came about."))
        self._array = Chooser(
            "microscopeArray",
            self.tr("Which weights"),
            self.tr("Which array of this layer's weights is updated."),
            self,
        )
        self._player, self._example = Player(self), ExampleChooser(self)
        self._arrange()
        self._strip.stage_chosen.connect(self._go_to)
        self._player.moved.connect(self._take_stage)
        self._maps.chosen.connect(self._take_unit)
        self._array.activated.connect(self._take_array)
        self._example.changed.connect(self._ask)
        self.set_wish(MicroscopeWish())

    def show_experiment(self, experiment: Experiment) -> None:
        before = self._way
        self._way = Way(experiment.graph, experiment.data.shape)
        self._seen = None
        if before is None or before.stages != self._way.stages:
            self._units.clear()
            self._player.pause()
            self._player.offer(len(self._way.stages), min(self._player.place, len(self._way.stages) - 1))
        self._example.offer_for(experiment)
        self._strip.show_way(self._way, self.name_of)
        self._ask()

    def show_record(self, record: Microscope) -> None:
        if self._way is None or tuple(record.outputs) != self._way.nodes:
            return  # of the network before
        self._seen = record
        self._example.take_record(record)
        self._show()

    def show_picture(self, picture: NDArray[np.float32]) -> None:
        if self._example.take_drawing(picture):
            self._ask()

    def table(self) -> Table | None:
        if self._seen is None or not self._maps.tensors():
            return None
        stage = self._stage()
        return Table(("part", "layer", "array", "index", "value"), _rows(stage, self._maps.tensors()))

    def summary(self) -> str:
        return f"{self._heading.text()}. {self.readout()}" if self._seen is not None else ""

    def follow_theme(self) -> None:
        if self._seen is not None:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: self._player.back,
            Qt.Key.Key_PageUp: self._player.back,
            Qt.Key.Key_Right: self._player.next,
            Qt.Key.Key_PageDown: self._player.next,
            Qt.Key.Key_Space: self._player.toggle,
        }
        key = Qt.Key(event.key())
        if key in moves:
            moves[key]()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._way is not None:
            self._go_to(0 if key == Qt.Key.Key_Home else len(self._way.stages) - 1)
        else:
            super().keyPressEvent(event)

    # --- parts and choices -------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._heading.setObjectName("microscopeHeading")
        self._heading.setProperty("role", "heading")
        self._lesson.setObjectName("microscopeLesson")
        self._sums.setObjectName("microscopeSums")
        for label in (self._lesson, self._sums):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._sums.setTextFormat(Qt.TextFormat.RichText)
        self._sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._middle = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._middle.setSpacing(theme.SPACING)
        self._middle.addWidget(self._made_texts(), 2)
        self._middle.addWidget(self._maps, 3)
        self.body.setSpacing(theme.SPACING // 2)
        self.body.addWidget(self._strip)
        self.body.addWidget(self._heading)
        self.body.addLayout(self._middle, 1)
        controls = QWidget(self)
        flow = FlowLayout(controls)
        for control in (self._player, self._example, self._array):
            flow.addWidget(control)
        self.tools.addWidget(controls)

    def _made_texts(self) -> QScrollArea:
        """What happens in the stage, and the calculation of the chosen number: scrolled where there is little room."""
        scroll, texts = QScrollArea(self), QWidget(self)
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, theme.SPACING // 2, 0)
        column.setSpacing(theme.SPACING // 2)
        column.addWidget(self._lesson)
        column.addWidget(self._sums, 1)
        scroll.setObjectName("microscopeCalculation")
        scroll.setAccessibleName(self.tr("What happens here, and how the chosen number came about"))
        scroll.setToolTip(self.tr("The calculation of the chosen number, in figures of four digits."))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(texts)
        scroll.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        return scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.width() > WIDE * self.height()
        directions = QBoxLayout.Direction
        self._middle.setDirection(directions.LeftToRight if is_low else directions.TopToBottom)
        self._middle.setStretch(0, 3 if is_low else 2)

    def _stage(self) -> Stage:
        assert self._way is not None
        return self._way.stages[self._player.place]

    def _go_to(self, place: int) -> None:
        self._player.pause()
        self._player.go_to(place)

    def _ask(self) -> None:
        """Want what this stage shows, and the next one, so that it is there when one comes to it."""
        if self._way is None:
            return
        place, stages = self._player.place, self._way.stages
        around = [self._way.needed(stage) for stage in stages[place : place + 2]]
        layers = tuple(dict.fromkeys(node for nodes in around for node in nodes))
        chosen = self._example
        self.set_wish(MicroscopeWish(chosen.source, chosen.example, chosen.drawing, chosen.label, layers))

    def _take_stage(self) -> None:
        self._ask()
        if self._seen is not None:
            self._show()

    def _take_array(self) -> None:
        if self._seen is not None:
            self._show()

    def _take_unit(self) -> None:
        self._units[self._key()] = self._maps.unit
        self._show()

    def _key(self) -> tuple[str, str]:
        stage = self._stage()
        return stage.node, self._array_name() if stage.phase == "update" else ""

    def _array_name(self) -> str:
        return self._array.currentData() or ""

    # --- what is shown -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        assert self._seen is not None and self._way is not None and self.experiment is not None
        stage, seen, recipe = self._stage(), self._seen, self.experiment.recipe
        self._show_words(stage)
        self._strip.show_stage(self._player.place, seen.gradients if stage.phase == "backward" else seen.outputs)
        self._offer_arrays(stage)
        array = self._array_name()
        source = chosen_from(self._way, seen, stage, array)
        if source is None:
            return  # the weights of this layer are on their way
        unit = self._units.get(self._key())
        if unit is None or len(unit) != source.ndim or any(i >= n for i, n in zip(unit, source.shape, strict=True)):
            unit = self._units[self._key()] = first_unit(self._way, seen, stage, array)
        reckoner = Reckoner(self._way, seen, recipe.loss, recipe.optimizer.kind, self.name_of)
        with np.errstate(all="ignore"):  # what is no number is shown as such
            arrays = shown(self._way, seen, reckoner, stage, unit, array, recipe.loss)
            lines = reckoner.paragraphs(stage, unit, array)
        self._maps.show_tensors(arrays.tensors, arrays.chooses, unit)
        self._sums.setText("".join(f"<p style='margin:2px 0'>{line}</p>" for line in lines))
        place = self._column_of(stage, unit) or ", ".join(map(str, unit))
        text = self.tr("{array}, {place}: {value}")
        title = arrays.tensors[arrays.chooses].title
        self.set_readout(text.format(array=title, place=place, value=figure(float(source[unit]))))

    def _column_of(self, stage: Stage, unit: Unit) -> str:
        """The name of the column of a table that is looked at, where it is the example itself."""
        assert self._way is not None and self.experiment is not None
        is_example = stage.phase == "forward" and not self._way.graph.sources(stage.node)
        return self.experiment.data.input_name(unit[0]) if is_example and len(unit) == 1 else ""

    def _show_words(self, stage: Stage) -> None:
        assert self._seen is not None and self._way is not None and self.experiment is not None
        layer, recipe = self._way.graph.node(stage.node).layer, self.experiment.recipe
        part = QCoreApplication.translate("MicroscopeView", PHASES[stage.phase])
        has_layer = stage.phase in ("forward", "backward", "update")
        text = self.tr("{part}: {layer}") if has_layer else "{part}"
        words = text.format(part=part, layer=self.name_of(stage.node))
        count = self.tr("stage {n} of {all}").format(n=self._player.place + 1, all=len(self._way.stages))
        self._heading.setText(f"{words} ({count})")
        self._lesson.setText(explained(stage, layer, recipe.loss, recipe.optimizer.kind))
        self.set_legend(self._about())

    def _about(self) -> str:
        """Which example this is, and what is left out."""
        assert self._seen is not None and self.experiment is not None
        seen, labels = self._seen, self.experiment.data.labels
        texts = {
            "training": self.tr("Training example {n}"),
            "next": self.tr("Training example {n}, the first of the next batch"),
            "held-out": self.tr("Held-out example {n}"),
            "drawing": self.tr("Your drawing"),
        }
        about = texts[seen.source].format(n=f"{seen.place:,}")
        if 0 <= seen.label < len(labels):
            about += ": " + html.escape(labels[seen.label])
        if self._example.source == "drawing" and seen.source != "drawing":
            about += " · " + self.tr("nothing is drawn yet")
        if not np.isfinite(seen.before.loss):
            about += " · " + self.tr("the loss is not a number: reset the network, and train it more slowly")
        rest = self.tr("step {step}; one example (batch size 1), no dropout, noise or augmentation")
        return f"{about} · {rest.format(step=f'{seen.step:,}')}"

    def _offer_arrays(self, stage: Stage) -> None:
        assert self._seen is not None
        names = tuple(self._seen.updates.get(stage.node, {})) if stage.phase == "update" else ()
        self._array.setVisible(bool(names))
        if names:
            self._array.offer((name, name) for name in names)


def _rows(stage: Stage, tensors: tuple[Tensor, ...]) -> Iterator[tuple[object, ...]]:
    for tensor in tensors:
        for place, value in np.ndenumerate(tensor.values):
            yield stage.phase, stage.node, tensor.title, " ".join(map(str, place)), float(value)
