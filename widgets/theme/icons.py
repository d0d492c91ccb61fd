"""Icons: our own line drawings, coloured by the theme at the moment they are painted."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from widgets.theme.colours import mixed
from widgets.theme.in_force import colours

FOLDER = files("resources") / "icons"
PLACEHOLDER = "currentColor"  # what stands in the files where the theme's colour goes; a coloured icon has none


def icon_names() -> tuple[str, ...]:
    """The names of all icons, in order of the alphabet."""
    names = (entry.name.removesuffix(".svg") for entry in FOLDER.iterdir() if entry.name.endswith(".svg"))
    return tuple(sorted(names))


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon `resources/icons/<name>.svg`, sharp at every size and following the theme by itself.

    `colour` is the field of `Colours` to draw it in: "text" for most, "accent_text" on a primary button. Raises
    KeyError with the known names when there is no such icon.
    """
    return QIcon(_ThemedIcon(name, colour))


@cache
def _source(name: str) -> str:
    file = FOLDER / f"{name}.svg"
    if not file.is_file():
        raise KeyError(f"There is no icon {name!r}; the icons are {', '.join(icon_names())}.")
    return file.read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace(PLACEHOLDER, colour).encode()))


class _ThemedIcon(QIconEngine):
    """Draws one SVG file in the colour of the theme in force, paler when disabled."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        _source(name)
        self._name = name
        self._colour = colour

    def _shade(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        now = colours()
        if mode == QIcon.Mode.Disabled:
            return mixed(now.muted, now.window, 0.45)
        if state == QIcon.State.On and self._colour == "text":
            return now.accent
        return getattr(now, self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(rect.width(), rect.height())
        square = QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
        _renderer(self._name, self._shade(mode, state)).render(painter, square)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        result = QPixmap(size)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return result

    def clone(self) -> QIconEngine:
        return _ThemedIcon(self._name, self._colour)
