"""``train WHAT``: a network trained from the terminal, as the window trains it."""

from __future__ import annotations

import contextlib
import math
import os
from dataclasses import replace
from pathlib import Path
from statistics import fmean, stdev
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from playground import datasets, files, folders, shapes, templates
from playground import experiment as experiments
from playground.command_line import imported, running
from playground.command_line import what as whats
from playground.command_line.running import Report
from playground.command_line.terminal import (
    CANCELLED,
    INPUT_WRONG,
    AsJson,
    Cancellation,
    DataDir,
    Device,
    answer,
    messages,
    plainly,
    print_problems,
)
from playground.experiment import Experiment
from playground.files import Saved
from playground.history import History
from playground.messages import LAST_STEP
from playground.problems import ProblemError, UnwritableFile
from playground.recipe import StopRules, stretched
from playground.suiting import with_last_units, with_loss

if TYPE_CHECKING:
    from playground.engine.training import Trainer


def train(
    what: Annotated[str, typer.Argument(metavar="WHAT", help="A project file, a lesson id or a template id.")],
    dataset: Annotated[
        str | None, typer.Option("--dataset", metavar="N", help="Another dataset, a CSV, or a folder of pictures.")
    ] = None,
    steps: Annotated[
        int | None, typer.Option("--steps", min=0, max=10**12, metavar="N", help="How many steps, or further steps.")
    ] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", min=0, max=2**32 - 1, metavar="N", help="Another start.")
    ] = None,
    data_dir: DataDir = None,
    save: Annotated[
        Path | None, typer.Option("--save", metavar="F", dir_okay=False, help="Save what was learned as a project.")
    ] = None,
    device: Device = None,
    as_json: AsJson = False,
) -> None:
    """Train a network; Ctrl+C ends early and, with --save, keeps what was learned so far."""
    with plainly(as_json), Cancellation() as cancellation:
        saved = _chosen(_found(what), dataset, seed)
        _check_folder(save)
        trainer, planned = _prepare(saved, folders.data_folder(data_dir), device, steps)
        # A number of steps that was asked for is kept to; only without one do the recipe's own rules end the run.
        rules = trainer.experiment.recipe.stop if steps is None else StopRules()
        messages().print(f"Training {planned:,} steps on {trainer.device_name}.", highlight=False)
        history = History.from_json(saved.history) if saved.history else History()
        report = _watch(trainer, planned, rules, history, cancellation)
        if save is not None:
            files.write(save, Saved(trainer.experiment, trainer.checkpoint(), history.to_json(), saved.runs))
        result = summary(trainer, report)
        answer(result, as_json, lambda console: _show(console, result, save))
    if report.problem is not None:
        print_problems([report.problem])
        raise typer.Exit(INPUT_WRONG)
    if report.cancelled:
        raise typer.Exit(CANCELLED)


def summary(trainer: Trainer, report: Report) -> dict[str, Any]:
    """What a run came to; metrics that do not apply, or were not reached, are None."""
    # Held-out figures are of the final weights: an evaluation made before the last step does not count.
    final = next((one for one in report.evaluations[-1:] if one.step == trainer.step), None)
    from playground.engine import denoising

    accuracies = report.accuracies
    cleaned = denoising.denoised(trainer)
    facts = shapes.facts(trainer.experiment.graph, trainer.experiment.data.shape)
    return {
        "steps": report.steps,
        "epochs": report.steps / trainer.steps_per_epoch,
        "train_loss": _finite(fmean(report.losses)) if report.losses else None,
        "test_loss": _finite(final.loss) if final else None,
        "test_accuracy": final.accuracy if final else None,
        "best_test_accuracy": max(accuracies, default=None),
        "mean_last_10_test_accuracy": fmean(accuracies[-10:]) if accuracies else None,
        "spread_last_10_test_accuracy": stdev(accuracies[-10:]) if len(accuracies) > 1 else None,
        "test_rmse": final.rmse if final else None,
        "test_r2": final.r2 if final else None,
        "test_noise_mse": cleaned.noise if cleaned else None,
        "test_denoised_mse": cleaned.painted if cleaned else None,
        "seconds": report.seconds,
        "compile_seconds": trainer.compile_seconds,
        "steps_per_second": report.steps / report.training_seconds if report.steps else None,
        "device": trainer.device_name,
        "parameters": sum(fact.parameters for fact in facts.values()),
        "seed": trainer.experiment.seed,
    }


def _found(what: str) -> Saved:
    """What is to be trained; the network the program brings is made as its weights were made."""
    return Saved(templates.pretraining()) if what == templates.PRETRAINED else whats.find(what).saved


