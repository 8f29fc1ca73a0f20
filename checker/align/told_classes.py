"""Which sorts of event a date claim tells of: by its own verb or noun, by the words above it, and
as what its article is about.
"""

from __future__ import annotations

from checker.align.told import TOLD, topic_words
from checker.model import Claim, Moment
from checker.normalize.event_classes import (
    END,
    IMPACT,
    LIGHT,
    MOMENTARY,
    OCCUR,
    START,
    SUDDEN,
    class_of,
    classes_of,
    is_class,
)

# What everybody in a story does several times over.
_COMMON = frozenset("announce speak interview hear".split())
# Verbs that leave the event to another word of their clause.
FRAMES = OCCUR | START | END
# An hour either way: "about nine" still is a clock time, "in the morning" is none.
_NARROW = 60
# Verbs that may stand with a sudden event whose time they tell.
_SAYING_IT = FRAMES | LIGHT | IMPACT | {"break-out", "report", "hear", "be"}
# "Charged on Saturday over the shooting": the time is not that of what the charge is about.
_AFTERWARDS = frozenset(
    "charge arrest convict sentence accuse indict plead bury mourn identify announce investigate "
    "remand extradite condemn release testify hear try".split()
)
_HEARD = frozenset(("o:shots", "o:blast"))
OCCASION = "o:"
# What the story is about happened at some moment, however its beginning is told.
ONSET = "o:onset"
MAIN = "o:main"
_ONSETS = frozenset(
    "o:fire o:avalanche o:outage o:hijack o:attack o:shots o:blast o:crash o:quake o:landfall "
    "o:collapse o:stolen o:eruption o:kidnap o:stab o:onset invade".split()
) | {"o:power cut"}


def classes_told(claim: Claim) -> frozenset[str]:
    """Classes of the event that a claim dates, told by its own verb or noun or by those above."""
    governors = claim.slot("governor").split()
    names = frozenset[str]().union(*(classes_of(word) for word in governors))
    told = occasions(claim)
    verbs = frozenset[str]().union(*(classes_of(w) for w in governors if w.startswith("v:")))
    if told & _HEARD:
        verbs -= {"hear"}  # shots, not a case
    if claim.attribute in _AFTERWARDS or verbs & _AFTERWARDS:
        names -= SUDDEN  # "testified in the shooting on Thursday"
        told -= _ONSETS | {"o:shoot"}
    names |= told
    if names & _ONSETS and of_the_day(claim):
        names |= {ONSET}
    if claim.attribute != TOLD:
        names |= {claim.attribute, *claim.slot("also").split()}
    elif governors and all(word.partition(":")[2] in FRAMES for word in governors):
        # "Since fighting began": the event is the only one that the clause tells of.
        classes = {name for word in topic_words(claim) if is_class(name := class_of(word))}
        names |= classes if len(classes) == 1 else set()
    if claim.attribute in SUDDEN and claim.slot("main") and of_the_day(claim):
        names |= {ONSET}
    if _of_main(claim):
        names |= {MAIN}
    return frozenset(n for n in names - _COMMON if is_class(n) or n.startswith(OCCASION))


def _of_main(claim: Claim) -> bool:
    """Whether a claim dates what the story is about: "the attack", "shots were fired".

    "Retaliated for the bombing on Tuesday" need not, nor does "died on Tuesday".
    """
    if claim.attribute not in MOMENTARY or not claim.slot("told") or claim.slot("phase") == "end":
        return False
    verbs = [w[2:] for w in claim.slot("governor").split() if w.startswith("v:")]
    return all(v in _SAYING_IT or (class_of(f"v:{v}") in MOMENTARY and v != "die") for v in verbs)


def occasions(claim: Claim) -> frozenset[str]:
    """The occasions that a claim's time or place is said of, "o:" before each."""
    told = claim.slot("occasion")
    return frozenset(OCCASION + name for name in told.split(",")) if told else frozenset()


def of_the_day(claim: Claim) -> bool:
    """Whether a claim gives an hour or a part of the day."""
    return isinstance(claim.value, Moment) and claim.value.clock is not None


def on_the_clock(claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, Moment) or value.clock is None or value.grain != "minute":
        return False
    return value.clock[1] - value.clock[0] <= _NARROW
