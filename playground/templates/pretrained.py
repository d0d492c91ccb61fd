"""The trained network that the program brings."""

from __future__ import annotations

from dataclasses import replace
from importlib import resources

from safetensors.numpy import load

from playground.experiment import Experiment
from playground.graph import chain
from playground.layers import Activation, Convolution, Dense, Dropout, Flatten, Input, Layer, MaxPooling, Output
from playground.layers.initialisers import Glorot
from playground.messages import Arrays
from playground.recipe import Augmentation, OneCycle, Recipe

PRETRAINED = "pretrained"
"""The id of the network the program brings, trained; its weights are ``resources/pretrained/digits.safetensors``."""


def pretrained() -> Experiment:
    """The network whose trained weights come with the program, and a recipe that learns quickly from a new start."""
    layers: list[Layer] = [Input()]
    for count, kernel in ((16, 5), (32, 5), (64, 3)):
        layers += [Convolution(filters=count, kernel=kernel), Activation(), MaxPooling()]
    layers += [Flatten(), Dropout(rate=0.3), Dense(units=128), Activation()]
    graph = chain([*layers, Dense(units=10, weights_start=Glorot()), Output()])
    recipe = Recipe(
        learning_rate=0.002, augmentation=Augmentation(shift=2, rotate=12, scale=0.12, shear=0.15, stroke=0.6)
    )
    return Experiment(graph, "mnist", recipe, start="pretrained")


def pretrained_weights() -> Arrays:
    """The weights that come with the program, by ``node/name``."""
    return load((resources.files("resources") / "pretrained" / "digits.safetensors").read_bytes())


def pretraining() -> Experiment:
    """How the weights that come with the program were made, from a seed; ``train pretrained`` makes them again."""
    experiment = pretrained()
    recipe = experiment.recipe.model_copy(update={"schedule": OneCycle(steps=18_000)})
    return replace(experiment, recipe=recipe, start="seed")
