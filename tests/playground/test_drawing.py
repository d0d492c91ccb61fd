from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from playground.drawing import (
    INK_SIZE,
    Drawing,
    InkCanvas,
    Stroke,
    ink_from_picture,
    prepare,
    prepare_raw,
    rasterize,
)

coordinates = st.floats(-0.2, 1.2, allow_nan=False)
strokes = st.builds(
    Stroke,
    points=st.lists(st.tuples(coordinates, coordinates), max_size=6).map(tuple),
    width=st.floats(0.01, 0.3),
    erases=st.booleans(),
)
drawings = st.builds(Drawing, strokes=st.lists(strokes, max_size=4).map(tuple))
# A hook without symmetry, [x, y] within a unit square.
HOOK = np.array([(0.0, 0.1), (0.5, 0.0), (0.6, 0.4), (0.2, 0.6), (0.1, 1.0), (0.7, 0.9)])


def hook(scale: float, x: float, y: float, width: float) -> Drawing:
    return Drawing((Stroke(tuple((x + scale * px, y + scale * py) for px, py in HOOK.tolist()), width),))


class TestDrawing:
    def test_strokes_go_on_top_and_the_old_value_stays(self) -> None:
        first, second = Stroke(((0.1, 0.2),)), Stroke(((0.3, 0.4),), erases=True)
        before = Drawing((first,))
        assert before.with_stroke(second).strokes == (first, second)
        assert before.strokes == (first,)

    def test_is_empty_until_something_is_drawn_or_loaded(self) -> None:
        assert Drawing().is_empty()
        assert Drawing((Stroke(()),)).is_empty()
        assert not Drawing((Stroke(((0.5, 0.5),)),)).is_empty()
        assert not Drawing(picture=np.zeros((INK_SIZE, INK_SIZE), np.float32)).is_empty()

    def test_equality_is_by_content(self) -> None:
        picture = np.zeros((INK_SIZE, INK_SIZE), np.float32)
        other = picture.copy()
        other[3, 4] = 1
        assert Drawing(picture=picture) == Drawing(picture=picture.copy())
        assert hash(Drawing(picture=picture)) == hash(Drawing(picture=picture.copy()))
        assert Drawing(picture=picture) != Drawing(picture=other)
        assert Drawing(picture=picture) != Drawing()
        assert Drawing() != "a drawing"

    def test_a_loaded_picture_cannot_change_afterwards(self) -> None:
        picture = np.zeros((INK_SIZE, INK_SIZE), np.float32)
        drawing = Drawing(picture=picture)
        picture[0, 0] = 1
        assert drawing.picture is not None
        assert drawing.picture[0, 0] == 0
        assert not drawing.picture.flags.writeable
        assert drawing.with_stroke(Stroke(())).picture is drawing.picture

    @pytest.mark.parametrize("picture", [np.zeros((28, 28)), np.full((224, 224), 1.5), np.full((224, 224), np.nan)])
    def test_unfit_pictures_are_refused(self, picture: np.ndarray) -> None:
        with pytest.raises(ValueError, match="picture"):
            Drawing(picture=picture)

    @pytest.mark.parametrize("width", [0.0, -0.1, math.nan, math.inf])
    def test_unfit_widths_are_refused(self, width: float) -> None:
        with pytest.raises(ValueError, match="width"):
            Stroke(((0.5, 0.5),), width)

    def test_points_are_finite(self) -> None:
        with pytest.raises(ValueError, match="Point 1"):
            Stroke(((0.5, 0.5), (math.nan, 0.5)))


