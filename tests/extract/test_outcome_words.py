"""The tables of matters: what their lines match, frames and sorts, negation."""

from __future__ import annotations

import pytest

from checker.extract.outcome_words import NEGATION, compiled, matters_by_cue

# Family, outcome, sentence.
TOLD = [
    ("loot", "none", "The robbers left empty-handed after the alarm went off."),
    ("loot", "some", "Two men made off with an undisclosed amount of money."),
    ("masked", "yes", "Two masked men burst into the shop."),
    ("weapon-shown", "none", "No weapon was displayed during the robbery."),
    ("weapon-shown", "gun", "She was robbed at gunpoint on Monday."),
    ("gang", "yes", "The shooting is believed to be gang-related."),
    ("bias", "yes", "Police are treating the attack as a hate crime."),
    ("terror", "yes", "Police are treating the stabbing as a terrorist incident."),
    ("struggle", "none", "There were no signs of a struggle."),
    ("drive-by", "foot", "A gunman walked up to the porch and opened fire."),
    ("randomness", "random", "Police called it a random attack."),
    ("fake", "no", "The bomb was a fake."),
    ("jury-end", "hung", "The judge declared a mistrial."),
    ("sentence-run", "apart", "He got two consecutive life terms."),
    ("entered-plea", "none", "Marsh did not enter a plea on Monday."),
    ("extradition", "agrees", "Marsh waived extradition on Monday."),
    ("ex-worker", "current", "The gunman was a current employee."),
    ("gun-warning", "none", "The officers opened fire without any warning."),
    ("drug-test", "refused", "Marsh refused to take a breath test."),
    ("headlights", "off", "The car was travelling without headlights."),
    ("surface", "wet", "The road was wet."),
    ("crossing", "out", "She was not in the crosswalk."),
    ("heading", "north", "The car was northbound."),
    ("way-in", "front", "He came in through the front door."),
    ("door-locked", "unlocked", "The car was left unlocked."),
    ("body-state", "bound", "His hands were tied behind his back."),
    ("shot-back", "back", "Lind was shot in the back."),
    ("side", "right", "She has a broken right wrist."),
    ("trial-kind", "bench", "He waived his right to a jury."),
    ("standoff", "calm", "He was arrested without incident."),
    ("breakout", "wall", "They climbed over a wall."),
    ("fire-seat", "bedroom", "The fire began in an upstairs bedroom."),
    ("ruin", "kept", "The fire caused minor damage to the house."),
    ("asleep", "asleep", "The family was asleep."),
    ("jump", "ladder", "She was rescued by ladder."),
    ("evacuated", "no", "No evacuations were ordered."),
    ("aftershocks", "none", "No aftershocks were felt."),
    ("sea", "calm", "The sea was calm."),
    ("light-then", "dark", "They came under cover of darkness."),
    ("ship", "afloat", "The tanker was towed to port."),
    ("phase", "takeoff", "The plane crashed shortly after takeoff."),
    ("touchdown", "crash", "The plane made a belly landing and skidded off the runway."),
    ("experience", "no", "He was an inexperienced climber."),
    ("transceiver", "on", "They were carrying avalanche transceivers."),
    ("lifeguard", "no", "There were no lifeguards on the beach."),
    ("derailed", "yes", "The train derailed."),
    ("cable-kind", "land", "A terrestrial fibre was cut."),
    ("turnout", "low", "Officials spoke of a low turnout."),
    ("candidacy", "no", "Lind will not run for re-election."),
    ("resignation", "refused", "The president rejected his resignation."),
    ("talks-mode", "indirect", "They held indirect talks."),
    ("protest", "wild", "Protesters clashed with police."),
    ("crowd-arrests", "some", "About 40 protesters were arrested."),
    ("rounds-fired", "live", "Soldiers fired live rounds."),
    ("plants", "shut", "The mill in Tolby will close."),
    ("shares", "up", "Halvorsen shares rose 3 percent."),
    ("profit-way", "up", "Net profit rose 4 percent."),
    ("dividend", "no", "The board scrapped its dividend."),
    ("rates", "hold", "The bank left its key rate unchanged."),
    ("send-off", "second", "Lind received a second yellow card."),
    ("medal", "gold", "Lind won gold."),
    ("transfer-fee", "free", "He joins on a free transfer."),
    ("baby", "boy", "She gave birth to a boy."),
    ("buyer", "private", "It went to an anonymous bidder."),
    ("link", "no", "The study found no link between them."),
    ("school-day", "shut", "Classes were cancelled."),
    ("event-held", "on", "The concert went ahead."),
    ("getaway", "van", "The men sped off in a white van."),
    ("getaway", "car/sedan", "They fled in a dark blue sedan."),
    ("struck-by", "truck", "She was hit by a delivery truck."),
    ("obstacle", "tree", "The bus crashed into a tree."),
    ("obstacle", "pole", "The car slammed into a utility pole."),
    ("fall-from", "balcony", "He fell from a third-floor balcony."),
    ("found-in", "ditch", "Her body was found in a ditch."),
    ("hiding", "closet", "Deputies found him hiding in a closet."),
    ("quarrel", "money", "They had argued over money."),
    ("quarrel", "turf", "It grew out of a turf war."),
    ("death-cause", "heart", "He died of a heart attack."),
    ("implement", "pillow", "She was smothered with a pillow."),
    ("boat-kind", "ferry", "The ferry capsized on Monday."),
    ("crashed-craft", "helicopter", "A helicopter crashed on Monday."),
    ("craft", "plane", "A police plane circled."),
    ("called-off-why", "weather/fog", "The match was called off because of fog."),
    ("hindrance", "dark", "They could not reach the ledge because of darkness."),
    ("missing-why", "injury", "He missed the final with a knee injury."),
    ("degree", "first", "He faces first-degree murder."),
    ("market", "in", "Halvorsen is entering the cable business."),
    ("market", "out", "Halvorsen is not getting into the cable business."),
    ("room", "kitchen", "He was stabbed in the kitchen."),
]


