"""Pictures of every panel, dialog and menu in every look, to be looked at: ``python -m tests.looks --out DIR``.

In reading order: ``looks`` (light, dark, large text, the pseudo-language), ``stage`` (the window at work and how a
picture is taken), the scenes in ``panels``, ``dialogs`` and ``menus``, their table in ``scenes``, and ``__main__``.
"""

from __future__ import annotations
