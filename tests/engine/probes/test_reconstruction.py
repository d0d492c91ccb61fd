"""What an autoencoder paints, against passes written out in NumPy and scikit-learn's principal components."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.decomposition import PCA

from playground.engine.probes.reconstruction import AMOUNTS, GRID, SHOWN, codes, plane, reconstruction
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.graph import Graph, chain
from playground.layers import Activation, Dense, Flatten, Input, Noise, Output, Reshape
from playground.messages import Checkpoint
from playground.probes.reconstruction import Reconstruction, ReconstructionWish
from playground.problems import ProblemError
from tests.engine.small import of_pictures, of_points, pictures, points


def autoencoder(code: int = 2, noise: float = 0.0) -> Graph:
    """Pictures through a dense code and back."""
    before = [Input(), *([Noise(deviation=noise)] if noise else []), Flatten(), Dense(units=code)]
    return chain([*before, Dense(units=784), Activation(function="sigmoid"), Reshape(shape=(28, 28, 1)), Output()])


def of(graph: Graph) -> Experiment:
    return replace(of_pictures(graph, loss="mse", learning_rate=0.05), target="input")


def made(code: int = 2, noise: float = 0.0) -> Trainer:
    trainer = Trainer(of(autoencoder(code, noise)), pictures(held_out=60))
    trainer.advance(30)
    return trainer


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    return made()


def look(trainer: Trainer, **wish: object) -> Reconstruction:
    seen = reconstruction(trainer, ReconstructionWish(**wish))  # type: ignore[arg-type]
    assert seen is not None
    return seen


def encoded(trainer: Trainer, x: NDArray[np.floating]) -> NDArray[np.float64]:
    w = trainer.checkpoint().weights
    return x.reshape(len(x), -1).astype(np.float64) @ w["dense-1/weights"] + w["dense-1/bias"]  # type: ignore[no-any-return]


def painted(trainer: Trainer, code: NDArray[np.floating]) -> NDArray[np.float64]:
    w = trainer.checkpoint().weights
    score = code.astype(np.float64) @ w["dense-2/weights"] + w["dense-2/bias"]
    return (1 / (1 + np.exp(-score))).reshape(len(code), 28, 28, 1)  # type: ignore[no-any-return]


def held_out(trainer: Trainer) -> NDArray[np.float64]:
    return trainer.data.arrays.test_x.astype(np.float64) / 255  # type: ignore[no-any-return]


def test_pictures_are_painted_again_and_compared(trainer: Trainer) -> None:
    seen, x = look(trainer), held_out(trainer)[:SHOWN]
    wanted = painted(trainer, encoded(trainer, x))
    assert seen.pictures.shape == (3, SHOWN, 28, 28, 1) and (seen.has_noise, seen.has_drawing) == (False, False)
    assert seen.pictures[0] == pytest.approx(x, abs=1e-6)
    assert seen.pictures[1] == pytest.approx(wanted, abs=1e-4)
    assert seen.pictures[2] == pytest.approx(wanted - x, abs=1e-4)
    assert seen.error == pytest.approx(((wanted - x) ** 2).mean(), rel=1e-3)
    assert seen.layer == "dense-1" and ("dense-1", 2) in seen.layers


def test_a_drawing_comes_first_and_an_empty_one_does_not(trainer: Trainer) -> None:
    drawing = np.zeros((28, 28), np.float32)
    assert not look(trainer, drawing=drawing).has_drawing
    drawing[4:20, 13:15] = 1
    seen = look(trainer, drawing=drawing)
    assert seen.has_drawing and np.array_equal(seen.pictures[0, 0, :, :, 0], drawing)
    assert seen.pictures[1, 0] == pytest.approx(painted(trainer, encoded(trainer, drawing[None]))[0], abs=1e-4)
    assert seen.pictures[0, 1:] == pytest.approx(held_out(trainer)[: SHOWN - 1], abs=1e-6)


def test_a_denoising_network_gets_noise_of_its_own_measure() -> None:
    trainer = made(noise=0.5)
    seen = look(trainer)
    assert seen.has_noise and seen.pictures.shape[0] == 4
    noise = seen.pictures[1] - seen.pictures[0]
    assert noise.std() == pytest.approx(0.5, rel=0.03) and abs(noise.mean()) < 0.02
    assert seen.pictures[2] == pytest.approx(painted(trainer, encoded(trainer, seen.pictures[1])), abs=1e-4)


def test_a_code_of_two_numbers_is_its_own_map(trainer: Trainer) -> None:
    found = look(trainer, page="map", point=(0.5, -0.25)).map
    assert found is not None and found.share == 1.0
    assert found.places == pytest.approx(encoded(trainer, held_out(trainer)), rel=1e-3, abs=1e-4)
    assert np.array_equal(found.labels, trainer.data.arrays.test_y)
    assert found.decoded == pytest.approx(painted(trainer, np.array([[0.5, -0.25]]))[0], abs=1e-4)
    assert look(trainer, page="map").map.decoded is None  # type: ignore[union-attr]


def test_a_wider_code_is_shown_by_its_principal_components() -> None:
    trainer = made(code=6)
    found = look(trainer, page="map", point=(0.3, 0.1)).map
    assert found is not None
    code = encoded(trainer, held_out(trainer))
    pca = PCA(2).fit(code)
    wanted = pca.transform(code)
    signs = np.sign((found.places * wanted).sum(axis=0))
    assert found.places == pytest.approx(wanted * signs, rel=1e-2, abs=1e-3)
    assert found.share == pytest.approx(pca.explained_variance_ratio_.sum(), rel=1e-3)
    place = pca.inverse_transform(np.array([[0.3, 0.1]]) * signs)
    assert found.decoded == pytest.approx(painted(trainer, place)[0], abs=1e-3)


def test_a_place_of_a_known_code_decodes_to_its_reconstruction(trainer: Trainer) -> None:
    found = look(trainer, page="map").map
    assert found is not None
    for index in (0, 3):
        again = look(trainer, page="map", point=tuple(float(one) for one in found.places[index])).map
        assert again is not None
        assert again.decoded == pytest.approx(look(trainer).pictures[1, index], abs=1e-4)


def test_the_map_follows_the_weights() -> None:
    trainer = made()
    before = look(trainer, page="map").map
    trainer.advance(20)
    after = look(trainer, page="map").map
    assert before is not None and after is not None and not np.allclose(before.places, after.places)


def test_the_grid_is_decoded_from_places_over_the_map(trainer: Trainer) -> None:
    seen, found = look(trainer, page="grid"), look(trainer, page="map").map
    assert found is not None and seen.pictures.shape == (GRID, GRID, 28, 28, 1)
    corners = np.array([[found.low[0], found.high[1]], [found.high[0], found.low[1]]])
    wanted = painted(trainer, corners)
    assert seen.pictures[0, 0] == pytest.approx(wanted[0], abs=1e-4)
    assert seen.pictures[-1, -1] == pytest.approx(wanted[1], abs=1e-4)


def test_each_unit_of_the_code_is_varied_alone() -> None:
    trainer = made(code=3)
    seen, code = look(trainer, page="units", first=4), encoded(trainer, held_out(trainer))
    assert sorted(seen.units) == [0, 1, 2]
    assert [code.std(axis=0)[unit] for unit in seen.units] == sorted(code.std(axis=0), reverse=True)
    place = code[4].copy()
    place[seen.units[1]] += AMOUNTS[2] * code[:, seen.units[1]].std()
    assert seen.pictures[1, 2] == pytest.approx(painted(trainer, place[None])[0], abs=1e-3)


def test_one_picture_turns_into_another(trainer: Trainer) -> None:
    seen, code = look(trainer, page="morph", first=2, second=7), encoded(trainer, held_out(trainer))
    assert seen.pictures.shape == (1, SHOWN, 28, 28, 1)
    for column, share in ((0, 0.0), (3, 3 / 9), (SHOWN - 1, 1.0)):
        wanted = painted(trainer, (code[2] * (1 - share) + code[7] * share)[None])[0]
        assert seen.pictures[0, column] == pytest.approx(wanted, abs=1e-4)


def test_any_layer_that_all_goes_through_can_be_the_code(trainer: Trainer) -> None:
    assert dict(codes(trainer.plan.structure)) == {
        "flatten-1": 784,
        "dense-1": 2,
        "dense-2": 784,
        "activation-1": 784,
        "reshape-1": 784,
    }
    found = look(trainer, page="map", layer="dense-2", point=(0.0, 0.0)).map
    assert found is not None and found.places.shape == (60, 2) and found.decoded is not None


def test_codes_of_few_numbers_lie_flat() -> None:
    one = plane(np.arange(5, dtype=np.float32)[:, None])
    assert one.down(np.array([[3.0]], np.float32)).tolist() == [[3.0, 0.0]]
    assert one.up(np.array([[2.0, 9.0]], np.float32)).tolist() == [[2.0]]


def test_what_is_not_there_is_refused(trainer: Trainer) -> None:
    experiment = trainer.experiment
    assert ReconstructionWish(page="nothing").obstacle(experiment) is not None  # type: ignore[arg-type]
    assert ReconstructionWish(first=-1).obstacle(experiment) is not None
    assert ReconstructionWish().obstacle(experiment) is None
    for wish in ({"layer": "input-1"}, {"page": "morph", "second": 60}):
        with pytest.raises(ProblemError, match="There is no"):
            look(trainer, **wish)


def test_it_needs_an_autoencoder_and_bears_what_is_no_number() -> None:
    assert reconstruction(Trainer(of_pictures(), pictures()), ReconstructionWish()) is None
    assert reconstruction(Trainer(of_points(), points()), ReconstructionWish()) is None
    for code in (2, 4):
        trainer = made(code)
        trainer.restore(Checkpoint(0, {k: np.full_like(a, np.nan) for k, a in trainer.checkpoint().weights.items()}))
        for page in ("pictures", "map", "grid", "units", "morph"):
            look(trainer, page=page, point=(0.0, 0.0))
