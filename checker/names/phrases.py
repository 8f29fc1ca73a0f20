"""Phrases of news English, and the words that stand in one by mistake.

`phrases.txt` has the phrases; `phrases.z`, made of it by `build_phrases.py`, the words that one
slip of the hand or ear makes of a phrase's word, each with the companions beside which it is
English after all. Comes in: a word in lower case. Goes out: what it may stand for, and beside what.
"""

from __future__ import annotations

import zlib
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

Words = tuple[str, ...]


class Companions(NamedTuple):
    """What stands right before and right after a word, each one word or several in a row."""

    before: frozenset[Words]
    after: frozenset[Words]


class Meant(NamedTuple):
    """The word that may be meant, beside which companions. `rare`: the written word is so rare that
    one telling companion suffices."""

    right: str
    beside: Companions
    rare: bool


# Companions that tell nothing by themselves.
WEAK = frozenset(
    "10 100 12 15 20 24 30 40 48 50 a about after against all also american an and another any "
    "are as at bad be because been before being between big both british but by can chinese "
    "could did do does during each early eight english every few first five for four french "
    "from full german good great had has have having he her high him his huge i if in indian "
    "into iranian is israeli it its just large last later little long low major man many may me "
    "men might more most must my new next nine no not of off old on one only or other our out "
    "over own past people recent russian s said second seven several she should six small so "
    "some still such syrian ten than that the their them then there they this three through to "
    "too turkish two under until up us very was we were what when where which while who will "
    "with would you your".split()
)


def _sounds() -> dict[str, set[str]]:
    """Words confused by ear or by habit, more than one letter apart as they may be."""
    text = (
        "prison person | bail bale | court curt | casualties causalities | martial marital | "
        "council counsel | site sight | brake break | role roll | piece peace | steal steel | "
        "weather whether | their there | threw through | principal principle | bear bare | waste "
        "waist | sale sail | stake steak | week weak | scene seen | morning mourning | minor "
        "miner | minors miners | night knight | route root | plain plane | fair fare | site cite "
        "| aid aide | board bored | border boarder | coarse course | cell sell | cells sells | "
        "heal heel | hole whole | led lead | mail male | meat meet | past passed | patients "
        "patience | peak peek | pole poll | polls poles | pray prey | presence presents | profit "
        "prophet | rain reign | raise raze | red read | right write | sea see | stair stare | "
        "stationary stationery | storey story | tide tied | toe tow | two too | vain vein | wait "
        "weight | war wore | waive wave | which witch | would wood | wreck wreak | fourth forth | "
        "hear here | bomb bomber | ally alley | allies alleys | angel angle | trial trail | dairy "
        "diary | desert dessert | device devise | formally formerly | moral morale | personal "
        "personnel | quiet quite | lose loose | lightning lightening | ordnance ordinance | "
        "prosecute persecute | prostate prostrate | perpetrators perpetuators | elicit illicit | "
        "eminent imminent | ensure insure | accept except | access excess | adverse averse | "
        "affect effect | effects affects | cannon canon | capital capitol | complement compliment "
        "| descent decent | discreet discrete | emigrate immigrate | flair flare | gorilla "
        "guerrilla | guerilla gorilla | hangar hanger | heroin heroine | later latter | manner "
        "manor | naval navel | pedal peddle | populous populace | precede proceed | reign rein | "
        "rite right | rites rights | sole soul | sore soar | statue statute | suite suit | team "
        "teem | than then | thorough through | tortuous torturous | troop troupe | troops troupes "
        "| victim victims | wander wonder | cause clause | attorney attorneys | assault assult | "
        "immigrants emigrants | alter altar | bus buss | buses busses | lead led | ceremony "
        "cemetery | horde hoard | hostage hostile | gun gum | police policy | policies polices | "
        "political politic | passengers passages | passenger passage"
    )
    out: dict[str, set[str]] = {}
    for group in text.split("|"):
        words = group.split()
        for word in words:
            out.setdefault(word, set()).update(w for w in words if w != word)
    return out


HOMOPHONES = _sounds()
_HERE = Path(__file__).parent


@cache
def read_phrases() -> dict[str, Companions]:
    """Every word of `phrases.txt` with its companions."""
    out: dict[str, Companions] = {}
    for line in (_HERE / "phrases.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            word, _, rest = line.partition(":")
            before, _, after = f"{rest} ".partition(" - ")
            out[word] = Companions(_rows(before), _rows(after))
    return out


def _rows(text: str) -> frozenset[Words]:
    return frozenset(tuple(c.split("_")) for c in text.split())


@cache
def _wrong() -> dict[str, str]:
    lines = zlib.decompress((_HERE / "phrases.z").read_bytes()).decode("utf-8").split("\n")
    return {word: rest for word, _, rest in (line.partition(" ") for line in lines)}


@cache
def mistakable() -> frozenset[str]:
    """Every word that may stand for another."""
    return frozenset(_wrong())


@lru_cache(maxsize=8192)
def _company(word: str) -> tuple[frozenset[str], frozenset[str]]:
    _, before, after = _wrong()[word].partition(" ")[0].split("/")
    return frozenset(before.split(",")) - {""}, frozenset(after.split(",")) - {""}


def makes_phrase(before: str, word: str, after: str) -> bool:
    """Whether a word of the table stands beside one that it makes an English phrase with."""
    left, right = _company(word)
    return before in left or after in right


@lru_cache(maxsize=8192)
def meant_by(word: str) -> tuple[Meant, ...]:
    """What a word may stand for by mistake, () for one that nothing is near to."""
    entry = _wrong().get(word)
    if entry is None:
        return ()
    head, *rights = entry.split(" ")
    grade = head.partition("/")[0]
    phrases = read_phrases()
    out = []
    for right in rights:
        name, before, after = right.split("/")
        beside = phrases[name]
        left, good = set(before.split(",")), set(after.split(","))
        out.append(
            Meant(
                name,
                Companions(
                    frozenset(c for c in beside.before if len(c) > 1 or c[0] not in left),
                    frozenset(c for c in beside.after if len(c) > 1 or c[0] not in good),
                ),
                grade == "1",
            )
        )
    return tuple(out)
