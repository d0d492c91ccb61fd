"""``python -m playground`` and ``neural-playground``: the command line, which opens the window by default."""

from __future__ import annotations

from playground.command_line.application import main

if __name__ == "__main__":
    main()
