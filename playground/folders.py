"""Where the program keeps what is not in a project file: data, cache, settings.

``NEURAL_PLAYGROUND_HOME`` puts everything into one folder; ``NEURAL_PLAYGROUND_DATA`` moves the datasets alone. Nothing
here creates a folder; whoever writes into one does.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "NEURAL_PLAYGROUND_HOME"
DATA_VARIABLE = "NEURAL_PLAYGROUND_DATA"
_NAME = "neural-playground"

SUFFIX = ".playground"
"""How the name of a project file ends."""


def home() -> Path | None:
    """The one folder that holds everything, where the user has set one."""
    return _from_environment(HOME_VARIABLE)


def settings_folder() -> Path:
    """Where settings, window layout and crash files are kept."""
    return home() or platformdirs.user_config_path(_NAME, appauthor=False)


def own_folder() -> Path:
    """Where is kept what the learner makes and no project file holds: own drawings, imported pictures."""
    return home() or platformdirs.user_data_path(_NAME, appauthor=False)


def own_drawings() -> Path:
    """The file of the drawings that the learner has kept; there is none while nothing is kept."""
    return own_folder() / "drawings.jsonl"


def cache_folder() -> Path:
    """Where is kept what can be computed again: compiled programs, prepared digits."""
    own = home()
    return own / "cache" if own else platformdirs.user_cache_path(_NAME, appauthor=False)


def data_folder(given: Path | None = None) -> Path:
    """Where datasets are: the folder given on the command line, else the environment's, else one of our own.

    Each dataset is in a folder of its own inside, named by its id.
    """
    if given is not None:
        return given.expanduser()
    return _from_environment(DATA_VARIABLE) or (home() or platformdirs.user_cache_path(_NAME, appauthor=False)) / "data"


def _from_environment(variable: str) -> Path | None:
    value = os.environ.get(variable, "").strip()
    return Path(value).expanduser() if value else None
