"""The picture of each view, for the gallery: a drawing in the colours of the theme."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from importlib.resources import files
from string import Template

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from widgets import theme

FOLDER = files("resources") / "views"
WIDTH, HEIGHT = 160, 90
"""The view box of every drawing."""


def source(view_id: str) -> str:
    """The drawing as SVG; ``$text``, ``$positive``, ``$series0`` … stand for colours of the theme."""
    return (FOLDER / f"{view_id}.svg").read_text(encoding="utf-8")


def paint(view_id: str, painter: QPainter, place: QRectF) -> None:
    """Draw it into a rectangle of 16 to 9."""
    _renderer(view_id, theme.colours().name).render(painter, place)


@cache
def _renderer(view_id: str, theme_name: str) -> QSvgRenderer:
    now = asdict(theme.colours())
    series = {f"series{number}": colour for number, colour in enumerate(now.pop("series"))}
    return QSvgRenderer(QByteArray(Template(source(view_id)).substitute(now, **series).encode()))
