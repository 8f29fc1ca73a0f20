"""Who holds which office, position or relation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Claim, Kind, Name

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.fixture
def roles(annotate: Annotate) -> Callable[[str], list[Claim]]:
    def run(text: str) -> list[Claim]:
        found = extract_article(annotate(text)).claims
        return [c for c in found if c.kind is Kind.ROLE and not c.slot("persona")]

    return run


Claims = Callable[[str], list[Claim]]


@pytest.mark.parametrize(
    ("text", "title", "family", "of"),
    [
        ("Nora Lind, the owner of the inn, left.", "owner", "business", "inn"),
        ("Norwegian foreign minister Karl Weber resigned.", "foreign minister", "portfolio", "NO"),
        ("Karl Weber, the foreign minister of Norway, resigned.", "foreign minister", "portfolio",
         "NO"),
        ("Norway's foreign minister, Karl Weber, resigned.", "foreign minister", "portfolio", "NO"),
        ("Karl Weber was elected mayor.", "mayor", "chamber", ""),
        ("Anna Weber, the mother of the boy, wept.", "mother", "kin", "boy"),
        ("Sgt. Karl Weber left.", "sgt", "rank", ""),
        ("Chief executive Karl Weber left.", "chief executive", "post", ""),
        ("Police chief Karl Weber left.", "police chief", "post", ""),
        ("Karl Weber, a nurse, left.", "nurse", "occupation", ""),
        ("Karl Weber, treasurer of the club, left.", "treasurer", "post", "club"),
        ("Karl Weber, secretary of the club, left.", "secretary", "post", "club"),
        ("The pilot was named as Karl Weber.", "pilot", "occupation", ""),
        ("Karl Weber, who works as a nurse, left.", "nurse", "occupation", ""),
        ("They appointed Karl Weber as finance minister.", "finance minister", "portfolio", ""),
    ],
)  # fmt: skip
def test_role(roles: Claims, text: str, title: str, family: str, of: str) -> None:
    [claim] = roles(text)
    assert isinstance(claim.value, Name)
    assert claim.value.text == title
    assert (claim.slot("family"), claim.slot("of")) == (family, of)
    assert text[claim.focus_start : claim.focus_end].lower().rstrip(".") == title


@pytest.mark.parametrize(
    "text",
    [
        "Karl Weber is not the mayor.",
        "Karl Weber is Nora Lind's brother-in-law.",
        "The mayor of Tolby opened the bridge.",
        "Karl Weber met the owner of the inn.",
        "If Karl Weber is the owner, he must pay.",
    ],
)
def test_nobody_is_given_what_the_text_does_not_give(roles: Claims, text: str) -> None:
    assert roles(text) == []


def test_former_holders_are_marked(roles: Claims) -> None:
    [claim] = roles("Former Norwegian prime minister Karl Weber spoke.")
    assert claim.slot("past") == "yes"
    [claim] = roles("Norwegian prime minister Karl Weber spoke.")
    assert claim.slot("past") == ""
    assert "prime-minister" in claim.slot("office").split()
    assert any(key.startswith("office|prime-minister|NO") for key in claim.keys)


def test_two_people_with_their_own_roles(roles: Claims) -> None:
    found = roles("Norwegian foreign minister Karl Weber met Chilean foreign minister Ana Costa.")
    assert {(c.subject.text.split()[-1], c.slot("of")) for c in found if c.subject} == {
        ("Weber", "NO"),
        ("Costa", "CL"),
    }
