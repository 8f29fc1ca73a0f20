"""Entities of one story: the same person, place or body over several articles; events; origins."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from checker.entities.events import match_events
from checker.entities.local import name_words
from checker.entities.origins import group_origins
from checker.entities.words import COURTESY, PARTICLES, SOLE_TITLES
from checker.lexicon import Lexicon, builtin_lexicon
from checker.lexicon.words import word_list
from checker.model import Entity, EntityType, Extraction
from checker.names.edits import one_edit_from
from checker.story import Story

if TYPE_CHECKING:
    from collections.abc import Callable

# Names of one person in two outlets differ by a transliteration or a slip: rapidfuzz ratio, 0-100.
_NEAR_NAME = 85.0


def fold_name(name: str) -> str:
    """Lower case, no diacritics, no titles: the form names are compared in."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = [w for w in name_words(plain) if w and w not in COURTESY]
    while len(words) > 1 and words[0] == "the":
        words.pop(0)
    return " ".join(words)


def link_story(extractions: tuple[Extraction, ...], lexicon: Lexicon | None = None) -> Story:
    """The story of several extractions: entities linked, events matched, reprints grouped."""
    canonical, entities = _link_entities(extractions, lexicon)
    return Story(
        extractions, canonical, entities, match_events(extractions), group_origins(extractions),
        held=_offices_held(entities, lexicon or builtin_lexicon()),
    )  # fmt: skip


def _offices_held(
    entities: dict[str, Entity], lexicon: Lexicon
) -> dict[str, frozenset[tuple[str, str]]]:
    """The offices that people known by their full names hold or once held."""
    out = {}
    for key, entity in entities.items():
        if entity.type is EntityType.PERSON:
            people = [p for n in entity.names if " " in n for p in lexicon.people_named(n)]
            if people:
                out[key] = frozenset((t.office, t.of) for p in people for t in p.offices)
    return out


