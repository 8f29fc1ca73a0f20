"""Small words that sound alike: too and to, than and then, where and were, have and of, whether.

Comes in: the tokens of a sentence and the place of one of these words. Goes out: what is meant.
What stands right before and after, as part of speech, allows one of the two alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotation import Token
from checker.extract.grammar_beside import Found, lower_at, noun_phrase, tag_at, word_at
from checker.lexical.store import is_lemma

_ENDS = frozenset((".", ",", ";", "!", "?", ":", ""))
_AFTER_EVER = _ENDS | {"before"}
_STOPS = frozenset((".", "!", "?"))
_BE = frozenset("is are was were be been 's 're ’s ’re seems seemed looks looked".split())
_FINITE = frozenset("VBD VBZ VBP MD".split())
_OWNED = frozenset("the a an his her its their our my your".split())


def _found(tokens: Sequence[Token], k: int, meant: str) -> Found:
    """The slip with the word behind it: a small word by itself would tell the reader little."""
    token, after = tokens[k], word_at(tokens, k + 1)
    meant = meant.capitalize() if token.text[:1].isupper() else meant
    if after is None or not after.text[:1].isalnum() or after.start != token.end + 1:
        return k, k, meant, f"“{lower_at(tokens, k - 1)} {meant}” is meant"
    meant = f"{meant} {after.text}"
    return k, k + 1, meant, f"“{meant}” is meant"


# ---------------------------------------------------------------- to, too

_DEGREE = frozenset("many much few little often late soon early".split())
_HOW_MUCH = frozenset("far way all".split())
_NO_DEGREE = frozenset("due able unable likely prior next close home available free".split())


def to_for_too(tokens: Sequence[Token], k: int) -> Found:
    """ "was sold, to.", "was to low", "far to many"."""
    before, after, follows = (
        lower_at(tokens, k - 1), lower_at(tokens, k + 1), lower_at(tokens, k + 2),
    )  # fmt: skip
    if not tokens[k].text.islower():
        return None
    if before == "," and after in _STOPS:
        return _found(tokens, k, "too")
    if before in _HOW_MUCH and after in _DEGREE and lower_at(tokens, k - 2) not in _OWNED:
        return _found(tokens, k, "too") if before != "all" or after != "early" else None
    came = k > 0 and tokens[k - 1].pos == "VERB" and after in ("late", "early", "soon", "often")
    if came and (follows in _STOPS or (follows == "to" and tag_at(tokens, k + 3) == "VB")):
        return _found(tokens, k, "too")
    if before not in _BE or not after.isalpha() or not tokens[k + 1].text.islower():
        return None
    ended = follows in _ENDS or follows in ("to", "for", "and", "but", "or")
    if after in ("many", "much", "few", "little") and (before[:1] in "iwa'’" or ended):
        return _found(tokens, k, "too") if follows not in ("of", "acclaim", "applause") else None
    graded = is_lemma(after, "a") and not is_lemma(after, "v") and not is_lemma(after, "n")
    graded = graded or after in ("low", "high", "late", "young", "old", "short", "cold", "hot")
    if before in _BE and follows == "to" and tag_at(tokens, k + 3) == "VB":
        graded = graded or (is_lemma(after, "a") and tokens[k + 1].tag == "JJ")
    if ended and graded and after not in _NO_DEGREE and not after.endswith("ly"):
        return _found(tokens, k, "too")
    return None


_TAKES_TO = frozenset(
    "want wants wanted able unable going has have had need needs needed ready used forced trying "
    "try tries tried likely plan plans planned planning expected ordered asked began refused hopes "
    "hope how where what order set decided continue continued according due thanks agreed allowed "
    "failed supposed wish wishes vowed intends about close prior".split()
)
_ALWAYS_TO = frozenset("according due thanks prior".split())
_TOWARDS = frozenset(
    "go come return move drive travel send bring take lead give speak talk listen belong refer "
    "respond point fly walk rush run flee head lie".split()
)


def too_for_to(tokens: Sequence[Token], k: int) -> Found:
    """ "wanted too go", "according too the", "went too the hospital"."""
    before, after = word_at(tokens, k - 1), word_at(tokens, k + 1)
    if before is None or after is None or not after.text[:1].isalpha():
        return None
    if before.lower in _ALWAYS_TO and after.tag not in ("JJ", "RB"):
        return _found(tokens, k, "to")
    if before.lower in _TAKES_TO and after.tag == "VB":
        return _found(tokens, k, "to")
    if before.pos == "VERB" and before.lemma.lower() in _TOWARDS and after.lower in _OWNED:
        timely = lower_at(tokens, k + 2) in ("next", "day", "last", "same", "first")
        return None if timely else _found(tokens, k, "to")
    return None


# ---------------------------------------------------------------- than, then

_COMPARED = frozenset(
    "any half ever once twice expected usual normal previously anyone anybody anything planned "
    "thought feared hoped forecast predicted reported intended scheduled needed".split()
)
_AFTER_THAN = frozenset("DT PRP PRP$ NN NNS NNP CD JJ $".split())
# Words by which a day or an hour is told to be another: something comes about "earlier then".
_OF_TIME = frozenset("earlier later sooner further nearer closer".split())
_IN_CASE = frozenset("if when whenever once unless as".split())
_LIKENED = frozenset("had did does do has have could can would is was are were".split())


def then_for_than(tokens: Sequence[Token], k: int) -> Found:
    """ "more then 20", "less then expected", "bigger then the first", "rather resign then sign"."""
    before, after = word_at(tokens, k - 1), word_at(tokens, k + 1)
    if before is None or after is None:
        return None
    if before.lower == "rather" and after.text not in _ENDS:
        return _found(tokens, k, "than")
    ranks = [t for t in tokens[:k] if t.tag in ("JJR", "RBR") or t.lower in _MORE]
    if not ranks:
        other = before.lower == "other" and lower_at(tokens, k - 2) in ("none", "nothing", "no")
        return _found(tokens, k, "than") if other else None
    if before.lower == "now" and after.lower in ("at", "in", "ever", "it", "they"):
        return _found(tokens, k, "than")
    if after.lower == "ever" and lower_at(tokens, k + 2) in _AFTER_EVER:
        return _found(tokens, k, "than")
    nearest = ranks[-1]
    if nearest.lower == "rather" and before.tag in ("VB", "NN") and after.tag in ("VB", "VBP"):
        return _found(tokens, k, "than")
    # "more important then", "more cars then"
    apart = before.i - nearest.i
    if apart > 1 or (apart == 1 and (nearest.lower not in _MORE or before.tag[:1] not in "JNR")):
        return None
    if after.tag in ("CD", "$") or after.text in ("$", "£", "€") or after.lower in _COMPARED:
        return _found(tokens, k, "than")
    if before.lower in _OF_TIME or after.tag not in _AFTER_THAN:
        return None
    if any(t.lower in _IN_CASE for t in tokens[:k]) or not _likened(tokens, k + 1):
        return None
    return _found(tokens, k, "than")


_MORE = frozenset("more less fewer rather".split())


def _likened(tokens: Sequence[Token], k: int) -> bool:
    """Whether what begins at `k` is no clause in which something comes about: it has no finite verb
    of its own, or an auxiliary alone ("than the ministry had thought", "than he is")."""
    for at in range(k, len(tokens)):
        token = tokens[at]
        if token.text in (",", ";", ":", ".", "-", "–") or token.tag in ("WP", "WDT", "WRB"):
            return True
        if token.tag in _FINITE:
            return token.lower in _LIKENED and (
                tag_at(tokens, at + 1) == "VBN" or lower_at(tokens, at + 1) in _ENDS
            )
    return True


def than_for_then(tokens: Sequence[Token], k: int) -> Found:
    """ "and than he left", "since than"."""
    before, after = lower_at(tokens, k - 1), lower_at(tokens, k + 1)
    if before in ("since", "until", "back") and after in _ENDS | {"the", "he", "she", "they"}:
        return _found(tokens, k, "then")
    compared = any(
        t.tag in ("JJR", "RBR") or t.lower in ("more", "less", "rather", "other", "different")
        for t in tokens[:k]
    )
    if tag_at(tokens, k - 1) in ("NN", "NNP") and tag_at(tokens, k + 1) == "VBD" and not compared:
        return _found(tokens, k, "then")
    verb = tag_at(tokens, k + 1) in ("VBD", "PRP") and after not in ("was", "were", "did", "had")
    if before == "and" and verb and tag_at(tokens, k - 2) not in ("JJR", "RBR"):
        return None if compared else _found(tokens, k, "then")
    return None


# ---------------------------------------------------------------- where, were

# After "where" these say in which cases.
_WHERE_SO = frozenset(
    "possible necessary needed required appropriate applicable available permitted allowed noted "
    "stated indicated warranted specified given provided known found used relevant feasible "
    "stood lived lay died began sat came rose hung located situated based born buried "
    "concerned".split()
)
_WITH_PLACE = frozenset(
    "cases situations places areas instances countries states parts regions cities towns villages "
    "districts sites locations spots homes houses".split()
)
_SOME = frozenset("many some several others both all most dozens hundreds thousands none".split())
_PEOPLE = frozenset(
    "men women people children officers soldiers police protesters residents students workers "
    "passengers victims suspects attackers gunmen rescuers firefighters fans players boys girls "
    "officials drivers doctors prisoners hostages migrants villagers".split()
)
_STATES = frozenset("down up able unable ready afraid expected".split())


def where_for_were(tokens: Sequence[Token], k: int) -> Found:
    """ "homes where destroyed", "inmates where to be moved", "they where told"."""
    before, after = word_at(tokens, k - 1), word_at(tokens, k + 1)
    if before is None or after is None or not tokens[k].text.islower():
        return None
    follows = lower_at(tokens, k + 2)
    if before.lower in ("they", "we", "these", "those") and after.pos != "PUNCT":
        clause = after.pos in ("PRON", "DET", "PROPN", "NOUN") and after.lower not in _OWNED
        return None if after.lower in _WHERE_SO or clause else _found(tokens, k, "were")
    several = before.tag == "NNS" or before.text == "," or before.lower in _SOME
    if not several or after.lower in _WHERE_SO:
        return None
    if before.tag == "NNS" and after.tag == "VBG" and before.lower in _PEOPLE:
        return _found(tokens, k, "were")
    if before.tag == "NNS" and after.lower in _STATES and before.lower not in _WITH_PLACE:
        return _found(tokens, k, "were")
    if before.tag == "NNS" and (
        (after.lower == "to" and follows == "be" and before.lower not in _WITH_PLACE)
        or (after.lower == "being" and tag_at(tokens, k + 2) == "VBN")
        or (after.lower == "not" and tag_at(tokens, k + 2) == "VBN")
    ):
        return _found(tokens, k, "were")
    if after.tag not in ("VBN", "VBD") or before.lower in ("cases", "situations", "instances"):
        return None
    late = follows in ("last", "this", "yesterday", "today", "early", "late", "when", "after")
    if before.text == ",":
        # A comma may close what stands between the subject and its verb.
        plural = any(t.tag == "NNS" and t.dep.startswith(("nsubj", "ROOT")) for t in tokens[:k])
        ended = late or follows in ("by", ".")
        return _found(tokens, k, "were") if plural and ended and after.tag == "VBN" else None
    if late or follows in ("by", "in", "on", "at", "from", "with", "during", "and", ".", ","):
        return _found(tokens, k, "were")
    return None


_PERSONS = frozenset("he she they we it i you".split())


def were_for_where(tokens: Sequence[Token], k: int) -> Found:
    """ "the house were he lived", "the square, were candles were lit"."""
    before, after = word_at(tokens, k - 1), word_at(tokens, k + 1)
    if before is None or after is None or not tokens[k].text.islower():
        return None
    if before.text == "," and after.lower in ("he", "she") and tag_at(tokens, k + 2) in _FINITE:
        return _found(tokens, k, "where")
    if after.lower in _PERSONS and before.pos in ("NOUN", "PROPN") and before.tag != "NNS":
        verb = word_at(tokens, k + 2)
        if verb is not None and verb.tag in _FINITE and verb.lower not in ("said", "says"):
            return _found(tokens, k, "where")
        return None
    if before.tag not in ("NN", "NNP") and before.text != ",":
        return None
    at = k + 2 if after.tag in ("DT", "PRP$") else k + 1
    head = noun_phrase(tokens, at)
    if head is None or (before.text != "," and at == k + 1):
        return None
    verb = word_at(tokens, head + 1)
    if verb is None or verb.lower not in ("was", "were", "is", "are", "had", "has"):
        return None
    if tag_at(tokens, head + 2) not in ("VBN", "VBG", "VBD"):
        return None
    return _found(tokens, k, "where")


# ---------------------------------------------------------------- have, whether, quiet

_COULD = frozenset("could should would must might".split())


def of_for_have(tokens: Sequence[Token], k: int) -> Found:
    """ "should of called", "would not of been"."""
    at = k - 1
    while at > 0 and tokens[at].lower in ("not", "n't", "n’t", "never", "also", "only"):
        at -= 1
    if lower_at(tokens, at) not in _COULD or tag_at(tokens, k + 1) not in ("VBN", "VBD"):
        return None
    return _found(tokens, k, "have")


_ASKED = frozenset(
    "know knows knew known ask asks asked decide decides decided see determine determining wonder "
    "wondering question questioned unclear unsure clear say tell consider considering investigate "
    "investigating examine examining doubt check learn debate debating of on about over".split()
)
_CLAUSE_OPENS = frozenset("he she they we it there any this these those".split())
_SKIES = frozenset(
    "bad poor severe extreme harsh adverse inclement good cold hot wet dry stormy freezing wintry "
    "winter warm cooler warmer rough fine calm foul nasty the".split()
)


def weather_for_whether(tokens: Sequence[Token], k: int) -> Found:
    """ "asked weather he", "weather or not"."""
    before, after = lower_at(tokens, k - 1), lower_at(tokens, k + 1)
    if after == "or" and lower_at(tokens, k + 2) == "not" and before not in _SKIES:
        return _found(tokens, k, "whether")
    clause = after in _CLAUSE_OPENS or (
        after in ("to", "the") and before not in ("of", "on", "over")
    )
    return _found(tokens, k, "whether") if before in _ASKED and clause else None


def whether_for_weather(tokens: Sequence[Token], k: int) -> Found:
    """ "in bad whether", "the whether"."""
    before, after = lower_at(tokens, k - 1), lower_at(tokens, k + 1)
    if (before in _SKIES and before not in ("good", "fine", "bad")) or (
        before in ("good", "fine", "bad") and after in _ENDS | {"conditions", "and", "in"}
    ):
        return None if after in ("or", "to") else _found(tokens, k, "weather")
    return None


def quite_for_quiet(tokens: Sequence[Token], k: int) -> Found:
    """ "a quite street", "kept quite about it"."""
    before, after = word_at(tokens, k - 1), word_at(tokens, k + 1)
    if before is None or after is None:
        return None
    if before.lower in ("a", "the", "his", "her", "their") and after.tag in ("NN", "NNS"):
        over = tag_at(tokens, k + 2) not in ("NN", "NNS", "VBN", "VBG", "JJ", "HYPH", ":")
        return _found(tokens, k, "quiet") if over else None
    kept = before.lower in (
        "keep",
        "kept",
        "keeps",
        "keeping",
        "stay",
        "stayed",
        "remained",
        "very",
    )
    kept = kept or before.lower in ("remains", "remain", "stays")
    return _found(tokens, k, "quiet") if kept and after.lower in _ENDS | {"about", "on"} else None


def quiet_for_quite(tokens: Sequence[Token], k: int) -> Found:
    """ "quiet a few", "quiet a lot"."""
    if lower_at(tokens, k + 1) not in ("a", "an") or tag_at(tokens, k + 2) not in ("JJ", "NN"):
        return None
    if lower_at(tokens, k - 1) in ("keep", "kept", "the", "a", "very", "so", "stay", "too"):
        return None
    few = lower_at(tokens, k + 2) in ("few", "lot", "bit", "while", "number", "long", "big")
    return _found(tokens, k, "quite") if few else None
