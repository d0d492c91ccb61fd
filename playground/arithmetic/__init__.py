"""How single numbers of a network come about, in NumPy, as values that a view puts into words.

In reading order: values (what kinds of sums there are), forward (which one a layer does for a unit), backward (what a
layer hands back of a gradient to one of its inputs), figures (how numbers are written), updating (what an optimizer
makes of the gradient of one weight).
"""
