"""``python -m playground.engine.tsne IN OUT PERPLEXITY SEED ITERATIONS``: t-SNE in a process that can be killed.

IN and OUT are ``.npy`` files, float32 [n, numbers] and [n, 2]. What scikit-learn says of each fiftieth iteration goes
to standard output, as progress. One long call of compiled code can only be ended with its process.
"""

from __future__ import annotations

import os
import sys

import numpy as np
from sklearn.manifold import TSNE


def main(source: str, target: str, perplexity: str, seed: str, iterations: str) -> None:
    """Read, place, write (van der Maaten and Hinton, JMLR 2008; Barnes-Hut: van der Maaten, JMLR 2014)."""
    if hasattr(os, "nice"):
        os.nice(5)
    made = TSNE(perplexity=float(perplexity), max_iter=int(iterations), random_state=int(seed), init="pca", verbose=2)
    np.save(target, made.fit_transform(np.load(source, allow_pickle=False)).astype(np.float32))


if __name__ == "__main__":
    main(*sys.argv[1:])
