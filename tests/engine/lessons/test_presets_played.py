"""Every lesson is played from its opening to its last goal by its own solutions, with the real engine.

A few are played by ``make test``; the others, those that need MNIST, what is played where MNIST is not there, and what
is promised of other seeds are for ``make test-all``, which prints a table at its end.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from playground import datasets, folders, lessons
from playground.engine.lessons import play, promise
from playground.engine.lessons.stage import Stage
from playground.lessons.goals import MetricGoal
from playground.lessons.judging import judge
from tests.engine.lessons.table import note, note_promise

NOWHERE = Path("/nonexistent")
QUICK = ("neuron-a-neuron", "neuron-xor", "fitting-line", "fitting-weight-decay")

ENTRIES = lessons.entries()
IDS = [entry.id for entry in ENTRIES]
NEEDY = [lesson_id for lesson_id in IDS if lessons.find(lesson_id).record.needs]
PROMISES = [
    (lesson_id, goal.id)
    for lesson_id in IDS
    for page in lessons.find(lesson_id).pages
    for goal in page.goals
    if isinstance(goal, MetricGoal) and goal.seeds is not None
]


def assert_played(lesson_id: str, folder: Path, request: pytest.FixtureRequest) -> None:
    played = list(play(lessons.find(lesson_id), folder))
    note(request, played)
    assert [(one.goal, one.missing) for one in played if not one.reached] == []
    assert len(played) == sum(len(page.goals) for page in lessons.find(lesson_id).pages)


@pytest.mark.parametrize("lesson_id", QUICK)
def test_a_lesson_is_played_to_its_last_goal(lesson_id: str, home: Path, request: pytest.FixtureRequest) -> None:
    assert_played(lesson_id, NOWHERE, request)


@pytest.mark.slow
@pytest.mark.parametrize("lesson_id", [one for one in IDS if one not in QUICK and one not in NEEDY])
def test_every_other_lesson_is(lesson_id: str, home: Path, request: pytest.FixtureRequest) -> None:
    assert_played(lesson_id, NOWHERE, request)


@pytest.mark.slow
@pytest.mark.mnist
@pytest.mark.parametrize("lesson_id", NEEDY)
def test_every_lesson_on_downloaded_data_is(lesson_id: str, home: Path, request: pytest.FixtureRequest) -> None:
    folder = folders.data_folder()
    missing = [name for name in lessons.find(lesson_id).record.needs if not datasets.is_available(name, folder)]
    if missing:
        pytest.skip(f"{missing[0]} is not in the data folder; get it with: neural-playground datasets get {missing[0]}")
    assert_played(lesson_id, folder, request)


@pytest.mark.slow
@pytest.mark.parametrize("lesson_id", NEEDY)
def test_every_one_of_these_is_where_the_data_are_not_there(
    lesson_id: str, home: Path, request: pytest.FixtureRequest
) -> None:
    assert_played(lesson_id, NOWHERE, request)


@pytest.mark.slow
@pytest.mark.parametrize(("lesson_id", "goal_id"), PROMISES)
def test_what_is_promised_of_other_seeds_holds(
    lesson_id: str, goal_id: str, home: Path, request: pytest.FixtureRequest
) -> None:
    lesson = lessons.find(lesson_id)
    (goal,) = (goal for page in lesson.pages for goal in page.goals if goal.id == goal_id)
    assert isinstance(goal, MetricGoal) and goal.seeds is not None
    reached = sum(promise(lesson, goal_id, folders.data_folder()))
    note_promise(request, f"{lesson_id}: {goal_id}", goal.seeds.of, reached, goal.seeds.reach)
    assert reached >= goal.seeds.reach
    assert goal.seeds.at_most is None or reached <= goal.seeds.at_most


def test_two_clouds_are_not_parted_before_anybody_has_moved_a_weight(home: Path) -> None:
    lesson = lessons.find("neuron-a-neuron")
    (page,) = (page for page in lesson.pages if page.id == "a-line")
    stage = Stage(lesson, NOWHERE)
    for page_id in ("a-sum", "a-line"):
        stage.turn_to(page_id)
        judged = {goal.id: judge(goal, stage.situation, page.words(goal.id).question) for goal in page.goals}
        assert not judged["by-hand"].is_met and judged["by-hand"].share < 0.75


def test_what_is_always_played_is_there() -> None:
    assert set(QUICK) <= set(IDS)
