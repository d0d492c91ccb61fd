"""The one style sheet of the application, made from a set of colours.

Widgets ask for variants by property: `primary=true` on a button, `role` = "title", "heading", "small" or "muted" on
a label, `role` = "card" on a frame. The ring of the keyboard focus is a border two pixels wide in the accent colour;
the padding shrinks by the same pixel, so nothing moves when the focus does.
"""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from widgets.theme.colours import Colours, mixed
from widgets.theme.fonts import SCALES, font
from widgets.theme.icons import FOLDER
from widgets.theme.in_force import text_size

_BUTTONS = """
QPushButton { background: $raised; color: $text; border: 1px solid $edge; border-radius: 6px;
    padding: 5px 13px; min-height: 20px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:checked { background: $tint; border-color: $accent; color: $text; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 12px; }
QPushButton:disabled { color: $faint; background: $window; border-color: $line; }
QPushButton[primary="true"] { background: $accent; color: $accent_text; border: 1px solid $accent; }
QPushButton[primary="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:pressed { background: $accent_pressed; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $line; color: $faint; border-color: $line; }
QToolButton { background: transparent; color: $text; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: $hover_flat; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $tint; border-color: $accent_soft; }
QToolButton:focus { border: 2px solid $accent; padding: 4px; }
QToolButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: url($icons/chevron-down.svg); width: 12sp; height: 12sp;
    subcontrol-origin: padding; subcontrol-position: center right; }
QToolButton[popupMode="1"], QToolButton[popupMode="2"] { padding-right: 16sp; }
"""

