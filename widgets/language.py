"""The language of the program: which there are, and how one comes into force without a restart.

``install`` puts a translator in place; Qt then tells every window, and each builds what has words anew
(``widgets.rebuilding``). The pseudo-language ``xx`` shows what the catalogue lacks and what would not fit: every
text of the catalogue a third longer and with accents, every other text as it is.
"""

from __future__ import annotations

import os
import re
from functools import cache

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from widgets.catalogue import NAME, Source, catalogue, folder, sources

ENGLISH = "en"
PSEUDO = "xx"
DEVELOPER_VARIABLE = "NEURAL_PLAYGROUND_DEVELOPER"
"""Where this is set, the pseudo-language is offered too."""

LONGER = 0.35
WORD = 8  # letters of a word that is added

# What a translation leaves as it is: placeholders, markup, entities, patterns of file names, marks of keyboard letters.
_KEPT = re.compile(r"\{[^{}]*\}|</?[a-zA-Z][^<>]*>|&[a-zA-Z]+;|\(\*[^)]*\)|%\d+|%L?n\b")
_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ACCENTS = str.maketrans(_PLAIN, "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž")

_state: dict[str, str] = {"code": ENGLISH}


def available() -> dict[str, str]:
    """Every language to choose from: its code and what it calls itself; the one in force is always among them."""
    found = {ENGLISH: "English"}
    for file in sorted(folder().glob(f"{NAME}_*.qm")):
        code = file.stem.removeprefix(f"{NAME}_")
        found[code] = QLocale(code).nativeLanguageName().capitalize() or code
    if os.environ.get(DEVELOPER_VARIABLE) or in_force() == PSEUDO:
        found[PSEUDO] = "Pseudo"
    return found


def in_force() -> str:
    """The code of the language the program speaks now."""
    return _state["code"]


def install(application: QApplication, code: str) -> str:
    """Speak this language from now on, English where there is no such; the code of the one in force.

    Every window open is built anew once the event loop turns.
    """
    code = code if code == PSEUDO or code in available() else ENGLISH
    if code == in_force():
        return code
    # First the state: Qt tells of the change as soon as a translator comes or goes.
    _state["code"] = code
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    for translator in _translators(code, application):
        application.installTranslator(translator)
    return code


def _translators(code: str, parent: QObject) -> list[QTranslator]:
    if code == ENGLISH:
        return []
    if code == PSEUDO:
        return [PseudoTranslator(parent)]
    of_qt, own = QTranslator(parent), QTranslator(parent)
    of_qt.load(QLocale(code), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    own.load(str(folder() / f"{NAME}_{code}.qm"))
    return [of_qt, own]


class PseudoTranslator(QTranslator):
    """Turns "Play" into "⟦Þļåý ~~⟧", if the catalogue knows it in its context; Qt's own texts always."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        is_known = context.startswith("Q") or (context, text) in _known()
        return pseudo(text) if text and is_known else text


def pseudo(text: str) -> str:
    """The text in the pseudo-language: accents on every letter, a third longer; placeholders and markup are kept."""
    parts, last = [], 0
    for kept in _KEPT.finditer(text):
        parts += [text[last : kept.start()].translate(_ACCENTS), kept.group()]
        last = kept.end()
    parts.append(text[last:].translate(_ACCENTS))
    length = len(_KEPT.sub("", text))
    more = max(1, round(LONGER * length) - 3)
    words = " ".join("~" * min(WORD, more - at) for at in range(0, more, WORD + 1))  # where a line may be broken
    return f"⟦{''.join(parts)} {words}⟧"


@cache
def _known() -> frozenset[Source]:
    return frozenset(sources(catalogue()))
