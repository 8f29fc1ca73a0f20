"""Parts of the body within one another: a wound in the second is a wound in the first."""

from __future__ import annotations

WITHIN = {
    "head": "upper", "face": "head", "eye": "face", "jaw": "face", "neck": "upper",
    "throat": "neck", "torso": "body", "upper": "body", "chest": "torso", "heart": "chest",
    "rib": "chest", "back": "torso", "spine": "back", "abdomen": "torso", "stomach": "abdomen",
    "shoulder": "upper", "arm": "limb", "elbow": "arm", "wrist": "arm", "hand": "arm",
    "finger": "hand", "hip": "body", "groin": "body", "buttock": "body", "pelvis": "body",
    "leg": "limb", "thigh": "leg", "knee": "leg", "calf": "leg", "ankle": "leg", "foot": "leg",
    "limb": "body", "side": "torso",
}  # fmt: skip
# Parts that news reports tell as broken or hurt, with those that lie where two of the above meet.
_MORE = {
    "collarbone": "shoulder", "nose": "face", "cheek": "face", "cheekbone": "face", "skull": "head",
    "thumb": "hand", "forearm": "arm", "biceps": "arm", "shin": "leg", "toe": "foot",
    "hamstring": "thigh", "achilles": "ankle", "thighbone": "thigh", "femur": "thigh",
    "tibia": "leg", "fibula": "leg", "ear": "head", "quadriceps": "thigh", "metatarsal": "foot",
    "heel": "foot",
}  # fmt: skip
_ALL = WITHIN | _MORE
# Nouns for parts, as they are written.
PARTS = frozenset(_ALL) - {"upper", "body", "heart", "side", "back", "limb"}


def _around(part: str) -> set[str]:
    out = {part}
    while part in _ALL:
        part = _ALL[part]
        out.add(part)
    return out


def parts_apart(a: str, b: str) -> bool:
    """Whether neither part lies within the other."""
    return a not in _around(b) and b not in _around(a)
