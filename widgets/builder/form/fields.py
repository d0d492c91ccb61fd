"""Which control edits a setting: decided by the type of its field alone."""

from __future__ import annotations

import types
from typing import Annotated, Any, Literal, Protocol, Union, get_args, get_origin

from pydantic import BaseModel
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from playground.layers import Layer
from widgets.builder.form.choosing import LayerChoice, LayerSwitch, PaddingField, RecordField
from widgets.builder.form.formula_field import FormulaField
from widgets.builder.form.number import LayerNumber
from widgets.builder.form.shape_field import ShapeField
from widgets.builder.form.tie_field import TieField
from widgets.controls.limits import Limits, is_number, limits_of


class Field(Protocol):
    """What every control of the form can do; some tell ``editing_ended`` and ``refused`` too."""

    edited: SignalInstance

    def show_value(self, value: Any) -> None:
        """Show a value without telling anybody."""

    def show_mixed(self, value: Any) -> None:
        """Show that the blocks differ; ``value`` is that of the first."""


def object_name(field: str) -> str:
    """``weights_start`` as ``blockWeightsStart``."""
    return "block" + "".join(word.capitalize() for word in field.split("_"))


def settings_of(layer: type[Layer]) -> tuple[str, ...]:
    """The settings of a kind that the form can edit, in order."""
    return tuple(name for name in layer.model_fields if _maker(layer, name) is not None)


def make_field(layer: type[Layer], name: str, title: str) -> QWidget:
    """The control for a setting, a ``Field``."""
    maker = _maker(layer, name)
    assert maker is not None, name
    control = maker(layer, name, title)
    if not control.objectName():
        control.setObjectName(object_name(name))
    control.setAccessibleName(title)
    return control


def _maker(layer: type[Layer], name: str) -> Any:
    annotation = layer.model_fields[name].annotation
    options = get_args(annotation) if get_origin(annotation) in (Union, types.UnionType) else ()
    if options == (str, types.NoneType):
        return lambda _layer, name, title: TieField(object_name(name), title)
    if annotation is bool:
        return lambda *_: LayerSwitch()
    if annotation is str:
        return lambda _layer, name, title: FormulaField(object_name(name), title)
    if get_origin(annotation) is Literal:
        return _choice
    if get_origin(annotation) is tuple:
        return lambda *_: ShapeField()
    if options and all(isinstance(option, type) and issubclass(option, BaseModel) for option in options):
        return _record
    if any(get_origin(option) is Literal for option in options):
        return _padding
    return _number if is_number(layer, name) else None


def _number(layer: type[Layer], name: str, _title: str) -> QWidget:
    return LayerNumber(limits_of(layer, name))


def _choice(layer: type[Layer], name: str, title: str) -> QWidget:
    return LayerChoice(object_name(name), title, get_args(layer.model_fields[name].annotation))


def _record(layer: type[Layer], name: str, title: str) -> QWidget:
    return RecordField(object_name(name), title, get_args(layer.model_fields[name].annotation))


def _padding(layer: type[Layer], name: str, title: str) -> QWidget:
    options = get_args(layer.model_fields[name].annotation)
    words = next(get_args(option) for option in options if get_origin(option) is Literal)
    number = next(option for option in options if get_origin(option) is Annotated)
    bounds = [limit for info in get_args(number)[1:] for limit in info.metadata]
    low = next((bound.ge for bound in bounds if hasattr(bound, "ge")), 0)
    high = next(bound.le for bound in bounds if hasattr(bound, "le"))
    limits = Limits(float(low), float(high), is_whole=True, may_be_none=False, steps="linear")
    return PaddingField(object_name(name), title, words, limits)
