"""Planes through the space of weights.

In reading order: vectors (weights as one row of numbers), planes (directions, projections, those at hand), sampling
(the loss at many places of a plane at once).
"""
