"""Quotations with their speakers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.extract.quotes import quote_spans
from checker.model import Claim, Kind, Words

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.fixture
def quotes(annotate: Annotate) -> Callable[[str], list[Claim]]:
    def run(text: str) -> list[Claim]:
        return [c for c in extract_article(annotate(text)).claims if c.kind is Kind.QUOTE]

    return run


Claims = Callable[[str], list[Claim]]
WORDS = "We will rebuild the bridge before winter"


@pytest.mark.parametrize(
    "text",
    [
        f'"{WORDS}," said Nora Lind.',
        f'"{WORDS}," Nora Lind said.',
        f"Nora Lind said: “{WORDS}.”",
        f'Nora Lind, the mayor, told reporters: "{WORDS}."',
        f"«{WORDS}», said Nora Lind.",
    ],
)
def test_speaker_on_either_side_of_any_marks(quotes: Claims, text: str) -> None:
    [claim] = quotes(text)
    assert claim.subject is not None
    assert "Lind" in claim.subject.text
    assert isinstance(claim.value, Words)
    assert claim.value.key == WORDS.lower()
    assert claim.value.text == text[claim.focus_start : claim.focus_end]
    assert claim.slot("attribution") == "direct"


def test_marks_and_case_do_not_count_in_the_key(quotes: Claims) -> None:
    keys = [
        quotes(text)[0].value
        for text in (
            '"We won\'t close it, not in 3 years," said Nora Lind.',
            "“We won’t close it – not in three years!” said Nora Lind.",
        )
    ]
    assert isinstance(keys[0], Words)
    assert isinstance(keys[1], Words)
    assert keys[0].key == keys[1].key


def test_a_second_piece_belongs_to_the_speaker_before(quotes: Claims) -> None:
    first, second = quotes(
        '"We will rebuild the bridge," said Nora Lind. "It will take a year or two."'
    )
    assert first.subject is not None
    assert second.subject is not None
    assert first.subject.entity == second.subject.entity != ""


def test_a_pronoun_is_resolved(quotes: Claims) -> None:
    [claim] = quotes(f'Nora Lind came to the river on Monday. "{WORDS}," she said.')
    assert claim.subject is not None
    assert claim.subject.entity != ""
    assert claim.slot("attribution") == ""


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "bridge of sighs" is closed.',
        "The rock 'n' roll years are over.",
        "It's the dockers' last day.",
        "Nothing is quoted here.",
    ],
)
def test_marked_words_are_no_utterance(quotes: Claims, text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"The harbour will stay closed," the mayor of Tolby, Ana Lind, who has run the town for '
        "many a year, said.",
        'The applause was for the foreign minister Ana Lind with the sentence: "We will not pay."',
    ],
)
def test_a_speaker_further_off(quotes: Claims, text: str) -> None:
    [claim] = quotes(text)
    assert claim.subject is not None
    assert "Lind" in claim.subject.text


def test_a_quotation_runs_over_lines(quotes: Claims) -> None:
    text = (
        'Lind read a statement.\n"The harbour will stay closed.\nNobody may enter it."\nIt rained.'
    )
    [claim] = quotes(text)
    assert text[claim.focus_start : claim.focus_end].endswith("Nobody may enter it.")


def test_a_mark_left_open_is_given_up_at_the_next(quotes: Claims) -> None:
    text = 'Lind said: "The harbour.\nShe said: "The harbour will stay closed."'
    [claim] = quotes(text)
    assert text[claim.focus_start : claim.focus_end] == "The harbour will stay closed."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He said: ‘We’ll be back on Monday, I’m sure.’ Then he left.",
            ["We’ll be back on Monday, I’m sure."],
        ),
        ("'It is all over now,' she said.", ["It is all over now,"]),
        ("The '90s were good, he said. It was the dogs' dinner.", []),
        # inside double marks
        (
            "“He told me: ‘Go home at once.’ So we went.”",
            ["He told me: ‘Go home at once.’ So we went."],
        ),
    ],
)
def test_single_marks(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quote_spans(text, [(0, len(text))])] == expected


@pytest.mark.model
@pytest.mark.parametrize("marks", ["''", "‘’", "“”"])
def test_speakers_of_any_marks(annotate: Callable[..., Annotation], marks: str) -> None:
    text = f"{marks[0]}The old bridge will reopen in May,{marks[1]} mayor Nora Lind told reporters."
    [claim] = [c for c in extract_article(annotate(text)).claims if c.kind is Kind.QUOTE]
    assert claim.subject is not None
    assert claim.subject.text == "mayor Nora Lind"
