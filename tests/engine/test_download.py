"""Downloads from a server on this machine that behaves, breaks off, dawdles and lies."""

from __future__ import annotations

import gzip
import hashlib
import random
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from playground.datasets import DataError, DataFile, Dataset, Digest
from playground.datasets.problems import (
    BrokenOff,
    Cancelled,
    DiskFull,
    NoConnection,
    NotGzip,
    Refused,
    TooMuch,
    TooSlow,
    WrongContent,
)
from playground.engine.download import Patience, get
from playground.messages import Progress
from playground.problems import ProblemError, UnknownName, UnwritableFile, advise, say

from . import web_server as web
from .web_server import WebServer

CONTENT = random.Random(0).randbytes(300_000)
PACKED = gzip.compress(CONTENT, mtime=0)
HASTY = Patience(connecting=5, silence=5, pause=0, tries=3)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[WebServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web.running() as running:
        yield running


def dataset(*urls: str, of: str = "content", name: str = "data.gz") -> Dataset:
    hashed = CONTENT if of == "content" else PACKED
    digest = Digest(hashlib.sha256(hashed).hexdigest(), of)  # type: ignore[arg-type]
    file = DataFile(name, urls, digest, len(PACKED), len(CONTENT), ((name.removesuffix(".gz"),),))
    return Dataset("toy", "Toy", "A toy.", "pictures", (1,), ("0",), 1, 1, (file,))


def problems_of(entry: Dataset, folder: Path, patience: Patience = HASTY) -> tuple[object, ...]:
    with pytest.raises(DataError) as caught:
        get(entry, folder, patience=patience)
    for problem in caught.value.problems:
        assert say(problem) and advise(problem)
    assert not (folder / "toy" / "data.gz").exists()
    return caught.value.problems


@pytest.mark.parametrize("of", ["content", "archive"])
def test_fetches_a_file_into_the_dataset_s_folder(server: WebServer, tmp_path: Path, of: str) -> None:
    seen: list[Progress] = []
    paths = get(dataset(server.url("/a", web.serves(PACKED)), of=of), tmp_path, seen.append, patience=HASTY)
    assert paths == (tmp_path / "toy" / "data.gz",)
    assert paths[0].read_bytes() == PACKED
    assert list((tmp_path / "toy").iterdir()) == [paths[0]]
    assert seen[0] == Progress("toy", 0, len(PACKED), "B")
    assert seen[-1] == Progress("toy", len(PACKED), len(PACKED), "B")
    assert [event.done for event in seen] == sorted(event.done for event in seen)


def test_what_is_there_already_is_not_asked_for(server: WebServer, tmp_path: Path) -> None:
    entry = dataset(server.url("/a", web.serves(PACKED)))
    get(entry, tmp_path, patience=HASTY)
    get(entry, tmp_path, patience=HASTY)
    assert len(server.asked) == 1


def test_unpacked_files_are_as_good(server: WebServer, tmp_path: Path) -> None:
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "data").write_bytes(CONTENT)
    assert get(dataset(f"{server.address}/a"), tmp_path) == (tmp_path / "toy" / "data",)
    assert not server.asked


def test_a_damaged_file_is_replaced(server: WebServer, tmp_path: Path) -> None:
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "data.gz").write_bytes(PACKED[:-5])
    (path,) = get(dataset(server.url("/a", web.serves(PACKED))), tmp_path, patience=HASTY)
    assert path.read_bytes() == PACKED


def test_a_mirror_may_have_packed_the_content_anew(server: WebServer, tmp_path: Path) -> None:
    anew = gzip.compress(CONTENT, compresslevel=1, mtime=7)
    (path,) = get(dataset(server.url("/a", web.serves(anew))), tmp_path, patience=HASTY)
    assert path.read_bytes() == anew != PACKED


def test_goes_on_where_the_connection_broke(server: WebServer, tmp_path: Path) -> None:
    url = server.url("/a", web.breaks_after(PACKED, 100_000), web.serves(PACKED))
    (path,) = get(dataset(url), tmp_path, patience=HASTY)
    assert path.read_bytes() == PACKED
    assert server.asked == [("/a", None), ("/a", "bytes=100000-")]


def test_starts_over_when_the_server_cannot_go_on(server: WebServer, tmp_path: Path) -> None:
    url = server.url("/a", web.breaks_after(PACKED, 100_000), web.ignores_ranges(PACKED))
    (path,) = get(dataset(url), tmp_path, patience=HASTY)
    assert path.read_bytes() == PACKED


