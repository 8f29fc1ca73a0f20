"""Who is who across articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.entities import link_story
from checker.entities.link import fold_name
from checker.extract import extract_article
from checker.lexicon import builtin_lexicon
from checker.story import Story

Annotate = Callable[..., Annotation]


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Nora Lind", "nora lind"),
        ("NORA LIND", "nora lind"),
        ("Olaf Björk", "olaf bjork"),
        ("Dr Nora Lind", "nora lind"),
    ],
)
def test_fold_name(name: str, folded: str) -> None:
    assert fold_name(name) == folded
    assert fold_name(folded) == folded


@pytest.fixture
def link(annotate: Annotate) -> Callable[..., Story]:
    def run(*texts: str) -> Story:
        lexicon = builtin_lexicon()
        found = [extract_article(annotate(t, id=str(n)), lexicon) for n, t in enumerate(texts)]
        return link_story(tuple(found), lexicon)

    return run


def groups(story: Story) -> set[frozenset[str]]:
    """The names of each story entity, over all articles."""
    out: dict[str, set[str]] = {}
    for x in story.extractions:
        for e in x.entities:
            key = story.entity_key(x.article.id, e.key)
            out.setdefault(key, set()).update(e.names)
    return {frozenset(names) for names in out.values()}


Link = Callable[..., Story]


def together(story: Story, one: str, other: str) -> bool:
    return any({one, other} <= names for names in groups(story))


@pytest.mark.model
def test_full_and_short_names_meet(link: Link) -> None:
    story = link(
        "Nora Lind, the mayor of Tolby, opened the bridge on Monday.",
        "Mayor Lind opened the bridge in Tolby with scissors. Lind smiled.",
    )
    assert together(story, "Nora Lind", "Lind")


@pytest.mark.model
def test_a_word_before_a_full_name_makes_nobody_else(link: Link) -> None:
    story = link(
        "Greedy Nora Lind stole the money of the club in Tolby. Lind smiled.",
        "Nora Lind was jailed in Tolby on Monday. Lind smiled.",
    )
    assert together(story, "Greedy Nora Lind", "Nora Lind")


@pytest.mark.model
def test_one_slip_in_a_name_is_one_person(link: Link) -> None:
    story = link(
        "Norwegian trade minister Nora Lindqvist opened the bridge in Tolby.",
        "Norwegian trade minister Nora Lindqist opened the bridge in Tolby.",
    )
    assert together(story, "Nora Lindqvist", "Nora Lindqist")


@pytest.mark.model
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karl Weber", "Anna Weber"),
        ("Petra Lindqvist", "Peter Lindqvist"),
        ("Nora Lind", "Karl Weber"),
        ("Ana Costa", "Ivo Costa"),
    ],
)
def test_two_people_stay_two(link: Link, one: str, other: str) -> None:
    story = link(f"{one} opened the bridge in Tolby.", f"{other} closed the bridge in Tolby.")
    assert not together(story, one, other)


@pytest.mark.model
@pytest.mark.model
def test_a_misspelt_lone_surname_is_the_person(link: Link) -> None:
    story = link(
        "Mayor Nora Lindqvist opened the fair. Lindqvist left early.",
        "The fair was opened on Monday. Ms. Lindqvst left early.",
    )
    names = [set(e.names) for e in story.entities.values() if "Nora Lindqvist" in e.names]
    assert len(names) == 1
    assert "Lindqvst" in names[0]


def test_an_acronym_is_whose_initials_it_is(link: Link) -> None:
    story = link(
        "The Tolby Harbour Authority closed the quay.", "The THA closed the quay, the THA said."
    )
    assert any({"THA"} < names for names in groups(story)) or together(
        story, "The Tolby Harbour Authority", "THA"
    )


@pytest.mark.model
def test_a_description_is_the_named_holder(link: Link) -> None:
    story = link(
        "The Norwegian foreign minister, Karl Weber, opened the bridge.",
        "The Norwegian foreign minister opened the bridge.",
    )
    [named] = [e for e in story.entities.values() if e.name == "Karl Weber"]
    second = story.extractions[1]
    keys = {story.entity_key("1", e.key) for e in second.entities if e.roles}
    assert keys == {named.key}


@pytest.mark.model
def test_order_of_articles_is_no_matter(link: Link) -> None:
    texts = (
        "Nora Lind, the mayor of Tolby, met Karl Weber on Monday.",
        "Mayor Lind met Anna Weber in Tolby.",
        "Weber was late, Lind said.",
    )
    assert groups(link(*texts)) == groups(link(*texts[::-1]))


@pytest.mark.model
def test_every_entity_of_every_article_is_in_the_story(link: Link) -> None:
    story = link("Nora Lind left Tolby.", "", "Lind left. The mayor stayed.")
    for x in story.extractions:
        for e in x.entities:
            assert story.entity_key(x.article.id, e.key) in story.entities
