"""The catalogue of datasets: what each is, where it comes from, whether it is there. Loading is the engine's.

In reading order: ``base`` – what an entry is; ``own`` – points by hand; ``points`` – the settings of the generated
ones; ``toy`` – the generators; ``handwriting`` – the settings of own drawings; ``splitting``, ``own_table``,
``tables``, ``scaling`` – how tables are made ready; ``own_pictures`` – a folder of pictures; ``fizzbuzz`` – one of
them; ``table_entries``, ``catalogue`` – the entries; ``available`` – which files are there; ``problems`` – what can be
wrong with data.
"""

from __future__ import annotations

from playground.datasets.available import is_available, paths_of
from playground.datasets.base import Answer, DataFile, Dataset, Digest
from playground.datasets.catalogue import DATASETS, find
from playground.datasets.handwriting import OWN_DRAWINGS, HandwritingSettings
from playground.datasets.own import OwnPoints
from playground.datasets.own_pictures import OWN_PICTURES, OwnPictures, PictureSettings
from playground.datasets.own_table import OWN_TABLE, OwnTable
from playground.datasets.points import PointSettings
from playground.datasets.problems import DataError, ForStudy
from playground.datasets.tables import Fold, TableSettings

__all__ = [
    "DATASETS",
    "OWN_DRAWINGS",
    "OWN_PICTURES",
    "OWN_TABLE",
    "Answer",
    "DataError",
    "DataFile",
    "Dataset",
    "Digest",
    "Fold",
    "ForStudy",
    "HandwritingSettings",
    "OwnPictures",
    "OwnPoints",
    "OwnTable",
    "PictureSettings",
    "PointSettings",
    "TableSettings",
    "find",
    "is_available",
    "paths_of",
]
