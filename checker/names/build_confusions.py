"""Makes `confusions.z`: `python -m checker.names.build_confusions WORDS PAIRS`.

In: two lists of the package symspellpy, counts of English words and of pairs of words (of the
Google Books n-grams; see `SMALL-WORDS-LICENSE.txt`). Out: of every word that one slip of the hand,
or of the ear, parts from one of the commonest, which those are and beside what it is English; and
of each of these what stands beside it, with counts. The only reader is `confusions.py`.
"""

from __future__ import annotations

import math
import sys
import zlib
from collections import defaultdict
from pathlib import Path

from checker.lexicon.words import word_list
from checker.names.confusions import FIRST, FLOOR, STEPS
from checker.names.phrases import HOMOPHONES
from checker.names.slips import inflected, one_edit_away

# So many of the commonest words may be meant.
_COMMONEST = 300
# Pairs rarer than this tell too little to be kept.
_TELLING = 20_000_000
# British and American ways of one word, and words of one sort, of which either may be meant.
_EITHER = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "center/centre he/she in/on at/as these/those now/not now/how who/how hit/it win/in "
        "four/hour five/fire no/so to/go my/by our/your you/your her/his him/his him/he them/they "
        "then/them men/man women/woman has/had have/had was/has is/was this/these an/a any/and "
        "to/two she/the live/like like/life this/his sea/see last/past last/least his/its "
        "set/let one/once for/far off/if than/that".split()
    )
)
# Further words of one sound or habit, and slips that leave a small word.
_MORE = (
    "bean/been bee/been be/been sad/said aid/said an/and too/to to/too off/of of/off then/than "
    "than/then there/their their/there were/where where/were form/from wit/with though/through "
    "through/though thought/though tough/though trough/through loose/lose lead/led threw/through "
    "quite/quiet passed/past past/passed no/not know/now here/hear whose/who fist/first be/by "
    "by/be on/one he/the the/they the/he the/then then/they them/then if/it it/if out/our our/out "
    "you/your your/you was/as has/as his/is own/won won/own than/that that/than four/for were/we "
    "wear/where fore/for fort/for weather/whether whether/weather week/weak weak/week hole/whole "
    "new/knew bought/brought brought/bought"
).split()


def _counts(path: str) -> dict[tuple[str, ...], int]:
    lines = Path(path).read_text("utf-8-sig").splitlines()
    return {tuple(line.split()[:-1]): int(line.split()[-1]) for line in lines}


def _one_word(left: str, right: str) -> bool:
    """British and American spellings."""
    for a, b in (("our", "or"), ("is", "iz"), ("ll", "l"), ("ce", "se"), ("ae", "e")):
        left, right = left.replace(a, b), right.replace(a, b)
    return left == right


def _rights(count: dict[tuple[str, ...], int]) -> dict[str, set[str]]:
    """Of every word that may be a slip, the words that may be meant."""
    words = word_list()
    known = frozenset(w for w in words.common | words.known if (w,) in count and len(w) > 1)
    common = [w for w in words.frequent if (w,) in count and w.isalpha() and len(w) > 2]
    commonest = sorted(common, key=lambda w: (-count[w,], w))[:_COMMONEST]
    out: dict[str, set[str]] = defaultdict(set)
    for right in commonest:
        near = one_edit_away(right, known)
        near += [w for w in sorted(HOMOPHONES.get(right, ())) if (w,) in count]
        for wrong in near:
            if wrong.isascii() and wrong.isalpha() and not inflected(wrong, right):
                out[wrong].add(right)
    for pair in _MORE:
        wrong, _, right = pair.partition("/")
        out[wrong].add(right)
    more = {tuple(pair.split("/")) for pair in _MORE}
    return {
        wrong: kept
        for wrong, rights in out.items()
        if (
            kept := {
                r
                for r in rights
                if (wrong, r) in more
                or not (frozenset((wrong, r)) in _EITHER or _one_word(wrong, r))
            }
        )
    }


def build(words_file: str, pairs_file: str) -> None:
    """Writes the table beside this file."""
    count, pairs = _counts(words_file), _counts(pairs_file)
    rights = _rights(count)
    before: dict[str, dict[str, int]] = defaultdict(dict)
    after: dict[str, dict[str, int]] = defaultdict(dict)
    for (a, b), together in pairs.items():
        before[b][a] = after[a][b] = together
    meant = {r for found in rights.values() for r in found}
    told = {
        r: tuple({w: c for w, c in side[r].items() if c >= _TELLING} for side in (before, after))
        for r in meant
    }
    lines = []
    for right in sorted(meant):
        sides = (
            " ".join(f"{_mark(c)}{w}" for w, c in sorted(side.items())) for side in told[right]
        )
        lines.append(f"+{right} {count[right,]}\t" + "\t".join(sides))
    for wrong, found in sorted(rights.items()):
        sides = (
            " ".join(sorted(w for w in side[wrong] if any(w in told[r][n] for r in found)))
            for n, side in enumerate((before, after))
        )
        head = f"{wrong} {count[wrong,]} {','.join(sorted(found))}"
        lines.append(f"{head}\t" + "\t".join(sides))
    path = Path(__file__).parent / "confusions.z"
    path.write_bytes(zlib.compress("\n".join(lines).encode("utf-8"), 9))


def _mark(together: int) -> str:
    return chr(FIRST + min(90, round(STEPS * math.log(together / FLOOR))))


if __name__ == "__main__":
    build(*sys.argv[1:3])
