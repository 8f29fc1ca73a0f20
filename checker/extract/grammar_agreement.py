"""Verbs whose form their subject or auxiliary forbids: "he say", "she gone", "has was", "to left".

Comes in: the tokens of a sentence and the place of a pronoun, auxiliary or participle. Goes out:
what is meant. Speech within quotation marks is let be, for dialect says much of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotation import Token
from checker.extract.grammar_beside import Found, in_quotation, lower_at, tag_at, word_at
from checker.extract.grammar_words import PARTICIPLES
from checker.lexical.morphology import with_s
from checker.lexical.store import irregular, is_lemma

_ADVERBS = frozenset("also still now later never already then reportedly allegedly often".split())
# Before a pronoun, what makes the verb behind it no finite one: "did he say", "let her go".
_AUXILIARIES = frozenset(
    "do does did will would could should can may might must shall has have had is are was were "
    "'s ’s 'd ’d 'll ’ll n't n’t let make made makes help helped helps see saw watch watched "
    "heard hear had than and or , nor neither only".split()
)
# Verbs, nouns and adjectives whose clause has a subjunctive: "demanded that he leave".
_ASKS = (
    "demand insist request requir recommend propos suggest ask order urg mov essential vital "
    "necessary important import advis desir prefer command decree stipulat instruct interven "
    "condition lest imperative crucial critical better rather wish pray call plea vote agree"
).split()
_WEAK = frozenset("be been do have has had need dare use let put cut read".split())


def _subjunctive(tokens: Sequence[Token], k: int) -> bool:
    return any(t.lower.startswith(tuple(_ASKS)) for t in tokens[:k])


def _verb_behind(tokens: Sequence[Token], k: int) -> int:
    return k + 2 if lower_at(tokens, k + 1) in _ADVERBS else k + 1


def he_and_base(tokens: Sequence[Token], k: int) -> Found:
    """ "he say", "she also want to": the verb of the third person lacks its s."""
    at = _verb_behind(tokens, k)
    verb = word_at(tokens, at)
    if verb is None or verb.tag not in ("VBP", "VB") or verb.pos != "VERB":
        return None
    if verb.lower in _WEAK or not verb.text.islower() or verb.lower != verb.lemma.lower():
        return None
    if irregular(verb.lower, "v") or not is_lemma(verb.lower, "v") or len(verb.text) < 3:
        return None
    before = lower_at(tokens, k - 1)
    if before in _AUXILIARIES or in_quotation(tokens, k) or _subjunctive(tokens, k):
        return None
    if any(t.tag in ("MD", "WRB") or t.lower in ("did", "does") for t in tokens[max(0, k - 3) : k]):
        return None  # "why did he say"
    meant = _third_person(verb.lower)
    return at, at, meant, f"“{tokens[k].lower} {meant}” is meant"


def _third_person(verb: str) -> str:
    return f"{verb}es" if verb.endswith("o") else with_s(verb)


def they_and_third_person(tokens: Sequence[Token], k: int) -> Found:
    """ "they says", "we wants": a verb of the third person behind several."""
    at = _verb_behind(tokens, k)
    verb = word_at(tokens, at)
    if verb is None or verb.tag != "VBZ" or verb.pos != "VERB" or not verb.text.islower():
        return None
    if verb.lower in ("has", "is", "was", "does") or verb.lower == verb.lemma.lower():
        return None
    if lower_at(tokens, k - 1) in ("of", "with", "and", "or", "by", "than") or in_quotation(
        tokens, k
    ):
        return None
    meant = verb.lemma.lower()
    return at, at, meant, f"“{tokens[k].lower} {meant}” is meant"


# Participles that are no other form, and the past that may be meant instead.
PAST_OF = {
    participle: past
    for past, participle in PARTICIPLES.items()
    if participle not in ("come", "become", "run", "drunk")
} | {"done": "did", "drawn": "drew", "shown": "showed", "sung": "sang", "sunk": "sank"}
_SUBJECTS = frozenset("he she they we i who".split())


def participle_for_past(tokens: Sequence[Token], k: int) -> Found:
    """ "she gone to", "who taken part": a participle without its auxiliary."""
    subject = lower_at(tokens, k - 1)
    if subject not in _SUBJECTS or not tokens[k].text.islower() or in_quotation(tokens, k):
        return None
    if tokens[k - 1].tag not in ("PRP", "WP") or lower_at(tokens, k + 1) in ("-", "–"):
        return None
    if any(t.pos == "AUX" or t.tag == "MD" for t in tokens[max(0, k - 5) : k - 1]):
        return None  # "had she gone", "neither has he taken"
    if lower_at(tokens, k - 2) in ("and", "or", "than", "of", "see", "make"):
        return None
    past = PAST_OF[tokens[k].lower]
    return k, k, past, f"“{subject} {past}” is meant"


_MODALS = frozenset("will would could should must can might may".split())
_FINITE = frozenset("is was were are has had will would have".split())
_HAVE = frozenset("has have had".split())
_WIDE = frozenset("what whatever whoever how where all everything thing things everyone as".split())


def two_auxiliaries(tokens: Sequence[Token], k: int) -> Found:
    """ "has was arrested", "will was", "is has": one of the two is the rest of an edit."""
    if k + 1 >= len(tokens) or tokens[k + 1].text not in _FINITE or not tokens[k].text.islower():
        return None
    first, second = tokens[k].lower, tokens[k + 1]
    if (first in _MODALS and second.text == "have") or tokens[k].pos != "AUX":
        return None
    if first in _HAVE and second.text == "had":
        return None
    if second.pos not in ("AUX", "VERB") or second.start != tokens[k].end + 1:
        return None
    # "the man he was has gone", "all that is is", "those who had were": a clause ends between.
    if any(t.lower in _WIDE for t in tokens[:k]) or in_quotation(tokens, k):
        return None
    before = tag_at(tokens, k - 1)
    if before in ("RB", "EX", "WDT", "WP") and first in _HAVE:
        return None
    if before == "PRP" and first not in _MODALS and tag_at(tokens, k - 2)[:1] in tuple("NWPDJC"):
        return None
    return k, k + 1, second.text, "two auxiliaries where one can stand"


# What takes an infinitive with "to".
_ASKED = frozenset(
    "want wants wanted decide decided fail failed try tried trying refuse refused refuses order "
    "ordered able unable ready hope hopes hoped plan plans planned expected seek seeks sought had "
    "has have having continue continued forced likely attempt attempted attempts going allowed "
    "managed begun began due scheduled supposed urged told asked vowed pledged threatened declined "
    "struggling struggled afraid intended appear appears appeared seem seems seemed need needs "
    "needed started starts helped task chance enough efforts right time".split()
)
_OBJECTS = frozenset("the a an his her their its him them it us these those that".split())


def after_to(tokens: Sequence[Token], k: int) -> Found:
    """ "to arrested the man", "expected to completed", "wanted to leaving", "to speaks to"."""
    if k + 1 >= len(tokens) or tokens[k + 1].tag not in _FORMS:
        return None
    verb = tokens[k + 1]
    if not verb.text.islower():
        return None
    lower, lemma = verb.lower, verb.lemma.lower()
    if lower == lemma or not is_lemma(lemma, "v") or tokens[k].tag not in ("TO", "IN"):
        return None
    if verb.start != tokens[k].end + 1 or lower_at(tokens, k + 2) in ("-", "–"):
        return None
    asked = lower_at(tokens, k - 1) in _ASKED
    after = word_at(tokens, k + 2)
    meant = lemma
    if verb.tag == "VBG":
        # "committed to stopping"; after "have" it may be a thing: "have to hand"
        if not asked or lower_at(tokens, k - 1) in _BEFORE_DOING:
            return None
    elif verb.tag in ("VBD", "VBN"):
        if after is None or is_lemma(lower, "v") or is_lemma(lower, "n"):
            return None
        if after.lower in _OBJECTS and after.tag in ("DT", "PRP", "PRP$", "IN"):
            pass
        elif asked and (after.tag in ("IN", "TO", "RB", "CD") or after.text in (".", ",")):
            meant = f"be {lower}" if after.tag == "IN" and after.lower in _BY else lemma
        else:
            return None
    elif is_lemma(lemma, "n") and not (
        asked and after is not None and after.tag in ("DT", "PRP$", "PRP")
    ):
        return None  # "to talks", "thanks to attacks on"
    return k + 1, k + 1, meant, f"“to {meant}” is meant"


# After these a thing done may stand: "due to leaving", "the right to living".
_BEFORE_DOING = frozenset(
    "due able hope hopes attempts attempt right time chance task efforts enough helped".split()
)
_FORMS = frozenset(("VBD", "VBN", "VBG", "VBZ", "NNS"))
_BY = frozenset("by within in on at".split())
# Participles that no modal goes before, with what is left out.
_DONE = frozenset(
    "held taken seen known given made built found sent told brought kept paid sold caught "
    "driven written broken chosen stolen thrown worn shown drawn born".split()
)


def modal_and_form(tokens: Sequence[Token], k: int) -> Found:
    """ "will held on Monday", "could leaving", "can causes": no base form behind a modal."""
    at = k + 1
    while lower_at(tokens, at) in ("not", "n't", "also", "soon", "now"):
        at += 1
    verb = word_at(tokens, at)
    if verb is None or verb.tag == "VB" or tokens[k].pos != "AUX" or not verb.text.islower():
        return None
    if verb.start != tokens[at - 1].end + 1 or in_quotation(tokens, k):
        return None
    modal = lower_at(tokens, k)
    if verb.tag == "VBG" and verb.pos in ("VERB", "AUX") and at == k + 1:
        before = word_at(tokens, k - 1)
        if modal == "can" or before is None or before.pos not in ("NOUN", "PROPN", "PRON"):
            return None  # "a tin can shining", "so would issuing"
        lemma = verb.lemma.lower()
        meant = f"be {verb.lower}" if lemma in ("go", "come") else lemma
        return at, at, meant, f"“{modal} {meant}” is meant"
    if verb.lower in _DONE and verb.tag in ("VBN", "VBD") and lower_at(tokens, at + 1) in _THEN:
        return at, at, f"be {verb.lower}", f"“{modal} be {verb.lower}” is meant"
    lemma = verb.lower[:-1]
    ends = verb.lower.endswith("s") and not verb.lower.endswith("ss")
    if ends and verb.tag in ("VBZ", "NNS") and is_lemma(lemma, "v"):
        after = word_at(tokens, at + 1)
        if is_lemma(lemma, "n") and (after is None or after.tag not in ("DT", "PRP$", "PRP", "TO")):
            return None
        if verb.lower in ("needs", "means") or (after is not None and after.pos in ("AUX", "VERB")):
            return None
        return at, at, lemma, f"“{modal} {lemma}” is meant"
    return None


_THEN = frozenset("by in on at to from with for until after before , . as and".split())


def named_and_plural(tokens: Sequence[Token], k: int) -> Found:
    """ "Joan Marsh, 48, are charged": one person's name and age before a plural verb."""
    if k < 4 or tokens[k - 1].text != "," or tokens[k - 3].text != ",":
        return None
    name, age = tokens[k - 4], tokens[k - 2]
    if age.tag != "CD" or not age.text.isdigit() or name.tag != "NNP":
        return None
    at = k - 4
    while at >= 0 and tokens[at].tag == "NNP":
        at -= 1
    if at >= 0 and tokens[at].lower not in (".", "that", "but", "because", "while", "when"):
        return None
    if any(t.lower in ("and", "with", "&") for t in tokens[:k]):
        return None
    meant = {"are": "is", "were": "was", "have": "has"}[tokens[k].lower]
    return k, k, meant, f"“{name.text}, {age.text}, {meant}” is meant"


