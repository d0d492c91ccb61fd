"""What every view is: a legend, a body, a read-out, controls, "?" and a menu for saving, or words about what to do.

A view subclasses ``View``, puts its widgets into ``body`` and ``tools``, and overrides what it needs of ``show_…``,
``table``, ``summary`` and ``follow_theme``. It computes nothing: it shows the records its probe and its studies bring.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from playground.consequences import consequence
from playground.experiment import Experiment
from playground.groups import names
from playground.history import History
from playground.moments import Moments
from playground.probes import Refused, Wish
from playground.problems import Problem
from playground.studies import Outcome, StudyProgressRecord, StudyRequest
from playground.views import obstacle
from widgets import theme
from widgets.learned import Learned
from widgets.pictures import write_picture
from widgets.problem_words import problem_in_words
from widgets.save_trouble import SaveTrouble
from widgets.viewing.advice import AdvicePage
from widgets.viewing.catalogue import CATALOGUE
from widgets.viewing.exporting import ExportButton
from widgets.viewing.reading_line import ReadingLine
from widgets.viewing.study_row import StudyRow
from widgets.viewing.tables import Table, write_table

SUMMARY_SECONDS = 1.0  # at most so often the text for screen readers is made anew


class View(QWidget):
    """The frame of one view.

    Args:
        view_id: its id in the catalogue; object names begin with it.

    Attributes:
        body: the layout for what is shown. It is what a saved picture holds, with title and legend.
        tools: the layout for the view's own controls, left of "?" and the menu for saving.
        experiment: what is looked at, None before there is any the view applies to.
        history, moments: what the run has recorded, and what of it one can look back to; None before it is hosted.
        looks_back: whether records are of a past step, after which others have come.

    Signals:
        wish_changed: the view wants something else of its probe: its ``wish`` is another.
        remedy_asked: (remedy), the learner wants what makes the view apply.
        change_asked: (experiment, name, merge key), the learner has changed the experiment in the view: a step of undo.
        run_asked: (experiment, learned or None for a new start, name), this is to be the run at work: a step of undo.
        weights_asked: (edits, name, merge key), the learner sets weights of the network by hand: a step of undo.
        view_asked, view_told: (view id, what), another view is to show something; one told is not opened for it.
        study_asked, study_cancelled: (study id, request), long work is to be done, or to end; it ends where new begins.
        help_asked: the view is to be explained.
    """

    wish_changed = Signal()
    remedy_asked = Signal(object)
    change_asked = Signal(object, str, object)
    run_asked = Signal(object, object, str)
    weights_asked = Signal(object, str, object)
    view_asked = Signal(str, object)
    view_told = Signal(str, object)
    study_asked = Signal(str, object)
    study_cancelled = Signal()
    help_asked = Signal()

    def __init__(self, view_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_id = view_id
        self.title = CATALOGUE[view_id].title_in_words
        self.experiment: Experiment | None = None
        self.history: History | None = None
        self.moments: Moments | None = None
        self.looks_back = False
        self._wish = Wish()
        self._node_names: dict[str, str] = {}
        self._has_obstacle = True
        self._summed_up_at = 0.0
        self.setObjectName(f"{view_id}View")
        self.setAccessibleName(self.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._advice = AdvicePage(view_id, self)
        self._advice.remedy_asked.connect(self.remedy_asked)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._advice)
        self._pages.addWidget(self._made_content())
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [theme.SPACING]))
        column.addWidget(self._pages)
        theme.changes().changed.connect(self._take_theme)
        self._say_wait()

    # --- for the subclass to override --------------------------------------------------------------------------------

    def show_experiment(self, experiment: Experiment) -> None:
        """Another experiment is looked at, one the view applies to; what was shown of the last one is gone."""

    def show_edited(self, experiment: Experiment) -> None:
        """The experiment as the learner has it now: also while it has problems, and after every change of it."""

    def show_record(self, record: Any) -> None:
        """Draw what the probe has found."""

    def show_study(self, record: Any) -> None:
        """Draw what the study has found so far."""

    def end_study(self, outcome: Outcome) -> None:
        """The study has ended; why it failed is said by the frame already."""

    def show_history(self) -> None:
        """The run has recorded more, or less after going back; called while the view can be seen."""

    def show_picture(self, picture: NDArray[np.float32]) -> None:
        """What the network sees of the pad now, float32 [28, 28] from 0 to 1; called while the view can be seen."""

    def follow_request(self, what: Any) -> None:
        """Another view asks to see this here; what it may be is agreed between the two, in values of ``playground``."""

    def table(self) -> Table | None:
        """What is shown as numbers, None where nothing is shown."""
        return None

    def summary(self) -> str:
        """What is shown, in a sentence for those who cannot see it; the read-out unless there is more to say."""
        return self.readout()

    def follow_theme(self) -> None:
        """Take the colours and fonts now in force."""

    # --- for the subclass to use -------------------------------------------------------------------------------------

    def set_wish(self, wish: Wish) -> None:
        """Want this of the probe from now on."""
        if wish is not self._wish:
            self._wish = wish
            self.wish_changed.emit()

    def change(self, experiment: Experiment, name: str, merge_key: object = None) -> None:
        """Make this the experiment, as a step of undo called ``name``; steps of the same key become one."""
        self.change_asked.emit(experiment, name, merge_key)

    def open_run(self, experiment: Experiment, learned: Learned | None, name: str) -> None:
        """Make an experiment and what it has learned the run at work, as a step of undo called ``name``."""
        self.run_asked.emit(experiment, learned, name)

    def ask_view(self, view_id: str, what: Any, opens: bool = True) -> None:
        """Hand another view something to look at, opened for it if ``opens``; it comes to its ``follow_request``."""
        (self.view_asked if opens else self.view_told).emit(view_id, what)

    def start_study(self, study: str, request: StudyRequest) -> None:
        """Have long work done; ``show_study`` and ``end_study`` follow."""
        self._trouble.hide()
        self._study.begin()
        self.study_asked.emit(study, request)

    def cancel_study(self) -> None:
        """End the long work at once; what it has found stays."""
        self.study_cancelled.emit()

    def name_of(self, node: str) -> str:
        """What a node of the network is called, the id of one that has no name or is gone."""
        return self._node_names.get(node, node)

    def set_readout(self, text: str) -> None:
        """The line below the body: what is under the pointer, or what to do to read something."""
        self._readout.setText(text)

    def set_legend(self, html: str) -> None:
        """The lines above the body; an empty text takes them away."""
        self._legend.setText(html)
        self._legend.setVisible(bool(html))

    def limit_body(self, height: int) -> None:
        """Let the body be no higher than so many pixels; what is below it moves up."""
        self._body.setMaximumHeight(height)

    def show_body(self) -> None:
        """Show the body although the probe has brought nothing; for views that are fed by studies."""
        if not self._has_obstacle:
            self._pages.setCurrentIndex(1)

    def say(self, words: str) -> None:
        """Show a sentence in place of the body, such as what to press to see something."""
        self._advice.say(words)
        self._pages.setCurrentIndex(0)

    # --- for who hosts the view --------------------------------------------------------------------------------------

    @property
    def wish(self) -> Wish:
        """What the view wants of its probe."""
        return self._wish

    @property
    def applies(self) -> bool:
        """Whether there is something to compute for it."""
        return not self._has_obstacle

    def set_experiment(self, experiment: Experiment) -> None:
        """Look at another experiment, one without problems, or at this one with other settings."""
        before, self.experiment = self.experiment, experiment
        self._node_names = names(experiment.graph)
        found = obstacle(self.view_id, experiment)
        self._has_obstacle = found is not None
        if found is not None:
            self.experiment = None
            self._advice.tell(found)
            self._pages.setCurrentIndex(0)
        elif before is None or consequence(before, experiment) in ("carry over", "open"):
            if before is None or (before.dataset, before.target) != (experiment.dataset, experiment.target):
                self._say_wait()  # else what is shown stays until there is something newer
            self.show_experiment(experiment)
            self._sum_up()

    def set_unready(self, experiment: Experiment) -> None:
        """The experiment has problems, and there was none before without."""
        found = obstacle(self.view_id, experiment)
        if found is not None:
            self._advice.tell(found)
        else:
            self._advice.say(self.tr("The network is not complete yet: it says itself what is missing."))
        self._pages.setCurrentIndex(0)

    def take(self, record: Any) -> None:
        """What the probe has found, or a ``Refused``; nothing is shown of it while the view does not apply."""
        if self._has_obstacle:
            return
        if isinstance(record, Refused):
            self._advice.refuse(record.problem)
            self._pages.setCurrentIndex(0)
            return
        self._pages.setCurrentIndex(1)
        self.show_record(record)
        if time.monotonic() - self._summed_up_at > SUMMARY_SECONDS:
            self._sum_up()

    def take_study(self, record: StudyProgressRecord) -> None:
        """What the study has found so far."""
        self._study.show_progress(record)
        self.show_body()
        self.show_study(record)
        self._sum_up()

    def take_study_end(self, outcome: Outcome, problem: Problem | None) -> None:
        """The study has ended; ``problem`` tells why, where it failed."""
        self._study.end()
        if problem is not None:
            self._trouble.setText(problem_in_words(problem))
            self._trouble.show()
        self.end_study(outcome)

    def readout(self) -> str:
        """The line below the body."""
        return self._readout.text()

    def advice(self) -> str:
        """What is said in place of the body, empty where the body is shown."""
        return self._advice.text() if self._pages.currentIndex() == 0 else ""

    def export_picture(self, path: Path | str) -> None:
        """Save title, legend and body as PNG, or as SVG where ``path`` ends so; ``ProblemError`` where that fails."""
        heading = QLabel(self.title)
        heading.setProperty("role", "title")
        heading.setFont(theme.font("title"))
        heading.resize(self._body.width(), heading.sizeHint().height())
        legend = (self._legend,) if self._legend.text() else ()
        write_picture((heading, *legend, self._body), Path(path))

    def export_table(self, path: Path | str) -> None:
        """Save the numbers as CSV, nothing where there are none; ``ProblemError`` where that fails."""
        if (table := self.table()) is not None:
            write_table(table, Path(path))

    # --- the frame itself --------------------------------------------------------------------------------------------

    def _made_content(self) -> QWidget:
        page = QWidget(self)
        self._legend, self._readout = QLabel(page), ReadingLine(page)
        self._legend.setObjectName(f"{self.view_id}Legend")
        self._legend.setAccessibleName(self.tr("What the colours mean"))
        self._legend.setWordWrap(True)
        self._legend.hide()
        self._readout.setObjectName(f"{self.view_id}Readout")
        self._readout.setAccessibleName(self.tr("What is read there"))
        self._readout.setProperty("role", "muted")
        self._body = QWidget(page)
        self.body = QVBoxLayout(self._body)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._trouble = SaveTrouble(f"{self.view_id}Trouble", page)
        self._study = StudyRow(self.view_id, page)
        self._study.cancelled.connect(self.study_cancelled)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING // 2)
        for part in (self._legend, self._body, self._readout, self._study, self._trouble):
            column.addWidget(part, 1000 * (part is self._body))
        column.addLayout(self._made_row(page))
        column.addStretch(1)  # the body grows first, as far as it may
        return page

    def _made_row(self, page: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(theme.SPACING)
        row.addLayout(self.tools)
        row.addStretch(1)
        explain = QToolButton(page)
        explain.setObjectName(f"{self.view_id}Help")
        explain.setIcon(theme.icon("help"))
        theme.size_icon(explain)
        explain.setAccessibleName(self.tr("Explain this view"))
        explain.setToolTip(self.tr("What it shows, how to read it, what to try (?)."))
        explain.clicked.connect(self.help_asked)
        row.addWidget(explain)
        row.addWidget(ExportButton(self.view_id, self.export_picture, self.export_table, self._trouble, page))
        return row

    def _say_wait(self) -> None:
        self.say(self.tr("One moment: the network is being made ready."))

    def _sum_up(self) -> None:
        self._summed_up_at = time.monotonic()
        self.setAccessibleDescription(self.summary())

    def _take_theme(self) -> None:
        self.follow_theme()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(330, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 260)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            theme.draw_focus_ring(QPainter(self), QRectF(self.rect()).adjusted(2, 2, -2, -2))
