"""The autoencoder's view: which page is shown, which layer is the code, what is decoded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QStackedWidget, QWidget

from playground.experiment import Experiment
from playground.groups import names
from playground.probes.reconstruction import PAGES, CodeMap, Page, Reconstruction, ReconstructionWish
from widgets import theme
from widgets.viewing.chooser import Chooser
from widgets.viewing.class_colours import class_colour
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.reconstruction.code_map import CodePlot
from widgets.views.reconstruction.picture_grid import PictureGrid

_VARIED: tuple[Page, ...] = ("units", "morph")


class ReconstructionView(View):
    """Reconstructions, the map of codes, a grid of decodes, single numbers of the code varied, a morph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("reconstruction", parent)
        self._labels: tuple[str, ...] = ()
        self._seen: Reconstruction | None = None
        self._drawing: NDArray[np.float32] | None = None
        self._grid = PictureGrid("reconstructionPictures", self.tr("Pictures"), self)
        self._map = CodePlot(self)
        self._decoded = PictureGrid("reconstructionDecoded", self.tr("Painted from this place"), self)
        self._sheets = QStackedWidget(self)
        self._sheets.addWidget(self._grid)
        self._sheets.addWidget(self._made_map())
        self.body.addWidget(self._sheets)
        self._page = Chooser("reconstructionPage", self.tr("What is shown"), self.tr("Five ways to look at it."), self)
        self._layer = Chooser(
            "reconstructionLayer",
            self.tr("The code"),
            self.tr("Which layer's output is taken as the code; the narrowest at first."),
            self,
        )
        self.tools.addWidget(self._page)
        self.tools.addWidget(self._layer)
        self._first = self._made_number("First", self.tr("First example"))
        self._second = self._made_number("Second", self.tr("Second example"))
        self._neighbours = QPushButton(self.tr("t-SNE of the code"), self)
        self._neighbours.setObjectName("reconstructionNeighbours")
        self._neighbours.setAccessibleName(self._neighbours.text())
        self._neighbours.setToolTip(self.tr("Opens the embedding of this layer, which keeps neighbours together."))
        self._neighbours.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tools.addWidget(self._neighbours)
        self._fill_pages()
        self._connect()
        self.set_wish(ReconstructionWish())
        self._show_controls()
        self._show_reading()

    def show_experiment(self, experiment: Experiment) -> None:
        self._labels = experiment.data.labels
        self._seen = None
        for number in (self._first, self._second):
            number.setMaximum(max(experiment.data.test_examples - 1, 0))
        if self._asked().layer not in ("", *names(experiment.graph)):
            self._wish_for(layer="")

    def show_record(self, record: Reconstruction) -> None:
        if record.page != self.page:
            return
        self._seen = record
        self._fill_layers(record)
        if record.map is not None:
            self._show_map(record.map)
        else:
            self._grid.show_pictures(record.pictures, self._row_words(record), self._signed_rows(record))
        self._show_legend()
        self._show_reading()

    def show_picture(self, picture: NDArray[np.float32]) -> None:
        before, self._drawing = self._drawing, picture if picture.any() else None
        if (before is not None or self._drawing is not None) and self.page not in ("map", "grid"):
            self._wish_for(drawing=self._drawing)

    def table(self) -> Table | None:
        if self._seen is None:
            return None
        if self._seen.map is not None:
            return Table(("x", "y", "label"), _places(self._seen.map, self._labels))
        return Table(("row", "column", "mean", "least", "largest"), _figures(self._seen))

    def summary(self) -> str:
        return f"{self._in_words()} {self.readout()}".strip() if self._seen is not None else ""

    def follow_theme(self) -> None:
        self._map.follow_theme()
        if self._seen is not None:
            self.show_record(self._seen)

    @property
    def page(self) -> Page:
        """What is shown."""
        page: Page = self._page.currentData()
        return page

    # --- parts -------------------------------------------------------------------------------------------------------

    def _made_map(self) -> QWidget:
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        row.addWidget(self._map, 3)
        row.addWidget(self._decoded, 1)
        return page

    def _made_number(self, name: str, title: str) -> QSpinBox:
        number = QSpinBox(self)
        number.setObjectName(f"reconstruction{name}")
        number.setAccessibleName(title)
        number.setToolTip(self.tr("{what}, by its place among the held-out ones, from 0.").format(what=title))
        self.tools.addWidget(number)
        return number

    def _fill_pages(self) -> None:
        words = {
            "pictures": self.tr("Reconstructions"),
            "map": self.tr("Map of codes"),
            "grid": self.tr("Grid of decodes"),
            "units": self.tr("Number by number"),
            "morph": self.tr("Morph"),
        }
        self._page.offer((page, words[page]) for page in PAGES)

    def _connect(self) -> None:
        self._second.setValue(1)
        self._page.currentIndexChanged.connect(self._turn_page)
        self._layer.activated.connect(self._choose_layer)
        self._first.valueChanged.connect(self._choose_examples)
        self._second.valueChanged.connect(self._choose_examples)
        self._map.pointed.connect(self._decode)
        self._grid.pointed.connect(self._show_reading)
        self._neighbours.clicked.connect(self._show_neighbours)

    def _fill_layers(self, record: Reconstruction) -> None:
        text = self.tr("{layer}: {count}")
        self._layer.offer(
            (name, text.format(layer=self.name_of(name), count=f"{size:,}")) for name, size in record.layers
        )
        self._layer.setCurrentIndex(self._layer.findData(record.layer))

    # --- what is chosen ----------------------------------------------------------------------------------------------

    def _asked(self) -> ReconstructionWish:
        assert isinstance(self.wish, ReconstructionWish)
        return self.wish

    def _wish_for(self, **what: object) -> None:
        self.set_wish(replace(self._asked(), **what))  # type: ignore[arg-type]

    def _turn_page(self) -> None:
        self._sheets.setCurrentIndex(1 if self.page == "map" else 0)
        if self._seen is not None:  # what was on the last page is not shown for something else
            self._grid.show_pictures(self._seen.pictures[:0])
        self._show_controls()
        self._wish_for(page=self.page, drawing=None if self.page in ("map", "grid") else self._drawing)

    def _show_controls(self) -> None:
        self._first.setVisible(self.page in _VARIED)
        self._second.setVisible(self.page == "morph")
        is_wide = self._seen is not None and self._seen.map is not None and self._seen.map.share < 1
        self._neighbours.setVisible(self.page == "map" and is_wide)

    def _choose_layer(self) -> None:
        self._wish_for(layer=self._layer.currentData(), point=None)

    def _choose_examples(self) -> None:
        self._wish_for(first=self._first.value(), second=self._second.value())

    def _decode(self, x: float, y: float) -> None:
        self._wish_for(point=(x, y))

    def _show_neighbours(self) -> None:
        """The same code by t-SNE, in the view that computes it."""
        if self._seen is not None:
            self.ask_view("embedding", self._seen.layer)

    def _show_map(self, seen: CodeMap) -> None:
        self._show_controls()
        if seen.decoded is not None:
            self._decoded.show_pictures(seen.decoded[None, None])
            self._decoded.repaint()  # before the map with its many points: the pointer waits for it
        self._map.show_map(seen, max(len(self._labels), 2))

    # --- words -------------------------------------------------------------------------------------------------------

    def _row_words(self, record: Reconstruction) -> tuple[str, ...]:
        if record.page == "pictures":
            noisy = (self.tr("with noise"),) if record.has_noise else ()
            return (self.tr("input"), *noisy, self.tr("painted"), self.tr("error"))
        return tuple(self.tr("number {n}").format(n=unit + 1) for unit in record.units)

    def _signed_rows(self, record: Reconstruction) -> frozenset[int]:
        return frozenset({len(record.pictures) - 1}) if record.page == "pictures" else frozenset()

    def _in_words(self) -> str:
        assert self._seen is not None
        size = dict(self._seen.layers).get(self._seen.layer, 0)
        text = self.tr("Code: {count} numbers, of “{layer}”.")
        words = text.format(count=f"{size:,}", layer=self.name_of(self._seen.layer))
        if self._seen.page == "pictures":
            words += " " + self._error_in_words(self._seen)
        if self._seen.map is not None and self._seen.map.share < 1:
            text = self.tr("The map holds {percent} % of their variance.")
            words += " " + text.format(percent=f"{100 * self._seen.map.share:.0f}")
        return words

    def _error_in_words(self, record: Reconstruction) -> str:
        """Of what is painted and, where there is noise, of the noise."""
        error, noise = f"{record.error:.4f}", f"{record.noise_error:.4f}"
        if not record.has_noise:
            return self.tr("Mean squared error {error} a pixel.").format(error=error)
        text = self.tr(
            "Mean squared error {error} a pixel, against the clean picture; that of the noisy one is {noise}."
        )
        return text.format(error=error, noise=noise)

    def _show_legend(self) -> None:
        if self._seen is None:
            return
        words = self._in_words()
        now = theme.colours()
        if self._seen.map is not None:
            count = max(len(self._labels), 2)
            dots = (
                f'<span style="color:{class_colour(number, count)}">{_SIGNS[number % len(_SIGNS)]}</span> {label}'
                for number, label in enumerate(self._labels)
            )
            words += f"<br>{'&nbsp; '.join(dots)}"
        elif self._seen.page == "pictures":
            mark = '<span style="color:{colour}">■</span> {words}'
            less = mark.format(colour=now.negative, words=self.tr("too little ink"))
            more = mark.format(colour=now.positive, words=self.tr("too much"))
            words += f"<br><small>{less}&nbsp; {more}</small>"
        self.set_legend(words)

    def _show_reading(self) -> None:
        spot, seen = self._grid.spot, self._seen if self._seen is None or self._seen.page == self.page else None
        if seen is None and self.page != "map":
            self.set_readout(self.tr("One moment …"))
        elif seen is None or self.page == "map":
            self.set_readout(self.tr("Point at the map: the picture beside it is painted from that place."))
        elif self.page == "grid":
            self.set_readout(self.tr("Each picture is painted from its place on the map of codes."))
        elif self.page == "morph":
            self.set_readout(
                self.tr("From one code to another in equal steps; your drawing, if there is one, is first.")
            )
        elif self.page == "units":
            self.set_readout(self._reading_of_units(seen, spot))
        elif spot is not None and seen.has_drawing and spot[1] == 0:
            self.set_readout(self.tr("Your drawing"))
        elif spot is not None:
            self.set_readout(self.tr("Held-out example {n}").format(n=spot[1] - seen.has_drawing))
        else:
            self.set_readout(self.tr("Draw something: it takes the first place."))

    def _reading_of_units(self, seen: Reconstruction, spot: tuple[int, int] | None) -> str:
        if spot is None or seen.amounts is None or spot[0] >= len(seen.units):
            return self.tr("One number of the code at a time goes from low to high; the others stay.")
        text = self.tr("Number {n} of the code moved by {amount} standard deviations")
        return text.format(n=seen.units[spot[0]] + 1, amount=f"{float(seen.amounts[spot[1]]):+.2g}")


_SIGNS = ("●", "■", "▼", "◆", "+", "×", "▲", "★", "⬟", "⬢")


def _places(seen: CodeMap, labels: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    for (x, y), label in zip(seen.places.tolist(), seen.labels.tolist(), strict=True):
        yield (x, y, labels[label])


def _figures(seen: Reconstruction) -> Iterator[tuple[object, ...]]:
    for row, column in np.ndindex(*seen.pictures.shape[:2]):
        one = seen.pictures[row, column]
        yield (row, column, float(one.mean()), float(one.min()), float(one.max()))
