"""The window's end of the engine: starts its process, watches it, carries commands and events. No Qt, no JAX."""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from typing import Any

from playground.messages import Command, EngineGone, Event, Quit, Start

ENGINE = "playground.engine.process"
"""The engine's module, by name: only the child process imports it."""

NICENESS = 10
"""The engine gives way, so that drawing and the window come first when training takes every core."""


class Link:
    """A running engine.

    Args:
        start: folders and device.
        receive: called with each event on a thread of the link's own; after an engine that ended unasked the last is
            ``EngineGone``.
    """

    def __init__(self, start: Start, receive: Callable[[Event], None]) -> None:
        self._start = start
        self._receive = receive
        self._open()

    @property
    def process_id(self) -> int | None:
        """The engine's process id; None until it has been started."""
        return self._process.pid

    def send(self, command: Command) -> None:
        """Hand a command to the engine; returns at once, and does nothing when the engine is gone."""
        self._outgoing.put(command)

    def restart(self) -> None:
        """Start a new engine in place of one that is gone."""
        self.close()
        self._open()

    def close(self, timeout: float = 2.0) -> None:
        """End the engine; it is killed when it has not gone after ``timeout`` seconds."""
        self._closing.set()
        self._outgoing.put(Quit())
        self._outgoing.put(None)
        self._started.wait()
        if self._process.ident is not None:
            self._process.join(timeout)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()
        self._connection.close()

    def _open(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._closing, self._started = threading.Event(), threading.Event()
        self._outgoing: queue.SimpleQueue[Command | None] = queue.SimpleQueue()
        self._process = context.Process(target=_run_engine, args=(theirs, self._start), name="engine", daemon=True)
        arguments = (self._connection, self._process, self._started, self._closing)
        self._threads = [
            threading.Thread(target=self._read, args=arguments, name="events", daemon=True),
            threading.Thread(target=self._write, args=(*arguments[:3], theirs), name="commands", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def _write(
        self, connection: Connection, process: BaseProcess, started: threading.Event, theirs: Connection
    ) -> None:
        outgoing = self._outgoing
        try:
            with _main_module_hidden():
                process.start()  # takes a tenth of a second, which a window that is just opening has not
        except OSError:  # no memory or no room for another process: ``_read`` finds the pipe closed and tells
            return
        finally:
            theirs.close()
            started.set()
        while (command := outgoing.get()) is not None:
            try:
                connection.send_bytes(packed(command))
            except (BrokenPipeError, OSError):
                return

    def _read(
        self, connection: Connection, process: BaseProcess, started: threading.Event, closing: threading.Event
    ) -> None:
        started.wait()
        try:
            while True:
                event = connection.recv()
                if not closing.is_set():
                    self._receive(event)
        except (EOFError, OSError):
            pass
        if not closing.is_set():
            if process.ident is not None:
                process.join()
            self._receive(EngineGone(process.exitcode or 0))


_hiding = threading.Lock()


@contextmanager
def _main_module_hidden() -> Iterator[None]:
    """Let a process started meanwhile know nothing of the program's main module.

    A spawned process runs it again, because functions of it might be called there. None is: the engine comes from
    modules of its own. And a script that opens a window without asking whether it is the main module would open
    another one in the engine's process. What is hidden is the module's place, ``__spec__`` and ``__file__``.
    """
    main = sys.modules["__main__"]
    with _hiding:
        kept: dict[str, Any] = {name: main.__dict__[name] for name in ("__spec__", "__file__") if name in main.__dict__}
        main.__spec__ = None
        main.__dict__.pop("__file__", None)
        try:
            yield
        finally:
            main.__dict__.update(kept)


def packed(message: Command | Event) -> memoryview:
    """A message as the other side's ``recv`` takes it; in this protocol arrays are copied once, not four times."""
    made: memoryview = ForkingPickler.dumps(message, 5)
    return made


def _run_engine(connection: Connection, start: Start) -> None:
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    gc.disable()  # nothing made while loading is garbage; the engine collects once it is loaded
    importlib.import_module(ENGINE).main(connection, start)
