"""Headings: the fact, never one of its values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.annotation import Article
from checker.findings.subjects import subject_label
from checker.model import Kind, Participant
from checker.story import Story

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("kind", "subject", "attribute", "extra", "label"),
    [
        (Kind.QUANTITY, "Four people", "killed", {"class": "killed"}, "the dead"),
        (Kind.QUANTITY, "seven", "injured", {"class": "injured"}, "the injured"),
        (Kind.QUANTITY, "300 houses", "damaged", {"class": "damaged"}, "what was damaged"),
        (Kind.QUANTITY, "forty thousand soldiers", "count:soldier", {}, "soldiers"),
        (
            Kind.QUANTITY,
            "about 2,400 flight attendants",
            "count:attendant",
            {},
            "flight attendants",
        ),
        (Kind.QUANTITY, "a 48-hour walkout", "single:walkout", {}, "walkout"),
        (Kind.QUANTITY, "a 6.1-magnitude quake", "magnitude", {}, "magnitude quake"),
        (Kind.QUANTITY, "Another 105 vessels", "count:vessel", {}, "vessels"),
        (Kind.QUANTITY, "12", "count:ship", {"noun": "ship"}, "ship"),
        (Kind.QUANTITY, "the damage", "money:damage", {}, "the damage"),
        (Kind.DATE, "431 kilometres", "quake", {}, "quake"),
        (Kind.DATE, "told", "told", {}, "when it happened"),
        (Kind.QUANTITY, "It", "figure:duration", {}, "duration"),
        (Kind.SUBSTITUTION, "in", "substitution", {}, "wording"),
        (Kind.QUOTE, "said", "said", {}, "a quotation"),
        (Kind.ROLE, "Nora Lind", "office", {}, "Nora Lind"),
        (Kind.POLARITY, ", a bridge", "open", {}, "a bridge"),
    ],
)
def test_labels(  # noqa: PLR0917
    kind: Kind, subject: str, attribute: str, extra: dict[str, str], label: str,
    claim: Make, pair: Make, story: Callable[..., Story],
) -> None:  # fmt: skip
    value = 1 if kind is Kind.QUANTITY else "x"
    sides = [
        claim(kind, value, article=a, subject=subject, attribute=attribute, extra=extra)
        for a in "ab"
    ]
    told = story([Article("a", ""), Article("b", "")], sides)
    assert subject_label(pair(*sides), told) == label


def test_how_a_matter_came_out_is_no_heading(
    claim: Make, pair: Make, story: Callable[..., Story]
) -> None:
    texts = {"a": "Shares rose on Monday.", "b": "Shares fell on Monday."}
    for slots, label in (({"matter": "shares"}, "share price"), ({}, "rose")):
        sides = [
            claim(
                Kind.POLARITY, text[7:11], article=name, end=len(text), focus=(0, 11),
                subject=Participant(text[7:11], "rise", 7, 11), attribute="share-price",
                extra=slots,
            )
            for name, text in texts.items()
        ]  # fmt: skip
        told = story([Article(name, text) for name, text in texts.items()], sides)
        assert subject_label(pair(*sides), told) == label
