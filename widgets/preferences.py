"""The preferences: a dialog whose every choice holds at once, in every window, and is remembered."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from playground import folders
from widgets import language, theme
from widgets.connection import Connection
from widgets.controls.choice import Choice, Item
from widgets.help.explaining import explain_all
from widgets.settings import (
    AUTOSAVE_SECONDS,
    PRESENTATION_SIZES,
    RUNS_MEMORY,
    TEXT_SIZES,
    TIME_MEMORY,
    Remembered,
)


class Preferences(QDialog):
    """Nothing here waits for an OK: what is chosen can be seen while the dialog is open."""

    def __init__(self, window: QWidget, remembered: Remembered, connection: Connection) -> None:
        super().__init__(window)
        self.setObjectName("preferences")
        self._remembered = remembered
        self._connection = connection
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(4 * [2 * theme.SPACING]))
        self.finished.connect(self.deleteLater)
        self._build()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self.setAccessibleName(self.windowTitle())
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.setParent(None)
            self._content.deleteLater()
        self._content = QWidget(self)
        self._form = QFormLayout(self._content)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(theme.SPACING)
        self._add_look()
        self._add_work()
        self._add_close()
        self._column.addWidget(self._content)
        explain_all(self)

    def _add_look(self) -> None:
        kept = self._remembered
        self._choice(
            "theme",
            "themeChooser",
            self.tr("Theme"),
            (
                Item("light", self.tr("Light")),
                Item("dark", self.tr("Dark")),
                Item("system", self.tr("Like the desktop")),
            ),
            kept.theme(),
        )
        self._choice("text_size", "textSizeChooser", self.tr("Text"), self._sizes(TEXT_SIZES), str(kept.text_size()))
        self._choice(
            "presentation_size",
            "presentationSizeChooser",
            self.tr("Text when presenting"),
            self._sizes(PRESENTATION_SIZES),
            str(kept.presentation_size()),
        )
        languages = (Item(code, name) for code, name in language.available().items())
        self._choice("language", "languageChooser", self.tr("Language"), languages, language.in_force())

    def _add_work(self) -> None:
        kept = self._remembered
        self._form.addRow(self._label(self.tr("Data folder"), folder := self._folder_row()), folder)
        devices = (Item(device, title) for device, title in self._connection.devices.items())
        self._choice(
            "device",
            "preferredDevice",
            self.tr("Device"),
            (Item("", self.tr("The fastest there is")), *devices),
            kept.device() or "",
        )
        self._choice(
            "runs_memory",
            "runsMemory",
            self.tr("Memory for runs"),
            (Item(str(size), self.tr("{size} MiB").format(size=f"{size:,}")) for size in RUNS_MEMORY),
            str(kept.runs_memory()),
            self.tr("What was learned in earlier runs is forgotten, oldest first, when it takes more."),
        )
        self._choice(
            "time_memory",
            "timeMemory",
            self.tr("Memory for going back"),
            (Item(str(size), self.tr("{size} MiB").format(size=f"{size:,}")) for size in TIME_MEMORY),
            str(kept.time_memory()),
            self.tr("Moments of the present run for the time slider; with less there are fewer in the middle."),
        )
        self._choice(
            "autosave_seconds",
            "autosaveInterval",
            self.tr("Keep a copy for emergencies"),
            (Item(str(seconds), self._interval(seconds)) for seconds in AUTOSAVE_SECONDS),
            str(kept.autosave_seconds()),
            self.tr("Edits are kept at once; this is how often what was learned is, while training."),
        )

    def _choice(self, key: str, name: str, title: str, items: Iterable[Item], chosen: str, help_text: str = "") -> None:
        chooser = Choice(name, title)
        chooser.set_items(items)
        chooser.show_choice(chosen)
        if help_text:
            chooser.setToolTip(help_text)
        chooser.chosen.connect(lambda value: self._remembered.prefer(key, value))
        self._form.addRow(self._label(title, chooser), chooser)

    def _label(self, title: str, control: QWidget) -> QLabel:
        label = QLabel(title)
        label.setMinimumHeight(control.sizeHint().height())
        label.setBuddy(control)
        return label

    def _folder_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        self._folder = QLineEdit(str(self._remembered.data_folder() or ""), row)
        self._folder.setObjectName("dataFolder")
        self._folder.setAccessibleName(self.tr("Data folder"))
        self._folder.setPlaceholderText(str(folders.data_folder()))
        self._folder.setMinimumWidth(self.fontMetrics().horizontalAdvance("x") * 36)
        self._folder.setToolTip(self.tr("Where datasets are kept; empty for the usual place."))
        self._folder.editingFinished.connect(self._take_folder)
        browse = QPushButton(self.tr("Browse…"), row)
        browse.setObjectName("dataFolderBrowse")
        browse.setAccessibleName(self.tr("Choose the data folder"))
        browse.setToolTip(browse.accessibleName())
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        line.addWidget(self._folder, 1)
        line.addWidget(browse)
        row.setFocusProxy(self._folder)
        return row

    def _add_close(self) -> None:
        self._trouble = QLabel()
        self._trouble.setObjectName("dataFolderTrouble")
        self._trouble.setProperty("role", "bad")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._form.addRow(self._trouble)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setIcon(QIcon())
        close.setObjectName("preferencesClose")
        close.setAccessibleName(self.tr("Close the preferences"))
        close.setToolTip(close.accessibleName())
        buttons.rejected.connect(self.reject)
        self._form.addRow(buttons)

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Data folder"), self._folder.text())
        if chosen:
            self._folder.setText(chosen)
            self._take_folder()

    def _take_folder(self) -> None:
        text = self._folder.text().strip()
        path = Path(text).expanduser() if text else None
        is_there = path is None or path.is_dir()
        self._trouble.setVisible(not is_there)
        if not is_there:
            words = self.tr("There is no folder “{path}”. The one before still counts.")
            self._trouble.setText(words.format(path=text))
        elif path != self._remembered.data_folder():
            self._remembered.prefer("data_folder", str(path or ""))

    def _sizes(self, sizes: Iterable[int]) -> list[Item]:
        return [Item(str(size), self.tr("{percent} %").format(percent=size)) for size in sizes]

    def _interval(self, seconds: int) -> str:
        if not seconds:
            return self.tr("Never while training")
        if seconds < 60:
            return self.tr("Every {count} seconds").format(count=seconds)
        if seconds == 60:
            return self.tr("Every minute")
        return self.tr("Every {count} minutes").format(count=seconds // 60)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._content is not None:
            self._build()
            QTimer.singleShot(0, self, self._take_keyboard_back)

    def _take_keyboard_back(self) -> None:
        """The window behind was built anew as well; the keys belong to this one, and Escape closes it."""
        self.activateWindow()
        chooser = self.findChild(Choice, "languageChooser")
        if chooser is not None:
            chooser.setFocus(Qt.FocusReason.OtherFocusReason)
