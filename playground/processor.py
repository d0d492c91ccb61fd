"""What the system calls the processor that the program runs on."""

from __future__ import annotations

import os
import platform
from contextlib import suppress
from pathlib import Path


def name() -> str:
    """Such as ``Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz``; the kind of machine where no more is known."""
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def cores() -> int:
    """How many of its cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
