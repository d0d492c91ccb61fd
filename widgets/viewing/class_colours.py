"""Probabilities as colours: how sure the network is at each place, and of what."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from widgets import theme
from widgets.theme.colours import channels
from widgets.theme.maps import NOT_A_NUMBER

Pixels = NDArray[np.uint8]
LINE_OPACITY = 200  # of 255

_SYMBOLS = ("o", "s", "t", "d", "+", "x", "t1", "star", "p", "h")  # colours repeat after eight classes, these do not


_LETTERS = {"o": "●", "s": "■", "t": "▼", "d": "◆", "+": "✚", "x": "✖", "t1": "▲", "star": "★", "p": "⬟", "h": "⬢"}


def class_colour(number: int, count: int) -> str:
    """The colour of a class: blue and orange where there are two, else the theme's series."""
    now = theme.colours()
    return (now.negative, now.positive)[number] if count == 2 else now.series[number % len(now.series)]


def class_symbol(number: int) -> str:
    """The shape of a class's points, as pyqtgraph calls it."""
    return _SYMBOLS[number % len(_SYMBOLS)]


def symbol_of(number: int, count: int) -> str:
    """The shape of a class's points in the plane: a disc where there are two, whose colours tell them well enough."""
    return class_symbol(0 if count == 2 else number)


def letter_of(number: int, count: int) -> str:
    """A letter that looks like that shape, for a legend."""
    return _LETTERS[symbol_of(number, count)]


def filled(probabilities: NDArray[np.float32], is_discrete: bool) -> Pixels:
    """A picture of probabilities [side, side, classes]: uint8 [side, side, 3].

    Two classes go from blue over white to orange; of more, each place has the colour of the likeliest class, paler the
    less sure. ``is_discrete`` leaves only the likeliest class. What is not a number is grey.
    """
    classes = probabilities.shape[-1]
    is_whole = bool(np.isfinite(probabilities.sum()))  # a third of the time that looking at each number takes
    absent = None if is_whole else np.isnan(probabilities).any(axis=-1)
    known = probabilities if absent is None else np.where(absent[..., None], np.float32(1 / classes), probabilities)
    if classes == 2:
        share = known[..., 1]
        entries = np.where(share > 0.5, 232, 23) if is_discrete else np.clip(share * 255 + 0.5, 0, 255)
        pixels = theme.lut("blue-orange")[entries.astype(np.uint8)]
    else:
        pixels = _of_many(known, is_discrete)
    if absent is not None:
        pixels[absent] = NOT_A_NUMBER[theme.colours().name]
    return pixels


def line(probabilities: NDArray[np.float32]) -> Pixels:
    """The boundary itself, where the likeliest class changes: uint8 [side, side, 4], transparent elsewhere."""
    winner = _likeliest(probabilities)
    edge = np.zeros(winner.shape, bool)
    edge[:-1] |= winner[:-1] != winner[1:]
    edge[:, :-1] |= winner[:, :-1] != winner[:, 1:]
    pixels = np.zeros((*winner.shape, 4), np.uint8)
    pixels[edge] = (*channels(theme.colours().text), LINE_OPACITY)
    return pixels


def _likeliest(probabilities: NDArray[np.float32]) -> NDArray[np.intp] | NDArray[np.bool_]:
    """The number of the likeliest class at each place; of two classes one comparison tells."""
    if probabilities.shape[-1] == 2:
        return probabilities[..., 1] > probabilities[..., 0]
    return np.argmax(probabilities, axis=-1)


def _of_many(known: NDArray[np.float32], is_discrete: bool) -> Pixels:
    classes = known.shape[-1]
    table = np.array([channels(class_colour(number, classes)) for number in range(classes)], np.float32)
    paper = np.array(channels(theme.colours().panel), np.float32)
    best = known.max(axis=-1, keepdims=True)
    sure = np.float32(1) if is_discrete else (best - 1 / classes) / (1 - 1 / classes)
    mixed = paper + (table[_likeliest(known)] - paper) * (0.2 + 0.7 * sure)
    return np.clip(mixed + 0.5, 0, 255).astype(np.uint8)
