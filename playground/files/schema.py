"""The JSON Schema of experiment.json, made from the records: ``python -m playground.files.schema`` writes it.

The schema lies in resources/schemas for editors and other programs; a test tells when it is out of date.
"""

from __future__ import annotations

import json
from pathlib import Path

from playground.files.records import ExperimentRecord

PATH = Path(__file__).parents[2] / "resources" / "schemas" / "experiment.schema.json"


def experiment_schema() -> str:
    """The schema as text, with a line's end at its end."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Neural Playground experiment",
        **{key: value for key, value in ExperimentRecord.model_json_schema().items() if key != "title"},
    }
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PATH.write_text(experiment_schema(), encoding="utf-8")
