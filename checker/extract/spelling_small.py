"""Misspelt words that are too short, too rare or too near a capital for the dictionary alone.

Comes in: a word of an article and what is known. Goes out: a `Guess`, None where nothing is wrong.
Three sorts: words of three or four letters that no list has ("frmo"); words that only the largest
dictionaries have, one slip of the hand from a common one ("stabile"); words that open a sentence
and are no name ("Prosecuters said").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.annotation import Token
from checker.extract.reading import Reading
from checker.lexical.morphology import lemmas
from checker.lexical.store import irregular
from checker.names.edits import edit_between
from checker.names.news_words import NEWS_WORDS, SHORT_FORMS
from checker.names.slips import (
    FUNCTION_WORDS,
    inflected,
    inflected_name,
    one_edit_away,
    rank,
    regular_bases,
    two_habits_away,
)
from checker.names.small_words import is_set, small_word
from checker.names.written import Knowledge, Word


class Guess(NamedTuple):
    """What is meant, how surely ("certain" or "likely"), and the kind of slip."""

    right: str
    certainty: str
    kind: str


# Words of two letters that are nothing but a slip of the commonest words.
_TWO = {
    "fo": "of", "ot": "to", "ti": "it", "ni": "in", "si": "is", "sa": "as", "eb": "be",
    "yb": "by", "ta": "at", "hs": "has", "ws": "was", "th": "the", "te": "the", "tp": "to",
    "pf": "of", "nd": "and", "hd": "had",
}  # fmt: skip
# Particles and articles of other languages, between the parts of a name or title.
_FOREIGN = frozenset(
    "van von der den dem des das die du de la le les los las el al da do dos das di della del dei "
    "ibn bin bint abu ben bar mac san zu zum zur im und et en y e un une ein eine na ng sur aux "
    "aan het op te ten ter of og i per pro para por con como que qui quo vadis vie mon ma ad "
    "hoc".split()
)
# Letters from which on a word that opens a sentence is hardly a name so near a common word.
_LONG_OPENER = 8
# Words that sentences of news begin with: what opens one and is a slip of these is no name.
_OPENERS = frozenset(
    "the that this these those there they then their when where what which while who why how he "
    "she it its his her we our you your and but or as at by for from in on of to with without "
    "within after before during since until under over about above across against among around "
    "because although though despite however meanwhile also only even still both each every many "
    "most more much some such several other others another one two three four five six seven "
    "eight nine ten dozens hundreds thousands millions first last next now today yesterday "
    "tomorrow earlier later early late once again according additionally instead authorities "
    "police officers officials residents neighbors neighbours witnesses investigators detectives "
    "prosecutors firefighters rescuers doctors paramedics soldiers troops militants gunmen rebels "
    "protesters demonstrators students teachers parents children relatives friends families "
    "people women men workers employees passengers survivors victims suspects lawmakers "
    "ministers voters critics supporters opponents analysts experts scientists researchers "
    "reporters journalists sources lawyers attorneys jurors court government state federal local "
    "foreign former president prime minister crews emergency rescue security military army navy "
    "schools hospitals roads flights shares stocks prices sales profits investors traders "
    "customers companies company business economic political public private national "
    "international new old young asked speaking speaks born being having been was were is are had "
    "has have did does will would could should may might can must not nobody no none nothing "
    "anyone everyone someone somebody everybody here just all any few little less long just "
    "like if so than too very well yes please thank thanks good great bad big small large "
    "about almost already always never often sometimes usually perhaps maybe indeed further "
    "moreover therefore thus hence besides otherwise nevertheless nonetheless".split()
)


def short_word(reading: Reading, word: Word, knowledge: Knowledge) -> Guess | None:
    """A lower-case word of two to four letters that nothing knows, near a common word."""
    lower = word.lower
    if not word.text.islower() or not _alone(reading, word) or lower in SHORT_FORMS:
        return None
    if len(lower) == 2:
        meant = _TWO.get(lower) or _two_letters(reading, word, knowledge)
        if not meant or word.quoted or _foreign(word, knowledge):
            return None
        return Guess(meant, "likely", edit_between(meant, lower).kind)
    if knowledge.knows(lower, name=False) and lower not in _NO_WORDS:
        return None
    if is_set(word.before, lower, word.after):
        return None  # "to and fro"
    if lower in _FOREIGN or _foreign(word, knowledge) or _after_number(reading, word):
        return None
    if _as_listed(reading, word):
        return None
    near = one_edit_away(lower, knowledge.words.frequent)
    near = [w for w in near if len(w) > 2 or w in FUNCTION_WORDS]
    near = [w for w in near if not lower.startswith(w) or lower[len(w) :] not in ("s", "ed")]
    if not near:
        return None
    best = _best(near, lower)
    edit = edit_between(best, lower)
    if word.quoted and best not in FUNCTION_WORDS and rank(edit) > 2:
        return None
    vowel = any(c in "aeiouy" for c in lower)  # without one it may be an abbreviation
    sure = vowel and (best in FUNCTION_WORDS or rank(edit) <= 2)
    return Guess(best, "certain" if sure else "likely", edit.kind)


# Units, marks and shortened words of two letters that no list of words has.
_TWO_LETTERS = frozenset(
    "ac am bc bn bp bt cc cd ce cf cl cm co cp cr ct cu cv dc dj dl dm dp dr ec ed eg ep eq ev fc "
    "fl fm fr fs ft gb gr hp hq hr hz ie ig il im inc ip iq ir iv ix jr kb kg km kn kt kv kw lb lc "
    "ld lf lt mb mc md mg mi ml mm mn mo mp mr ms mt mv mw nb nd nm nr nt nz oj op oz pc pg pl pm "
    "pp pr pt qb qt rb rd rm rt rw sc sf sm sp sq sr ss st sw tb td tj tn tr tv uk un va vc vi vp "
    "vs vu wk wp wr wt xl xx yd yr".split()
)


def _two_letters(reading: Reading, word: Word, knowledge: Knowledge) -> str:
    """The small word that two letters which are none stand for between two words; "" for none."""
    lower = word.lower
    if knowledge.knows(lower) or lower in _TWO_LETTERS or not lower.isascii():
        return ""
    tokens = reading.annotation.tokens
    beside = tokens[max(0, word.i - 1) : word.i] + tokens[word.i + 1 : word.i + 2]
    if len(beside) < 2 or _after_number(reading, word) or not _everyday(beside, knowledge):
        return ""
    right = small_word(word.before, lower, word.after)
    if right is not None:
        return right.right
    near = [w for w in one_edit_away(lower, FUNCTION_WORDS) if len(w) > 1]
    return _best(near, lower) if near else ""


def _everyday(tokens: Sequence[Token], knowledge: Knowledge) -> bool:
    """Whether one at least of the tokens is an everyday word in lower case, and the other is a
    word or name."""
    plain = [t.text.islower() and t.lower in knowledge.words.frequent for t in tokens]
    return any(plain) and all(t.text.isalpha() and len(t.text) > 1 for t in tokens)


# Words that lists of words have by way of a name or a symbol, and text by a slip alone.
_NO_WORDS = frozenset(
    "hte adn ahd anf wih whe tge aas agre amd ane anyu ard areg aret arew arle aws bes bether "
    "buat buto buts chis clast dees deid dout eme ethe fand forb fou frist fro ghis "
    "hade haed haes hahs hist hout ingo inti intil ith ither khis nott oncer onlay oof oon "
    "sadi sai saids sayid sher shes sonce thae thees ther thes thet thew thigs thir thon toom "
    "twas tye upo uop verey verry wase weer wheen wich wis withs wos woulds yeard yeards".split()
)


# All slips that are taken for such though some list has them.
LISTED_SLIPS = _NO_WORDS.union(_TWO)


def rare_word(reading: Reading, word: Word, knowledge: Knowledge) -> Guess | None:
    """A word that only the largest dictionaries have, a slip of the hand from a common one."""
    lower, words = word.lower, knowledge.words
    if lower in _NEVER and _alone(reading, word):
        return Guess(_NEVER[lower], "likely", "another letter")
    if lower in _NO_WORDS and _alone(reading, word):
        best = _best(one_edit_away(lower, words.frequent), lower)
        return Guess(best, "likely", edit_between(best, lower).kind)
    if lower in words.common or lower not in words.known or not _alone(reading, word):
        return None
    if lower in NEWS_WORDS or lower in _FOREIGN or lower in SHORT_FORMS or word.quoted:
        return None
    if len(lower) < 4 or _foreign(word, knowledge) or not lower.isascii():
        return None
    if reading.lexicon.is_place_word(lower):
        return None
    bases = [w for w in regular_bases(lower) if len(w) > 3]
    if any(w in words.common or w in words.known or w in NEWS_WORDS for w in bases):
        return None
    if any(lower.startswith(p) and lower[len(p) :] in words.common for p in _PREFIXES):
        return None
    if irregular(lower, "v"):
        return None  # "shorn", "riven"
    near = [
        w
        for w in one_edit_away(lower, words.frequent)
        if not inflected(w, lower)
        and rank(edit_between(w, lower)) <= 3
        and len(w) > 3
        and (not lower.startswith(w) or lower == w + "k")  # "exotica", but "panick"
    ]
    if not near:
        return None
    best = _best(near, lower)
    if _as_listed(reading, word) and rank(edit_between(best, lower)):
        return None
    return Guess(best, "likely", edit_between(best, lower).kind)


def _as_listed(reading: Reading, word: Word) -> bool:
    """Whether WordNet has a word as the part of speech that it is here: "a finial", "two bream"."""
    token = reading.annotation.tokens[word.i]
    part = _PARTS.get(token.tag[:1])
    return part is not None and bool(lemmas(word.lower, part))


# WordNet's letter by how a Penn tag begins.
_PARTS = {"N": "n", "V": "v"}
# What nobody means, though some list or rule of forms has it; of the first three the verb has an s.
_NEVER = {
    "licenced": "licensed", "licencing": "licensing", "unlicenced": "unlicensed",
    "basicly": "basically", "incidently": "incidentally", "heros": "heroes", "potatos": "potatoes",
    "tomatos": "tomatoes", "similer": "similar", "survivers": "survivors", "calender": "calendar",
    "calenders": "calendars", "pharoah": "pharaoh", "precent": "percent",
    "sargent": "sergeant", "publically": "publicly", "drasticly": "drastically",
    "tragicly": "tragically", "critisize": "criticize", "villians": "villains",
    "attackt": "attacked", "vetos": "vetoes", "torpedos": "torpedoes", "embargos": "embargoes",
    "epidemy": "epidemic",
}  # fmt: skip
_PREFIXES = ("un", "re", "non", "in", "im", "mis", "dis", "out", "over", "under", "pre", "sub")


def opening_word(reading: Reading, word: Word, knowledge: Knowledge) -> Guess | None:
    """A capitalised word that opens a sentence, that nothing knows and no name follows."""
    lower = word.lower
    if not word.opens or word.headline or not word.text.istitle() or not lower.isascii():
        return None
    if not _alone(reading, word) or knowledge.knows(lower) or len(lower) < 3:
        return None
    if _foreign(word, knowledge) or word.after in _FOREIGN:
        return None
    text = reading.annotation.plain
    after = text[word.end : word.end + 2]
    if after[:1] == "." or (after[:1] == " " and (after[1:].isupper() or after[1:].isdigit())):
        return None  # an abbreviation, or a name of two parts
    near = one_edit_away(lower, _OPENERS)
    if not near and len(lower) >= _LONG_OPENER:
        near = one_edit_away(lower, knowledge.words.frequent)
        near = [w for w in near if rank(edit_between(w, lower)) <= 3]
    near = [w for w in near if not inflected_name(w, lower)]
    if not near and len(lower) > 6:
        # "Tommorow": two slips of the hand may leave one word of those that open sentences.
        near = two_habits_away(lower, _OPENERS.__contains__)
    if not near:
        return None
    best = _best(near, lower)
    edit = edit_between(best, lower)
    if len(lower) < 5 and best not in FUNCTION_WORDS and rank(edit) > 2:
        return None
    sure = "certain" if len(lower) > 5 and rank(edit) <= 2 else "likely"
    return Guess(best.capitalize(), sure, edit.kind)


def _best(near: list[str], lower: str) -> str:
    """The likeliest of several: small words and plain slips of the hand first."""
    return min(
        near, key=lambda w: (rank(edit_between(w, lower)) - 3 * (w in FUNCTION_WORDS), w)
    )  # fmt: skip


def _alone(reading: Reading, word: Word) -> bool:
    """Whether blanks or plain marks stand on both sides: no part of a hyphened or torn word."""
    text = reading.annotation.plain
    before, after = text[word.start - 1 : word.start], text[word.end : word.end + 1]
    token = reading.annotation.tokens[word.i]
    return (
        word.text.isalpha()
        and (not before or before in ' \n\t("\u201c')
        and (not after or after in ' \n\t,;:.!?)"\u201d')
        and not token.text.endswith(".")
    )


def _foreign(word: Word, knowledge: Knowledge) -> bool:
    """Beside a word that nobody knows: a phrase of another language, a handle or a list."""
    return any(
        w.isalpha() and len(w) > 1 and not knowledge.knows(w) for w in (word.before, word.after)
    )


def _after_number(reading: Reading, word: Word) -> bool:
    """A unit of measure after its number."""
    tokens = reading.annotation.tokens
    return word.i > 0 and tokens[word.i - 1].text[-1:].isdigit()
