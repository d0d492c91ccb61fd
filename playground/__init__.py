"""Neural Playground: what a network, a dataset, a recipe and an experiment are.

A map in reading order:

1. ``problems`` – what can be wrong, as values; ``wording`` – how they are said.
2. ``layers`` – the catalogue of layers; ``graph`` – nodes and edges; ``shapes`` – what flows along them.
3. ``recipe`` – how to train; ``datasets`` – what to train on; ``drawing`` – strokes to pictures.
4. ``experiment`` – all of it together, and ``files`` – how it is saved; ``templates`` – experiments to start from.
5. ``messages`` and ``link`` – how the window talks to the engine; ``engine`` – where JAX computes.
6. ``command_line`` – the same from a terminal.

Everything but ``engine`` and ``command_line`` is plain values and functions, free of Qt and JAX.
"""

from __future__ import annotations

import os

# Pydantic looks through every installed package for plug-ins when it is first used; there are none for this program.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

__version__ = "0.1.0"
