"""Slips of one article that its grammar gives away: number, tense and article beside their word.

Comes in: the tokens of a sentence. Goes out: `Slip`s, all of them likely and none certain. Each
frame is a few words in a row that good English never has; headlines, which leave words out, and
speech in dialect are let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract import grammar_agreement as agreement
from checker.extract import grammar_forms as forms
from checker.extract import grammar_owners as owners
from checker.extract import grammar_pairs as pairs
from checker.extract import grammar_slots as slots
from checker.extract import grammar_sounds as sounds
from checker.extract import grammar_verbs as verbs
from checker.extract.grammar_beside import Frame
from checker.extract.grammar_number import (
    NUMBERS,
    a_and_plural,
    figure_and_noun,
    number_and_noun,
    one_of,
    plural_subject,
    police_is,
    pronoun_and_verb,
    single_subject,
)
from checker.extract.grammar_table import read_rows
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
        by_word = _IN_HEADLINES if sentence.headline else _BY_WORD
        for k, token in enumerate(tokens):
            frames = by_word.get(token.lower)
            if frames is None:
                if token.tag != "CD" or sentence.headline:
                    continue
                frames = _AT_FIGURES
            elif not token.text.isalpha():
                continue
            if k <= taken:
                continue
            for frame in frames:
                found = frame(tokens, k)
                if found is None:
                    continue
                first, last, meant, reason = found
                start, end = tokens[first].start, tokens[last].end
                sure = "doubtful" if frame in _GRAMMAR_ALONE else "likely"
                yield Slip(start, end, tokens[first].i, meant, sure, reason)
                taken = last
                break


# The words that open a frame, and the frames tried there in turn.
_FRAMES: tuple[tuple[str | frozenset[str], tuple[Frame, ...]], ...] = (
    (
        "has was is does",
        (
            police_is,
            pronoun_and_verb,
            plural_subject,
            single_subject,
        ),
    ),
    (
        "have are were do",
        (
            pronoun_and_verb,
            single_subject,
        ),
    ),
    (MODALS | DO, (after_modal,)),
    ("has have had", (after_have,)),
    ("one", (one_of,)),
    (NUMBERS, (number_and_noun,)),
    (
        "a an",
        (
            two_determiners,
            a_and_plural,
            a_or_an,
        ),
    ),
    ("the", (two_determiners,)),
    ("he", (he_and_noun,)),
    ("in", (in_day,)),
    ("as", (as_been,)),
    (
        "its",
        (
            its_and_article,
            owners.owner_for_contraction,
        ),
    ),
    ("your whose", (owners.owner_for_contraction,)),
    ("it you they who", (owners.contraction_for_owner,)),
    ("their", (owners.their_for_there,)),
    ("there", (owners.there_for_their,)),
    ("to", (sounds.to_for_too,)),
    ("too", (sounds.too_for_to,)),
    ("then", (sounds.then_for_than,)),
    ("than", (sounds.than_for_then,)),
    ("where", (sounds.where_for_were,)),
    ("were", (sounds.were_for_where,)),
    ("of", (sounds.of_for_have,)),
    ("weather", (sounds.weather_for_whether,)),
    ("whether", (sounds.whether_for_weather,)),
    ("quite", (sounds.quite_for_quiet,)),
    ("quiet", (sounds.quiet_for_quite,)),
    ("effect effected", (verbs.effect_for_affect,)),
    ("affect affects", (verbs.affect_for_effect,)),
    ("brake", (verbs.brake_for_break,)),
    ("break breaks", (verbs.break_for_brake,)),
    ("loose", (verbs.loose_for_lose,)),
    ("loosing looses", (verbs.loosing_for_losing,)),
    ("lose", (verbs.lose_for_loose,)),
    ("lead", (verbs.lead_for_led,)),
    ("passed", (verbs.passed_for_past,)),
    ("past", (verbs.past_for_passed,)),
    ("threw", (verbs.threw_for_through,)),
    ("through", (verbs.through_for_threw,)),
    ("begin", (verbs.begin_for_being,)),
    ("being", (verbs.being_for_begin,)),
    (frozenset(slots.VERB_OF), (slots.noun_for_verb,)),
    (frozenset(slots.NOUN_OF), (slots.verb_for_noun,)),
    (frozenset(slots.PASTS), (slots.past_for_base,)),
    ("a an one another", (slots.one_and_several,)),
    (frozenset(slots.PLURALS), (slots.odd_plural,)),
    (
        "no",
        (
            no_for_not,
            pairs.no_for_know,
        ),
    ),
    (
        "is are was were been being",
        (
            forms.base_for_participle,
            forms.past_for_participle,
        ),
    ),
    ("has have had", (forms.base_for_participle,)),
    ("is are was were been has have had", (forms.base_behind_be,)),
    ("who", (agreement.who_and_verb,)),
    ("he she", (agreement.he_and_base,)),
    ("they we", (agreement.they_and_third_person,)),
    (frozenset(agreement.PAST_OF), (agreement.participle_for_past,)),
    ("is are was were has had have will would could can", (agreement.two_auxiliaries,)),
    ("to", (agreement.after_to,)),
    ("will would could should must can might may", (agreement.modal_and_form,)),
    ("are were have", (agreement.named_and_plural,)),
    (
        "says tells wants believes knows thinks goes becomes seems gives comes",
        (plural_subject,),
    ),
    ("say tell want believe know think", (single_subject,)),
    ("use", (forms.use_to,)),
    (frozenset(forms.PASTS), (forms.odd_past,)),
    ("hundred thousand million dozen score", (forms.hundred_of,)),
    ("buy", (pairs.buy_for_by,)),
    ("bought", (pairs.bought_for_brought,)),
    ("do", (pairs.do_for_due,)),
    ("except excepted", (pairs.except_for_accept,)),
    ("accept", (pairs.accept_for_except,)),
    ("worse", (pairs.worse_for_worst,)),
    ("worst", (pairs.worst_for_worse,)),
    ("two", (pairs.two_for_too,)),
    ("whom", (pairs.whom_for_who,)),
    ("new", (pairs.new_for_knew,)),
    ("here", (pairs.here_for_hear,)),
    ("forth", (pairs.forth_for_fourth,)),
    ("form", (pairs.form_for_from,)),
    ("from", (pairs.from_for_form,)),
    ("of", (pairs.of_for_off,)),
    ("off", (pairs.off_for_of,)),
    ("principle", (pairs.principle_for_principal,)),
    ("moral", (pairs.moral_for_morale,)),
    ("diffuse diffused diffusing", (pairs.diffuse_for_defuse,)),
    ("flea", (pairs.flea_for_flee,)),
)


def _frames() -> dict[str, tuple[Frame, ...]]:
    out: dict[str, list[Frame]] = {}
    for words, frames in _FRAMES:
        for word in words.split() if isinstance(words, str) else words:
            out.setdefault(word, []).extend(frames)
    for word, frame in read_rows().items():
        out.setdefault(word, []).append(frame)
    return {word: tuple(frames) for word, frames in out.items()}


_BY_WORD = _frames()
_AT_FIGURES: tuple[Frame, ...] = (figure_and_noun,)
# What holds good where articles and auxiliaries are left out.
_IN_HEADLINES: dict[str, tuple[Frame, ...]] = {
    "loose": (verbs.loose_in_headline,),
    "then": (sounds.then_for_than,),
    "of": (sounds.of_for_have,),
    **dict.fromkeys(slots.PLURALS, (slots.odd_plural,)),
}
# No slip of the hand, but English as a foreigner or a hurried writer has it.
_GRAMMAR_ALONE = (a_or_an, in_day, after_have)
