"""What a pair of claims is about, as a heading for readers: the fact, never one of its values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from checker.model import Claim, ClaimPair, Kind
from checker.normalize.event_classes import class_words, is_class
from checker.normalize.people import PRONOUNS
from checker.normalize.quantities import scan_amounts
from checker.rulebook.message import claim_words
from checker.story import Story

# What befell those counted, where "the" and the word itself would not be English.
_CLASSES = {
    "killed": "the dead", "casualties": "the dead and injured", "laid-off": "those laid off",
    "crowd": "the crowd", "hospitalised": "those in hospital",
    **{c: f"what was {c}" for c in ("damaged", "destroyed", "seized", "sunk", "shut")},
}  # fmt: skip
# Names of classes of claims that are no words of any article.
_INTERNAL = {"told": {Kind.DATE: "when it happened", Kind.PLACE: "where it happened"}}
# How a reader calls what fingerprints know by another name.
_SHOWN = {
    "the aboard": "people on board",
    **{f"the {c}": f"those {c}" for c in (
        "arrested", "charged", "shot", "evacuated", "displaced", "rescued", "trapped", "abducted",
        "freed", "expelled", "infected", "quarantined", "convicted",
    )},
}  # fmt: skip
# What a number leaves of "34-year-old" and "6.1-magnitude".
_RESTS = frozenset("old magnitude year-old aged".split())
# What is left before a noun when its number is gone.
_LEADING = frozenset("a an the of another other some further additional all only".split())
_SMALL = frozenset("in on at of to by for from with as the a an and".split())
_QUOTATION = "a quotation"


def heading(claims: Sequence[Claim], story: Story) -> str:
    """What claims of one kind are about, as a reader should see it: a name before a pronoun that
    was resolved to one, no marks that a number left behind."""
    named = [c for c in claims if c.subject and c.subject.text.casefold() not in PRONOUNS]
    words = (w.strip("-–") for w in _label(named or claims, story).split())
    text = " ".join(w for w in words if any(c.isalnum() for c in w))
    return _SHOWN.get(text) or _without_rests(text, claims)


def _without_rests(text: str, claims: Sequence[Claim]) -> str:
    """A heading without what a number left of its phrase, or that is none: "old man" of "a
    34-year-old man", "magnitude earthquake", the "black" of a car whose make is disputed."""
    kind, attribute = claims[0].kind, max(c.attribute for c in claims)
    words = text.split()
    if len(words) > 1 and words[0].casefold() in _RESTS:
        return " ".join(words[1:])
    if kind in (Kind.DATE, Kind.PLACE) and is_class(attribute) and text == attribute:
        return class_words(attribute)
    if kind is Kind.POLARITY and len(words) == 1 and text.islower() and _is_sort(claims):
        return attribute.replace("-", " ")
    return text


def _is_sort(claims: Sequence[Claim]) -> bool:
    """Whether what is told is of which sort a thing is, which no single word beside it names."""
    return any(c.slot("single") for c in claims)


def subject_label(pair: ClaimPair, story: Story) -> str:
    """What fingerprints hold of the subject; the same whichever claim stands left, and whatever
    the numbers are."""
    return _label((pair.left, pair.right), story)


def _label(sides: Sequence[Claim], story: Story) -> str:
    kind, attribute = sides[0].kind, max(c.attribute for c in sides)
    if kind is Kind.QUANTITY and (name := max(c.slot("class") for c in sides)):
        return _CLASSES.get(name, f"the {name}")
    subject = _longest(
        "" if _is_its_own(c) else _without_amounts(claim_words(c, "subject", story)) for c in sides
    )
    if subject.casefold() in PRONOUNS or (kind is Kind.SUBSTITUTION and subject in _SMALL):
        subject = ""
    if kind is Kind.QUOTE and subject in ("", "said"):
        return _QUOTATION
    if attribute in _INTERNAL and subject in ("", attribute):
        return _INTERNAL[attribute].get(kind, kind.value)
    if not subject and kind is Kind.QUANTITY:
        return _longest(c.slot("noun") for c in sides) or attribute.rpartition(":")[2] or kind.value
    if not subject and kind is Kind.SUBSTITUTION:
        return "wording"
    return subject or attribute.replace("-", " ") or kind.value


def _is_its_own(claim: Claim) -> bool:
    """Whether a matter of the story has no subject but the words that tell how it came out:
    "«Shares in Lumora rose»" has the rise, which is a value and no heading."""
    told = claim.subject if claim.slot("matter") else None
    return told is not None and told.start < claim.focus_end and claim.focus_start < told.end


def _longest(words: Iterable[str]) -> str:
    """The longer of what the sides say, so that their order is no matter."""
    return max(words, key=lambda w: (len(w), w))


@lru_cache(maxsize=4096)  # the pairs of a story are about a few things
def _without_amounts(text: str) -> str:
    """ "84 passengers" as "passengers", "a 48-hour walkout" as "walkout"."""
    amounts = list(scan_amounts(text))
    if not amounts:
        return text.strip(" ,;:.")
    for amount in reversed(amounts):
        text = f"{text[: amount.start]} {text[max(amount.end, amount.unit_end) :].lstrip('-–')}"
    words = text.replace(" -", " ").split()
    while words and words[0].casefold() in _LEADING:
        words.pop(0)
    return " ".join(words).strip(" ,;:.")
