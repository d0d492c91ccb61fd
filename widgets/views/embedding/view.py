"""The embedding: which layer and by which method, of how many examples, what is read and marked."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QPushButton, QSpinBox, QWidget

from playground.experiment import Experiment
from playground.groups import names
from playground.probes.embedding import MOST, NOTHING, USUAL, Cloud, Embedding, EmbeddingWish, aligned
from playground.studies import Outcome
from playground.studies.embedding import LEAST_PERPLEXITY, MOST_PERPLEXITY, PERPLEXITY, Neighbours, NeighboursRequest
from playground.views import obstacle
from widgets.racing.flow import FlowLayout
from widgets.viewing.chooser import Chooser
from widgets.viewing.class_colours import class_colour
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.embedding.plot import EmbeddingPlot

COUNTS = (200, USUAL, 1000, MOST)
EVERY = -1
"""No class is singled out."""

_SIGNS = ("●", "■", "▼", "◆", "+", "×", "▲", "★", "⬟", "⬢")


class EmbeddingView(View):
    """The principal components of a layer live, or t-SNE of it as a study."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("embedding", parent)
        self._labels: tuple[str, ...] = ()
        self._seen: Embedding | None = None
        self._placed: Neighbours | None = None
        self._began: float | None = None
        self._map = EmbeddingPlot(self)
        self.body.addWidget(self._map)
        self._method = Chooser("embeddingMethod", self.tr("How it is made flat"), self.tr("PCA or t-SNE."), self)
        self._method.setToolTip(self.tr("PCA turns the layer's outputs and is live; t-SNE keeps neighbours together."))
        tip = self.tr("Whose outputs are shown; layers with one output alone are left out.")
        self._layer = Chooser("embeddingLayer", self.tr("Layer"), tip, self)
        tip = self.tr("How many of the held-out examples are shown; more take longer.")
        self._count = Chooser("embeddingCount", self.tr("How many examples"), tip, self)
        self._class = Chooser(
            "embeddingClass", self.tr("Class"), self.tr("One class alone, with the others made faint."), self
        )
        self._perplexity = QSpinBox(self)
        self._start = QPushButton(self.tr("Compute"), self)
        self._pictures, self._wrong = QCheckBox(self.tr("Pictures"), self), QCheckBox(self.tr("Mark wrong"), self)
        self._clock = QTimer(self)
        self._clock.setInterval(500)
        self._arrange()
        self._connect()
        self.set_wish(EmbeddingWish())
        self._show_controls()
        self._show_reading()

    def show_experiment(self, experiment: Experiment) -> None:
        self._labels = experiment.data.labels
        self._seen = self._placed = None
        self._map.show_cloud(None, max(len(self._labels), 2))
        held_out = experiment.data.test_examples
        fitting = [count for count in COUNTS if count < held_out] + [min(held_out, MOST)]
        text = self.tr("{count} examples")
        self._count.offer((str(count), text.format(count=f"{count:,}")) for count in sorted(set(fitting)))
        self._count.setCurrentIndex(max(self._count.findData(str(self._asked().examples)), 0))
        every = (str(EVERY), self.tr("All classes"))
        self._class.offer([every, *((str(number), label) for number, label in enumerate(self._labels))])
        layer = self._asked().layer if self._asked().layer in names(experiment.graph) else ""
        self._wish_for(layer=layer, examples=int(self._count.currentData()))
        self._choose_class()
        self._show_controls()
        if self._is_by_neighbours:
            self.show_body()
        self._show_legend()

    def show_record(self, record: Embedding) -> None:
        self._fill_layers(record)
        before = self._seen
        if before is not None and before.layer == record.layer and record.cloud.places.shape[1] == 2:
            record = _turned(record, aligned(record.cloud.places, before.cloud.places))
        self._seen = record
        if not self._is_by_neighbours:
            self._show_cloud()

    def show_study(self, record: Neighbours) -> None:
        self._placed = record
        if self._is_by_neighbours:
            self._show_cloud()

    def end_study(self, outcome: Outcome) -> None:
        self._began = None
        self._clock.stop()
        self._start.setEnabled(True)
        self._show_legend()
        self.setAccessibleDescription(self.summary())

    def show_picture(self, picture: NDArray[np.float32]) -> None:
        drawing = picture if picture.any() else None
        if drawing is not None or self._asked().drawing is not None:
            self._wish_for(drawing=drawing)

    def follow_request(self, what: str) -> None:
        """The layer of this id, by t-SNE."""
        self._method.setCurrentIndex(self._method.findData("t-sne"))
        self._wish_for(layer=what)
        self._change_method()
        self._compute()

    def table(self) -> Table | None:
        cloud = self._cloud()
        return None if cloud is None else Table(("x", "y", "label", "answer"), _rows(cloud, self._labels))

    def summary(self) -> str:
        return f"{self._in_words()} {self.readout()}".strip()

    def follow_theme(self) -> None:
        self._map.follow_theme()
        self._show_cloud()

    # --- parts -------------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._method.offer((("pca", self.tr("PCA, live")), ("t-sne", self.tr("t-SNE"))))
        self._perplexity.setObjectName("embeddingPerplexity")
        self._perplexity.setAccessibleName(self.tr("Perplexity"))
        self._perplexity.setToolTip(self.tr("About how many neighbours each example is held to; 5 to 50 are usual."))
        self._perplexity.setRange(LEAST_PERPLEXITY, MOST_PERPLEXITY)
        self._perplexity.setValue(PERPLEXITY)
        self._perplexity.setPrefix(self.tr("perplexity") + " ")
        self._start.setObjectName("embeddingStart")
        self._start.setAccessibleName(self.tr("Compute the t-SNE"))
        self._start.setToolTip(self.tr("Place the examples of this layer as it is now, beside training."))
        self._start.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for box, name, tip in (
            (self._pictures, "embeddingPictures", self.tr("Show some examples as pictures, more where you zoom in.")),
            (self._wrong, "embeddingWrong", self.tr("A ring around each example that is answered wrongly.")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(box.text())
            box.setToolTip(tip)
            box.setChecked(True)
        controls = QWidget(self)
        flow = FlowLayout(controls)
        for control in (
            self._method,
            self._layer,
            self._count,
            self._class,
            self._perplexity,
            self._start,
            self._pictures,
            self._wrong,
        ):
            flow.addWidget(control)
        self.tools.addWidget(controls)

    def _connect(self) -> None:
        self._method.activated.connect(self._change_method)
        self._layer.activated.connect(self._choose_layer)
        self._count.activated.connect(self._choose_count)
        self._class.activated.connect(self._choose_class)
        self._start.clicked.connect(self._compute)
        self._pictures.toggled.connect(self._choose_marks)
        self._wrong.toggled.connect(self._choose_marks)
        self._clock.timeout.connect(self._show_legend)
        self._map.pointed.connect(self._show_reading)
        self._map.opened.connect(self._open)
        self._legend.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._legend.linkActivated.connect(self._single_out)

    def _show_controls(self) -> None:
        self._perplexity.setVisible(self._is_by_neighbours)
        self._start.setVisible(self._is_by_neighbours)
        self._pictures.setVisible(self.experiment is None or self.experiment.data.kind == "pictures")
        self._wrong.setVisible(self.experiment is None or self.experiment.target == "label")
        ends = ("", "") if self._is_by_neighbours else (self.tr("first component"), self.tr("second component"))
        self._map.setLabel("bottom", ends[0])
        self._map.setLabel("left", ends[1])

    def _fill_layers(self, record: Embedding) -> None:
        text = self.tr("{layer}: {count}")
        self._layer.offer(
            (name, text.format(layer=self.name_of(name), count=f"{size:,}")) for name, size in record.layers
        )
        self._layer.setCurrentIndex(self._layer.findData(record.layer))

    # --- what is chosen ----------------------------------------------------------------------------------------------

    @property
    def _is_by_neighbours(self) -> bool:
        return self._method.currentData() == "t-sne"

    def _asked(self) -> EmbeddingWish:
        assert isinstance(self.wish, EmbeddingWish)
        return self.wish

    def _wish_for(self, **what: object) -> None:
        self.set_wish(replace(self._asked(), **what))  # type: ignore[arg-type]

    def _change_method(self) -> None:
        self._wish_for(rests=self._is_by_neighbours)
        self._show_controls()
        self._map.show_all()
        self._show_cloud()

    def _choose_layer(self) -> None:
        self._wish_for(layer=self._layer.currentData())
        self._show_legend()

    def _choose_count(self) -> None:
        self._wish_for(examples=int(self._count.currentData()))

    def _single_out(self, number: str) -> None:
        """The class whose name was clicked alone; clicked again, all."""
        is_again = self._class.currentData() == number
        self._class.setCurrentIndex(self._class.findData(str(EVERY) if is_again else number))
        self._choose_class()

    def _choose_class(self) -> None:
        number = int(self._class.currentData())
        self._map.single = None if number == EVERY else number
        self._map.redraw()
        self._show_legend()

    def _choose_marks(self) -> None:
        self._map.has_pictures, self._map.marks_wrong = self._pictures.isChecked(), self._wrong.isChecked()
        self._map.redraw()
        self._show_legend()

    def _compute(self) -> None:
        self._placed = None
        self._began = time.monotonic()
        self._clock.start()
        self._start.setEnabled(False)
        self._show_cloud()
        asked = self._asked()
        self.start_study("embedding", NeighboursRequest(asked.layer, asked.examples, self._perplexity.value()))

    def _open(self, example: int) -> None:
        """Why it is answered so, where that can be asked."""
        if self.experiment is not None and obstacle("saliency", self.experiment) is None:
            self.ask_view("saliency", example)

    # --- words -------------------------------------------------------------------------------------------------------

    def _cloud(self) -> Cloud | None:
        shown = self._placed if self._is_by_neighbours else self._seen
        return None if shown is None else shown.cloud

    def _show_cloud(self) -> None:
        own = None if self._is_by_neighbours or self._seen is None else self._seen.drawing
        self._map.show_cloud(self._cloud(), max(len(self._labels), 2), own)
        self._show_legend()
        self._show_reading()

    def _in_words(self) -> str:
        cloud = self._cloud()
        if self._is_by_neighbours:
            return self._neighbours_in_words(cloud)
        if self._seen is None or cloud is None:
            return ""
        shares = tuple(f"{100 * share:.0f}" for share in self._seen.shares)
        text = self.tr("“{layer}”: the two axes hold {first} % and {second} % of the variance.")
        words = text.format(layer=self.name_of(self._seen.layer), first=shares[0], second=shares[1])
        return " ".join(part for part in (words, self._broken_in_words(cloud)) if part)

    def _neighbours_in_words(self, cloud: Cloud | None) -> str:
        if self._began is not None:
            seconds = f"{time.monotonic() - self._began:.0f}"
            words = self.tr("t-SNE is being computed: {seconds} s so far.").format(seconds=seconds)
            if self._placed is not None and self._placed.done:
                words += " " + self.tr("Iteration {done} of {total}.").format(
                    done=self._placed.done, total=self._placed.total
                )
            return words
        if cloud is None or self._placed is None:
            return self.tr("Press Compute: t-SNE places examples that the layer sees as alike near each other.")
        text = self.tr(
            "“{layer}” at step {step}: t-SNE, perplexity {perplexity}, {seconds} s. Distances between groups "
            "mean little."
        )
        words = text.format(
            layer=self.name_of(self._placed.layer),
            step=f"{self._placed.step:,}",
            perplexity=f"{self._placed.perplexity:g}",
            seconds=f"{self._placed.seconds:.1f}",
        )
        return " ".join(part for part in (words, self._broken_in_words(cloud)) if part)

    def _broken_in_words(self, cloud: Cloud) -> str:
        count = int((~np.isfinite(cloud.places).all(axis=1)).sum())
        if not count:
            return ""
        text = self.tr("{count} examples are left out: what the layer puts out for them is not a number.")
        return text.format(count=f"{count:,}")

    def _show_legend(self) -> None:
        words, count = self._in_words(), max(len(self._labels), 2)
        names_of_classes = (
            f'<a href="{number}" style="text-decoration:none; color:{class_colour(number, count)}">'
            f"{_SIGNS[number % len(_SIGNS)]} {'<b>' * is_single}{label}{'</b>' * is_single}</a>"
            for number, label in enumerate(self._labels)
            for is_single in (number == self._map.single,)
        )
        notes = ""
        cloud = self._cloud()
        if cloud is not None and self._wrong.isChecked() and cloud.wrong.any():
            notes = "<br><small>" + self.tr("Ringed: answered wrongly, {count} of {total}.").format(
                count=int(cloud.wrong.sum()), total=len(cloud.wrong)
            )
            notes += "</small>"
        self.set_legend(f"{words}<br>{'&nbsp; '.join(names_of_classes)}{notes}")

    def _show_reading(self) -> None:
        cloud, spot = self._cloud(), self._map.spot
        if cloud is None:
            self.set_readout("")
        elif spot is None or spot >= len(cloud.labels):
            own = self._seen is not None and self._seen.drawing is not None and not self._is_by_neighbours
            star = " " + self.tr("The star is your drawing.") if own else ""
            self.set_readout(self.tr("Point at an example to read it.") + star)
        else:
            text = self.tr("Held-out example {number}: it is {label}")
            words = text.format(number=f"{spot:,}", label=self._labels[cloud.labels[spot]])
            if cloud.answers[spot] != NOTHING:
                answer = self._labels[cloud.answers[spot]]
                words += ", " + self.tr("the network says {answer}").format(answer=answer)
            self.set_readout(words)


def _turned(record: Embedding, signs: NDArray[np.float32]) -> Embedding:
    """The same with its axes the other way round where a sign is -1."""
    own = record.drawing
    turned = None if own is None else (own[0] * float(signs[0]), own[1] * float(signs[1]))
    return replace(record, cloud=replace(record.cloud, places=record.cloud.places * signs), drawing=turned)


def _rows(cloud: Cloud, labels: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    for (x, y), label, answer in zip(cloud.places.tolist(), cloud.labels.tolist(), cloud.answers.tolist(), strict=True):
        yield (x, y, labels[label], "" if answer == NOTHING else labels[answer])
