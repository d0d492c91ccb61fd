"""Slide it: the picture moved by whole pixels, and what the network answers wherever it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from playground.experiment import Experiment
from playground.probes.sliding import Sliding, SlidingWish, shifted
from playground.probes.subject import ANSWER
from widgets import theme
from widgets.viewing.cell_picker import ARROWS
from widgets.viewing.example_pictures import example_picture
from widgets.viewing.frame import View
from widgets.viewing.picture_panes import Pane, PicturePanes
from widgets.viewing.tables import Table
from widgets.views.sliding.controls import SlidingControls
from widgets.views.sliding.plots import ShiftBars, ShiftCurves
from widgets.views.sliding.shift_map import ShiftMap

BESIDE = 1.8
"""Wider than so many times its height, the plots stand beside the pictures."""

LOWEST = 400
"""Pixels; a lower panel shows picture and map alone."""

REST = 350
"""Milliseconds after the last stroke until the whole map is asked for: it would have the pen wait."""


class SlidingView(View):
    """One record holds the answers for every shift, so that sliding asks nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sliding", parent)
        self._labels: tuple[str, ...] = ()
        self._seen: Sliding | None = None
        self._shift = (0, 0)
        self._picture = PicturePanes("slidingPicture", self.tr("The picture where it is now"), self)
        self._picture.setToolTip(self.tr("What the network sees; the arrow keys slide it."))
        self._map = ShiftMap(self)
        self._curves, self._bars = ShiftCurves(self), ShiftBars(self)
        self._controls = SlidingControls(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._choose)
        self._arrange()
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture.setMouseTracking(False)
        self._map.pointed.connect(self._follow_map)
        self._controls.slid.connect(self.slide)
        self._controls.changed.connect(self._choose)
        self.set_wish(SlidingWish())
        self._show_reading()

    def slide(self, down: int, right: int) -> None:
        """Have the picture there, in pixels from its place."""
        reach = self._map.reach or SlidingWish().reach
        self._shift = (min(max(down, -reach), reach), min(max(right, -reach), reach))
        self._map.point((self._shift[0] + reach, self._shift[1] + reach))
        self._show_shift()

    @property
    def shift(self) -> tuple[int, int]:
        """(down, right), in pixels."""
        return self._shift

    def show_experiment(self, experiment: Experiment) -> None:
        is_other = experiment.data.labels != self._labels
        if is_other:
            self._labels, self._seen = experiment.data.labels, None
        self._controls.show_experiment(experiment, is_other)
        self._choose()

    def show_record(self, record: Sliding) -> None:
        if record.probabilities.shape[-1] != len(self._labels):
            return  # of the dataset before
        self._seen = record
        self._map.show_shares(record.probabilities[..., self.target])
        self._map.point((self._shift[0] + record.reach, self._shift[1] + record.reach))
        self._show_shift()

    def show_picture(self, picture: NDArray[np.float32]) -> None:
        if self._controls.subject.take_drawing(picture):
            self._ask(everywhere=False)
            self._timer.start()

    def follow_request(self, what: int) -> None:
        """The held-out example of this index."""
        self._controls.subject.show_example(what)

    def table(self) -> Table | None:
        return None if self._seen is None else Table(("down", "right", *self._labels), _rows(self._seen))

    def summary(self) -> str:
        return f"{self._in_words()} {self.readout()}".strip() if self._seen is not None else ""

    def follow_theme(self) -> None:
        self._curves.follow_theme()
        self._bars.follow_theme()
        self._show_shift()

    @property
    def target(self) -> int:
        """The class that is shown: the chosen one, or what the network names in place."""
        if self._controls.target != ANSWER or self._seen is None:
            return max(self._controls.target, 0)
        return int(self._seen.at(0, 0).argmax())

    # --- parts and choices -------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        pictures, plots = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((pictures, (self._picture, self._map)), (plots, (self._curves, self._bars))):
            row.setSpacing(theme.SPACING)
            for part in parts:
                row.addWidget(part, 1)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(theme.SPACING)
        self._halves.addLayout(pictures, 3)
        self._halves.addLayout(plots, 2)
        self.body.addLayout(self._halves)
        self.tools.addWidget(self._controls, 1)

    def _choose(self) -> None:
        """What the controls say is wanted."""
        self._timer.stop()
        self._ask(everywhere=True)
        if self._seen is not None:
            self.show_record(self._seen)

    def _ask(self, everywhere: bool) -> None:
        wish, subject = self.wish, self._controls.subject
        assert isinstance(wish, SlidingWish)
        self.set_wish(replace(wish, drawing=subject.drawing, example=subject.example, everywhere=everywhere))

    def _follow_map(self, spot: tuple[int, int] | None) -> None:
        if spot is not None:
            self._shift = spot[0] - self._map.reach, spot[1] - self._map.reach
            self._show_shift()

    # --- what is shown -----------------------------------------------------------------------------------------------

    def _show_shift(self) -> None:
        seen = self._seen
        if seen is None:
            return
        down, right = self._shift
        self._picture.show_panes((Pane(self._title(seen), example_picture(shifted(seen.subject.input, down, right))),))
        self._curves.show_shift(seen, self.target, down, right)
        self._bars.show_shift(seen, self._labels, down, right)
        self._controls.show_shift(down, right, seen.reach)
        self._show_legend()
        self._show_reading()

    def _title(self, seen: Sliding) -> str:
        return self.tr("Drawing") if seen.subject.is_drawing else self.tr("Example {n}").format(n=seen.subject.example)

    def _in_words(self) -> str:
        seen = self._seen
        assert seen is not None
        about = self._controls.subject.words(seen.subject, self._labels)
        there, place = seen.probabilities, seen.at(0, 0)
        known = np.isfinite(there).all(axis=-1)
        if not np.isfinite(place).all():
            return about + " " + self.tr("The answer is not a number: reset the network, and train it more slowly.")
        answer = int(place.argmax())
        if not known.all():
            text = self.tr("In place the network says {answer}, {share} % sure.")
            return about + " " + text.format(answer=self._labels[answer], share=f"{100 * place[answer]:.0f}")
        same = float((there.argmax(axis=-1) == answer).mean())
        text = self.tr("In place the network says {answer}, {share} % sure; so it does at {same} % of all shifts.")
        return (
            about
            + " "
            + text.format(answer=self._labels[answer], share=f"{100 * place[answer]:.0f}", same=f"{100 * same:.0f}")
        )

    def _show_legend(self) -> None:
        now = theme.colours()
        mark = '<span style="color:{colour}">■</span>&nbsp;{words}'
        name = self._labels[self.target]
        notes = (
            self.tr("Map: {name} from dark (0 %) to yellow (100 %)").format(name=name),
            mark.format(colour=now.series[0], words=self.tr("to the right")),
            mark.format(colour=now.series[1], words=self.tr("down")),
            mark.format(colour=now.muted, words=self.tr("in place")),
            mark.format(colour=now.accent, words=self.tr("slid")),
        )
        self.set_legend(f"{self._in_words()}<br><small>{'&nbsp; '.join(notes)}</small>")

    def _show_reading(self) -> None:
        seen = self._seen
        if seen is None:
            self.set_readout(self.tr("Move over the map, or press the arrow keys, to slide the picture."))
            return
        down, right = self._shift
        where = self._where(down, right)
        shares = seen.at(down, right)
        if not np.isfinite(shares).all():
            self.set_readout(self.tr("{where}: not known yet.").format(where=where))
            return
        answer, target = int(shares.argmax()), self.target
        text = self.tr("{where}: the network says {answer}, {share} % sure; {name} has {other} %.")
        self.set_readout(
            text.format(
                where=where,
                answer=self._labels[answer],
                share=f"{100 * shares[answer]:.0f}",
                name=self._labels[target],
                other=f"{100 * shares[target]:.1f}",
            )
        )

    def _where(self, down: int, right: int) -> str:
        if not (down or right):
            return self.tr("In place")
        across = self.tr("{n} right") if right > 0 else self.tr("{n} left")
        along = self.tr("{n} down") if down > 0 else self.tr("{n} up")
        parts = [words.format(n=abs(by)) for words, by in ((across, right), (along, down)) if by]
        return self.tr("Slid {way}").format(way=", ".join(parts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._seen is not None and key in ARROWS:
            by, (down, right) = ARROWS[key], self._shift
            self.slide(down + by[0], right + by[1])
        elif self._seen is not None and key in (Qt.Key.Key_Escape, Qt.Key.Key_Home) and self._shift != (0, 0):
            self.slide(0, 0)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.width() > BESIDE * self.height()
        for plot in (self._curves, self._bars):
            plot.setVisible(is_low or self.height() >= LOWEST)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(across if is_low else down)


def _rows(seen: Sliding) -> Iterator[tuple[object, ...]]:
    for row, column in np.ndindex(*seen.probabilities.shape[:2]):
        yield (row - seen.reach, column - seen.reach, *map(float, seen.probabilities[row, column]))
