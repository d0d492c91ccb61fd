"""Every scene by name: a new panel, dialog or menu gets a function and an entry here."""

from __future__ import annotations

from collections.abc import Callable

from tests.looks import dialogs, menus, panels
from tests.looks.stage import Stage

PANELS = (
    panels.train,
    panels.small,
    panels.inside_convolution,
    panels.inside_activation,
    panels.inside_dense,
    panels.more_settings,
    panels.schedule,
    panels.runs,
    panels.back_in_time,
    panels.messages,
    panels.boundary,
    panels.fit,
    panels.study,
    panels.presentation,
    panels.build,
    panels.build_several,
    panels.build_formula,
    panels.build_broken,
    panels.build_empty,
    panels.lesson,
    panels.recovery,
    panels.recovery_of_two,
)

DIALOGS = (
    dialogs.preferences,
    dialogs.pretraining,
    dialogs.glossary,
    dialogs.keys,
    dialogs.view_help,
    dialogs.about,
    dialogs.command_palette,
    dialogs.formula,
    dialogs.import_table,
    dialogs.import_pictures,
    dialogs.lessons,
    dialogs.make_lesson,
    dialogs.unsaved,
    dialogs.revert,
    dialogs.changed_by_others,
    dialogs.not_saved,
    dialogs.problems_of_a_file,
    dialogs.mishap,
    dialogs.which_file,
    dialogs.where_to_export,
    dialogs.picture_to_load,
)

MENUS: dict[str, Callable[[Stage], None]] = {
    "menu-file": menus.menu(0),
    "menu-edit": menus.menu(1),
    "menu-network": menus.menu(2),
    "menu-view": menus.menu(3),
    "menu-run": menus.menu(4),
    "menu-learn": menus.menu(5),
    "menu-help": menus.menu(6),
    "menu-new": menus.new_menu,
    "menu-canvas": menus.canvas_menu,
    "menu-runs": menus.runs_menu,
    "quick-add": menus.quick_add,
    "problem": menus.problem,
    "list-of-templates": menus.templates,
    "tool-tip": menus.tool_tip,
}

SCENES: dict[str, Callable[[Stage], None]] = {
    scene.__name__.replace("_", "-"): scene for scene in (*PANELS, *DIALOGS)
} | MENUS
