"""Derives `words.z`: `python -m checker.lexicon.build_words SCOWL NAMES FAKER` (three folders).

In: SCOWL as Debian's package scowl installs it (/usr/share/dict/scowl), the census name files of
the package "names" (dist.male.first and so on) and the person providers of the package "Faker".
Out: one zlib stream of sections, each a line "# NAME" and its words, one a line. Licences:
`WORDS-LICENSE.txt`. The only reader is `words.py`.
"""

from __future__ import annotations

import ast
import re
import sys
import zlib
from pathlib import Path

_COMMON_SIZE = 50  # SCOWL: words a common dictionary has
_FREQUENT_SIZE = 20  # SCOWL: the twelve thousand words that everybody writes
_KNOWN_SIZE = 80  # SCOWL: words a large dictionary has; 95 adds words nobody uses, and slips
_FAMILY_NAMES = 30_000  # of the census, the commonest first
_ONE_GENDER = 20  # of the census: a name borne so much oftener by one gender is that gender's
_USUAL_GIVEN = 400  # of each gender, the commonest first
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*\Z")


def _scowl(folder: Path) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {k: set() for k in ("common", "known", "proper", "frequent")}
    for path in sorted(folder.iterdir()):
        kind, _, size = path.name.rpartition(".")
        if not size.isdigit() or int(size) > _KNOWN_SIZE or "special" in kind or "abbrev" in kind:
            continue
        words = {w for w in path.read_text("utf-8").split() if not w.endswith("'s")}
        if kind.endswith(("proper-names", "upper")):
            out["proper"] |= {w.lower() for w in words}
        elif kind.endswith(("words", "contractions")):
            standard = "variant" not in kind
            if int(size) <= _FREQUENT_SIZE and standard:
                out["frequent"] |= words
            out["common" if int(size) <= _COMMON_SIZE and standard else "known"] |= words
    out["known"] -= out["common"]
    return out


def _census(folder: Path) -> tuple[dict[str, str], list[str], set[str]]:
    """Given names with gender, "u" for those both bear; family names, the commonest first; the
    usual given names."""
    shares: dict[str, dict[str, float]] = {}
    usual: set[str] = set()
    for gender, name in (("m", "dist.male.first"), ("f", "dist.female.first")):
        for number, line in enumerate((folder / name).read_text("ascii").splitlines()):
            word, share = line.split()[:2]
            shares.setdefault(word.lower(), {})[gender] = float(share)
            if number < _USUAL_GIVEN:
                usual.add(word.lower())
    given = {}
    for word, of in shares.items():
        most, least = max(of, key=of.__getitem__), min(of.values())
        given[word] = most if len(of) == 1 or of[most] >= _ONE_GENDER * least else "u"
    family = [
        x.split()[0].lower() for x in (folder / "dist.all.last").read_text("ascii").splitlines()
    ]
    return given, family[:_FAMILY_NAMES], usual


def _faker(folder: Path) -> dict[str, set[str]]:
    """Latin-script names of the person providers: by list kind (m, f, u, family)."""
    kinds = {"first_names_male": "m", "first_names_female": "f", "first_names": "u"}
    out: dict[str, set[str]] = {"m": set(), "f": set(), "u": set(), "family": set()}
    for path in sorted(folder.glob("*/__init__.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
                continue
            target = node.targets[0].id
            kind = "family" if target.startswith("last_names") else kinds.get(target)
            if kind is None:
                continue
            for constant in ast.walk(node.value):
                if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
                    word = constant.value.strip().lower()
                    if _WORD.match(word) and max(word) < "\u0250":
                        out[kind].add(word)
    return out


def main(arguments: list[str]) -> None:
    scowl, names, faker = map(Path, arguments)
    words = _scowl(scowl)
    given, family, usual = _census(names)
    more = _faker(faker)
    family_too = more.pop("family")
    male = {w for w, g in given.items() if g == "m"} | more["m"]
    female = {w for w, g in given.items() if g == "f"} | more["f"]
    either = {w for w, g in given.items() if g == "u"} | more["u"] | (male & female)
    sections = {
        **words,
        "given-m": male - either,
        "given-f": female - either,
        "given-u": either,
        "given-usual": usual,
        "family": set(family) | family_too,
    }
    lines = []
    for name, section in sections.items():
        lines.append(f"# {name}")
        lines += sorted(w for w in section if _WORD.match(w))
    text = "\n".join(lines) + "\n"
    (Path(__file__).parent / "words.z").write_bytes(zlib.compress(text.encode(), 9))


if __name__ == "__main__":
    main(sys.argv[1:])
