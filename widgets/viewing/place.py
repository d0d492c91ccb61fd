"""One view that was opened: its panel, the widget in it once it is looked at, and what it wants computed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from playground import datasets, templates
from playground.probes import Wish
from playground.views import Remedy
from widgets import fitting
from widgets.document import Document
from widgets.help.explaining import explain_all
from widgets.help.of_views import learn_controls
from widgets.loading import Loading
from widgets.panels import Panel
from widgets.problem_words import translated
from widgets.run import Run
from widgets.studying import StudyAtWork
from widgets.turning import OneByOne
from widgets.viewing.catalogue import Entry

if TYPE_CHECKING:
    from widgets.viewing.frame import View


class ViewPanel(Panel):
    """The panel of a view; it is made when the view is opened."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.id, entry.title_in_words)
        self.beside = entry.beside
        self.toggleViewAction().setObjectName("")  # the action of that name was there before the panel


class OpenView(QObject):
    """Makes the view when its panel is first in front, and feeds it what the run brings.

    Signals:
        changed: it is in front or no longer, or wants something else of its probe.
        view_asked: (view id, what), something is to be seen in another view.
        view_told: (view id, what), something may be seen in another view, if that is there.
        studied: (view id), a study of it has come to its end.
    """

    changed = Signal()
    view_asked = Signal(str, object)
    view_told = Signal(str, object)
    studied = Signal(str)

    def __init__(self, entry: Entry, document: Document, run: Run, making: OneByOne, parent: QObject) -> None:
        super().__init__(parent)
        self.entry = entry
        self.panel = ViewPanel(entry)
        explain_all(self.panel)
        self.view: View | None = None
        self._document = document
        self._run = run
        self._making = making
        self._is_in_front = False  # a panel behind another tab counts as visible for Qt
        self._study: StudyAtWork | None = None
        self._picture: Any = None
        self._request: tuple[Any, ...] = ()
        self._takes_focus = False
        run.history_changed.connect(self._show_history)
        self.panel.visibilityChanged.connect(self._follow_panel)

    @property
    def is_open(self) -> bool:
        """Whether its panel is there, be it behind another."""
        return not self.panel.isHidden()

    @property
    def is_in_front(self) -> bool:
        """Whether it can be seen."""
        return self._is_in_front

    @property
    def is_wanted(self) -> bool:
        """Whether something is to be computed for it."""
        return self._is_in_front and self.view is not None and self.view.applies

    @property
    def wish(self) -> Wish:
        """What it wants of its probe."""
        return self.view.wish if self.view is not None else Wish()

    def take(self, record: Any, looks_back: bool = False) -> None:
        """What its probe has found, now or with ``looks_back`` at a past step."""
        if self.view is not None:
            self.view.looks_back = looks_back
            self.view.take(record)

    def show_picture(self, picture: Any) -> None:
        """What the network sees of the pad."""
        self._picture = picture
        if self.view is not None and self._is_in_front:
            self.view.show_picture(picture)

    def ask(self, what: Any) -> None:
        """Have it look at something, as soon as it is there."""
        if self.view is None:
            self._request = (what,)
        else:
            self.view.follow_request(what)

    def take_focus(self) -> None:
        """Put the keyboard into it, as soon as it is there."""
        self._takes_focus = self.view is None
        if self.view is not None:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """Show the experiment the engine works on; while it has problems, the last that had none."""
        if self.view is None:
            return
        if not self._run.problems:
            self.view.set_experiment(self._run.experiment or self._document.experiment())
        elif self.view.experiment is None:
            self.view.set_unready(self._document.experiment())
        self.view.show_edited(self._document.experiment())

    def _follow_panel(self, is_in_front: bool) -> None:
        self._is_in_front = is_in_front
        if is_in_front and self.view is None:
            self._load()
        elif is_in_front:
            self._catch_up()
        self.changed.emit()

    def _catch_up(self) -> None:
        """What it has not been told while it could not be seen."""
        self._show_history()
        if self._picture is not None:
            self.view.show_picture(self._picture)

    def _show_history(self) -> None:
        if self.view is not None and self._is_in_front:
            self.view.show_history()

    def _load(self) -> None:
        """Make the widget once the window has been painted, and the library of plots is there."""
        if "pyqtgraph" in sys.modules:
            self._make_in_turn()
        else:
            loading = Loading("pyqtgraph", self)
            loading.finished.connect(self._make_in_turn)
            loading.start()

    def _make_in_turn(self) -> None:
        """Several are in front where a window opens as it was left."""
        self._making.add(self, self.entry.load)
        self._making.add(self, self._make)

    def _make(self) -> None:
        if self.view is not None:
            return
        view = self.view = self.entry.make()
        view.wish_changed.connect(self.changed)
        view.remedy_asked.connect(self._apply)
        view.change_asked.connect(self._document.change)
        view.run_asked.connect(self._document.restore)
        view.weights_asked.connect(self._run.handwork.set_weights)
        view.view_asked.connect(self.view_asked)
        view.view_told.connect(self.view_told)
        view.study_asked.connect(self._start_study)
        view.study_cancelled.connect(self._cancel_study)
        view.help_asked.connect(self._explain)
        learn_controls(self.entry.id)
        explain_all(view)
        self.panel.put(view)
        if self._takes_focus:
            QTimer.singleShot(0, self, self.take_focus)  # once it can be seen
        view.history, view.moments = self._run.history, self._run.moments
        self.follow()
        self._catch_up()
        for what in self._request:
            view.follow_request(what)
        self._request = ()
        self.changed.emit()

    def _apply(self, remedy: Remedy) -> None:
        """One step of undo."""
        experiment, title = self._document.experiment(), ""
        if remedy.template:
            experiment = fitting.with_template(experiment, remedy.template)
            title = templates.find(remedy.template).title
        if remedy.dataset:
            experiment = fitting.with_dataset(experiment, remedy.dataset)
            title = datasets.find(remedy.dataset).title
        self._document.change(experiment, self.tr("Choose {what}").format(what=translated(title)))

    def _start_study(self, study: str, request: Any) -> None:
        self._forget_study()
        self._study = StudyAtWork(self._run.connection, study, request, self)
        self._study.progressed.connect(self.view.take_study)
        self._study.ended.connect(self._end_study)

    def _cancel_study(self) -> None:
        if self._study is not None:
            self._study.cancel()

    def _end_study(self, outcome: Any, problem: Any) -> None:
        self._study = None
        if self.view is not None:
            self.view.take_study_end(outcome, problem)
        if outcome == "done":
            self.studied.emit(self.entry.id)

    def _forget_study(self) -> None:
        """Another takes its place: its end is none of the view's."""
        if self._study is not None:
            self._study.ended.disconnect(self._end_study)
            self._study.cancel()
            self._study = None

    def _explain(self) -> None:
        from widgets.help.views import show_view_help  # noqa: PLC0415 - not before it is asked for

        show_view_help(self.panel.window(), self.entry.id, self.panel.windowTitle())
