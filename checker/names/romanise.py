"""When two spellings are two romanisations of one name: keys per naming tradition.

Comes in: a folded word and a tradition. Goes out: the set of keys it may have there; two words
that share a key are written differently by habit and not by mistake. A key keeps what every
habit keeps (the order of consonants, mostly) and drops what habits differ in. Traditions:

slavic   Cyrillic of all kinds, and Georgian, Armenian and Central Asian names that come through it
arabic   Arabic, Persian, Urdu, Pashto, Turkic and African names out of the Arabic script
hebrew   greek   chinese (pinyin, Wade-Giles)   korean   japanese   indic   southeast
western  Latin script: only marks may differ
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

TRADITIONS = (
    "slavic", "arabic", "hebrew", "greek", "chinese", "korean", "japanese", "indic", "southeast",
    "western",
)  # fmt: skip

_DOUBLED = re.compile(r"(.)\1+")


def _replacer(table: dict[str, str]) -> Callable[[str], str]:
    """One left-to-right pass; longer entries win."""
    pattern = re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))

    def replace(match: re.Match[str]) -> str:
        return table[match[0]]

    return lambda word: pattern.sub(replace, word)


def _options(word: str, *choices: tuple[str, tuple[str, ...]]) -> set[str]:
    """The word with every reading of each ambiguous group; a group reads one way throughout."""
    out = {word}
    for letters, readings in choices:
        if letters in word:
            out = {w.replace(letters, r) for w in out for r in readings}
    return out


# ---------------------------------------------------------------- slavic

# Capitals stand for sounds: C is "ch" as in church, S any sh or zh, H any kh, h or g.
_SLAVIC = _replacer(
    {
        "schtsch": "SC", "chtch": "SC", "shtch": "SC", "shch": "SC", "szcz": "SC", "stch": "SC",
        "tsch": "C", "tch": "C", "tsh": "C", "dzh": "J", "dsch": "J", "dj": "J",
        "sch": "S", "sh": "S", "zh": "S", "sz": "S", "rz": "S",
        "kh": "H", "gh": "H", "h": "H", "g": "H", "ck": "k", "q": "k", "x": "ks",
        "ts": "s", "tz": "s", "z": "s", "ss": "s", "w": "v", "ph": "f", "th": "t",
        "ou": "u", "oo": "u", "yy": "i", "y": "i", "j": "i",
    }
)  # fmt: skip
_SOFT = re.compile(r"(?<=[CSJ])(?:io|eo|o|ie)")  # Gorbachov, Khrushchov
_ADJECTIVE = re.compile(r"(?<=sk)(?:i|ei)$")
_FREE_CH = re.compile(r"(?<![st])ch")
_FREE_C = re.compile(r"c(?![hk])")
_HUSHED = re.compile(r"[sz](?!h)")


def _slavic_ends(key: str) -> str:
    """A key with its endings, soft vowels and doubled i brought to one habit."""
    if key.endswith("f"):
        key = key[: -2 if key.endswith("ff") else -1] + "v"
    if key.endswith("ine"):  # French: Poutine, Eltsine
        key = key[:-1]
    while "ii" in key:
        key = key.replace("ii", "i")
    if "C" in key or "S" in key or "J" in key:
        key = _SOFT.sub("e", key)
    key = key.replace("io", "e").replace("ie", "e")  # Pyotr, Fyodor, Solovyov
    if key.endswith("enka"):
        key = key[:-1] + "o"
    return _ADJECTIVE.sub("i", key) if key.endswith("i") else key


def _slavic(word: str) -> frozenset[str]:
    readings = _options(word, ("ch", ("ch", "kh", "sh"))) if _FREE_CH.search(word) else {word}
    if word.endswith("ic"):  # Serbian without its marks: s and z may be sh and zh
        readings |= {word[:-1] + "ch"}
        readings |= {_HUSHED.sub("sh", w) for w in readings}
    if "c" in word and not word.endswith("ic"):
        readings |= {_FREE_C.sub("ts", w) for w in readings}
        readings |= {_FREE_C.sub("ch", w) for w in readings}
    if "j" in word:  # French j: Jirinovski
        readings |= {w.replace("j", "zh") for w in readings}
    out = set()
    for w in readings:
        key = _slavic_ends(_SLAVIC(_FREE_CH.sub("C", w) if "ch" in w else w))
        key = key.replace("nn", "n").replace("ll", "l").replace("c", "k").replace("kk", "k")
        out.add(key)
    return frozenset(out)


# ---------------------------------------------------------------- arabic and hebrew

_ARABIC = _replacer(
    {
        "tsch": "C", "dsch": "J", "dsh": "J", "tch": "C", "dj": "J", "dzh": "J", "zh": "J",
        "j": "J", "sch": "S", "sh": "S", "kh": "H", "h": "H", "gh": "k", "q": "k", "g": "k",
        "c": "k", "ck": "k", "x": "ks", "dh": "d", "ph": "f", "z": "s", "w": "v", "p": "b",
        "ou": "u", "oo": "u", "ow": "u", "ee": "i", "ie": "i", "iy": "i", "ey": "A", "ei": "A",
        "ay": "A", "ai": "A", "aj": "A", "ej": "A", "y": "i", "au": "o", "aw": "o", "ao": "o",
        "aou": "o", "aoo": "o",
    }
)  # fmt: skip
# Which vowels habits interchange in one place: a and e, e and i, o and u ("Abdul", "Abdel").
_ARABIC_VOWELS = {frozenset(p) for p in ("ae", "ei", "ou", "ue", "oe", "aA", "eA", "iA", "uo")}


def _skeleton(key: str) -> str:
    """Consonants in order, with "." for each run of vowels between two of them."""
    return re.sub(r"[aeiouA]+", ".", key)


def _arabic_readings(word: str) -> set[str]:
    word = re.sub(r"(?<=a)[wv](?=[ou])", "", word)  # Dawood, Daoud
    word = re.sub(r"[aou]ll?ah?$", "ullah", word) if len(word) > 6 else word  # Nasrallah, Nasrullah
    if len(word) > 6:
        word = re.sub(r"(?<=[^aeiou])[ei](?=[rl]i$)", "", word)  # Zawahiri, Zawahri
    out = {word}
    if "ch" in word:
        out = _options(word, ("ch", ("kh", "sh", "tsch")))
        if "sch" in word:
            out.add(word)
    if "th" in word:
        out = {r for w in out for r in (w.replace("th", "t"), w.replace("th", "s"))}
    if "dh" in word:
        out |= {w.replace("dh", "z") for w in out}
    if "dd" in word:
        out |= {w.replace("dd", "d") for w in out}
    if "g" in word and "gh" not in word:
        out |= {w.replace("g", "j") for w in out}
    if word.startswith("kh"):
        out.add("k" + word[2:])
    if "j" in word:  # German j is y: Haniyeh, Hanija
        # Between vowels it would be read as the end of the first: Nejad, Nezhad.
        out = {re.sub(r"(?<=[ae])j(?=[aeiou])", "zh", w) for w in out} | {
            w.replace("j", "y") for w in out
        }
    return out


def _arabic(word: str) -> frozenset[str]:
    out = set()
    for reading in _arabic_readings(word):
        key = _DOUBLED.sub(r"\1", _ARABIC(reading))
        key = re.sub(r"(?<=[aeiou])H$|H$", "", key)  # Haniyeh, Haniya
        key = re.sub(r"(?:e|eA)$", "a", key)
        key = re.sub(r"i(?=[aeou])", "y", key) if "i" in key else key
        out.add(_DOUBLED.sub(r"\1", key))
    return frozenset(out)


_HEBREW = _replacer(
    {
        "tsch": "C", "sch": "S", "sh": "S", "ch": "H", "kh": "H", "h": "H", "tz": "s", "ts": "s",
        "z": "s", "ck": "k", "q": "k", "c": "k", "w": "v", "ph": "f", "th": "t", "x": "ks",
        "oo": "u", "ou": "u", "ee": "i", "ei": "A", "ey": "A", "ay": "A", "ai": "A",
        "y": "i", "j": "i",
    }
)  # fmt: skip


def _hebrew(word: str) -> frozenset[str]:
    key = _DOUBLED.sub(r"\1", _HEBREW(word))
    key = re.sub(r"H$", "", key)
    return frozenset({key, re.sub(r"H(?=[^aeiouA]|$)", "", key)})


# ---------------------------------------------------------------- greek, indic, south-east Asia

_GREEK = _replacer(
    {
        "ch": "H", "kh": "H", "h": "H", "ph": "f", "th": "T", "ck": "k", "c": "k", "q": "k",
        "x": "ks", "tz": "ts", "z": "s", "ou": "u", "oo": "u", "oi": "i", "ei": "i", "y": "i",
        "j": "i", "av": "af", "au": "af", "ev": "ef", "eu": "ef", "ai": "e", "ae": "e", "mp": "b",
        "nt": "d", "nd": "d", "gk": "g", "gg": "g", "w": "v", "gi": "i", "gh": "g",
    }
)  # fmt: skip


def _greek(word: str) -> frozenset[str]:
    key = _DOUBLED.sub(r"\1", _GREEK(word))
    return frozenset({re.sub("i+", "i", key), key.replace("T", "t")})


_INDIC = _replacer(
    {
        "aa": "a", "ee": "i", "ii": "i", "oo": "u", "uu": "u", "ou": "u", "y": "i", "j": "J",
        "w": "v", "sch": "S", "sh": "S", "s": "S", "z": "J", "ksh": "kS", "x": "kS", "ck": "k",
        "q": "k", "c": "k", "ch": "C", "chh": "C", "th": "t", "ph": "f", "ai": "A", "ay": "A",
        "ei": "A", "ey": "A", "ae": "A", "oe": "o",
    }
)  # fmt: skip


# "Chaudhary", "Choudhury", "Chowdhry": one sound before a consonant, and an ending said in haste.
_INDIC_AU = re.compile(r"(?:au|ou|ow|aw)(?=[^aeiou])")
_INDIC_DHARY = re.compile(r"dh[aeu]?r(?:y|i|ee)$")


def _indic(word: str) -> frozenset[str]:
    word = _INDIC_DHARY.sub("dhri", word)
    out: set[str] = set()
    for form in {word, _INDIC_AU.sub("O", word)}:
        key = _DOUBLED.sub(r"\1", _INDIC(form))
        key = re.sub(r"(?<=[^aeiouA])er$", "r", key)
        out |= {key, re.sub(r"(?<=[^aeiouA])a$", "", key)}
    return frozenset(out)


_SOUTHEAST = _replacer(
    {
        "th": "t", "ph": "p", "kh": "k", "ck": "k", "dh": "d", "bh": "b", "oo": "u", "ou": "u",
        "ee": "i", "aa": "a", "y": "i", "oe": "u", "dj": "j", "tj": "c", "ch": "c", "v": "w",
        "sj": "s", "sy": "s", "sh": "s", "nh": "n", "ng": "n",
    }
)  # fmt: skip


def _southeast(word: str) -> frozenset[str]:
    return frozenset({_DOUBLED.sub(r"\1", _SOUTHEAST(word))})


# ---------------------------------------------------------------- east Asia

# Initials that Wade-Giles parts by an apostrophe, which newspapers drop, fall together.
_CHINESE = _replacer(
    {
        "hs": "X", "sh": "X", "x": "X", "zh": "J", "ch": "J", "j": "J", "q": "J", "r": "J",
        "tzu": "Zi", "tsu": "Zu", "ssu": "si", "szu": "si", "ts": "Z", "tz": "Z", "z": "Z",
        "c": "Z", "b": "P", "p": "P", "d": "T", "t": "T", "ng": "N", "g": "K", "k": "K",
        "ung": "oN", "ong": "oN", "ien": "ian", "ieh": "ie", "eh": "e", "uo": "e", "o": "e",
        "ou": "W", "ueh": "ue", "ih": "i", "uei": "ui", "yu": "u", "yi": "i", "yen": "ian",
        "yan": "ian", "ao": "Y", "iao": "iY", "w": "u",
    }
)  # fmt: skip


def _chinese(word: str) -> frozenset[str]:
    return frozenset({_CHINESE(word)})


_KOREAN = _replacer(
    {
        "eo": "O", "eu": "O", "oo": "O", "ou": "O", "u": "O", "o": "O", "wo": "O", "woo": "O",
        "ae": "E", "ai": "E", "ay": "E", "e": "E", "ee": "i", "yi": "i", "y": "Y", "yo": "YO",
        "g": "K", "k": "K", "kk": "K", "d": "T", "t": "T", "b": "P", "p": "P", "ch": "J", "j": "J",
        "r": "L", "l": "L", "rh": "L", "sh": "S", "s": "S", "ah": "a", "uh": "O", "oh": "O",
    }
)  # fmt: skip
# Surnames that each habit writes its own way.
_KOREAN_SURNAMES = {
    word: forms[0]
    for forms in (
        ("i", "lee", "yi", "rhee", "ri", "rhie", "li"), ("pak", "park", "bak"),
        ("im", "lim", "rim", "yim"), ("no", "roh", "noh", "ro"),
        ("yu", "ryu", "yoo", "you", "ryoo"),
        ("choi", "choe", "chwe"), ("yun", "yoon", "youn"), ("mun", "moon"), ("an", "ahn"),
        ("u", "woo", "wu"), ("pae", "bae", "pai"), ("paek", "baek", "paik"), ("so", "suh", "seo"),
    )
    for word in forms
}  # fmt: skip


def _korean(word: str) -> frozenset[str]:
    return frozenset({_DOUBLED.sub(r"\1", _KOREAN(_KOREAN_SURNAMES.get(word, word)))})


_JAPANESE = _replacer(
    {
        "ou": "o", "oh": "o", "oo": "o", "uu": "u", "aa": "a", "shi": "si", "chi": "ti",
        "tsu": "tu", "ji": "zi", "fu": "hu", "sh": "sy", "ch": "ty", "j": "zy", "mb": "nb",
        "mp": "np", "mm": "nm",
        "l": "r",
    }
)  # fmt: skip


def _japanese(word: str) -> frozenset[str]:
    return frozenset({_JAPANESE(word)})


# Umlauts lose their e ("Mueller", "Muller"); nothing else may differ.
_UMLAUT = re.compile(r"(?<=[aou])e")


def _western(word: str) -> frozenset[str]:
    return frozenset({word, _UMLAUT.sub("", word)})


_KEYS: dict[str, Callable[[str], frozenset[str]]] = {
    "slavic": _slavic,
    "arabic": _arabic,
    "hebrew": _hebrew,
    "greek": _greek,
    "chinese": _chinese,
    "korean": _korean,
    "japanese": _japanese,
    "indic": _indic,
    "southeast": _southeast,
    "western": _western,
}


@lru_cache(maxsize=65536)
def keys(word: str, tradition: str) -> frozenset[str]:
    """The keys that a folded word may have in a tradition."""
    return _KEYS[tradition](word)


# Letters that every habit of these traditions keeps; words that differ in them share no key.
_KEPT_BY_ALL = frozenset(("slavic", "arabic", "hebrew", "indic", "southeast"))
_KEPT = {ord(c): None for c in "acdefghijkopqstuvwxyz"}


@lru_cache(maxsize=65536)
def firm_letters(word: str) -> str:
    """The letters b, l, m, n, r of a folded word in order, runs as one: a cheap necessary test."""
    return _DOUBLED.sub(r"\1", word.translate(_KEPT))


def _vowels(key: str) -> list[str]:
    return re.findall(r"[aeiouA]+", key)


def _vowels_agree(left: str, right: str) -> bool:
    ours, theirs = _vowels(left), _vowels(right)
    return len(ours) == len(theirs) and all(
        a == b or frozenset((a, b)) in _ARABIC_VOWELS for a, b in zip(ours, theirs, strict=True)
    )


def same_romanisation(left: str, right: str, tradition: str) -> bool:
    """Whether two folded words are spellings of one name by the habits of a tradition."""
    if tradition in _KEPT_BY_ALL and firm_letters(left) != firm_letters(right):
        return False
    if tradition == "western" and not (_UMLAUT.search(left) or _UMLAUT.search(right)):
        return left == right
    ours, theirs = keys(left, tradition), keys(right, tradition)
    if ours & theirs:
        return True
    if tradition not in ("arabic", "hebrew"):
        return False
    for a in ours:
        bare = _skeleton(a)
        for b in theirs:
            if bare == _skeleton(b) and _vowels_agree(a, b):
                return True
    return False
