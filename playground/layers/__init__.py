"""The catalogue of layers: one class a kind, grouped by family.

``LAYERS`` maps a kind to its class. A new kind is a class in the module of its family, an entry here, and a function in
``playground.engine.functions``; palette, form, file format, ``describe`` and help follow from them.
"""

from __future__ import annotations

from playground.layers.base import LARGEST, Family, Layer, Settings, Shape, size
from playground.layers.convolution import Convolution, TransposedConvolution
from playground.layers.dense import Activation, ActivationFunction, Dense
from playground.layers.ends import Input, Output
from playground.layers.formula import Formula
from playground.layers.joining import Add, Concatenate
from playground.layers.pooling import AveragePooling, GlobalAveragePooling, MaxPooling
from playground.layers.regularisation import BatchNorm, Dropout, LayerNorm, Noise
from playground.layers.shaping import Flatten, Reshape, Upsample

LAYERS: dict[str, type[Layer]] = {
    layer.kind: layer
    for layer in (
        Input,
        Dense,
        Activation,
        Formula,
        Convolution,
        TransposedConvolution,
        MaxPooling,
        AveragePooling,
        GlobalAveragePooling,
        Flatten,
        Reshape,
        Upsample,
        Dropout,
        BatchNorm,
        LayerNorm,
        Noise,
        Add,
        Concatenate,
        Output,
    )
}
"""Every kind of layer, in the order in which they are shown."""

__all__ = [
    "LARGEST",
    "LAYERS",
    "Activation",
    "ActivationFunction",
    "Add",
    "AveragePooling",
    "BatchNorm",
    "Concatenate",
    "Convolution",
    "Dense",
    "Dropout",
    "Family",
    "Flatten",
    "Formula",
    "GlobalAveragePooling",
    "Input",
    "Layer",
    "LayerNorm",
    "MaxPooling",
    "Noise",
    "Output",
    "Reshape",
    "Settings",
    "Shape",
    "TransposedConvolution",
    "Upsample",
    "size",
]
