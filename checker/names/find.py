"""Explains who a name could be: every person of the lexicon near it, and how the names compare."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from checker.lexicon import Lexicon, Person
from checker.lexicon.fold import fold
from checker.names.compare import NameComparison, compare_names
from checker.names.parts import parse_name

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person whom a name may mean. `form` is the attested form nearest to the name."""

    person: Person
    form: str
    comparison: NameComparison

    def describe(self, on: dt.date | None = None) -> str:
        """One line: the person, the offices held (on a day), and how the name compares."""
        offices = ", ".join(f"{t.office} of {t.of}" for t in self.person.offices if t.covers(on))
        relation = self.comparison.relation
        about = f" ({offices})" if offices else ""
        return f"{self.person.name}{about}: {relation}, {self.comparison.reason}"


def find_name(name: str, lexicon: Lexicon) -> list[Candidate]:
    """People a name may mean, the likeliest first, at most twenty; plain strangers left out."""
    near: dict[str, Person] = {p.id: p for p in lexicon.people_named(name)}
    for part in parse_name(name).parts:
        for person in lexicon.people_with(part.text):
            near.setdefault(person.id, person)
    if not near:  # every word is misspelt, or a lone family name is
        near = {p.id: p for p in lexicon.people_like(fold(name))}
    found = []
    for person in near.values():
        compared = [(form, compare_names(name, form, lexicon=lexicon)) for form in person.forms]
        form, best = max(compared, key=lambda c: (c[1].relation != "different", c[1].score))
        if best.relation != "different":
            found.append(Candidate(person, form, best))
    order = {"same": 0, "variant": 1, "typo": 2}
    found.sort(key=lambda c: (order[c.comparison.relation], -c.comparison.score, c.person.name))
    return found[:_SHOWN]
