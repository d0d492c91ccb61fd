"""The preferences."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation

EXPLANATIONS = {
    "themeChooser": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Light reads best in a bright room, dark tires less at night; pictures and curves change along.",
        )
    ),
    "textSizeChooser": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "All text at once. 100 % suits most screens; take more where you lean forward to read.",
        )
    ),
    "presentationSizeChooser": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "For a room full of people: 150 % on a projector, 200 % in a large hall.",
        )
    ),
    "languageChooser": Explanation(
        QT_TRANSLATE_NOOP("Help", "Every window speaks it at once; training and drawings go on.")
    ),
    "preferredDevice": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Where networks are computed in new windows. A graphics card pays off for large networks.",
        ),
        "device",
    ),
    "runsMemory": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "More keeps more runs to go back to. Small networks need little, large ones tens of megabytes each.",
        ),
        "checkpoint",
    ),
    "timeMemory": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "More keeps moments of the present run closer together. 256 MiB are plenty for small networks.",
        ),
        "time-travel",
    ),
    "autosaveInterval": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "After a failure at most this much training is lost. Half a minute costs next to nothing.",
        ),
        "checkpoint",
    ),
    "dataFolder": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Several gigabytes can gather here; a folder with room, and one that is not on a network, is best.",
        ),
        "dataset",
    ),
}
"""By object name."""
