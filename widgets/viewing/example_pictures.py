"""Pictures of a dataset as every view draws them: ink on paper, or in their own colours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from widgets.theme.maps import picture, rgb_image


def example_picture(values: NDArray[np.floating]) -> QImage:
    """A picture float [height, width, channels] from 0 to 1 (ink): of three channels in colour, else of the first."""
    if values.shape[-1] == 3:
        return rgb_image((np.clip(np.nan_to_num(values), 0, 1) * 255).astype(np.uint8))
    return picture(values[..., 0], "ink", 0.0, 1.0)
