"""What keeps the network from learning, with a remedy for one click.

In reading order: card (one finding), figures (the table of layers), view.
"""

from __future__ import annotations

from widgets.views.health.view import HealthView

__all__ = ["HealthView"]
