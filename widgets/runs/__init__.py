"""The runs of the document: kept, listed, compared, restored.

In reading order: run_shelf (keeps records), run_book (makes them), steps (of undo), run_table (as rows), sparkline,
comparison, tools, run_list.
"""

from __future__ import annotations

from widgets.runs.run_book import RunBook
from widgets.runs.run_list import RunList

__all__ = ["RunBook", "RunList"]
