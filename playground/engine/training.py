"""A training run: weights, data and programs together, advanced step by step.

Same experiment, machine, versions and thread count: the same run bit for bit, whatever the lengths of the chunks, and
also after a checkpoint.
"""

from __future__ import annotations

import time
from copy import copy
from dataclasses import replace
from itertools import count as counted
from typing import Any

import jax
import numpy as np
from numpy.typing import NDArray

from playground.engine import devices, network
from playground.engine.began import Began
from playground.engine.device_data import DeviceData, of_points_by_hand
from playground.engine.evaluating import PartialEvaluation
from playground.engine.form_book import BOOK
from playground.engine.loading import Arrays
from playground.engine.network import Parameters, numbers
from playground.engine.optimizers import initial_state, rates, recipe_numbers
from playground.engine.placing import put
from playground.engine.planning import plan_of
from playground.engine.programs import CHUNK, Carry, Plan, programs
from playground.engine.reading import Reader, pretrained_checkpoint
from playground.experiment import Experiment, problems
from playground.messages import Checkpoint, ConvolutionForms, Evaluation
from playground.problems import Diverged, ProblemError
from playground.weights import WeightEdits

Floats = NDArray[np.float32]

_versions = counted(1)


class Trainer:
    """One run of an experiment.

    Args:
        experiment: without problems, else ``ProblemError`` with all of them.
        arrays: its dataset, or the dataset on its device already.
        device: an id from ``devices.available``; None takes the best. Data on their device already stay there.
        checkpoint: where to go on; None starts with weights from the experiment's seed.

    Attributes:
        began: the weights a run on own drawings began with, None of any other.
        version: another number after everything that may change what the network answers; no two runs share one.
    """

    def __init__(
        self,
        experiment: Experiment,
        arrays: Arrays | DeviceData,
        device: str | None = None,
        checkpoint: Checkpoint | None = None,
    ) -> None:
        if found := problems(experiment):
            raise ProblemError(*found)
        self.data = arrays if isinstance(arrays, DeviceData) else put(arrays, experiment, device)
        self.experiment = experiment
        self.compile_seconds = 0.0
        self.seconds = 0.0
        self.norms: Floats = np.empty(0, np.float32)
        begun = checkpoint.convolutions if checkpoint else None
        self._programs = programs(plan_of(experiment, self.data, begun))
        self._convolutions = BOOK.record(self.plan.structure, self.plan.platform)
        self._set_numbers()
        self._carry: Carry
        self._step: int
        self._hold(self._start(experiment.seed))
        self._reader = Reader(experiment, self.data.device)
        if checkpoint is None and experiment.start == "pretrained":
            checkpoint = pretrained_checkpoint()
        if checkpoint is not None:
            self.restore(checkpoint)
        self.began = self._beginning()

    @property
    def step(self) -> int:
        """Steps done."""
        return self._step

    @property
    def plan(self) -> Plan:
        """What compiled programs of this run depend on; runs of equal plans share them."""
        return self._programs.plan

    @property
    def steps_per_epoch(self) -> int:
        """Steps in which every training example is used once."""
        return -(-len(self.data.arrays.train_x) // self.batch_size)

    @property
    def batch_size(self) -> int:
        """Examples a step."""
        return self._programs.plan.batch_size

    @property
    def device_name(self) -> str:
        """The device's id, such as ``cpu`` or ``gpu:0``."""
        return devices.id_of(self.data.device)

    @property
    def learning_rate(self) -> float:
        """The rate of the next step."""
        return float(self.rates(np.array([self.step]))[0])

    def rates(self, done: NDArray[np.int64]) -> Floats:
        """The rate of the step that follows so many steps, by the recipe as it is now: float32, of the same shape."""
        return rates(self.experiment.recipe.schedule.kind, done, self._numbers)

    @property
    def parameters(self) -> Parameters:
        """The parameters on the device, frozen ones as well, by node and name."""
        return self._carry.parameters

    @property
    def state(self) -> Parameters:
        """The running averages on the device, by node and name."""
        return self._carry.state

    @property
    def optimizer(self) -> Any:
        """What the optimizer keeps from step to step, on the device."""
        return self._carry.optimizer

    def next_examples(self) -> NDArray[np.int32]:
        """The places of the training examples that the next step takes: int32 [batch], fewer at the end of an epoch."""
        at = self.step % self.steps_per_epoch
        order = self._carry.permutation if at else self._order(self.step)
        first, count = at * self.batch_size, len(self.data.arrays.train_x)
        return np.asarray(order)[first : min(first + self.batch_size, count)]

    @property
    def can_evaluate(self) -> bool:
        """Whether an evaluation can go on without waiting for its program."""
        return self._programs.can_evaluate

    def compile(self, entirely: bool = False) -> float:
        """Make ready to train; seconds it took, 0 when a run of the same shape was compiled before.

        ``entirely``: to evaluate as well, which is compiled behind the first steps otherwise.
        """
        took = self._programs.compile(self._carry, self.data.tensors, self._numbers, self._values)
        if entirely:
            self._programs.finish()
        self.compile_seconds += took
        return took

    def fits(self, experiment: Experiment) -> bool:
        """Whether ``change`` can take it on: the same programs, and the same data or other points by hand."""
        data = self._data_of(experiment)
        return data is not None and plan_of(experiment, data, self._convolutions) == self._programs.plan

    def change(self, experiment: Experiment) -> None:
        """Go on with other numbers, such as the learning rate, or other points by hand; never recompiles.

        With other points training goes on as that of a trainer does which is given them at this step.
        """
        data = self._data_of(experiment)
        assert data is not None  # what does not fit is not asked for
        self.experiment = replace(experiment, seed=self.experiment.seed)
        self._set_numbers()
        if data is not self.data:
            self.data = data
            self._carry = self._carry._replace(permutation=jax.device_put(self._order(self.step), data.device))
        self.version = next(_versions)

    def _data_of(self, experiment: Experiment) -> DeviceData | None:
        """Its data where they are these, or other points by hand; None where they have to be loaded."""
        mine = self.experiment
        if experiment.data.own and experiment.handwriting != mine.handwriting:
            return None
        if (experiment.dataset, experiment.points, experiment.table, experiment.pictures) == (
            mine.dataset,
            mine.points,
            mine.table,
            mine.pictures,
        ):
            return self.data
        points = experiment.own_points
        if points is None or not points.training or not self.data.arrays.is_by_hand:
            return None
        return of_points_by_hand(points, experiment.data.answer, self.data.device)

    def _order(self, step: int) -> Any:
        """The order of the examples in the epoch of a step."""
        return self._programs.permute(self._seed, np.int32(step // self.steps_per_epoch), self.data.tensors.examples)

    def restart(self, seed: int) -> None:
        """Step 0 with weights from ``seed``."""
        self.experiment = replace(self.experiment, seed=seed, start="seed")
        self._hold(self._start(seed))
        self.began = self._beginning()
        self.seconds = 0.0

    def set_weights(self, edits: WeightEdits) -> WeightEdits:
        """Set trained numbers by hand and nothing else, never recompiling; the edits that put back what was there.

        ``ProblemError`` with everything that is not there; nothing is set then.
        """
        parameters, before = network.set_by_hand(self.parameters, edits, self.data.device)
        self._hold(self._carry._replace(parameters=parameters))
        return before

    def advance(self, steps: int) -> tuple[Floats, Floats]:
        """Train exactly so many steps.

        Returns:
            Loss (without penalties) and accuracy on the batch of each step, float32 [steps] each. ``norms`` then holds
            the length of the gradient of each step, before clipping, penalties included.

        Raises:
            ProblemError: with ``Diverged`` when a loss or weight is no longer finite; the run is then as before the
                call.
        """
        self.compile()
        before, started = self._carry, time.perf_counter()
        losses, accuracies, norms = ([np.empty(0, np.float32)] for _ in range(3))
        while steps > 0:
            count = min(steps, CHUNK)
            result = self._programs.advance(
                self._carry, self.data.tensors, self._numbers, self._values, self._seed, np.int32(count)
            )
            if not bool(result.finite):
                reached = self.step + count
                self._hold(before)
                raise ProblemError(Diverged("training", reached, self.step))
            self._hold(result.carry)
            losses.append(np.asarray(result.losses)[:count])
            accuracies.append(np.asarray(result.accuracies)[:count])
            norms.append(np.asarray(result.norms)[:count])
            steps -= count
        self.seconds += time.perf_counter() - started
        self.norms = np.concatenate(norms)
        return np.concatenate(losses), np.concatenate(accuracies)

    def evaluate(self) -> Evaluation:
        """Loss and accuracy over all held-out examples; a loss of NaN where there are none."""
        self.compile()
        evaluation = PartialEvaluation(self)
        while not evaluation.is_done:
            evaluation.advance(1 << 30)
        return evaluation.result()

    def probabilities(self, examples: Floats) -> Floats:
        """Class probabilities of several examples: float32 [n, *shape] to [n, classes]."""
        return self.reader().probabilities(examples)

    def reader(self) -> Reader:
        """A reader with the weights of the last finished step, whatever is trained later; from any thread."""
        carry = self._carry  # taken once: while this reads, training may go on
        return self._reader.holding(carry.parameters, carry.state, self._values, int(carry.step))

    def checkpoint(self) -> Checkpoint:
        """All that is needed to go on bit for bit."""
        return checkpoint_of(self._carry, self.seconds, self._convolutions)

    def restore(self, checkpoint: Checkpoint) -> None:
        """Go on from a checkpoint; arrays that are missing or do not fit keep their first values.

        The optimizer starts afresh where its arrays do not fit, as after a change of network or optimizer.
        """
        self._load(checkpoint, self._start(self.experiment.seed))

    def at(self, checkpoint: Checkpoint, experiment: Experiment | None = None) -> Trainer:
        """Another trainer of the same run at a past moment; this one stays as it is.

        With ``experiment`` it has those settings, where the run's programs fit them.
        """
        other = copy(self)
        if experiment is not None and self.fits(experiment):
            other.change(experiment)
        other._load(checkpoint, self._carry)
        return other

    def _load(self, checkpoint: Checkpoint, otherwise: Carry) -> None:
        parameters = network.fitted(otherwise.parameters, checkpoint.weights)
        state = network.fitted(otherwise.state, checkpoint.weights)
        ours, kept = _by_name(otherwise.optimizer), checkpoint.optimizer
        fit = ours.keys() == kept.keys() and all(
            (kept[name].shape, kept[name].dtype) == (leaf.shape, leaf.dtype) for name, leaf in ours.items()
        )
        tree = jax.tree.structure(otherwise.optimizer)
        optimizer = jax.tree.unflatten(tree, [kept[name] for name in ours]) if fit else otherwise.optimizer
        permutation = self._order(checkpoint.step)
        carry = Carry(parameters, state, optimizer, np.int32(checkpoint.step), permutation)  # type: ignore[arg-type]
        self._hold(jax.device_put(carry, self.data.device))
        self.seconds = checkpoint.seconds

    def _beginning(self) -> Began | None:
        """The weights as they are, where it is to be told later what became of what they knew."""
        if self.data.arrays.replayed is None:
            return None
        return Began(self.step, self.parameters, self.state, self.data.device)

    def _hold(self, carry: Carry) -> None:
        self._carry = carry
        self._step = int(carry.step)
        self.version = next(_versions)

    def _set_numbers(self) -> None:
        self._numbers: Any = recipe_numbers(self.experiment.recipe)
        self._values: Any = numbers(self.experiment.graph)

    def _start(self, seed: int) -> Carry:
        self._seed = np.uint32(seed % 2**32)
        net = self._programs.plan.structure
        parameters, state = network.first_weights(self.experiment.graph, net, seed)
        kind = self.experiment.recipe.optimizer.kind
        optimizer = initial_state(kind, self._numbers["optimizer"], net.trained(parameters))  # type: ignore[arg-type]
        length = self._programs.plan.steps_per_epoch * self._programs.plan.batch_size
        carry = Carry(parameters, state, optimizer, np.int32(0), np.zeros(length, np.int32))  # type: ignore[arg-type]
        placed: Carry = jax.device_put(carry, self.data.device)
        return placed


def checkpoint_of(carry: Carry, seconds: float, convolutions: ConvolutionForms | None) -> Checkpoint:
    """All that is needed to go on bit for bit from what one step hands to the next."""
    weights = {**_flat(carry.parameters), **_flat(carry.state)}
    optimizer = {name: np.asarray(leaf) for name, leaf in _by_name(carry.optimizer).items()}
    return Checkpoint(int(carry.step), weights, optimizer, seconds, convolutions)


def _flat(arrays: Parameters) -> dict[str, Floats]:
    return {f"{node}/{name}": np.asarray(a) for node, by_name in arrays.items() for name, a in by_name.items()}


def _by_name(optimizer: Any) -> dict[str, Any]:
    """The optimizer's arrays by what they are and of which weight, such as ``mu/dense-1/weights``.

    Names keep one optimizer's arrays from being taken for another's of the same shapes. Places in a chain are left
    out, so that AdamW goes on with Adam's.
    """
    named = {}
    for path, leaf in jax.tree_util.tree_leaves_with_path(optimizer):
        keys = tuple(key for key in path if not isinstance(key, jax.tree_util.SequenceKey))
        named[jax.tree_util.keystr(keys, simple=True, separator="/")] = leaf
    return named
