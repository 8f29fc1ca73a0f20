"""Judging slots: what cancels, what conflicts."""

from __future__ import annotations

from checker.align.diff import Line, compare_lines, make_line
from checker.align.substitution_slots import Judgement, judge
from tests.align.tagged import tagged


def line(text: str) -> Line:
    annotation = tagged(text)
    return make_line(annotation, annotation.sentences[0])


def judged(left: str, right: str) -> list[Judgement]:
    a, b = line(left), line(right)
    return judge(a, b, compare_lines(a, b))


def test_moved_words_differ_in_nothing() -> None:
    assert not judged(
        "On/ADP Monday/PROPN the/DET ship/NOUN sank/VERB",
        "The/DET ship/NOUN sank/VERB on/ADP Monday/PROPN",
    )


def test_numbers_that_changed_places() -> None:
    found = judged(
        "Ghent/PROPN lost/VERB 12/NUM games/NOUN in/ADP May/PROPN and/CCONJ won/VERB 9/NUM",
        "Ghent/PROPN lost/VERB 9/NUM games/NOUN in/ADP May/PROPN and/CCONJ won/VERB 12/NUM",
    )
    assert [j.relation for j in found] == ["number", "number"]


def test_a_number_and_a_half_more_begin_alike() -> None:
    (found,) = judged(
        "Ice/NOUN held/VERB the/DET ferry/NOUN for/ADP 2/NUM hours/NOUN",
        "Ice/NOUN held/VERB the/DET ferry/NOUN for/ADP 2/NUM 1/2/NUM hours/NOUN",
    )
    assert (found.left[0].value, found.right[0].value) == (2, 2.5)


def test_negation_of_both_in_different_words() -> None:
    assert not judged(
        "Officers/NOUN have/AUX not/PART found/VERB any/DET poison/NOUN",
        "Officers/NOUN have/AUX found/VERB no/DET poison/NOUN",
    )


def test_not_only_denies_nothing() -> None:
    assert not judged(
        "The/DET ship/NOUN not/PART only/ADV repelled/VERB the/DET pirates/NOUN",
        "The/DET ship/NOUN repelled/VERB the/DET pirates/NOUN",
    )


def test_before_and_after() -> None:
    found = judged(
        "They/PRON ate/VERB before/ADP the/DET match/NOUN",
        "They/PRON ate/VERB after/ADP the/DET match/NOUN",
    )
    assert [j.relation for j in found] == ["antonym"]


def test_two_currencies_are_two_measures() -> None:
    assert not judged(
        "Thieves/NOUN took/VERB jewels/NOUN worth/ADP 103/NUM euros/NOUN",
        "Thieves/NOUN took/VERB jewels/NOUN worth/ADP 88/NUM pounds/NOUN",
    )