def _chosen(saved: Saved, dataset: str | None, seed: int | None) -> Saved:
    """The project with another dataset or seed, ready to be trained, from its own weights or the seed."""
    experiment = replace(saved.experiment, start="seed")
    if dataset is not None and dataset.lower().endswith((".csv", ".tsv")):
        experiment = _on_file(experiment, Path(dataset))
    elif dataset is not None and dataset not in datasets.DATASETS and Path(dataset).is_dir():
        experiment = imported.on_folder(experiment, Path(dataset))
    elif dataset is not None:
        before = experiment
        experiment = replace(experiment, dataset=datasets.find(dataset).id)
        if before.data.kind == experiment.data.kind == "table":  # from one table to another a network goes with ease
            experiment = with_last_units(with_loss(experiment, before))
    if seed is not None:
        experiment = replace(experiment, seed=seed)
    problems = experiments.obstacles(experiment)
    if not problems and saved.checkpoint is not None:
        problems = files.checkpoint_problems(experiment, saved.checkpoint.weights)
    if problems:
        raise ProblemError(*problems)
    return replace(saved, experiment=experiment)


def _on_file(experiment: Experiment, path: Path) -> Experiment:
    """The experiment on a table of the learner's own, whose last column is the answer."""
    from playground.tables import choosing, sheet, storage

    content, table = sheet.read(path)
    own = choosing.own_table(table, content, choosing.suggested(table))
    storage.keep(content)
    settings = experiment.table.model_copy(update={"own": own, "fold": None})
    moved = replace(experiment, dataset=datasets.OWN_TABLE, table=settings)
    return with_last_units(with_loss(moved, experiment))


def _check_folder(save: Path | None) -> None:
    """Refuse a place that cannot be written to before the work, not after it."""
    if save is not None and not (save.parent.is_dir() and os.access(save.parent, os.W_OK)):
        raise ProblemError(UnwritableFile(str(save), "there is no such folder, or it does not take files"))


def _prepare(saved: Saved, folder: Path, device: str | None, steps: int | None) -> tuple[Trainer, int]:
    """The trainer, compiled, and how many steps to train; a schedule that ends does so with the last of them."""
    from playground.engine import devices, loading, room
    from playground.engine.process import prepare
    from playground.engine.training import Trainer

    with contextlib.suppress(OSError):  # a cache that cannot be written costs seconds, nothing more
        prepare(folders.cache_folder())
    with messages().status("Loading and compiling …"):
        experiment = saved.experiment
        room.check_training(experiment, devices.find(device))
        imported.bring_back(experiment)
        arrays = loading.of_experiment(experiment, folder)
        trainer = Trainer(experiment, arrays, device, saved.checkpoint)
        if steps is None:
            steps = running.planned_steps(experiment.recipe, trainer.step, trainer.steps_per_epoch)
        steps = min(steps, LAST_STEP - trainer.step)
        trainer.change(_ending_at(experiment, trainer.step + steps))
        trainer.compile()
    return trainer, steps


def _ending_at(experiment: Experiment, step: int) -> Experiment:
    schedule = stretched(experiment.recipe.schedule, max(step, 1))
    return replace(experiment, recipe=experiment.recipe.model_copy(update={"schedule": schedule}))


def _watch(trainer: Trainer, steps: int, rules: StopRules, history: History, cancellation: Cancellation) -> Report:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        TextColumn("{task.completed:,}/{task.total:,}"),
        TextColumn("{task.fields[figures]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=messages()) as progress:
        task = progress.add_task("training", total=steps, figures="")

        def show(report: Report) -> None:
            progress.update(task, completed=report.steps, figures=_figures(report))

        return running.run(trainer, steps, rules, history, show, lambda: cancellation.is_requested)


def _figures(report: Report) -> str:
    parts = [f"loss {report.losses[-1]:.4f}"] if report.losses else []
    parts += [f"test accuracy {report.accuracies[-1]:.2%}"] if report.accuracies else []
    if report.evaluations and (r2 := report.evaluations[-1].r2) is not None:
        parts.append(f"test R² {r2:.4f}")
    parts += [f"{report.steps / report.training_seconds:,.0f} steps/s"] if report.training_seconds else []
    return "  ".join(parts)


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _show(console: Console, result: dict[str, Any], save: Path | None) -> None:
    table = Table(show_header=False)
    for name, value in result.items():
        if value is not None:
            table.add_row(name.replace("_", " "), f"{value:.4g}" if isinstance(value, float) else str(value))
    console.print(table)
    if save is not None:
        console.print(f"Saved as {save}", markup=False, highlight=False, soft_wrap=True)