_FIELDS = """
QComboBox, QAbstractSpinBox, QLineEdit { background: $raised; color: $text; border: 1px solid $edge;
    border-radius: 6px; padding: 4px 8px; min-height: 20px; selection-background-color: $accent;
    selection-color: $accent_text; }
QComboBox:hover, QAbstractSpinBox:hover, QLineEdit:hover { border-color: $muted; }
QComboBox:focus, QAbstractSpinBox:focus, QLineEdit:focus { border: 2px solid $accent; padding: 3px 7px; }
QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:disabled { color: $faint; background: $window;
    border-color: $line; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; background: transparent; padding: 0;
    min-height: 0; }
QComboBox { padding-right: 24sp; }
QComboBox:focus { padding-right: 23sp; }
QComboBox::drop-down { border: none; width: 22sp; }
QComboBox::down-arrow { image: url($icons/chevron-down.svg); width: 14sp; height: 14sp; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus { background: $raised; color: $text;
    border: 1px solid $edge; padding: 4px;
    selection-background-color: $tint; selection-color: $text; outline: none; }
QAbstractSpinBox { padding: 4px 22sp 4px 6px; qproperty-alignment: AlignCenter; }
QAbstractSpinBox:focus { padding: 3px 21sp 3px 5px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; border: none; width: 20sp; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url($icons/chevron-up.svg); width: 12sp; height: 12sp; }
QAbstractSpinBox::down-arrow { image: url($icons/chevron-down.svg); width: 12sp; height: 12sp; }
QSlider:horizontal { min-height: 24sp; }
QSlider::groove:horizontal { height: 4sp; background: $track; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14sp; margin: -6sp 0; border-radius: 7sp; background: $raised;
    border: 1px solid $muted; }
QSlider::groove:vertical { width: 4sp; background: $track; border-radius: 2px; }
QSlider::add-page:vertical { background: $accent; border-radius: 2px; }
QSlider::handle:vertical { height: 14sp; margin: 0 -6sp; border-radius: 7sp; background: $raised;
    border: 1px solid $muted; }
QSlider::handle:hover { border-color: $accent; }
QSlider::handle:focus { border: 2px solid $accent; }
QSlider::sub-page:disabled, QSlider::add-page:disabled { background: $track; }
QSlider::handle:disabled { background: $window; border-color: $line; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px 4px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QRadioButton::indicator { width: 16sp; height: 16sp; border: 1px solid $muted;
    background: $raised; }
QCheckBox::indicator { border-radius: 4sp; }
QRadioButton::indicator { border-radius: 8sp; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($icons/tick-$name.svg); }
QRadioButton::indicator:checked { width: 8sp; height: 8sp; border: 5sp solid $accent;
    border-radius: 9sp; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $window; }
QProgressBar { background: $track; border: none; border-radius: 3px; height: 6sp; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_CONTAINERS = """
QMainWindow::separator { background: $window; width: 8px; height: 8px; }
QMainWindow::separator:hover { background: $tint; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $tint; }
QFrame[role="card"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[role="panel"] { background: $panel; border: 1px solid $line; border-top: none;
    border-bottom-left-radius: 8px; border-bottom-right-radius: 8px; }
QFrame[role="panel-title"] { background: $panel; border: 1px solid $line; border-bottom: none;
    border-top-left-radius: 8px; border-top-right-radius: 8px; }
QFrame[role="panel"] > QListView { border: none; }
QDialog#commandPalette, QFrame#quickAdd, QFrame#problemPopup { background: $panel; border: 1px solid $edge; }
QFileDialog { filedialog-backward-icon: url($icons/chevron-left.svg);
    backward-icon: url($icons/chevron-left.svg); forward-icon: url($icons/chevron-right.svg);
    leftarrow-icon: url($icons/chevron-left.svg); rightarrow-icon: url($icons/chevron-right.svg);
    filedialog-parent-directory-icon: url($icons/chevron-up.svg); }
QTreeView, QListView, QTableView { icon-size: 16sp; }
QMessageBox { icon-size: 40sp; }
QFrame[role="hairline"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QGroupBox { border: none; border-top: 1px solid $line; margin-top: 20px; padding-top: 8px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0 8px 4px 0; color: $text; }
QToolButton[role="quiet"] { padding: 1px 3px; border-radius: 4px; }
QToolButton[role="palette"] { text-align: left; padding: 3px 7px; }
QToolButton[role="palette"]:focus { padding: 2px 6px; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 12px; border: 2px solid transparent;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:selected:focus { border: 2px solid $accent; border-radius: 6px; }
QTabBar::tab:disabled { color: $faint; }
QTabBar::scroller { width: 26sp; }
QTabBar QToolButton { background: $window; border: 1px solid $line; border-radius: 4px; padding: 1px; }
QTabBar QToolButton::left-arrow { image: url($icons/chevron-left.svg); width: 14sp; height: 14sp; }
QTabBar QToolButton::right-arrow { image: url($icons/chevron-right.svg); width: 14sp; height: 14sp; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenuBar { background: $window; color: $text; border-bottom: 1px solid $line; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: $hover_flat; }
QMenuBar::item:pressed { background: $tint; }
QMenu { background: $raised; color: $text; border: 1px solid $edge; padding: 5px; icon-size: 16sp;
    menu-scrollable: 1; }
QMenu::item { padding: 5px 26px 5px 10px; border-radius: 5px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14sp; height: 14sp; padding-left: 8px; }
QMenu::indicator:checked { image: url($icons/tick-muted.svg); }
QMenu::right-arrow { image: url($icons/chevron-right.svg); width: 14sp; height: 14sp; margin-right: 6px; }
QMenu::item:selected { background: $tint; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QToolBar { background: $window; border: none; spacing: 4px; padding: 4px 8px; }
QToolBar::separator { background: $line; width: 1px; height: 1px; margin: 6px; }
QStatusBar { background: $window; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 6px 8px; }
"""

_TEXTS_AND_LISTS = """
QLabel[role="title"] { font-size: $title; font-weight: 600; }
QLabel[role="heading"] { font-size: $heading; font-weight: 600; }
QLabel[role="small"] { font-size: $small; color: $muted; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="looking-back"] { font-size: $small; color: $accent; font-weight: 600; }
QLabel[role="bad"] { color: $bad; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="good"] { color: $good; }
QLabel:disabled { color: $faint; }
QTextEdit, QPlainTextEdit, QTextBrowser { background: $panel; color: $text; border: 1px solid $line;
    border-radius: 6px; selection-background-color: $accent; selection-color: $accent_text; }
QTextEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus { border: 2px solid $accent; }
QListView, QTreeView, QTableView { background: $panel; color: $text; border: 1px solid $line; border-radius: 6px;
    outline: none; selection-background-color: $tint; selection-color: $text; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 2px solid $accent; }
QListView::item, QTreeView::item { padding: 4px 6px; border-radius: 4px; }
QListView::item:hover, QTreeView::item:hover { background: $hover_flat; }
QListView::item:selected, QTreeView::item:selected { background: $tint; color: $text; }
QHeaderView::section { background: $window; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 5px 8px; }
"""


def style_sheet(of: Colours) -> str:
    """The style sheet made from one set of colours, sized from the application's font."""
    return _in_pixels(_BUTTONS + _FIELDS + _CONTAINERS + _TEXTS_AND_LISTS).substitute(
        {field: getattr(of, field) for field in of.__dataclass_fields__ if field != "series"},
        edge=mixed(of.line, of.muted, 0.25),
        hover=mixed(of.raised, of.text, 0.04),
        hover_flat=mixed(of.window, of.text, 0.07),
        pressed=mixed(of.raised, of.text, 0.11),
        tint=mixed(of.panel, of.accent, 0.16),
        track=mixed(of.line, of.muted, 0.12),
        thumb=mixed(of.line, of.muted, 0.35),
        faint=mixed(of.muted, of.window, 0.45),
        accent_soft=mixed(of.panel, of.accent, 0.45),
        accent_hover=mixed(of.accent, of.accent_text, 0.1),
        accent_pressed=mixed(of.accent, of.text, 0.2),
        icons=Path(str(FOLDER / "indicators")).as_posix(),
        **{role: _size(role) for role in SCALES},
    )


def _in_pixels(template: str) -> Template:
    """With every length in ``sp`` in pixels: what belongs to text, as the arrow of a chooser, grows with it."""
    grown = re.sub(r"(\d+)sp\b", lambda found: f"{round(int(found[1]) * text_size() / 100)}px", template)
    return Template(grown)


def _size(role: str) -> str:
    chosen = font(role)
    return f"{chosen.pointSizeF():.2f}pt" if chosen.pointSizeF() > 0 else f"{chosen.pixelSize()}px"