# ---------------------------------------------------------------- relative clauses

_ONE_OF = frozenset("one only each none any either neither".split())
_OTHER = {"was": "were", "is": "are", "has": "have", "were": "was", "are": "is", "have": "has"}


def who_and_verb(tokens: Sequence[Token], k: int) -> Found:
    """ "the men who was", "a man who live in": the verb against the noun right before "who"."""
    noun, verb = word_at(tokens, k - 1), word_at(tokens, k + 1)
    if noun is None or verb is None or not verb.text.islower() or in_quotation(tokens, k):
        return None
    if verb.tag not in ("VBD", "VBZ", "VBP") or not noun.text.islower():
        return None
    many = noun.tag == "NNS" and noun.lower != noun.lemma.lower()
    near = tokens[max(0, k - 8) : k]
    if any(t.lower in _ONE_OF or t.tag == "CC" for t in near):
        return None
    if many:
        if verb.lower in ("was", "is", "has"):
            meant = _OTHER[verb.lower]
        elif verb.tag == "VBZ" and verb.lower != verb.lemma.lower() and verb.lower.endswith("s"):
            meant = verb.lemma.lower()
        else:
            return None
        if not _nearest_head(tokens, k):
            return None
        return k + 1, k + 1, meant, f"“{noun.lower} who {meant}” is meant"
    if noun.tag != "NN" or any(t.tag in ("NNS", "NNPS", "CD") for t in near[:-1]):
        return None
    if noun.lower not in _PERSONS:
        return None
    if verb.lower in ("were", "are", "have"):
        meant = _OTHER[verb.lower]
    elif verb.tag == "VBP" and not irregular(verb.lower, "v") and verb.lower not in _WEAK:
        meant = _third_person(verb.lower)
    else:
        return None
    return k + 1, k + 1, meant, f"“{noun.lower} who {meant}” is meant"


_PERSONS = frozenset(
    "man woman boy girl officer teenager gunman driver suspect spokesman spokeswoman president "
    "minister official soldier student teacher lawyer judge mother father husband wife son "
    "daughter brother sister passenger pilot resident neighbour neighbor witness survivor "
    "prosecutor doctor nurse reporter journalist policeman firefighter worker candidate".split()
)


def _nearest_head(tokens: Sequence[Token], k: int) -> bool:
    """Whether the noun phrase before token k is no part of another: no "of", "with" before it."""
    at = k - 2
    while at >= 0 and tokens[at].tag in ("JJ", "CD", "DT", "PRP$", "NN", "NNP", "VBN"):
        at -= 1
    return at < 0 or tokens[at].tag not in ("IN", "POS")
