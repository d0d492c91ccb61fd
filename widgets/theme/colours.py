"""The two sets of colours, light and dark, and the arithmetic on colours that the theme needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Colours:
    """One set of colours; every field but `name` and `series` is a colour written `#rrggbb`.

    `window` lies behind everything, `panel` carries content, `raised` is a control that can be pressed. `series`
    are eight colours that can be told apart with the usual forms of colour blindness, for curves and classes.
    `negative` and `positive` are the two ends of every signed picture: blue and orange.
    """

    name: str
    window: str
    panel: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    accent_text: str
    good: str
    warning: str
    bad: str
    ink: str
    paper: str
    series: tuple[str, ...]
    negative: str
    positive: str


# The series began as those of Okabe and Ito (jfly.uni-koeln.de/color) and were moved as little as it takes to stand
# out from the panel by 3:1 and from each other with every form of colour blindness; the tests hold both.
LIGHT = Colours(
    name="light",
    window="#f4f4f1",
    panel="#fcfcfb",
    raised="#ffffff",
    text="#23252b",
    muted="#5f636d",
    line="#deded9",
    accent="#4a57d3",
    accent_text="#ffffff",
    good="#1d7849",
    warning="#8f5b00",
    bad="#be3529",
    ink="#1b1d26",
    paper="#ffffff",
    series=("#1c64a9", "#de6e00", "#2a9069", "#c875a4", "#a06003", "#3196dd", "#7b3b0d", "#32373d"),
    negative="#0877bd",
    positive="#dd740c",
)

DARK = Colours(
    name="dark",
    window="#16171b",
    panel="#1d1f24",
    raised="#292c33",
    text="#e9e9ec",
    muted="#a2a6b1",
    line="#353841",
    accent="#8f9af8",
    accent_text="#12131a",
    good="#5fca8b",
    warning="#e3b04c",
    bad="#f47f72",
    ink="#f3f3f1",
    paper="#0f1013",
    series=("#5b9ce2", "#ff8b3d", "#01c98d", "#e6a3ce", "#f7df37", "#496fe1", "#ab6d2b", "#e2ece8"),
    negative="#4aa5e6",
    positive="#f7973a",
)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255, of a colour written `#rrggbb`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@cache
def mixed(first: str, second: str, share: float) -> str:
    """The colour that lies `share` (0 to 1) of the way from `first` to `second`."""
    pairs = zip(channels(first), channels(second), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)


def contrast(first: str, second: str) -> float:
    """How far two colours stand apart, 1 (the same) to 21 (black on white).

    The contrast ratio of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
    """
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
