"""Reads hostile files in a process of its own, with little memory and nothing allowed but reading.

``python reading.py FOLDER hostile`` reads every file of ``hostile.py``, ``python reading.py FOLDER 0 500`` the damaged
files of these seeds; FOLDER is for the files themselves. Prints JSON: by name or seed, how many problems each has, or
for the ones that broke something what it was. The process ends in an error where reading executed something.
"""

from __future__ import annotations

import json
import sys
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.playground import hostile, mutating  # noqa: E402
from tests.playground.judging import judge  # noqa: E402

MEMORY = 512 * 2**20
"""Bytes of addresses that reading may ask for, beyond those of a process that has imported everything."""

FORBIDDEN = (
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "pickle.",
    "marshal.",
    "exec",
    "compile",
    "socket.",
)
WRITING = (
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.truncate",
    "shutil.",
)


def limit_memory() -> None:
    """No more than ``MEMORY`` on top of what there is, where the system can hold us to it."""
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def forbid_everything_else(folder: Path) -> None:
    """End the process when something is executed, or written outside of ``folder``."""

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        is_writing = event.startswith(WRITING) or (event == "open" and _writes(arguments))
        if event.startswith(FORBIDDEN) or (is_writing and not str(arguments[0]).startswith(str(folder))):
            sys.stderr.write(f"{event} {arguments!r:.1000}\n")
            raise SystemExit(3)

    sys.addaudithook(watch)


def _writes(arguments: tuple[Any, ...]) -> bool:
    _, mode, _ = arguments
    return isinstance(mode, str) and any(sign in mode for sign in "wxa+")


def files(valid: list[mutating.Members], arguments: list[str]) -> Iterator[tuple[str, bytes]]:
    if arguments == ["hostile"]:
        yield from ((name, make()) for name, make in hostile.HOSTILE.items())
    else:
        yield from ((str(seed), mutating.mutated(seed, valid)) for seed in range(*map(int, arguments)))


def main() -> None:
    folder = Path(sys.argv[1]).resolve()
    warnings.simplefilter("error")
    path = folder / "file.playground"
    path.write_bytes(hostile.SAMPLE.read_bytes())
    valid = mutating.bases(folder)
    assert judge(path) == []  # whatever is imported or compiled at first use has been now
    found: dict[str, int | str] = {}
    limit_memory()
    forbid_everything_else(folder)
    for name, content in files(valid, sys.argv[2:]):
        path.write_bytes(content)
        try:
            found[name] = len(judge(path))
        except Exception as error:
            found[name] = "".join(traceback.format_exception(error)[-3:])
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
