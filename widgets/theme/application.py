"""Putting a theme in force on the whole application."""

from __future__ import annotations

from functools import cache
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from widgets.theme.colours import DARK, LIGHT, Colours, mixed
from widgets.theme.fonts import scaled
from widgets.theme.in_force import changes, colours, put_in_force, put_text_size_in_force, text_size
from widgets.theme.style_sheet import style_sheet

Choice = Literal["light", "dark", "system"]

_follows_system = [False]  # the last choice was "system"; a list, so that no function needs `global`


def apply(application: QApplication, choice: Choice, percent: int | None = None) -> None:
    """Put the light or the dark theme in force, or the one the desktop asks for, and tell `changes().changed`.

    Text becomes `percent` of the desktop's own size; None leaves it at the size it has. With "system" the program goes
    on following the desktop until another choice is made. The palettes are our own on the Fusion style, because asking
    Qt for a colour scheme does nothing on a bare X11 desktop.
    """
    hints = QGuiApplication.styleHints()
    _watch_system()
    _follows_system[0] = choice == "system"
    if choice == "system":
        choice = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    put_in_force(DARK if choice == "dark" else LIGHT)
    application.setStyle("Fusion")
    _put_in_place(application, percent or text_size())


def set_text_size(application: QApplication, percent: int) -> None:
    """Let text be `percent` of the desktop's own size everywhere, and tell `changes().changed`."""
    if percent != text_size():
        _put_in_place(application, percent)


def _put_in_place(application: QApplication, percent: int) -> None:
    application.setPalette(palette(colours()))
    application.setFont(scaled(_desktop_font(), percent / 100))
    put_text_size_in_force(percent)
    application.setStyleSheet(style_sheet(colours()))
    changes().changed.emit()


def palette(of: Colours) -> QPalette:
    """The Qt palette made from one set of colours."""
    result = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, of.window),
        (role.WindowText, of.text),
        (role.Base, of.panel),
        (role.AlternateBase, mixed(of.panel, of.window, 0.6)),
        (role.ToolTipBase, of.raised),
        (role.ToolTipText, of.text),
        (role.PlaceholderText, of.muted),
        (role.Text, of.text),
        (role.Button, of.raised),
        (role.ButtonText, of.text),
        (role.BrightText, of.bad),
        (role.Light, mixed(of.raised, "#ffffff", 0.2)),
        (role.Midlight, of.raised),
        (role.Mid, of.line),
        (role.Dark, mixed(of.line, of.text, 0.2)),
        (role.Shadow, mixed(of.window, "#000000", 0.6)),
        (role.Highlight, of.accent),
        (role.HighlightedText, of.accent_text),
        (role.Link, of.accent),
        (role.LinkVisited, of.accent),
        (role.Accent, of.accent),
    ):
        result.setColor(which, QColor(colour))
    faint = QColor(mixed(of.muted, of.window, 0.45))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, which, faint)
    result.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(of.line))
    return result


@cache
def _desktop_font() -> QFont:
    """The font before the program changed it."""
    return QFont(QGuiApplication.font())


@cache
def _watch_system() -> None:
    QGuiApplication.styleHints().colorSchemeChanged.connect(_follow_system)


def _follow_system() -> None:
    application = QApplication.instance()
    if _follows_system[0] and isinstance(application, QApplication):
        apply(application, "system")
