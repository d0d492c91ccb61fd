"""Lines of a script that are not too long."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

WIDEST = 100
"""Letters of a line, where its parts allow it."""


def statement(code: str, comment: str = "") -> str:
    """One statement as lines, each with its line end: broken inside brackets where it is too long.

    Args:
        code: the statement on one line, with its indentation; no tabs.
        comment: what is said behind it, without the hash; above it where there is no room behind.
    """
    lines = [code] if len(code) <= WIDEST else _broken(code)
    if comment:
        if len(lines[-1]) + len(comment) + 4 <= WIDEST:
            lines[-1] += f"  # {comment}"
        else:
            lines.insert(0, f"{_indent(code)}# {comment}")
    return "\n".join(lines) + "\n"


def filled(text: str, indent: str = "", hanging: str = "") -> str:
    """Words of a paragraph in lines that are not too long; lines after the first begin with ``hanging`` more."""
    return textwrap.fill(
        text, WIDEST, initial_indent=indent, subsequent_indent=indent + hanging, break_on_hyphens=False
    )


def docstring(text: str, indent: str = "") -> str:
    """Paragraphs as a docstring; on one line where they fit."""
    if len(text) + len(indent) + 6 <= WIDEST and "\n" not in text:
        return f'{indent}"""{text}"""'
    first, *rest = text.split("\n\n")
    paragraphs = [filled(f'"""{first}', indent), *(filled(paragraph, indent) for paragraph in rest)]
    return "\n\n".join(paragraphs) + f'\n{indent}"""'


def _indent(code: str) -> str:
    return code[: len(code) - len(code.lstrip())]


def _broken(code: str) -> list[str]:
    """What stands in the first brackets that hold most of the line, on lines of its own between them."""
    indent, inner = _indent(code), _indent(code) + "    "
    start, end = max(_brackets(code), key=lambda pair: pair[1] - pair[0], default=(0, 0))
    if end - start < 2:
        return [code]
    lines = [code[: start + 1]]
    row = inner
    for word in _words(code[start + 1 : end]):
        if row != inner and len(row) + len(word) > WIDEST:
            lines.append(row.rstrip())
            row = inner + word.lstrip()
        else:
            row += word
    return [*lines, row.rstrip(), indent + code[end:]]


def _brackets(code: str) -> list[tuple[int, int]]:
    """Where outermost brackets open and close; those in strings are none."""
    found, opened = [], []
    for at, sign in _signs(code):
        if sign in "([{":
            opened.append(at)
        elif sign in ")]}":
            start = opened.pop()
            if not opened:
                found.append((start, at))
    return found


def _words(code: str) -> list[str]:
    """The code cut before every space outside strings."""
    cuts = [at for at, sign in _signs(code) if sign == " "]
    return [code[start:end] for start, end in zip([0, *cuts], [*cuts, len(code)], strict=True)]


def _signs(code: str) -> Iterator[tuple[int, str]]:
    """Places and letters outside strings."""
    quote, escaped = "", False
    for at, sign in enumerate(code):
        if quote:
            quote = "" if sign == quote and not escaped else quote
            escaped = sign == "\\" and not escaped
        elif sign in "'\"":
            quote = sign
        else:
            yield at, sign
