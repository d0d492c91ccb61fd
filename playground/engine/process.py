"""The engine's process: starts JAX, reads commands from the pipe, runs the loop, and never outlives the window."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from multiprocessing.connection import Connection
from pathlib import Path

import jax

from playground.engine.allocator import keep_freed
from playground.engine.form_book import BOOK
from playground.engine.loop import Loop
from playground.engine.outbox import Outbox
from playground.messages import Quit, Start

SWITCH_SECONDS = 0.0005
"""So long a thread may keep the interpreter while another one waits for it."""


def main(connection: Connection, start: Start) -> None:
    """Serve the window at the other end of ``connection`` until it says ``Quit`` or is gone."""
    give_way()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal is the window's to handle
    prepare(start.cache_folder)
    outbox = Outbox(connection)
    loop = Loop(start, outbox.put)
    threading.Thread(target=_read_commands, args=(connection, loop), name="commands", daemon=True).start()
    loop.run()
    outbox.close()
    connection.close()
    os._exit(0)  # a compilation that is still under way must not keep the process


def give_way() -> None:
    """Let a drawing be read at once while another thread traces and compiles.

    Such a thread keeps the interpreter for 5 ms at a time, and a drawing waits for it once at every step between the
    pipe and the answer; here for half of one at most. And whoever collects garbage keeps it for a tenth of a second, if
    it looks at all that JAX is made of; none of that is ever garbage, so it is set aside.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.freeze()
    gc.enable()


def prepare(cache_folder: Path) -> None:
    """What every process that trains does before its first array: memory, programs and the best forms are kept."""
    keep_freed()
    keep_compiled(cache_folder)
    BOOK.open(cache_folder)


def keep_compiled(cache_folder: Path) -> None:
    """Keep compiled programs in the user's cache, so that the next start need not compile them again.

    What a program is kept under depends on the folder's name: it is the same by whatever way the folder is reached.
    """
    folder = (cache_folder / "compiled").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    settings = {
        "jax_compilation_cache_dir": str(folder),
        "jax_persistent_cache_min_compile_time_secs": 0.05,
        "jax_persistent_cache_min_entry_size_bytes": -1,
    }
    for name, value in settings.items():
        jax.config.update(name, value)  # type: ignore[no-untyped-call]


def _read_commands(connection: Connection, loop: Loop) -> None:
    try:
        while True:
            command = connection.recv()
            loop.put(command)
            if isinstance(command, Quit):
                return
    except (EOFError, OSError):
        os._exit(0)  # the window is gone
