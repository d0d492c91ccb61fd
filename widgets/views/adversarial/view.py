"""Fool it: the picture, what is added to it, the sum, and what the network makes of that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSlider, QWidget

from playground.experiment import Experiment
from playground.probes.adversarial import EPSILONS, MANY, ONE, Adversarial, AdversarialWish
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
from widgets.views.adversarial.plots import AmountPlot, ChangeBars

BESIDE = 1.8
"""Wider than so many times its height, the plots stand beside the pictures."""


class AdversarialView(View):
    """A picture changed along the sign of the loss's slope, by as much as the slider says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("adversarial", parent)
        self._labels: tuple[str, ...] = ()
        self._seen: Adversarial | None = None
        title = self.tr("The picture, the change, and the changed picture")
        self._panes = PicturePanes("adversarialPictures", title, self)
        self._panes.setToolTip(self.tr("Point at a pixel, or go there with the arrow keys, to read it."))
        self._bars, self._curve = ChangeBars(self), AmountPlot(self)
        self._method = Chooser(
            "adversarialMethod", self.tr("How"), self.tr("Change the picture in one step or in ten small ones."), self
        )
        tip = self.tr("Away from what the network says now, or towards a class you choose.")
        self._class = Chooser("adversarialClass", self.tr("Where to"), tip, self)
        self._subject = SubjectChooser("adversarial", self)
        self._slider, self._amount = QSlider(Qt.Orientation.Horizontal, self), QLabel(self)
        self._arrange()
        self._offer()
        self._connect()
        self.set_wish(AdversarialWish())
        self._show_amount()
        self.follow_theme()

    def show_experiment(self, experiment: Experiment) -> None:
        if experiment.data.labels != self._labels:
            self._labels, self._seen = experiment.data.labels, None
            self._class.setCurrentIndex(0)
        away = [(str(ANSWER), self.tr("Away from the answer"))]
        towards = self.tr("Towards {name}")
        names = ((str(number), towards.format(name=label)) for number, label in enumerate(self._labels))
        self._class.offer([*away, *names])
        self._subject.offer_for(experiment)
        self._choose()

    def show_record(self, record: Adversarial) -> None:
        if record.shares.shape[1] != len(self._labels):
            return  # of the dataset before
        self._seen = record
        before = record.subject.input
        change = (record.changed - before).mean(axis=-1)
        bound = max(float(np.nan_to_num(np.abs(change)).max()), 1e-6)
        title = self.tr("Change, ×{times}").format(times=round(1 / bound)) if bound > 1e-6 else self.tr("No change")
        self._panes.show_panes(
            (
                Pane(self._answer_title(0), example_picture(before)),
                Pane(title, picture(change, "blue-orange", -bound, bound)),
                Pane(self._answer_title(record.amount), example_picture(record.changed)),
            )
        )
        self._bars.show_change(record, self._labels)
        self._curve.show_change(record, self._rival())
        self._show_legend()
        self._show_reading()

    def show_picture(self, picture: NDArray[np.float32]) -> None:
        if self._subject.take_drawing(picture):
            self._choose()

    def follow_request(self, what: int) -> None:
        """The held-out example of this index."""
        self._subject.show_example(what)

    def table(self) -> Table | None:
        return None if self._seen is None else Table(("epsilon", *self._labels), _rows(self._seen))

    def summary(self) -> str:
        return f"{self._in_words()} {self.readout()}".strip() if self._seen is not None else ""

    def follow_theme(self) -> None:
        self._bars.follow_theme()
        self._curve.follow_theme()
        if self._seen is not None:
            self.show_record(self._seen)

    # --- parts and choices -------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        plots = QHBoxLayout()
        plots.setSpacing(theme.SPACING)
        plots.addWidget(self._bars, 1)
        plots.addWidget(self._curve, 1)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(theme.SPACING)
        self._halves.addWidget(self._panes, 1)
        self._halves.addLayout(plots, 1)
        self.body.addLayout(self._halves)
        controls = QWidget(self)
        flow = FlowLayout(controls)
        self._slider.setObjectName("adversarialAmount")
        self._slider.setAccessibleName(self.tr("How much a pixel may change"))
        self._slider.setToolTip(self.tr("The most that any pixel is changed, ε, where black to white is 1."))
        self._slider.setRange(0, len(EPSILONS) - 1)
        self._slider.setValue(AdversarialWish().amount)
        self._slider.setFixedWidth(150)
        self._amount.setMinimumWidth(self._amount.fontMetrics().horizontalAdvance("ε 0.0000"))
        for part in (self._slider, self._amount):
            part.setMinimumHeight(self._method.sizeHint().height())
        for control in (self._slider, self._amount, self._method, self._class, self._subject):
            flow.addWidget(control)
        self.tools.addWidget(controls)

    def _offer(self) -> None:
        self._method.offer(((str(ONE), self.tr("One step (FGSM)")), (str(MANY), self.tr("Ten small steps"))))

    def _connect(self) -> None:
        self._slider.valueChanged.connect(self._choose)
        self._method.activated.connect(self._choose)
        self._class.activated.connect(self._choose)
        self._subject.changed.connect(self._choose)
        self._panes.pointed.connect(self._show_reading)

    def _choose(self) -> None:
        """What the controls say is wanted."""
        self._show_amount()
        wish = self.wish
        assert isinstance(wish, AdversarialWish)
        self.set_wish(
            replace(
                wish,
                drawing=self._subject.drawing,
                example=self._subject.example,
                target=int(self._class.currentData() or ANSWER),
                amount=self._slider.value(),
                steps=int(self._method.currentData()),
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() > BESIDE * self.height()
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    # --- words -------------------------------------------------------------------------------------------------------

    def _show_amount(self) -> None:
        self._amount.setText(self.tr("ε {amount}").format(amount=f"{EPSILONS[self._slider.value()]:.3g}"))

    def _rival(self) -> int:
        """The class that stands against the answer: the target, or the likeliest other one after the change."""
        assert self._seen is not None
        if self._seen.target >= 0 and self._seen.target != self._seen.answer:
            return self._seen.target
        last = self._seen.shares[self._seen.amount].copy()
        last[self._seen.answer] = -1.0
        return int(np.nan_to_num(last, nan=-1.0).argmax())

    def _answer_title(self, amount: int) -> str:
        assert self._seen is not None
        shares = self._seen.shares[amount]
        if not np.isfinite(shares).all():
            return self.tr("no number")
        named = int(shares.argmax())
        return self.tr("{name}, {share} %").format(name=self._labels[named], share=f"{100 * shares[named]:.0f}")

    def _in_words(self) -> str:
        assert self._seen is not None
        seen = self._seen
        about = self._subject.words(seen.subject, self._labels)
        if not np.isfinite(seen.shares).all():
            return about + " " + self.tr("The answer is not a number: reset the network, and train it more slowly.")
        if seen.target == seen.answer:
            return about + " " + self.tr("The network says {name} already.").format(name=self._labels[seen.answer])
        if seen.least is None:
            text = self.tr("No change up to ε {most} does it.")
            return about + " " + text.format(most=f"{EPSILONS[-1]:.3g}")
        named = int(seen.shares[seen.least].argmax())
        text = self.tr("From ε {least} on it says {other} instead of {answer}.")
        names = {"other": self._labels[named], "answer": self._labels[seen.answer]}
        return about + " " + text.format(least=f"{EPSILONS[seen.least]:.3g}", **names)

    def _show_legend(self) -> None:
        assert self._seen is not None
        now = theme.colours()
        mark = '<span style="color:{colour}">■</span> {words}'
        notes = (
            mark.format(colour=now.negative, words=self._labels[self._seen.answer]),
            mark.format(colour=now.positive, words=self._labels[self._rival()]),
            mark.format(colour=now.muted, words=self.tr("bars: grey before, orange after")),
        )
        self.set_legend(f"{self._in_words()}<br><small>{'&nbsp; '.join(notes)}</small>")

    def _show_reading(self) -> None:
        spot, seen = self._panes.spot, self._seen
        if spot is None or seen is None:
            self.set_readout(self.tr("Move the slider until the answer changes: would you have noticed?"))
            return
        text = self.tr("Row {row}, column {column}: {before} became {after}.")
        before, after = (
            ", ".join(f"{value:.3f}" for value in values[spot].tolist())
            for values in (seen.subject.input, seen.changed)
        )
        self.set_readout(text.format(row=spot[0], column=spot[1], before=before, after=after))


def _rows(seen: Adversarial) -> Iterator[tuple[object, ...]]:
    for epsilon, shares in zip(EPSILONS, seen.shares.tolist(), strict=True):
        yield (epsilon, *shares)
