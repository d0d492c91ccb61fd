"""What a change of settings is called on the undo stack and beside the curves: which setting, of what, to what."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel
from PySide6.QtCore import QCoreApplication, QLocale

from playground import titles
from playground.graph import Graph, Node
from playground.titles import ACTIVATIONS
from playground.wording import shape_in_words
from widgets.builder.words import in_words

LONGEST = 30
"""Letters of a value; a formula may have more."""


def called(graph: Graph, node: Node) -> str:
    """A block told from the others: its own name, else its kind, with its number where others are of the kind."""
    if node.name:
        return node.name
    title = in_words(node.layer.title)
    number = node.id.rpartition("-")[2]
    several = sum(other.layer.kind == node.layer.kind for other in graph.nodes) > 1
    return f"{title} {number}" if several and number.isdigit() else title


def change_of_setting(graph: Graph, ids: Sequence[str], field: str, value: object) -> str:
    """``Change units of Dense 2 to 48``, ``Change units of 3 blocks``; no more than that for blocks that are not there.

    Args:
        graph: the network before the change.
        ids: the blocks.
        field: the setting.
        value: what it is changed to.
    """
    nodes = [graph.by_id[node_id] for node_id in ids if node_id in graph.by_id]
    if not nodes or field not in type(nodes[0].layer).model_fields:
        return QCoreApplication.translate("Editor", "Change the settings")
    setting = _in_a_sentence(titles.of_setting(type(nodes[0].layer), field))
    if len(nodes) > 1:
        words = QCoreApplication.translate("Editor", "Change {setting} of {count} blocks")
        return words.format(setting=setting, count=len(nodes))
    words = QCoreApplication.translate("Editor", "Change {setting} of {block} to {value}")
    return words.format(setting=setting, block=called(graph, nodes[0]), value=value_in_words(value))


def value_in_words(value: object) -> str:
    """The value of a setting as the form shows it, in at most ``LONGEST`` letters."""
    if isinstance(value, bool):
        return QCoreApplication.translate("Editor", "on") if value else QCoreApplication.translate("Editor", "off")
    if isinstance(value, int | float):
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(value) if isinstance(value, int) else locale.toString(value, "g", 7)
    if isinstance(value, tuple):
        return shape_in_words(value)
    if isinstance(value, BaseModel):
        record = value.model_dump()
        number = next((f" {value_in_words(v)}" for v in record.values() if isinstance(v, int | float)), "")
        return f"{in_words(titles.CHOICES.get(record.get('kind', ''), ''))}{number}"
    text = str(value)
    known = titles.CHOICES.get(text) or ACTIVATIONS.get(text)
    text = in_words(known) if known else text
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _in_a_sentence(title: str) -> str:
    """English begins words within a sentence small, ``L2`` excepted; other languages know best themselves."""
    translated = in_words(title)
    is_word = translated == title and len(title) > 1 and title[1].islower()
    return title[0].lower() + title[1:] if is_word else translated
