"""What was timed best is used from the next start on, and a run keeps the forms that it began with."""

from __future__ import annotations

import json
import queue
import time
from dataclasses import replace
from pathlib import Path

import jax
import numpy as np
import pytest

from playground import processor, templates
from playground.engine import form_book, form_timing, planning, training, workshop
from playground.engine.choosing import Case, by_rule, form_of
from playground.engine.form_book import FILE, FormBook
from playground.engine.form_timing import Contest, best_forms
from playground.engine.forms import Forms
from playground.engine.loading import Arrays, load
from playground.engine.network import structure
from playground.engine.product_form import Crossed, Tiling
from playground.engine.session import Shelf
from playground.engine.training import Trainer
from playground.engine.workshop import Failed, Finished, Trainable, Workshop
from playground.experiment import Experiment
from playground.messages import Open
from playground.standing import ConvolutionForms

OTHER = Forms(Tiling(2, by_row=True), Tiling(1), None)
CASE = Case(28, (5, 5, 1, 6), 2)


@pytest.mark.parametrize("forms", [OTHER, Forms(None, None, None), Forms(None, None, Crossed(2)), by_rule(CASE)])
def test_forms_are_read_as_they_were_written(forms: Forms) -> None:
    assert Forms.parse(str(forms)) == forms


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "plain, plain, rows 0",
        "plain, plain, rows",
        "plain, plain, -1",
        "plain, plain, crossed 0",
        "crossed 1, 1, 1",
        "1, 2, 3, 4",
    ],
)
def test_other_text_is_no_form(text: str) -> None:
    with pytest.raises(ValueError):
        Forms.parse(text)


def test_cases_are_read_as_they_were_written() -> None:
    assert Case.parse(str(CASE)) == CASE
    for text in ("", "28 5x5x1 1", "28 5x5x1x0 1", "28 5x5x1x6", "a 5x5x1x6 1"):
        with pytest.raises(ValueError):
            Case.parse(text)


def experiment() -> Experiment:
    return replace(templates.find("cnn-small").experiment(), dataset="digits")


@pytest.fixture(scope="module")
def arrays() -> Arrays:
    return load("digits", Path("nowhere"))


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FormBook:
    """A book of its own, with a folder."""
    made = FormBook()
    made.open(tmp_path)
    for module in (training, planning, workshop, form_book):
        monkeypatch.setattr(module, "BOOK", made)
    monkeypatch.setattr("playground.engine.tuning.BOOK", made)
    return made


def test_what_is_timed_counts_from_the_next_start(book: FormBook, tmp_path: Path) -> None:
    one = experiment()
    net = structure(one.graph, one.data.shape)
    case = net.convolutions[0]
    assert book.lacks(case)
    book.add(case, OTHER)
    assert not book.lacks(case)
    assert book.chosen(net, "cpu") == ()
    later = FormBook()
    later.open(tmp_path)
    assert later.chosen(net, "cpu") == ((case, OTHER),)
    assert later.chosen(net, "gpu") == ()
    assert not later.lacks(case)


def test_what_the_rule_says_as_well_is_no_other_program(book: FormBook, tmp_path: Path) -> None:
    one = experiment()
    net = structure(one.graph, one.data.shape)
    for case in net.convolutions:
        book.add(case, by_rule(case))
    book.open(tmp_path)
    assert book.chosen(net, "cpu") == ()


def test_another_processor_or_version_has_its_own(
    book: FormBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.add(CASE, OTHER)
    monkeypatch.setattr(processor, "name", lambda: "another")
    other = FormBook()
    other.open(tmp_path)
    assert other.lacks(CASE)
    other.add(CASE, by_rule(CASE))
    assert len(json.loads((tmp_path / FILE).read_text())) == 2
    monkeypatch.undo()
    again = FormBook()
    again.open(tmp_path)
    assert not again.lacks(CASE)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 3}'])
def test_a_damaged_book_is_begun_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    book = FormBook()
    book.open(tmp_path)
    assert book.lacks(CASE)
    book.add(CASE, OTHER)
    book.open(tmp_path)
    assert not book.lacks(CASE)


def test_an_entry_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    book = FormBook()
    (tmp_path / FILE).write_text(json.dumps({book.machine: {str(CASE): "what", "where": str(OTHER), "28": None}}))
    book.open(tmp_path)
    assert book.lacks(CASE)


