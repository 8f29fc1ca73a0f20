"""Verbs that sound like another word: affect and effect, brake and break, lose and loose, led.

Comes in: the tokens of a sentence and the place of one of these words. Goes out: what is meant.
The frame around (an auxiliary before, an object after) says what part of speech must stand there.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotation import Token
from checker.extract.grammar_beside import (
    OWNED,
    Found,
    lower_at,
    noun_phrase,
    slip_at,
    tag_at,
    word_at,
)
from checker.lexical.morphology import lemmas

_MODALS = frozenset("will would could should must might may can cannot shall 'll ’ll".split())
_NOT = frozenset("not n't n’t also never soon even only still".split())
_BE = frozenset("is are was were be been being 's ’s".split())
_HAVE = frozenset("have has had 've ’ve".split())
_OBJECT = frozenset("DT PRP$ PRP CD NN NNS NNP JJ $ PDT".split())
_ENDS = frozenset((".", ",", ";", "!", "?", ""))


def auxiliary(tokens: Sequence[Token], k: int) -> str:
    """The word that governs a verb at `k`, adverbs left out."""
    at = k - 1
    while at > 0 and (tokens[at].lower in _NOT or tokens[at].lower.endswith("ly")):
        at -= 1
    return lower_at(tokens, at)


def _base_slot(tokens: Sequence[Token], k: int) -> bool:
    """Whether the base form of a verb must stand at `k`: after a modal, "did not", "to"."""
    governs = auxiliary(tokens, k)
    if governs in _MODALS:
        return tokens[k - 1].pos != "NOUN"
    if governs == "to":
        return tokens[k].tag == "VB"
    return governs in ("did", "does", "do") and tokens[k - 1].lower in _NOT


def _object(tokens: Sequence[Token], k: int) -> int | None:
    """The head noun of the object that begins at `k`."""
    return noun_phrase(tokens, k + 1 if lower_at(tokens, k) in OWNED else k)


# ---------------------------------------------------------------- affect, effect

_BROUGHT_ABOUT = frozenset(
    "change repair arrest rescue release entry escape reform transition transformation cure "
    "reconciliation turnaround solution peace payment merger sale transfer saving shift return "
    "improvement delivery exchange separation removal settlement compromise withdrawal reduction "
    "increase conversion modification redirect replacement implementation deployment policy "
    "closure purchase transaction alteration outcome swap detachment translation".split()
)
_STRUCK = frozenset(
    "area areas people family families resident residents country countries region regions "
    "customer customers community communities passenger passengers worker workers village "
    "villages town towns district districts province provinces person persons child children "
    "population part parts site sites building buildings home homes user users company companies "
    "zone zones neighbourhood neighborhood state states school schools".split()
)
_HOW_STRUCK = frozenset(
    "badly worst adversely severely most directly seriously negatively heavily hardest greatly "
    "deeply also not still mostly particularly largely".split()
)


def effect_for_affect(tokens: Sequence[Token], k: int) -> Found:
    """ "will effect the town", "were effected by", "the effected areas"."""
    word, after = tokens[k].lower, lower_at(tokens, k + 1)
    if word == "effected":
        before = lower_at(tokens, k - 1)
        if after in _STRUCK and tokens[k].tag != "VBD":
            return slip_at(tokens, k, "affected")
        if before in _HOW_STRUCK and auxiliary(tokens, k) in _BE | {"", "the"}:
            return None if _brought(tokens, k) else slip_at(tokens, k, "affected")
        if before in _BE and (after == "by" or tag_at(tokens, k + 1) in ("IN", ".", ",", "WRB")):
            return None if _brought(tokens, k) else slip_at(tokens, k, "affected")
        if before in ("people", "those", "areas", "families", "residents") and after == "by":
            return slip_at(tokens, k, "affected")
        return None
    if word == "effect" and _base_slot(tokens, k):
        head = _object(tokens, k + 1)
        pronoun = tag_at(tokens, k + 1) in ("PRP", "DT") and after not in ("a", "an", "any")
        if head is None:
            return slip_at(tokens, k, "affect") if pronoun else None
        listed = any(
            t.lemma.lower() in _BROUGHT_ABOUT or t.lower.endswith(("tion", "ment", "ance"))
            for t in tokens[k + 1 : head + 1]
        )
        return None if listed or after in ("a", "an", "any") else slip_at(tokens, k, "affect")
    return None


def _brought(tokens: Sequence[Token], k: int) -> bool:
    """Whether something that is brought about is the subject: "the rescue was effected by"."""
    subjects = [t for t in tokens if t.head == tokens[k].i and t.dep.startswith("nsubj")]
    return not subjects or any(
        t.lemma.lower() in _BROUGHT_ABOUT or t.lower.endswith(("tion", "ment", "al"))
        or (t.pos == "PRON" and t.lower in ("which", "that", "it", "this"))
        for t in subjects
    )  # fmt: skip


def affect_for_effect(tokens: Sequence[Token], k: int) -> Found:
    """ "take affect", "an affect on", "side affects"."""
    before, after = word_at(tokens, k - 1), lower_at(tokens, k + 1)
    if before is None:
        return None
    meant = "effects" if tokens[k].lower.endswith("s") else "effect"
    taken = before.lemma.lower() in ("take", "side", "knock-on", "domino", "have", "greenhouse")
    if taken and (after in _ENDS or tag_at(tokens, k + 1) in ("IN", "CC", "TO")):
        return slip_at(tokens, k, meant)
    owned = before.tag in ("DT", "JJ", "PRP$") and before.lower not in ("that", "this", "these")
    owned = owned and before.lower not in ("those", "all", "both", "each", "any")
    if owned and after in ("on", "of", "upon"):
        return slip_at(tokens, k, meant)
    return None


# ---------------------------------------------------------------- brake, break

_VEHICLES = frozenset(
    "car vehicle train truck bus bike plane jet aircraft lorry van motorcycle speed wheel wheels "
    "tram engine motor trailer locomotive bicycle motorbike coach taxi cab growth descent "
    "fall".split()
)


def brake_for_break(tokens: Sequence[Token], k: int) -> Found:
    """ "wanted to brake the door", "tried to brake into"."""
    token, after = tokens[k], lower_at(tokens, k + 1)
    if not token.text.islower() or not _base_slot(tokens, k):
        return None
    if after in ("into", "free", "loose", "up", "through", "away"):
        return slip_at(tokens, k, "break")
    head = _object(tokens, k + 1)
    if head is None or tag_at(tokens, k + 1) not in ("DT", "PRP$", "NN", "NNS", "JJ"):
        return None
    vehicle = any(t.lemma.lower() in _VEHICLES for t in tokens[k + 1 : head + 1])
    return None if vehicle else slip_at(tokens, k, "break")


def break_for_brake(tokens: Sequence[Token], k: int) -> Found:
    """ "slammed on the breaks", "the hand break"."""
    before = lower_at(tokens, k - 1)
    meant = tokens[k].lower.replace("break", "brake")
    verb = word_at(tokens, k - 3) if lower_at(tokens, k - 2) == "on" else word_at(tokens, k - 2)
    if before in ("the", "his", "her", "its") and verb is not None:
        slammed = verb.lemma.lower() in ("slam", "jam", "pump", "apply") or (
            verb.lemma.lower() == "hit" and tokens[k].lower == "breaks"
        )
        if slammed and lower_at(tokens, k + 1) not in ("point", "down"):
            return slip_at(tokens, k, meant)
    if before in ("hand", "disc", "parking", "rear", "handbrake") and tokens[k].pos == "NOUN":
        return slip_at(tokens, k, meant)
    if lower_at(tokens, k + 1) in ("pads", "pedal", "fluid") and tokens[k].lower == "break":
        return slip_at(tokens, k, meant)
    return None


# ---------------------------------------------------------------- lose, loose


def loose_for_lose(tokens: Sequence[Token], k: int) -> Found:
    """ "will loose the seat", "did not loose", "they loose their homes"."""
    after, tag = lower_at(tokens, k + 1), tag_at(tokens, k + 1)
    governs = auxiliary(tokens, k)
    if governs == "to" and lower_at(tokens, k - 1) == "to":
        # "due to loose soil": an object with its article is a verb's.
        verb = after in OWNED or tag in ("PRP", "CD") or after in ("more", "everything", "to")
        return slip_at(tokens, k, "lose") if verb else None
    if governs in _MODALS or (governs in ("did", "does", "do") and tokens[k - 1].lower in _NOT):
        return slip_at(tokens, k, "lose") if tag in _OBJECT or after in _ENDS | {"to"} else None
    if governs in ("they", "we", "you", "i", "who") and after in OWNED:
        return slip_at(tokens, k, "lose")
    return None


_RANKS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth last final".split())


def loose_in_headline(tokens: Sequence[Token], k: int) -> Found:
    """ "Premier Loose Third Minister", "Rovers Loose to City"."""
    before, after = word_at(tokens, k - 1), word_at(tokens, k + 1)
    if before is None or after is None or before.pos not in ("PROPN", "NOUN"):
        return None
    rival = after.lower == "to" and tag_at(tokens, k + 2) == "NNP"
    if not rival and after.lower not in _RANKS and after.tag != "PRP$":
        return None
    return slip_at(tokens, k, "lose" if before.tag in ("NNS", "NNPS") else "loses")


def loosing_for_losing(tokens: Sequence[Token], k: int) -> Found:
    """ "loosing their homes", "looses the seat"."""
    after = lower_at(tokens, k + 1)
    if after in ("arrows", "arrow", "volleys", "bolts"):
        return None
    if after in OWNED or tag_at(tokens, k + 1) in ("CD", "NN", "NNS", "PRP$") or after == "to":
        return slip_at(tokens, k, tokens[k].lower.replace("oo", "o"))
    return None


_SET_FREE = frozenset("break come cut let set turn tear work shake hang".split())


def lose_for_loose(tokens: Sequence[Token], k: int) -> Found:
    """ "on the lose", "broke lose"."""
    before, after = word_at(tokens, k - 1), lower_at(tokens, k + 1)
    if before is None:
        return None
    over = after in _ENDS or tag_at(tokens, k + 1) in ("IN", "CC", "RB")
    if before.lower == "the" and lower_at(tokens, k - 2) == "on" and over:
        return slip_at(tokens, k, "loose")
    if before.pos == "VERB" and before.lemma.lower() in _SET_FREE and over:
        return slip_at(tokens, k, "loose")
    return None


# ---------------------------------------------------------------- led, passed, threw


def lead_for_led(tokens: Sequence[Token], k: int) -> Found:
    """ "has lead to", "was lead by", "he lead the"."""
    governs, after = auxiliary(tokens, k), lower_at(tokens, k + 1)
    away = after in ("by", "away", "into", "out", "through", "off", "astray")
    if governs in _HAVE and (away or after == "to" or after in OWNED):
        noun = governs == lower_at(tokens, k - 1) and tokens[k].pos == "NOUN" and after == "in"
        return None if noun else slip_at(tokens, k, "led")
    if governs in _BE and (away or (after == "to" and tokens[k].tag[:1] == "V")):
        return slip_at(tokens, k, "led")
    if governs in ("he", "she") and after in OWNED and lower_at(tokens, k - 1) == governs:
        asked = k >= 2 and (tokens[k - 2].pos == "AUX" or tokens[k - 2].lower == "that")
        return None if asked else slip_at(tokens, k, "led")
    return None


_MOVES = frozenset(
    "walk drive run go fly march sail ride race rush sprint speed slip swim stroll get blow look "
    "come break pass dig fall cut push move sweep travel search climb crawl pull sift comb tear "
    "smash burst flow wade squeeze flee jump sneak".split()
)
_SPANS = frozenset("few couple week weeks month months year years day days decade century".split())


def passed_for_past(tokens: Sequence[Token], k: int) -> Found:
    """ "walked passed the house", "the passed two years"."""
    before, after = word_at(tokens, k - 1), lower_at(tokens, k + 1)
    if before is None:
        return None
    # The model takes a verb before a verb for a noun.
    moved = before.tag not in ("VBN", "NNS") and before.lower != "moves"
    moved = moved and not _MOVES.isdisjoint(lemmas(before.lower, "v"))
    moved = moved and (before.pos == "VERB" or before.lower not in _MOVES)
    if moved and (after in OWNED or tag_at(tokens, k + 1) == "NNP"):
        return slip_at(tokens, k, "past")
    spans = after in _SPANS or (
        tag_at(tokens, k + 1) == "CD" and lower_at(tokens, k + 2) in _SPANS
    )  # fmt: skip
    if before.lower in ("the", "this") and spans and after not in ("day", "days"):
        return slip_at(tokens, k, "past")
    return None


def past_for_passed(tokens: Sequence[Token], k: int) -> Found:
    """ "had past the", "was past by", "past away"."""
    governs, after = auxiliary(tokens, k), lower_at(tokens, k + 1)
    if after == "away" and tag_at(tokens, k + 2) not in ("NN", "NNS", "NNP"):
        return slip_at(tokens, k, "passed")
    if governs in _HAVE and (after in OWNED or after in ("through", "since", "by", "on", "into")):
        return slip_at(tokens, k, "passed")
    if governs in _BE and after == "by" and tokens[k - 1].lower in _BE:
        return slip_at(tokens, k, "passed")
    if governs in ("he", "she", "they") and lower_at(tokens, k - 1) == governs and after in OWNED:
        return slip_at(tokens, k, "passed")
    return None


def threw_for_through(tokens: Sequence[Token], k: int) -> Found:
    """ "digging threw the rubble", "could get threw"."""
    before, after = word_at(tokens, k - 1), lower_at(tokens, k + 1)
    if after == "the" and lower_at(tokens, k + 2) in ("night", "weekend", "day", "winter"):
        return slip_at(tokens, k, "through")
    if before is None or before.pos not in ("VERB", "AUX") or before.tag == "VBN":
        return None
    if before.lemma.lower() not in _MOVES:
        return None
    return slip_at(tokens, k, "through") if after in OWNED | _ENDS | {"to"} else None


_THROWN = frozenset("stones rocks bottles bricks eggs objects petrol firebombs punches".split())


def through_for_threw(tokens: Sequence[Token], k: int) -> Found:
    """ "protesters through stones", "he through himself"."""
    before, after = lower_at(tokens, k - 1), lower_at(tokens, k + 1)
    if before in ("he", "she", "they", "we") and (after in OWNED or after.endswith("self")):
        return slip_at(tokens, k, "threw")
    if after in _THROWN and tag_at(tokens, k - 1) in ("NNS", "PRP", "WP"):
        return slip_at(tokens, k, "threw")
    return None


def begin_for_being(tokens: Sequence[Token], k: int) -> Found:
    """ "were begin held"."""
    if lower_at(tokens, k - 1) in _BE and tag_at(tokens, k + 1) in ("VBN", "VBD"):
        return slip_at(tokens, k, "being")
    return None


def being_for_begin(tokens: Sequence[Token], k: int) -> Found:
    """ "will being on Monday"."""
    return slip_at(tokens, k, "begin") if lower_at(tokens, k - 1) in _MODALS else None
