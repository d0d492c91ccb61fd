"""What is wrong with how a network learns, as values: found from figures, said in words, with a remedy for one click.

In reading order: findings (what there can be), course (what the losses tell), judging (the rules).
"""

from __future__ import annotations

from playground.health.course import Course
from playground.health.findings import Finding, Relief
from playground.health.judging import judged

__all__ = ["Course", "Finding", "Relief", "judged"]
