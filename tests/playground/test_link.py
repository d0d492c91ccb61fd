"""The link, where the program around it is one it knows nothing of."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import queue
import sys
from pathlib import Path

from playground.link import Link
from playground.messages import Ready, Start

print("begins", __file__, __spec__, flush=True)
events = queue.SimpleQueue()
link = Link(Start(Path("/nonexistent"), Path(sys.argv[1])), events.put)
event = events.get(timeout=90)
link.close()
print("hears", type(event).__name__, __file__, __spec__)
"""


def test_a_script_without_a_main_guard_runs_once_and_gets_its_engine(tmp_path: Path) -> None:
    program = tmp_path / "script.py"
    program.write_text(SCRIPT)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, str(program), str(tmp_path / "cache")]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert result.stderr == ""
    assert result.stdout.splitlines() == [f"begins {program} None", f"hears Ready {program} None"]
