"""The catalogue's tables: four classics that come with scikit-learn, and one that can be counted out."""

from __future__ import annotations

from typing import Final

from playground.datasets import fizzbuzz
from playground.datasets.base import Answer, Dataset
from playground.datasets.own_table import OWN_TABLE
from playground.wording import QT_TRANSLATE_NOOP

_CELL: Final = (
    "radius",
    "texture",
    "perimeter",
    "area",
    "smoothness",
    "compactness",
    "concavity",
    "concave points",
    "symmetry",
    "fractal dimension",
)
_MEASURES: Final = ("mean", "error", "worst")
_WINE: Final = (
    "alcohol",
    "malic acid",
    "ash",
    "alcalinity of ash",
    "magnesium",
    "total phenols",
    "flavanoids",
    "nonflavanoid phenols",
    "proanthocyanins",
    "color intensity",
    "hue",
    "od280/od315 of diluted wines",
    "proline",
)
_DIABETES: Final = (
    "age",
    "sex",
    "body mass index",
    "blood pressure",
    "total cholesterol",
    "LDL",
    "HDL",
    "cholesterol / HDL",
    "triglycerides (log)",
    "blood sugar",
)


def _table(
    dataset_id: str, title: str, description: str, inputs: tuple[str, ...], labels: tuple[str, ...], rows: int
) -> Dataset:
    held_out = round(rows * 0.2)
    answer: Answer = "class" if labels else "number"
    shape = (len(inputs),)
    return Dataset(
        dataset_id,
        title,
        description,
        "table",
        shape,
        labels,
        rows - held_out,
        held_out,
        answer=answer,
        inputs=inputs,
    )


TABLES: Final = (
    _table(
        "iris",
        QT_TRANSLATE_NOOP("wording", "Iris"),
        QT_TRANSLATE_NOOP("wording", "150 flowers of three species, told apart by four lengths and widths."),
        ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"),
        ("setosa", "versicolor", "virginica"),
        150,
    ),
    _table(
        "wine",
        QT_TRANSLATE_NOOP("wording", "Wine"),
        QT_TRANSLATE_NOOP("wording", "178 wines of three cultivars, told apart by a chemical analysis."),
        _WINE,
        ("cultivar 1", "cultivar 2", "cultivar 3"),
        178,
    ),
    _table(
        "breast-cancer",
        QT_TRANSLATE_NOOP("wording", "Breast cancer"),
        QT_TRANSLATE_NOOP("wording", "569 tumours, malignant or benign, by the measures of their cells' nuclei."),
        tuple(f"{what} {name}" if what != "error" else f"{name} error" for what in _MEASURES for name in _CELL),
        ("malignant", "benign"),
        569,
    ),
    _table(
        "diabetes",
        QT_TRANSLATE_NOOP("wording", "Diabetes"),
        QT_TRANSLATE_NOOP("wording", "442 patients: how far the illness goes in a year, a number, from ten measures."),
        _DIABETES,
        (),
        442,
    ),
    Dataset(
        "fizzbuzz",
        QT_TRANSLATE_NOOP("wording", "FizzBuzz"),
        QT_TRANSLATE_NOOP(
            "wording", "Fizz for a multiple of 3, Buzz of 5, from a number's binary digits; trained on 101 to 1023."
        ),
        "table",
        (fizzbuzz.BITS,),
        fizzbuzz.LABELS,
        len(fizzbuzz.TRAINING),
        len(fizzbuzz.TEST),
        inputs=tuple(f"binary digit {2**place}" for place in reversed(range(fizzbuzz.BITS))),
        is_split=True,
    ),
    Dataset(
        OWN_TABLE,
        QT_TRANSLATE_NOOP("wording", "Own table"),
        QT_TRANSLATE_NOOP(
            "wording", "A CSV file of your own: choose which columns are inputs and which is the answer."
        ),
        "table",
        (1,),
        ("0", "1"),
        8,
        2,
        is_imported=True,
        inputs=("column 1",),
    ),
)
"""In the order of the choosers."""
