"""Several findings on one number of the draft are one, and messages speak of the draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.annotation import Article
from checker.gate.about_draft import about_draft
from checker.model import Agreement, Finding, Report

Make = Callable[..., Finding]
DRAFT = Article("draft", "Foreman Peter Doyle, 68, led them out of the mill.")
GAZETTE = Article("gazette", "Foreman Peter Doyle, 58, led them out.", source="Gazette")
BULLETIN = Article("bulletin", "Peter Doyle, 85, brought them out.", source="Bulletin")


def kept(*found: Finding) -> list[Finding]:
    return about_draft(Report((DRAFT, GAZETTE, BULLETIN), found), "draft")


def test_one_number_against_several_sources_is_one_finding(finding: Make) -> None:
    age = finding((DRAFT, "68"), (BULLETIN, "85"), rule="quantity-age", severity="warning")
    words = replace(
        finding((DRAFT, "68"), (GAZETTE, "58"), rule="substitution-number"), kind="substitution"
    )
    [found] = kept(age, words)
    assert (found.rule, found.severity) == ("substitution-number", "error")
    assert found.message == "The draft says 68; 58 (Gazette), 85 (Bulletin)"
    assert [e.article for e in found.evidence] == ["draft", "gazette", "bulletin"]
    assert found.fingerprint not in (age.fingerprint, words.fingerprint)
    [one] = kept(age)
    assert one == age


def test_of_two_equally_severe_the_one_that_says_more_tells(finding: Make) -> None:
    words = replace(finding((DRAFT, "68"), (GAZETTE, "58")), kind="substitution", rule="z")
    age = finding((DRAFT, "68"), (BULLETIN, "85"), rule="quantity-age")
    assert [f.rule for f in kept(words, age)] == ["quantity-age"]


def test_other_facts_in_other_words_stay_apart(finding: Make) -> None:
    age = finding((DRAFT, "68"), (BULLETIN, "85"), rule="quantity-age")
    doer = finding((DRAFT, "led them out"), (BULLETIN, "brought them"), kind="agent")
    assert len(kept(age, doer)) == 2
    place = replace(doer, kind="place", fingerprint="other")
    assert len(kept(doer, place)) == 2


def test_a_message_on_the_sources_alone_speaks_of_the_draft(finding: Make) -> None:
    of_others = replace(
        finding((DRAFT, "68"), (GAZETTE, "58"), (BULLETIN, "85")),
        message="Gazette has 58; Bulletin has 85",
    )
    [found] = kept(of_others)
    assert found.message == "The draft says 68; 58 (Gazette), 85 (Bulletin)"
    own_words = replace(of_others, message="The ages differ")  # a house rule's message stays
    assert kept(own_words)[0].message == "The ages differ"


def test_a_notice_that_a_worse_finding_holds_is_not_told_beside_it(finding: Make) -> None:
    both = finding((DRAFT, "68"), (GAZETTE, "58"), (BULLETIN, "85"), severity="warning")
    later = replace(
        finding((DRAFT, "68"), (GAZETTE, "58"), severity="notice"),
        verdict="update", why="published later", rule="quantity-age",
        evidence=finding((DRAFT, "68"), (GAZETTE, "58")).evidence,
    )  # fmt: skip
    backed = replace(later, evidence=(*later.evidence, later.evidence[0]))
    kept_ = about_draft(
        Report((DRAFT, GAZETTE, BULLETIN), (both, replace(backed, kind="agent"))), "draft"
    )
    assert len(kept_) == 2  # of another kind: another fact
    same = replace(later, verdict="imprecise")
    [one] = kept(both, same)
    assert one.severity == "warning"


def test_sources_that_agree_make_a_contradiction_stronger(finding: Make) -> None:
    draft = Article("draft", "The fire left 27 injured.")
    gazette = Article("gazette", "It injured 17.", source="Gazette")
    bulletin = Article("bulletin", "In all, 17 were hurt.", source="Bulletin")
    places = ((draft, "27 injured"), (gazette, "17"), (bulletin, "17 were hurt"))
    hurt = finding(*places, severity="warning", rule="quantity-injured")
    # Both tell that somebody was hurt: that is no agreement on how many.
    anybody = Agreement("polarity", "hurt", "", "", ("draft", "bulletin"), 2, hurt.evidence[::2])
    report = Report((draft, gazette, bulletin), (hurt,), (anybody,))
    [found] = about_draft(report, "draft")
    assert (found.severity, found.verdict) == ("error", "conflict")
    [reprint] = about_draft(report, "draft", {"gazette": 1, "bulletin": 1})
    assert reprint.severity == "warning"
    [by_house] = about_draft(report, "draft", settled=lambda rule: rule == "quantity-injured")
    assert by_house.severity == "warning"
    apart = replace(report, findings=(replace(hurt, rule="quantity-single"),))
    assert about_draft(apart, "draft")[0].severity == "warning"
    other = replace(bulletin, text="In all, 19 were hurt.")
    three = finding(*places[:2], (other, "19 were hurt"), severity="warning")
    assert about_draft(replace(report, findings=(three,)), "draft")[0].severity == "warning"
