"""Project files open by double-click: what the desktop is told of them."""

from __future__ import annotations

import configparser
import shlex
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from playground import lessons
from playground.folders import SUFFIX

ROOT = Path(__file__).parents[1]
DESKTOP = ROOT / "resources" / "desktop" / "neural-playground.desktop"
MIME = ROOT / "resources" / "desktop" / "neural-playground-mime.xml"
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry(file: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(file, encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_desktop_opens_files_of_the_type_that_has_our_ending() -> None:
    kinds = ElementTree.parse(MIME).getroot().findall(f"{SPACE}mime-type")
    patterns = [pattern.get("pattern") for kind in kinds for pattern in kind.findall(f"{SPACE}glob")]
    assert patterns == [f"*{SUFFIX}", f"*{lessons.SUFFIX}"]
    assert entry(DESKTOP)["MimeType"].split(";")[:-1] == [kind.get("type") for kind in kinds]


def test_the_desktop_runs_the_command_that_opens_a_file() -> None:
    program_name, command, file = shlex.split(entry(DESKTOP)["Exec"])
    assert (program_name, command, file) == ("neural-playground", "open", "%f")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is told so")
def test_make_associate_tells_where_the_program_is(tmp_path: Path) -> None:
    command = ["make", "--old-file=.venv/.installed", "associate", f"SHARE={tmp_path}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    path, *rest = shlex.split(entry(tmp_path / "applications" / "neural-playground.desktop")["Exec"])
    assert Path(path).name == "neural-playground" and Path(path).is_absolute()
    assert rest == ["open", "%f"]
    assert (tmp_path / "mime" / "packages" / "neural-playground.xml").read_text() == MIME.read_text()
