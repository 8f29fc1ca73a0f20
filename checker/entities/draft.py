"""An entity of one article while its names, roles and pronouns are being gathered."""

from __future__ import annotations

from checker.lexicon.words import word_list
from checker.model import EntityType

# Gender of a pronoun.
GENDERS = {
    **dict.fromkeys("he him his himself".split(), "m"),
    **dict.fromkeys("she her hers herself".split(), "f"),
}


class Draft:
    """An entity while its mentions are being gathered: `name` is the longest of its names so far,
    `words` the words of that, `places` the first tokens of its names."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.names: list[str] = []
        self.name = ""
        self.words: tuple[str, ...] = ()
        self.places: list[int] = []
        self.types: dict[EntityType, int] = {}
        self.roles: list[str] = []
        self.genders: dict[str, int] = {}

    def call(self, name: str, words: tuple[str, ...], place: int) -> None:
        """Take in one of its names, with its words and its first token."""
        self.names.append(name)
        self.places.append(place)
        if name != self.name and _length(name) > _length(self.name):
            self.name, self.words = name, words

    def is_a(self, kind: EntityType, weight: int) -> None:
        self.types[kind] = self.types.get(kind, 0) + weight

    def is_of(self, gender: str, weight: int) -> None:
        self.genders[gender] = self.genders.get(gender, 0) + weight

    @property
    def type(self) -> EntityType:
        return max(self.types, key=self.types.__getitem__, default=EntityType.OTHER)

    @property
    def gender(self) -> str:
        if not self.genders:
            return ""
        best = max(self.genders, key=self.genders.__getitem__)
        most = self.genders[best]
        return best if all(most > 2 * n for g, n in self.genders.items() if g != best) else ""

    @property
    def likely_gender(self) -> str:
        """The gender that the text gives, else that of a given name which one only bears."""
        if self.genders:
            return self.gender
        given, *rest = self.name.casefold().split() or [""]
        guess = word_list().gender_of(given) if rest else ""
        return guess if guess in GENDERS.values() else ""


def _length(name: str) -> tuple[int, int]:
    """How long a name is, in words before letters."""
    return len(name.split()), len(name)
