"""From an experiment and its data to the plan that its programs are compiled for."""

from __future__ import annotations

from dataclasses import replace

from playground.engine.device_data import DeviceData
from playground.engine.form_book import BOOK
from playground.engine.network import structure
from playground.engine.programs import Plan
from playground.experiment import Experiment
from playground.messages import ConvolutionForms


def plan_of(experiment: Experiment, data: DeviceData, convolutions: ConvolutionForms | None = None) -> Plan:
    """What the programs of a run depend on; runs of equal plans share theirs.

    ``convolutions`` are the forms that the run began with; None takes those known to be best.
    """
    recipe = experiment.recipe
    net = structure(experiment.graph, experiment.data.shape)
    return Plan(
        structure=replace(net, forms=BOOK.chosen(net, data.device.platform, convolutions)),
        task=experiment.task,
        loss=recipe.loss,
        optimizer=recipe.optimizer.kind,
        schedule=recipe.schedule.kind,
        augmented=recipe.augmentation.is_active and len(experiment.data.shape) == 3,
        precision=recipe.precision,
        batch_size=min(recipe.batch_size, data.room[0]),
        examples=data.room[0],
        held_out=data.room[1],
        device=data.device,
        has_room=data.arrays.is_by_hand,
    )
