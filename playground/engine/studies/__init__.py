"""Studies: long work beside training. One module a study: a generator function ``(request, context)``.

In reading order: context (what a study is given and may yield), table (what there is), running (slices and ends).
"""

from __future__ import annotations

from playground.engine.studies.context import Beside, Context, Course
from playground.engine.studies.running import Studies
from playground.engine.studies.table import STUDIES, Study

__all__ = ["STUDIES", "Beside", "Context", "Course", "Studies", "Study"]
