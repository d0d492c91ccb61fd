"""The palette: every kind of layer, to be dragged or put into the network by a double click or Enter."""

from __future__ import annotations

from widgets.builder.palette.palette import LayerPalette

__all__ = ["LayerPalette"]
