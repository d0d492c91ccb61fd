"""The JSON Schemas of experiment.json, runs.json and lesson.toml, made from the records.

``python -m playground.files.schema`` writes them. They lie in resources/schemas for editors and other programs; a test
tells when one is out of date.
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from playground.files.records import ExperimentRecord
from playground.files.run_records import RunsRecord
from playground.lessons.records import LessonRecord

_FOLDER = Path(__file__).parents[2] / "resources" / "schemas"

PATHS = {name: _FOLDER / f"{name}.schema.json" for name in ("experiment", "runs", "lesson")}
"""Where each schema lies, by the name of what it describes."""

_RECORDS: dict[str, type[BaseModel]] = {"experiment": ExperimentRecord, "runs": RunsRecord, "lesson": LessonRecord}


def text(name: str) -> str:
    """A schema as text, with a line's end at its end."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Neural Playground {name}",
        **{key: value for key, value in _RECORDS[name].model_json_schema().items() if key != "title"},
    }
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name, path in PATHS.items():
        path.write_text(text(name), encoding="utf-8")
