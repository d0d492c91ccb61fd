"""A network as a readable script of plain JAX and Optax.

``script`` puts it together; ``layers`` writes one layer, with the functions of ``helpers`` it needs, ``expressions`` a
learner's formula, and ``training`` the loss, the optimizer and the loop.
"""

from __future__ import annotations

from playground.exchange.python.script import python_script

__all__ = ["python_script"]
