"""``python -m tests.looks --out DIR [--look NAME …] [--scene NAME …]``: DIR/SCENE.LOOK.png for each of them.

It needs no display and no datasets. A scene that fails is told on standard error, and the others go on.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import traceback
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.looks.looks import LOOKS, put_on
from tests.looks.scenes import SCENES
from tests.looks.stage import Stage
from tests.opened_window import opened
from widgets.tour.guide import SIZE
from widgets.tour.leading import quiet_qt


def main() -> int:
    """Take the pictures; the number of scenes that failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.looks")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--look", nargs="*", choices=LOOKS, default=list(LOOKS))
    parser.add_argument("--scene", nargs="*", choices=SCENES, default=list(SCENES))
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory() as home, quiet_qt():
        _paint_into_memory(Path(home))
        QApplication(["looks"])
        with opened(Path(home) / "home") as guide:
            stage = Stage(guide)
            stage.prepare()
            for look in asked.look:
                put_on(guide, LOOKS[look])
                failed += sum(not _taken(stage, asked.out, scene, look) for scene in asked.scene)
    return failed


def _paint_into_memory(folder: Path) -> None:
    """A screen that is none, as large as the window: menus and lists stay within it."""
    screen = {"name": "none", "x": 0, "y": 0, "width": SIZE[0], "height": SIZE[1], "logicalDpi": 96, "dpr": 1}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def _taken(stage: Stage, out: Path, scene: str, look: str) -> bool:
    stage.enter(out / f"{scene}.{look}.png")
    try:
        SCENES[scene](stage)
    except Exception:
        sys.stderr.write(f"{scene}, {look}: {traceback.format_exc()}\n")
        return False
    return True


if __name__ == "__main__":
    sys.exit(min(main(), 1))