def test_a_run_goes_on_with_the_forms_it_began_with(book: FormBook, tmp_path: Path, arrays: Arrays) -> None:
    """The book has others by then; step by step the numbers are those of the run that was never ended."""
    first = Trainer(experiment(), arrays)
    first.advance(3)
    kept = first.checkpoint()
    assert kept.convolutions is not None
    for case in first.plan.structure.convolutions:
        book.add(case, Forms(Tiling(1, by_row=True), Tiling(1, by_row=True), Tiling(1, by_row=True)))
    book.open(tmp_path)
    assert Trainer(experiment(), arrays).plan != first.plan
    again = Trainer(experiment(), arrays, checkpoint=kept)
    assert again.plan == first.plan
    np.testing.assert_array_equal(again.advance(3)[0], first.advance(3)[0])
    assert again.fits(experiment())


def test_forms_of_another_machine_are_not_taken_over(book: FormBook, arrays: Arrays) -> None:
    first = Trainer(experiment(), arrays)
    case = first.plan.structure.convolutions[0]
    foreign = ConvolutionForms("another machine", ((str(case), str(OTHER)),))
    mine = ConvolutionForms(book.machine, foreign.forms)
    assert book.chosen(first.plan.structure, "cpu", foreign) == ()
    assert book.chosen(first.plan.structure, "cpu", mine) == ((case, OTHER),)


def test_chosen_forms_train_alike(book: FormBook, tmp_path: Path, arrays: Arrays) -> None:
    by_the_rule = Trainer(experiment(), arrays)
    for case in by_the_rule.plan.structure.convolutions:
        book.add(case, Forms(Tiling(1, by_row=True), Tiling(1, by_row=True), Tiling(1, by_row=True)))
    book.open(tmp_path)
    other = Trainer(experiment(), arrays)
    assert form_of(other.plan.structure.convolutions[0], other.plan.structure.forms).value == Tiling(1, by_row=True)
    np.testing.assert_allclose(other.advance(5)[0], by_the_rule.advance(5)[0], rtol=1e-3)


# --- timing ------------------------------------------------------------------------------------------------------


def test_every_part_is_timed_in_several_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form_timing, "SECONDS", 1e-4)
    contest = Contest(Case(6, (3, 3, 2, 3), 2))
    while not contest.is_done:
        contest.step()
    for part in form_timing.PARTS:
        seconds = contest.seconds(part)
        assert None in seconds and len(seconds) > 2
        assert all(value > 0 for value in seconds.values())


def test_a_form_wins_that_is_clearly_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = Tiling(2, by_row=True)
    for share, expected in ((0.5, (fast, fast, fast)), (0.95, (None, None, None))):
        seconds = lambda part, case, form, best, share=share: share if form == fast else 1.0  # noqa: E731
        monkeypatch.setattr(form_timing, "_seconds", seconds)
        found = best_forms(Case(14, (3, 3, 32, 32), 1))
        assert (found.value, found.by_input, found.by_kernel) == expected


@pytest.mark.parametrize("rests", [True, False])
def test_the_engine_times_what_was_opened_while_it_rests(
    book: FormBook, monkeypatch: pytest.MonkeyPatch, rests: bool
) -> None:
    monkeypatch.setattr(form_timing, "_seconds", lambda part, case, form, best: 1.0 if form else 0.5)
    monkeypatch.setattr(workshop, "PATIENCE", 0.01)
    heard: queue.SimpleQueue[Finished] = queue.SimpleQueue()
    made = Workshop(Shelf(Path("nowhere")), heard.put, lambda: rests)
    made.open(Open(1, experiment()), jax.devices("cpu")[0])
    while not isinstance(found := heard.get(timeout=120), Trainable):
        assert not isinstance(found, Failed)
    cases = found.trainer.plan.structure.convolutions
    end = time.monotonic() + (60 if rests else 1)
    while any(map(book.lacks, cases)) and time.monotonic() < end:
        time.sleep(0.05)
    assert all(map(book.lacks, cases)) != rests
    made.close()
    made._thread.join()
    if rests:
        best = dict(book.best(found.trainer.plan.structure).forms)
        assert set(best.values()) == {"plain, plain, plain"}
