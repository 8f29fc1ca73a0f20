"""Message templates of rules: which placeholders there are, and how they are filled.

`{left.X}` and `{right.X}` read a claim, `{X}` the pair. X is any slot, and `source` (or a short
title, or the id), `article` (id), `title`, `published`, `text` (the passage). `{left.value}` is the
disputed words as written, whoever is quoted by name. `{about}` is who did it, with what it was done
to or the matter; `{toll}` names counts of the dead, of the missing, or of both. `{{` and `}}` stand
for braces.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from checker.article_name import reader_name
from checker.model import Claim, ClaimPair, Kind, Name
from checker.normalize.event_classes import class_words
from checker.normalize.people import PRONOUNS
from checker.normalize.quantities import amid_sentence
from checker.rulebook.shown_words import shown_words
from checker.rulebook.slots import SLOTS, slot_text, slots_of
from checker.story import Story
from checker.yaml_strict import suggest

ARTICLE_SLOTS = ("source", "article", "title", "published", "text")
# Of the pair as a whole: the sides agree on these, or the message needs but one of them.
PAIR_SLOTS = ("subject", "attribute", "unit", "about", "toll")
LONGEST = 160  # characters of one filled placeholder: a message is read at a glance

_FIELD = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_BRACKETED = re.compile(r" \(\{([^{}]+)\}\)")
_VERB = re.compile(r",?\s+(?:were|was|are|is|have|had|has)\b|,\s+(?=died|dead)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+")


def placeholders(template: str) -> Iterator[str]:
    """The names between braces, in order; a stray brace yields itself."""
    for found in _FIELD.finditer(template):
        if found.group() not in ("{{", "}}"):
            yield found.group(1) if found.group(1) is not None else found.group()


def placeholder_fault(name: str, kind: Kind) -> str:
    """What is wrong with a placeholder of a rule of this kind, "" where nothing is."""
    if name in ("{", "}"):
        return f"stray {name}: write {name * 2} for a brace"
    slots = (*slots_of(kind), *ARTICLE_SLOTS)
    known = [f"{side}.{slot}" for side in ("left", "right") for slot in slots]
    known += [*PAIR_SLOTS, *SLOTS[kind]]
    if name in known:
        return ""
    near = suggest(name, known) or f"; expected {{left.X}} or {{right.X}}, X of {', '.join(slots)}"
    return f"unknown placeholder {{{name}}}{near}"


@lru_cache(maxsize=4096)  # the pairs of a story are about a few things
def clean(text: str) -> str:
    """One line without control or bidirectional characters, cut to `LONGEST`."""
    line = _CONTROL.sub(" ", text).strip()
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def source_name(claim: Claim, story: Story) -> str:
    """How readers know the article: with its id where another of the story has its name."""
    names = story.memo.get(__name__)
    if names is None:
        read = {x.article.id: reader_name(x.article) for x in story.extractions}
        shared = Counter(read.values())
        names = story.memo[__name__] = {
            i: clean(f"{name} ({i})" if shared[name] > 1 and name != i else name)
            for i, name in read.items()
        }
    return str(names.get(claim.article) or clean(reader_name(story.article(claim.article))))


def claim_words(claim: Claim, slot: str, story: Story) -> str:
    """A slot of one claim as readers should see it."""
    article = story.article(claim.article)
    match slot:
        case "source":
            return source_name(claim, story)
        case "article":
            return article.id
        case "title":
            return clean(article.title or article.id)
        case "published":
            return str(article.published or "no date")
        case "text":
            return clean(article.text[claim.start : claim.end])
        case "value":
            words = clean(named_value(claim, story)) or clean(slot_text(claim, slot, story))
            return amid_sentence(words) if claim.kind is Kind.QUANTITY else words
        case "attribute":
            if claim.kind in (Kind.DATE, Kind.PLACE):
                return clean(class_words(claim.attribute))
            return attribute_words(claim.attribute)
        case "speaker":
            return clean(_speaker(claim, story)) or source_name(claim, story)
        case _:
            return clean(slot_text(claim, slot, story))


def attribute_words(attribute: str) -> str:
    """The class of a claim for readers: "wind speed" for speed:wind, "damage" for money:damage."""
    sort, _, what = attribute.rpartition(":")
    words = f"{what} {sort}" if sort in ("speed", "temperature", "price") else what
    return clean(words.replace("-", " "))


def named_value(claim: Claim, story: Story) -> str:
    """The disputed words; a speaker, and whoever a pronoun stands for, by name."""
    words = shown_words(claim, story)
    if claim.kind is Kind.QUANTITY:
        # "27 were injured" is 27 in a sentence of its own verb
        return _VERB.split(words, maxsplit=1)[0] if claim.slot("class") else words
    key = ""
    if claim.kind is Kind.QUOTE and claim.slot("relation") == "mouth":
        key = story.entity_key(claim.article, claim.speaker)
    elif words.casefold() in PRONOUNS:
        own = claim.value.key if claim.kind is Kind.AGENT and isinstance(claim.value, Name) else ""
        key = story.entity_key(claim.article, own) or story.entity_of(claim, claim.subject)
    entity = story.entities.get(key)
    named = entity is not None and entity.names and entity.name.casefold() not in PRONOUNS
    return entity.name if entity is not None and named else words


def _speaker(claim: Claim, story: Story) -> str:
    entity = story.entities.get(story.entity_key(claim.article, claim.speaker))
    return entity.name if entity else claim.speaker


def pair_words(pair: ClaimPair, slot: str, story: Story) -> str:
    """A slot of the pair: what the sides agree on, else the longer, so that order is no matter."""
    if slot in ("about", "toll"):
        return _about(pair, story) if slot == "about" else _toll(pair)
    sides = {claim_words(c, slot, story) for c in (pair.left, pair.right)}
    return max(sides, key=lambda words: (len(words), words))


def _about(pair: ClaimPair, story: Story) -> str:
    """Who did it, then what it was done to; of a matter of the story, whose it is and its name."""
    sides = (pair.left, pair.right)
    who = [c.slot("doer") for c in sides]
    what = pair_words(pair, "subject", story)
    if any(c.slot("matter") for c in sides):
        who = [what] if story.entity_of(pair.left, pair.left.subject) in story.entities else []
        what = pair_words(pair, "attribute", story)
    named = [clean(w) for w in who if w and w.casefold() not in PRONOUNS]
    doer = max(named, key=lambda w: (len(w), w), default="")
    return f"{doer}, {what}" if doer and doer.casefold() not in what.casefold() else what


def _toll(pair: ClaimPair) -> str:
    told = {c.slot("class") for c in (pair.left, pair.right)}
    if told == {"killed"}:
        return "death tolls"
    return "numbers of the missing" if told == {"missing"} else "numbers of dead or missing"


def fill(template: str, pair: ClaimPair, story: Story) -> str:
    """The message, its first letter upper case. The template's placeholders are known to be good;
    text from articles is inserted once and never read as a template."""

    def words(found: re.Match[str]) -> str:
        name = found.group(1)
        return found.group()[0] if name is None else words_of(name)

    def words_of(name: str) -> str:
        side, _, slot = name.rpartition(".")
        if not side:
            return pair_words(pair, slot, story)
        return claim_words(pair.left if side == "left" else pair.right, slot, story)

    def told_already(name: str) -> bool:
        said = words_of(name).casefold()
        return not name.endswith("value") and any(
            said in words_of(f"{side}.value").casefold() for side in ("left", "right")
        )

    # "has noon for fire ()", "X in Alpha, Y in Beta (Y)": brackets that there is nothing to say in.
    template = _BRACKETED.sub(
        lambda b: b[0] if words_of(b[1]) and not told_already(b[1]) else "", template
    )
    filled = " ".join(_FIELD.sub(words, template).split())
    return filled[:1].upper() + filled[1:]
