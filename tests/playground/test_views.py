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


@pytest.mark.parametrize("view", ["boundary", "mistakes"])
@pytest.mark.parametrize("dataset", ["sine", "plane"])
def test_views_of_classes_say_that_a_number_is_predicted(view: str, dataset: str) -> None:
    found = obstacle(view, replace(of("regression"), dataset=dataset))
    assert found is not None and "predicts a number" in found.words


def test_a_fit_is_drawn_of_numbers_and_offers_some() -> None:
    assert obstacle("fit", of("regression")) is None
    for template in ("spiral", "mlp", "autoencoder"):
        found = obstacle("fit", of(template))
        assert found is not None and found.remedy is not None and found.remedy.template == "regression"
