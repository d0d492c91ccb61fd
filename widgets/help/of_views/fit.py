"""The fit of a regression, and its residuals."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp
from widgets.help.of_views.boundary import CONTROLS as OF_BOUNDARY

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "The data and what the network predicts. Of one input the curve is drawn through the points; of two the plane "
        "is coloured, blue below zero and orange above; of more each prediction stands over the right number.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Hollow points, on the plane squares, are held out: the network never learns from them. Residuals are what is "
        "left over: noise around zero is all that can be had, a bend in them is something not learned yet. RMSE and "
        "MAE are in the unit of the number; R² is 1 where all is explained and 0 where the mean would do as well.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Choose the straight line, give it one outlier in ten under more settings, and train with the squared and then "
        "with the absolute error: which line do the outliers draw upwards?",
    ),
)

_SHARED = ("ToolLook", "ToolBrush", "ToolErase", "Points", "Count", "TestShare", "Seed", "Regenerate", "HoldOut")

CONTROLS = {
    **{f"fit{name}": OF_BOUNDARY[f"boundary{name}"] for name in _SHARED},
    "fitToolAdd": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Each point is an example: an input and the number to be predicted there. Good: one far off, to see how "
            "far the curve follows it with this loss and with another.",
        ),
        "dataset",
    ),
    "fitToolMove": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "What is chosen can be dragged, held out (H) or erased (Delete); Shift adds to what is chosen."
        ),
        "dataset",
    ),
    "fitNoise": Explanation(
        QT_TRANSLATE_NOOP("Help", "No curve can come nearer to new points than their noise is large."), "overfitting"
    ),
    "fitClear": Explanation(
        QT_TRANSLATE_NOOP("Help", "Training waits until there is a point to learn from again."), "dataset"
    ),
    "fitRadius": Explanation(
        QT_TRANSLATE_NOOP("Help", "In units of the input. Good: 0.6 for clouds, 0.2 for curves."), "dataset"
    ),
    "fitView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A curve that runs through every single point has learned the noise by heart; one through their middle "
            "will do for new points too.",
        ),
        "regression",
    ),
    "fitSlope": Explanation(
        QT_TRANSLATE_NOOP("Help", "Try to make the sticks short by hand; then let training do it."), "weights"
    ),
    "fitHeight": Explanation(
        QT_TRANSLATE_NOOP("Help", "Try to make the sticks short by hand; then let training do it."), "bias"
    ),
    "fitPage": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The fit shows where it is wrong. A pattern in the residuals tells what the network makes too little of.",
        ),
        "residual",
    ),
    "fitSticks": Explanation(
        QT_TRANSLATE_NOOP("Help", "The squared error makes the squares over these sticks small."), "residual"
    ),
    "fitHeldOut": Explanation(
        QT_TRANSLATE_NOOP("Help", "They show how the network does on examples it has never seen."), "held-out-data"
    ),
    "fitOffer": Explanation(
        QT_TRANSLATE_NOOP("Help", "A wave with some noise, and a small network that can follow it."), "regression"
    ),
}
