"""What views need of an experiment; the rules of views are made from these."""

from __future__ import annotations

from playground.experiment import Experiment
from playground.racing import hidden
from playground.views.obstacles import Obstacle, Remedy
from playground.wording import QT_TRANSLATE_NOOP

TAKE_SPIRAL = Remedy(
    QT_TRANSLATE_NOOP("wording", "Take the spiral"),
    QT_TRANSLATE_NOOP("wording", "Choose the spiral, and a network that can read it; undo brings back yours."),
    dataset="spiral",
)
TAKE_DIGITS = Remedy(
    QT_TRANSLATE_NOOP("wording", "Take the digits"),
    QT_TRANSLATE_NOOP("wording", "Choose the small digits, and a network that can read them; undo brings back yours."),
    dataset="digits",
)
TAKE_SPIRAL_TEMPLATE = Remedy(
    QT_TRANSLATE_NOOP("wording", "Take the spiral's network"),
    QT_TRANSLATE_NOOP("wording", "Choose the spiral with two hidden layers of ReLU; undo brings back yours."),
    template="spiral",
)
TAKE_REGRESSION = Remedy(
    QT_TRANSLATE_NOOP("wording", "Take the sine wave"),
    QT_TRANSLATE_NOOP("wording", "Choose the sine wave with a network that follows it; undo brings back yours."),
    template="regression",
)
TAKE_PERCEPTRON = Remedy(
    QT_TRANSLATE_NOOP("wording", "Take a perceptron"),
    QT_TRANSLATE_NOOP("wording", "Choose a network with two hidden layers of ReLU; undo brings back yours."),
    template="mlp",
)
TAKE_AUTOENCODER = Remedy(
    QT_TRANSLATE_NOOP("wording", "Take an autoencoder"),
    QT_TRANSLATE_NOOP("wording", "Choose a network that paints its input again; undo brings back yours."),
    template="autoencoder",
)


def training(experiment: Experiment) -> Obstacle | None:
    """A network that can be trained here: not one that is there for study only."""
    if experiment.data.for_study:
        return Obstacle(
            QT_TRANSLATE_NOOP("wording", "This network is there for study and is never trained. Choose smaller data."),
            TAKE_DIGITS,
        )
    return None


def two_inputs(experiment: Experiment) -> Obstacle | None:
    """Sets of points with classes."""
    if experiment.data.shape == (2,) and experiment.task == "classification":
        return None
    if experiment.task == "regression":
        return _numbers_instead()
    words = QT_TRANSLATE_NOOP(
        "wording", "This view needs a network with two inputs. Choose a set of points, such as the spiral."
    )
    return Obstacle(words, TAKE_SPIRAL)


def _numbers_instead() -> Obstacle:
    words = QT_TRANSLATE_NOOP(
        "wording", "This view is about classes, but this network predicts a number. The view Fit shows how well."
    )
    return Obstacle(words, TAKE_SPIRAL)


def numbers(experiment: Experiment) -> Obstacle | None:
    """A network that predicts a number."""
    if experiment.task == "regression":
        return None
    words = QT_TRANSLATE_NOOP(
        "wording", "This view needs data whose answer is a number, not a class. Choose some, such as the sine wave."
    )
    return Obstacle(words, TAKE_REGRESSION)


def own_drawings(experiment: Experiment) -> Obstacle | None:
    """A network that is taught the learner's own drawings."""
    if experiment.data.own:
        return None
    words = QT_TRANSLATE_NOOP(
        "wording",
        "This view needs a network that is taught your handwriting. Keep some drawings below the pad, and press "
        "“Teach it” in the panel of own drawings.",
    )
    return Obstacle(words)


def plane(experiment: Experiment) -> Obstacle | None:
    """Two numbers as input, with whatever target."""
    return None if experiment.data.shape == (2,) else two_inputs(experiment)


def pictures(experiment: Experiment) -> Obstacle | None:
    """Data that are pictures, with whatever target."""
    if experiment.data.kind == "pictures" and not experiment.data.for_study:
        return None
    words = QT_TRANSLATE_NOOP("wording", "This view needs pictures. Choose a dataset of them, such as the digits.")
    return Obstacle(words, TAKE_DIGITS)


def labels(experiment: Experiment) -> Obstacle | None:
    """A network that names classes."""
    if experiment.task == "classification" and not experiment.data.for_study:
        return None
    if experiment.task == "regression":
        return _numbers_instead()
    words = QT_TRANSLATE_NOOP(
        "wording", "This view needs a network that names what it sees. This one paints its input again."
    )
    return training(experiment) or Obstacle(words, TAKE_DIGITS)


def classes(experiment: Experiment) -> Obstacle | None:
    """Data whose examples have classes, whatever the network makes of them."""
    return training(experiment) or (None if experiment.data.labels else _numbers_instead())


def named_pictures(experiment: Experiment) -> Obstacle | None:
    """A network that names pictures."""
    return pictures(experiment) or labels(experiment)


def hidden_functions(experiment: Experiment) -> Obstacle | None:
    """A network that can be trained here, with an activation that can be exchanged."""
    if found := training(experiment):
        return found
    if hidden.functions(experiment.graph):
        return None
    words = QT_TRANSLATE_NOOP(
        "wording", "This network has no hidden activation that could be exchanged. Insert one behind a hidden layer."
    )
    return Obstacle(words, TAKE_SPIRAL_TEMPLATE if experiment.data.kind == "points" else TAKE_PERCEPTRON)


def reconstruction(experiment: Experiment) -> Obstacle | None:
    """An autoencoder: a network that is to answer with its input."""
    if experiment.target == "input":
        return None
    words = QT_TRANSLATE_NOOP(
        "wording", "This view needs an autoencoder: a network that paints its input again through a narrow middle."
    )
    return Obstacle(words, TAKE_AUTOENCODER)


def painting(experiment: Experiment) -> Obstacle | None:
    """An autoencoder of pictures."""
    return reconstruction(experiment) or pictures(experiment)
