"""What a layer makes of the held-out examples, as points on a map.

In reading order: plot (the points, pictures in place of some, where the reader points), view.
"""

from __future__ import annotations

from widgets.views.embedding.view import EmbeddingView

__all__ = ["EmbeddingView"]