class TestRasterize:
    def test_an_upright_line_by_hand(self) -> None:
        # Ten pixels; the line runs down the middle of the fifth column (x = 4.5) and is three pixels wide.
        ink = rasterize(Drawing((Stroke(((0.45, -0.5), (0.45, 1.5)), width=0.3),)), size=10)
        expected = np.tile(np.array([0, 0, 0, 1, 1, 1, 0, 0, 0, 0], np.float32), (10, 1))
        assert ink.dtype == np.float32
        assert_allclose(ink, expected, atol=1e-5)

    def test_a_line_between_pixels_covers_half_of_each(self) -> None:
        # From x = 3.5 to x = 6.5: the outer columns are half covered.
        ink = rasterize(Drawing((Stroke(((0.5, -0.5), (0.5, 1.5)), width=0.3),)), size=10)
        assert_allclose(ink[4], [0, 0, 0, 0.5, 1, 1, 0.5, 0, 0, 0], atol=1e-5)

    def test_a_line_finer_than_a_pixel_is_as_pale_as_it_is_fine(self) -> None:
        ink = rasterize(Drawing((Stroke(((0.45, -0.5), (0.45, 1.5)), width=0.03),)), size=10)
        assert_allclose(ink[4], [0, 0, 0, 0, 0.3, 0, 0, 0, 0, 0], atol=1e-5)

    def test_a_dot_has_the_area_of_a_disc(self) -> None:
        ink = rasterize(Drawing((Stroke(((0.5, 0.5),), width=0.25),)))
        assert ink.sum() == pytest.approx(math.pi * 28**2, rel=2e-3)

    def test_a_line_has_round_caps(self) -> None:
        ink = rasterize(Drawing((Stroke(((0.25, 0.5), (0.75, 0.5)), width=0.125),)))
        assert ink.sum() == pytest.approx(112 * 28 + math.pi * 14**2, rel=2e-3)

    def test_an_eraser_removes_only_what_came_before(self) -> None:
        line = Stroke(((0.1, 0.5), (0.9, 0.5)), 0.1)
        eraser = Stroke(((0.5, 0.1), (0.5, 0.9)), 0.2, erases=True)
        erased = rasterize(Drawing((line, eraser)))
        assert erased[112, 112] == 0
        assert erased[112, 40] == 1
        assert_array_equal(rasterize(Drawing((eraser, line))), rasterize(Drawing((line,))))

    def test_erasing_everything_leaves_paper(self) -> None:
        drawing = hook(0.5, 0.2, 0.2, 0.08).with_stroke(Stroke(((0.5, 0.5),), 2.0, erases=True))
        assert not rasterize(drawing).any()

    def test_a_picture_lies_beneath_the_strokes(self) -> None:
        picture = np.full((INK_SIZE, INK_SIZE), 0.5, np.float32)
        eraser = Stroke(((0.25, 0.25),), 0.1, erases=True)
        ink = rasterize(Drawing((eraser, Stroke(((0.75, 0.75),), 0.1)), picture))
        assert (ink[56, 56], ink[168, 168], ink[0, 0]) == (0, 1, 0.5)
        assert_allclose(rasterize(Drawing(picture=picture), 28), np.full((28, 28), 0.5))

    def test_nothing_drawn_is_paper(self) -> None:
        assert not rasterize(Drawing((Stroke(()),))).any()
        assert not rasterize(Drawing((Stroke(((1e30, -1e30), (1e30, 1e30))),))).any()

    def test_a_canvas_has_pixels(self) -> None:
        with pytest.raises(ValueError, match="canvas"):
            rasterize(Drawing(), 0)

    @given(drawings)
    def test_values_stay_between_paper_and_ink(self, drawing: Drawing) -> None:
        ink = rasterize(drawing, 64)
        assert ink.shape == (64, 64)
        assert ink.min() >= 0
        assert ink.max() <= 1

    @given(drawings)
    def test_segment_by_segment_gives_the_same(self, drawing: Drawing) -> None:
        canvas = InkCanvas(64)
        for stroke in drawing.strokes:
            ends = zip(stroke.points, stroke.points[1:] or stroke.points, strict=False)
            for start, end in ends:
                canvas.add_segment(start, end, stroke.width, stroke.erases)
        assert_allclose(canvas.ink, rasterize(drawing, 64), atol=1e-5)


