"""Texts that give two numbers for one fact, and texts that give two on purpose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.config import Config, NamesConfig, RuleChange
from checker.extract import extract_article
from checker.lexicon import builtin_lexicon
from checker.model import Extraction, Report
from checker.within.article_findings import with_article_findings
from checker.within.self_contradiction import self_contradictions

Extract = Callable[..., Extraction]
LEAD = "A cable car fell near Alvo on Sunday, killing 12 people.\n\n"
SOURCE = "A cable car fell near Alvo on Sunday and killed 12 people, police said."


@pytest.fixture(scope="module")
def extract(annotate: Callable[..., Annotation]) -> Extract:
    return lambda text, name="draft": extract_article(annotate(text, name), builtin_lexicon())


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{LEAD}Relatives waited at the station. Fourteen people died.", ["12", "Fourteen"]),
        (f"{LEAD}In all, 14 people were killed, the mayor said.", ["12", "14"]),
        (f"{LEAD}At least 20 people were killed, the mayor said.", ["12", "At least 20"]),
        (f"{LEAD}The fall killed 120 people.", ["12", "120"]),
        ("The car held 48 passengers. There were 84 passengers in it, it is said.", ["48", "84"]),
        ("The rope was 120 metres long. The 210-metre rope had been tested.", ["120", "210"]),
        (
            "The owner put the damage at $3 million. Damage was put at $5 million by the owner.",
            ["$3 million", "$5 million"],
        ),
        (
            "The driver, Lars Holm, 54, was arrested on Monday. Holm, 45, has four children.",
            ["54", "45"],
        ),
    ],
)
def test_two_numbers_for_one_fact(text: str, said: list[str], extract: Extract) -> None:
    [found] = self_contradictions(extract(text))
    assert found.severity == "warning"
    for words, evidence in zip(said, found.evidence, strict=True):
        assert evidence.value.startswith(words)
        assert f"(line {evidence.line})" in found.message


@pytest.mark.model
def test_the_wounded_on_top_of_the_dead(extract: Extract) -> None:
    dead = "The fall killed 14 people and injured 30 more, more than ever before."
    [found] = self_contradictions(extract(f"{LEAD}{dead}"))
    assert [e.value for e in found.evidence] == ["12 people", "14 people"]


@pytest.mark.model
def test_a_list_of_names_and_its_number(extract: Extract) -> None:
    [found] = self_contradictions(extract("Two states abstained: Norway, Chad and Peru."))
    assert found.message == "«Two states abstained» (line 1), but 3 names follow"


@pytest.mark.model
def test_more_saved_and_dead_than_aboard(extract: Extract) -> None:
    ferry = "The ferry was carrying 140 people when it sank off Alvo on Sunday.\n\n"
    [found] = self_contradictions(extract(f"{ferry}All 140 people were saved, and three died."))
    assert "do not add up" in found.message
    assert not self_contradictions(extract(f"{ferry}In all 137 people were saved. Three died."))
    assert not self_contradictions(extract(f"{ferry}A storm killed 300 people. Nine were saved."))


@pytest.mark.model
@pytest.mark.parametrize(
    "rest",
    [
        "Twelve people were killed in the fall.",
        "The toll later rose to 14 people dead.",
        "Initially 14 people had been reported killed.",
        "Local media put the toll at 14 people killed.",
        "In the village of Orsa below, 10 people were killed by falling steel.",
        "Two women were among those killed.",
        "In 1998, a fall there killed 14 people.",
        "Another 14 people were killed on Monday in a fire.",
        "At least 10 people were killed, the mayor said.",
        "About 14 people may have been killed.",
    ],
)
def test_what_is_told_on_purpose_is_left_alone(rest: str, extract: Extract) -> None:
    assert self_contradictions(extract(f"{LEAD}Relatives waited. {rest}")) == []


@pytest.mark.model
def test_two_people_and_two_times_have_their_own_ages(extract: Extract) -> None:
    text = (
        "Lars Holm, 54, and Ines Holm, 45, were saved. Lars Holm, who was 45 at the time, had "
        "driven the car before."
    )
    assert self_contradictions(extract(text)) == []


@pytest.mark.model
def test_a_source_that_has_one_of_the_numbers_makes_it_an_error(extract: Extract) -> None:
    draft = extract(f"{LEAD}Relatives waited. Fourteen people died.")
    source = extract(SOURCE, "source")
    [found] = self_contradictions(draft, sources=[source])
    assert found.severity == "error"
    assert found.message.endswith("source has 12 people")
    assert [e.article for e in found.evidence] == ["draft", "draft", "source"]
    both = extract(f"{SOURCE} The ministry said 14 people had died.", "both")
    [found] = self_contradictions(draft, sources=[source, both])
    assert found.severity == "warning"
    changes = (RuleChange(("self-*",), severity="notice"),)
    assert [f.severity for f in self_contradictions(draft, changes, sources=[source])] == ["notice"]
    changes = (RuleChange(("self-contradiction",), enabled=False),)
    assert self_contradictions(draft, changes) == []


@pytest.mark.model
def test_what_another_finding_holds_against_both_is_told_once(extract: Extract) -> None:
    draft = extract(f"{LEAD}Relatives waited. Fourteen people died.")
    found = self_contradictions(draft)
    assert found
    assert self_contradictions(draft, findings=found) == []


@pytest.mark.model
def test_a_check_tells_of_each_article_what_it_shows_by_itself(extract: Extract) -> None:
    own = extract(f"{LEAD}Relatives waited. Fourteen people died.", "a")
    other = extract(SOURCE, "b")
    empty = Report((own.article, other.article), (), counts=(("articles", 2), ("findings", 0)))
    config = Config(names=NamesConfig(house_style={"Alvo": "Alvø"}))
    report = with_article_findings(empty, [own, other], config)
    assert [f.rule for f in report.findings] == ["self-contradiction", "house-style", "house-style"]
    assert dict(report.counts) == {
        "articles": 2, "findings": 3, "notice": 0, "warning": 3, "error": 0,
    }  # fmt: skip
