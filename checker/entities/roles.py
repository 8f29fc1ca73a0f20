"""Offices and relations beside a name: "French President X", "X, the owner of Y", "Z's wife".

A role is written "title|of": the title in lower case ("prime minister"), then the code of the
country or body where the lexicon knows it ("FR"), else the lower-case word, else nothing.
"""

from __future__ import annotations

from checker.annotation import Annotation, Token
from checker.entities.words import HYPHENED, KIN, OCCUPATIONS, OFFICES, POSITIONS, RANKS
from checker.lexicon import Lexicon

_ROLE_NOUNS = OFFICES | KIN | POSITIONS | RANKS
_TITLE_DEPS = ("amod", "compound", "nmod")
_PLACE_LABELS = ("NORP", "GPE", "LOC")
# "minister of foreign affairs", "secretary of state": what follows names the office, not a body.
_PORTFOLIO_WORDS = frozenset(
    "state affairs defense defence finance treasury interior justice health education energy "
    "labor labour trade economy agriculture transport culture environment exchequer staff".split()
)


def is_role_noun(token: Token) -> bool:
    """Whether a noun can name an office, a position or a family relation."""
    word = token.lower.rstrip(".")
    return word in _ROLE_NOUNS or token.lemma.lower() in OFFICES or token.lower in OCCUPATIONS


def hyphened_title(annotation: Annotation, token: Token) -> str:
    """The hyphenated title that ends with a token ("secretary-general"), "" where there is none."""
    if token.i < 2 or annotation.tokens[token.i - 1].text != "-":
        return ""
    title = f"{annotation.tokens[token.i - 2].lower}-{token.lower}"
    return title if title in HYPHENED else ""


def role_of(
    annotation: Annotation, noun: Token, lexicon: Lexicon, name_head: Token | None = None
) -> str:
    """The role that a noun names, with what stands round it."""
    title = [noun]
    of = ""
    for kid in annotation.children(noun.i):
        if kid.i < noun.i and kid.dep in _TITLE_DEPS and noun.i - kid.i <= 4:
            where = _place_or_body(kid, annotation, lexicon)
            if where:
                of = of or where
            elif kid.label not in ("PERSON", "DATE", "CARDINAL", "ORDINAL"):
                title += [
                    kid,
                    *(
                        k
                        for k in annotation.children(kid.i)
                        if k.dep in _TITLE_DEPS and not _place_or_body(k, annotation, lexicon)
                    ),
                ]
        elif kid.dep == "poss":
            of = of or _place_or_body(kid, annotation, lexicon) or kid.lemma.lower()
        elif kid.dep == "prep" and kid.lower in ("of", "for", "at"):
            obj = annotation.child(kid.i, "pobj")
            if obj is None:
                continue
            if {obj.lower, obj.lemma.lower()} & _PORTFOLIO_WORDS and kid.lower != "at":
                title += [kid, *(t for t in annotation.subtree(obj.i) if t.i <= obj.i)]
                inner = annotation.child(obj.i, "prep")
                deeper = annotation.child(inner.i, "pobj") if inner is not None else None
                of = of or (_place_or_body(deeper, annotation, lexicon) if deeper else "")
            else:
                of = of or _place_or_body(obj, annotation, lexicon) or obj.lemma.lower()
    if not of and name_head is not None:
        # A parser hangs "French" in "French President X" on the name itself.
        for kid in annotation.children(name_head.i):
            if kid.i < noun.i and kid.dep in _TITLE_DEPS:
                of = of or _place_or_body(kid, annotation, lexicon)
                if (
                    not of
                    and noun.i - kid.i == 1
                    and kid.lower
                    in ("prime", "foreign", "vice", "deputy", "finance", "defence", "defense")
                ):
                    title.append(kid)
    words = " ".join(
        t.lower.rstrip(".") for t in sorted(set(title)) if t.lower not in ("the", "a", "an")
    )
    hyphened = hyphened_title(annotation, noun)
    if hyphened:
        first, last = hyphened.split("-")
        words = words.replace(f"{first} - {last}", hyphened)
        if hyphened not in words:
            rest = [w for w in words.split() if w not in (first, last, "-")]
            words = " ".join([*rest, hyphened])
    for prefix in ("former ", "ex-", "then-", "acting ", "interim ", "late ", "new ", "incoming "):
        words = words.removeprefix(prefix)
    return f"{words}|{of}"


def _place_or_body(token: Token, annotation: Annotation, lexicon: Lexicon) -> str:
    """Code of the country or body a token names; its lower-case lemma for other places; or ""."""
    if not token.text[:1].isupper():
        return ""
    parts = [t for t in annotation.subtree(token.i) if t.pos == "PROPN" and t.i <= token.i]
    whole = annotation.text(parts[0].start, token.end) if parts else token.text
    for name in dict.fromkeys((whole, token.text)):
        country = lexicon.country(name)
        if country is not None:
            return country.code
        body = lexicon.organisation(name)
        if body is not None:
            return body.code
    return token.lemma.lower() if token.label == "ORG" or token.label in _PLACE_LABELS else ""
