"""Random edits, undo, redo, save and load, one after another: nothing is lost, and nothing but problems is raised."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from playground import edits, templates
from playground.connecting import check_wire, open_ports
from playground.experiment import Experiment, problems
from playground.files import parsing, records
from playground.files.fragments import from_text, to_text
from playground.fixes import fixes, title
from playground.graph import Edge, Graph, Note, chain, connect, disconnect, essence
from playground.groups import Group, expanded, inside, make_group, ungroup, with_inside
from playground.layers import Activation, Add, Convolution, Dense, Flatten, Input, Layer, MaxPooling, Output
from playground.problems import Problem, ProblemError
from playground.shapes import survey
from playground.suggestions import followers
from playground.summary import summary
from tests.random_graphs import inner_layers

STARTS: tuple[Callable[[], Graph], ...] = (
    Graph,
    lambda: chain([Input(), Flatten(), Dense(units=10), Output()]),
    lambda: chain([Input(), Convolution(filters=2), Activation(), MaxPooling(), Flatten(), Dense(units=10), Output()]),
    lambda: chain([Input(), Group(inside=chain([Input(), Convolution(), Add(), Output()]), repeat=2), Output()]),
)

layers: st.SearchStrategy[Layer] = st.one_of(
    inner_layers, st.just(Input()), st.just(Output()), st.just(Group()), st.just(Group(repeat=3))
)
places = st.one_of(
    st.none(),
    st.tuples(st.floats(-500, 500), st.floats(-500, 500)),
    st.tuples(st.sampled_from([float("nan"), float("inf"), 1e300, 2.0]), st.floats(-1, 1)),
)
names = st.one_of(st.text(max_size=8), st.sampled_from(["", "x" * 250, "line\nbreak", "{where}", "\ud800", "ä 😀"]))
fields = st.sampled_from(["units", "filters", "kernel", "repeat", "function", "padding", "rate", "shape", "none such"])
values: st.SearchStrategy[Any] = st.one_of(
    st.integers(-1, 70),
    st.sampled_from([float("nan"), 10**12, True, None, "same", "tanh", (2, 2), (10**9,), 0.5]),
)


@dataclass
class History:
    """What an undo stack does with values: it keeps them."""

    graphs: list[Graph]
    at: int = 0

    def do(self, graph: Graph) -> None:
        self.graphs[self.at + 1 :] = [graph]
        self.at += 1

    @property
    def now(self) -> Graph:
        return self.graphs[self.at]


class Editing(RuleBasedStateMachine):
    """One window's network under every edit there is, at the top and inside an opened group."""

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start: Callable[[], Graph]) -> None:
        self.history = History([start()])
        self.kept = [pickle.dumps(self.history.now)]
        self.path: tuple[str, ...] = ()

    # --- helpers -------------------------------------------------------------------------------------------------

    def opened(self) -> Graph:
        """The graph on the canvas: the whole, or that of the opened group while it is there."""
        try:
            return inside(self.history.now, self.path)
        except ProblemError:
            self.path = ()
            return self.history.now

    def do(self, edit: Callable[[Graph], Graph]) -> None:
        """One edit, through the opened group; a refused one changes nothing."""
        graph = self.opened()
        try:
            after = with_inside(self.history.now, self.path, edit(graph))
        except ProblemError as error:
            assert error.problems and all(isinstance(problem, Problem) for problem in error.problems)
            return
        self.history.do(after)
        self.kept[self.history.at :] = [pickle.dumps(after)]

    def some_id(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from([*self.opened().ids, "nowhere"]))

    def some_ids(self, data: st.DataObject) -> list[str]:
        return data.draw(st.lists(st.sampled_from([*self.opened().ids, "output"]), max_size=5))

    def some_edge(self, data: st.DataObject) -> Edge:
        return data.draw(st.sampled_from([*self.opened().edges, Edge("nowhere", "output")]))

    # --- blocks --------------------------------------------------------------------------------------------------

    @rule(layer=layers, at=places)
    def add(self, layer: Layer, at: Any) -> None:
        self.do(lambda graph: edits.add(graph, layer, at)[0])

    @rule(layer=layers, at=places, inline=st.booleans(), data=st.data())
    def add_after(self, layer: Layer, at: Any, inline: bool, data: st.DataObject) -> None:
        source = self.some_id(data)
        self.do(lambda graph: edits.add_after(graph, source, layer, at, inline)[0])

    @rule(layer=layers, data=st.data())
    def insert(self, layer: Layer, data: st.DataObject) -> None:
        edge = self.some_edge(data)
        self.do(lambda graph: edits.insert(graph, edge, layer)[0])

    @rule(data=st.data(), checked=st.booleans())
    def remove(self, data: st.DataObject, checked: bool) -> None:
        ids = self.some_ids(data)[:2]
        self.do(lambda graph: edits.remove(graph, ids, (8, 8, 1) if checked else None))

    @rule(at=places, data=st.data())
    def move(self, at: Any, data: st.DataObject) -> None:
        ids = self.some_ids(data)
        self.do(lambda graph: edits.move(graph, dict.fromkeys(ids, at or (0.0, 0.0))))

    @rule(name=names, data=st.data())
    def rename(self, name: str, data: st.DataObject) -> None:
        node_id = self.some_id(data)
        self.do(lambda graph: edits.rename(graph, node_id, name))

    @rule(field=fields, value=values, data=st.data())
    def set_setting(self, field: str, value: Any, data: st.DataObject) -> None:
        ids = self.some_ids(data)
        self.do(lambda graph: edits.set_setting(graph, ids, field, value))

    # --- wires ---------------------------------------------------------------------------------------------------

    @rule(port=st.integers(0, 3), data=st.data())
    def connect(self, port: int, data: st.DataObject) -> None:
        edge = Edge(self.some_id(data), self.some_id(data), port)
        check_wire(self.opened(), (8, 8, 1), edge)
        self.do(lambda graph: connect(graph, edge))

    @rule(data=st.data())
    def connect_to_an_open_port(self, data: st.DataObject) -> None:
        if ports := open_ports(self.opened()):
            target, port = data.draw(st.sampled_from(ports))
            source = self.some_id(data)
            self.do(lambda graph: connect(graph, Edge(source, target, port)))

    @rule(data=st.data())
    def disconnect(self, data: st.DataObject) -> None:
        edge = self.some_edge(data)
        self.do(lambda graph: disconnect(graph, edge))

    @rule(data=st.data())
    def rewire(self, data: st.DataObject) -> None:
        old, source, target = self.some_edge(data), self.some_id(data), self.some_id(data)
        self.do(lambda graph: edits.rewire(graph, old, Edge(source, target, old.port)))

    @rule(data=st.data())
    def reorder(self, data: st.DataObject) -> None:
        node_id = self.some_id(data)
        sources = data.draw(st.permutations(self.opened().sources(node_id)))
        self.do(lambda graph: edits.reorder_inputs(graph, node_id, sources))

    # --- groups, fragments, notes, fixes -------------------------------------------------------------------------

    @rule(name=names, data=st.data())
    def group(self, name: str, data: st.DataObject) -> None:
        ids = self.some_ids(data)
        self.do(lambda graph: make_group(graph, ids, name)[0])

    @rule(data=st.data())
    def ungroup(self, data: st.DataObject) -> None:
        groups = [node.id for node in self.opened().nodes if isinstance(node.layer, Group)]
        group_id = data.draw(st.sampled_from([*groups, "output"]))
        self.do(lambda graph: ungroup(graph, group_id)[0])

    @rule(data=st.data())
    def open_or_leave(self, data: st.DataObject) -> None:
        groups = [node.id for node in self.opened().nodes if isinstance(node.layer, Group)]
        chosen = data.draw(st.sampled_from([None, *groups]))
        self.path = self.path[:-1] if chosen is None else (*self.path, chosen)

    @precondition(lambda self: len(self.history.now.nodes) < 60)
    @rule(at=places, data=st.data())
    def paste(self, at: Any, data: st.DataObject) -> None:
        ids = [i for i in self.some_ids(data) if i in self.opened().by_id]
        fragment = edits.copy(self.opened(), ids)
        assert from_text(to_text(fragment)) == fragment
        self.do(lambda graph: edits.paste(graph, fragment, at)[0])

    @precondition(lambda self: len(self.history.now.nodes) < 60)
    @rule(data=st.data())
    def duplicate(self, data: st.DataObject) -> None:
        ids = self.some_ids(data)
        self.do(lambda graph: edits.duplicate(graph, ids)[0])

    @rule(text=names, at=places, width=st.sampled_from([100.0, 0.0, float("nan")]))
    def note(self, text: str, at: Any, width: float) -> None:
        self.do(lambda graph: edits.add_note(graph, text, at or (0.0, 0.0), width)[0])

    @rule(text=names, number=st.integers(1, 3), gone=st.booleans())
    def change_note(self, text: str, number: int, gone: bool) -> None:
        note = Note(f"note-{number}", text)
        self.do(lambda graph: edits.remove_note(graph, note.id) if gone else edits.change_note(graph, note))

    @rule(data=st.data())
    def fix(self, data: st.DataObject) -> None:
        graph = self.history.now
        found = problems(self.experiment())
        if found:
            offered = fixes(graph, self.experiment().data.shape, data.draw(st.sampled_from(found)), ((10,),))
            assert all(title(fix) for fix in offered)
            if offered:
                chosen = data.draw(st.sampled_from(offered))
                self.path = ()
                self.do(lambda _graph: chosen.graph)

    # --- undo, redo, save, load ----------------------------------------------------------------------------------

    @rule(steps=st.integers(1, 3))
    def undo(self, steps: int) -> None:
        self.history.at = max(0, self.history.at - steps)

    @rule(steps=st.integers(1, 3))
    def redo(self, steps: int) -> None:
        self.history.at = min(len(self.history.graphs) - 1, self.history.at + steps)

    @rule()
    def save_and_load(self) -> None:
        data = records.to_json(self.experiment(), None)
        again = records.build(parsing.parse_experiment(data, "saved.playground"))
        assert again == self.experiment()
        self.history.graphs[self.history.at] = again.graph

    # --- what always holds ---------------------------------------------------------------------------------------

    def experiment(self) -> Experiment:
        return replace(templates.find("mlp").experiment(), graph=self.history.now)

    @invariant()
    def what_was_done_can_be_undone(self) -> None:
        """Every graph of the history is still what it was when it was made: no edit reaches back."""
        for place in (self.history.at - 1, self.history.at):
            if place >= 0:
                assert pickle.loads(self.kept[place]) == self.history.graphs[place]

    @invariant()
    def everything_about_the_network_can_be_said(self) -> None:
        experiment = self.experiment()
        found = survey(experiment.graph, experiment.data.shape)
        assert set(found.shapes) == set(experiment.graph.ids)
        for problem in problems(experiment):
            assert str(problem)
        assert expanded(experiment.graph).depth == 0
        assert essence(experiment.graph).ids == experiment.graph.ids
        if not found.problems:
            inner = survey(expanded(experiment.graph), experiment.data.shape)
            assert inner.problems == ()
            assert summary(experiment).parameters == sum(fact.parameters for fact in inner.facts.values())
        for node_id in experiment.graph.ids[:2]:
            assert len(followers(experiment.graph, node_id)) > 10


def run(examples: int, steps: int) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    limits = settings(max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=checks)
    run_state_machine_as_test(Editing, settings=limits)  # type: ignore[no-untyped-call]


def test_any_edits_can_be_undone_and_saved() -> None:
    run(examples=12, steps=30)


@pytest.mark.slow
def test_ten_thousand_edits_can_be_undone_and_saved() -> None:
    run(examples=200, steps=50)
