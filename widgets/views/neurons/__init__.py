"""Every neuron's picture: what each neuron of a network with two inputs answers everywhere on the plane.

In reading order: layout (where each neuron is drawn), wires (the weights as lines), wire_layer (them as a picture that
is painted little by little), network_picture (all of it), enlarged (one neuron in full), view.
"""

from __future__ import annotations

from widgets.views.neurons.view import NeuronsView

__all__ = ["NeuronsView"]
