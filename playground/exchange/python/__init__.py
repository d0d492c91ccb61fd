"""A network as a readable script of plain JAX and Optax.

``script`` puts it together. ``network`` writes the functions of the network and its groups, with variables from
``reading``, one layer after another from ``layers``, the ``helpers`` they call and a learner's formula from
``expressions``; ``weights`` how weights start and are kept; ``training`` the loss, the optimizer and the loop;
``lines`` breaks what is too long.
"""

from __future__ import annotations

from playground.exchange.python.script import python_script

__all__ = ["python_script"]
