"""The stations of the tour in their order: each does one thing with the window and tells what was to be seen.

A new station is one function and one entry here. It may find the window in any state that those before it leave
behind, also when they have failed. Its picture is taken when it returns, or when it asks for it earlier.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from widgets.tour import (
    appearing,
    asking,
    building,
    drawing,
    explaining,
    folders,
    guarding,
    handwork,
    judging,
    keeping,
    keys,
    lasting,
    learning,
    looking,
    planes,
    pointing,
    predicting,
    rates,
    seeing,
    studying,
    tables,
    teaching,
    training,
    travelling,
)
from widgets.tour.guide import Guide, Seen


class Station(NamedTuple):
    """A stop of the tour."""

    name: str
    visit: Callable[[Guide], Seen]


STATIONS: tuple[Station, ...] = (
    Station("start", drawing.start),
    Station("draw", drawing.draw),
    Station("read", drawing.read),
    Station("raw", drawing.raw),
    Station("inside", looking.inside_convolution),
    Station("inside-dense", looking.inside_dense),
    Station("train", training.train),
    Station("change", training.change_rate),
    Station("step", training.pause_and_step),
    Station("gallery", seeing.gallery),
    Station("histograms", seeing.histograms),
    Station("why", explaining.why),
    Station("fool", explaining.fool),
    Station("slide", explaining.slide),
    Station("wants", explaining.wants),
    Station("microscope", seeing.microscope),
    Station("mistakes", judging.mistakes),
    Station("health", judging.health),
    Station("landscape", judging.landscape),
    Station("embedding", seeing.embedding),
    Station("handwriting", teaching.handwriting),
    Station("time", travelling.travel),
    Station("boundary", planes.boundary),
    Station("points", pointing.points),
    Station("neurons", planes.neurons),
    Station("activations", planes.activations),
    Station("arena", planes.arena),
    Station("race", planes.race),
    Station("folds", tables.folds),
    Station("finder", rates.finder),
    Station("schedule", rates.schedule),
    Station("fit", predicting.fit),
    Station("own-table", tables.own_table),
    Station("own-pictures", folders.own_pictures),
    Station("neurons-by-hand", handwork.neurons_by_hand),
    Station("lesson", learning.lesson),
    Station("network", training.choose_network),
    Station("build", building.build),
    Station("mend", building.mend),
    Station("study", studying.study),
    Station("group", studying.open_group),
    Station("autoencoder", training.paint),
    Station("reconstruction", judging.reconstruction),
    Station("save", lasting.save_and_reopen),
    Station("undo", lasting.undo),
    Station("dark", lasting.dark),
    Station("engine", lasting.kill_engine),
    Station("messages", asking.messages),
    Station("runs", keeping.runs),
    Station("saved-runs", keeping.saved_runs),
    Station("bad-file", guarding.bad_file),
    Station("recovery", keeping.recover),
    Station("too-large", guarding.too_large),
    Station("help", asking.help_on_keys),
    Station("glossary", asking.glossary),
    Station("palette", asking.palette),
    Station("preferences", appearing.preferences),
    Station("presentation", appearing.presentation),
    Station("language", appearing.pseudo_language),
    Station("keyboard", keys.keyboard),
)
"""Every station; pictures are numbered from 1 in this order."""
