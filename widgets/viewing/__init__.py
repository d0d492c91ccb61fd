"""Views as such: which there are, how they are opened, the frame around each, and what is computed for them.

In reading order: catalogue (which there are), frame (what every view is), place (a view that was opened), viewing (all
of them in a window), gallery (choosing one). The views themselves are in ``widgets.views`` and know none of the others.
"""
