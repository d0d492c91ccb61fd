"""What the words of the field mean: every term the window uses, in two or three plain sentences.

In reading order: training, losses, optimizers, networks, convolutions, overfitting, going_on, data, tables, judging,
predicting, looking.
``TERMS`` holds them all; ``of_setting`` and the tables below tell which term explains a kind of layer, optimizer,
schedule or loss, or a setting.
"""

from __future__ import annotations

from pydantic import BaseModel

from playground.glossary import (
    convolutions,
    data,
    going_on,
    judging,
    looking,
    losses,
    networks,
    optimizers,
    overfitting,
    predicting,
    tables,
    training,
)
from playground.glossary.term import Term
from playground.problems import ProblemError, UnknownName, closest
from playground.recipe import OPTIMIZERS as _KINDS_OF_OPTIMIZERS
from playground.wording import QT_TRANSLATE_NOOP, Translate, unchanged

__all__ = ["LAYERS", "LOSSES", "OPTIMIZERS", "SCHEDULES", "SETTINGS", "TERMS", "Term", "find", "of_setting", "search"]

TERMS: dict[str, Term] = {
    term.id: term
    for room in (
        training,
        losses,
        optimizers,
        networks,
        convolutions,
        overfitting,
        going_on,
        data,
        tables,
        judging,
        predicting,
        looking,
    )
    for term in room.TERMS
}
"""Every term by its id."""

LAYERS: dict[str, str] = {
    "input": "input-layer",
    "dense": "dense-layer",
    "activation": "activation-function",
    "formula": "formula-layer",
    "convolution": "convolution",
    "transposed-convolution": "transposed-convolution",
    "max-pooling": "pooling",
    "average-pooling": "pooling",
    "global-average-pooling": "global-average-pooling",
    "flatten": "flatten",
    "reshape": "reshape",
    "upsample": "upsampling",
    "dropout": "dropout",
    "batch-norm": "batch-norm",
    "layer-norm": "layer-norm",
    "noise": "noise",
    "add": "residual-connection",
    "concatenate": "concatenation",
    "group": "group",
    "output": "output-layer",
}
"""The term of every kind of layer."""

OPTIMIZERS: dict[str, str] = {kind: kind for kind in _KINDS_OF_OPTIMIZERS}
"""The term of every optimizer."""

SCHEDULES: dict[str, str] = {
    "constant": "learning-rate",
    "exponential": "learning-rate-decay",
    "step": "learning-rate-decay",
    "cosine": "learning-rate-decay",
    "warm-up": "warm-up",
    "one-cycle": "one-cycle",
    "drawn": "schedule",
}
"""The term of every schedule."""

LOSSES: dict[str, str] = {
    "cross-entropy": "cross-entropy",
    "binary-cross-entropy": "binary-cross-entropy",
    "mse": "mean-squared-error",
    "mae": "mean-absolute-error",
    "huber": "huber-loss",
    "perceptron": "perceptron-rule",
}
"""The term of every loss."""

SETTINGS: dict[str, str] = {
    "loss": "loss",
    "optimizer": "optimizer",
    "learning_rate": "learning-rate",
    "schedule": "schedule",
    "batch_size": "batch",
    "l2": "weight-decay",
    "l1": "l1-penalty",
    "clip_norm": "gradient-clipping",
    "label_smoothing": "label-smoothing",
    "precision": "mixed-precision",
    "augmentation": "augmentation",
    "stop": "stop-rule",
    "momentum": "momentum",
    "start": "adagrad",
    "epsilon": "epsilon",
    "decay": "moving-average",
    "beta1": "moving-average",
    "beta2": "moving-average",
    "weight_decay": "weight-decay",
    "final": "learning-rate-decay",
    "decay_steps": "learning-rate-decay",
    "factor": "learning-rate-decay",
    "every": "learning-rate-decay",
    "steps": "step",
    "warm_up": "warm-up",
    "between": "schedule",
    "points": "schedule",
    "shift": "augmentation",
    "rotate": "augmentation",
    "scale": "augmentation",
    "shear": "augmentation",
    "stroke": "augmentation",
    "noise": "noise",
    "epochs": "epoch",
    "seconds": "stop-rule",
    "target": "accuracy",
    "no_progress": "early-stopping",
    "seed": "seed",
    "count": "dataset",
    "own": "dataset",
    "test_share": "held-out-data",
    "outliers": "outlier",
    "units": "unit",
    "bias": "bias",
    "weights_start": "initialisation",
    "bias_start": "initialisation",
    "frozen": "freezing",
    "tied_to": "tied-weights",
    "filters": "kernel",
    "kernel": "kernel",
    "stride": "stride",
    "padding": "padding",
    "dilation": "dilation",
    "groups": "groups",
    "window": "pooling",
    "rate": "dropout",
    "deviation": "noise",
    "offset": "batch-norm",
    "method": "upsampling",
    "slope": "relu",
    "sparsity": "sparsity",
    "expression": "formula-layer",
    "function": "activation-function",
    "shape": "reshape",
    "upsample.factor": "upsampling",
    "batch-norm.scale": "batch-norm",
    "batch-norm.momentum": "moving-average",
    "layer-norm.scale": "layer-norm",
    "layer-norm.offset": "layer-norm",
}
"""The term of every setting, by ``kind.field`` where several kinds use a word in different ways, else by field."""


def find(term_id: str) -> Term:
    """The term of this id; ``ProblemError`` where there is none."""
    if term_id not in TERMS:
        what = QT_TRANSLATE_NOOP("wording", "term")
        raise ProblemError(UnknownName("glossary", what, term_id, closest(term_id, list(TERMS))))
    return TERMS[term_id]


def of_setting(model: type[BaseModel], field: str) -> str:
    """The id of the term that explains a field of a settings record."""
    kind = getattr(model, "kind", "") or getattr(model.model_fields.get("kind"), "default", "")
    return SETTINGS.get(f"{kind}.{field}") or SETTINGS[field]


def search(words: str, translate: Translate = unchanged) -> list[Term]:
    """The terms in which every word occurs, those with all of them in the title first, each group by title."""
    wanted = words.casefold().split()
    found = []
    for term in TERMS.values():
        title, text = translate(term.title).casefold(), translate(term.text).casefold()
        if all(word in title or word in text or word in term.id for word in wanted):
            found.append((not all(word in title for word in wanted), title, term))
    return [term for _, _, term in sorted(found, key=lambda entry: entry[:2])]
