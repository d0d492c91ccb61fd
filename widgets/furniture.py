"""What a window is furnished with, gathered so that it is loaded at once and not before the window is on screen."""

from __future__ import annotations

from playground.recovery import folder as recovery_folder
from widgets.actions import Actions
from widgets.arranging import Arranging
from widgets.doing import Doing
from widgets.editing import Editing
from widgets.errands import Errands
from widgets.file_drops import FileDrops
from widgets.filing import Filing
from widgets.handwriting.book import DrawingBook
from widgets.handwriting.placing import Handwriting
from widgets.handwriting.teaching import Teaching
from widgets.help.explaining import explain_all
from widgets.lessons.door import Lessons, is_lesson
from widgets.marking import ChangeMarks
from widgets.menus import Menus
from widgets.message_log import MessageLog
from widgets.own_pictures.door import PictureFolders, is_picture_folder
from widgets.parts import make_parts
from widgets.preferring import WindowPreferences, follow_preferences
from widgets.presentation import Presentation
from widgets.questions import Questions
from widgets.recovery import Recovery
from widgets.runs import RunBook
from widgets.start_strip import StartStrip
from widgets.status import StatusBar
from widgets.tables.door import Tables, is_table
from widgets.telling import Telling
from widgets.time_travel import TimeBar, TimeExport, TimeTravel, VisitNotes
from widgets.undo_group import UndoGroup
from widgets.workbench import Workbench

__all__ = [
    "Actions",
    "Arranging",
    "ChangeMarks",
    "Doing",
    "DrawingBook",
    "Editing",
    "Errands",
    "FileDrops",
    "Filing",
    "Handwriting",
    "Lessons",
    "Menus",
    "MessageLog",
    "PictureFolders",
    "Presentation",
    "Questions",
    "Recovery",
    "RunBook",
    "StartStrip",
    "StatusBar",
    "Tables",
    "Teaching",
    "Telling",
    "TimeBar",
    "TimeExport",
    "TimeTravel",
    "UndoGroup",
    "VisitNotes",
    "WindowPreferences",
    "Workbench",
    "explain_all",
    "follow_preferences",
    "is_lesson",
    "is_picture_folder",
    "is_table",
    "make_parts",
    "recovery_folder",
]
