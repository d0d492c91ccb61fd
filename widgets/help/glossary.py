"""The glossary: every word of the field, to search and to read."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from playground import glossary
from playground.glossary import Term
from widgets import theme
from widgets.help.explaining import explain_all
from widgets.problem_words import translated

_ID = Qt.ItemDataRole.UserRole


class Glossary(QDialog):
    """A list of terms that follows what is typed, and the term that is chosen beside it; stays open beside the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("glossary")
        self.resize(theme.grown(760, 520))
        self._search = QLineEdit(self)
        self._search.setObjectName("glossarySearch")
        self._search.setClearButtonEnabled(True)
        self._terms = QListWidget(self)
        self._terms.setObjectName("glossaryTerms")
        self._text = QTextBrowser(self)
        self._text.setObjectName("glossaryText")
        self._text.setOpenLinks(False)
        self._text.document().setDocumentMargin(2 * theme.SPACING)
        self._arrange()
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._terms.setFocus)
        self._terms.currentItemChanged.connect(self._show_item)
        self._text.anchorClicked.connect(self._follow)
        self._say_words()
        theme.changes().changed.connect(self._show_again)

    def term(self) -> str | None:
        """The id of the term shown, None where nothing was found."""
        item = self._terms.currentItem()
        return None if item is None else str(item.data(_ID))

    def show_term(self, term_id: str) -> None:
        """Show a term; ``ProblemError`` where there is none of this id."""
        glossary.find(term_id)
        self._search.clear()
        self._terms.ensurePolished()  # else it scrolls by rows of another height
        for row in range(self._terms.count()):
            if self._terms.item(row).data(_ID) == term_id:
                self._terms.setCurrentRow(row)
                self._terms.scrollToItem(self._terms.item(row))

    def _arrange(self) -> None:
        both = self._both = QSplitter(Qt.Orientation.Horizontal, self)
        both.addWidget(self._terms)
        both.addWidget(self._text)
        self._share_out()
        both.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [2 * theme.SPACING]))
        column.setSpacing(theme.SPACING)
        column.addWidget(self._search)
        column.addWidget(both, 1)

    def _share_out(self) -> None:
        """A third for the list."""
        self._both.setSizes([theme.grown(260, 0).width(), theme.grown(500, 0).width()])

    def _say_words(self) -> None:
        """Everything that has words, in the language in force."""
        self.setWindowTitle(self.tr("Glossary"))
        self.setAccessibleName(self.windowTitle())
        self._search.setAccessibleName(self.tr("Search the glossary"))
        self._search.setPlaceholderText(self.tr("Search: a word or part of one"))
        self._search.setToolTip(self.tr("Terms in which every word you type occurs, titles first."))
        self._terms.setAccessibleName(self.tr("Terms"))
        self._terms.setToolTip(self.tr("Choose a term to read what it means."))
        self._text.setAccessibleName(self.tr("What the term means"))
        self._text.setToolTip(self.tr("Links lead to related terms."))
        self._find(self._search.text())
        explain_all(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            here = self.term()
            self._say_words()
            if here is not None:
                self.show_term(here)

    def _find(self, words: str) -> None:
        self._terms.clear()
        for term in glossary.search(words, translated):
            item = QListWidgetItem(translated(term.title), self._terms)
            item.setData(_ID, term.id)
        self._terms.setCurrentRow(0)
        if not self._terms.count():
            self._text.setPlainText(self.tr("No term has “{words}” in it. Try a shorter word.").format(words=words))

    def _show_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._text.setHtml(self._in_words(glossary.find(item.data(_ID))))

    def _show_again(self) -> None:
        """The colours of links are in the text; larger text needs more room."""
        self.resize(self.size().expandedTo(theme.grown(760, 520)))
        self._share_out()
        self._show_item(self._terms.currentItem())

    def _in_words(self, term: Term) -> str:
        links = ", ".join(f'<a href="{see}">{escape(translated(glossary.find(see).title))}</a>' for see in term.see)
        text = f"<h2>{escape(translated(term.title))}</h2><p>{escape(translated(term.text))}</p>"
        text += f"<p>{self.tr('See also: {terms}').format(terms=links)}</p>" if links else ""
        return text + (f"<p><small>{escape(term.source)}</small></p>" if term.source else "")

    def _follow(self, link: QUrl) -> None:
        self.show_term(link.toString())


def show_glossary(window: QWidget, term_id: str | None = None) -> Glossary:
    """Open the glossary of a window, at a term where one is given."""
    found = window.findChild(Glossary)
    opened = found if isinstance(found, Glossary) else Glossary(window)
    if term_id is not None:
        opened.show_term(term_id)
    if opened.isVisible():
        opened.raise_()  # it may be behind the window
    opened.show()
    opened.activateWindow()
    return opened
