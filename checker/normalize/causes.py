"""What is blamed for breakdowns, crashes and fires, in groups; causes that a chain may join are
one: a slide after a quake, ice in a storm. "a/b" is a kind of "a".
"""

from __future__ import annotations

from collections.abc import Iterable

_CAUSES: dict[str, str] = {
    "anchor": "anchor trawler",
    "earth": "earthquake quake tremor landslide mudslide volcano eruption seismic landslip",
    "weather": "storm wind winds gust gusts lightning ice icing snow rain fog flood heat hail "
    "cyclone weather visibility turbulence blizzard thunderstorm mist gale",
    "technical": "technical mechanical malfunction defect",
    "technical/wiring": "wiring circuit short-circuit electrical transformer electric battery "
    "charger",
    "flame": "cigarette candle match fireworks firework flare barbecue stove cooking cooker cigar "
    "bonfire campfire",
    "heating": "heater furnace fireplace chimney radiator",
    "arson": "arson arsonist arsonists",
    "gas": "gas boiler cylinder",
    "technical/brakes": "brake brakes",
    "technical/engine": "engine gearbox rotor propeller",
    "tyre": "tyre tire blowout",
    "track": "rail track points switch",
    "technical/signal": "signal signalling signaling",
    "technical/software": "software glitch bug update server",
    "attack": "cyberattack cyber-attack hackers hacker malware sabotage bomb missile drone",
    "person": "driver pilot operator captain crew worker human speeding",
    "animals": "bird birds squirrel rodent rodents rat rats shark deer cow moose elk",
    "corrosion": "corrosion rust fatigue crack cracks wear",
    "overload": "overload overloading overcrowding demand",
    "fuel": "fuel",
    "drink": "drunkenness alcohol drunken drink",
}
_CAUSE_OF = {word: name for name, words in _CAUSES.items() for word in words.split()}


def cause_among(words: Iterable[str]) -> str:
    """The one group of causes that lower-case words name, "" for none or several."""
    found = {_CAUSE_OF[w] for w in words if w in _CAUSE_OF}
    # "An electrical malfunction": the wider group says no more.
    found -= {g.partition("/")[0] for g in found if "/" in g}
    return found.pop() if len(found) == 1 else ""


def causes_apart(a: str, b: str) -> bool:
    """Whether neither group is the other's or holds it."""
    return not (f"{a}/".startswith(f"{b}/") or f"{b}/".startswith(f"{a}/"))
