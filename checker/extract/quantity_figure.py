"""What stands near an amount, and amounts of which no other extractor says what they measure.

Two outlets word one fact differently, so the words of the clause are kept beside every amount;
the comparator `align.quantity_loose` ties amounts by them.
"""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from checker.annotation import Annotation, Sentence, Token
from checker.model import Claim

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site

# Tokens to either side of an amount that still tell of what it is.
REACH = 12
_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))
_IDLE = frozenset(
    "be have do say tell make take get give go come know think see use ask add put call report "
    "accord would could other more many much such some same new own several percent cent number "
    "mr mrs ms year day time today yesterday monday tuesday wednesday thursday friday saturday "
    "sunday hour minute second week month decade metre meter foot mile kilometre kilometer km ft m "
    "dollar euro pound pence cent tonne ton acre hectare degree square".split()
)


def words_near(a: Annotation, sentence: Sentence, first: int, last: int) -> str:
    """Content lemmas of the sentence within REACH tokens of tokens first..last, nearest first."""
    low, high = max(sentence.first, first - REACH), min(sentence.last, last + REACH + 1)
    beside = sorted(
        (
            t
            for t in a.tokens[low:high]
            # "Last night" and "the last ten minutes" have nothing in common.
            if t.pos in _CONTENT
            and not first <= t.i <= last
            and not (t.lower == "last" and t.pos == "ADJ")
        ),
        key=lambda t: (max(first - t.i, t.i - last), t.i),
    )
    found = dict.fromkeys(_lemma(t) for t in beside if any(map(str.isalpha, t.text)))
    return " ".join(w for w in found if w not in _IDLE)


def _lemma(t: Token) -> str:
    return "fine" if t.lower == "fined" else t.lemma.lower()


def extract_figure(site: Site) -> Claim | None:
    """A claim without a key for an amount that no other extractor names; None for idle ones."""
    amount = site.amount
    if amount.hedge == "vague" or amount.points == (1.0,):
        return None
    lasted = _FOR.search(site.text[: amount.start]) is not None
    if (_RELATIVE.match(site.text[amount.end :]) and not lasted) or _MINUS.search(site.before):
        return None
    noun = site.token(site.frame.noun) if site.frame.noun >= 0 else None
    if not amount.dimension and noun is not None and noun.pos != "NOUN":
        noun = None
    if not amount.dimension and noun is None and not _free(site):
        return None
    if noun is None and not amount.dimension and site.frame.governor >= 0:
        # "Nine of the elected are women": what they are is what is counted.
        said = site.annotation.child(site.frame.governor, "attr")
        noun = said if said is not None and said.pos == "NOUN" else None
    head = noun.lemma.lower() if noun is not None else ""
    return site.claim(f"figure:{amount.dimension or head}", None, set(), noun=head)


def _free(site: Site) -> bool:
    """Whether a bare numeral still counts something: "136 left", "organisers spoke of 12,000"."""
    frame = site.frame
    spoken = frame.relation == "prep:of" and frame.governor >= 0
    return frame.relation in _FREE or (
        spoken and site.token(frame.governor).lemma in ("speak", "talk")
    )


# "In the last twelve months", "within 20 minutes": a limit, not how long something lasted.
_LIMIT = re.compile(
    r"\b(?:last|past|next|first|final|within|every|previous|coming|recent|in|these|those|per|each)"
    r"[\s-]+$",
    re.IGNORECASE,
)
# "40 miles south of", "3 km off the coast": how far away something is.
_AWAY = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:to\s+the\s+|due\s+)?(?:(?:north|south|east|west)[\w-]*|away|from|off|"
    r"outside|offshore|inland|downstream|upstream)\b",
    re.IGNORECASE,
)
_FALLING = frozenset("fall drop plunge tumble plummet slip slide jump leap dive walk run".split())


def way_of(site: Site) -> str:
    """ "limit" for stretches of time that only bound, "away" for distances, else ""."""
    amount = site.amount
    if amount.dimension == "duration":
        return "limit" if _LIMIT.search(site.text[: amount.start]) else ""
    if amount.dimension == "length" and _AWAY.match(site.text[amount.end :]):
        governor = site.frame.governor
        falling = governor >= 0 and site.token(governor).lemma.lower() in _FALLING
        return "" if falling or site.token(site.clause_verb()).lemma in _FALLING else "away"
    return ""


# Where people and ships are told to be so far from: a home, a coast.
_LANDMARK = re.compile(
    r"\b(?:(?P<home>home|house|(?:front\s+)?door|doorstep|residence)|"
    r"(?P<coast>coast|coastline|shore|port|harbou?r|land|beach))\b",
    re.IGNORECASE,
)
_LANDMARK_REACH = 45


def landmark_of(site: Site) -> str:
    """ "home" or "coast" where a distance is from one, else ""."""
    behind = site.text[site.amount.end :][:_LANDMARK_REACH]
    found = _LANDMARK.search(re.split(r"[,;.]", behind)[0])
    return (found.lastgroup or "") if found is not None else ""


_PLACE_WORDS = 9


def places_behind(site: Site) -> str:
    """The first name, in lower case, within a few words behind a distance: from where it is."""
    behind = site.annotation.tokens[site.last + 1 : site.sentence.last][:_PLACE_WORDS]
    named = dropwhile(lambda t: t.pos != "PROPN" and t.text not in (",", ";"), behind)
    return " ".join(t.lower for t in takewhile(lambda t: t.pos == "PROPN", named))


# Clock times, and amounts that only tell how far apart two others lie.
_RELATIVE = re.compile(
    r"\s*(?:o['’]clock|in\s+the\s+(?:morning|afternoon|evening)|ago|later|earlier|sooner|before|"
    r"more|fewer|less|longer|shorter|higher|lower)\b",
    re.IGNORECASE,
)
# "Held out for six hours before giving up": that lasted.
_FOR = re.compile(r"\bfor\s+$", re.IGNORECASE)
_MINUS = re.compile(r"\bminus[\s-]+$", re.IGNORECASE)
# Roles in which a bare numeral still counts something named elsewhere: "136 left the ground".
_FREE = frozenset(("subject", "object", "passive", "attr"))
