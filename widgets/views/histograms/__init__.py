"""How the numbers of every layer are spread, and how that changes while the network learns.

In reading order: layer_plot (one layer, as bands or as ridges), wall (the plots of all layers), view.
"""

from __future__ import annotations

from widgets.views.histograms.view import HistogramsView

__all__ = ["HistogramsView"]
