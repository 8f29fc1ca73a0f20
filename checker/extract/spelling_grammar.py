"""Slips of one article that its grammar gives away: number, tense and article beside their word.

Comes in: the tokens of a sentence. Goes out: `Slip`s, all of them likely and none certain. Each
frame is a few words in a row that good English never has; headlines, which leave words out, and
speech in dialect are let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract import grammar_owners as owners
from checker.extract import grammar_slots as slots
from checker.extract import grammar_sounds as sounds
from checker.extract import grammar_verbs as verbs
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
    two_determiners,
)
from checker.extract.reading import Reading
from checker.extract.spelling_gaps import Slip


def find_grammar(reading: Reading) -> Iterator[Slip]:
    """Every frame's slips, one at most for a place; those of grammar alone are doubts."""
    for sentence in reading.annotation.sentences:
        tokens = reading.annotation.words(sentence)
        taken = -1
        for k, token in enumerate(tokens):
            if k <= taken or not token.text.isalpha():
                continue
            for frame in (_IN_HEADLINES if sentence.headline else _BY_WORD).get(token.lower, ()):
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
    opens("its", its_and_article, owners.owner_for_contraction)
    opens("your whose", owners.owner_for_contraction)
    opens("it you they who", owners.contraction_for_owner)
    opens("their", owners.their_for_there)
    opens("there", owners.there_for_their)
    opens("to", sounds.to_for_too)
    opens("too", sounds.too_for_to)
    opens("then", sounds.then_for_than)
    opens("than", sounds.than_for_then)
    opens("where", sounds.where_for_were)
    opens("were", sounds.were_for_where)
    opens("of", sounds.of_for_have)
    opens("weather", sounds.weather_for_whether)
    opens("whether", sounds.whether_for_weather)
    opens("quite", sounds.quite_for_quiet)
    opens("quiet", sounds.quiet_for_quite)
    opens("effect effected", verbs.effect_for_affect)
    opens("affect affects", verbs.affect_for_effect)
    opens("brake", verbs.brake_for_break)
    opens("break breaks", verbs.break_for_brake)
    opens("loose", verbs.loose_for_lose)
    opens("loosing looses", verbs.loosing_for_losing)
    opens("lose", verbs.lose_for_loose)
    opens("lead", verbs.lead_for_led)
    opens("passed", verbs.passed_for_past)
    opens("past", verbs.past_for_passed)
    opens("threw", verbs.threw_for_through)
    opens("through", verbs.through_for_threw)
    opens("begin", verbs.begin_for_being)
    opens("being", verbs.being_for_begin)
    opens(frozenset(slots.VERB_OF), slots.noun_for_verb)
    opens(frozenset(slots.NOUN_OF), slots.verb_for_noun)
    opens(frozenset(slots.PASTS), slots.past_for_base)
    opens("a an one another", slots.one_and_several)
    opens(frozenset(slots.PLURALS), slots.odd_plural)
    opens("no", no_for_not)
    return {word: tuple(frames) for word, frames in out.items()}


_BY_WORD = _frames()
# What holds good where articles and auxiliaries are left out.
_IN_HEADLINES: dict[str, tuple[Frame, ...]] = {
    "loose": (verbs.loose_in_headline,),
    "then": (sounds.then_for_than,),
    "of": (sounds.of_for_have,),
    **dict.fromkeys(slots.PLURALS, (slots.odd_plural,)),
}
# No slip of the hand, but English as a foreigner or a hurried writer has it.
_GRAMMAR_ALONE = (a_or_an, in_day, after_have)
