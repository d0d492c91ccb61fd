"""The wheel: built from the source, installed into an empty environment, run from another folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import playground

ROOT = Path(__file__).parents[1]
SOURCES = ("playground", "widgets", "presets", "resources", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program's wheel, built from a copy so that nothing is left behind in the checkout."""
    folder = tmp_path_factory.mktemp("build")
    source = folder / "source"
    source.mkdir()
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, source / name)
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder / "dist"),
        str(source),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = (folder / "dist").glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the scripts of an environment that holds nothing but the wheel.

    What the program depends on is lent by the environment of the tests, so that no network is needed.
    """
    folder = tmp_path_factory.mktemp("installed") / "environment"
    venv.create(folder, with_pip=False)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", "--quiet"]
    done = subprocess.run([*command, str(wheel)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    lent = Path(sysconfig.get_path("purelib"))
    # Plain paths only: the checkout's own editable installation must not come along.
    (Path(site.stdout.strip()) / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    return scripts


def start(scripts: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command in a folder that has nothing to do with the checkout."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["NEURAL_PLAYGROUND_HOME"] = str(folder / "home")
    command = [str(scripts / "neural-playground"), *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def data_files(package: str) -> set[str]:
    """Every file of a folder of data, as a wheel names it."""
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / package).rglob("*") if path.is_file()}
    return {name for name in files if "__pycache__" not in name}


def test_the_wheel_holds_lessons_and_resources(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
    assert data_files("presets") | data_files("resources") <= names
    assert not any(name.startswith("tests/") for name in names)


def test_it_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    done = start(installed, tmp_path, "--version")
    assert (done.returncode, done.stdout) == (0, f"neural-playground {playground.__version__}\n"), done.stderr

    described = start(installed, tmp_path, "describe", "cnn", "--json")
    assert described.returncode == 0, described.stderr
    assert json.loads(described.stdout)["parameters"] == 244_076

    listed = start(installed, tmp_path, "datasets", "--json")
    assert "spiral" in {entry["id"] for entry in json.loads(listed.stdout)["datasets"] if entry["available"]}
    assert start(installed, tmp_path, "lessons", "--json").returncode == 0


def test_it_is_the_wheel_that_runs(installed: Path, tmp_path: Path) -> None:
    python = next(path for path in installed.iterdir() if path.stem == "python")
    code = (
        "import playground, widgets, presets, resources; print(*(m.__file__ for m in (playground, widgets, presets)))"
    )
    done = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert all(str(installed.parent) in place for place in done.stdout.split())
