"""What views of races are made of: many lanes side by side as curves, pictures, bars, a table or a map.

In reading order: looks (a lane's name and colour), plot (lines over an axis), wall (small boundaries), bars, table,
sweep_map, standings (who reached what, in words), fields (numbers and values to type), race_view (what views of races
have in common).
"""

from __future__ import annotations
