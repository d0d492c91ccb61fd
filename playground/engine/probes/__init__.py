"""Probes: what the visible views show, computed from the weights of the moment. One module a view.

A probe takes a ``Trainer`` and the view's wish, and gives a record of ``playground.probes``, or None where its view
does not apply. It must not change the trainer, and may be asked on another thread than that which trains. In reading
order: table (what there is), asking (when each is asked), slices (long readings in pieces), aside (those of small
networks, beside training).
"""

from __future__ import annotations

from playground.engine.probes.asking import Probing
from playground.engine.probes.table import PROBES, Probe

__all__ = ["PROBES", "Probe", "Probing"]
