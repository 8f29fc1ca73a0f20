"""Who is so old: the person that an age is said of, by syntax or by the words around it.

In: an amount that is an age, where it stands. Out: the token of the person, −1 where there is none.
"""

from __future__ import annotations

from checker.extract.quantity_site import Site, may_be_person
from checker.extract.quantity_words import PEOPLE
from checker.model import EntityType
from checker.normalize.people import PERSON_NOUNS


def whose_age(site: Site) -> int:
    """Whose age "the man's age as 40" gives, −1 where nobody stands there."""
    age = next((t for t in site.annotation.tokens[site.first - 1 : site.sentence.first : -1]
                if t.lower == "age"), None)  # fmt: skip
    owner = site.annotation.child(age.i, "poss") if age is not None else None
    return owner.i if owner is not None else -1


def set_beside(site: Site, i: int) -> int:
    """ "Ana Lind, a 40-year-old nurse": the one named before the comma."""
    t = site.token(i)
    named = site.token(t.head)
    beside = t.dep == "appos" and t.pos == "NOUN" and named.i < i and named.pos == "PROPN"
    return named.i if beside and may_be_somebody(site, named.i) else i


def names_one(site: Site, i: int) -> bool:
    """Whether a common noun names one person: "the star", "a mother", no "weeks", no "room"."""
    t = site.token(i)
    lemma = t.lemma.lower()
    single = t.tag == "NN" and any(
        k.dep in ("det", "poss", "amod", "compound") for k in site.annotation.children(i)
    )
    return single and (lemma in PEOPLE or lemma in PERSON_NOUNS or may_be_person(lemma))


def one_just_named(site: Site, i: int) -> int:
    """ "Ana Lind left. The 34-year-old singer said": the one person named in the sentence before,
    where the phrase names nobody and opens its sentence; else the token itself.
    """
    a, reading = site.annotation, site.reading
    t = a.tokens[i]
    begins = a.subtree(i)[0]
    opening = begins.lower == "the" and begins.i <= site.sentence.first + 1
    if i in reading.mention_at or t.pos == "PROPN" or not opening or not site.sentence.number:
        return i
    if (t.dep not in ("nsubj", "nsubjpass") and t.lower != "old") or t.lemma in PERSON_NOUNS:
        return i
    before = a.sentences[site.sentence.number - 1]
    people = {
        m.entity: m
        for m in reading.mentions
        if before.first <= m.first < before.last
        and m.form != "pronoun"
        and reading.entities[m.entity].type is EntityType.PERSON
    }
    return next(iter(people.values())).last - 1 if len(people) == 1 else i


def may_be_somebody(site: Site, i: int) -> bool:
    """A name or pronoun that may be a person: places and months carry no ages."""
    t = site.token(i)
    if t.pos == "PRON":
        return t.lower in ("he", "she", "who", "i")
    entity = site.reading.entity(i)
    if entity is not None:
        return entity.type.value == "person"
    return t.pos in ("PROPN", "NOUN") and t.label not in (
        "DATE",
        "TIME",
        "GPE",
        "CARDINAL",
        "MONEY",
    )


def named_before(site: Site) -> int:
    """The token the age stands behind: its governor by syntax, else the word before the comma."""
    i = site.first - 1
    while i > site.sentence.first and not site.token(i).text[0].isalnum():
        i -= 1
    t = site.token(i)
    while t.lower in ("age", "aged", "ages", "of", "turned", "about", "around", "just", "only"):
        i -= 1
        while i > site.sentence.first and not site.token(i).text[0].isalnum():
            i -= 1
        t = site.token(i)
    if t.lower in ("who", "that") and t.i > site.sentence.first:
        # "The singer, who turned 40 in May": the singer
        clause = next((v for v in site.annotation.ancestors(t.i) if v.dep == "relcl"), None)
        t = site.token(clause.head) if clause is not None else t
    while t.dep in ("compound", "flat") and t.head > t.i and t.head < site.first:
        t = site.token(t.head)
    relative = next((v for v in site.annotation.ancestors(t.i) if v.dep == "relcl"), None)
    if t.pos in ("VERB", "ADJ", "ADV") and (t.dep == "relcl" or relative is not None):
        # "The girl who was hit, age 6": the girl
        t = site.token((relative if relative is not None else t).head)
    behind = site.token(t.i + 1)
    if behind.lower in ("'s", "’s") and t.dep in ("pobj", "poss"):
        # "A grandson of Orla Venn's, aged 6": the grandson
        t = site.token(site.token(t.head).head if t.dep == "pobj" else t.head)
    return t.i if t.pos in ("PROPN", "NOUN", "PRON") and i >= site.sentence.first else -1


def bearer_of(site: Site) -> int:
    """Whom "24-year-old" belongs to: the noun it modifies, the subject of "is 24 years old"."""
    tokens = site.annotation.tokens
    i = site.last
    while i + 1 < site.sentence.last and not tokens[i].lower.startswith(("old", "age")):
        i += 1
        if i > site.last + 5:
            return -1
    old = tokens[i]
    nxt = tokens[i + 1] if i + 1 < site.sentence.last else None
    head = tokens[old.head]
    if (
        old.dep in ("amod", "compound", "nmod", "npadvmod")
        and head.i > old.i
        and head.pos in ("NOUN", "PROPN")
    ):
        while (
            head.dep in ("compound", "nmod")
            and tokens[head.head].i > head.i
            and head.head < site.sentence.last
        ):
            head = tokens[head.head]
        return head.i
    if (
        nxt is not None
        and nxt.pos in ("NOUN", "PROPN", "ADJ")
        and "-" in site.text[site.amount.core_end :][:1]
    ):
        j = i + 1
        while (
            j + 1 < site.sentence.last
            and tokens[j + 1].pos in ("NOUN", "PROPN")
            and tokens[j].pos in ("NOUN", "PROPN", "ADJ")
        ):
            j += 1
        return j if tokens[j].pos in ("NOUN", "PROPN") else i
    # "the 24-year-old was …": the age is the person, known by what else is said of him.
    if old.dep in ("acomp", "attr") or (head.lemma == "be" and old.i > head.i):
        subject = site.subject_of(head.i)
        if subject >= 0:
            return subject
    before = tokens[site.first - 1] if site.first > site.sentence.first else None
    if before is not None and before.lower == ",":
        return named_before(site)
    if old.dep == "acl" or (
        old.dep in ("amod", "advcl", "relcl") and head.i < old.i and head.pos in ("NOUN", "PROPN")
    ):
        return head.i
    return i
