"""Questions about places: what a name may mean, and how two named places lie to each other."""

from __future__ import annotations

import re
import threading
from functools import lru_cache
from pathlib import Path

from checker.gazetteer.areas import CLAIMED, REPEATING
from checker.gazetteer.build import form_key, open_places
from checker.gazetteer.place import GazetteerPlace, distance_between
from checker.lexicon import Lexicon, builtin_lexicon

_COLUMNS = "number, code, name, category, parents, lat, lon, population, country, edged"
# Below this population a city that shares its name may be outshone by a town nobody lists.
_WELL_KNOWN = 50_000
# Middles of two cities nearer than their reach and this are not told apart.
_MARGIN_KM = 3.0

_KIND = re.compile(
    r"(?:the )?(?:(?:city|town|village) of (?P<city>.+)"
    r"|(?:state|province|region|governorate|prefecture|republic|kingdom) of (?P<state>.+)"
    r"|(?P<bare>.+?) (?:state|province|region|governorate|prefecture|oblast|canton|district))\Z",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:the )?(?P<part>(?:north|south|east|west|(?:north|south)[- ]?(?:east|west)|cent(?:er|re)"
    r"|(?:north|south)[- ]?(?:east|west)ern|northern|southern|eastern|western|central|upper|lower"
    r"|inner|outer|downtown|greater|rural|coastal|mainland))[ -](?:of )?(?P<rest>.+)\Z",
    re.IGNORECASE,
)
_LARGE = frozenset({"state", "region", "country", "continent", "county"})
_RANK = {"continent": 4, "country": 3, "state": 2, "region": 1, "city": 0, "county": 0}


class _Reading:
    """A row of the index. `edged`: its extent is known, so that "apart" can be said of it."""

    __slots__ = ("chief", "country", "edged", "parents", "place")

    def __init__(self, row: tuple[object, ...], chief: bool, within: tuple[str, ...]) -> None:
        _, code, name, category, parents, lat, lon, population, country, edged = row
        self.place = GazetteerPlace(
            str(name), str(category), within, _degrees(lat), _degrees(lon),
            int(str(population)), str(code),
        )  # fmt: skip
        self.parents = tuple(filter(None, str(parents).split("|")))
        self.country = str(country)
        self.edged = bool(edged)
        self.chief = chief


def _degrees(value: object) -> float | None:
    return value if isinstance(value, float) else None


class Gazetteer:
    """The opened index. Names are looked up by folded form; nothing is read before it is asked for.

    The index lies in `cache_folder` (by default the user's cache folder) and is built at first use.
    """

    def __init__(self, lexicon: Lexicon | None = None, cache_folder: Path | None = None) -> None:
        self._db = open_places(lexicon or builtin_lexicon(), cache_folder)
        self._lock = threading.Lock()
        rows = self._db.execute(
            f"select {_COLUMNS} from places where category not in ('city', 'county')"
        ).fetchall()
        self._areas: dict[str, tuple[object, ...]] = {str(r[1]): r for r in rows}
        self._readings = lru_cache(maxsize=16384)(self._read)
        self._above = lru_cache(maxsize=4096)(self._find_above)
        self._related = lru_cache(maxsize=16384)(self._relate)

    # ------------------------------------------------------------ reading

    def _name_of(self, code: str) -> str:
        return str(self._areas[code][2])

    def _parents_of(self, code: str) -> tuple[str, ...]:
        row = self._areas.get(code)
        return tuple(filter(None, str(row[4]).split("|"))) if row else ()

    def _chain(self, name: str, parents: tuple[str, ...]) -> tuple[str, ...]:
        """Names of what contains a place, nearest first; only the first parent of each counts."""
        out: list[str] = []
        while parents and parents[0] in self._areas:
            above = self._name_of(parents[0])
            if above != name and above not in out:
                out.append(above)
            parents = self._parents_of(parents[0])
        return tuple(out)

    def _find_above(self, code: str) -> frozenset[str]:
        """Codes of all that contains the area of a code."""
        out: set[str] = set()
        todo = list(self._parents_of(code))
        while todo:
            above = todo.pop()
            if above not in out:
                out.add(above)
                todo += self._parents_of(above)
        return frozenset(out)

    def _ancestors(self, reading: _Reading) -> frozenset[str]:
        return frozenset(reading.parents).union(*(self._above(p) for p in reading.parents))

    def _claimed(self, reading: _Reading) -> frozenset[str]:
        """What some hold to contain a reading, and what contains that."""
        held = {reading.place.code, *self._ancestors(reading)}
        claims = {c for code in held for c in CLAIMED.get(code, ())}
        return frozenset(claims).union(*(self._above(c) for c in claims))

    def _read(self, key: str) -> tuple[_Reading, ...]:
        with self._lock:
            rows = self._db.execute(
                f"select {_COLUMNS}, chief from places join forms using (number) where form = ?",
                (key,),
            ).fetchall()
        found = []
        for row in rows:
            parents = tuple(filter(None, str(row[4]).split("|")))
            found.append(_Reading(row[:-1], bool(row[-1]), self._chain(str(row[2]), parents)))
        found.sort(
            key=lambda r: (
                not r.chief, -_RANK[r.place.category], -r.place.population, r.place.code
            )
        )  # fmt: skip
        return tuple(found)

    def _named(self, name: str) -> tuple[_Reading, ...]:
        """Readings of a name alone, without what contains it."""
        found = self._readings(form_key(name))
        if not found and name[:4].lower() == "the ":
            found = self._readings(form_key(name[4:]))
        if found:
            return found
        said = _KIND.match(name)
        if said is None:
            return ()
        if said["city"]:
            return tuple(r for r in self._named(said["city"]) if r.place.category == "city")
        rest = said["state"] or said["bare"]
        return tuple(r for r in self._named(rest) if r.place.category in _LARGE)

    def _find(self, name: str, hint: str | None = None) -> tuple[_Reading, ...]:
        """Readings of a name; of "Springfield, Ill." those within what follows the comma."""
        name = " ".join(name.split())
        found = self._named(name)
        if "," in name and not found:
            name, _, after = (part.strip() for part in name.partition(","))
            found = self._named(name)
            if after:
                found = self._within(found, after)
        return self._within(found, hint) if hint else found

    def _within(self, found: tuple[_Reading, ...], hint: str) -> tuple[_Reading, ...]:
        containers = {r.place.code for r in self._find(hint)}
        if not containers:
            return found  # nothing known of the hint, so nothing ruled out by it
        return tuple(
            r for r in found if containers & self._ancestors(r) or r.place.code in containers
        )

    # ------------------------------------------------------------ questions

    def lookup(self, name: str, hint: str | None = None) -> tuple[GazetteerPlace, ...]:
        """What a name may mean: places whose chief name it is first, large before small.

        `hint` names something that contains the place ("Illinois", "Ill.", "France"); readings
        outside it are left out. () where the name is not known, or not within the hint.
        """
        return tuple(r.place for r in self._find(name, hint))

    def relation(self, a: str, b: str) -> str:
        """How place `a` lies to place `b`: same, inside, contains, apart or unknown.

        Taken over all readings of both: the closest tie of any two readings is the answer, and
        "apart" is said only where no two of them could overlap and the names are well enough known.
        """
        return self._related(a, b)

    def _relate(self, a: str, b: str) -> str:
        left, left_part = self._parted(a)
        right, right_part = self._parted(b)
        if not left or not right:
            return "same" if form_key(a) and form_key(a) == form_key(b) else "unknown"
        ties = {self._tie(x, y) for x in left for y in right}
        found = next((t for t in ("same", "inside", "contains", "unknown") if t in ties), "apart")
        if found == "apart":
            told = _telling(left, right) and _telling(right, left)
            return "apart" if told else "unknown"
        return _of_parts(found, left_part, right_part)

    def _parted(self, name: str) -> tuple[tuple[_Reading, ...], str]:
        """Readings of a name, or of what it names a part of, with the part: "northern", "rural"."""
        found = self._find(name)
        if found:
            return found, ""
        part = _PART.match(" ".join(name.split()))
        if part is None:
            return (), ""
        return self._find(part["rest"]), part["part"].lower()

    def _tie(self, a: _Reading, b: _Reading) -> str:
        if a.place.code == b.place.code:
            return "same"
        over_a, over_b = self._ancestors(a), self._ancestors(b)
        if b.place.code in over_a:
            return "inside"
        if a.place.code in over_b:
            return "contains"
        if b.place.code in self._claimed(a) or a.place.code in self._claimed(b):
            return "unknown"
        if a.place.category == b.place.category == "city":
            return _city_tie(a, b)
        if a.country and a.country == b.country:
            return self._tie_at_home(a, b)
        return "apart" if self._edged(a) and self._edged(b) else "unknown"

    def _edged(self, reading: _Reading) -> bool:
        """Whether where a reading ends is known: an area above countries has no sure edge."""
        return reading.edged or bool(reading.country)

    def _tie_at_home(self, a: _Reading, b: _Reading) -> str:
        """Two places of one country, not both cities, neither known to hold the other."""
        if not (a.edged and b.edged):
            return "unknown"
        counties = [r for r in (a, b) if r.place.category == "county"]
        if len(counties) == 1 and set(a.parents[:1]) & set(b.parents[:1]):
            return "unknown"  # which county a city lies in is not in the data
        for city, other in ((a, b), (b, a)):
            if city.place.category == "city":
                if len(city.parents) < 2 and other.place.category == "county":
                    return "unknown"
                # Cities bear the names of the land around them: Moscow region, Kyiv oblast.
                if form_key(city.place.name) in form_key(other.place.name):
                    return "unknown"
        return "apart"

    def contains(self, a: str, b: str) -> bool | None:
        """Whether `a` contains `b` or is the same place; None where that is not known."""
        found = self.relation(a, b)
        return None if found == "unknown" else found in ("contains", "same")

    def distance_km(self, a: str, b: str) -> float | None:
        """Kilometres between two cities, the least that any readings allow; None if not known."""
        found = [
            distance
            for x in self._find(a)
            for y in self._find(b)
            if (distance := distance_between(x.place, y.place)) is not None
        ]
        return min(found, default=None)


# ---------------------------------------------------------------- ties


def _city_tie(a: _Reading, b: _Reading) -> str:
    """Two cities are apart unless one may be a part or a neighbour of the other."""
    distance = distance_between(a.place, b.place)
    if distance is None or distance <= a.place.reach_km + b.place.reach_km + _MARGIN_KM:
        return "unknown"
    return "apart"


def _telling(readings: tuple[_Reading, ...], others: tuple[_Reading, ...]) -> bool:
    """Whether the readings are all that a writer is likely to mean by the name.

    Small towns are not all listed, so that a name of small towns only may well mean one that is not
    known here. It is taken for the one known where no other bears it, in a country that does not
    repeat names, and the other place is of that country too.
    """
    if any(
        r.place.category not in ("city", "county") or r.place.population >= _WELL_KNOWN
        for r in readings
    ):
        return True
    only = readings[0]
    return (
        len(readings) == 1
        and only.country not in REPEATING
        and only.country in {r.country for r in others}
    )


def _of_parts(found: str, left: str, right: str) -> str:
    """A tie of two places, as it holds of parts of them ("northern Syria")."""
    if left == right and (not left or found == "same"):
        return found
    if left and not right and found in ("same", "inside"):
        return "inside"
    if right and not left and found in ("same", "contains"):
        return "contains"
    return "unknown"
