"""The garbage collector is set aside and put back."""

from __future__ import annotations

import gc

import pytest

from checker.collector import collection_paused


def test_paused_inside_and_as_it_was_afterwards() -> None:
    assert gc.isenabled()
    with collection_paused():
        assert not gc.isenabled()
        with collection_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_put_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="x"), collection_paused():
        raise ValueError("x")
    assert gc.isenabled()


def test_every_call_of_a_decorated_function_is_paused() -> None:
    enabled = collection_paused()(gc.isenabled)
    assert not enabled()
    assert not enabled()
    assert gc.isenabled()
