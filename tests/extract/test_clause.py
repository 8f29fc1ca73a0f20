"""What a clause says about its own standing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract.clause import Clause, Clauses
from checker.model import Modality

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]
H, S, P, C, D = (
    Modality.HAPPENED, Modality.SCHEDULED, Modality.POSSIBLE, Modality.CONDITIONAL, Modality.DENIED,
)  # fmt: skip


def clause_of(annotation: Annotation, word: str) -> Clause:
    return Clauses(annotation).of(next(t.i for t in annotation.tokens if t.text == word))


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("Nora Lind opened the bridge.", "opened", H),
        ("However, the bridge opened.", "opened", H),
        ("Nora Lind was able to open the bridge.", "open", H),
        ("Nora Lind will open the bridge.", "open", S),
        ("Nora Lind plans to open the bridge.", "open", S),
        ("The bridge is to open on Monday.", "open", S),
        ("The bridge is due to open on Monday.", "open", S),
        ("The bridge is set to open on Monday.", "open", S),
        ("The bridge is expected to open on Monday.", "open", S),
        ("The bridge is about to open.", "open", S),
        ("Nora Lind is going to open the bridge.", "open", S),
        ("Nora Lind may open the bridge.", "open", P),
        ("Nora Lind is likely to open the bridge.", "open", P),
        ("The bridge allegedly collapsed.", "collapsed", P),
        ("Nora Lind wants to open the bridge.", "open", P),
        ("If Nora Lind opens the bridge, traffic will return.", "opens", C),
        ("The mayor denied that she had closed the bridge.", "closed", D),
    ],
)
def test_modality(annotate: Annotate, text: str, word: str, modality: Modality) -> None:
    assert clause_of(annotate(text), word).modality is modality


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("Nora Lind opened the bridge.", "opened", False),
        ("However, the bridge opened.", "opened", False),
        ("Nora Lind did not open the bridge.", "open", True),
        ("Nora Lind never opened the bridge.", "opened", True),
        ("Nobody opened the bridge.", "opened", True),
        ("No engineer opened the bridge.", "opened", True),
        ("Nora Lind refused to open the bridge.", "open", True),
        ("Nora Lind was unable to open the bridge.", "open", True),
        ("The rain kept them from opening the bridge.", "opening", True),
        ("She left without opening the bridge.", "opening", True),
    ],
)
def test_negation(annotate: Annotate, text: str, word: str, negated: bool) -> None:
    assert clause_of(annotate(text), word).negated is negated


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police said that the bridge collapsed.", "Police"),
        ("The bridge collapsed, police said.", "police"),
        ("According to police, the bridge collapsed.", "police"),
        ('"The bridge collapsed," Nora Lind said.', "Lind"),
        ("The bridge collapsed.", None),
    ],
)
def test_speaker(annotate: Annotate, text: str, speaker: str | None) -> None:
    annotation = annotate(text)
    found = clause_of(annotation, "collapsed").speaker
    assert (annotation.tokens[found].text if found >= 0 else None) == speaker


@pytest.mark.parametrize(
    ("text", "year", "past"),
    [
        ("The bridge collapsed.", None, False),
        ("The bridge collapsed in 1994.", 1994, False),
        ("Last year the bridge collapsed.", None, True),
        ("The bridge collapsed three decades ago.", None, True),
        ("The bridge collapsed on 2000 people.", None, False),
        ("The bridge, built in 1938, collapsed.", None, False),
        ("In 1994 he was hurt because of having collapsed.", 1994, False),
    ],
)
def test_event(annotate: Annotate, text: str, year: int | None, past: bool) -> None:
    event = clause_of(annotate(text), "collapsed").event
    assert (event.year, event.past) == (year, past)


def test_subject_is_found_through_conjunction_and_relative_clause(annotate: Annotate) -> None:
    for text, word in (
        ("Nora Lind came and opened the bridge.", "opened"),
        ("Nora Lind, who opened the bridge, wept.", "opened"),
        ("Nora Lind hopes to open the bridge.", "open"),
    ):
        annotation = annotate(text)
        assert annotation.tokens[clause_of(annotation, word).subject].text == "Lind", text


@pytest.mark.parametrize("marks", ['""', "“”", "«»", "„”"])
def test_quoted_words(annotate: Annotate, marks: str) -> None:
    opening, closing = marks[0], marks[1]
    annotation = annotate(f"She said {opening}we opened it{closing} and left the room.")
    clauses = Clauses(annotation)
    quoted = [t.text for t in annotation.tokens if clauses.quoted(t.i)]
    assert quoted == ["we", "opened", "it"]


def test_quotation_marks_left_open_end_with_the_paragraph(annotate: Annotate) -> None:
    annotation = annotate('"We opened it, she said.\n\nThe bridge is long.')
    clauses = Clauses(annotation)
    assert not clauses.quoted(annotation.tokens[-2].i)
