"""The C library's allocator, told what suits training: glibc's, on Linux; others are left as they are.

XLA asks for room for everything a step computes in between at every call, and frees it at its end; of a large network
that is hundreds of megabytes. glibc gives pieces of more than 32 MiB back to the system at once, which has to clear
every page when it is asked again. Where a call does one step, as with every network whose steps take longer than a
slice of the loop, that was a seventh of the time of `cnn-batch-norm` and of the residual network with 16 filters.
"""

from __future__ import annotations

import ctypes
import platform
from functools import lru_cache

TRIM_THRESHOLD, MMAP_MAX, ARENA_MAX = -1, -4, -8
"""The numbers of settings in glibc's malloc.h."""

HEAPS = 2
"""For all threads. With one those that compile wait for each other, half as long again; with none of these settings
each thread has its own, and what one frees no other takes.
"""

MOST_KEPT = 2**31 - 1
"""Bytes free at the end of the heap from which some go back to the system; the most that can be asked for."""


def keep_freed() -> bool:
    """Keep what is freed for the next call; whether that can be had here. For a process that trains, at its start.

    Threads share two heaps then, one of them the main thread's, which grows and shrinks at its end alone: what one
    frees another takes.
    """
    glibc = _glibc()
    if glibc is None:
        return False
    settings = ((ARENA_MAX, HEAPS), (MMAP_MAX, 0), (TRIM_THRESHOLD, MOST_KEPT))
    taken: list[int] = [glibc.mallopt(setting, value) for setting, value in settings]
    return all(taken)


def give_back() -> None:
    """Give what is free back to the system, for what comes needs another room than what was."""
    glibc = _glibc()
    if glibc is not None:
        glibc.malloc_trim(0)


@lru_cache
def _glibc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None) if platform.libc_ver()[0] == "glibc" else None
