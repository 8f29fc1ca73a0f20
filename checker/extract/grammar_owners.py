"""Owner or verb: "it's crew", "its a miracle", "their were", "there manager", "who's car".

Comes in: the tokens of a sentence and the place of one of these words. Goes out: what is meant.
An owner stands before a noun; a pronoun with its verb stands before all else, and opens a clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotation import Token
from checker.extract.grammar_beside import Found, lower_at, noun_phrase, tag_at, word_at
from checker.lexical.store import file_of, senses

_OWNER = {"it": "its", "you": "your", "they": "their", "who": "whose"}
_SHORT_VERBS = {"it": "s", "who": "s", "you": "re", "they": "re"}
# Prepositions that no clause follows.
_BEFORE_NOUN = frozenset(
    "of in on with from by to at about against into over under during through between among "
    "without upon within across behind beyond near inside outside off onto despite towards toward "
    "around along throughout".split()
)
# What people say, think or see is a clause: "knew it's art".
_TAKES_CLAUSE = frozenset(
    "say think know believe hope feel guess suppose claim insist argue mean fear doubt see find "
    "hear understand realise realize admit agree suggest show prove tell ensure wish bet swear "
    "imagine assume decide add note explain warn report confirm conclude be seem appear look sound "
    "figure reckon pray expect promise learn remember forget notice stress maintain acknowledge "
    "let help make conclude recognise recognize discover demonstrate ask "
    "answer reply worry consider indicate state care check sense happen matter go come".split()
)
_SUBORDINATE = frozenset(
    "when if as since once while after before until because though although whenever unless what "
    "whatever how where".split()
)
_BEFORE_CLAUSE = frozenset("that because while although if when after but".split())
_FINITE = frozenset("VBD VBZ VBP MD".split())
_IN_NOUN_PHRASE = frozenset("NN NNS NNP JJ JJR JJS CD VBN".split())
_SUBJECTS = frozenset("he she they we i".split())


def contraction_for_owner(tokens: Sequence[Token], k: int) -> Found:
    """ "to it's owner", "taking you're hands", "that it's forces killed", "who's car was"."""
    word, verb = tokens[k].lower, word_at(tokens, k + 1)
    if verb is None or verb.start != tokens[k].end or verb.text[:1] not in ("'", "\u2019"):
        return None
    if verb.lower[1:] != _SHORT_VERBS[word] or tokens[k].text.isupper():
        return None
    owner = _OWNER[word]
    found = k, k + 1, _cased(tokens[k], owner), f"“{owner}” is meant: an owner before a noun"
    if lower_at(tokens, k + 2) == "own" and word != "who":
        after = word_at(tokens, k + 3)
        return found if after is not None and after.tag in ("NN", "NNS", "JJ") else None
    before = word_at(tokens, k - 1)
    head = noun_phrase(tokens, k + 2)
    if word == "who" and tag_at(tokens, k + 2) == "VBG":
        return found if tag_at(tokens, k + 3) in ("VBZ", "VBD") else None  # "who's ruling is"
    if before is not None and before.tag == "IN" and before.lower in _BEFORE_NOUN:
        return found if tag_at(tokens, k + 2) in _IN_NOUN_PHRASE else None
    if head is None or tokens[k + 2].tag == "VBG":
        return None
    after = word_at(tokens, head + 1)
    if word == "who":
        return found if _whose(tokens, before, head) else None
    of_its_own = after is not None and after.tag in _FINITE
    if before is not None and before.pos == "VERB" and not of_its_own:
        # "When the children left it's chaos": a clause may end before the pronoun.
        clause = any(t.lower in _SUBORDINATE and t.pos != "ADP" for t in tokens[:k])
        clause = clause or before.lemma.lower() in _TAKES_CLAUSE
        return found if not clause and _ends(after) else None
    many = tokens[head].tag == "NNS" and after is not None and after.tag in ("VBD", "VBP", "MD")
    if many and (before is None or before.text in (",", '"', "“")):
        return found  # ", it's lawyers argued"
    # "that it's forces killed": the noun has a verb of its own.
    if after is None or after.tag not in _FINITE or before is None:
        return None
    plural = tokens[head].tag == "NNS"
    said = before.pos == "VERB" and before.lemma.lower() in ("say", "tell", "report", "announce")
    if not said and before.lower not in _BEFORE_CLAUSE:
        return None
    if said and after.tag == "VBD":
        return found
    if after.lower.endswith("ed") and lower_at(tokens, head + 2) in ("by", "in", "at", "on", "."):
        return None
    return found if plural or after.pos == "AUX" else None


def _whose(tokens: Sequence[Token], before: Token | None, head: int) -> bool:
    """ "a man who's car was stolen": a noun with a verb of its own, after somebody."""
    verb = word_at(tokens, head + 1)
    if before is None or verb is None:
        return False
    if verb.lower in _SUBJECTS or (verb.tag == "DT" and before.pos == "ADJ"):
        return True  # "who's books he kept", "unclear who's idea the march was"
    if verb.tag not in _FINITE | {"VBN"} or (verb.tag == "VBN" and tokens[head].tag != "NNS"):
        return False
    somebody = before.pos in ("NOUN", "PROPN") or before.text == "," or before.lower == "those"
    return somebody and verb.lower not in ("who", "that")


def _ends(after: Token | None) -> bool:
    """Whether a noun phrase is over, and the sentence with it or goes on with no verb."""
    return after is None or after.pos in ("PUNCT", "ADP", "CCONJ", "SCONJ", "ADV", "PART")


def _cased(token: Token, word: str) -> str:
    return word.capitalize() if token.text[:1].isupper() else word


# ---------------------------------------------------------------- an owner for the verb

_ARTICLES = frozenset("a an the".split())
# What is so for a clause to say: "its unclear who".
_JUDGED = frozenset(
    "unclear clear likely unlikely possible impossible important necessary essential obvious "
    "hard difficult easy sad great good nice wrong true false strange amazing terrible vital "
    "crucial understood unknown uncertain tough fair safe dangerous illegal worth time".split()
)
_TOLD = frozenset(
    "believed thought said reported understood hoped feared expected estimated claimed alleged "
    "known assumed suspected".split()
)
_CLAUSE = frozenset("that to whether if who how why what when where".split())
_CLAUSE_OPENS = frozenset("because what why how he she they we i there that".split())


def owner_for_contraction(tokens: Sequence[Token], k: int) -> Found:
    """ "its unclear who", "your the best", "whose the owner"."""
    word, after = tokens[k].lower, word_at(tokens, k + 1)
    if after is None or tokens[k].text.isupper() or not after.text.islower():
        return None
    if lower_at(tokens, k - 1) in ("of", "in", "on", "and", "or") or after.text == "-":
        return None
    meant = {"its": "it’s", "your": "you’re", "whose": "who’s"}[word]
    follows = lower_at(tokens, k + 2)
    verb = (
        (after.lower in _ARTICLES and word != "its")
        or (after.lower == "going" and follows == "to")
        or (after.lower in ("in", "on", "at", "from", "with") and follows in _ARTICLES)
        or (word == "your" and after.lower == "not" and tag_at(tokens, k + 2) in ("VBN", "VBG"))
        or (after.lower == "not" and follows in _ARTICLES | {"going", "clear", "just", "only"})
        or (word == "its" and after.lower in _JUDGED and follows in _CLAUSE)
        or (word == "its" and after.lower in _CLAUSE_OPENS and after.lower != "what")
        or (word == "whose" and after.lower == "been")
        or (word == "its" and after.lower in _TOLD and follows == "that")
        or (word == "your" and after.lower in ("welcome", "supposed", "allowed") and follows != "")
    )
    if not verb or (after.lower == "time" and follows != "to"):
        return None
    if after.lower == "time" or follows == "-":
        return None
    return k, k, _cased(tokens[k], meant), f"“{meant} {after.lower}” is meant"


# ---------------------------------------------------------------- their, there, they're

_BE = frozenset("is are was were".split())
_MAY_BE = frozenset("would could should must may might will has have had can".split())
_ENDS = frozenset((".", ",", ";", "!", "?"))


def their_for_there(tokens: Sequence[Token], k: int) -> Found:
    """ "their were no injuries", "their would be", "is their any", "over their."."""
    if tokens[k].text.isupper():
        return None
    before, after, follows = (
        lower_at(tokens, k - 1), lower_at(tokens, k + 1), lower_at(tokens, k + 2),
    )  # fmt: skip
    there = (
        after in _BE
        or (after in _MAY_BE and follows in ("be", "been") and lower_at(tokens, k + 3) != "done")
        or (before in _BE and after in ("a", "an", "any", "anything", "anyone"))
        or after in ("seems", "appears", "'s", "’s")
        or (after in _ENDS and before in ("over", "out", "up", "down", "from", "in", "get", "got"))
    )
    if not there:
        if (after == "going" and follows == "to") or (after == "not" and follows in _ARTICLES):
            return k, k, _cased(tokens[k], "they’re"), f"“they’re {after}” is meant"
        return None
    meant = _cased(tokens[k], "there")
    return k, k, meant, f"“{meant.lower()} {after}” is meant" if after.isalpha() else (
        f"“{before} there” is meant"
    )  # fmt: skip


# "with there", "by there": never but before a noun.
_NO_PLACE = frozenset(
    "with of by for against about into during between among without under through upon on at "
    "despite than after before behind over".split()
)
_TIMES = frozenset(
    "day days week weeks month months year years night morning evening afternoon weekend hour "
    "hours minute minutes time times today yesterday tomorrow summer winter spring autumn fall "
    "overnight decade decades century while moment".split()
)
_ONES_OWN = frozenset(
    "home homes house houses families lives children parents jobs wives husbands sons daughters "
    "cars vehicles beds classmates friends colleagues neighbours neighbors hands heads feet "
    "relatives belongings clothes faces names leaders village homeland apartments rooms "
    "flats".split()
)
# What is done to what one has; other verbs have "there" for a place.
_DONE_TO_OWN = frozenset(
    "lose hold leave keep save raise cast claim make pay give spend use lift win defend celebrate "
    "change share show present continue begin start finish open close express voice play bring "
    "carry drop end abandon protect risk resume sell declare demand withdraw follow cancel delay "
    "postpone offer launch lay wash clean park drive pack pick shut check cross bury mourn pull "
    "throw rebuild repair sign seek serve support test tell inform urge kiss hug cover lower "
    "increase improve reduce expand retain secure complete enter miss beat rescue reach extend "
    "maintain hide wave renew restore feed marry guard regain concede double".split()
)


def there_for_their(tokens: Sequence[Token], k: int) -> Found:
    """ "with there families", "must hold there peace", "and there manager"."""
    before, after = word_at(tokens, k - 1), word_at(tokens, k + 1)
    if before is not None and after is not None and after.tag == "VBG":
        told = before.lower in ("said", "says", "that", "because", "think", "believe")
        if told and tag_at(tokens, k + 2) in ("IN", "TO") and after.lower != "being":
            return k, k, _cased(tokens[k], "they’re"), f"“they’re {after.lower}” is meant"
    if after is None or after.tag not in ("NN", "NNS", "JJ", "JJS", "VBN", "VBG"):
        return None
    if tokens[k].text.isupper() or not after.text.islower():
        return None
    head = k + 2 if after.lower == "own" else noun_phrase(tokens, k + 1)
    if head is None or head >= len(tokens) or tokens[head].lower in _TIMES:
        return None
    noun, end = tokens[head], word_at(tokens, head + 1)
    if noun.tag not in ("NN", "NNS"):
        return None
    ranked = after.lower in ("last", "next", "early", "late", "first", "second", "third")
    won = before is not None and before.lemma.lower() in ("win", "lose", "be")
    if ranked and (after.i == noun.i or not won or after.lower in ("early", "late")):
        return None
    if ranked and before is not None and before.lemma.lower() == "be":
        return k, k, _cased(tokens[k], "their"), f"“their {after.lower}” is meant"
    found = k, k, _cased(tokens[k], "their"), f"“their {noun.lower}” is meant"
    if after.lower == "own" and noun.tag in ("NN", "NNS"):
        return found
    if before is None:
        # "There plane was late": one thing after "there" has an article.
        late = noun.tag == "NN" and after.i == noun.i and tag_at(tokens, head + 1) in _FINITE
        return found if late and _somebody(noun.lower, ("n18", "n06")) else None
    if before.text in (",", ";", "-", "—"):
        return None
    if before.pos in ("ADP", "SCONJ") and before.lower in _NO_PLACE:
        return found
    if before.lower in ("from", "to", "in", "near", "outside", "inside") and _ends(end):
        return found if noun.lower in _ONES_OWN else None  # "from there police drove"
    if before.pos == "VERB" and before.lemma.lower() in _DONE_TO_OWN:
        return found if _ends(end) else None
    if before.lower in ("and", "or", "when", "as") and after.i == noun.i and noun.tag == "NN":
        return found if _somebody(noun.lower) else None
    return None


def _somebody(noun: str, files: tuple[str, ...] = ("n18",)) -> bool:
    """Whether a noun in the singular is first of all a person, or of WordNet's other files."""
    known = senses(noun, "n")
    return bool(known) and file_of(known[0]) in files
