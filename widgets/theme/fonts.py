"""The five fonts of the program, all sized from the one the desktop uses."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

Role = Literal["body", "small", "title", "heading", "mono"]

SCALES: dict[str, float] = {"body": 1.0, "small": 0.9, "title": 1.65, "heading": 1.15, "mono": 0.95}
WEIGHTS: dict[str, QFont.Weight] = {"title": QFont.Weight.DemiBold, "heading": QFont.Weight.DemiBold}


def font(role: Role) -> QFont:
    """The font for one role, scaled from the desktop's own so that a reader's choice of size is kept."""
    base = QGuiApplication.font()
    chosen = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if role == "mono" else QFont(base)
    _take_size(chosen, base, SCALES[role])
    chosen.setWeight(WEIGHTS.get(role, QFont.Weight.Normal))
    return chosen


def scaled(base: QFont, factor: float) -> QFont:
    """The same font in another size."""
    result = QFont(base)
    _take_size(result, base, factor)
    return result


def _take_size(chosen: QFont, base: QFont, factor: float) -> None:
    # A desktop may give its font in pixels; then the size in points is -1.
    if base.pointSizeF() > 0:
        chosen.setPointSizeF(base.pointSizeF() * factor)
    else:
        chosen.setPixelSize(round(base.pixelSize() * factor))
