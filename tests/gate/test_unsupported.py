"""What no source supports: quick tests of numbers and dates, and drafts through the real model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotation import Annotation, Article
from checker.config import RuleChange
from checker.gate.supported_dates import DateRecord, date_words
from checker.gate.unsupported import numbers_agree, other_forms, unsupported_findings
from checker.lexicon import builtin_lexicon
from checker.model import Extraction, Moment
from checker.normalize.quantities import Amount, scan_amounts
from checker.within.passages import Passages

Annotate = Callable[..., Annotation]


def amount(text: str) -> Amount:
    [found] = scan_amounts(f"There were {text} there")
    return found


@pytest.mark.parametrize(
    ("stated", "given", "agree"),
    [
        ("12 people", "twelve people", True),
        ("12 people", "21 people", False),
        ("1,200 people", "1,247 people", True),
        ("1,300 people", "1,247 people", False),
        ("about 40 people", "38 people", True),
        ("nearly 250 people", "247 people", True),
        ("38 people", "at least 35 people", True),
        ("12 people", "at least 35 people", False),
        ("12 people", "between 10 and 15 people", True),
        ("$2.3 billion", "$2.27 billion", True),
        ("$2.3 billion", "$2.9 billion", False),
        ("3.5 percent", "3.46 percent", True),
        ("60 people", "at least 35 people", False),
        ("937 people", "hundreds of people", False),
        ("12 people", "a dozen people", True),
        ("more than 300 people", "317 people", True),
        ("more than 300 people", "1,900 people", False),
        ("90 people", "up to 100 people", True),
    ],
)
def test_a_number_within_rounding_is_supported(stated: str, given: str, agree: bool) -> None:
    assert numbers_agree(amount(stated), amount(given)) is agree


@given(st.integers(4, 10**9))
def test_a_number_supports_itself(number: int) -> None:
    assert numbers_agree(amount(f"{number} people"), amount(f"{number:,} people"))


def record(text: str, published: dt.date | None = None) -> DateRecord:
    article = Article("s", text, published=published)
    return DateRecord([Extraction(Annotation(article, (), ()), (), (), ())], [text])


def day(year: int | None, month: int, number: int) -> Moment:
    start = dt.datetime(year, month, number) if year else None
    end = start + dt.timedelta(days=1) if start else None
    weekday = start.weekday() if start else None
    return Moment("day", start, end, weekday, None, month, number, year)


@pytest.mark.parametrize(
    ("text", "moment", "supported"),
    [
        ("It sank on 14 March.", day(2025, 3, 14), True),
        ("It sank on March 14th, 2025.", day(2025, 3, 14), True),
        ("It sank on 2025-03-14.", day(None, 3, 14), True),
        ("It sank on 15 March.", day(None, 3, 14), False),
        ("It sank on Friday.", day(2025, 3, 14), True),
        ("It sank on Sunday.", day(2025, 3, 14), False),
        ("It sank yesterday.", day(2025, 3, 14), True),
        ("Built in 1987.", Moment("year", None, None, year=1987), True),
        ("Built in 1987.", Moment("year", None, None, year=1978), False),
        ("In Sept. it sank.", Moment("month", None, None, month=9), True),
        ("In September it sank.", Moment("month", None, None, month=10), False),
        ("On Tuesday.", Moment("day", None, None, weekday=1), True),
        ("On Tuesday.", Moment("day", None, None, weekday=2), False),
    ],
)
def test_dates_are_supported_in_any_words(text: str, moment: Moment, supported: bool) -> None:
    assert date_words(moment)
    assert record(text).supports(moment) is supported


def test_the_day_of_publication_and_the_day_before_are_given() -> None:
    of_saturday = record("It sank.", published=dt.date(2025, 3, 15))
    assert of_saturday.supports(day(2025, 3, 15))
    assert of_saturday.supports(day(2025, 3, 14))
    assert not of_saturday.supports(day(2025, 3, 12))


def test_a_date_that_says_too_little_is_not_looked_up() -> None:
    assert date_words(Moment("hour")) == ""
    assert date_words(Moment("week")) == ""


def test_other_forms_of_a_name() -> None:
    lexicon = builtin_lexicon()
    assert "German" in other_forms("Germany", lexicon)
    assert "Germany" not in other_forms("Berlin", lexicon)
    assert other_forms("Tarvik", lexicon) == []


@pytest.fixture(scope="session")
def extract(annotate: Annotate) -> Callable[[str, str], Extraction]:
    from checker.extract import extract_article

    return lambda text, name: extract_article(annotate(text, name))


SOURCE = """\
The ferry Solveig sank off the port of Tarvik on Tuesday, killing 1,247 sheep and 14 people, police
chief Mona Brekke said.

