"""Words that are words, in a phrase where another is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.align.spelling import spelling_pairs
from checker.align.spelling_phrases import SORTS
from checker.annotation import Annotation
from checker.lexicon.entries import SLIP_SORTS
from checker.model import Extraction
from checker.story import Story
from tests.align.tagged import tagged


def _found(annotation: Annotation) -> list[tuple[str, str]]:
    pairs = spelling_pairs(Story([Extraction(annotation, (), (), ())]))
    text = annotation.article.text
    return [
        (text[p.left.focus_start : p.left.focus_end], p.left.slot("replacement")) for p in pairs
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "The/DET choir/NOUN was/AUX signing/VERB happy/ADJ birthday/NOUN ./PUNCT",
            "signing",
            "singing",
        ),
        ("They/PRON swam/VERB to/ADP safely/ADV ./PUNCT", "safely", "safety"),
        ("The/DET plan/NOUN was/AUX know/VERB as/ADP Alder/PROPN ./PUNCT", "know", "known"),
        ("He/PRON was/AUX lead/VERB by/ADP hand/NOUN ./PUNCT", "lead", "led"),
        ("It/PRON was/AUX on/ADP of/ADP the/DET largest/ADJ ./PUNCT", "on", "one"),
        ("We/PRON protect/VERB out/ADP sources/NOUN ./PUNCT", "out", "our"),
        ("It/PRON is/AUX with/ADP a/DET the/DET judge/NOUN ./PUNCT", "a the", "the"),
    ],
)
def test_a_word_that_the_phrase_does_not_take(text: str, wrong: str, right: str) -> None:
    assert _found(tagged(text)) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "They/PRON hope/VERB to/PART safely/ADV land/VERB it/PRON ./PUNCT",
        "They/PRON protect/VERB our/PRON sources/NOUN ./PUNCT",
        "He/PRON joined/VERB A/DET Women/PROPN Who/PRON Sail/VERB club/NOUN ./PUNCT",
    ],
)
def test_the_same_words_in_their_place(text: str) -> None:
    assert _found(tagged(text)) == []


@pytest.mark.model
def test_quotation_marks_do_not_part_a_phrase(annotate: Callable[..., Annotation]) -> None:
    found = _found(annotate('The crowd was signing "Happy Birthday" to the coach.'))
    assert found == [("signing", "singing")]


def test_every_sort_of_the_list_is_known() -> None:
    assert frozenset(SORTS) == SLIP_SORTS
