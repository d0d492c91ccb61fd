"""A CSV of one's own: read, judged with the line of every fault, made into numbers, kept and saved."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from playground import files, templates
from playground.datasets import OWN_TABLE, OwnTable, TableSettings
from playground.datasets.own_table import FEWEST_ROWS, MOST_COLUMNS, MOST_ROWS
from playground.datasets.problems import NoTable
from playground.engine.loading import load
from playground.experiment import Experiment, obstacles
from playground.files import Saved
from playground.problems import Problem, ProblemError
from playground.suiting import with_last_units, with_loss
from playground.tables import choosing, storage
from playground.tables.choosing import Choices
from playground.tables.numbering import MOST_WORDS, numbered
from playground.tables.problems import (
    LostTable,
    NotANumber,
    NotText,
    RaggedRow,
    TableTooLarge,
    TooFewColumns,
    TooFewRows,
    TooManyNumbers,
    TooManyWords,
    WrongClasses,
)
from playground.tables.sheet import MOST_BYTES, Sheet, read, sheet_of

HEAD = "height,colour,weight,kind"
COLOURS = ("red", "green", "blue")
GAPPY = (3, 7)
"""Rows, from 0, without a height."""


def text(rows: int = 40) -> str:
    """Forty rows: numbers with gaps, words, numbers, two classes."""
    lines = [HEAD]
    for number in range(rows):
        height = "" if number in GAPPY else f"{150 + 1.5 * number}"
        lines.append(f"{height},{COLOURS[number % 3]},{number % 7},{'ab'[number % 2]}")
    return "\n".join(lines) + "\n"


def sheet(content: str | bytes) -> Sheet:
    return sheet_of(content.encode() if isinstance(content, str) else content, "mine.csv")


def refused(content: str | bytes, uses: str = "", answer: str = "class") -> Problem:
    """The first problem of a table; ``uses`` has i, a or - for each column."""
    with pytest.raises(ProblemError) as caught:
        found = sheet(content)
        wanted = {"i": "input", "a": "answer", "-": "ignored"}
        chosen = tuple(wanted[use] for use in uses) or choosing.suggested(found).uses
        numbered(found, chosen, answer, "leave-out")  # type: ignore[arg-type]
    assert str(caught.value)
    return caught.value.problems[0]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OwnTable:
    """The table in the user's folder."""
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    return imported(text())


def imported(content: str, missing: str = "leave-out") -> OwnTable:
    found = sheet(content)
    suggested = choosing.suggested(found)
    own = choosing.own_table(found, content.encode(), replace(suggested, missing=missing))  # type: ignore[arg-type]
    storage.keep(content.encode())
    return own


def on(own: OwnTable, **settings: object) -> Experiment:
    first = templates.find("table").experiment()
    table = TableSettings(own=own, **settings)  # type: ignore[arg-type]
    return with_last_units(with_loss(replace(first, dataset=OWN_TABLE, table=table), first))


# --- reading -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_table_is_read_as_the_csv_module_wrote_it(delimiter: str, ending: str, mark: str) -> None:
    rows = [["name", "a b", "x"], ["the, first", "2", "a"], ['said "yes"', "-1e3", "b"], ["two\nlines", "0", "c"]]
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter, lineterminator=ending).writerows(rows)
    found = sheet(mark + written.getvalue())
    assert found.columns == ("name", "a b", "x")
    assert [list(row) for row in found.rows] == rows[1:]
    assert found.lines == (2, 3, 4)


def test_a_first_row_of_numbers_is_no_heading() -> None:
    found = sheet("1,2,a\n3,4,b\n")
    assert found.columns == ("column 1", "column 2", "column 3") and len(found.rows) == 2


def test_names_are_made_different_and_blank_lines_are_skipped() -> None:
    found = sheet("x,x,\n\n1,2,3\n,,\n4,5,6\n")
    assert found.columns == ("x", "x 2", "column 3")
    assert found.rows == (("1", "2", "3"), ("4", "5", "6")) and found.lines == (3, 5)


def test_decimal_commas_are_read_where_semicolons_part_the_cells() -> None:
    assert sheet("a;b\n1,5;2\n").number("1,5") == 1.5
    assert sheet("a,b\n1.5,2\n").number("1,5") is None


def test_a_ragged_row_is_named_by_its_line() -> None:
    assert refused("a,b,c\n1,2,3\n4,5\n") == RaggedRow("mine.csv", 3, 3, 2)
    assert refused('a,b\n"two\nlines",2\n1,2,3\n') == RaggedRow("mine.csv", 4, 2, 3)


def test_what_is_no_text_is_named_by_its_line() -> None:
    assert refused(b"a,b\n1,2\n\xff\xfe,3\n") == NotText("mine.csv", 3)
    assert isinstance(refused('a,b\n"never closed,2\n'), NotText)


