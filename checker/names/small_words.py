"""Words that news never prints, in the place of a small word: "charged wit murder".

Comes in: a word between its neighbours, in lower case. Goes out: the small word that is meant, and
how much better it fits. `small_words.z` says which small words stand side by side in English, and
how much oftener than by chance (as a logarithm); `build_phrases.py` made it.
"""

from __future__ import annotations

import zlib
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from checker.names.slips import one_edit_away

# Words of closed classes, with the small numbers.
SMALL = frozenset(
    "a about after against all also although among an and another any are around as at back be "
    "because been before behind being between both but by can could did do does down during "
    "each either even every few first for from had has have he her here him his how i if in "
    "into is it its just last least less like many may me might more most much must my near "
    "neither never next no nor not now of off often on once one only onto or other our out over "
    "own same she should since so some still such than that the their them then there these "
    "they this those though through to too toward towards two under until up upon us very was "
    "we were what when where whether which while who whom whose why will with within without "
    "would yet you your three four five six".split()
)
# Words of dictionaries that news all but never prints, one slip of the hand from a small word.
ODD = frozenset(
    "abut aery ahem ail alb alto amp asp aver awl aye bask bast bate beck beget besot bights "
    "boor bop bun bunt bused bushiness cad cant caw chow clack cluck crick croup cull dab dais "
    "daze doe dong dote dour dud dun eh ell eon ere ewe fa fen fer fie fin fir firs fob fop fro "
    "gad gel gob gout hag hake hap hart hasp haw hew hie hies hob hod hoe hone hos hove ifs ion "
    "jot jut kith leach lice lief lilt lo lop lye mane maw mete mew mite mot mote nave nay nigh "
    "nit nosh nu nub oaf oft oho orb ow pap pare pate pert pith pone rho rill rime roe rood sate "
    "sear sere sew sh sire smote sod sop sot stave suet sup tad tam tare tat tee teem thee "
    "theses thine tho thy ti tog tome tor tot tow trice trough twill um umber ump wad wan wand "
    "ware wart weal wen whet whew whit wile wist wit woo wot wren wry yap ye yeas yep yo yon "
    "yore yous yup".split()
)
# Where these are right: "to and fro", "under tow", "to wit".
_SET = frozenset(
    "and fro|fir tree|fir trees|tow truck|tow trucks|under tow|in tow|tow company|to tow|to wit|"
    "tow away|dry wit|his wit|her wit|wit and|and wit|tot up|tee off|tee time|to woo|to vie|"
    "oft repeated|say nay|far nigh|well nigh|hi and|said hi|say hi|ye olde|fin de|nu metal|"
    "tee shirt|tai chi|to hone|a tad|tee shot|tee it|the tee|to pare|a din|the din|the dew|to hew|"
    "hove to|to cull|a cull|the cull|whale fin|tail fin|shark fin".split("|")
)


class SmallWord(NamedTuple):
    """The word that is meant and how much better than the written one it fits; 0 where any word
    would do."""

    right: str
    gain: int


@cache
def _pairs() -> dict[tuple[str, str], int]:
    text = zlib.decompress((Path(__file__).parent / "small_words.z").read_bytes()).decode("utf-8")
    out = {}
    for line in text.split("\n"):
        first, *others = line.split(" ")
        for other in filter(None, others):
            second, _, share = other.partition(":")
            out[first, second] = int(share)
    return out


@lru_cache(maxsize=1024)
def _near(word: str) -> tuple[str, ...]:
    return tuple(w for w in one_edit_away(word, SMALL) if len(w) > 1 or word in SMALL)


def odd_word(before: str, word: str, after: str) -> SmallWord | None:
    """The small word that one of the `ODD` words stands for, None where its neighbours do not say
    so. "" is no neighbour."""
    if word not in ODD or is_set(before, word, after):
        return None
    return small_word(before, word, after)


def is_set(before: str, word: str, after: str) -> bool:
    """Whether an odd word stands in one of the phrases that have it: "to and fro"."""
    return f"{before} {word}" in _SET or f"{word} {after}" in _SET


def small_word(before: str, word: str, after: str) -> SmallWord | None:
    """The small word that a word which is none stands for, by its neighbours."""
    pairs = _pairs()
    best: SmallWord | None = None
    for right in _near(word):
        sides = [(before, right)] if before in SMALL else []
        sides += [(right, after)] if after in SMALL else []
        if not sides or any(meant not in pairs for meant in sides):
            continue
        gain = sum(pairs[meant] + 1 for meant in sides)
        if gain > 0 and (best is None or gain > best.gain):
            best = SmallWord(right, gain)
    return best
