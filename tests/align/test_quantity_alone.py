"""The toll of an article that counts one group only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.quantity_alone import told_alone
from checker.model import Kind, Participant

Build = Callable[..., Any]


@pytest.mark.parametrize(
    ("noun", "others", "alone"),
    [("miner", [], True), ("miner", [2], False), ("child", [], False)],
)
def test_a_group_counted_alone(
    claim: Build, article: Build, story: Build, *, noun: str, others: list[int], alone: bool
) -> None:
    def killed(head: str, value: int) -> Any:
        who = Participant(head, head, 0, len(head), "", frozenset())
        return claim(
            Kind.QUANTITY, value=value, article="a", attribute="killed", subject=who,
            extra={"class": "killed", "people": "people"},
        )  # fmt: skip

    own = killed(noun, 9)
    told = story([article("", id="a")], [own, *(killed("rescuer", n) for n in others)])
    assert told_alone(own, told, "a") is alone


@pytest.mark.parametrize(("text", "alone"), [("", True), ("A woman was led away, too.", False)])
def test_the_arrested_are_mostly_men(
    claim: Build, article: Build, story: Build, *, text: str, alone: bool
) -> None:
    men = claim(
        Kind.QUANTITY, value=7, article="a", attribute="arrested",
        subject=Participant("man", "man", 0, 3, "", frozenset()),
        extra={"class": "arrested", "people": "people"},
    )  # fmt: skip
    told = story([article("", id="a"), article(text, id="b")], [men])
    assert told_alone(men, told, "b") is alone
