"""What an autoencoder makes of pictures: reconstructions, the map of its codes, and pictures painted from codes.

In reading order: picture_grid (pictures in rows and columns), code_map (codes as points), view.
"""

from __future__ import annotations

from widgets.views.reconstruction.view import ReconstructionView

__all__ = ["ReconstructionView"]
