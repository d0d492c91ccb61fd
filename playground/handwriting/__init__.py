"""The learner's own drawings, each kept with the digit it means; they never leave the machine.

In reading order: ``collection`` – what is kept, as a value, and what each gesture does to it; ``storage`` – the file in
the user's folder; ``table`` – in and out as CSV; ``fine_tuning`` – a network to be trained on them; ``examples`` – a
hand that comes with the program; ``problems`` – what can be wrong.
"""

from __future__ import annotations

from playground.handwriting.collection import LABELS, Changes, Collection, Kept

__all__ = ["LABELS", "Changes", "Collection", "Kept"]
