"""Every view that can be opened, in the order of the gallery."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from playground.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from widgets.viewing.frame import View


@dataclass(frozen=True, slots=True)
class Entry:
    """One view.

    ``title`` and ``sentence`` are English, marked for translation in the context ``Views``. ``factory`` is
    ``module:Class`` within ``widgets.views``, imported when the view is first looked at; ``beside`` is the panel it is
    docked to at first. The rest goes by the id: panel ``<id>Panel``, widget ``<id>View``, action ``action.show_<id>``,
    picture ``resources/views/<id>.svg``, rule ``playground.views.RULES``, help ``widgets.help.view_texts``.
    """

    id: str
    title: str
    sentence: str
    factory: str
    beside: str = "curves"

    @property
    def title_in_words(self) -> str:
        """The title in the reader's language."""
        return QCoreApplication.translate("Views", self.title)

    @property
    def sentence_in_words(self) -> str:
        """The sentence in the reader's language."""
        return QCoreApplication.translate("Views", self.sentence)

    def load(self) -> type[View]:
        """The class of its widget; the first time it is imported."""
        module, _, name = self.factory.partition(":")
        found: type[View] = getattr(import_module(f"widgets.views.{module}"), name)
        return found

    def make(self) -> View:
        """A new widget of this view."""
        return self.load()()


CATALOGUE: dict[str, Entry] = {
    entry.id: entry
    for entry in (
        Entry(
            "boundary",
            QT_TRANSLATE_NOOP("Views", "Boundary"),
            QT_TRANSLATE_NOOP(
                "Views", "What the network answers everywhere on the plane, and the points it learns from."
            ),
            "boundary:BoundaryView",
            "drawing",
        ),
        Entry(
            "neurons",
            QT_TRANSLATE_NOOP("Views", "Every neuron"),
            QT_TRANSLATE_NOOP("Views", "What each neuron answers everywhere on the plane, with the weights as wires."),
            "neurons:NeuronsView",
        ),
        Entry(
            "activations",
            QT_TRANSLATE_NOOP("Views", "Activation functions"),
            QT_TRANSLATE_NOOP(
                "Views",
                "What each function makes of a number, how steep it is there, and what enters it in your network.",
            ),
            "activations:ActivationsView",
        ),
        Entry(
            "arena",
            QT_TRANSLATE_NOOP("Views", "Activation arena"),
            QT_TRANSLATE_NOOP(
                "Views",
                "Your network with up to twelve activation functions at once, from the same start on the same "
                "examples.",
            ),
            "arena:ArenaView",
        ),
        Entry(
            "race",
            QT_TRANSLATE_NOOP("Views", "Races"),
            QT_TRANSLATE_NOOP(
                "Views",
                "Many runs side by side: seeds, optimizers, learning rates, widths, penalties; two settings make "
                "a map.",
            ),
            "race:RaceView",
        ),
        Entry(
            "finder",
            QT_TRANSLATE_NOOP("Views", "Learning-rate finder"),
            QT_TRANSLATE_NOOP(
                "Views", "A copy of your network trained with a rate that rises until it diverges: which rate suits it."
            ),
            "finder:FinderView",
        ),
        Entry(
            "reconstruction",
            QT_TRANSLATE_NOOP("Views", "Autoencoder"),
            QT_TRANSLATE_NOOP(
                "Views", "What it paints of pictures and of your drawing, and what lies where in its code."
            ),
            "reconstruction:ReconstructionView",
        ),
        Entry(
            "wants",
            QT_TRANSLATE_NOOP("Views", "What a unit wants"),
            QT_TRANSLATE_NOOP(
                "Views", "The picture that makes a unit strongest, and the nine training examples that do."
            ),
            "wants:WantsView",
        ),
        Entry(
            "saliency",
            QT_TRANSLATE_NOOP("Views", "Why this answer"),
            QT_TRANSLATE_NOOP(
                "Views", "Which pixels of your drawing, or of an example, the answer depends on: by slopes or a patch."
            ),
            "saliency:SaliencyView",
        ),
        Entry(
            "adversarial",
            QT_TRANSLATE_NOOP("Views", "Fool it"),
            QT_TRANSLATE_NOOP(
                "Views", "How little must be changed in a picture before the network answers something else."
            ),
            "adversarial:AdversarialView",
        ),
        Entry(
            "sliding",
            QT_TRANSLATE_NOOP("Views", "Slide it"),
            QT_TRANSLATE_NOOP(
                "Views", "What the network answers when your drawing, or an example, is moved by whole pixels."
            ),
            "sliding:SlidingView",
        ),
        Entry(
            "histograms",
            QT_TRANSLATE_NOOP("Views", "Histograms over time"),
            QT_TRANSLATE_NOOP(
                "Views", "How weights, activations and gradients of each layer spread and drift while it learns."
            ),
            "histograms:HistogramsView",
        ),
        Entry(
            "mistakes",
            QT_TRANSLATE_NOOP("Views", "Mistakes"),
            QT_TRANSLATE_NOOP(
                "Views", "Which held-out examples are read wrongly, which classes are confused, how sure it is."
            ),
            "mistakes:MistakesView",
        ),
        Entry(
            "fit",
            QT_TRANSLATE_NOOP("Views", "Fit"),
            QT_TRANSLATE_NOOP(
                "Views", "What is predicted of numbers: the curve through the data, and the residuals it leaves over."
            ),
            "fit:FitView",
            "drawing",
        ),
        Entry(
            "microscope",
            QT_TRANSLATE_NOOP("Views", "Microscope"),
            QT_TRANSLATE_NOOP(
                "Views", "One example, one step: forward, loss, backward and update, with all the numbers, slowly."
            ),
            "microscope:MicroscopeView",
        ),
        Entry(
            "landscape",
            QT_TRANSLATE_NOOP("Views", "Loss landscape"),
            QT_TRANSLATE_NOOP(
                "Views", "The loss on a plane through the space of all weights, and the path that training took on it."
            ),
            "landscape:LandscapeView",
            "drawing",
        ),
        Entry(
            "health",
            QT_TRANSLATE_NOOP("Views", "Health"),
            QT_TRANSLATE_NOOP("Views", "What keeps the network from learning, and what helps with one click."),
            "health:HealthView",
        ),
        Entry(
            "forgetting",
            QT_TRANSLATE_NOOP("Views", "Learned and forgotten"),
            QT_TRANSLATE_NOOP(
                "Views", "How many of your held-out drawings are read, and of the older digits, before and now."
            ),
            "forgetting:ForgettingView",
        ),
        Entry(
            "embedding",
            QT_TRANSLATE_NOOP("Views", "Embedding"),
            QT_TRANSLATE_NOOP(
                "Views", "Which examples a layer sees as alike: its outputs as points on a map, by PCA or t-SNE."
            ),
            "embedding:EmbeddingView",
        ),
    )
}
"""By id."""