def _told(text: str) -> set[tuple[str, str]]:
    low = text.lower()
    words = low.replace(".", " ").replace("-", " ").replace(",", " ").split() + low.split()
    return {
        (matter.family, pattern.outcome)
        for matter in {m.family: m for w in words for m in matters_by_cue().get(w, ())}.values()
        for pattern in matter.patterns
        if compiled(pattern.words).search(low) and pattern.may_match(low)
    }


@pytest.mark.parametrize(("family", "outcome", "text"), TOLD)
def test_line(family: str, outcome: str, text: str) -> None:
    assert (family, outcome) in _told(text)


def test_every_line_compiles() -> None:
    for matters in matters_by_cue().values():
        for matter in matters:
            for pattern in matter.patterns:
                assert compiled(pattern.words)


def test_a_family_stands_once() -> None:
    families: dict[str, object] = {}
    for matters in matters_by_cue().values():
        for matter in matters:
            assert families.setdefault(matter.family, matter) is matter


def test_lines_that_deny_are_known() -> None:
    patterns = {p.words: p for ms in matters_by_cue().values() for m in ms for p in m.patterns}
    assert any(p.negating for p in patterns.values())
    plain = [p for p in patterns.values() if not p.negating]
    assert not any("<not>" in p.words or "nobody" in p.words for p in plain)


@pytest.mark.parametrize("text", ["did not fall", "didn\u2019t fall", "without a gun", "no gun"])
def test_negation(text: str) -> None:
    assert NEGATION.search(text)


def test_what_a_match_must_hold_is_known_of_nearly_every_line() -> None:
    patterns = {p for matters in matters_by_cue().values() for m in matters for p in m.patterns}
    assert sum(not p.needed for p in patterns) < len(patterns) / 50
