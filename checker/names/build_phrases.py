"""Makes `phrases.z` and `small_words.z`: `python -m checker.names.build_phrases WORDS PAIRS`.

In: `phrases.txt`, the phrases of news English, and two lists of the package symspellpy, counts of
English words and of pairs of words (of the Google Books n-grams; see `SMALL-WORDS-LICENSE.txt`).
Out: for each word that may stand by mistake in the place of a phrase's word, that word and the
companions that leave no doubt; and for each two small words that stand side by side in English
how much oftener they do than by chance. Readers: `phrases.py` and `small_words.py`.
"""

from __future__ import annotations

import math
import sys
import zlib
from collections import defaultdict
from pathlib import Path

from checker.lexical.morphology import lemmas
from checker.lexicon.words import WordList, word_list
from checker.names.phrases import HOMOPHONES, WEAK, Companions, read_phrases
from checker.names.slips import one_edit_away
from checker.names.small_words import ODD, SMALL

HERE = Path(__file__).parent
# Counts in a text of a thousand thousand million words. What is rarer than the first figure is
# wrong beside one telling companion; between the two it takes both; what is commoner is let be.
RARE, COMMON = 60_000_000, 300_000_000
# Words that keep any company: what stands for one must be rare.
_LOOSE = SMALL | frozenset(
    "ever again already almost really quite rather usually simply soon together well here some "
    "able sure long very said says told made make making found used using come came went gone "
    "take taken taking give given left held seen sent kept asked thing things part place".split()
)
_ODD = 5_000_000  # so rare must be what stands for a small word
_TEXT = 1e12
# So much oftener together than by chance (a logarithm) stand words of one phrase: "wee hours",
# "carried away", "worked on"; "the wee" and "firm in" do not.
_TOGETHER = 7.0
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_ENDINGS = ("s", "es", "d", "ed", "ing", "r", "er", "rs", "ers", "ly", "y", "n", "en")
_CHANGES = (("y", "ies"), ("y", "ied"), ("e", "ing"), ("s", "rs"), ("ees", "e"), ("ee", "e"))
_HABITS = tuple(
    h.split("/") for h in "our/or is/iz ys/yz ll/l ae/e oe/e ce/se re/er er/or ogue/og".split()
)


def _one_word(left: str, right: str) -> bool:
    """Forms or spellings of one word: no slip of one another."""
    shorter, longer = sorted((left, right), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS:
        return True
    for old, new in _CHANGES:
        for a, b in ((left, right), (right, left)):
            if a.endswith(old) and b == a[: -len(old)] + new:
                return True
    if any(set(lemmas(left, k)) & set(lemmas(right, k)) for k in "nvar"):
        return True
    if {left, right} <= {"who", "whom", "whose", "round", "around", "board", "aboard"}:
        return True
    for a, b in _HABITS:
        left, right = left.replace(a, b), right.replace(a, b)
    return left == right


def _counts(path: Path) -> dict[tuple[str, ...], int]:
    lines = path.read_text("utf-8-sig").splitlines()
    return {tuple(line.split()[:-1]): int(line.split()[-1]) for line in lines}


def _wrong(right: str, words: WordList) -> set[str]:
    known = words.common | words.known
    near = set(one_edit_away(right, known)) | HOMOPHONES.get(right, set())
    return {w for w in near if len(w) > 1 and w.isascii() and not _one_word(w, right)}


def build(words_file: Path, pairs_file: Path) -> None:
    """Writes both files beside this one."""
    count, pairs = _counts(words_file), _counts(pairs_file)
    phrases = read_phrases()
    words = word_list()
    wrong: dict[str, list[str]] = defaultdict(list)
    for right, beside in sorted(phrases.items()):
        for word in sorted(_wrong(right, words)):
            seen = count.get((word,), 0)
            loose = right in _LOOSE and seen >= _ODD and word not in ODD
            if seen >= COMMON or word in _NUMBERS or loose:
                continue
            before = {c[0] for c in beside.before if len(c) == 1 and (c[0], word) in pairs}
            after = {c[0] for c in beside.after if len(c) == 1 and (word, c[0]) in pairs}
            if _telling(beside, before, after):
                entry = f"{right}/{','.join(sorted(before))}/{','.join(sorted(after))}"
                wrong[word].append(entry)
    company_before, company_after = _company(frozenset(wrong), count, pairs)
    lines = []
    for word, entries in sorted(wrong.items()):
        grade = 1 if count.get((word,), 0) < RARE else 2
        company = "/".join(",".join(sorted(side[word])) for side in (company_before, company_after))
        lines.append(f"{word} {grade}/{company} {' '.join(entries)}")
    _write("phrases.z", lines)
    side = []
    for a in sorted(SMALL):
        beside_a = []
        for b in sorted(SMALL):
            together = pairs.get((a, b))
            if together and (a,) in count and (b,) in count:
                share = math.log(together * _TEXT / (count[a,] * count[b,]))
                beside_a.append(f"{b}:{round(share)}")
        side.append(f"{a} {' '.join(beside_a)}")
    _write("small_words.z", side)


def _company(
    written: frozenset[str], count: dict[tuple[str, ...], int], pairs: dict[tuple[str, ...], int]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """What stands before and after each of these words so often that they make a phrase."""
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    for (a, b), together in pairs.items():
        if (a in written or b in written) and (a,) in count and (b,) in count:
            if math.log(together * _TEXT / (count[a,] * count[b,])) < _TOGETHER:
                continue
            if a in written:
                after[a].add(b)
            if b in written:
                before[b].add(a)
    return before, after


def _telling(beside: Companions, before: set[str], after: set[str]) -> bool:
    left = [c for c in beside.before if not (len(c) == 1 and c[0] in before)]
    right = [c for c in beside.after if not (len(c) == 1 and c[0] in after)]
    return any(not WEAK.issuperset(c) for c in (*left, *right))


def _write(name: str, lines: list[str]) -> None:
    (HERE / name).write_bytes(zlib.compress("\n".join(lines).encode("utf-8"), 9))


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
