"""Blocks and notes as text for the clipboard, to be pasted into another window; read as carefully as a file."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from pydantic import ValidationError

from playground.edits.copying import Fragment
from playground.files import archive, faults, networks, parsing
from playground.layers import Settings
from playground.problems import BadSetting, Problem, ProblemError, TooNewFile
from playground.wording import QT_TRANSLATE_NOOP

FORMAT = 1

CLIPBOARD = "clipboard"
"""Where problems of a text are said to be."""

LONGEST = archive.LIMITS[archive.EXPERIMENT]
"""Bytes of a text that is read."""

_COPY_AGAIN = QT_TRANSLATE_NOOP("wording", "Copy blocks in a window of Neural Playground, then paste them.")
_NO_BLOCKS = QT_TRANSLATE_NOOP("wording", "holds no blocks of a network")
_TOO_LONG = QT_TRANSLATE_NOOP("wording", "holds more text than any network has")


class FragmentRecord(Settings):
    """The whole of the text."""

    format: Literal[1]
    what: Literal["neural-playground-blocks"]
    graph: networks.GraphRecord


def to_text(fragment: Fragment) -> str:
    """A fragment as JSON; ``ProblemError`` for one beyond the limits of a file."""
    data = {"format": FORMAT, "what": "neural-playground-blocks", "graph": networks.to_data(fragment.graph)}
    try:
        return FragmentRecord.model_validate(data).model_dump_json(indent=1)
    except ValidationError as error:
        raise ProblemError(*faults.problems(FragmentRecord, error, CLIPBOARD)) from None


def from_text(text: str) -> Fragment:
    """The fragment of a text.

    Raises:
        ProblemError: for a text that is none, with all that is wrong at once; nothing in it is executed.
    """
    if len(text) > LONGEST:
        raise ProblemError(BadSetting(CLIPBOARD, _TOO_LONG, _COPY_AGAIN))
    try:
        raw = parsing.parse_object(text.encode(errors="surrogatepass"), CLIPBOARD)
    except ProblemError:
        raise ProblemError(BadSetting(CLIPBOARD, _NO_BLOCKS, _COPY_AGAIN)) from None
    found = raw.get("format")
    if raw.get("what") != "neural-playground-blocks" or type(found) is not int:
        raise ProblemError(BadSetting(CLIPBOARD, _NO_BLOCKS, _COPY_AGAIN))
    if FORMAT < found <= parsing.LAST_FORMAT:
        raise ProblemError(TooNewFile(CLIPBOARD, found, FORMAT))
    record = parsing.checked(FragmentRecord, raw, CLIPBOARD)
    try:
        return Fragment(networks.build(record.graph))
    except ProblemError as error:
        raise ProblemError(*faults.few([_to_copy(p) for p in error.problems], CLIPBOARD)) from None


def _to_copy(problem: Problem) -> Problem:
    return replace(problem, suggestion=_COPY_AGAIN) if isinstance(problem, BadSetting) else problem
