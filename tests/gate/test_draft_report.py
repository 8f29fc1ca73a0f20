"""What of a story's report concerns the draft, and what only tells of its sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.annotation import Article
from checker.config import Config, NamesConfig
from checker.gate.about_draft import about_draft
from checker.gate.draft_report import draft_report
from checker.model import Agreement, Extraction, Finding, Report
from checker.story import Story
from checker.within.house_style import house_spellings
from tests.conftest import make_annotation

Make = Callable[..., Finding]
DRAFT = Article("draft", "The toll was 12, the mayor said.")
AFP = Article("afp", "The toll was 12 by noon.", source="AFP")
REUTERS = Article("reuters", "The toll was 21 by noon.", source="Reuters")
ALL = (DRAFT, AFP, REUTERS)


def kept(*found: Finding, agreements: tuple[Agreement, ...] = ()) -> list[Finding]:
    return about_draft(Report(ALL, found, agreements), "draft")


def test_a_draft_against_all_sources_keeps_its_finding_and_comes_first(finding: Make) -> None:
    other = replace(AFP, text="The toll was 21 by noon.")
    [found] = kept(finding((other, "21"), (REUTERS, "21"), (DRAFT, "12")))
    assert found.severity == "error"
    assert [e.article for e in found.evidence] == ["draft", "afp", "reuters"]


def test_a_draft_that_follows_one_source_gets_a_notice_with_both(finding: Make) -> None:
    [found] = kept(finding((DRAFT, "12"), (AFP, "12"), (REUTERS, "21")))
    assert found.severity == "notice"
    assert found.message == "Your sources disagree: 12 (AFP) or 21 (Reuters); the draft says 12"
    assert [e.article for e in found.evidence] == ["draft", "afp", "reuters"]
    spelt = replace(AFP, text="The toll was twelve by noon.")
    [found] = kept(finding((DRAFT, "12"), (spelt, "twelve"), (REUTERS, "21")))
    assert found.severity == "notice"


def test_a_draft_that_hedges_a_number_follows_who_has_it(finding: Make) -> None:
    hedged = replace(DRAFT, text="Some 12 boats were lost.")
    [found] = kept(finding((hedged, "Some 12 boats"), (AFP, "12"), (REUTERS, "21")))
    assert (
        found.message
        == "Your sources disagree: 12 (AFP) or 21 (Reuters); the draft says some 12 boats"
    )
    other = replace(AFP, text="The toll was 13 by noon.")
    [found] = kept(finding((hedged, "Some 12 boats"), (other, "13"), (REUTERS, "21")))
    assert found.severity == "error"


def test_a_draft_that_says_both_keeps_its_finding(finding: Make) -> None:
    both = replace(DRAFT, text="The toll was 12. Later the toll was 21.")
    [found] = kept(finding((both, "12"), (both, "21"), (AFP, "12"), (REUTERS, "21")))
    assert found.severity == "error"


def test_one_dispute_that_several_rules_saw_is_one_notice(finding: Make) -> None:
    against = finding((DRAFT, "12"), (REUTERS, "21"), severity="warning")
    between = finding((AFP, "12"), (REUTERS, "21"))
    words = finding((DRAFT, "toll was 12"), (REUTERS, "toll was 21"), rule="substitution-number")
    later = replace(against, verdict="update", severity="notice", why="published later")
    draft = against.evidence[0]
    agreed = Agreement(
        "quantity", "toll", "toll", "12", ("draft", "afp"), 2, (draft, between.evidence[0])
    )
    [found] = kept(against, between, words, later, agreements=(agreed,))
    assert found.message == "Your sources disagree: 21 (Reuters) or 12 (AFP); the draft says 12"
    assert found.severity == "notice"
    assert found.why.endswith("(Published later.)")
    assert [e.article for e in found.evidence] == ["draft", "reuters", "afp"]
    alone = kept(against)  # no source has 12: the draft stands alone
    assert [f.severity for f in alone] == ["warning"]


def test_sources_alone_are_dropped_unless_the_draft_takes_a_side(finding: Make) -> None:
    between = finding((AFP, "12"), (REUTERS, "21"))
    assert kept(between) == []
    draft = finding((DRAFT, "12")).evidence[0]
    agreed = Agreement(
        "quantity", "toll", "toll", "12", ("draft", "afp"), 2, (draft, between.evidence[0])
    )
    [found] = kept(between, agreements=(agreed,))
    assert found.severity == "notice"
    assert found.message.endswith("12 (AFP) or 21 (Reuters); the draft says 12")
    assert [e.article for e in found.evidence] == ["draft", "afp", "reuters"]


def test_states_that_agree_in_other_words_are_one_side(finding: Make) -> None:
    draft = Article("draft", "The premier skipped the summit.")
    afp = Article("afp", "The premier stayed away.", source="AFP")
    reuters = Article("reuters", "The premier attended.", source="Reuters")
    places = ((draft, "skipped"), (afp, "stayed away"), (reuters, "attended"))
    found = finding(*places, kind="attendance")
    agreed = Agreement("attendance", "premier", "", "", ("draft", "afp"), 2, found.evidence[:2])
    [notice] = kept(found, agreements=(agreed,))
    assert notice.message.startswith("Your sources disagree: stayed away (AFP) or attended")


def test_a_count_that_grew_excuses_sources_but_no_draft(finding: Make) -> None:
    grew = replace(finding((DRAFT, "12"), (REUTERS, "21")), verdict="update", severity="notice")
    [found] = kept(grew)
    assert (found.verdict, found.severity) == ("conflict", "error")
    assert found.why == "No source that was given has the draft's figure."
    hedged = replace(REUTERS, text="The toll was about 30 by noon.")
    rough = replace(
        finding((DRAFT, "12"), (hedged, "about 30")), verdict="update", severity="notice"
    )
    assert [f.severity for f in kept(rough)] == ["warning"]
    backed = replace(
        finding((DRAFT, "12"), (AFP, "12"), (REUTERS, "21")), verdict="update", severity="notice"
    )
    assert kept(backed) == [backed]


def test_misspellings_of_sources_are_not_the_drafts(finding: Make) -> None:
    theirs = finding((AFP, "noon"), (DRAFT, "mayor"), kind="spelling", fix="midday")
    own = finding((DRAFT, "mayor"), (AFP, "noon"), kind="spelling", fix="Mayor")
    assert kept(theirs) == []
    assert kept(own) == [own]


class _Engine:
    """An engine that finds what it is given."""

    def __init__(self, *findings: Finding) -> None:
        from checker.lexicon import builtin_lexicon

        self.lexicon = builtin_lexicon()
        self.findings = findings

    def story(self, extractions: object) -> Story:
        return Story(extractions)  # type: ignore[arg-type]

    def report(self, story: Story, skips: object = ()) -> Report:  # noqa: ARG002
        return Report(tuple(x.article for x in story.extractions), self.findings)


def test_house_style_takes_the_place_of_a_variant_notice(finding: Make) -> None:
    draft = Article("draft", "Talks in Kiev, capital of kiev oblast.\n\nKiev-Pechersk and Kiev.")
    variant = replace(finding((draft, "Kiev"), kind="spelling"), verdict="variant")
    x = Extraction(make_annotation(draft.text, "draft"), (), (), ())
    config = Config(names=NamesConfig(house_style={"Kiev": "Kyiv"}))
    report = draft_report(_Engine(variant), x, [], config)
    assert {f.rule for f in report.findings} == {"house-style"}
    fixes = [f.suggestion for f in report.findings]
    assert [draft.text[s.start : s.end] for s in fixes if s] == ["Kiev"] * 3
    assert [s.replacement for s in fixes if s] == ["Kyiv"] * 3


def test_house_style_keeps_capitals_and_longer_right_forms() -> None:
    draft = Article(
        "draft", "Cooperate, they said; to cooperate is to co-operate. See a.b/cooperate."
    )
    x = Extraction(make_annotation(draft.text, "draft"), (), (), ())
    config = Config(names=NamesConfig(house_style={"cooperate": "co-operate", "operate": "run"}))
    fixes = [f.suggestion for f in draft_report(_Engine(), x, [], config).findings]
    assert [s.replacement for s in fixes if s][:2] == ["Co-operate", "co-operate"]


def test_a_list_of_preferred_spellings_stands_behind_the_houses_own() -> None:
    draft = Article("draft", "Talks in Kiev. Turkey and Zelenskyy agreed; the Koran was read.")
    x = Extraction(make_annotation(draft.text, "draft"), (), (), ())

    def fixes(**names: object) -> list[tuple[str, str]]:
        config = Config(names=NamesConfig(**names))  # type: ignore[arg-type]
        found = [f.suggestion for f in draft_report(_Engine(), x, [], config).findings]
        return [(draft.text[s.start : s.end], s.replacement) for s in found if s]

    assert fixes() == []
    assert fixes(house_style_list="english-news") == [
        ("Kiev", "Kyiv"), ("Turkey", "Türkiye"), ("Zelenskyy", "Zelensky"), ("Koran", "Quran"),
    ]  # fmt: skip
    own = {"Zelenskiy": "Zelenskyy", "Kyiv": "Kiev", "Koran": "Qur'an"}
    assert fixes(house_style_list="english-news", house_style=own) == [
        ("Turkey", "Türkiye"), ("Koran", "Qur'an"),
    ]  # fmt: skip


def test_no_preferred_spelling_leads_to_another() -> None:
    spellings = house_spellings(NamesConfig(house_style_list="english-news"))
    assert not set(spellings) & set(spellings.values())
