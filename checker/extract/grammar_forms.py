"""Verbs in a form that cannot stand there: "was sentence to", "have know", "was flew", "catched".

Comes in: the tokens of a sentence and the place of an auxiliary or verb. Goes out: what is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotation import Token
from checker.extract.grammar_beside import Found, in_quotation, lower_at, word_at
from checker.extract.grammar_words import PARTICIPLES
from checker.lexical.store import irregular, is_lemma

_BE = frozenset("is are was were been being".split())
_ADVERBS = frozenset("not n't also reportedly allegedly already now still later then soon".split())
_GOES_ON = frozenset("by to with in from at on after for during while when and . ,".split())
# Verbs that are nouns too, by what follows their participle and seldom the noun.
_ALSO_NOUNS = {
    "charge": "with", "sentence": "to", "release": "from by on after in without",
    "arrest": "by in on after at for", "force": "to", "use": "to by for in as",
    "kill": "by in when",
    "attack": "by", "order": "to by", "damage": "by", "shoot": "by in at", "report": "to by in",
    "rescue": "by from after", "schedule": "to for", "transport": "to by",
    "convict": "of", "transfer": "to from", "name": "as by", "place": "on in under",
    "treat": "for at in", "award": "to by", "strike": "by",
}  # fmt: skip
# Verbs whose participle is no other form, or that stand after "is" by themselves.
_BASES = frozenset(
    "become come overcome put cut hit hurt let set shut cost burst cast quit rid bid beat run be "
    "do have get make said concern please thank begin beset upset offset broadcast forecast "
    "shed wed slit spread split".split()
)


# "all he did was sell it": what was done stands behind "was" in its base form.
_DONE = frozenset(
    "do does did done doing all what everything thing things best only most least first step "
    "option way choice idea aim goal plan job task".split()
)


_BEHIND_VERB = frozenset("DT PRP PRP$ IN TO RB RP CD NNP . , CC JJ WP".split())


def base_behind_be(tokens: Sequence[Token], k: int) -> Found:
    """ "was find dead", "are investigate the death", "had tell police": a bare verb behind one that
    asks for a participle."""
    at = k + 1
    while lower_at(tokens, at) in _ADVERBS:
        at += 1
    verb, after = word_at(tokens, at), word_at(tokens, at + 1)
    if verb is None or after is None or verb.tag not in ("VB", "VBP") or not verb.text.islower():
        return None
    lower = verb.lower
    if lower in _BASES or len(lower) < 3 or tokens[k].pos != "AUX" or verb.pos != "VERB":
        return None
    if verb.start != tokens[at - 1].end + 1 or not is_lemma(lower, "v") or is_lemma(lower, "r"):
        return None
    if lower_at(tokens, k - 1) in ("to", "as", "there", "here") or after.tag not in _BEHIND_VERB:
        return None
    if any(t.lower in _DONE for t in tokens[:k]) or in_quotation(tokens, k):
        return None
    if irregular(lower, "v") or lower.endswith(("ed", "en")):
        return None
    past = _participle(lower)
    if tokens[k].lower in _BE and after.tag in ("DT", "PRP$", "PRP", "NNP", "TO", "CD"):
        past = lower.removesuffix("e") + "ing"
    return at, at, past, f"“{tokens[k].lower} {past}” is meant"


def base_for_participle(tokens: Sequence[Token], k: int) -> Found:
    """ "was sentence to", "were evacuate from", "is suppose to", "has know"."""
    at = k + 1
    while lower_at(tokens, at) in _ADVERBS:
        at += 1
    verb, after = word_at(tokens, at), lower_at(tokens, at + 1)
    if verb is None or not verb.text.islower() or verb.lower in _BASES or len(verb.text) < 3:
        return None
    if tokens[k].pos != "AUX" or lower_at(tokens, k - 1) in ("there", "to", "what", "all", "as"):
        return None
    if not is_lemma(verb.lower, "v") or verb.lower.endswith(("ed", "ing", "en")):
        return None
    listed = _ALSO_NOUNS.get(verb.lower)
    if tokens[k].lower not in _BE:
        noun = is_lemma(verb.lower, "n") and verb.lower != "know"
        if listed is not None or noun or after == "-":
            return None
        if verb.lower == "know":
            return at, at, "known", f"“{tokens[k].lower} known” is meant"
    elif listed is not None and after not in listed.split():
        return None
    if listed is None and (
        is_lemma(verb.lower, "n")
        or is_lemma(verb.lower, "a")
        or is_lemma(verb.lower, "r")
        or irregular(verb.lower, "v")
        or after not in _GOES_ON
        or verb.tag not in ("VB", "VBP", "NN", "VBN")
    ):
        return None
    meant = _participle(verb.lower)
    return at, at, meant, f"“{tokens[k].lower} {meant}” is meant"


_IRREGULAR = {
    "know": "known", "shoot": "shot", "strike": "struck", "begin": "begun", "send": "sent",
    "find": "found", "tell": "told", "say": "said", "think": "thought", "go": "gone",
    "take": "taken", "give": "given", "see": "seen", "build": "built", "get": "got",
    "leave": "left", "hold": "held", "bring": "brought", "buy": "bought", "catch": "caught",
    "drive": "driven", "write": "written", "speak": "spoken", "break": "broken", "fall": "fallen",
    "lose": "lost", "win": "won", "meet": "met", "pay": "paid", "sell": "sold", "teach": "taught",
    "spend": "spent", "steal": "stolen", "throw": "thrown", "choose": "chosen", "grow": "grown",
    "keep": "kept", "lead": "led", "feel": "felt", "fight": "fought", "seek": "sought",
}  # fmt: skip


def _participle(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    doubled = verb.endswith(("mit", "fer", "cur", "ban", "rob", "stab", "trap", "stop", "plan"))
    return verb + (verb[-1] if doubled else "") + "ed"


def past_for_participle(tokens: Sequence[Token], k: int) -> Found:
    """ "was flew to", "were took by": the past where the participle belongs."""
    at = k + 1
    while lower_at(tokens, at) in _ADVERBS:
        at += 1
    verb = word_at(tokens, at)
    if verb is None or verb.lower not in PARTICIPLES or not verb.text.islower():
        return None
    if tokens[k].lower == "being" or lower_at(tokens, at + 1) not in _GOES_ON or "." in verb.text:
        return None
    if verb.lower in ("saw", "fell", "ate", "rose", "wore") or verb.pos not in ("VERB", "AUX"):
        return None
    meant = PARTICIPLES[verb.lower]
    return at, at, meant, f"“{tokens[k].lower} {meant}” is meant"


def use_to(tokens: Sequence[Token], k: int) -> Found:
    """ "he use to work": "used to"."""
    if lower_at(tokens, k - 1) not in ("he", "she", "it") or lower_at(tokens, k + 1) != "to":
        return None
    verb = word_at(tokens, k + 2)
    if verb is None or verb.tag != "VB" or lower_at(tokens, k - 2) in ("did", "does", "let"):
        return None
    return k, k, "used", "“used to” is meant"


# Regular pasts of verbs that have another one.
PASTS = {
    "payed": "paid", "catched": "caught", "teached": "taught", "layed": "laid", "buyed": "bought",
    "bringed": "brought", "fighted": "fought", "selled": "sold", "sended": "sent",
    "feeled": "felt", "keeped": "kept", "maked": "made", "taked": "taken", "gived": "given",
    "stealed": "stolen", "throwed": "thrown", "losed": "lost", "meeted": "met",
    "hitted": "hit", "shutted": "shut", "hurted": "hurt", "bursted": "burst", "splitted": "split",
    "spreaded": "spread", "casted": "cast", "sinked": "sunk", "runned": "run",
    "drived": "driven", "writed": "written", "choosed": "chosen",
    "speaked": "spoken", "builded": "built", "spended": "spent", "lended": "lent", "sayed": "said",
}  # fmt: skip


def odd_past(tokens: Sequence[Token], k: int) -> Found:
    """ "payed a fine", "catched by police"."""
    after = lower_at(tokens, k + 1)
    if not tokens[k].text.islower() or after == "out":
        return None
    meant = PASTS[tokens[k].lower]
    return k, k, meant, f"the past is “{meant}”"


_HUNDREDS = {
    "hundred": "hundreds", "thousand": "thousands", "million": "millions", "dozen": "dozens",
    "score": "scores",
}  # fmt: skip
_ONE = frozenset("a an one per each several few half the this that every".split())


def hundred_of(tokens: Sequence[Token], k: int) -> Found:
    """ "Thousand of people", "hundred of protesters": the plural."""
    before, noun = word_at(tokens, k - 1), word_at(tokens, k + 2)
    if lower_at(tokens, k + 1) != "of" or noun is None or noun.tag not in ("NNS", "JJ"):
        return None
    if before is not None and (before.lower in _ONE or before.pos in ("NUM", "ADJ", "DET")):
        return None
    if before is not None and before.text == "-":
        return None
    meant = _HUNDREDS[tokens[k].lower]
    meant = meant.capitalize() if tokens[k].text[0].isupper() else meant
    return k, k, meant, f"“{meant} of” is meant"
