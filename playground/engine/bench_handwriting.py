"""``bench handwriting``: what the trained network learns of a hand it cannot read, and what it forgets for it."""

from __future__ import annotations

from dataclasses import dataclass

from playground import datasets, folders, templates
from playground.benches import Row
from playground.datasets import HandwritingSettings
from playground.datasets.handwriting import Replayed
from playground.engine.loading import own_drawings
from playground.engine.probes.forgetting import forgetting
from playground.engine.process import prepare
from playground.engine.training import Trainer
from playground.handwriting import examples
from playground.handwriting.fine_tuning import STEPS, fine_tuning
from playground.messages import Checkpoint
from playground.probes.forgetting import Forgetting, ForgettingWish

ALL = ForgettingWish(older=1_000_000)


@dataclass(frozen=True, slots=True)
class Taught:
    """What came of it: the figures of the meter, with all older digits, and the seconds that training took."""

    figures: Forgetting
    seconds: float


def taught(replay: float | None = None, steps: int = STEPS, seed: int = 0) -> Taught:
    """Fine-tune the trained network on the twenty drawings of the hand that comes with the program.

    MNIST is replayed where it is there, else the built-in digits; ``replay`` is the share of them, None the usual one.
    """
    folder = folders.data_folder()
    older: Replayed = "mnist" if datasets.is_available("mnist", folder) else "digits"
    settings = HandwritingSettings(replay_from=older)
    if replay is not None:
        settings = settings.model_copy(update={"replay": replay})
    experiment = fine_tuning(templates.pretrained(), settings)
    arrays = own_drawings(examples.leaning_back(), settings, folder)
    trainer = Trainer(experiment, arrays, checkpoint=Checkpoint(0, templates.pretrained_weights()))
    trainer.advance(steps)
    figures = forgetting(trainer, ALL)
    assert figures is not None  # it is taught own drawings
    return Taught(figures, trainer.seconds)


def rows(quick: bool) -> list[Row]:
    """The figures before and after, in percent and points, with the usual replay and without; none where ``quick``.

    They tell how well it learns, which fewer steps would not.
    """
    if quick:
        return []
    prepare(folders.cache_folder())
    return [*_rows("replay 80 %", taught()), *_rows("replay 0 %", taught(replay=0.0))]


def _rows(case: str, found: Taught) -> list[Row]:
    own, older, name = found.figures.own, found.figures.older, found.figures.dataset
    assert own.share is not None
    assert older.change is not None
    before = 100 * (own.share_before or 0.0)
    lost = -100 * older.change
    return [
        Row("handwriting", f"{case}: {own.looked} held-out drawings read", 100 * own.share, "%", f"before {before:g}"),
        Row(
            "handwriting", f"{case}: {name} test accuracy", 100 * (older.share or 0.0), "%", f"{lost:+.2f} points lost"
        ),
        Row("handwriting", f"{case}: {found.figures.step} steps", found.seconds, "s"),
    ]
