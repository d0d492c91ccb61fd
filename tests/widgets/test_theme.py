"""The two themes: readable, told apart by everyone, and followed by icons, maps and plots."""

from __future__ import annotations

import gc
from itertools import combinations

import numpy as np
import pyqtgraph
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.theme.colours import channels
from widgets.theme.icons import FOLDER
from widgets.theme.plots import style_plot

BOTH = pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])

# What the interface needs, by the name of its file.
WANTED_ICONS = [
    "play",
    "pause",
    "step",
    "epoch",
    "reset",
    "reseed",
    "clear",
    "eraser",
    "pen",
    "undo",
    "redo",
    "open",
    "save",
    "picture",
    "export",
    "settings",
    "help",
    "layer",
    "input",
    "search",
    "sun",
    "moon",
    "info",
    "warning",
    "check",
    "download",
    "plus",
    "close",
    "app",
]


def linear_light(colour: str) -> np.ndarray:
    encoded = np.array(channels(colour)) / 255
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def pixels_of(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def test_contrast_agrees_with_published_ratios() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21.0)
    # WebAIM's contrast checker: #777777 on white is 4.48:1, one step short of what text needs.
    assert theme.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert theme.contrast("#0000ff", "#ffffff") == pytest.approx(8.59, abs=0.005)


@BOTH
@pytest.mark.parametrize("text", ["text", "muted", "accent", "good", "warning", "bad"])
@pytest.mark.parametrize("ground", ["window", "panel", "raised"])
def test_text_can_be_read(colours: theme.Colours, text: str, ground: str) -> None:
    assert theme.contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@BOTH
def test_buttons_and_ink_stand_out(colours: theme.Colours) -> None:
    assert theme.contrast(colours.accent_text, colours.accent) >= 4.5
    assert theme.contrast(colours.accent, colours.window) >= 3.0
    assert theme.contrast(colours.ink, colours.paper) >= 12.0
    assert theme.contrast(colours.negative, colours.panel) >= 3.0
    assert theme.contrast(colours.positive, colours.panel) >= 3.0


@BOTH
def test_every_series_can_be_seen(colours: theme.Colours) -> None:
    assert len(colours.series) == 8
    assert min(theme.contrast(colour, colours.panel) for colour in colours.series) >= 3.0


