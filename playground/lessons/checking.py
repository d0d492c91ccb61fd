"""What is wrong with a lesson beyond its form: texts that are missing, links that lead nowhere, set-ups that fail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from playground import experiment as experiments
from playground import glossary
from playground.lessons import text as texts
from playground.lessons.deeds import setting
from playground.lessons.doings import AnswerIt, Change, OpenBlock, OpenView, RemoveLayer, SetUp, SetWeight, Study
from playground.lessons.goals import ChoiceGoal, Goal, MetricGoal, PredictionGoal, SettingGoal
from playground.lessons.lesson import Lesson, Page
from playground.lessons.records import PageRecord
from playground.problems import BadSetting, Problem, ProblemError, UnknownName, closest
from playground.racing import SETTINGS
from playground.views import RULES

_DOWNLOADED = "is on “{}”, which is not there before it is downloaded"
_NEEDS = "Add needs = [“{}”], and under [offline] what the lesson runs on where it is not there."


def problems(lesson: Lesson, file: str) -> list[Problem]:
    """Everything wrong with a lesson; ``file`` is the name of its words, for messages.

    Problems of lesson.toml are ``where`` their path in it is, those of the words name file and line.
    """
    found = [*_of_setups(lesson), *_of_ids(lesson), *_of_texts(lesson, file)]
    for at, page in enumerate(lesson.pages):
        found += _of_goals(lesson, at, page, file)
        found += _of_words(lesson, page, file)
    return found


def _of_setups(lesson: Lesson) -> Iterator[Problem]:
    places = [("setup", "", "", False)]
    places += [(f"pages.{at}.setup", page.id, "", False) for at, page in enumerate(lesson.record.pages) if page.setup]
    places += [(f"variants.{at}.setup", "", one.id, False) for at, one in enumerate(lesson.record.variants)]
    if lesson.record.offline is not None:
        places.append(("offline", "", "", True))
    elif lesson.record.needs:
        yield BadSetting("needs", "leaves those without the data with nothing", "Say under [offline] what it runs on.")
    for where, page_id, variant, is_offline in places:
        try:
            made = lesson.experiment(page_id, variant, is_offline)
            yield from (_at(where, problem) for problem in experiments.problems(made)[:3])
            if made.data.files and (is_offline or made.dataset not in lesson.record.needs):
                yield BadSetting(where, _DOWNLOADED.format(made.dataset), _NEEDS.format(made.dataset))
        except ProblemError as error:
            yield from (_at(where, problem) for problem in error.problems)
        views = lesson.setup(page_id, variant, is_offline).views or ()
        yield from (
            _unknown(f"{where}.views", "view", view, [*RULES, "curves"]) for view in views if not _is_view(view)
        )


def _is_view(view: str) -> bool:
    return view in RULES or view == "curves"


def _of_ids(lesson: Lesson) -> Iterator[Problem]:
    seen: set[str] = set()
    goals: set[str] = set()
    for at, page in enumerate(lesson.record.pages):
        if page.id in seen:
            yield BadSetting(f"pages.{at}.id", f"is a second page called “{page.id}”", "Give it another id.")
        seen.add(page.id)
        for number, goal in enumerate(page.goals):
            if goal.id in goals:
                where = f"pages.{at}.goals.{number}.id"
                yield BadSetting(where, f"is a second goal called “{goal.id}”", "Give it another id.")
            goals.add(goal.id)


def _of_texts(lesson: Lesson, file: str) -> Iterator[Problem]:
    """Pages and goals that are in only one of the two files."""
    pages = {page.id: page for page in lesson.record.pages}
    for page_id, words in lesson.text.pages.items():
        if page_id not in pages:
            yield replace(_unknown("", "page in lesson.toml", page_id, list(pages)), where=f"{file}, line {words.line}")
            continue
        goals = [goal.id for goal in pages[page_id].goals]
        for goal_id, part in words.goals.items():
            if goal_id not in goals:
                where = f"{file}, line {part.line}"
                yield replace(_unknown("", "goal on this page of lesson.toml", goal_id, goals), where=where)
    for at, page in enumerate(lesson.record.pages):
        if page.id not in lesson.text.pages:
            advice = f"Write “## Its title {{#{page.id}}}” and its text in {file}."
            yield BadSetting(f"pages.{at}.id", f"has no words in {file}", advice)


def _of_goals(lesson: Lesson, at: int, page: Page, file: str) -> Iterator[Problem]:
    if not page.text.title:
        return
    for number, goal in enumerate(page.goals):
        where = f"pages.{at}.goals.{number}"
        words = page.words(goal.id)
        if isinstance(goal, ChoiceGoal | PredictionGoal) and words.question is None:
            advice = f"Write “### Question {{#{goal.id}}}” with its answers in {file}."
            yield BadSetting(where, "asks a question that the words do not have", advice)
        if not words.goal and words.question is None:
            yield BadSetting(where, f"has no words in {file}", f"Write “### Goal {{#{goal.id}}}” and what to do.")
        if not words.hints:
            yield BadSetting(where, f"has no hints in {file}", f"Write “### Hint {{#{goal.id}}}” and three hints.")
        if not goal.solution:
            yield BadSetting(
                f"{where}.solution", "is empty", "Say how the goal is reached: tests and the last hint do it."
            )
        yield from _of_solution(lesson, page.record, goal, where)


def _of_solution(lesson: Lesson, page: PageRecord, goal: Goal, where: str) -> Iterator[Problem]:
    try:
        experiment = lesson.experiment(page.id)
    except ProblemError:
        return  # said of the set-up
    nodes = list(experiment.graph.by_id)
    added = any(doing.do in ("add-layer", "change") for doing in goal.solution)
    for number, doing in enumerate(goal.solution):
        place = f"{where}.solution.{number}"
        if isinstance(doing, OpenView | Study) and not _is_view(doing.view):
            yield _unknown(place, "view", doing.view, [*RULES, "curves"])
        elif isinstance(doing, Study) and doing.varies and doing.varies not in SETTINGS:
            yield _unknown(place, "setting that can race", doing.varies, list(SETTINGS))
        elif isinstance(doing, SetWeight | OpenBlock | RemoveLayer) and doing.node not in nodes and not added:
            yield _unknown(place, "layer", doing.node, nodes)
        elif isinstance(doing, SetUp) and doing.variant:
            known = [one.id for one in lesson.record.variants]
            if doing.variant not in known:
                yield _unknown(place, "variant", doing.variant, known)
        elif isinstance(doing, AnswerIt) and not isinstance(goal, ChoiceGoal | PredictionGoal):
            yield BadSetting(place, "answers, but the goal asks nothing", "Leave it out.")
        elif isinstance(doing, Change) and doing.path not in ("dataset", "template") and not added:
            yield from _of_path(experiment, doing.path, place)
    if isinstance(goal, SettingGoal) and not added:
        yield from _of_path(experiment, goal.path, where)
    if isinstance(goal, MetricGoal) and goal.at_least is None and goal.at_most is None:
        yield BadSetting(where, "asks for no number", "Give at_least or at_most.")


def _of_path(experiment: experiments.Experiment, path: str, where: str) -> Iterable[Problem]:
    try:
        setting(experiment, path)
    except KeyError:
        known = ["recipe.learning_rate", "recipe.batch_size", "recipe.optimizer", "seed", *experiment.graph.by_id]
        yield _unknown(where, "setting", path, known)


def _of_words(lesson: Lesson, page: Page, file: str) -> Iterator[Problem]:
    where = f"{file}, line {page.text.line}"
    whole = [page.text.body]
    for words in page.text.goals.values():
        whole += [words.goal, words.why, *words.hints]
        if words.question is not None:
            whole += [words.question.text, *(one.text + one.reason for one in words.question.choices)]
    for is_picture, _, target in texts.links("\n".join(whole)):
        problem = _of_picture(lesson, target) if is_picture else _of_link(lesson, target)
        if problem is not None:
            yield replace(problem, where=where)


def _of_picture(lesson: Lesson, target: str) -> Problem | None:
    return None if target in lesson.pictures else _unknown("", "picture", target, list(lesson.pictures))


def _of_link(lesson: Lesson, target: str) -> Problem | None:
    kind, _, name = target.partition(":")
    if kind == "https":
        return None
    if kind not in texts.LINKS:
        return _unknown("", "kind of link", kind, [*texts.LINKS, "https"])
    if kind == "term" and name not in glossary.TERMS:
        return _unknown("", "term in the glossary", name, list(glossary.TERMS))
    if kind == "view" and not _is_view(name):
        return _unknown("", "view", name, [*RULES, "curves"])
    pages = [page.id for page in lesson.record.pages]
    if kind == "page" and name not in pages:
        return _unknown("", "page", name, pages)
    return None


def _unknown(where: str, what: str, name: str, known: list[str]) -> Problem:
    return UnknownName(where, what, name, closest(name, known))


def _at(where: str, problem: Problem) -> Problem:
    if isinstance(problem, UnknownName):
        return replace(problem, where=where)
    advice = str(problem)
    return BadSetting(where, f"makes nothing that can be trained: {advice.rstrip('.')}")
