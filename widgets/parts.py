"""What stands in the panels of the workbench."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from widgets.actions import Actions
from widgets.builder.canvas import NetworkCanvas
from widgets.builder.editor import Editor
from widgets.builder.summary_strip import SummaryStrip
from widgets.building import Building
from widgets.controls.play_bar import PlayBar
from widgets.controls.training_panel import TrainingPanel
from widgets.document import Document
from widgets.drawing.drawing_panel import DrawingPanel
from widgets.drawing.sheet import Sheet
from widgets.fix_bar import FixBar
from widgets.message_log import MessageList, MessageLog
from widgets.problem_list import ProblemList
from widgets.run import Run
from widgets.runs import RunBook, RunList
from widgets.turning import Parts


@dataclass(frozen=True, slots=True)
class WorkbenchParts:
    """The parts, by what they are for; they belong to nobody until the workbench takes them."""

    drawing: DrawingPanel
    editor: Editor
    canvas: NetworkCanvas
    building: Building
    summary: SummaryStrip
    problems: ProblemList
    fixes: FixBar
    play_bar: PlayBar
    training: TrainingPanel
    runs: RunList
    messages: MessageList


def make_parts(
    document: Document,
    run: Run,
    actions: Actions,
    data_folder: Path,
    sheet: Sheet,
    log: MessageLog,
    book: RunBook,
) -> Parts[WorkbenchParts]:
    """Make them one after another, with a yield wherever there is time for something else; returns all."""
    drawing = DrawingPanel(sheet=sheet)
    play_bar = PlayBar(run, actions)
    yield
    editor = Editor(document)
    canvas = NetworkCanvas(editor)
    editor.setParent(canvas)
    building = Building(editor, canvas)
    yield
    summary = SummaryStrip(document, editor)
    problems = ProblemList(run, editor)
    fixes = FixBar(editor, problems)
    yield
    training = TrainingPanel(document, run.connection, data_folder)
    yield
    runs, messages = RunList(book), MessageList(log)
    yield
    return WorkbenchParts(
        drawing, editor, canvas, building, summary, problems, fixes, play_bar, training, runs, messages
    )
