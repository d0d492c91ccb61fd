"""Words as data: English templates that the command line prints and the window translates when it shows them."""

from __future__ import annotations

from collections.abc import Callable

CONTEXT = "wording"
"""The translation context of every template outside the widgets."""

Translate = Callable[[str], str]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name Qt's extraction tool looks for
    """Mark a text for translation and return it unchanged."""
    return text


def unchanged(text: str) -> str:
    """Translate into English: the templates are English already."""
    return text


def shape_in_words(shape: tuple[int, ...]) -> str:
    """``(28, 28, 1)`` as ``28×28×1``, ``(10,)`` as ``10``, ``()`` as ``1``."""
    return "×".join(str(size) for size in shape) or "1"


def count_in_words(count: float) -> str:
    """A large count in short: 61_706 as ``61.7 k``, 138_357_544 as ``138 M``."""
    for limit, divisor, unit in ((1e9, 1e9, "G"), (1e6, 1e6, "M"), (1e4, 1e3, "k")):
        if count >= limit:
            scaled = count / divisor
            return f"{scaled:.0f} {unit}" if scaled >= 100 else f"{scaled:.3g} {unit}"
    return f"{count:,.0f}"