def test_too_much_is_refused(tmp_path: Path) -> None:
    assert isinstance(refused("1," * MOST_COLUMNS + "1\n"), TableTooLarge)
    assert isinstance(refused("1,2\n" * (MOST_ROWS + 2)), TableTooLarge)
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(ProblemError) as caught:
        read(large)
    assert isinstance(caught.value.problems[0], TableTooLarge)
    with pytest.raises(ProblemError):
        read(tmp_path / "nowhere.csv")


@pytest.mark.parametrize("content", ["", "\n\n", "a,b\n", "one column\n" * 20])
def test_what_holds_no_table_is_refused_in_words(content: str) -> None:
    assert isinstance(refused(content), TooFewRows | TooFewColumns)


# --- choosing ----------------------------------------------------------------------------------------------------


def test_the_last_column_is_the_answer_and_names_of_rows_are_ignored() -> None:
    many = "id,size,kind\n" + "".join(f"row {n},{n},{'ab'[n % 2]}\n" for n in range(MOST_WORDS + 5))
    assert choosing.suggested(sheet(many)) == Choices(("ignored", "input", "answer"), "class")
    assert choosing.suggested(sheet("a,b\n" + "1,2.5\n" * 20)).answer == "number"
    assert choosing.suggested(sheet("a,b\n" + "1,2\n1,3\n" * 20)).answer == "class"


def test_what_cannot_be_learned_from_is_named_with_its_line() -> None:
    assert refused(text(), "iii-") == TooFewColumns("mine.csv")
    assert refused(text(), "---a") == TooFewColumns("mine.csv")
    assert refused(text(FEWEST_ROWS), "iiia") == TooFewRows("mine.csv", FEWEST_ROWS - 2, FEWEST_ROWS)
    assert refused(text(), "iai-", "number") == NotANumber("mine.csv", 2, "colour", "red")
    words = "w,y\n" + "".join(f"w{n},{n % 2}\n" for n in range(60))
    assert refused(words, "ia") == TooManyWords("mine.csv", 2, "w", 60, MOST_WORDS, "w0")
    assert refused("x,y\n" + "".join(f"{n},{n}\n" for n in range(200)), "ia") == WrongClasses("mine.csv", "y", 200, 100)
    assert refused("x,y\n" + "1,2\n" * 20, "ia") == WrongClasses("mine.csv", "y", 1, 100)
    typo = "x,y\n" + "".join(f"{n},{n / 2}\n" for n in range(20)) + "3,1.2.3\n"
    assert refused(typo, "ia", "number") == NotANumber("mine.csv", 22, "y", "1.2.3")


def test_words_become_columns_as_scikit_learn_makes_them() -> None:
    found = numbered(sheet(text()), ("input", "input", "input", "answer"), "class", "mean")
    assert found.names == ("height", "colour: blue", "colour: green", "colour: red", "weight")
    assert found.labels == ("a", "b") and found.groups == ((1, 4),)
    words = [[COLOURS[number % 3]] for number in range(40)]
    np.testing.assert_array_equal(found.inputs[:, 1:4], OneHotEncoder(sparse_output=False).fit_transform(words))
    assert np.flatnonzero(np.isnan(found.inputs[:, 0])).tolist() == list(GAPPY)


# --- examples ----------------------------------------------------------------------------------------------------


def test_rows_with_gaps_are_left_out(kept: OwnTable) -> None:
    assert kept.rows == 38
    experiment = on(kept)
    assert (experiment.data.title, experiment.data.shape, experiment.data.labels) == ("mine.csv", (5,), ("a", "b"))
    found = load(OWN_TABLE, Path("nowhere"), table=experiment.table)
    assert (len(found.train_x), len(found.test_x)) == (30, 8)
    assert (experiment.data.training_examples, experiment.data.test_examples) == (30, 8)
    assert found.labels == ("a", "b") and np.isfinite(found.train_x).all()
    assert set(np.unique(found.train_x[:, 1:4])) == {0.0, 1.0}  # words are not scaled


