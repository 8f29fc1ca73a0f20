"""Derives `wordnet.z` from a WordNet 3.0 folder: `python -m checker.lexical.build FOLDER`.

In: the database files as Debian's wordnet-base installs them. Out: one zlib stream of sections,
without glosses. The format is described in `store.py`, the only reader. What a word's common senses
lead to, its derivations and opposites, is worked out here, so that no run has to.
"""

from __future__ import annotations

import sys
import zlib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from checker.lexical.store import LETTERS, fold_word

NAMES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# cntlist.rev numbers parts of speech; 5 is a satellite adjective.
COUNTED = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# WordNet pointer symbols kept, by column. Lexical pointers (antonym, derivation, pertainym)
# also keep the two words they link.
COLUMNS = {
    "hypernyms": {"@", "@i"},
    "similar": {"&", "^", "$"},
    "entailed": {"*", ">"},
    "wholes": {"#p", "#m"},
    "opposed": {"!"},
}
LEXICAL = {"!": "!", "+": "+", "\\": "+"}


def _counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """How often each sense was tagged in the corpus WordNet ships: (letter, lemma, sense)."""
    out = {}
    for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
        key, sense, count = line.split(" ")
        lemma, _, rest = key.partition("%")
        out[COUNTED[rest[0]], lemma, int(sense)] = int(count)
    return out


class _Synsets(NamedTuple):
    """Columns of text by synset; `links` are (own word, synset, its word) by symbol and synset."""

    number: dict[tuple[str, str], int]  # by letter and offset
    words: list[list[str]]
    columns: dict[str, list[str]]
    links: dict[str, list[list[tuple[int, int, int]]]]


def _synsets(folder: Path) -> _Synsets:
    """Synsets of all parts of speech, numbered from 0."""
    raw: list[tuple[str, list[str]]] = []
    number: dict[tuple[str, str], int] = {}
    for letter in LETTERS:
        for line in (folder / f"data.{NAMES[letter]}").read_text("ascii").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split(" ")
            number[letter, fields[0]] = len(raw)
            raw.append((letter, fields))
    out = _Synsets(number, [], defaultdict(list), {"!": [], "+": []})
    for letter, fields in raw:
        count = int(fields[3], 16)
        words = [w.split("(")[0] for w in fields[4 : 4 + 2 * count : 2]]
        at = 4 + 2 * count
        found: dict[str, list[int]] = defaultdict(list)
        links: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for k in range(int(fields[at])):
            symbol, offset, pos, ends = fields[at + 1 + 4 * k : at + 5 + 4 * k]
            target = number["a" if pos == "s" else pos, offset]
            for column, symbols in COLUMNS.items():
                if symbol in symbols:
                    found[column].append(target)
            if symbol in LEXICAL:
                links[LEXICAL[symbol]].append((int(ends[:2], 16), target, int(ends[2:], 16)))
        out.words.append(words)
        out.columns["words"].append(" ".join(words))
        out.columns["file"].append(letter + fields[1])
        for column in COLUMNS:
            out.columns[column].append(" ".join(map(str, found[column])))
        for symbol, rows in out.links.items():
            rows.append(links[symbol])
    return out


def _common(senses: list[tuple[int, int]]) -> list[int]:
    """Senses worth reckoning with: at most six, and none tagged under a fiftieth as often as the
    commonest one, so that a rare sense does not make everything a synonym.
    """
    floor = max(tags for _, tags in senses) / 50
    return [number for n, (number, tags) in enumerate(senses) if tags >= floor or n < 2][:6]


def _linked(synsets: _Synsets, symbol: str, senses: list[int], lemma: str) -> str:
    """Words that the pointers of a lemma lead to in these senses."""
    out: set[str] = set()
    for number in senses:
        for source, target, word in synsets.links[symbol][number]:
            if source and fold_word(synsets.words[number][source - 1]) != fold_word(lemma):
                continue
            words = synsets.words[target]
            out.update(w.lower() for w in ((words[word - 1],) if word else words))
    return " ".join(sorted(out))


def _index_columns(folder: Path, letter: str, synsets: _Synsets) -> list[str]:
    """Lemmas, senses, common senses, derived words and opposites, of one part of speech."""
    counts = _counts(folder)
    rows = []
    for line in (folder / f"index.{NAMES[letter]}").read_text("ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        lemma, offsets = fields[0], fields[-int(fields[2]) :]
        senses = [
            (synsets.number[letter, offset], counts.get((letter, lemma, n), 0))
            for n, offset in enumerate(offsets, 1)
        ]
        common = _common(senses)
        rows.append(
            (
                lemma,
                " ".join(str(number) for number, _ in senses),
                " ".join(map(str, common)),
                _linked(synsets, "+", common, lemma),
                _linked(synsets, "!", common, lemma),
            )
        )
    return ["\n".join(column) for column in zip(*sorted(rows), strict=True)]


def _exception_columns(folder: Path, letter: str) -> list[str]:
    """Irregular forms and their lemmas; a form listed twice has the lemmas of both lines."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in sorted((folder / f"{NAMES[letter]}.exc").read_text("ascii").splitlines()):
        form, *lemmas = line.split()
        found[form] += lemmas
    rows = ((form, " ".join(dict.fromkeys(found[form]))) for form in sorted(found))
    return ["\n".join(column) for column in zip(*rows, strict=True)]


def build(folder: Path) -> bytes:
    """The compressed database; the same folder gives the same bytes."""
    synsets = _synsets(folder)
    sections = ["\n".join(synsets.columns[name]) for name in ("words", "file", *COLUMNS)]
    for letter in LETTERS:
        sections += _index_columns(folder, letter, synsets)
    for letter in LETTERS:
        sections += _exception_columns(folder, letter)
    return zlib.compress("\f".join(sections).encode("ascii"), 9)


def main() -> None:
    """Write `wordnet.z` beside this file."""
    target = Path(__file__).with_name("wordnet.z")
    target.write_bytes(build(Path(sys.argv[1])))
    print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
