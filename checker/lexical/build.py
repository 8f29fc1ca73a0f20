"""Derives `wordnet.z` from a WordNet 3.0 folder: `python -m checker.lexical.build FOLDER`.

In: the database files as Debian's wordnet-base installs them. Out: one zlib stream of sections,
without glosses. The format is described in `store.py`, the only reader.
"""

from __future__ import annotations

import sys
import zlib
from collections import defaultdict
from pathlib import Path

LETTERS = "nvar"
NAMES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# cntlist.rev numbers parts of speech; 5 is a satellite adjective.
COUNTED = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# WordNet pointer symbols kept, by column. Lexical pointers (antonym, derivation, pertainym)
# also keep the two words they link.
HYPERNYM = {"@", "@i"}
SIMILAR = {"&", "^", "$"}
ENTAILED = {"*", ">"}
WHOLE = {"#p", "#m"}
LEXICAL = {"!": "!", "+": "+", "\\": "+"}


def _counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """How often each sense was tagged in the corpus WordNet ships: (letter, lemma, sense)."""
    out = {}
    for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
        key, sense, count = line.split(" ")
        lemma, _, rest = key.partition("%")
        out[COUNTED[rest[0]], lemma, int(sense)] = int(count)
    return out


def _synset_lines(folder: Path) -> tuple[list[str], dict[tuple[str, str], int]]:
    """Synset rows of all parts of speech, and the row number of each (letter, offset)."""
    raw: list[tuple[str, list[str]]] = []
    number: dict[tuple[str, str], int] = {}
    for letter in LETTERS:
        for line in (folder / f"data.{NAMES[letter]}").read_text("ascii").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split(" ")
            number[letter, fields[0]] = len(raw)
            raw.append((letter, fields))
    rows = []
    for letter, fields in raw:
        count = int(fields[3], 16)
        words = [w.split("(")[0] for w in fields[4 : 4 + 2 * count : 2]]
        at = 4 + 2 * count
        columns: dict[str, list[str]] = defaultdict(list)
        for k in range(int(fields[at])):
            symbol, offset, pos, ends = fields[at + 1 + 4 * k : at + 5 + 4 * k]
            target = number["a" if pos == "s" else pos, offset]
            if symbol in HYPERNYM:
                columns["@"].append(str(target))
            elif symbol in SIMILAR:
                columns["&"].append(str(target))
            elif symbol in ENTAILED:
                columns["*"].append(str(target))
            elif symbol in WHOLE:
                columns["#"].append(str(target))
            elif symbol in LEXICAL:
                link = f"{int(ends[:2], 16)}.{target}.{int(ends[2:], 16)}"
                columns[LEXICAL[symbol]].append(link)
        parts = [" ".join(words), letter + fields[1]]
        parts += [" ".join(columns[c]) for c in "@&*#!+"]
        rows.append("\t".join(parts).rstrip("\t"))
    return rows, number


def _index_lines(folder: Path, letter: str, number: dict[tuple[str, str], int]) -> list[str]:
    counts = _counts(folder)
    out = []
    for line in (folder / f"index.{NAMES[letter]}").read_text("ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        lemma, offsets = fields[0], fields[-int(fields[2]) :]
        senses = []
        for sense, offset in enumerate(offsets, 1):
            count = counts.get((letter, lemma, sense), 0)
            senses.append(f"{number[letter, offset]}" + (f":{count}" if count else ""))
        out.append(f"{lemma}\t{' '.join(senses)}")
    return sorted(out)


def _exception_lines(folder: Path, letter: str) -> list[str]:
    text = (folder / f"{NAMES[letter]}.exc").read_text("ascii")
    return sorted("\t".join((f[0], " ".join(f[1:]))) for f in map(str.split, text.splitlines()))


def build(folder: Path) -> bytes:
    """The compressed database; the same folder gives the same bytes."""
    synsets, number = _synset_lines(folder)
    sections = ["\n".join(synsets)]
    for letter in LETTERS:
        sections.append("\n".join(_index_lines(folder, letter, number)))
    for letter in LETTERS:
        sections.append("\n".join(_exception_lines(folder, letter)))
    return zlib.compress("\f".join(sections).encode("ascii"), 9)


def main() -> None:
    """Write `wordnet.z` beside this file."""
    target = Path(__file__).with_name("wordnet.z")
    target.write_bytes(build(Path(sys.argv[1])))
    print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
