"""The calculation of one number in one stage, as paragraphs of rich text."""

from __future__ import annotations

import html
import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QCoreApplication

from playground.arithmetic.backward import returned
from playground.arithmetic.figures import factor, figure, further, subscript
from playground.arithmetic.forward import explain
from playground.arithmetic.updating import direction
from playground.arithmetic.values import Array, Unit, Weighed
from playground.layers import Activation, Input
from playground.probes.microscope import Microscope, Updated
from widgets.views.microscope.losing import LOSSES, SLOPES
from widgets.views.microscope.stages import Stage, Way
from widgets.views.microscope.sums import forward, products

translate = QCoreApplication.translate
WAITING = "…"
"""Shown while the weights of a layer are on their way."""


class Reckoner:
    """Explains numbers of one record.

    Args:
        way: the stages.
        seen: the record.
        loss: the id of the loss.
        optimizer: the kind of the optimizer.
        names: what a layer is called, by its id.
    """

    def __init__(self, way: Way, seen: Microscope, loss: str, optimizer: str, names: Callable[[str], str]) -> None:
        self._way, self._seen, self._loss, self._optimizer, self._names = way, seen, loss, optimizer, names

    def paragraphs(self, stage: Stage, unit: Unit, array: str = "") -> list[str]:
        """The calculation at ``unit``: an index into the layer's output, in an update into its parameter ``array``."""
        if stage.phase == "forward":
            return [self._forward(stage.node, unit)]
        if stage.phase == "loss":
            return self._losses(unit)
        if stage.phase == "backward":
            return self._backward(stage.node, unit)
        if stage.phase == "update":
            return self._update(stage.node, unit, array)
        return self._afterwards()

    def weights(self, node: str) -> dict[str, Array]:
        """A layer's parameters and running averages, as far as they are there."""
        found = {name: one.value for name, one in self._seen.updates.get(node, {}).items()}
        return found | dict(self._seen.running.get(node, {}))

    def inputs(self, node: str) -> list[Array]:
        """What enters a layer."""
        return [self._seen.outputs[source] for source in self._way.graph.sources(node)]

    def sum_at(self, node: str, unit: Unit) -> Weighed | None:
        """The weighted sum behind a number, None where it is none."""
        layer = self._way.graph.node(node).layer
        found = explain(layer, self.inputs(node), self.weights(node), self._seen.outputs[node], unit)
        return found if isinstance(found, Weighed) else None

    def _forward(self, node: str, unit: Unit) -> str:
        layer = self._way.graph.node(node).layer
        found = explain(layer, self.inputs(node), self.weights(node), self._seen.outputs[node], unit)
        return WAITING if found is None else forward(found, letter(layer.kind) + subscript(*unit))

    # --- loss ----------------------------------------------------------------------------------------------------

    def _losses(self, unit: Unit) -> list[str]:
        seen = self._seen
        output = np.asarray(seen.outputs[self._way.nodes[-1]], np.float64)
        target = np.asarray(seen.target, np.float64)
        at = subscript(*unit)
        lines = LOSSES[self._loss](output, target, unit, at)
        lines.append(
            translate("MicroscopeView", "Loss of this example: <b>{loss}</b>").format(loss=figure(seen.before.loss))
        )
        if seen.numbers.get("l2") or seen.numbers.get("l1") or self._is_sparse():
            lines.append(self._penalties())
        return lines

    def _penalties(self) -> str:
        seen = self._seen
        text = translate(
            "MicroscopeView",
            "Penalties on the weights (L2 {l2}, L1 {l1}) add {penalty}: in all {loss}{plus} = <b>{all}</b>",
        )
        if self._is_sparse():
            text = translate(
                "MicroscopeView",
                "Penalties on weights (L2 {l2}, L1 {l1}) and on what layers answer (sparsity) add {penalty}: in all "
                "{loss}{plus} = <b>{all}</b>",
            )
        return text.format(
            l2=figure(seen.numbers["l2"]),
            l1=figure(seen.numbers["l1"]),
            penalty=figure(seen.before.penalty),
            loss=figure(seen.before.loss),
            plus=further(seen.before.penalty),
            all=figure(seen.before.loss + seen.before.penalty),
        )

    def _is_sparse(self) -> bool:
        """Whether what some layer answers is penalised."""
        return any(isinstance(node.layer, Activation) and node.layer.sparsity for node in self._way.graph.nodes)

    # --- backward ------------------------------------------------------------------------------------------------

    def _backward(self, node: str, unit: Unit) -> list[str]:
        slope = float(self._seen.gradients[node][unit])
        kind = self._way.graph.node(node).layer.kind
        name = f"∂L/∂{letter(kind)}{subscript(*unit)}"
        readers = self._way.readers(node)
        if not readers:
            return [self._from_loss(unit, name, slope)]
        lines = [self._from_reader(reader, port, unit, name) for reader, port in readers]
        if len(readers) > 1:
            lines.append(f"{name} = <b>{figure(slope)}</b> <small>{translate('MicroscopeView', 'in all')}</small>")
        return [*lines, *self._own_gradients(node, unit, slope)]

    def _from_loss(self, unit: Unit, name: str, slope: float) -> str:
        output = np.asarray(self._seen.outputs[self._way.nodes[-1]], np.float64)
        target = np.asarray(self._seen.target, np.float64)
        return f"{name} = {SLOPES[self._loss](output, target, unit)} = <b>{figure(slope)}</b>"

    def _from_reader(self, reader: str, port: int, unit: Unit, name: str) -> str:
        seen, layer = self._seen, self._way.graph.node(reader).layer
        arguments = (
            self.inputs(reader),
            self.weights(reader),
            seen.outputs[reader],
            seen.gradients[reader],
            unit,
            port,
        )
        through = translate("MicroscopeView", "back through {layer}:").format(layer=html.escape(self._names(reader)))
        found = returned(layer, *arguments)
        if found is None:
            return f"{through} {WAITING}"
        text = products(found.derivatives.tolist(), found.gradients.tolist())
        return f"{through} {name} = {text} = <b>{figure(found.total)}</b>"

    def _own_gradients(self, node: str, unit: Unit, slope: float) -> list[str]:
        """What the layer's own weights get."""
        updates = self._seen.updates.get(node, {})
        layer, lines = self._way.graph.node(node).layer, []
        if layer.kind == "dense" and "weights" in updates:
            x = self.inputs(node)[0]
            largest = int(np.abs(np.nan_to_num(x * slope)).argmax())
            place = subscript(largest, unit[0])
            formula = f"∂L/∂w{place} = x{subscript(largest)}·∂L/∂z{subscript(*unit)}"
            text = f"{formula} = {figure(float(x[largest]))}·{factor(slope)}"
            value = float(updates["weights"].gradient[largest, unit[0]])
            words = translate("MicroscopeView", "the largest gradient of its weights")
            lines.append(f"{text} = <b>{figure(value)}</b> <small>{words}</small>")
        for name, one in updates.items():
            length = float(np.linalg.norm(one.gradient.astype(np.float64)))
            words = translate("MicroscopeView", "Gradient of {name} ({count} in all): length {length}")
            lines.append(words.format(count=f"{one.value.size:,}", name=name, length=figure(length)))
        return lines

    # --- update --------------------------------------------------------------------------------------------------

    def _update(self, node: str, unit: Unit, array: str) -> list[str]:
        one = self._seen.updates.get(node, {}).get(array)
        if one is None:
            return [WAITING]
        seen, w = self._seen, float(one.value[unit])
        g = float(one.used[unit])
        memory = {name: float(kept[unit]) for name, kept in one.memory.items()}
        lines = [self._handed(one, unit, array)]
        settings = seen.numbers
        try:
            steps = direction(self._optimizer, settings, seen.count, w, g, memory)
        except KeyError:  # another optimizer was chosen, and the record is of the one before
            return [WAITING]
        shown = [step for step in steps if not (step.symbol == "u" and step.formula in ("g", "v"))]
        lines += [f"{s.symbol} = {s.formula} = {s.figures} = <b>{figure(s.value)}</b>" for s in shown]
        sign, last = "w" if array == "weights" else array[0], steps[-1]
        by = {"g": "g", "v": "v"}.get(last.formula, "u")
        text = f"{sign} ← {sign} − η·{by} = {figure(w)} − {figure(seen.rate)}·{factor(last.value)}"
        lines.append(f"{text} = <b>{figure(float(one.after[unit]))}</b>")
        return lines

    def _handed(self, one: Updated, unit: Unit, array: str) -> str:
        """The gradient that the optimizer is handed: of the loss, of the penalties, and shortened."""
        numbers, g, w = self._seen.numbers, float(one.gradient[unit]), float(one.value[unit])
        text, inner = f"g = ∂L/∂{'w' if array == 'weights' else array[0]}", figure(g)
        if array == "weights" and numbers["l2"]:
            text, inner = text + " + λ₂·w", inner + f" + {figure(numbers['l2'])}·{factor(w)}"
        if array == "weights" and numbers["l1"]:
            text, inner = text + " + λ₁·sign(w)", inner + further(numbers["l1"] * math.copysign(1.0, w) * (w != 0))
        largest = numbers["clip_norm"]
        if self._is_sparse():
            whole = float(one.used[unit]) * (max(self._seen.norm / largest, 1.0) if largest else 1.0)
            weights = g + (numbers["l2"] * w + numbers["l1"] * float(np.sign(w)) if array == "weights" else 0.0)
            text, inner = text + " + ∂Ω/∂" + ("w" if array == "weights" else array[0]), inner + further(whole - weights)
        if largest and self._seen.norm > largest:
            words = translate("MicroscopeView", "shortened: the whole gradient is {norm} long, {most} are allowed")
            words = words.format(norm=figure(self._seen.norm), most=figure(largest))
            inner = f"({inner})·{figure(largest)}/{figure(self._seen.norm)} <small>{words}</small>"
        return f"{text} = {inner} = <b>{figure(float(one.used[unit]))}</b>"

    def _afterwards(self) -> list[str]:
        before, after = self._seen.before, self._seen.afterwards
        text = translate("MicroscopeView", "Loss of this example: {before} → <b>{after}</b> ({change})")
        lines = [
            text.format(
                before=figure(before.loss),
                after=figure(after.loss),
                change=further(after.loss - before.loss).replace(" ", ""),
            )
        ]
        if before.penalty or after.penalty:
            text = translate("MicroscopeView", "Penalties: {before} → <b>{after}</b>")
            lines.append(text.format(before=figure(before.penalty), after=figure(after.penalty)))
        rate = translate("MicroscopeView", "Learning rate of this step: {rate}; length of the whole gradient: {norm}")
        return [*lines, rate.format(rate=figure(self._seen.rate), norm=figure(self._seen.norm))]


def letter(kind: str) -> str:
    """What a layer's numbers are called: x of the example, z of weighted sums, a of everything else."""
    if kind == Input.kind:
        return "x"
    return "z" if kind in ("dense", "convolution", "transposed-convolution") else "a"
