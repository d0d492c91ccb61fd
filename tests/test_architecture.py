"""The rules of the house, held by tests: who may import whom, which names are public, how large a file may grow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from playground import templates
from playground.datasets import DATASETS
from playground.layers import LAYERS

ROOT = Path(__file__).parents[1]
LONGEST_FILE = {"playground": 350, "widgets": 350, "tests": 500}
"""Lines, by folder. A file that grows past this holds two ideas: split it by idea."""

# As the public interface lists them (CONTRIBUTING.md); ids never change, new ones are added here.
LAYER_KINDS = """input dense activation formula convolution transposed-convolution max-pooling
    average-pooling global-average-pooling flatten reshape upsample dropout batch-norm layer-norm noise add concatenate
    output"""
TEMPLATE_IDS = """softmax mlp five-layer lenet-5 cnn-small cnn cnn-batch-norm spiral regression autoencoder
    autoencoder-denoising autoencoder-tied autoencoder-sparse
    autoencoder-convolutional table fizzbuzz
    alexnet vgg-11 vgg-16 nin googlenet resnet-18 resnet-34 resnet-50 densenet-121"""
DATASET_IDS = """mnist fashion-mnist cifar-10 digits drawings own-pictures circle xor and or clouds spiral moons line
    sine step plane gaussians iris wine breast-cancer diabetes fizzbuzz own-table imagenet"""


def modules_of(package: str, without: tuple[str, ...] = ()) -> list[str]:
    """The names of all modules of a package, save those within ``without``."""
    names = []
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if not any(name == other or name.startswith(f"{other}.") for other in without):
            names.append(name)
    return names


def loaded_by(modules: list[str], suspects: tuple[str, ...]) -> list[str]:
    """Which of the suspects are loaded after a fresh interpreter has imported the modules."""
    code = f"""
import importlib, sys
for name in {modules!r}:
    importlib.import_module(name)
print(*[name for name in {suspects!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_the_values_load_neither_engine_nor_qt() -> None:
    modules = modules_of("playground", ("playground.engine", "playground.command_line", "playground.__main__"))
    assert "playground.experiment" in modules
    suspects = ("jax", "jaxlib", "optax", "sklearn", "scipy", "PySide6", "pyqtgraph", "widgets", "playground.engine")
    assert loaded_by(modules, suspects) == []


def test_the_values_load_little() -> None:
    """Modules are counted instead of seconds, which depend on the machine; half of them are NumPy's and pydantic's."""
    code = "import sys, playground.experiment; print(len(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert int(done.stdout) < 600


def test_the_widgets_load_no_engine() -> None:
    modules = modules_of("widgets")
    assert "widgets.theme" in modules
    suspects = ("jax", "jaxlib", "optax", "sklearn", "scipy", "playground.engine", "playground.command_line")
    assert loaded_by(modules, suspects) == []


def test_the_import_contracts_are_kept() -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint_imports, "--no-cache"], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout


def test_every_kind_of_layer_has_its_mathematics() -> None:
    from playground.engine.functions import APPLY

    # The examples themselves: what an input gives is put there by the network.
    assert set(LAYERS) - set(APPLY) <= {"input"}
    assert set(APPLY) <= set(LAYERS)


def test_the_public_ids_are_there() -> None:
    assert sorted(LAYERS) == sorted(LAYER_KINDS.split())
    assert list(templates.TEMPLATES) == TEMPLATE_IDS.split()
    assert list(DATASETS) == DATASET_IDS.split()


@pytest.mark.parametrize("kind", LAYERS)
def test_a_layer_is_listed_under_its_own_kind(kind: str) -> None:
    assert LAYERS[kind].kind == kind


@pytest.mark.parametrize(("package", "longest"), LONGEST_FILE.items())
def test_no_file_holds_two_ideas(package: str, longest: int) -> None:
    files = (ROOT / package).rglob("*.py")
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: length for name, length in lengths.items() if length > longest} == {}


def test_the_bindings_to_qt_keep_their_references() -> None:
    """PySide6 6.12.0 drops a reference to None in every call of this kind until Python 3.11 aborts."""
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(10_000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 1000
