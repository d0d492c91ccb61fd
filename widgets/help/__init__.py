"""Help: on the program and its keys, on each view, and on the field's terms. In reading order: program, views."""

from __future__ import annotations
