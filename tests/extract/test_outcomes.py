"""Matters with one outcome, in as many wordings as the table knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.extract.outcome_words import matters_by_cue
from checker.model import Claim, Kind, Status

Annotate = Callable[..., Annotation]
# Family, outcome, sentence.
TOLD = [
    ("weapon-found", "missing", "Police found no weapon at the flat."),
    ("weapon-found", "found", "Officers recovered a hunting rifle from the flat."),
    ("shots", "none", "No shots were fired during the raid."),
    ("arrests", "none", "No arrests have been made."),
    ("arrests", "some", "A plumber was arrested on Monday."),
    ("tsunami", "warned", "A tsunami alert sent thousands inland."),
    ("shots", "none", "The commandos took the ship without firing a shot."),
    ("shots", "fired", "The commandos boarded after a long gun battle."),
    ("shots", "fired", "Soldiers opened fire at the gate."),
    ("ransom", "none", "The owner said no ransom was paid."),
    ("ransom", "paid", "The crew was freed in exchange for a large ransom."),
    ("injuries", "none", "Nobody was hurt in the blast."),
    ("injuries", "none", "There were no injuries, the town said."),
    ("injuries", "some", "Four people were slightly injured."),
    ("injuries", "some", "The blast tore off the roof, injuring several people."),
    ("survivors", "none", "There were no survivors."),
    ("survivors", "some", "Two passengers survived."),
    ("suspects", "none", "Detectives do not have any suspects."),
    ("charges", "none", "Nobody has been charged."),
    ("charges", "some", "Three men were charged on Monday."),
    ("responsibility", "none", "No group has claimed responsibility."),
    ("responsibility", "some", "A new group claimed responsibility."),
    ("responsibility", "some", "The attack was claimed by a new group."),
    ("responsibility", "none", "The bombing went unclaimed."),
    ("vote", "in", "The council gave the plan the green light."),
    ("vote", "out", "The plan was voted down by lawmakers."),
    ("motive", "unknown", "The motive remains unclear."),
    ("motive", "known", "The motive was robbery."),
    ("unanimity", "yes", "The council approved it unanimously."),
    ("unanimity", "no", "Two members abstained."),
    ("cause", "deliberate", "The fire was set deliberately."),
    ("cause", "accident", "The fire was caused by a short circuit."),
    ("tsunami", "none", "There was no tsunami warning."),
    ("tsunami", "warned", "A tsunami warning was issued."),
    ("sky", "clear", "They set out under a blue sky."),
    ("sky", "covered", "They turned back in thick fog."),
    ("inside", "none", "The building was empty at the time."),
    ("inside", "some", "Eight workers were inside."),
    ("doors", "closed", "The board met behind closed doors."),
    ("ballot", "secret", "Members chose him in a secret ballot."),
    ("ballot", "open", "He was chosen by a show of hands."),
    ("drink", "no", "Police ruled out alcohol."),
    ("scene", "fled", "The driver fled the scene."),
    ("scene", "stayed", "The driver stayed at the scene."),
    ("handshake", "no", "They parted without shaking hands."),
    ("handshake", "yes", "They shook hands at the door."),
    ("loan", "loan", "The masks are on a ten-year loan."),
    ("loan", "owned", "The masks were returned for good."),
    ("gear", "off", "He was not wearing a helmet."),
    ("gear", "on", "He was wearing a climbing helmet."),
    ("need", "no", "A passport is not required."),
    ("need", "yes", "Guests must show their passport."),
    ("fitness", "good", "The hikers were well equipped."),
    ("fitness", "poor", "The hikers were badly equipped."),
    ("device", "works", "The radar was working."),
    ("device", "broken", "The smoke alarm did not sound."),
    ("service", "off", "The tunnel was closed."),
    ("service", "on", "The tunnel stayed open."),
    ("measure", "lifted", "The ministry lifted the ban."),
    ("measure", "kept", "The ministry refused to lift the ban."),
    ("evacuation", "forced", "They were ordered to leave their homes."),
    ("evacuation", "free", "They were advised to leave their homes."),
    ("structure", "stood", "The levee held."),
    ("structure", "fell", "The levee gave way."),
    ("drinking", "unsafe", "Residents were told to boil their water."),
    ("power", "off", "Half the town was without power."),
    ("emergency", "yes", "The governor declared a state of emergency."),
    ("accomplices", "alone", "The man acted alone."),
    ("accomplices", "others", "He had two accomplices."),
    ("acquaintance", "strangers", "The two did not know each other."),
    ("acquaintance", "acquainted", "The two knew each other."),
    ("capture", "easy", "The man gave himself up."),
    ("capture", "hard", "The man was overpowered by two guards."),
    ("suicide", "suicide", "The attacker turned the gun on himself."),
    ("suicide", "shot", "Police shot dead the attacker."),
    ("flight", "foot", "The robbers fled on foot."),
    ("flight", "wheels", "The robbers fled in a stolen van."),
    ("option", "out", "The party ruled out a coalition."),
    ("option", "open", "The party did not rule out a coalition."),
    ("bid", "friendly", "The board recommended the offer."),
    ("bid", "hostile", "The board has rejected the offer."),
    ("accord", "none", "The talks ended without an agreement."),
    ("accord", "reached", "The sides reached an agreement."),
    ("missing", "none", "Everyone is accounted for."),
    ("missing", "some", "Two people are still missing."),
    ("answer", "no", "The mediator was rejected by the union."),
    ("answer", "yes", "The union accepted the mediator."),
]  # fmt: skip
WHO = [
    ("press", "silent", "Karl Weber left without speaking to reporters."),
    ("press", "spoke", "Karl Weber told reporters that he was content."),
    ("apology", "no", "Karl Weber refused to apologise."),
    ("apology", "yes", "Karl Weber offered an apology."),
    ("post", "stays", "Karl Weber refuses to resign."),
    ("post", "left", "Karl Weber stepped down."),
    ("armed", "no", "Karl Weber did not have a gun."),
    ("armed", "yes", "Karl Weber pulled out a revolver."),
    ("died", "scene", "Karl Weber died at the scene."),
    ("died", "hospital", "Karl Weber died on the operating table."),
    ("died", "hospital", "Karl Weber died in hospital."),
    ("located", "lost", "Karl Weber is still missing."),
    ("located", "found", "Karl Weber has been found safe."),
    ("located", "lost", "There is still no trace of Karl Weber."),
    ("located", "found", "Karl Weber was found by a shepherd."),
    ("rescued", "alive", "Karl Weber survived the fall."),
    ("rescued", "dead", "The fall killed Karl Weber."),
    ("rescued", "dead", "Divers recovered the body of Karl Weber."),
    ("arrest", "free", "Karl Weber is still at large."),
    ("arrest", "arrested", "Police arrested Karl Weber at a barn."),
    ("arrest", "free", "Police are still looking for Karl Weber."),
    ("arrest", "arrested", "Karl Weber gave himself up."),
    ("post", "stays", "Karl Weber has no intention of stepping down."),
    ("verdict", "convicted", "The jury found Karl Weber guilty."),
    ("verdict", "acquitted", "Karl Weber was found not guilty."),
    ("verdict", "acquitted", "Karl Weber was cleared of all charges."),
    ("hospital", "home", "Karl Weber was discharged from hospital on Friday."),
    ("hospital", "in", "Karl Weber is still in hospital."),
    ("evidence", "no", "Karl Weber chose not to give evidence."),
    ("evidence", "yes", "Karl Weber wept in the witness box."),
    ("health", "fine", "Karl Weber was unhurt."),
    ("detention", "serving", "Karl Weber is serving six years."),
    ("detention", "awaiting", "Karl Weber is awaiting trial."),
    ("concession", "no", "Karl Weber refused to concede."),
    ("concession", "yes", "Karl Weber conceded."),
    ("emotion", "none", "Karl Weber showed no emotion."),
    ("emotion", "shown", "Karl Weber wept."),
    ("veto", "yes", "Karl Weber vetoed the plan."),
    ("signing", "no", "Karl Weber refused to sign."),
    ("stance", "against", "Karl Weber opposed the merger."),
    ("stance", "for", "Karl Weber welcomed the merger."),
]


@pytest.fixture
def outcomes(annotate: Annotate) -> Callable[[str], list[Claim]]:
    def run(text: str) -> list[Claim]:
        claims = extract_article(annotate(text)).claims
        return [c for c in claims if c.kind is Kind.POLARITY and c.slot("matter")]

    return run


def test_every_family_has_outcomes_that_differ() -> None:
    families = {m.family: m for matters in matters_by_cue().values() for m in matters}
    assert len(families) > 50
    for matter in families.values():
        told = {p.outcome for p in matter.patterns} - {"-"}
        assert len(told) > 1, matter.family
        assert matter.scope in ("story", "thing", "who"), matter.family


def test_things_are_named_where_a_family_has_several() -> None:
    for matters in matters_by_cue().values():
        for matter in matters:
            if matter.scope == "thing":
                named = [p for p in matter.patterns if p.outcome != "-"]
                assert all("?P<thing>" in p.words for p in named), matter.family


@pytest.mark.model
def test_what_no_later_day_alters(outcomes: Callable[[str], list[Claim]]) -> None:
    [cause] = outcomes("The ferry ran into a reef.")
    assert cause.slot("fixed")
    [search] = outcomes("The search was called off.")
    assert not search.slot("fixed")


@pytest.mark.model
def test_a_month_told_is_another_time(outcomes: Callable[[str], list[Claim]]) -> None:
    [claim] = outcomes("In April a gunman was overpowered by guards.")
    assert claim.event.past


@pytest.mark.model
@pytest.mark.parametrize(("family", "outcome", "text"), TOLD)
def test_outcome(
    outcomes: Callable[[str], list[Claim]], family: str, outcome: str, text: str
) -> None:
    found = {(c.attribute, c.value) for c in outcomes(text)}
    assert (family, Status(outcome)) in found
    assert len({v for f, v in found if f == family}) == 1


@pytest.mark.model
@pytest.mark.parametrize(("family", "outcome", "text"), WHO)
def test_outcome_of_somebody(
    outcomes: Callable[[str], list[Claim]], family: str, outcome: str, text: str
) -> None:
    [claim] = [c for c in outcomes(text) if c.attribute == family]
    assert claim.value == Status(outcome)
    assert claim.subject is not None
    assert claim.subject.text == "Karl Weber"


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Were any shots fired? No.",
        "Shots may be fired at the parade.",
        "If a ransom is paid, the crew will be freed.",
        "Nobody else was hurt.",
        "Firefighters were there within minutes.",
        "The vote was almost unanimous.",
        "The ban may be lifted.",
    ],
)
def test_nothing_told(outcomes: Callable[[str], list[Claim]], text: str) -> None:
    assert outcomes(text) == []


@pytest.mark.model
def test_what_was_decided_counts(outcomes: Callable[[str], list[Claim]]) -> None:
    text = "The ministry announced that it would remove the firm from its list of banned suppliers."
    [claim] = outcomes(text)
    assert claim.value == Status("lifted")
    assert claim.slot("thing") == "list"


@pytest.mark.model
def test_i_is_whoever_speaks(outcomes: Callable[[str], list[Claim]]) -> None:
    [claim] = outcomes('"I apologise to every one of you," Karl Weber said.')
    assert claim.subject is not None
    assert claim.subject.text == "Karl Weber"


@pytest.mark.model
@pytest.mark.parametrize(
    ("family", "text", "expected"),
    [
        ("shots", "The man fired twice at the door before he gave up.", ["fired"]),
        ("shots", "A man opened fire, killing a guard.", []),
        ("ransom", "The family parted with $40,000 on Sunday.", ["paid"]),
        ("health", "Karl Weber was beaten with a stick by the robbers.", ["hurt"]),
        ("depth", "A shallow earthquake shook Tolby on Monday.", ["shallow"]),
        ("depth", "It was an intermediate-depth quake.", ["deep"]),
        ("company", "She was driving alone when the car left the road.", ["alone"]),
        ("company", "A passenger, Jo Lind, was not hurt.", ["company"]),
        ("company", "A passenger train left the rails.", []),
        ("company", "She was not alone, friends said.", []),
        ("trial", "Weber admitted nine counts of theft.", ["plea"]),
        ("trial", "The jury took five hours to convict Weber.", ["jury"]),
        ("trial", "Four others pleaded guilty.", []),
        ("fire-cause", "A candle started the fire in the hall.", ["candle"]),
        ("fire-cause", "Candles stood on the table when the fire began.", []),
        ("sinking-cause", "Huge waves struck the ferry.", ["sea"]),
        ("sinking-cause", "The ferry ran into a reef.", ["rock"]),
        ("fall-cause", "One of them lost his footing.", ["slip"]),
        ("fall-cause", "The search was broken off owing to rockfall.", []),
        ("evacuated-why", "The school was evacuated after a gas leak.", ["gas"]),
    ],
)
def test_outcomes_of_a_family(
    outcomes: Callable[[str], list[Claim]], family: str, text: str, expected: list[str]
) -> None:
    found = [c.value for c in outcomes(text) if c.attribute == family]
    assert [v.name for v in found if isinstance(v, Status)] == expected
