"""How rungs are judged; the figures are worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from playground import experiment as experiments
from playground import lessons
from tests.ladder.rungs import RUNGS, Rung, Standing, markdown


def run(seed: int, best: float, last: float) -> dict[str, Any]:
    figures = {"best_test_accuracy": best, "mean_last_10_test_accuracy": last}
    return {"seed": seed, "seconds": 60.0, "parameters": 7850, **figures}


def test_the_best_is_over_all_seeds_and_the_settled_one_their_median() -> None:
    rung = Rung("digits-softmax", "Softmax", 0.925)
    standing = Standing(rung, (run(0, 0.924, 0.921), run(1, 0.926, 0.9235), run(2, 0.923, 0.924)))
    assert (standing.best, standing.settled) == (0.926, 0.9235)
    assert standing.verdict == "matched"


@pytest.mark.parametrize(("best", "last"), [(0.9249, 0.9249), (0.93, 0.9229)])
def test_a_rung_is_not_matched_by_its_best_alone_nor_without_it(best: float, last: float) -> None:
    standing = Standing(Rung("digits-softmax", "Softmax", 0.925), tuple(run(seed, best, last) for seed in range(3)))
    assert standing.verdict == "not matched"


def test_what_was_not_run_is_said() -> None:
    rung = Rung("digits-softmax", "Softmax", 0.925)
    assert Standing(rung, ()).verdict == "not run"
    assert Standing(rung, (run(0, 0.93, 0.93),)).verdict == "matched, 1 of 3 seeds"
    assert "92.50 | 93.00 | 92.00 | 0: 93.00 / 92.00 | 1.0" in markdown([Standing(rung, (run(0, 0.93, 0.92),))])


@pytest.mark.parametrize("rung", RUNGS, ids=lambda rung: rung.what)
def test_every_rung_can_be_trained_as_published(rung: Rung) -> None:
    lesson_id, _, variant = lessons.ALIASES.get(rung.what, rung.what).partition(":")
    made = lessons.find(lesson_id).experiment(variant=variant)
    assert experiments.obstacles(made) == []
    assert (made.dataset, made.recipe.batch_size, made.recipe.stop.steps) == ("mnist", 100, 10_000)


def test_a_set_up_is_known_by_what_it_trains() -> None:
    assert len({rung.set_up for rung in RUNGS}) == len(RUNGS)
