"""What the engine tells the window, packed and written on a thread of its own: training does not wait for a reader."""

from __future__ import annotations

import os
import queue
import threading
import traceback
from multiprocessing.connection import Connection

from playground.link import packed
from playground.messages import Event

ROOM = 8
"""Events that may wait; whoever has more to tell waits for a window that does not read."""


class Outbox:
    """Sends events in the order in which they are put, from any thread; arrays in them are written to by nobody.

    Where nobody reads any more the process ends.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: queue.Queue[Event | None] = queue.Queue(ROOM)
        self._thread = threading.Thread(target=self._work, name="events", daemon=True)
        self._thread.start()

    def put(self, event: Event) -> None:
        """Have it sent."""
        self._waiting.put(event)

    def close(self) -> None:
        """Send what waits, and no more."""
        self._waiting.put(None)
        self._thread.join()

    def _work(self) -> None:
        try:
            while (event := self._waiting.get()) is not None:
                self._connection.send_bytes(packed(event))
        except (BrokenPipeError, ConnectionError, OSError):
            os._exit(0)
        except Exception:  # what cannot be packed is our mistake: the window says so, and starts another engine
            traceback.print_exc()
            os._exit(1)
