"""The forms of convolutions beside XLA's own, outside a loop."""

from __future__ import annotations

import numpy as np
import pytest

from playground.engine import form_timing
from playground.engine.bench import convolutions
from playground.engine.choosing import Case
from playground.engine.form_timing import PARTS, arguments_of, part_of


@pytest.mark.parametrize("part", PARTS)
def test_what_stands_beside_a_form_computes_the_same(part: str) -> None:
    case = Case(7, (3, 3, 2, 4), 2)
    given = arguments_of(case)
    ours, theirs = (
        np.asarray(compute(*given)) for compute in (part_of(part, case, None), convolutions.of_xla(part, case))
    )
    np.testing.assert_allclose(ours, theirs, rtol=1e-4, atol=1e-4)


def test_every_part_of_every_convolution_has_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form_timing, "_seconds", lambda part, case, form, best: 1.0 if form is None else 2.0)
    monkeypatch.setattr(convolutions, "seconds", lambda compute, case, calls: 3.0)
    monkeypatch.setattr(convolutions, "MEASURED", convolutions.QUICK)
    found = convolutions.rows(False)
    assert len(found) == 9 and found[:3] == convolutions.rows(True)
    assert found[0].case == "28x28x1 to 4, 6x6: value, plain, in a loop"
    assert (found[0].value, found[0].unit, found[0].ratio) == (1000.0, "ms", 3.0)
    assert found[0].against == "outside a loop XLA's own 3e+03, this form 3e+03, the best 3e+03 ms"
