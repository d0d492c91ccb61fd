"""The program from a terminal; with ``playground.__main__`` the one place that may start the window or the engine.

``application`` puts the commands together, each in a file of its own; ``terminal`` is how they answer: results on
standard output, as one JSON object with ``--json``, everything else on standard error; ``what`` finds the network a
command is about. What is slow to import (the engine, Qt) is imported inside the command that needs it.
"""
