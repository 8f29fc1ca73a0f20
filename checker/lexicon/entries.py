"""What a lexicon knows: people with their offices, countries, organisations, offices."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held. `of` is a country or organisation code; `until` is the last day, None now.

    `as_of` is the day up to which its list was kept: of later days an open end says nothing. None
    where the list does not say; it is then kept up.
    """

    office: str
    of: str
    since: dt.date | None = None
    until: dt.date | None = None
    as_of: dt.date | None = None

    def covers(self, day: dt.date | None) -> bool:
        """Whether the office was held on a day; None asks whether it ever was."""
        if day is None:
            return True
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

    def is_known(self, day: dt.date) -> bool:
        """Whether the list still speaks of a day: no open end is believed after `as_of`."""
        return self.until is not None or self.as_of is None or day <= self.as_of


@dataclass(frozen=True, slots=True)
class Person:
    """`aliases` are other full forms, `spellings` other ways to write the family or whole name."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    gender: str = ""
    offices: tuple[Tenure, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every attested form, the name first."""
        return (self.name, *self.aliases, *self.spellings)


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    name: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str = ""
    capital_aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    code: str
    name: str
    abbreviations: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """A state, province or other part of a country; `country` is the country's code."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """`functional`: at most one holder at a time for one country or body."""

    id: str
    titles: tuple[str, ...]
    functional: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """The content of lexicon files, before it is indexed."""

    people: tuple[Person, ...] = ()
    countries: tuple[Country, ...] = ()
    regions: tuple[Region, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    offices: tuple[Office, ...] = ()
    nicknames: tuple[tuple[str, ...], ...] = ()
    renderings: tuple[tuple[str, ...], ...] = ()
    slips: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()


# Sorts of words that a phrase of the list of slips may hold beside plain ones.
SLIP_SORTS = frozenset(
    ("<plural>", "<noun>", "<participle>", "<verb>", "<number>", "<name>", "<stop>")
)
