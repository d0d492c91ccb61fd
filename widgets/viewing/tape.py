"""Records over the steps of a run, for views that show how something has changed; thinned to so many."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Generic, TypeVar

Record = TypeVar("Record")


class Tape(Generic[Record]):
    """Records by rising step: when there are more than ``most``, every second one goes, the first and last never.

    What is recorded at a step takes the place of everything recorded there or later, as after going back.
    """

    def __init__(self, most: int = 240) -> None:
        self._most = most
        self._steps: list[int] = []
        self._records: list[Record] = []
        self._gap = 0

    def __len__(self) -> int:
        return len(self._steps)

    def __iter__(self) -> Iterator[tuple[int, Record]]:
        return iter(zip(self._steps, self._records, strict=True))

    @property
    def steps(self) -> list[int]:
        """The step of every record."""
        return list(self._steps)

    @property
    def records(self) -> list[Record]:
        """Every record, the oldest first."""
        return list(self._records)

    def clear(self) -> None:
        """Forget everything."""
        self._steps, self._records, self._gap = [], [], 0

    def insert(self, step: int, record: Record) -> None:
        """Record what was so at a past step, without forgetting what came later."""
        place = bisect_left(self._steps, step)
        if place < len(self._steps) and self._steps[place] == step:
            self._records[place] = record
            return
        self._steps.insert(place, step)
        self._records.insert(place, record)
        if len(self._steps) > self._most:
            self._thin()

    def add(self, step: int, record: Record) -> None:
        """Record this; what came at this step or later is forgotten."""
        place = bisect_left(self._steps, step)
        del self._steps[place:], self._records[place:]
        if len(self._steps) >= 2 and self._steps[-1] - self._steps[-2] < self._gap:
            self._steps.pop()  # only the newest may stand closer than the others
            self._records.pop()
        self._steps.append(step)
        self._records.append(record)
        if len(self._steps) > self._most:
            self._thin()

    def newest(self) -> tuple[int, Record]:
        """The last step and its record; ``IndexError`` where there is none."""
        return self._steps[-1], self._records[-1]

    def at(self, step: float) -> tuple[int, Record] | None:
        """What was recorded nearest to a step, None where nothing was."""
        if not self._steps:
            return None
        place = min(range(len(self._steps)), key=lambda one: abs(self._steps[one] - step))
        return self._steps[place], self._records[place]

    def spread_out(self, count: int) -> list[tuple[int, Record]]:
        """So many records at about equal distances, the first and the last among them; all where there are fewer."""
        if len(self._steps) <= count:
            return list(self)
        places = sorted({round(one * (len(self._steps) - 1) / (count - 1)) for one in range(count)})
        return [(self._steps[place], self._records[place]) for place in places]

    def _thin(self) -> None:
        last = (self._steps[-1], self._records[-1])
        self._steps, self._records = self._steps[:-1:2], self._records[:-1:2]
        self._gap = max((self._steps[-1] - self._steps[0]) // max(len(self._steps) - 1, 1), 1)
        self._steps.append(last[0])
        self._records.append(last[1])
