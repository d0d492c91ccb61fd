"""``python -m playground`` and ``neural-playground``: the command line, which opens the window by default."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Open the window where nothing else is asked for, else do what the arguments say.

    Without arguments the command line is not even imported: the window is on screen a tenth of a second sooner, and the
    engine's process, which imports this module again, starts sooner too.
    """
    if len(sys.argv) > 1:
        from playground.command_line.application import main as command_line

        command_line()
        return
    gc.disable()  # nothing made while starting is garbage; the window collects once it is on screen
    from widgets.app import main as window

    sys.exit(window([]))


if __name__ == "__main__":
    main()