class TestPrepare:
    def test_no_ink_is_zeros(self) -> None:
        seen = prepare(np.zeros((INK_SIZE, INK_SIZE), np.float32))
        assert seen.shape == (28, 28)
        assert seen.dtype == np.float32
        assert not seen.any()

    def test_a_block_by_hand(self) -> None:
        # 40 rows by 20 columns become 20 by 10; the centre of mass goes to the corner of pixel (14, 14).
        ink = np.zeros((100, 100), np.float32)
        ink[7:47, 61:81] = 1
        expected = np.zeros((28, 28), np.float32)
        expected[4:24, 9:19] = 1
        assert_allclose(prepare(ink), expected, atol=1e-6)

    def test_grey_values_are_areas(self) -> None:
        # 40 by 3 become 20 by 1.5: two columns, each covered by three quarters.
        ink = np.zeros((50, 50), np.float32)
        ink[5:45, 10:13] = 1
        seen = prepare(ink)
        assert_allclose(seen[4:24, 13:15], np.full((20, 2), 0.75), atol=1e-6)
        assert seen.sum() == pytest.approx(30)

    def test_ink_far_from_its_centre_of_mass_is_not_lost(self) -> None:
        ink = np.zeros((100, 100), np.float32)
        ink[0:10, 0:100] = 1
        ink[10:100, 0:2] = 1
        scaled = ink.sum() / 25  # each of the 28x28 pixels covers 5x5 of these
        assert prepare(ink).sum() == pytest.approx(scaled, rel=1e-5)

    @given(st.integers(-30, 30), st.integers(-30, 30))
    def test_place_does_not_matter(self, right: int, down: int) -> None:
        here = rasterize(hook(0.5, 0.25, 0.2, 0.06))
        assert_allclose(prepare(np.roll(here, (down, right), axis=(0, 1))), prepare(here), atol=1e-6)

    @given(st.floats(0.3, 0.8))
    def test_size_hardly_matters(self, scale: float) -> None:
        # The pen grows with the drawing; what remains is the rounding of the ink's edge to whole pixels of the pad.
        seen = prepare(rasterize(hook(scale, 0.1, 0.1, 0.1 * scale)))
        assert np.abs(seen - prepare(rasterize(hook(0.7, 0.1, 0.1, 0.07)))).mean() < 0.02

    @given(drawings)
    def test_it_looks_like_mnist(self, drawing: Drawing) -> None:
        ink = rasterize(drawing)
        seen = prepare(ink)
        assert seen.min() >= 0
        assert seen.max() <= 1
        if (ink > 0.05).any():
            rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
            assert max(np.ptp(rows), np.ptp(columns)) + 1 == 20

    @pytest.mark.parametrize("function", [prepare, prepare_raw])
    @pytest.mark.parametrize("ink", [np.zeros((0, 5)), np.zeros((28, 28, 1)), np.full((4, 4), np.nan)])
    def test_unfit_ink_is_refused(self, function, ink: np.ndarray) -> None:  # type: ignore[no-untyped-def]
        with pytest.raises(ValueError, match="Ink"):
            function(ink)

    def test_raw_is_the_mean_of_eight_by_eight_pixels(self) -> None:
        ink = np.random.default_rng(0).random((INK_SIZE, INK_SIZE), np.float32)
        expected = ink.reshape(28, 8, 28, 8).mean(axis=(1, 3))
        assert_allclose(prepare_raw(ink), expected, atol=1e-6)


