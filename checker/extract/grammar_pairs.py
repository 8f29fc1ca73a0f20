"""Words one letter or no sound apart, each wrong in the other's frame: "hit buy a car", "do to".

Comes in: the tokens of a sentence and the place of one of these words. Goes out: what is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotation import Token
from checker.extract.grammar_beside import OWNED, Found, lower_at, slip_at, tag_at, word_at

_MODALS = frozenset("will would could should must might may can cannot".split())
_BE = frozenset("is are was were be been being".split())
_THEY = frozenset("he she they we i".split())
_NOT = frozenset("not n't n’t".split())
_SAYS = frozenset("said says told added".split())
_SPANS = frozenset("miles kilometres kilometers km metres meters minutes hours yards feet".split())


def buy_for_by(tokens: Sequence[Token], k: int) -> Found:
    """ "was hit buy a car"."""
    verb = tag_at(tokens, k - 1) == "VBN" or lower_at(tokens, k - 1) in ("hit", "shot", "struck")
    owned = lower_at(tokens, k + 1) in OWNED or tag_at(tokens, k + 1) in ("NNP", "NNS", "CD")
    return slip_at(tokens, k, "by") if verb and owned else None


def bought_for_brought(tokens: Sequence[Token], k: int) -> Found:
    """ "was bought to the station", "bought to justice"."""
    if lower_at(tokens, k + 1) != "to" or tag_at(tokens, k + 2) == "VB":
        return None
    where = lower_at(tokens, k + 2) in OWNED | {"justice", "hospital", "court", "trial", "book"}
    return slip_at(tokens, k, "brought") if where and lower_at(tokens, k - 1) in _BE else None


def do_for_due(tokens: Sequence[Token], k: int) -> Found:
    """ "closed do to flooding", "is do to speak"."""
    if lower_at(tokens, k + 1) != "to":
        return None
    before, after = word_at(tokens, k - 1), tag_at(tokens, k + 2)
    if before is None:
        return None
    if before.lower in _BE or (before.tag in ("VBN", "JJ") and after in ("NN", "DT", "JJ", "NNS")):
        return slip_at(tokens, k, "due")
    return None


def except_for_accept(tokens: Sequence[Token], k: int) -> Found:
    """ "would except the offer", "was excepted into"."""
    if tokens[k].lower == "excepted":
        into = lower_at(tokens, k + 1) in ("into", "to", "as", "by")
        return slip_at(tokens, k, "accepted") if into and lower_at(tokens, k - 1) in _BE else None
    before = lower_at(tokens, k - 2 if lower_at(tokens, k - 1) in _NOT else k - 1)
    verb = before in _MODALS | {"did", "does"} and lower_at(tokens, k + 1) in OWNED
    return slip_at(tokens, k, "accept") if verb else None


def accept_for_except(tokens: Sequence[Token], k: int) -> Found:
    """ "everyone accept the pilot", "all accept for two"."""
    all_ = lower_at(tokens, k - 1) in ("everyone", "everybody", "everything", "nothing", "nobody")
    asked = any(t.lower in ("did", "does", "do", "that", "let", "make") for t in tokens[:k])
    if all_ and not asked and lower_at(tokens, k + 1) in OWNED | {"for"}:
        return slip_at(tokens, k, "except")
    return None


def worse_for_worst(tokens: Sequence[Token], k: int) -> Found:
    """ "the worse storm in a decade"."""
    noun = tag_at(tokens, k + 1) == "NN" and tokens[k + 1].lower not in ("one", "case")
    over = lower_at(tokens, k + 2) in ("in", "since", "ever", "for")
    return (
        slip_at(tokens, k, "worst") if lower_at(tokens, k - 1) == "the" and noun and over else None
    )


def worst_for_worse(tokens: Sequence[Token], k: int) -> Found:
    """ "worst than", "even worst"."""
    if lower_at(tokens, k + 1) in ("than", "then") or (
        lower_at(tokens, k - 1) in ("even", "much", "far") and tag_at(tokens, k + 1) in (".", ",")
    ):
        return slip_at(tokens, k, "worse")
    return None


def two_for_too(tokens: Sequence[Token], k: int) -> Found:
    """ "two many", "two late"."""
    if lower_at(tokens, k + 1) in ("many", "much", "few", "late", "often", "soon"):
        return slip_at(tokens, k, "too") if tokens[k].text.islower() else None
    return None


def whom_for_who(tokens: Sequence[Token], k: int) -> Found:
    """ "a teacher whom was hurt"."""
    before = word_at(tokens, k - 1)
    if before is None or before.pos in ("ADP", "SCONJ", "DET") or before.lower in ("of", "and"):
        return None
    verb = lower_at(tokens, k + 1) in ("was", "were", "is", "are", "has", "had", "will", "said")
    return slip_at(tokens, k, "who") if verb else None


def new_for_knew(tokens: Sequence[Token], k: int) -> Found:
    """ "they new nothing"."""
    knows = lower_at(tokens, k + 1) in OWNED | set("about that nothing what how who it".split())
    return slip_at(tokens, k, "knew") if knows and lower_at(tokens, k - 1) in _THEY else None


def no_for_know(tokens: Sequence[Token], k: int) -> Found:
    """ "did not no", "we no what"."""
    denied = lower_at(tokens, k - 1) in _NOT and lower_at(tokens, k - 2) in ("did", "do", "does")
    asked = lower_at(tokens, k - 1) in _THEY and lower_at(tokens, k + 1) in (
        "what", "how", "who", "where", "why", "that",
    )  # fmt: skip
    return slip_at(tokens, k, "know") if denied or asked else None


def here_for_hear(tokens: Sequence[Token], k: int) -> Found:
    """ "could here screams", "wanted to here the"."""
    before = lower_at(tokens, k - 1)
    said = tag_at(tokens, k + 1) in ("DT", "NN", "NNS", "PRP$", "JJ", "VBZ")
    asked = before == "to" and lower_at(tokens, k - 2) in ("want", "wanted", "able", "hope", "like")
    modal = before in _MODALS and before not in ("will", "may") and lower_at(tokens, k - 2) != ","
    return slip_at(tokens, k, "hear") if said and (asked or modal) else None


def forth_for_fourth(tokens: Sequence[Token], k: int) -> Found:
    """ "the forth person"."""
    before = lower_at(tokens, k - 1)
    noun = tag_at(tokens, k + 1) in ("NN", "JJ") or lower_at(tokens, k + 1) == "of"
    return slip_at(tokens, k, "fourth") if before in OWNED and noun else None


_HELPS = frozenset("help let make see watch have get".split())


def form_for_from(tokens: Sequence[Token], k: int) -> Found:
    """ "poured form the roof", "20 miles form the border"."""
    before, after = word_at(tokens, k - 1), word_at(tokens, k + 1)
    if before is None or after is None:
        return None
    named = after.lower in OWNED or after.tag in ("NNP", "CD")
    if not named:
        return None
    gone = before.tag in ("VBD", "VBN", "VBG") and before.pos == "VERB"
    if gone and before.lemma.lower() not in _HELPS:
        return slip_at(tokens, k, "from")
    if before.lower in _SPANS and tag_at(tokens, k - 2) == "CD":
        return slip_at(tokens, k, "from")
    return None


def from_for_form(tokens: Sequence[Token], k: int) -> Found:
    """ "in the from of", "to from a government"."""
    before, after = lower_at(tokens, k - 1), lower_at(tokens, k + 1)
    if before in ("the", "a", "some", "this", "any") and after == "of":
        return slip_at(tokens, k, "form")
    if before in ("would", "could", "should", "must", "to") and after in ("a", "an"):
        asked = before != "to" or lower_at(tokens, k - 2) in ("asked", "trying", "tried", "failed")
        return slip_at(tokens, k, "form") if asked else None
    return None


_AFLOAT = frozenset("sink capsize anchor drift founder occur crash strike fish drill moor".split())


def of_for_off(tokens: Sequence[Token], k: int) -> Found:
    """ "sank of the coast", "miles of the coast"."""
    if lower_at(tokens, k + 1) != "the" or "coast" not in (
        lower_at(tokens, k + 2), lower_at(tokens, k + 3),
    ):  # fmt: skip
        return None
    before = word_at(tokens, k - 1)
    if before is None:
        return None
    sea = before.pos == "VERB" and before.lemma.lower() in _AFLOAT
    return slip_at(tokens, k, "off") if sea else None


def off_for_of(tokens: Sequence[Token], k: int) -> Found:
    """ "a number off people", "one off the best"."""
    before, after = lower_at(tokens, k - 1), tag_at(tokens, k + 1)
    many = before in ("number", "couple", "lot", "dozens", "hundreds", "thousands", "millions")
    if many and after in ("NNS", "JJ"):
        return slip_at(tokens, k, "of")
    return None


def principle_for_principal(tokens: Sequence[Token], k: int) -> Found:
    """ "the school principle said", "principle Ida Roe"."""
    before, after = lower_at(tokens, k - 1), word_at(tokens, k + 1)
    schooled = before in ("school", "vice", "assistant", "deputy", "college", "academy")
    spoke = after is not None and (
        after.lower in _SAYS or (after.label == "PERSON" and after.text[:1].isupper())
    )
    return slip_at(tokens, k, "principal") if schooled or spoke else None


def moral_for_morale(tokens: Sequence[Token], k: int) -> Found:
    """ "the team's moral is high", "to boost moral"."""
    before = word_at(tokens, k - 1)
    if before is None:
        return None
    owned = before.tag in ("POS", "PRP$", "NN") and lower_at(tokens, k + 1) in ("is", "was", "has")
    raised = before.lemma.lower() in ("boost", "lift", "low", "sap", "dent") and tag_at(
        tokens, k + 1
    ) not in ("NN", "NNS", "JJ")
    return slip_at(tokens, k, "morale") if owned or raised else None


_DEFUSED = frozenset(
    "bomb device explosive situation tension crisis row mine grenade standoff shell dispute".split()
)


def diffuse_for_defuse(tokens: Sequence[Token], k: int) -> Found:
    """ "the bomb was diffused", "to diffuse tensions"."""
    i = tokens[k].i
    for token in tokens:
        object_ = token.head == i and token.dep in ("dobj", "obj", "nsubjpass", "nsubj:pass")
        if object_ and token.lemma.lower() in _DEFUSED:
            return slip_at(tokens, k, tokens[k].lower.replace("diff", "def"))
    return None


def flea_for_flee(tokens: Sequence[Token], k: int) -> Found:
    """ "had to flea", "residents flea the town"."""
    before, after = lower_at(tokens, k - 1), lower_at(tokens, k + 1)
    governs = before in _MODALS or before == "to" or tag_at(tokens, k - 1) == "NNS"
    return slip_at(tokens, k, "flee") if governs and (after in OWNED or after == "from") else None
