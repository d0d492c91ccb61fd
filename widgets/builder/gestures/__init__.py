"""What is done with the pointer: one class a gesture, alive from press to release."""

from __future__ import annotations

from widgets.builder.gestures.beginning import begin
from widgets.builder.gestures.gesture import Gesture
from widgets.builder.gestures.palette_drop import PaletteDrop
from widgets.builder.gestures.pan import Pan

__all__ = ["Gesture", "PaletteDrop", "Pan", "begin"]
