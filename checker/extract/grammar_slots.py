"""Nouns where only a verb can stand and verbs where only a noun can; plurals that nobody writes.

Comes in: the tokens of a sentence and the place of one of these words. Goes out: what is meant:
"will advice them", "his believe that", "could not saw", "one elderly gentlemen", "their lifes".
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotation import Token
from checker.extract.grammar_beside import Found, lower_at, word_at
from checker.extract.grammar_verbs import auxiliary
from checker.lexical.morphology import lemmas

# A noun and the verb of the same stem, each of them no other part of speech.
_STEMS = (
    "advice/advise belief/believe breath/breathe cloth/clothe relief/relieve grief/grieve "
    "descent/descend extent/extend intent/intend response/respond success/succeed "
    "complaint/complain choice/choose device/devise weight/weigh speech/speak sale/sell "
    "flight/fly defence/defend offence/offend pursuit/pursue injury/injure "
    "identity/identify entry/enter proposal/propose approval/approve arrival/arrive "
    "analysis/analyse diagnosis/diagnose emphasis/emphasise criticism/criticise survival/survive "
    "proof/prove life/live loss/lose"
)
VERB_OF = dict(p.split("/") for p in _STEMS.split())
NOUN_OF = {v: n for n, v in VERB_OF.items() if v not in ("live", "fly", "lose", "sell")}
_MODALS = frozenset("will would could should must might may can cannot".split())
_ASKED = frozenset(
    "want wants wanted decide decided fail failed try tried trying refuse refused refuses agree "
    "agreed order ordered able unable ready hope hopes plan plans planned expected seek seeks "
    "sought had has have continue continued used forced likely attempt attempted attempts".split()
)
_OBJECT = frozenset("DT PRP PRP$ NNP CD IN NNS RB RP".split())
_DETERMINERS = frozenset("the a an his her its their our my some no any this that".split())
_NOT = frozenset("not n't n’t never".split())


def noun_for_verb(tokens: Sequence[Token], k: int) -> Found:
    """ "will advice them", "did not response to", "wanted to extent the"."""
    if not tokens[k].text.islower():
        return None
    governs, after = auxiliary(tokens, k), word_at(tokens, k + 1)
    if after is None or after.tag not in _OBJECT:
        return None
    verb = (
        (governs in _MODALS and tokens[k - 1].pos in ("AUX", "PART", "ADV"))
        or (governs in ("did", "does", "do") and lower_at(tokens, k - 1) in _NOT)
        or (governs == "to" == lower_at(tokens, k - 1) and lower_at(tokens, k - 2) in _ASKED)
    )
    if not verb:
        return None
    meant = VERB_OF[tokens[k].lower]
    return k, k, meant, f"“{lower_at(tokens, k - 1)} {meant}” is meant: a verb"


_NOUN_OVER = frozenset("of that in on , . was is has were".split())


def verb_for_noun(tokens: Sequence[Token], k: int) -> Found:
    """ "his believe that", "the extend of", "an advise"."""
    before, after = word_at(tokens, k - 1), lower_at(tokens, k + 1)
    if before is None or before.lower not in _DETERMINERS or after not in _NOUN_OVER:
        return None
    if before.lower in ("that", "this", "her") or before.tag not in ("DT", "PRP$"):
        return None
    meant = NOUN_OF[tokens[k].lower]
    return k, k, meant, f"“{before.lower} {meant}” is meant: a noun"


# Pasts that are no other word.
PASTS = {
    "went": "go", "took": "take", "wrote": "write", "gave": "give", "knew": "know", "came": "come",
    "began": "begin", "told": "tell", "brought": "bring", "bought": "buy", "caught": "catch",
    "taught": "teach", "sent": "send", "chose": "choose", "drove": "drive", "fought": "fight",
    "became": "become", "kept": "keep", "met": "meet", "fell": "fall", "flew": "fly",
    "stole": "steal", "threw": "throw", "withdrew": "withdraw", "understood": "understand",
    "forgot": "forget", "wore": "wear", "sold": "sell", "paid": "pay", "sought": "seek",
}  # fmt: skip


def past_for_base(tokens: Sequence[Token], k: int) -> Found:
    """ "could not went", "to took part", "did came"."""
    if not tokens[k].text.islower() or tokens[k].pos != "VERB":
        return None
    before = lower_at(tokens, k - 1)
    governs = auxiliary(tokens, k)
    slot = (governs in _MODALS and tokens[k - 1].pos in ("AUX", "PART", "ADV")) or (
        governs in ("did", "does") and before in _NOT
    )
    if governs == "to" == before:
        finite = tokens[k].tag in ("VB", "VBD", "VBP")
        slot = finite and lower_at(tokens, k - 2) in _ASKED and tokens[k].lower != "paid"
    if not slot or (tokens[k].tag == "VBN" and before not in _MODALS | _NOT | {"to"}):
        return None
    meant = PASTS[tokens[k].lower]
    return k, k, meant, f"“{before} {meant}” is meant"


_FEW = frozenset("few many several dozen hundred thousand couple good great only".split())


def one_and_several(tokens: Sequence[Token], k: int) -> Found:
    """ "one elderly gentlemen", "another policemen", "a young women"."""
    at = k + 1
    while at < len(tokens) and tokens[at].tag == "JJ" and tokens[at].lower not in _FEW:
        at += 1
    noun, after = word_at(tokens, at), word_at(tokens, at + 1)
    if noun is None or after is None or not noun.text.islower() or at - k > 3:
        return None
    if not noun.lower.endswith(("men", "children")) or noun.tag != "NNS":
        return None
    if after.pos in ("NOUN", "PROPN", "ADJ") or after.text in ("-", "'s", "’s", "'", "’"):
        return None
    if lower_at(tokens, k - 1) in ("no", "any", "every", "some", "-", "the", "one"):
        return None
    single = noun.lower.replace("children", "child")
    single = single[:-3] + "man" if single.endswith("men") else single
    if not lemmas(single, "n"):
        return None
    return at, at, single, f"“{tokens[k].lower} … {single}” is meant"


# Plurals in -f(e)s of nouns that take -ves, and others that nobody writes.
PLURALS = {
    "lifes": "lives", "halfs": "halves", "wifes": "wives", "knifes": "knives", "thiefs": "thieves",
    "shelfs": "shelves", "loafs": "loaves", "calfs": "calves", "wolfs": "wolves",
    "themselfs": "themselves", "housewifes": "housewives", "midwifes": "midwives",
    "childrens": "children", "womens": "women", "policemens": "policemen", "aircrafts": "aircraft",
    "spacecrafts": "spacecraft", "informations": "information", "equipments": "equipment",
    "furnitures": "furniture", "luggages": "luggage", "baggages": "baggage",
    "evidences": "evidence", "advices": "advice", "tooths": "teeth", "sheeps": "sheep",
    "wreckages": "wreckage",
}  # fmt: skip
_ALSO_VERBS = frozenset("halfs knifes wolfs shelfs evidences".split())


def odd_plural(tokens: Sequence[Token], k: int) -> Found:
    """ "lost their lifes", "the two halfs"."""
    token = tokens[k]
    if not token.text.islower() or (token.lower in _ALSO_VERBS and token.tag == "VBZ"):
        return None
    if lower_at(tokens, k + 1) in ("'", "’"):
        return None
    meant = PLURALS[token.lower]
    return k, k, meant, f"the plural is “{meant}”"
