"""Where views apply: pure functions of the experiment, each with words and, where something helps, a remedy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from playground import datasets, templates
from playground.experiment import Experiment
from playground.views import RULES, obstacle


def of(template: str) -> Experiment:
    return templates.find(template).experiment()


EVERY = [of(template) for template in templates.TEMPLATES] + [templates.pretrained()]


@pytest.mark.parametrize("view", RULES)
def test_a_rule_answers_for_every_template_and_its_remedy_exists(view: str) -> None:
    for experiment in EVERY:
        found = obstacle(view, experiment)
        if found is None:
            continue
        assert found.words.endswith(".") and len(found.words) > 20
        if found.remedy is not None:
            assert found.remedy.dataset or found.remedy.template
            assert found.remedy.dataset in ("", *datasets.DATASETS)
            assert found.remedy.template in ("", *templates.TEMPLATES)


def test_a_boundary_is_drawn_of_classes_of_points() -> None:
    assert obstacle("boundary", of("spiral")) is None
    assert "two inputs" in obstacle("boundary", of("mlp")).words  # type: ignore[union-attr]
    assert obstacle("boundary", replace(of("spiral"), target="input")) is not None