@pytest.mark.parametrize(("missing", "strategy"), [("mean", "mean"), ("most-frequent", "most_frequent")])
def test_gaps_are_filled_from_the_training_rows_as_scikit_learn_fills_them(
    kept: OwnTable, missing: str, strategy: str
) -> None:
    own = imported(text(), missing)
    assert own.rows == 40
    raw = numbered(sheet(text()), ("input", "input", "input", "answer"), "class", missing)  # type: ignore[arg-type]
    found = load(OWN_TABLE, Path("nowhere"), table=TableSettings(own=own, scaling="none"))
    # Which rows were drawn shows in the weights and colours, which have no gaps; heights are those of the row.
    together = np.concatenate([found.train_x, found.test_x])
    assert len(together) == 40 and not np.isnan(together).any()
    known = raw.inputs[~np.isnan(raw.inputs[:, 0]), 0]
    is_filled = ~np.isin(found.train_x[:, 0], known.astype(np.float32))
    gap_free = found.train_x[~is_filled, 0].astype(np.float64)
    oracle = SimpleImputer(strategy=strategy).fit(gap_free[:, None])
    for part in (found.train_x, found.test_x):
        filled = part[~np.isin(part[:, 0], known.astype(np.float32)), 0]
        np.testing.assert_allclose(filled, np.full(len(filled), oracle.statistics_[0]), rtol=1e-5)


def test_numbers_are_scaled_by_the_training_rows(kept: OwnTable) -> None:
    raw = load(OWN_TABLE, Path("nowhere"), table=TableSettings(own=kept, scaling="none"))
    scaled = load(OWN_TABLE, Path("nowhere"), table=TableSettings(own=kept))
    oracle = StandardScaler().fit(raw.train_x[:, [0, 4]].astype(np.float64))
    np.testing.assert_allclose(scaled.test_x[:, [0, 4]], oracle.transform(raw.test_x[:, [0, 4]]), atol=1e-4)


def test_a_table_that_is_gone_is_named(kept: OwnTable) -> None:
    storage.path_of(kept.fingerprint).write_bytes(b"something else")
    storage.rows_of.cache_clear()
    with pytest.raises(ProblemError) as caught:
        load(OWN_TABLE, Path("nowhere"), table=TableSettings(own=kept))
    assert caught.value.problems == (LostTable("mine.csv"),)
    storage.rows_of.cache_clear()


def test_columns_that_the_file_does_not_have_are_refused(kept: OwnTable) -> None:
    more = kept.model_copy(update={"columns": (*kept.columns, kept.columns[0])})
    other = kept.model_copy(update={"inputs": kept.inputs[1:]})
    for wrong in (more, other):
        with pytest.raises(ProblemError) as caught:
            load(OWN_TABLE, Path("nowhere"), table=TableSettings(own=wrong))
        assert caught.value.problems == (LostTable("mine.csv"),)


def test_a_name_that_would_steer_a_terminal_is_refused(kept: OwnTable) -> None:
    with pytest.raises(ValidationError):
        OwnTable.model_validate({**kept.model_dump(), "name": "\x1b[2Jmine.csv"})


def test_words_that_would_become_too_many_numbers_are_refused() -> None:
    columns, rows = 20, 25_000
    words = [f"w{number}" for number in range(MOST_WORDS)]
    lines = [
        ",".join([words[(row + place) % MOST_WORDS] for place in range(columns)] + ["ab"[row % 2]])
        for row in range(rows)
    ]
    problem = refused("\n".join(lines), "i" * columns + "a")
    assert problem == TooManyNumbers("mine.csv", columns * MOST_WORDS * rows, 20_000_000)


def test_without_a_table_there_is_nothing_to_train_on() -> None:
    lacking = replace(templates.find("table").experiment(), dataset=OWN_TABLE)
    assert obstacles(lacking)[-1] == NoTable(OWN_TABLE)
    with pytest.raises(ProblemError, match="No table has been imported yet"):
        load(OWN_TABLE, Path("nowhere"))


# --- files -------------------------------------------------------------------------------------------------------


def test_a_project_brings_its_table_along(kept: OwnTable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.playground"
    files.write(path, Saved(on(kept)))
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "another"))
    storage.rows_of.cache_clear()
    saved = files.read(path)
    assert saved.experiment.table.own == kept and saved.table == text().encode()
    assert storage.kept(kept) is None  # reading alone writes nothing
    files.keep_table(saved)
    assert len(load(OWN_TABLE, Path("nowhere"), table=saved.experiment.table).train_x) == 30
    files.write(path, saved)
    assert files.read(path).table == saved.table


def test_a_project_with_another_table_inside_is_refused(kept: OwnTable, tmp_path: Path) -> None:
    path = tmp_path / "mine.playground"
    files.write(path, replace(Saved(on(kept)), table=b"a,b\n1,2\n"))
    with pytest.raises(ProblemError) as caught:
        files.read(path)
    assert "table.csv" in str(caught.value)


def test_a_project_whose_table_was_lost_can_still_be_saved(kept: OwnTable, tmp_path: Path) -> None:
    storage.path_of(kept.fingerprint).unlink()
    files.write(tmp_path / "mine.playground", Saved(on(kept)))
    assert files.read(tmp_path / "mine.playground").table is None
