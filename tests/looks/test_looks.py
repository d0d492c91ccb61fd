"""The pictures can be taken: every scene finds what it shows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.looks.scenes import SCENES


@pytest.mark.slow
def test_every_scene_has_its_picture(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.looks", "--out", str(tmp_path), "--look", "pseudo-large"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {f"{scene}.pseudo-large.png" for scene in SCENES}
