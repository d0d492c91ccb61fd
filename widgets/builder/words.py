"""What a block says of itself: titles, shapes, counts and whole sentences, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.graph import Node
from playground.groups import Group
from playground.layers import Activation, Formula
from playground.problems import Problem, advise, say
from playground.wording import CONTEXT, QT_TRANSLATE_NOOP, count_in_words

FUNCTIONS: dict[str, str] = {
    "identity": QT_TRANSLATE_NOOP("wording", "Identity"),
    "step": QT_TRANSLATE_NOOP("wording", "Step"),
    "sigmoid": QT_TRANSLATE_NOOP("wording", "Sigmoid"),
    "tanh": QT_TRANSLATE_NOOP("wording", "Tanh"),
    "relu": QT_TRANSLATE_NOOP("wording", "ReLU"),
    "leaky-relu": QT_TRANSLATE_NOOP("wording", "Leaky ReLU"),
    "elu": QT_TRANSLATE_NOOP("wording", "ELU"),
    "gelu": QT_TRANSLATE_NOOP("wording", "GELU"),
    "silu": QT_TRANSLATE_NOOP("wording", "SiLU"),
    "softplus": QT_TRANSLATE_NOOP("wording", "Softplus"),
    "softmax": QT_TRANSLATE_NOOP("wording", "Softmax"),
}
"""The names of the activation functions, which are what an activation block is called."""


def in_words(template: str) -> str:
    """A template of the values part in the reader's language."""
    return QCoreApplication.translate(CONTEXT, template)


def title(node: Node) -> str:
    """What the block is called: its own name, else its function or formula, else the title of its kind."""
    if isinstance(node.layer, Group) and node.layer.repeat > 1:
        return f"{node.name or in_words(node.layer.title)} ×{node.layer.repeat}"
    if node.name:
        return node.name
    if isinstance(node.layer, Activation):
        return in_words(FUNCTIONS[node.layer.function])
    if isinstance(node.layer, Formula):
        return node.layer.expression
    return in_words(node.layer.title)


def count(parameters: int) -> str:
    """``156 parameters``, ``113 k parameters``."""
    counted = count_in_words(parameters)
    if parameters == 1:
        return QCoreApplication.translate("NetworkCanvas", "1 parameter")
    return QCoreApplication.translate("NetworkCanvas", "{count} parameters").format(count=counted)


def short_count(parameters: int) -> str:
    """``156 params``: the same where there is little room."""
    return QCoreApplication.translate("NetworkCanvas", "{count} params").format(count=count_in_words(parameters))


def sentence(problem: Problem) -> str:
    """What is wrong and what to try, one sentence after the other."""
    return " ".join(part for part in (say(problem, in_words), advise(problem, in_words)) if part)
