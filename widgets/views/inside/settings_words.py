"""A layer's settings as a line of words, grown from its fields."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.layers import Activation, Layer
from playground.layers.initialisers import Constant, Normal
from playground.titles import ACTIVATIONS
from playground.wording import QT_TRANSLATE_NOOP, shape_in_words
from widgets.builder.words import in_words

_TEMPLATES: dict[str, str] = {
    "units": QT_TRANSLATE_NOOP("InsideView", "{value} units"),
    "filters": QT_TRANSLATE_NOOP("InsideView", "{value} filters"),
    "kernel": QT_TRANSLATE_NOOP("InsideView", "kernel {value}×{value}"),
    "window": QT_TRANSLATE_NOOP("InsideView", "window {value}×{value}"),
    "stride": QT_TRANSLATE_NOOP("InsideView", "stride {value}"),
    "padding": QT_TRANSLATE_NOOP("InsideView", "padding {value}"),
    "dilation": QT_TRANSLATE_NOOP("InsideView", "dilation {value}"),
    "groups": QT_TRANSLATE_NOOP("InsideView", "{value} groups"),
    "rate": QT_TRANSLATE_NOOP("InsideView", "silences {percent} % while training"),
    "deviation": QT_TRANSLATE_NOOP("InsideView", "standard deviation {value} while training"),
    "momentum": QT_TRANSLATE_NOOP("InsideView", "momentum {value}"),
    "epsilon": QT_TRANSLATE_NOOP("InsideView", "epsilon {value}"),
    "factor": QT_TRANSLATE_NOOP("InsideView", "{value} times larger"),
    "method": QT_TRANSLATE_NOOP("InsideView", "method {value}"),
    "sparsity": QT_TRANSLATE_NOOP("InsideView", "sparsity penalty {value}"),
    "slope": QT_TRANSLATE_NOOP("InsideView", "slope {value}"),
    "function": QT_TRANSLATE_NOOP("InsideView", "function {value}"),
    "expression": QT_TRANSLATE_NOOP("InsideView", "f(x) = {value}"),
    "shape": QT_TRANSLATE_NOOP("InsideView", "shape {value}"),
    "weights_start": QT_TRANSLATE_NOOP("InsideView", "weights start as {value}"),
    "bias_start": QT_TRANSLATE_NOOP("InsideView", "bias starts as {value}"),
    "tied_to": QT_TRANSLATE_NOOP("InsideView", "weights of “{value}” transposed"),
}
_SWITCHES: dict[str, tuple[str, str]] = {
    "bias": (QT_TRANSLATE_NOOP("InsideView", "with bias"), QT_TRANSLATE_NOOP("InsideView", "without bias")),
    "scale": (QT_TRANSLATE_NOOP("InsideView", "with scale"), QT_TRANSLATE_NOOP("InsideView", "without scale")),
    "offset": (QT_TRANSLATE_NOOP("InsideView", "with offset"), QT_TRANSLATE_NOOP("InsideView", "without offset")),
    "frozen": (QT_TRANSLATE_NOOP("InsideView", "frozen"), QT_TRANSLATE_NOOP("InsideView", "not frozen")),
}
_CHOICES: dict[str, str] = {
    "same": QT_TRANSLATE_NOOP("InsideView", "same"),
    "valid": QT_TRANSLATE_NOOP("InsideView", "valid"),
    "nearest": QT_TRANSLATE_NOOP("InsideView", "nearest"),
    "linear": QT_TRANSLATE_NOOP("InsideView", "linear"),
}
_ONLY_WHEN_UNUSUAL = frozenset({"dilation", "groups", "bias_start", "frozen", "tied_to", "sparsity"})


def settings_in_words(layer: Layer) -> str:
    """``6 filters, kernel 5×5, stride 1, padding same, with bias, weights start as he``; empty without settings."""
    parts = []
    for field, info in type(layer).model_fields.items():
        value = getattr(layer, field)
        usual = field in _ONLY_WHEN_UNUSUAL and value == info.default
        is_idle = field == "slope" and isinstance(layer, Activation) and layer.function != "leaky-relu"
        without = (field == "bias_start" and not getattr(layer, "bias", True)) or (
            field == "weights_start" and layer.tie
        )
        if not (usual or is_idle or without):
            parts.append(_in_words(field, value))
    return ", ".join(parts)


def _in_words(field: str, value: object) -> str:
    if field in _SWITCHES:
        return _translated(_SWITCHES[field][0 if value else 1])
    template = _translated(_TEMPLATES.get(field, field.replace("_", " ") + " {value}"))
    percent = f"{100 * value:.3g}" if isinstance(value, float) else ""
    return template.format(value=_value(field, value), percent=percent)


def _value(field: str, value: object) -> str:
    if field == "function":
        return in_words(ACTIVATIONS[str(value)])
    if isinstance(value, tuple):
        return shape_in_words(value)
    if isinstance(value, Constant):
        return f"{value.value:g}"
    if isinstance(value, Normal):
        return _translated(QT_TRANSLATE_NOOP("InsideView", "normal, deviation {value}")).format(value=value.deviation)
    if kind := getattr(value, "kind", ""):
        return {"he": "He", "glorot": "Glorot"}.get(kind, kind)
    if isinstance(value, str) and value in _CHOICES:
        return _translated(_CHOICES[value])
    return f"{value:g}" if isinstance(value, float) else str(value)


def _translated(text: str) -> str:
    return QCoreApplication.translate("InsideView", text)
