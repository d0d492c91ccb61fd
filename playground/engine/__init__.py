"""Where JAX computes; the only place that imports it.

In reading order: ``functions`` (what each layer does to numbers), ``convolution``, ``forms``, ``plain_form`` and
``product_form`` (which form a convolution has, and the forms),
``network`` (a graph as weights and one forward pass), ``losses``, ``optimizers`` and ``augmentation``, ``programs``
(the compiled step), ``devices`` and ``placing`` (where it is computed: small steps on one thread), ``training`` (a
run), ``reading`` (answers), ``loading`` and ``download`` (data), ``player`` (training in small pieces), ``workshop``
(loading and compiling beside it), ``letters`` and ``loop`` (commands in, frames out), ``outbox`` and ``process``
(around it all).
"""

from __future__ import annotations

import os

# Read by JAX when it is imported: take GPU memory as needed, so that the machine stays usable; log errors only.
os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