class TestInkFromPicture:
    @pytest.fixture
    def digit(self) -> np.ndarray:
        """A 28x28 picture as in MNIST: light on dark, one pixel of full ink at least."""
        return (prepare(rasterize(hook(0.6, 0.1, 0.2, 0.09))) * 255).round().astype(np.uint8)

    def test_a_picture_like_mnist_s_comes_back_unchanged(self, digit: np.ndarray) -> None:
        ink = ink_from_picture(digit)
        assert ink.shape == (INK_SIZE, INK_SIZE)
        assert ink.dtype == np.float32
        assert_allclose(prepare(ink), digit / 255, atol=0.02)

    def test_every_way_of_storing_it_gives_the_same_ink(self, digit: np.ndarray) -> None:
        expected = ink_from_picture(digit)
        opaque = np.full_like(digit, 255)
        same = {
            "dark on light": 255 - digit,
            "floats to 1": digit / 255,
            "floats to 255": digit.astype(np.float64),
            "16 bits": digit.astype(np.uint16) * 257,
            "one channel": digit[..., None],
            "RGB": np.stack([digit] * 3, axis=2),
            "RGBA": np.stack([255 - digit] * 3 + [opaque], axis=2),
            "grey and alpha": np.stack([digit, opaque], axis=2),
            "black on nothing": np.stack([0 * digit, digit], axis=2),
            "white on nothing": np.stack([opaque, digit], axis=2),
            "pale": 100 + digit // 5,
        }
        for name, pixels in same.items():
            tolerance = 0.02 if name == "pale" else 2e-3
            assert_allclose(ink_from_picture(pixels), expected, atol=tolerance, err_msg=name)

    def test_noisy_paper_is_still_paper(self, digit: np.ndarray) -> None:
        # A photograph: grey ink on off-white paper, ten times as large, with noise everywhere.
        large = np.kron(digit, np.ones((10, 10)))
        photo = 210 - 0.5 * large + np.random.default_rng(1).normal(0, 3, large.shape)
        seen = prepare(ink_from_picture(photo.round().astype(np.uint8)))
        assert np.abs(seen - digit / 255).mean() < 0.02

    def test_the_shorter_side_is_filled_with_paper(self) -> None:
        wide = np.full((20, 80), 255, np.uint8)
        wide[5:15, 20:60] = 0
        ink = ink_from_picture(wide)
        assert_array_equal(np.flatnonzero(ink.any(axis=1)), np.arange(98, 126))
        assert_array_equal(np.flatnonzero(ink.any(axis=0)), np.arange(56, 168))

    @pytest.mark.parametrize("value", [0, 128, 255])
    def test_one_grey_has_no_ink(self, value: int) -> None:
        assert not ink_from_picture(np.full((30, 20, 3), value, np.uint8)).any()

    def test_nothing_visible_has_no_ink(self) -> None:
        invisible = np.random.default_rng(2).integers(0, 255, (9, 9, 4), dtype=np.uint8)
        invisible[..., 3] = 0
        assert not ink_from_picture(invisible).any()

    @pytest.mark.parametrize("shape", [(), (5,), (4, 4, 5), (2, 3, 4, 1)])
    def test_unfit_shapes_are_refused(self, shape: tuple[int, ...]) -> None:
        with pytest.raises(ValueError, match="shape"):
            ink_from_picture(np.zeros(shape))

    @pytest.mark.parametrize(
        ("pixels", "complaint"),
        [
            (np.zeros((0, 4)), "empty"),
            (np.full((4, 4), np.nan), "finite"),
            (np.full((4, 4), "ink"), "numbers"),
        ],
    )
    def test_unfit_values_are_refused(self, pixels: np.ndarray, complaint: str) -> None:
        with pytest.raises(ValueError, match=complaint):
            ink_from_picture(pixels)

    @given(st.integers(1, 40), st.integers(1, 40), st.sampled_from([0, 1, 2, 3, 4]), st.integers(0, 2**32 - 1))
    def test_any_picture_becomes_ink(self, height: int, width: int, channels: int, seed: int) -> None:
        shape = (height, width, channels) if channels else (height, width)
        ink = ink_from_picture(np.random.default_rng(seed).integers(0, 256, shape, dtype=np.uint8))
        assert ink.shape == (INK_SIZE, INK_SIZE)
        assert ink.min() >= 0
        assert ink.max() <= 1