def test_goes_on_from_an_earlier_day(server: WebServer, tmp_path: Path) -> None:
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "data.gz.part").write_bytes(PACKED[:1234])
    (path,) = get(dataset(server.url("/a", web.serves(PACKED))), tmp_path, patience=HASTY)
    assert path.read_bytes() == PACKED
    assert server.asked == [("/a", "bytes=1234-")]


@pytest.mark.parametrize("of", ["content", "archive"])
def test_a_part_that_is_whole_already_is_taken(server: WebServer, tmp_path: Path, of: str) -> None:
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "data.gz.part").write_bytes(PACKED)
    (path,) = get(dataset(server.url("/a", web.serves(PACKED)), of=of), tmp_path, patience=HASTY)
    assert path.read_bytes() == PACKED


@pytest.mark.parametrize("size", [1234, len(PACKED), 10 * len(PACKED)])
def test_a_part_of_something_else_is_thrown_away(server: WebServer, tmp_path: Path, size: int) -> None:
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "data.gz.part").write_bytes(bytes(size))
    (path,) = get(dataset(server.url("/a", web.serves(PACKED)), of="archive"), tmp_path, patience=HASTY)
    assert path.read_bytes() == PACKED


def test_the_second_mirror_helps(server: WebServer, tmp_path: Path) -> None:
    urls = server.url("/a", web.says(404)), server.url("/b", web.serves(PACKED))
    (path,) = get(dataset(*urls), tmp_path, patience=HASTY)
    assert path.read_bytes() == PACKED
    assert [asked for asked, _ in server.asked] == ["/a", "/b"]


def test_a_fault_of_the_server_is_given_another_try(server: WebServer, tmp_path: Path) -> None:
    url = server.url("/a", web.says(503), web.says(500), web.serves(PACKED))
    (path,) = get(dataset(url), tmp_path, patience=HASTY)
    assert path.read_bytes() == PACKED


@pytest.mark.parametrize(("status", "tries"), [(404, 1), (403, 1), (500, 3), (429, 3)])
def test_a_refusal_says_which(server: WebServer, tmp_path: Path, status: int, tries: int) -> None:
    url = server.url("/a", web.says(status))
    assert problems_of(dataset(url), tmp_path) == (Refused(url, status),)
    assert len(server.asked) == tries


def test_each_mirror_has_its_problem(server: WebServer, tmp_path: Path) -> None:
    urls = server.url("/a", web.says(404)), server.url("/b", web.ignores_ranges(b"<html>log in</html>"))
    assert problems_of(dataset(*urls), tmp_path) == (Refused(urls[0], 404), NotGzip(urls[1]))


def test_other_content_under_the_right_name(server: WebServer, tmp_path: Path) -> None:
    other = gzip.compress(bytes(1000))
    url = server.url("/a", web.serves(other))
    expected, found = (hashlib.sha256(content).hexdigest() for content in (CONTENT, bytes(1000)))
    assert problems_of(dataset(url), tmp_path) == (WrongContent(url, expected, found),)
    assert not list((tmp_path / "toy").iterdir())


def test_a_bomb_is_unpacked_no_further_than_the_content_is_long(server: WebServer, tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(100_000_000))
    assert len(bomb) < len(PACKED)
    url = server.url("/a", web.serves(bomb))
    assert problems_of(dataset(url), tmp_path) == (TooMuch(url, len(CONTENT)),)


def test_a_length_declared_too_short_cuts_the_file(server: WebServer, tmp_path: Path) -> None:
    url = server.url("/a", web.ignores_ranges(PACKED, declared=1000))
    assert problems_of(dataset(url), tmp_path) == (NotGzip(url),)


def test_a_length_declared_too_long_is_a_broken_connection(server: WebServer, tmp_path: Path) -> None:
    url = server.url("/a", web.ignores_ranges(PACKED, declared=len(PACKED) + 1))
    (problem,) = problems_of(dataset(url), tmp_path)
    assert problem == BrokenOff(server.address.removeprefix("http://"), len(PACKED))