# G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, A physiologically-based model for simulation of color vision
# deficiency (2009), table for full severity; on linear light.
BLINDNESS = {
    "none": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
# B. Ottosson, A perceptual color space for image processing (2020): linear light to the cones, cones to OKLab.
TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


@BOTH
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_series_can_be_told_apart(colours: theme.Colours, blindness: str) -> None:
    lab = []
    for colour in colours.series:
        light = np.clip(np.array(BLINDNESS[blindness]) @ linear_light(colour), 0, 1)
        lab.append(TO_LAB @ np.cbrt(TO_CONES @ light))
    # Two OKLab hundredths are a just noticeable difference between large areas; lines need a few times that.
    assert min(np.linalg.norm(one - other) for one, other in combinations(lab, 2)) >= 0.08


def test_apply_puts_palette_and_colours_in_force(themed: QApplication, qtbot: QtBot, in_dark: None) -> None:
    assert theme.colours() is theme.DARK
    assert themed.palette().color(QPalette.ColorRole.Window) == QColor(theme.DARK.window)
    with qtbot.waitSignal(theme.changes().changed):
        theme.apply(themed, "light")
    assert theme.colours() is theme.LIGHT
    assert themed.palette().color(QPalette.ColorRole.WindowText) == QColor(theme.LIGHT.text)


def test_system_is_one_of_the_two(themed: QApplication) -> None:
    theme.apply(themed, "system")
    assert theme.colours() in (theme.LIGHT, theme.DARK)
    theme.apply(themed, "light")


def test_a_focused_button_wears_a_ring_and_does_not_grow(qtbot: QtBot) -> None:
    button = QPushButton("Train")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    button.activateWindow()
    button.clearFocus()
    before, size = pixels_of(button.grab().toImage()), button.sizeHint()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    after = pixels_of(button.grab().toImage())
    assert button.sizeHint() == size
    middle = after.shape[0] // 2
    assert tuple(after[middle, 0]) == channels(theme.LIGHT.accent)
    assert tuple(before[middle, 0]) != channels(theme.LIGHT.accent)


def test_all_icons_are_there() -> None:
    assert set(WANTED_ICONS) <= set(theme.icon_names())


@pytest.mark.parametrize("name", WANTED_ICONS)
def test_an_icon_draws_something_in_the_colour_of_the_text(themed: QApplication, name: str) -> None:
    image = theme.icon(name).pixmap(QSize(24, 24), 2.0).toImage()
    assert image.width() == 48, "sharp on a display with two pixels a point"
    opaque = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    assert opaque
    if name != "app":
        assert QColor(theme.LIGHT.text) in opaque


def test_an_icon_follows_the_theme_and_goes_pale_when_disabled(themed: QApplication) -> None:
    icon = QIcon(theme.icon("pause"))
    gc.collect()  # the engine behind the icon must not go with its Python name

    def colour_inside(mode: QIcon.Mode) -> str:
        return icon.pixmap(QSize(24, 24), mode).toImage().pixelColor(8, 12).name()

    assert colour_inside(QIcon.Mode.Normal) == theme.LIGHT.text
    assert theme.contrast(colour_inside(QIcon.Mode.Disabled), theme.LIGHT.window) < 3.0
    theme.apply(themed, "dark")
    assert colour_inside(QIcon.Mode.Normal) == theme.DARK.text
    theme.apply(themed, "light")


def test_an_unknown_icon_names_the_known_ones() -> None:
    with pytest.raises(KeyError, match=r"no icon 'paly'.*play"):
        theme.icon("paly")


def test_ticks_are_drawn_in_the_colour_for_text_on_the_accent() -> None:
    for colours in (theme.LIGHT, theme.DARK):
        tick = (FOLDER / "indicators" / f"tick-{colours.name}.svg").read_text(encoding="utf-8")
        assert f'stroke="{colours.accent_text}"' in tick


@pytest.mark.parametrize("name", theme.MAPS)
def test_maps_have_256_colours(name: str) -> None:
    table = theme.lut(name)
    assert (table.shape, table.dtype) == ((256, 3), np.uint8)
    assert not table.flags.writeable


def test_known_maps_are_the_published_ones() -> None:
    # matplotlib's table of viridis, first and last entry.
    assert np.abs(theme.lut("viridis")[[0, -1]].astype(int) - [[68, 1, 84], [253, 231, 37]]).max() <= 1
    # What cividis promises: it looks the same to those who do not see red or green, and only grows lighter.
    linear = np.array([linear_light("#" + bytes(entry).hex()) for entry in theme.lut("cividis")])
    assert (np.diff(linear @ [0.2126, 0.7152, 0.0722]) > -1e-3).all()


def test_ink_goes_from_paper_to_ink(themed: QApplication) -> None:
    assert tuple(theme.lut("ink")[0]) == channels(theme.LIGHT.paper)
    assert tuple(theme.lut("ink")[-1]) == channels(theme.LIGHT.ink)
    theme.apply(themed, "dark")
    assert tuple(theme.lut("ink")[0]) == channels(theme.DARK.paper)
    theme.apply(themed, "light")


def test_a_signed_picture_is_blue_below_zero_and_orange_above() -> None:
    # Symmetric around 0 although the values are not: 0 is neutral, -1 as far from it as +1 would be.
    (below, zero, above, far) = pixels_of(theme.picture(np.array([[-1.0, 0.0, 1.0, 4.0]]), "blue-orange"))[0].astype(
        int
    )
    assert below[2] > below[0]
    assert above[0] > above[2]
    assert far[0] - far[2] > above[0] - above[2]
    assert np.ptp(zero) <= 6


def test_a_picture_scales_between_its_limits() -> None:
    table = theme.lut("viridis")
    shown = pixels_of(theme.picture(np.array([[0.0, 5.0, 10.0]]), "viridis"))[0]
    assert (shown[0] == table[0]).all()
    assert (shown[1] == table[128]).all()
    assert (shown[2] == table[255]).all()
    beyond = pixels_of(theme.picture(np.array([[-7.0, 70.0]]), "viridis", low=0.0, high=1.0))[0]
    assert (beyond == table[[0, 255]]).all()


@pytest.mark.parametrize("name", theme.MAPS)
def test_what_is_no_number_gets_a_colour_of_its_own(name: str) -> None:
    shown = pixels_of(theme.picture(np.array([[0.0, np.nan, 1.0, np.inf]]), name))[0]
    assert np.abs(theme.lut(name).astype(int) - shown[1]).max(axis=1).min() > 2
    assert (shown[3] == theme.lut(name)[255]).all()


def test_pictures_of_odd_width_and_of_one_value_work() -> None:
    values = np.arange(15.0).reshape(3, 5)
    assert (pixels_of(theme.picture(values, "cividis"))[2, 4] == theme.lut("cividis")[255]).all()
    assert (pixels_of(theme.picture(np.zeros((3, 5)), "blue-orange")) == theme.lut("blue-orange")[128]).all()
    assert pixels_of(theme.picture(np.full((2, 2), np.nan), "ink")).shape == (2, 2, 3)


def test_fonts_keep_their_order_of_size(themed: QApplication) -> None:
    sizes = [theme.font(role).pointSizeF() for role in ("small", "body", "heading", "title")]
    assert sizes == sorted(sizes)
    assert sizes[1] == pytest.approx(themed.font().pointSizeF())


def test_plots_take_the_colours(qtbot: QtBot, in_dark: None) -> None:
    widget = pyqtgraph.PlotWidget(title="Loss")
    qtbot.addWidget(widget)
    plot = widget.getPlotItem()
    plot.addLegend()
    plot.plot([0, 1], [1, 0], name="training")
    style_plot(plot)
    assert widget.backgroundBrush().color() == QColor(theme.DARK.panel)
    assert plot.getAxis("left").textPen().color() == QColor(theme.DARK.muted)
