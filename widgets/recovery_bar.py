"""The bar that offers work left behind by a program that ended unasked."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from playground.folders import SUFFIX
from playground.recovery import CrashFile
from widgets import theme


class RecoveryBar(QFrame):
    """Says what was left behind and asks, without getting in the way, whether it is wanted.

    Signals:
        restore_asked: (crash file), a ``CrashFile`` to put into the window.
        discard_asked: (crash file), one that is not wanted.
        done: nothing is left to offer, or the question is put off until the next start.
    """

    restore_asked = Signal(object)
    discard_asked = Signal(object)
    done = Signal()

    def __init__(self, found: list[CrashFile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recoveryBar")
        self.setAccessibleName(self.tr("Work left behind"))
        self._found = list(found)
        self._words = QLabel(self)
        self._words.setObjectName("recoveryWords")
        self._words.setWordWrap(True)
        self._choice = QComboBox(self)
        self._choice.setObjectName("recoveryChooser")
        self._choice.setAccessibleName(self.tr("Which work to restore"))
        self._choice.setToolTip(self.tr("Every window that was open when the program ended left a copy of its own."))
        self._restore = self._button(
            "recoveryRestore", self.tr("&Restore"), self.tr("Put this work into the window, as it was last.")
        )
        self._discard = self._button(
            "recoveryDiscard", self.tr("&Discard"), self.tr("Remove this copy for good: the work is not wanted.")
        )
        self._later = self._button(
            "recoveryLater", self.tr("&Later"), self.tr("Keep it, and ask again when the program is started next.")
        )
        self._restore.clicked.connect(lambda: self.restore_asked.emit(self._chosen()))
        self._discard.clicked.connect(lambda: self.discard_asked.emit(self._chosen()))
        self._later.clicked.connect(self.done)
        self._arrange()
        self._show()

    def take_away(self, crash_file: CrashFile) -> None:
        """This one has been restored or discarded; ``done`` when it was the last."""
        self._found = [one for one in self._found if one != crash_file]
        if self._found:
            self._show()
        else:
            self.done.emit()

    def sizeHint(self) -> QSize:
        """As high as its words need across the window; a tool bar would give them room for a square.

        Of the window and not of its own width, which is small while it is new: the window would grow, and stay so.
        """
        hint, layout = super().sizeHint(), self.layout()
        width = self.window().width() - 2 * theme.SPACING if self.window() is not self else hint.width()
        return QSize(hint.width(), layout.heightForWidth(max(width, self.minimumSizeHint().width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING)
        row.setSpacing(theme.SPACING)
        row.addWidget(self._words, 1)
        for part in (self._choice, self._restore, self._discard, self._later):
            row.addWidget(part)

    def _button(self, name: str, text: str, help_text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        button.setToolTip(help_text)
        return button

    def _chosen(self) -> CrashFile:
        return self._found[max(self._choice.currentIndex(), 0)]

    def _show(self) -> None:
        self._choice.clear()
        self._choice.addItems([self._name(one) for one in self._found])
        self._choice.setVisible(len(self._found) > 1)
        if len(self._found) > 1:
            words = self.tr("The program ended unexpectedly last time. The work of {count} windows was kept.")
            self._words.setText(words.format(count=len(self._found)))
        else:
            words = self.tr("The program ended unexpectedly last time. Your work was kept: {name}.")
            self._words.setText(words.format(name=self._name(self._found[0])))

    def _name(self, crash_file: CrashFile) -> str:
        path = crash_file.origin.path
        name = path.name.removesuffix(SUFFIX) if path else self.tr("Untitled")
        written = QDateTime.fromSecsSinceEpoch(round(crash_file.written))
        when = self.locale().toString(written, QLocale.FormatType.ShortFormat)
        return self.tr("“{name}” of {when}").format(name=name, when=when)