@pytest.mark.parametrize("of", ["content", "archive"])
def test_a_length_beyond_all_measure_is_refused_at_once(server: WebServer, tmp_path: Path, of: str) -> None:
    url = server.url("/a", web.ignores_ranges(b"", declared=10**13))
    (problem,) = problems_of(dataset(url, of=of), tmp_path)
    assert isinstance(problem, TooMuch)
    assert problem.limit <= max(len(PACKED), len(CONTENT)) + 4096


def test_an_endless_answer_is_ended(server: WebServer, tmp_path: Path) -> None:
    url = server.url("/a", web.never_ends(bytes(65536)))
    (problem,) = problems_of(dataset(url, of="archive"), tmp_path)
    assert problem == TooMuch(url, len(PACKED))
    assert not list((tmp_path / "toy").iterdir())


def test_a_connection_that_always_breaks_is_given_up(server: WebServer, tmp_path: Path) -> None:
    url = server.url("/a", web.breaks_after(PACKED, 1000))
    (problem,) = problems_of(dataset(url), tmp_path)
    assert problem == BrokenOff(server.address.removeprefix("http://"), 1000)
    assert (tmp_path / "toy" / "data.gz.part").read_bytes() == PACKED[:1000]


def test_silence_is_not_waited_for_for_ever(server: WebServer, tmp_path: Path) -> None:
    url = server.url("/a", server.hangs_after(PACKED, 1000))
    patience = Patience(connecting=5, silence=0.2, pause=0, tries=1)
    (problem,) = problems_of(dataset(url), tmp_path, patience)
    assert problem == TooSlow(server.address.removeprefix("http://"), 0.2)
    assert (tmp_path / "toy" / "data.gz.part").read_bytes() == PACKED[:1000]


def test_no_server_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    assert problems_of(dataset(f"http://{address}/a", f"http://{address}/b"), tmp_path) == (NoConnection(address),)


def test_an_answer_of_false_cancels_and_keeps_what_came(server: WebServer, tmp_path: Path) -> None:
    url = server.url("/a", server.hangs_after(PACKED, 100_000), web.serves(PACKED))
    with pytest.raises(DataError) as caught:
        get(dataset(url), tmp_path, lambda event: event.done == 0, patience=HASTY)
    assert caught.value.problem == Cancelled("toy")
    kept = (tmp_path / "toy" / "data.gz.part").read_bytes()
    assert kept == PACKED[: len(kept)] != b""

    (path,) = get(dataset(url), tmp_path, patience=HASTY)
    assert path.read_bytes() == PACKED
    assert server.asked[-1] == ("/a", f"bytes={len(kept)}-")


def test_an_event_cancels_between_blocks(server: WebServer, tmp_path: Path) -> None:
    cancelled = Event()

    def progress(event: Progress) -> None:
        if event.done:
            cancelled.set()

    url = server.url("/a", server.hangs_after(PACKED, 100_000))
    with pytest.raises(DataError) as caught:
        get(dataset(url), tmp_path, progress, cancelled=cancelled, patience=HASTY)
    assert caught.value.problem == Cancelled("toy")


def test_cancelled_from_the_start_asks_nobody(server: WebServer, tmp_path: Path) -> None:
    cancelled = Event()
    cancelled.set()
    with pytest.raises(DataError):
        get(dataset(server.url("/a", web.serves(PACKED))), tmp_path, cancelled=cancelled)
    assert not server.asked


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk(server: WebServer, tmp_path: Path) -> None:
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "data.gz.part").symlink_to("/dev/full")
    url = server.url("/a", web.serves(PACKED))
    assert problems_of(dataset(url), tmp_path) == (DiskFull(str(tmp_path / "toy"), len(PACKED)),)


def test_a_folder_that_cannot_be_made(server: WebServer, tmp_path: Path) -> None:
    (tmp_path / "toy").write_text("a file where a folder should be")
    with pytest.raises(DataError) as caught:
        get(dataset(server.url("/a", web.serves(PACKED))), tmp_path)
    assert isinstance(caught.value.problem, UnwritableFile)


@pytest.mark.parametrize("dataset_id", ["digits", "spiral"])
def test_built_in_datasets_need_no_download(tmp_path: Path, dataset_id: str) -> None:
    assert get(dataset_id, tmp_path) == ()
    assert not list(tmp_path.iterdir())


def test_an_unknown_dataset(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        get("minst", tmp_path)
    assert caught.value.problems == (UnknownName("dataset", "dataset", "minst", "mnist"),)
