"""The glossary explains every word that can be chosen, and leads nowhere in vain."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from pydantic import BaseModel

from playground import glossary
from playground.datasets import PointSettings
from playground.groups import KINDS
from playground.layers import LAYERS
from playground.problems import ProblemError
from playground.recipe import OPTIMIZERS, SCHEDULES, Augmentation, Loss, Recipe, StopRules

RECORDS: list[type[BaseModel]] = [
    Recipe,
    Augmentation,
    StopRules,
    PointSettings,
    *OPTIMIZERS.values(),
    *SCHEDULES.values(),
    *LAYERS.values(),
]
SETTINGS = [(record, field) for record in RECORDS for field in record.model_fields if field != "kind"]
ASKED_FOR = """epoch batch loss logits cross-entropy gradient learning-rate momentum adam weight-decay dropout
    batch-norm convolution stride padding receptive-field feature-map pooling softmax overfitting held-out-data
    augmentation seed initialisation vanishing-gradient"""


@pytest.mark.parametrize("term", glossary.TERMS.values(), ids=list(glossary.TERMS))
def test_a_term_is_short_plain_and_leads_somewhere(term: glossary.Term) -> None:
    sentences = re.split(r"(?<=[.?])\s+(?=[A-Z0-9“])", term.text)
    assert 1 <= len(sentences) <= 4
    assert term.text.endswith(".")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", term.id)
    assert term.see
    assert set(term.see) <= set(glossary.TERMS) - {term.id}


def test_every_term_can_be_reached_from_another() -> None:
    reached = {see for term in glossary.TERMS.values() for see in term.see}
    named = {*glossary.LAYERS.values(), *glossary.SETTINGS.values(), *glossary.OPTIMIZERS.values()}
    assert set(glossary.TERMS) - reached - named == set()


def test_no_two_terms_share_a_title() -> None:
    titles = [term.title for term in glossary.TERMS.values()]
    assert len(set(titles)) == len(titles)


def test_the_words_of_the_field_are_there() -> None:
    assert set(ASKED_FOR.split()) <= set(glossary.TERMS)


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (glossary.LAYERS, KINDS),
        (glossary.OPTIMIZERS, OPTIMIZERS),
        (glossary.SCHEDULES, SCHEDULES),
        (glossary.LOSSES, get_args(Loss)),
    ],
)
def test_every_kind_has_a_term(table: dict[str, str], kinds: object) -> None:
    assert set(table) == set(kinds)  # type: ignore[call-overload]
    assert set(table.values()) <= set(glossary.TERMS)


@pytest.mark.parametrize(("record", "field"), SETTINGS, ids=[f"{r.__name__}.{f}" for r, f in SETTINGS])
def test_every_setting_has_a_term(record: type[BaseModel], field: str) -> None:
    assert glossary.of_setting(record, field) in glossary.TERMS


def test_a_word_that_means_two_things_has_two_terms() -> None:
    assert glossary.of_setting(LAYERS["upsample"], "factor") == "upsampling"
    assert glossary.of_setting(SCHEDULES["step"], "factor") == "learning-rate-decay"


def test_searching_finds_titles_first() -> None:
    assert [term.id for term in glossary.search("learning rate")][:2] == ["learning-rate", "learning-rate-decay"]
    assert glossary.search("zzz") == []
    assert len(glossary.search("")) == len(glossary.TERMS)
    assert "softmax" in [term.id for term in glossary.search("probabilities")]


def test_searching_is_in_the_readers_language() -> None:
    german = {"Softmax": "Weichmaximum"}
    assert [term.id for term in glossary.search("weichmax", lambda text: german.get(text, text))] == ["softmax"]


def test_a_term_there_is_not_is_a_problem_with_a_guess() -> None:
    with pytest.raises(ProblemError, match="Did you mean “softmax”"):
        glossary.find("softmaks")
