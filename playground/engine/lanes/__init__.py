"""Many runs of one experiment side by side: a race.

In reading order: ``programs`` are the compiled programs of several lanes at once, ``together`` trains lanes with them,
``alone`` trains a single lane by a ``Trainer`` of its own, ``grouping`` decides which lanes go together, ``measures``
looks into the networks, ``race`` keeps all lanes in step.
"""

from __future__ import annotations
