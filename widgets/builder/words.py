"""What a block says of itself: titles, shapes, counts and whole sentences, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.graph import Node
from playground.groups import Group
from playground.layers import Activation, Formula
from playground.problems import Problem, advise, say
from playground.titles import ACTIVATIONS
from playground.wording import CONTEXT, count_in_words


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
        return in_words(ACTIVATIONS[node.layer.function])
    if isinstance(node.layer, Formula):
        return node.layer.expression
    return in_words(node.layer.title)


def count(parameters: int) -> str:
    """``156 parameters``, ``113 k parameters``."""
    counted = count_in_words(parameters)
    if parameters == 1:
        return QCoreApplication.translate("NetworkCanvas", "1 parameter")
    return QCoreApplication.translate("NetworkCanvas", "{count} parameters").format(count=counted)


def frozen(parameters: int, of: int) -> str:
    """``frozen``; where only a part is, ``12 of 156 frozen``."""
    if parameters == of:
        return QCoreApplication.translate("NetworkCanvas", "frozen: training leaves it as it is")
    few, all_of_them = count_in_words(parameters), count_in_words(of)
    return QCoreApplication.translate("NetworkCanvas", "{count} of {all} frozen").format(count=few, all=all_of_them)


def tied(layer: str) -> str:
    """``uses the weights of dense-1``."""
    return QCoreApplication.translate("NetworkCanvas", "uses the weights of “{layer}”").format(layer=layer)


def short_count(parameters: int) -> str:
    """``156 params``: the same where there is little room."""
    return QCoreApplication.translate("NetworkCanvas", "{count} params").format(count=count_in_words(parameters))


def sentence(problem: Problem) -> str:
    """What is wrong and what to try, one sentence after the other."""
    return " ".join(part for part in (say(problem, in_words), advise(problem, in_words)) if part)
