"""Lessons in the window: the list of them, the page beside the work, and who judges what the learner does.

In reading order: door (what a window holds from the start; all else is loaded when it is asked for), player (the lesson
that is open), noting (what is done, as deeds), stage and own_work (how the window is set up, and given back), progress
(what is kept from one start to the next), page with its rows and texts, lights (a control that a link points at).
"""
