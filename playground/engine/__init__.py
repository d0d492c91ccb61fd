"""Where JAX computes; the only place that imports it.

In reading order: ``functions`` (what each layer does to numbers), ``convolution`` (its forms), ``network`` (a graph as
init and apply), ``optimizers`` and ``losses``, ``augmentation``, ``training`` (the compiled step), ``loading`` (data as
arrays), ``process`` (the loop between commands and frames).
"""
