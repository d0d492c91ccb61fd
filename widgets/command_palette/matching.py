"""How well a few typed letters fit a text: the letters in their order, best at the beginnings of words and together."""

from __future__ import annotations

import unicodedata

BEGINNING, TOGETHER, LETTER = 8, 9, 1
LATE, LONG = 0.05, 0.01
"""Points for a letter at the beginning of a word, right after the one before, and at all; what each letter before the
first one and each letter of the text takes away again."""


def score(typed: str, text: str) -> float | None:
    """Points, more for a better fit; None where the letters are not all there in their order.

    Capitals and accents make no difference, spaces in what was typed part words that may be in any order.
    """
    total = 0.0
    plain = _plain(text)
    for word in _plain(typed).split():
        points = _score_word(word, plain)
        if points is None:
            return None
        total += points
    return total - LONG * len(plain)


def _score_word(word: str, text: str) -> float | None:
    """The best of all beginnings: from each place of the first letter the rest is taken as it comes."""
    found = [_from(word, text, at, by_words) for at in _places(word[0], text) for by_words in (True, False)]
    return max((points for points in found if points is not None), default=None)


def _from(word: str, text: str, at: int, by_words: bool) -> float | None:
    """Points from one place on; with ``by_words`` a letter that does not come next begins the next word it can."""
    points, place = -LATE * at, at - 1
    for letter in word:
        before, place = place, text.find(letter, place + 1)
        if by_words and place != before + 1:
            place = next((later for later in _places(letter, text, place) if _begins_word(text, later)), -1)
        if place < 0:
            return None
        points += LETTER + BEGINNING * _begins_word(text, place) + TOGETHER * (place == before + 1)
    return points


def _places(letter: str, text: str, start: int = 0) -> list[int]:
    return [place for place in range(max(start, 0), len(text)) if text[place] == letter]


def _begins_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
