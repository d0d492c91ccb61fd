"""Networks for use elsewhere: as a Python script, as text and typeset formula.

Everything here is plain text made of values; nothing is executed and nothing is written to disk.
"""

from __future__ import annotations
