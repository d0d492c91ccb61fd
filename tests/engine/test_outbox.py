"""What the engine tells goes out in order, beside whoever tells it, and all of it before the end."""

from __future__ import annotations

import threading
from multiprocessing import Pipe

import numpy as np

from playground.engine.outbox import ROOM, Outbox
from playground.messages import Checkpoint, Checkpointed, Opened
from tests.engine.turned import PATIENCE

LARGE = Checkpointed(1, Checkpoint(7, {"dense-1/weights": np.arange(10**6, dtype=np.float32)}))
"""More than a pipe holds while nobody reads."""


def test_who_tells_does_not_wait_for_who_reads() -> None:
    ours, theirs = Pipe()
    outbox = Outbox(theirs)
    events = [Opened(1, 0), LARGE, *(Opened(1, step) for step in range(1, 5))]
    for event in events:
        outbox.put(event)  # nothing has been read yet
    found = [ours.recv() for _ in events]
    assert [event for event in found if isinstance(event, Opened)] == [e for e in events if isinstance(e, Opened)]
    np.testing.assert_array_equal(found[1].checkpoint.weights["dense-1/weights"], np.arange(10**6))
    outbox.close()


def test_what_nobody_reads_does_not_grow() -> None:
    ours, theirs = Pipe()
    outbox = Outbox(theirs)
    told: list[int] = []

    def tell() -> None:
        for number in range(3 * ROOM):
            outbox.put(LARGE)
            told.append(number)

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    for _ in range(ROOM):
        assert ours.poll(PATIENCE)
        ours.recv()
    teller.join(0.1)
    assert teller.is_alive() and len(told) <= 2 * ROOM + 2
    for _ in range(2 * ROOM):
        ours.recv()
    teller.join(PATIENCE)
    assert len(told) == 3 * ROOM
    outbox.close()


def test_at_the_end_all_of_it_is_sent() -> None:
    ours, theirs = Pipe()
    outbox = Outbox(theirs)
    for step in range(5):
        outbox.put(Opened(1, step))
    outbox.close()
    assert [ours.recv().step for _ in range(5)] == [0, 1, 2, 3, 4] and not ours.poll()
