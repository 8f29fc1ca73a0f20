"""How long after another event something happened: both events are in the attribute."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model
Attributes = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("The barge capsized half an hour after it left the port of Aby.", "sink after leave"),
        ("The barge sank 10 minutes after leaving port.", "sink after leave"),
        (
            "The tower lost contact with the jet eight minutes after take-off.",
            "contact after leave",
        ),
        ("Ten minutes after sailing the barge sank.", "sink after leave"),
        ("The jet crashed 10 minutes after it took off.", "crash after leave"),
        ("The jet crashed 10 minutes into the flight.", "crash after leave"),
        ("The rocket exploded six seconds after liftoff.", "explode after launch"),
    ],
)
def test_a_stretch_of_time_between_two_events(
    attributes: Attributes, text: str, attribute: str
) -> None:
    assert f"duration:{attribute}" in attributes(text)


@pytest.mark.parametrize(
    "text",
    [
        "She was jailed for six years after admitting the theft.",
        "He died two days later.",
        "They met for an hour, after the vote had been cancelled.",
    ],
)
def test_what_only_follows_something_is_none(attributes: Attributes, text: str) -> None:
    assert not any(" after " in a for a in attributes(text))
