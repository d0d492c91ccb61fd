"""What is freed is kept: memory that was used before is used again without the system's help."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from playground.engine import allocator

PAGES = 16_384
"""Of 4 KiB in a piece of 64 MiB; glibc alone would give it back each time."""

PROGRAM = f"""
import resource, sys
from playground.engine import allocator

def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt

def resident():
    return int(open("/proc/self/statm").read().split()[1])

kept = sys.argv[1] == "kept" and allocator.keep_freed()
b"x" * ({PAGES} * 4096)
before = faults()
for _ in range(4):
    b"x" * ({PAGES} * 4096)
again = faults() - before
held = resident()
allocator.give_back()
print(int(kept), again, held - resident())
"""


def counted(how: str) -> tuple[int, int, int]:
    command = [sys.executable, "-c", PROGRAM, how]
    kept, again, returned = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return int(kept), int(again), int(returned)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="The C library is another one.")
def test_memory_that_was_freed_is_used_again_until_it_is_given_back() -> None:
    kept, again, returned = counted("kept")
    assert kept and again < PAGES // 10 and returned > PAGES * 9 // 10
    _, again, _ = counted("as it is")
    assert again > 3 * PAGES


def test_another_c_library_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allocator, "_glibc", lambda: None)
    assert not allocator.keep_freed()
    allocator.give_back()
