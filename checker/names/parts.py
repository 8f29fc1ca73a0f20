"""A written name taken apart: titles and suffixes off, particles and initials marked, order mended.

Comes in: a name as an article or list writes it. Goes out: a `ParsedName` of folded parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.lexicon.fold import fold, to_ascii, written_out

# Words before a name that are no part of it; English, and the commonest of other languages.
TITLES = frozenset(
    """
        mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister
        brother president prasident premier chancellor minister prime foreign king queen prince
        princess emperor pope cardinal bishop archbishop imam ayatollah hojatoleslam sheikh
        shaikh sheik shaykh mullah maulana mawlana maulvi mufti rabbi haji hajji hajj al-hajj
        senator sen congressman congresswoman rep representative governor gov mayor judge
        justice gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl
        corporal pvt private adm admiral commander cmdr const constable inspector superintendent
        officer deputy chief detective secretary ambassador chairman chairwoman chair speaker
        spokesman spokeswoman herr frau monsieur madame mme mlle don dona dom senor senora
        signor signora shri smt hon honourable honorable comrade former ex acting tan sri datuk
        seri dato tun daw her his excellency majesty highness holiness saint st sayyid sayyed
        syed
    """.split()
)
# "Abdul Aziz", "Abdulaziz", "Abd al-Aziz": servant-of names, in one word or several. Abdullah is
# left whole, for nobody parts it.
_SERVANT = re.compile(r"^abd(?:[eaiou]u?[ldrstznm]{0,2})?$")
_SERVANT_AND = re.compile(
    r"^abd(?:[eaou]u?l|[eaou]r(?=r)|[eaou]s(?=s)|al|oul)(?!l?lah$|l?a$)([a-z]{4,})$"
)
# Never a title when it is the last word or stands before nothing but an initial.
SUFFIXES = frozenset(
    "jr sr ii iii iv phd md esq obe mbe cbe kbe qc kc mp mep mbbs junior senior".split()
)
# Words inside a name that belong to the next one; "bin" and its like are patronymic links.
ARTICLES = frozenset("al el ul ad ed as es ash esh az ez an en at et ar er ud ur".split())
LINKS = frozenset("bin ibn ben bint bn binti ould".split())
PARTICLES = frozenset(
    "von van der den de del della di da do dos das du des la le los las zu zum zur ter ten af av y "
    "e ap san santa abu abou".split()
)

_COMMA_ORDER = re.compile(r"^\s*([^,]{2,}),\s*([^,]{1,})$")
_CAMEL = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_BRACKETS = re.compile(r"[(\[{\"“”][^)\]}\"“”]*[)\]}\"“”]")
_DIGIT_LETTERS = str.maketrans("01345", "oieas")  # "Ig0r Sech1n": letters misread by a scanner
_SPLIT = re.compile(r"[\s\-‐‑–_/.,·・]+")
# Capitals inside one word that are no run-together: "McDonald", "MacArthur", "DeVine", "O'Neil".
_CAMEL_PREFIX = re.compile(r"^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O|Del|El|Al|Ka|St)(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name. `forms` holds its folded spellings: marks dropped, marks written out."""

    text: str  # folded, marks dropped
    forms: tuple[str, ...]
    initial: bool = False


@dataclass(frozen=True, slots=True)
class ParsedName:
    """`parts` are the words that name, in given-to-family order; `particles` those between them.

    `joined` is every letter of parts and particles; `runs` counts words that were run together.
    """

    text: str
    parts: tuple[Part, ...]
    particles: tuple[str, ...]
    joined: str
    runs: int = 0
    comma: bool = False

    @property
    def links(self) -> bool:
        return any(p in LINKS for p in self.particles)


def _words(text: str) -> tuple[list[str], int]:
    """Words as written, and how many of them stood run together ("AlisherUsmanov")."""
    out: list[str] = []
    runs = 0
    for word in _SPLIT.split(text):
        if not word:
            continue
        if word[1:].islower() or word.isupper() or _CAMEL_PREFIX.match(word):
            out.append(word)
            continue
        pieces = [p for p in _CAMEL.split(word) if p]
        if len(pieces) > 1 and all(len(p) >= 3 for p in pieces):
            runs += len(pieces) - 1
            out.extend(pieces)
        else:
            out.append(word)
    return out, runs


@lru_cache(maxsize=32768)
def parse_name(text: str) -> ParsedName:
    """The name's parts. An empty or unreadable name has none."""
    # Most names are plain words: each pattern is tried only where one of its characters stands.
    bare = text if text.replace(" ", "").isalpha() else _BRACKETS.sub(" ", text).strip() or text
    comma = _COMMA_ORDER.match(bare) if "," in bare else None
    if comma and fold(comma[2]) in SUFFIXES:
        bare, comma = comma[1], None
    if comma:
        bare = f"{comma[2]} {comma[1]}"
    raw, runs = _words(bare if bare.isascii() or bare.isupper() else to_words(bare))
    folded = [(w, fold(w)) for w in raw]
    folded = [(w, f) for w, f in folded if f and f != "na"] or [(w, f) for w, f in folded if f]
    while len(folded) > 1 and folded[0][1] in TITLES:
        folded = folded[1:]
    while len(folded) > 1 and folded[-1][1] in SUFFIXES:
        folded = folded[:-1]
    parts: list[Part] = []
    particles: list[str] = []
    for n, (word, plain) in enumerate(folded):
        last = n == len(folded) - 1
        if (
            not last
            and (plain in ARTICLES or plain in LINKS or plain in PARTICLES)
            and (n > 0 or plain in ARTICLES or len(folded) > 2)
        ):
            particles.append(plain)
            continue
        parts += _parts_of(word, plain)
    joined = "".join(f for _, f in folded).replace(" ", "")
    return ParsedName(text, tuple(parts), tuple(particles), joined, runs, bool(comma))


def _parts_of(word: str, plain: str) -> list[Part]:
    """The parts that one written word comes to; `plain` is its folded form."""
    if not plain.isalpha() and any(map(str.isdigit, plain)) and any(map(str.isalpha, plain)):
        plain = plain.translate(_DIGIT_LETTERS)
    if plain.startswith("abd"):
        servant = Part("abd", ("abd",))
        if _SERVANT.match(plain):
            return [servant]
        joined = _SERVANT_AND.match(plain)
        if joined:
            return [servant, Part(joined[1], (joined[1],))]
    if word.isascii() and plain.isalpha():
        return [Part(plain, (plain,), initial=len(plain) == 1)]
    out = written_out(word)
    pieces = plain.split()
    return [
        Part(p, (p,) if out == plain or " " in out else (p, out), initial=len(p) == 1)
        for p in pieces
    ]


def to_words(text: str) -> str:
    """Text in another script romanised; Latin text stays, for its marks matter to `written_out`."""
    if all(
        c.isascii() or "\u00c0" <= c <= "\u024f" or "\u1e00" <= c <= "\u1eff" or not c.isalpha()
        for c in text
    ):
        return text
    return " ".join(w.capitalize() for w in to_ascii(text).split())
