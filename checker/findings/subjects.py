"""What a pair of claims is about, as a heading for readers: the fact, never one of its values."""

from __future__ import annotations

from checker.model import ClaimPair, Kind
from checker.normalize.quantities import scan_amounts
from checker.rulebook.message import pair_subject
from checker.story import Story

# What befell those counted, where "the" and the word itself would not be English.
_CLASSES = {
    "killed": "the dead", "casualties": "the dead and injured", "laid-off": "those laid off",
    "crowd": "the crowd", "hospitalised": "those in hospital",
    **{c: f"what was {c}" for c in ("damaged", "destroyed", "seized", "sunk", "shut")},
}  # fmt: skip
# Names of classes of claims that are no words of any article.
_INTERNAL = {"told": {Kind.DATE: "when it happened", Kind.PLACE: "where it happened"}}
_QUOTATION = "a quotation"


def subject_label(pair: ClaimPair, story: Story) -> str:
    """The heading; the same whichever claim stands left, and whatever the numbers are."""
    kind, attribute = pair.left.kind, pair.left.attribute
    if kind is Kind.QUANTITY and (name := pair.left.slot("class")):
        return _CLASSES.get(name, f"the {name}")
    subject = _without_amounts(pair_subject(pair, story))
    if kind is Kind.QUOTE and subject in ("", "said"):
        return _QUOTATION
    if attribute in _INTERNAL and subject in ("", attribute):
        return _INTERNAL[attribute].get(kind, kind.value)
    if not subject and kind is Kind.QUANTITY:
        return pair.left.slot("noun") or attribute.rpartition(":")[2] or kind.value
    return subject or attribute or kind.value


def _without_amounts(text: str) -> str:
    """ "84 passengers" as "passengers", "a 48-hour walkout" as "walkout"."""
    amounts = list(scan_amounts(text))
    if not amounts:
        return text.strip(" ,;:.")
    for amount in reversed(amounts):
        text = f"{text[: amount.start]} {text[max(amount.end, amount.unit_end) :].lstrip('-–')}"
    words = text.replace(" -", " ").split()
    while words and words[0].casefold() in ("a", "an", "of", "the"):
        words.pop(0)
    return " ".join(words).strip(" ,;:.")
