"""Operators on any slot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.model import Entity, EntityType, Modality, Participant
from checker.rulebook.operators import OPERATORS, Outcome
from checker.rulebook.params import compile_regex

Build = Callable[..., Any]


@pytest.fixture
def holds(claim: Build, pair: Build, story: Build, article: Build) -> Build:
    """Runs an operator on two claims given by their fields, both ways round."""

    def run(
        name: str,
        left: dict[str, Any],
        right: dict[str, Any],
        slot: str | None = None,
        *,
        pair_fields: dict[str, Any] | None = None,
        story_fields: dict[str, Any] | None = None,
        **params: Any,
    ) -> bool:
        operator = OPERATORS[name]
        filled = {p.name: params.get(p.name, p.default) for p in operator.params}
        one, other = claim(article="a", **left), claim(article="b", **right)
        made = story([article("", "a"), article("", "b")], [one, other], **(story_fields or {}))
        outcomes: list[Outcome] = [
            operator.test(pair(x, y, **(pair_fields or {})), slot or operator.slot, filled, made)
            for x, y in ((one, other), (other, one))
        ]
        assert outcomes[0].holds == outcomes[1].holds, "not symmetric"
        assert outcomes[0].detail
        return outcomes[0].holds

    return run


def test_equality_of_values_goes_by_type(holds: Build) -> None:
    present, absent = {"value": "present"}, {"value": "absent"}
    assert holds("equals", present, present)
    assert not holds("equals", present, absent)
    assert holds("differs", present, absent)
    name = {"kind": "role", "value": "Ana Ruiz"}
    assert holds("equals", name, {"kind": "role", "value": "ANA RUIZ"})
    assert not holds("equals", {"kind": "quantity", "value": 12}, {"kind": "quantity", "value": 15})


def test_subjects_are_equal_by_entity(holds: Build) -> None:
    short = {"subject": Participant("Lind", "lind", 0, 4, "p")}
    long = {"subject": Participant("the mayor", "mayor", 0, 9, "q")}
    linked = {
        "canonical": {("a", "p"): "s", ("b", "q"): "s", ("b", "p"): "s", ("a", "q"): "s"},
        "entities": {"s": Entity("s", EntityType.PERSON, "Nora Lind", ())},
    }
    assert holds("equals", short, long, "subject", story_fields=linked)
    assert not holds("equals", short, long, "subject")


def test_empty_slots(holds: Build) -> None:
    assert holds("equals", {}, {}, "speaker")
    assert not holds("differs", {"speaker": "x"}, {}, "speaker")
    assert holds("missing", {"speaker": "x"}, {}, "speaker")
    assert not holds("missing", {"speaker": "x"}, {}, "speaker", side="both")
    assert not holds("present", {"speaker": "x"}, {}, "speaker")
    assert holds("present", {"speaker": "x"}, {}, "speaker", side="one")


def test_membership(holds: Build) -> None:
    killed, hurt = {"attribute": "killed"}, {"attribute": "hurt"}
    assert holds("in", killed, hurt, "attribute", words=("Killed", "hurt"))
    assert not holds("in", killed, hurt, "attribute", words=("killed",))
    assert holds("in", killed, hurt, "attribute", words=("killed",), side="either")
    assert holds("split", killed, hurt, "attribute", one=("hurt",), other=("killed", "dead"))
    assert not holds("split", killed, killed, "attribute", one=("hurt",), other=("killed",))


def test_extra_slots(holds: Build) -> None:
    left: dict[str, object] = {"extra": {"substitute": "her deputy"}}
    right: dict[str, object] = {}
    assert holds("missing", left, right, "substitute")
    assert holds("matches", left, left, "substitute", pattern=compile_regex("deput"))
    assert not holds("matches", left, right, "substitute", pattern=compile_regex("deput"))


def test_speech(holds: Build) -> None:
    ana, bo, own = {"speaker": "Ana"}, {"speaker": "Bo"}, {"speaker": ""}
    assert holds("same-speaker", ana, {"speaker": "ANA"})
    assert not holds("same-speaker", own, own)
    assert holds("different-speaker", ana, bo)
    assert not holds("different-speaker", ana, own)
    assert holds("reported", ana, own)
    assert not holds("reported", own, own)


def test_certainty(holds: Build) -> None:
    plan = {"modality": Modality.SCHEDULED}
    assert holds("modality-in", plan, {}, words=("scheduled",))
    assert holds("modality-in", plan, {}, words=("scheduled",), side="one")
    assert not holds("modality-in", plan, plan, words=("scheduled",), side="one")
    assert holds("hedged", {"hedge": "about"}, {})
    assert not holds("hedged", {}, {})


def test_alignment(holds: Build) -> None:
    near = {"levels": {"subject": "near"}, "score": 0.7}
    assert holds("level-is", {}, {}, "subject", pair_fields=near, level=("near", "exact"))
    assert holds("level-is", {}, {}, "scope", pair_fields=near, level=("missing",))
    assert holds("aligned", {}, {}, pair_fields=near, score=0.7)
    assert not holds("aligned", {}, {}, pair_fields=near, score=0.8)
    assert not holds("aligned", {}, {}, pair_fields={"aligned": False, "apart": "scope"})
