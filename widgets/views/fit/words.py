"""Figures of a fit as they are written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.probes.fit import Figures, Predictions

translate = QCoreApplication.translate

ONE_SIDED = 0.3
"""Where the mean residual is more than this share of the RMSE, predictions are off to one side."""


def number(value: float) -> str:
    """Three digits that count."""
    return f"{value:.3g}"


def signed(value: float) -> str:
    """Three digits that count, with the sign."""
    return f"{value:+.3g}"


def in_short(figures: Figures | None) -> str:
    """``RMSE 0.105, MAE 0.0831, R² 0.979``; a dash where there are none."""
    if figures is None:
        return "–"
    r2 = "–" if figures.r2 is None else f"{figures.r2:.3f}"
    figured = f"RMSE~{number(figures.rmse)}, MAE~{number(figures.mae)}, R²~{r2}"
    return figured.replace("~", "\u00a0")  # a name and its figure stay in one line


def in_words(judged: Predictions, is_held_out: bool) -> str:
    """What the figures mean, in two or three sentences."""
    found = judged.figures()
    if found is None:
        return translate(
            "FitView", "The predictions are not numbers any more: reset it, and try a smaller learning rate."
        )
    held_out, train = translate("FitView", "Held-out examples"), translate("FitView", "Training examples")
    subject = held_out if is_held_out else train
    words = translate("FitView", "{subject}: a prediction is off by {mae} on average (RMSE {rmse}).")
    parts = [words.format(subject=subject, mae=number(found.mae), rmse=number(found.rmse))]
    if found.r2 is not None and found.r2 > 0:
        explained = translate("FitView", "It explains {percent} % of the variance.")
        parts.append(explained.format(percent=f"{100 * found.r2:.1f}"))
    elif found.r2 is not None:
        parts.append(translate("FitView", "Always answering the mean would be better."))
    if abs(found.bias) > ONE_SIDED * found.rmse > 0:
        side = (
            translate("FitView", "Most are too low.") if found.bias > 0 else translate("FitView", "Most are too high.")
        )
        parts.append(side)
    return " ".join(parts)
