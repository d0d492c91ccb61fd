"""The engine's own benchmarks; ``neural-playground bench`` runs them.

``train`` is training beside other programs on the same work, ``scale`` how cost grows with the work.
"""
