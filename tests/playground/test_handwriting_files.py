"""Own drawings in and out: tables and folders, and what is said of those that cannot be read."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from playground.drawing import Drawing, Stroke, prepare, rasterize
from playground.handwriting import table
from playground.handwriting.problems import BadLine, ForeignLabel
from playground.pictures import folder
from playground.pictures.problems import EmptyClass, NoClassFolders, TooManyPictures
from playground.problems import ProblemError, UnreadableFile, say
from tests import handwriting as forty


def test_a_table_brings_back_labels_and_strokes(tmp_path: Path) -> None:
    kept = forty.load().kept
    table.write(tmp_path / "mine.csv", kept)
    found = table.read(tmp_path / "mine.csv")
    assert not found.refused
    assert found.drawings == tuple((one.label, one.drawing) for one in kept)


def test_its_values_are_what_a_network_sees(tmp_path: Path) -> None:
    one = forty.load().kept[3]
    table.write(tmp_path / "mine.csv", [one])
    with (tmp_path / "mine.csv").open(newline="") as file:
        head, line = csv.reader(file)
    assert head[:3] == ["label", "strokes", "pixel0"] and len(head) == 786
    seen = np.rint(255 * prepare(rasterize(one.drawing))).reshape(-1)
    np.testing.assert_array_equal(np.array(line[2:], float), seen)


@pytest.mark.parametrize("with_head", [True, False])
def test_a_table_of_values_alone_is_read_as_it_is_passed_on(tmp_path: Path, with_head: bool) -> None:
    one = forty.load().kept[0]
    seen = np.rint(255 * prepare(rasterize(one.drawing))).astype(int)
    head = "label," + ",".join(f"{row}x{column}" for row in range(1, 29) for column in range(1, 29)) + "\n"
    line = "0," + ",".join(map(str, seen.reshape(-1).tolist())) + "\n"
    (tmp_path / "digits.csv").write_text((head if with_head else "") + line)
    ((label, drawing),) = table.read(tmp_path / "digits.csv").drawings
    assert label == "0" and not drawing.strokes
    again = np.rint(255 * prepare(rasterize(drawing)))
    assert np.abs(again - seen).max() <= 1


def test_what_was_rubbed_out_and_dots_survive(tmp_path: Path) -> None:
    drawing = Drawing((Stroke(((0.5, 0.5),), 0.1), Stroke(((0.1, 0.2), (0.3, 0.4)), 0.05, erases=True)))
    assert table.from_text(table.to_text(drawing)) == drawing


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("x,0.08:0.1\x2c0.1", "“x” is none of the digits"),
        ("3,", "there are 0 values, not 784"),
        ("3,,1,2,3", "there are 3 values, not 784"),
        ('3,"0.08:0.1"', "stroke 1 should be"),
        ('3,"0.08:0.1,0.1|:0.2,0.2"', "stroke 2 should be"),
        ('3,"0.08:nan,0.1"', "stroke 1 should be"),
        ('3,"7:0.1,0.1"', "stroke 1 should be"),
        ("3,," + ",".join(["0"] * 784), "no ink"),
        ("3,," + ",".join(["0"] * 783 + ["256"]), "value 784 is 256"),
        ("3,," + ",".join(["red"] + ["0"] * 783), "value 1 is “red”"),
        ("3,," + ",".join(["nan"] + ["0"] * 783), "value 1 is nan"),
    ],
)
def test_a_line_that_is_none_is_refused_by_its_number_and_the_others_are_taken(
    tmp_path: Path, line: str, says: str
) -> None:
    good = '4,"0.08:0.1,0.1 0.5,0.5"'
    (tmp_path / "mine.csv").write_text(f"label,strokes\n{good}\n\n{line}\n{good}\n")
    found = table.read(tmp_path / "mine.csv")
    assert [label for label, _ in found.drawings] == ["4", "4"]
    (problem,) = found.refused
    assert problem.where == "mine.csv, line 4" and says in say(problem)


def test_a_table_without_labels_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("name,age\nAda,36\n")
    found = table.read(tmp_path / "other.csv")
    assert not found.drawings and isinstance(found.refused[0], BadLine)
    (tmp_path / "empty.csv").write_text("\n")
    assert table.read(tmp_path / "empty.csv").refused


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_bytes(b"\xff\xfe\x00\x80")
    for path in (tmp_path / "mine.csv", tmp_path / "nowhere.csv", tmp_path):
        with pytest.raises(ProblemError) as caught:
            table.read(path)
        assert isinstance(caught.value.problems[0], UnreadableFile)


def made(root: Path, *names: str) -> Path:
    """A folder with these files in it."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"x")
    return root


def test_folders_are_classes_in_the_order_of_their_names(tmp_path: Path) -> None:
    made(tmp_path, "10/b.png", "10/a.png", "9/2.png", "9/10.png", "cats/x.jpg", "notes.txt", "9/.hidden", "9/Thumbs.db")
    (tmp_path / "empty").mkdir()
    found = folder.look_into(tmp_path)
    assert found.labels == ("9", "10", "cats") and found.count == 5
    assert [path.name for path in found.files["9"]] == ["2.png", "10.png"]
    assert [path.name for path in found.files["10"]] == ["a.png", "b.png"]
    assert found.place(found.files["cats"][0]) == "cats/x.jpg" and found.refused == (EmptyClass("empty"),)


def test_folders_inside_a_class_are_refused(tmp_path: Path) -> None:
    made(tmp_path, "3/a.png", "3/more/b.png")
    (problem,) = folder.look_into(tmp_path).refused
    assert problem.where == "3/more"


def test_a_folder_without_classes_or_with_too_much_is_refused(tmp_path: Path) -> None:
    for path, kind in ((tmp_path, NoClassFolders), (tmp_path / "nowhere", UnreadableFile)):
        with pytest.raises(ProblemError) as caught:
            folder.look_into(path)
        assert isinstance(caught.value.problems[0], kind)
    made(tmp_path, *(f"3/{number}.png" for number in range(5)))
    with pytest.raises(ProblemError) as caught:
        folder.look_into(tmp_path, most=4)
    assert isinstance(caught.value.problems[0], TooManyPictures)


def test_a_foreign_label_says_which() -> None:
    assert say(ForeignLabel("pictures", "cats")).endswith("“cats” is none of the digits 0 to 9.")
