"""What can be found to be wrong, and what relieves it."""

from __future__ import annotations

from dataclasses import dataclass, field

from playground.experiment import Experiment


@dataclass(frozen=True, slots=True)
class Relief:
    """One click: ``experiment`` as it then is; ``label`` is English, marked for translation, with ``values`` in it."""

    label: str
    experiment: Experiment
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """``title`` and ``advice`` are English, marked for translation; ``values`` go into both. ``kind`` is a short id."""

    kind: str
    title: str
    advice: str
    values: dict[str, str] = field(default_factory=dict)
    relief: Relief | None = None
