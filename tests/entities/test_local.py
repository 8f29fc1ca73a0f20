"""Who an article names, and which short forms, descriptions and pronouns are theirs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.entities import find_mentions
from checker.model import EntityType, Mention

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.fixture
def named(annotate: Annotate) -> Callable[[str], list[tuple[str, str, str]]]:
    """(mention text, form, name of its entity) in text order."""

    def run(text: str) -> list[tuple[str, str, str]]:
        mentions, entities = find_mentions(annotate(text))
        names = {e.key: e.name for e in entities}
        return [(m.text, m.form, names[m.entity]) for m in mentions]

    return run


Named = Callable[[str], list[tuple[str, str, str]]]


def test_short_forms_descriptions_and_pronouns(named: Named) -> None:
    found = named(
        "French President Karl Weber met Nora Lind, the mayor of Tolby. Weber said he was glad. "
        "Lind smiled. The French president left."
    )
    assert ("Weber", "short", "Karl Weber") in found
    assert ("he", "pronoun", "Karl Weber") in found
    assert ("Lind", "short", "Nora Lind") in found
    assert ("president", "description", "Karl Weber") in found


def test_courtesy_titles_part_two_of_one_surname(named: Named) -> None:
    found = named("Sir Karl Weber and Lady Anna Weber came. Mr Weber spoke. Mrs Weber did not.")
    short = [name for _, form, name in found if form == "short"]
    assert short == ["Karl Weber", "Anna Weber"]


def test_a_bare_surname_of_two_people_is_not_guessed_at_random(annotate: Annotate) -> None:
    text = "Karl Weber met Anna Weber in Tolby."
    _, entities = find_mentions(annotate(text))
    people = [e.name for e in entities if e.type is EntityType.PERSON]
    assert sorted(people) == ["Anna Weber", "Karl Weber"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Halden Industries Ltd built the bridge.", "Halden Industries Ltd", "organisation"),
        ("The University of Aveiro closed.", "University of Aveiro", "organisation"),
        ("They drove from Norway to Chile.", "Norway", "place"),
        ("Dr Nora Lind spoke.", "Nora Lind", "person"),
    ],
)
def test_types(annotate: Annotate, text: str, name: str, kind: str) -> None:
    _, entities = find_mentions(annotate(text))
    types = {e.name.removeprefix("The "): e.type.value for e in entities}
    assert types.get(name) == kind


def test_roles_are_noted(annotate: Annotate) -> None:
    _, entities = find_mentions(
        annotate("Norwegian foreign minister Karl Weber met Nora Lind, the mayor of Tolby.")
    )
    roles = {e.name: e.roles for e in entities if e.roles}
    assert roles == {"Karl Weber": ("foreign minister|NO",), "Nora Lind": ("mayor|tolby",)}


def test_mentions_slice_back_and_are_in_order(annotate: Annotate) -> None:
    text = (
        "Olaf Björk, chair of the Harbour Board, met “Tuck” Reilly in São Bento on Monday. "
        "Björk’s deputy, Ana-Maria Costa, stayed at home; she was ill."
    )
    mentions, entities = find_mentions(annotate(text))
    keys = {e.key for e in entities}
    for m in mentions:
        assert text[m.start : m.end] == m.text
        assert m.entity in keys
        assert m.first < m.last
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    covered: dict[int, Mention] = {}
    for m in mentions:
        for i in range(m.first, m.last):
            assert i not in covered
            covered[i] = m


@pytest.mark.parametrize("text", ["", "It rained.", "On Monday in January it rained."])
def test_nobody(annotate: Annotate, text: str) -> None:
    assert find_mentions(annotate(text)) == ((), ())


def test_a_pronoun_is_nobody_whom_the_sentence_has_do_the_deed(named: Named) -> None:
    lead = "Marcus Doyle was jailed on Friday. "
    told = (
        "Sentencing him at Harlow, Judge {} said he had shown no remorse. The jury convicted him."
    )
    men = named(lead + told.format("Tom Hale"))
    assert [n for _, form, n in men if form == "pronoun"] == ["Marcus Doyle"]
    both = named(lead + told.format("Eleanor Hale"))
    assert {n for _, form, n in both if form == "pronoun"} == {"Marcus Doyle"}
    alone = named(told.format("Tom Hale"))
    assert [form for _, form, _ in alone if form == "pronoun"] == []
    thanks = named("Thanking the crew, Captain Tom Hale said he was proud.")
    assert ("he", "pronoun", "Tom Hale") in thanks


def test_a_given_name_tells_who_he_and_she_are(named: Named) -> None:
    found = named("Karen Holm praised Peter Lund. He thanked her.")
    assert [(w, n) for w, form, n in found if form == "pronoun"] == [
        ("He", "Peter Lund"),
        ("her", "Karen Holm"),
    ]