"We heard a loud bang, and then the lights went out," said Kari Moen, a passenger. German divers
are to search the wreck.
"""


@pytest.mark.model
@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        ("The ferry Solveig sank off Tarvik on Tuesday. It killed 14 people, Brekke said.", []),
        ("Fourteen people and about 1,200 sheep were killed, according to Ms. Brekke.", []),
        ("Divers from Germany searched the wreck of the Solveig.", []),
        ('"We heard a loud bang … the lights went out," Kari Moen said.', []),
        ("The mayor of Tarvik, Ingrid Falkenhorst, spoke of a tragedy.", ["unsupported-name"]),
        ("The disaster killed 41 people off Tarvik.", ["unsupported-number"]),
        ("The ferry was built in 1987 and sank off Tarvik.", ["unsupported-date"]),
        ('"There was no bang and nobody saw the rocks," Moen said.', ["unsupported-quote"]),
        ("Two people were saved from the wreck off Tarvik.", []),
        ("He lives at 473 Tarvik Street and came three days later.", ["unsupported-name"]),
        ("The wreck off Tarvik was to be raised come 2027, the divers said.", []),
        ("Divers had searched for 45 hours off Tarvik.", ["unsupported-number"]),
    ],
)
def test_drafts(draft: str, rules: list[str], extract: Callable[[str, str], Extraction]) -> None:
    found = unsupported_findings(extract(draft, "draft"), [extract(SOURCE, "source")], "notice")
    assert [f.rule for f in found] == rules
    for finding in found:
        evidence = finding.evidence[0]
        assert draft[evidence.focus_start : evidence.focus_end] == evidence.value


@pytest.mark.model
def test_severity_settings_and_no_sources(extract: Callable[[str, str], Extraction]) -> None:
    draft = extract("The disaster killed 41 people, Ingrid Falkenhorst said.", "draft")
    source = extract(SOURCE, "source")
    assert unsupported_findings(draft, [], "error") == []
    assert unsupported_findings(draft, [source], "off") == []
    changes = (RuleChange(("unsupported-number",), severity="error"),)
    severities = {f.rule: f.severity for f in unsupported_findings(draft, [source], "off", changes)}
    assert severities == {"unsupported-number": "error"}
    changes = (RuleChange(("unsupported-name",), enabled=False),)
    [found] = unsupported_findings(draft, [source], "warning", changes)
    assert (found.rule, found.severity) == ("unsupported-number", "warning")


@pytest.mark.model
def test_an_amount_is_told_in_the_words_of_the_draft(
    extract: Callable[[str, str], Extraction],
) -> None:
    draft = extract("Divers had searched for nine hours off Tarvik.", "draft")
    [found] = unsupported_findings(draft, [extract(SOURCE, "source")], "notice")
    assert found.message.startswith("No source gives the duration nine hours")
    assert found.subject == "nine hours"


@pytest.mark.model
def test_what_is_disputed_in_one_place_is_not_told_in_another(
    extract: Callable[[str, str], Extraction],
) -> None:
    draft = extract("Forty-one die off Tarvik\n\nThe disaster killed 41 people.", "draft")
    source = extract(SOURCE, "source")
    told = unsupported_findings(draft, [source], "notice")
    assert [f.rule for f in told] == ["unsupported-number"]
    at = draft.article.text.index("41 people")
    disputed = replace(
        told[0],
        evidence=(Passages([draft.article]).evidence("draft", at, at + 9, (at, at + 9)),),
    )
    assert unsupported_findings(draft, [source], "notice", findings=[disputed]) == []
