"""Questions to the lexicon: who bears a name, who held an office, what a place is called."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import threading
from functools import cache, lru_cache
from pathlib import Path

from checker.lexicon.entries import Country, Office, Organisation, Person, Region
from checker.lexicon.fold import fold, written_out
from checker.lexicon.index import open_index
from checker.lexicon.load import person_from_json
from checker.resources import rules_folder


class Lexicon:
    """An opened lexicon. Lookups are by folded form: case, marks and punctuation do not count."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._lock = threading.Lock()
        small = {
            name: json.loads(data) for name, data in db.execute("select name, data from small")
        }
        self.size: int = small["size"]
        self.countries = tuple(
            Country(
                c["code"], c["name"], tuple(c["aliases"]), tuple(c["demonyms"]), c["capital"],
                tuple(c["capital_aliases"]),
            )
            for c in small["countries"]
        )  # fmt: skip
        self.regions = tuple(
            Region(
                r["code"], r["name"], tuple(r["aliases"]), tuple(r["abbreviations"]),
                tuple(r["demonyms"]), r["country"],
            )
            for r in small["regions"]
        )  # fmt: skip
        self.organisations = tuple(
            Organisation(o["code"], o["name"], tuple(o["abbreviations"]), tuple(o["aliases"]))
            for o in small["organisations"]
        )
        self.offices = tuple(
            Office(o["id"], tuple(o["titles"]), o["functional"]) for o in small["offices"]
        )
        self._country: dict[str, Country] = {}
        self._place_names: dict[str, str] = {}  # folded place name: the country or capital it names
        for country in self.countries:
            for form in (country.name, *country.aliases):
                self._country.setdefault(fold(form), country)
                self._place_names.setdefault(fold(form), country.name)
            for form in (country.capital, *country.capital_aliases):
                if form:
                    self._country.setdefault(fold(form), country)
                    self._place_names.setdefault(fold(form), country.capital)
            for form in country.demonyms:
                self._country.setdefault(fold(form), country)
        self._country_by_code = {c.code: c for c in self.countries}
        self._region: dict[str, Region] = {}
        for region in self.regions:
            for form in (region.name, *region.aliases, *region.abbreviations, *region.demonyms):
                self._region.setdefault(fold(form), region)
        self._organisation: dict[str, Organisation] = {}
        for body in self.organisations:
            for form in (body.name, *body.abbreviations, *body.aliases):
                self._organisation.setdefault(fold(form), body)
        self._organisation_by_code = {o.code: o for o in self.organisations}
        self._office: dict[str, list[Office]] = {}
        for office in self.offices:
            for title in office.titles:
                self._office.setdefault(fold(title), []).append(office)
        tables = (self._country, self._region, self._organisation)
        self._place_words = frozenset(w for table in tables for form in table for w in form.split())
        self.office_by_id = {o.id: o for o in self.offices}
        # Wrong phrase to right phrase, by the wrong phrase's first word or words to choose from.
        self.slips: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for wrong, right in small["slips"]:
            first, *rest = wrong.lower().split()
            for word in first.split("|"):
                self.slips.setdefault(word, []).append(((first, *rest), right))
        # Names of one spelling, as listed.
        self.fixed_names: tuple[str, ...] = tuple(small["names"])
        self._nicknames: dict[str, set[int]] = {}
        for number, group in enumerate((*small["nicknames"], *small["renderings"])):
            for name in group:
                for key in {fold(name).replace(" ", ""), written_out(name).replace(" ", "")}:
                    self._nicknames.setdefault(key, set()).add(number)
        self._full_forms = {fold(g[0]).replace(" ", "") for g in small["nicknames"] if g}
        self._renderings_from = len(small["nicknames"])
        self._person = lru_cache(maxsize=8192)(self._read_person)
        self._numbers = lru_cache(maxsize=16384)(self._find_numbers)

    # ------------------------------------------------------------ people

    def _read_person(self, number: int) -> Person:
        with self._lock:
            row = self._db.execute("select data from people where number = ?", (number,)).fetchone()
        return person_from_json(json.loads(row[0]))

    def _find_numbers(self, table: str, key: str) -> tuple[int, ...]:
        # Table names are this module's own: no caller's text reaches the statement.
        statement = {
            "form": "select number from forms where form = ? order by number",
            "word": "select number from words where word = ? order by number limit 400",
        }[table]
        with self._lock:
            return tuple(row[0] for row in self._db.execute(statement, (key,)))

    def people_named(self, name: str) -> tuple[Person, ...]:
        """People of whom the name is an attested form."""
        keys = dict.fromkeys((fold(name), written_out(name)))
        found = dict.fromkeys(n for key in keys for n in self._numbers("form", key))
        return tuple(self._person(n) for n in found)

    def people_named_both(self, left: str, right: str) -> tuple[Person, ...]:
        """People of whom both names are attested forms, in the order of the left one's."""
        ours = [n for key in (fold(left), written_out(left)) for n in self._numbers("form", key)]
        if not ours:
            return ()
        theirs = {n for k in (fold(right), written_out(right)) for n in self._numbers("form", k)}
        return tuple(self._person(n) for n in dict.fromkeys(ours) if n in theirs)

    def people_with(self, word: str) -> tuple[Person, ...]:
        """People one of whose attested forms holds the word; at most 400."""
        return tuple(self._person(n) for n in self._numbers("word", fold(word)))

    def people_like(self, folded: str) -> tuple[Person, ...]:
        """People one of whose name words begins with the first two letters of a folded word."""
        starts = sorted({w[:2] for w in folded.split() if len(w) > 3})
        found: dict[int, None] = {}
        for start in starts:
            with self._lock:
                rows = self._db.execute(
                    "select distinct number from words where word >= ? and word < ? limit 3000",
                    (start, start[0] + chr(ord(start[1]) + 1)),
                ).fetchall()
            found |= dict.fromkeys(row[0] for row in rows)
        return tuple(self._person(n) for n in sorted(found))

    def is_attested_form(self, name: str) -> bool:
        """Whether the name is an attested form of somebody."""
        return bool(self._numbers("form", fold(name)))

    def is_name_word(self, word: str) -> bool:
        """Whether the word stands in an attested form of somebody."""
        return bool(self._numbers("word", fold(word)))

    def holders(self, office: str, of: str, on: dt.date | None = None) -> tuple[Person, ...]:
        """People who held an office (its id) of a country or body (its code) on a day, or ever."""
        with self._lock:
            rows = self._db.execute(
                "select distinct number from tenures where office = ? and place = ?"
                " order by number",
                (office, of),
            ).fetchall()
        people = [self._person(r[0]) for r in rows]
        return tuple(
            p
            for p in people
            if any(t.office == office and t.of == of and t.covers(on) for t in p.offices)
        )

    # ------------------------------------------------------------ places, bodies, offices

    def country(self, name: str) -> Country | None:
        """The country of a name, code, demonym or capital."""
        found = self._country_by_code.get(name) or self._country.get(fold(name))
        if found is None and name[:4].lower() == "the ":
            found = self._country.get(fold(name[4:]))
        return found

    def place_name(self, name: str) -> str:
        """The chief spelling of a country's or capital's name; "" for other names."""
        return self._place_names.get(fold(name), "")

    def region(self, name: str) -> Region | None:
        """The state or province of a name, abbreviation or demonym."""
        return self._region.get(fold(name))

    def is_place_word(self, word: str) -> bool:
        """Whether a folded word stands in the name of a country, capital, region or body."""
        return word in self._place_words

    def organisation(self, name: str) -> Organisation | None:
        """The body of a name, abbreviation, alias or code."""
        found = self._organisation_by_code.get(name) or self._organisation.get(fold(name))
        if found is None and name[:4].lower() == "the ":
            found = self._organisation.get(fold(name[4:]))
        return found

    def offices_of(self, words: str) -> tuple[Office, ...]:
        """The offices that title words may mean: "prime minister", "Chancellor"."""
        return tuple(self._office.get(fold(words), ()))

    # ------------------------------------------------------------ given names

    def nickname_groups(self, word: str) -> frozenset[int]:
        """Numbers of the groups of interchangeable given names that a folded word stands in."""
        return frozenset(self._nicknames.get(word, ()))

    def interchangeable(self, left: str, right: str) -> str:
        """How two folded given names stand for one: "nickname", "rendering" or ""."""
        ours = self._nicknames.get(left)
        theirs = self._nicknames.get(right)
        if not ours or not theirs:
            return ""
        common = ours & theirs
        if not common:
            return ""
        if any(n >= self._renderings_from for n in common):
            return "rendering"
        # "Chris" for Christopher and "Chris" for Christine do not make the two one name.
        return "nickname" if left in self._full_forms or right in self._full_forms else ""


def load_lexicon(paths: tuple[Path, ...] = (), cache_folder: Path | None = None) -> Lexicon:
    """The lexicon of the given files and folders; of the built-in lists when none is given."""
    return Lexicon(open_index(paths or (rules_folder() / "lexicon",), cache_folder))


@cache
def builtin_lexicon() -> Lexicon:
    """The built-in lexicon, opened once."""
    return load_lexicon()
