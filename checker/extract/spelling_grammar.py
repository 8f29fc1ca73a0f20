"""Slips of one article that its grammar gives away: number, tense and article beside their word.

Comes in: the tokens of a sentence. Goes out: `Slip`s, all of them likely and none certain. Each
frame is a few words in a row that good English never has; headlines, which leave words out, and
speech in dialect are let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.grammar_beside import Frame
from checker.extract.grammar_number import (
    NUMBERS,
    a_and_plural,
    number_and_noun,
    one_of,
    plural_subject,
    police_is,
    pronoun_and_verb,
    single_subject,
)
from checker.extract.grammar_words import (
    DO,
    MODALS,
    a_or_an,
    after_have,
    after_modal,
    as_been,
    he_and_noun,
    in_day,
    its_and_article,
    no_for_not,
    there_for_their,
    two_determiners,
    where_for_were,
)
from checker.extract.reading import Reading
from checker.extract.spelling_gaps import Slip


def find_grammar(reading: Reading) -> Iterator[Slip]:
    """Every frame's slips, one at most for a place; those of grammar alone are doubts."""
    for sentence in reading.annotation.sentences:
        if sentence.headline:
            continue
        tokens = reading.annotation.words(sentence)
        taken = -1
        for k, token in enumerate(tokens):
            if k <= taken or not token.text.isalpha():
                continue
            for frame in _BY_WORD.get(token.lower, ()):
                found = frame(tokens, k)
                if found is None:
                    continue
                first, last, meant, reason = found
                start, end = tokens[first].start, tokens[last].end
                sure = "doubtful" if frame in _GRAMMAR_ALONE else "likely"
                yield Slip(start, end, tokens[first].i, meant, sure, reason)
                taken = last
                break


def _frames() -> dict[str, tuple[Frame, ...]]:
    out: dict[str, list[Frame]] = {}

    def opens(words: str | frozenset[str], *frames: Frame) -> None:
        for word in words.split() if isinstance(words, str) else words:
            out.setdefault(word, []).extend(frames)

    opens("has was is does", police_is, pronoun_and_verb, plural_subject, single_subject)
    opens("have are were do", pronoun_and_verb, single_subject)
    opens(MODALS | DO, after_modal)
    opens("has have had", after_have)
    opens("one", one_of)
    opens(NUMBERS, number_and_noun)
    opens("a an", two_determiners, a_and_plural, a_or_an)
    opens("the", two_determiners)
    opens("he", he_and_noun)
    opens("in", in_day)
    opens("as", as_been)
    opens("where", where_for_were)
    opens("there", there_for_their)
    opens("its", its_and_article)
    opens("no", no_for_not)
    return {word: tuple(frames) for word, frames in out.items()}


_BY_WORD = _frames()
# No slip of the hand, but English as a foreigner or a hurried writer has it.
_GRAMMAR_ALONE = (a_or_an, in_day, after_have)
