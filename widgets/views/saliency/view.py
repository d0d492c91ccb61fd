"""Why this answer: the picture, and beside it which of its pixels count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from playground.experiment import Experiment
from playground.probes.saliency import EMPTY, GREY, PATCHES, Saliency, SaliencyWish
from playground.probes.subject import ANSWER
from widgets import theme
from widgets.racing.flow import FlowLayout
from widgets.theme.maps import picture
from widgets.viewing.chooser import Chooser
from widgets.viewing.example_pictures import example_picture
from widgets.viewing.frame import View
from widgets.viewing.picture_panes import Pane, PicturePanes
from widgets.viewing.subject_chooser import SubjectChooser
from widgets.viewing.tables import Table
from widgets.views.saliency import maps
from widgets.views.saliency.maps import Kind


class SaliencyView(View):
    """Slopes of a class's score by the pixels, and what is lost where a patch covers them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("saliency", parent)
        self._labels: tuple[str, ...] = ()
        self._seen: Saliency | None = None
        self._panes = PicturePanes("saliencyPictures", self.tr("The picture and what counts in it"), self)
        self._panes.setToolTip(self.tr("Point at a pixel, or go there with the arrow keys, to read it."))
        self.body.addWidget(self._panes)
        self._kind = Chooser(
            "saliencyKind", self.tr("How"), self.tr("Four ways to ask what the answer rests on."), self
        )
        tip = self.tr("The class whose score is looked into; at first the one the network names.")
        self._class = Chooser("saliencyClass", self.tr("For which class"), tip, self)
        tip = self.tr("The side of the patch that covers part of the picture, in pixels.")
        self._patch = Chooser("saliencyPatch", self.tr("How large the patch is"), tip, self)
        tip = self.tr("What the patch is filled with: grey, or the empty background.")
        self._fill = Chooser("saliencyFill", self.tr("What the patch is"), tip, self)
        self._subject = SubjectChooser("saliency", self)
        self._arrange()
        self._offer()
        self._kind.activated.connect(self._choose)
        for chooser in (self._class, self._patch, self._fill):
            chooser.activated.connect(self._choose)
        self._subject.changed.connect(self._choose)
        self._panes.pointed.connect(self._show_reading)
        self.set_wish(SaliencyWish())
        self._show_controls()

    def show_experiment(self, experiment: Experiment) -> None:
        if experiment.data.labels != self._labels:
            self._labels, self._seen = experiment.data.labels, None
            self._class.setCurrentIndex(0)
        answers = [(str(ANSWER), self.tr("The answer"))]
        self._class.offer([*answers, *((str(number), label) for number, label in enumerate(self._labels))])
        self._subject.offer_for(experiment)
        self._choose()

    def show_record(self, record: Saliency) -> None:
        if len(record.probabilities) != len(self._labels):
            return  # of the dataset before
        self._seen = record
        found = maps.values(self.kind, record)
        if found is None:
            return  # the covered pictures are on their way
        bound = maps.furthest(found)
        low = 0.0 if self.kind == "absolute" else -bound
        image = picture(found, maps.COLOURS[self.kind], low, bound)
        shown = Pane(self._picture_title(record), example_picture(record.subject.input))
        self._panes.show_panes((shown, Pane(self._map_title(record), image)))
        self._show_legend(bound)
        self._show_reading()

    def show_picture(self, picture: NDArray[np.float32]) -> None:
        if self._subject.take_drawing(picture):
            self._choose()

    def follow_request(self, what: int) -> None:
        """The held-out example of this index."""
        self._subject.show_example(what)

    def table(self) -> Table | None:
        if self._seen is None or (found := maps.values(self.kind, self._seen)) is None:
            return None
        return Table(("row", "column", "input", self.kind), _pixels(self._seen, found))

    def summary(self) -> str:
        return f"{self._in_words()} {self.readout()}".strip() if self._seen is not None else ""

    def follow_theme(self) -> None:
        if self._seen is not None:
            self.show_record(self._seen)

    @property
    def kind(self) -> Kind:
        """What is shown beside the picture."""
        kind: Kind = self._kind.currentData()
        return kind

    # --- parts and choices -------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        controls = QWidget(self)
        flow = FlowLayout(controls)
        for control in (self._kind, self._class, self._subject, self._patch, self._fill):
            flow.addWidget(control)
        self.tools.addWidget(controls)

    def _offer(self) -> None:
        self._kind.offer(
            (
                ("absolute", self.tr("Slope, its size")),
                ("signed", self.tr("Slope, with sign")),
                ("times-input", self.tr("Slope × input")),
                ("occlusion", self.tr("Cover with a patch")),
            )
        )
        self._patch.offer((str(side), self.tr("{side}×{side} pixels").format(side=side)) for side in PATCHES)
        self._patch.setCurrentIndex(1)
        self._fill.offer(((str(GREY), self.tr("Grey")), (str(EMPTY), self.tr("Empty"))))

    def _show_controls(self) -> None:
        for chooser in (self._patch, self._fill):
            chooser.setVisible(self.kind == "occlusion")

    def _choose(self) -> None:
        """What the controls say is wanted."""
        self._show_controls()
        wish = self.wish
        assert isinstance(wish, SaliencyWish)
        self.set_wish(
            replace(
                wish,
                drawing=self._subject.drawing,
                example=self._subject.example,
                target=int(self._class.currentData() or ANSWER),
                occludes=self.kind == "occlusion",
                patch=int(self._patch.currentData()),
                fill=float(self._fill.currentData()),
            )
        )
        if self._seen is not None:
            self.show_record(self._seen)

    # --- words -------------------------------------------------------------------------------------------------------

    def _picture_title(self, seen: Saliency) -> str:
        return self.tr("Drawing") if seen.subject.is_drawing else self.tr("Example {n}").format(n=seen.subject.example)

    def _map_title(self, seen: Saliency) -> str:
        return self.tr("What counts for {name}").format(name=self._labels[seen.target])

    def _in_words(self) -> str:
        assert self._seen is not None
        seen = self._seen
        about = self._subject.words(seen.subject, self._labels)
        if not np.isfinite(seen.probabilities).all():
            return about + " " + self.tr("The answer is not a number: reset the network, and train it more slowly.")
        text = self.tr("The network says {answer}, {share} % sure.")
        share = f"{100 * float(seen.probabilities[seen.answer]):.0f}"
        return about + " " + text.format(answer=self._labels[seen.answer], share=share)

    def _show_legend(self, bound: float) -> None:
        assert self._seen is not None
        now = theme.colours()
        mark = '<span style="color:{colour}">■</span> {words}'
        if self.kind == "absolute":
            words = self.tr("Bright: a little change there changes the score most (up to {bound} a unit of ink).")
            notes = [words.format(bound=f"{bound:.2g}")]
        else:
            more, less = {
                "signed": (self.tr("more there raises it"), self.tr("lowers it")),
                "times-input": (self.tr("speaks for it"), self.tr("against it")),
                "occlusion": (self.tr("covered, it is less probable"), self.tr("more probable")),
            }[self.kind]
            notes = [mark.format(colour=now.positive, words=more), mark.format(colour=now.negative, words=less)]
            limit = f"{100 * bound:.0f} %" if self.kind == "occlusion" else f"{bound:.2g}"
            notes.append(self.tr("up to ±{limit}").format(limit=limit))
        self.set_legend(f"{self._in_words()}<br><small>{'&nbsp; '.join(notes)}</small>")

    def _show_reading(self) -> None:
        spot, seen = self._panes.spot, self._seen
        found = None if seen is None else maps.values(self.kind, seen)
        if spot is None or seen is None or found is None:
            self.set_readout(self.tr("Point at a pixel to read it."))
            return
        ink = ", ".join(f"{value:.2f}" for value in seen.subject.input[spot].tolist())
        value = float(found[spot])
        if self.kind == "occlusion":
            text = self.tr("Row {row}, column {column}: input {ink}; covered, {name} loses {value} % of probability.")
            words = f"{100 * value:.1f}"
        else:
            text, words = self.tr("Row {row}, column {column}: input {ink}; for {name} {value}."), f"{value:+.3g}"
        self.set_readout(text.format(row=spot[0], column=spot[1], ink=ink, name=self._labels[seen.target], value=words))


def _pixels(seen: Saliency, found: NDArray[np.float32]) -> Iterator[tuple[object, ...]]:
    for row, column in np.ndindex(*found.shape):
        yield (row, column, float(seen.subject.input[row, column].mean()), float(found[row, column]))