def _link_entities(
    extractions: tuple[Extraction, ...], lexicon: Lexicon | None
) -> tuple[dict[tuple[str, str], str], dict[str, Entity]]:
    members: list[tuple[str, Entity]] = [(x.article.id, e) for x in extractions for e in x.entities]
    parent = list(range(len(members)))

    def find(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    exact: dict[str, int] = {}
    by_last: dict[str, list[int]] = defaultdict(list)
    folded = [[fold_name(n) for n in e.names] for _, e in members]
    for n, forms in enumerate(folded):
        for name in forms:
            if " " in name or members[n][1].type is not EntityType.PERSON:
                if name in exact:
                    parent[find(n)] = find(exact[name])
                else:
                    exact[name] = n
            if name:
                by_last[name.split()[-1]].append(n)
    _join_people(members, folded, by_last, parent, find)
    _join_slips(members, folded, by_last, parent, find)
    _join_acronyms(members, exact, parent, find)
    _join_holders(members, parent, find, lexicon or builtin_lexicon())

    written = Counter(
        m.text for x in extractions for m in x.mentions if m.form in ("name", "short")
    )
    groups: dict[int, list[int]] = defaultdict(list)
    for n in range(len(members)):
        groups[find(n)].append(n)
    canonical: dict[tuple[str, str], str] = {}
    entities: dict[str, Entity] = {}
    for number, group in enumerate(sorted(groups.values())):
        key = f"s{number}"
        names = tuple(dict.fromkeys(x for n in group for x in members[n][1].names))
        kinds = [members[n][1].type for n in group]
        genders = {members[n][1].gender for n in group} - {""}
        entities[key] = Entity(
            key, max(sorted(set(kinds)), key=kinds.count),
            _chief_name(names, written, lexicon or builtin_lexicon()), names,
            tuple(dict.fromkeys(r for n in group for r in members[n][1].roles)),
            next((members[n][1].lexicon for n in group if members[n][1].lexicon), ""),
            genders.pop() if len(genders) == 1 else "",
        )  # fmt: skip
        for n in group:
            canonical[members[n][0], members[n][1].key] = key
    return canonical, entities


def _chief_name(names: tuple[str, ...], written: Counter[str], lexicon: Lexicon) -> str:
    """What the story calls an entity: a full form before a short one, attested before odd ones."""
    return max(
        names,
        key=lambda n: (min(len(n.split()), 2), lexicon.is_attested_form(n), written[n], -len(n), n),
        default="",
    )


def _join_people(
    members: list[tuple[str, Entity]],
    folded: list[list[str]],
    by_last: dict[str, list[int]],
    parent: list[int],
    find: Callable[[int], int],
) -> None:
    """A lone surname joins the one full name that ends in it; near spellings join with support."""
    for last, group in by_last.items():
        full = {
            find(n) for n in group
            if members[n][1].type is EntityType.PERSON
            and any(" " in x and x.split()[-1] == last for x in folded[n])
        }  # fmt: skip
        whole = {x for n in group for x in folded[n] if " " in x and x.split()[-1] == last}
        if len(full) > 1 and (joined := _without_epithets(group, folded, whole)):
            for n in joined:
                parent[find(n)] = find(joined[0])
            full = {find(n) for n in full}
        givens = {x.split()[0] for x in whole if not _has_epithet(x, whole)}
        initials = {g[0] for g in givens}
        if len(full) > 1 and len(initials) == 1 and _one_given(givens):
            first, *rest = sorted(full)
            for n in rest:
                parent[find(n)] = find(first)
            full = {find(first)}
        if len(full) != 1:
            continue
        target = full.pop()
        for n in group:
            if all(" " not in x for x in folded[n]) and members[n][1].type in (
                EntityType.PERSON,
                EntityType.OTHER,
                EntityType.ORGANISATION,
            ):
                parent[find(n)] = find(target)
    people = [n for n, (_, e) in enumerate(members) if e.type is EntityType.PERSON]
    heads = sorted({find(n) for n in people})
    for i, a in enumerate(heads):
        for b in heads[i + 1 :]:
            if find(a) != find(b) and _near_people(folded[a], folded[b]):
                parent[find(b)] = find(a)


def _has_epithet(name: str, others: set[str]) -> bool:
    """ "Greedy Nora Lind" beside "Nora Lind": a word in front that another outlet leaves out."""
    return any(name.endswith(f" {other}") for other in others)


def _without_epithets(group: list[int], folded: list[list[str]], whole: set[str]) -> list[int]:
    """The members of a family name that have a full name and one with a word before it, if any."""
    longer = {x for x in whole if _has_epithet(x, whole)}
    if not longer:
        return []
    ends = {y for y in whole - longer if _has_epithet(max(longer, key=len), {y})}
    return [n for n in group if (longer | ends) & set(folded[n])] if len(ends) == 1 else []


# A family name of fewer letters has too many neighbours for a slip to be known by itself.
_SLIP_LETTERS = 6


def _join_slips(
    members: list[tuple[str, Entity]],
    folded: list[list[str]],
    by_last: dict[str, list[int]],
    parent: list[int],
    find: Callable[[int], int],
) -> None:
    """A lone surname that no list knows joins the one full name whose own is a letter away."""
    words = word_list()
    people = [n for n, (_, e) in enumerate(members) if e.type is EntityType.PERSON]
    full = {x.split()[-1]: find(n) for n in people for x in folded[n] if " " in x}
    for last, group in by_last.items():
        lone = [n for n in group if all(" " not in x for x in folded[n]) and n in people]
        if not lone or last in full or len(last) < _SLIP_LETTERS:
            continue
        if words.is_name(last) or words.is_word(last):
            continue
        near = {full[x] for x in one_edit_from(last, tuple(full))}
        if len(near) == 1:
            target = near.pop()
            for n in lone:
                parent[find(n)] = find(target)


def _one_given(givens: set[str]) -> bool:
    """Initials, short forms and near spellings of one given name ("chris", "christopher", "c")."""
    ordered = sorted(givens, key=len)
    return all(
        long.startswith(short[:1])
        and (len(short) == 1 or long.startswith(short[:3]) or fuzz.ratio(short, long) >= 75)
        for short in ordered for long in ordered if len(long) >= len(short)
    )  # fmt: skip


def _near_people(left: list[str], right: list[str]) -> bool:
    """Two full names, one slip or transliteration apart, word for word."""
    for x in left:
        for y in right:
            # asked of every two people of a story, and mostly in vain
            if not fuzz.ratio(x, y, score_cutoff=_NEAR_NAME):
                continue
            a, b = ([w for w in n.split() if w not in PARTICLES] for n in (x, y))
            if (
                len(a) == len(b) > 1
                and not _man_and_woman(a[0], b[0])
                and all(fuzz.ratio(p, q) >= 65 for p, q in zip(a, b, strict=True))
            ):
                return True
    return False


def _man_and_woman(left: str, right: str) -> bool:
    """Given names of two genders ("Peter", "Petra") are no slip of one another."""
    words = word_list()
    return {words.gender_of(left), words.gender_of(right)} == {"m", "f"}


def _join_acronyms(
    members: list[tuple[str, Entity]],
    exact: dict[str, int],
    parent: list[int],
    find: Callable[[int], int],
) -> None:
    """ "NATO" is whoever's initials it is."""
    initials: dict[str, int] = {}
    for n, (_, e) in enumerate(members):
        for name in e.names:
            words = [w for w in name.split() if w[:1].isupper() and w != "The"]
            if len(words) > 2:
                initials.setdefault("".join(w[0] for w in words).lower(), n)
    for name, n in exact.items():
        short = name.replace(".", "")
        if (
            " " not in name
            and 2 < len(short) < 7
            and short in initials
            and members[n][1].type is not EntityType.PERSON
        ):
            parent[find(n)] = find(initials[short])


def _join_holders(
    members: list[tuple[str, Entity]],
    parent: list[int],
    find: Callable[[int], int],
    lexicon: Lexicon,
) -> None:
    """Somebody known by office alone is the one named person who holds it, here or by the lexicon.

    Only functional offices ("the French president"): of ministers without portfolio there are many.
    """
    named: dict[tuple[str, str], set[int]] = defaultdict(set)
    for n, (_, entity) in enumerate(members):
        if entity.name:
            for office in _offices(entity, lexicon):
                named[office].add(n)
    for n, (_, entity) in enumerate(members):
        if entity.name:
            continue
        wanted = _offices(entity, lexicon) or _sole(entity, named)
        found = {find(m) for office in wanted for m in named.get(office, ())}
        if not found:
            known = {
                fold_name(form)
                for office, of in wanted
                for person in lexicon.holders(office, of)
                for form in person.forms
            }
            found = {
                find(m)
                for m, (_, other) in enumerate(members)
                if any(" " in x and fold_name(x) in known for x in other.names)
            }
        if len(found) == 1:
            parent[find(n)] = found.pop()


def _sole(entity: Entity, named: dict[tuple[str, str], set[int]]) -> set[tuple[str, str]]:
    """ "the Secretary-General", whose body is not named: the one of the story, of any body."""
    titles = {r.partition("|")[0] for r in entity.roles} & SOLE_TITLES
    return {key for key in named if key[0] in titles}


def _offices(entity: Entity, lexicon: Lexicon) -> set[tuple[str, str]]:
    """Functional offices among the roles, as (office id, code of country or body)."""
    out = set()
    for role in entity.roles:
        title, _, of = role.partition("|")
        if title in SOLE_TITLES:
            out.add((title, of if of.isupper() else ""))
        if of.isupper():
            out |= {(o.id, of) for o in lexicon.offices_of(title) if o.functional}
    return out
