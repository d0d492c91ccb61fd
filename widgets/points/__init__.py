"""Points put down by hand in a plot: what the hand does, the plot it does it in, marks, buttons and the menu.

In reading order: ``hand`` – the gestures, as changes of a value; ``plot`` – the mouse; ``keys`` – the keyboard;
``marks`` – what is chosen, how broad the brush is; ``tools`` – the buttons; ``menu`` – settings of all points;
``editing`` – all of it in a view.
"""

from __future__ import annotations

from widgets.points.editing import Editing, is_empty
from widgets.points.hand import LOOK, Hand
from widgets.points.keys import HandKeys
from widgets.points.marks import Marks
from widgets.points.plot import HandPlot
from widgets.points.tools import PointTools

__all__ = ["LOOK", "Editing", "Hand", "HandKeys", "HandPlot", "Marks", "PointTools", "is_empty"]
