"""What a report gives once of its event, in several constructions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Status

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "attribute", "fillers"),
    [
        ("She was bound for Tolby with a cargo of gasoil to be sold there.", "cargo", ["gasoil"]),
        ("The ship, with a cargo of 4,000 tonnes of maize, ran aground.", "cargo", ["maize"]),
        ("The lorry, laden with timber, left the road near Tolby.", "cargo", ["timber"]),
        ("A second lorry, loaded with timber, stopped in time.", "cargo", []),
        ("The ferry carried two hundred passengers to Tolby.", "cargo", []),
        ("The cyclist was knocked down by a van.", "vehicle that hit the victim", ["van"]),
        ("A tram struck the boy at the crossing.", "vehicle that hit the victim", ["tram"]),
        ("Two men died when a mudslide hit their camp.", "force of nature", ["mudslide"]),
        ("It was feared that an avalanche had buried them.", "force of nature", []),
        ("The trawler capsized off Tolby.", "craft that was lost", ["trawler"]),
        ("The wreck of the helicopter was found.", "craft that was lost", ["helicopter"]),
        ("A helicopter picked up the crew.", "craft that was lost", []),
        ("Anna Weber died of lung cancer.", "cause of death", ["lung cancer"]),
        ("The cause of death was a stroke.", "cause of death", ["stroke"]),
        ("Anna Weber had a stroke and recovered.", "cause of death", []),
        ("Kane was serving 20 years for murder.", "crime sentenced for", ["murder"]),
        ("Kane, jailed for fraud in 2015, escaped.", "crime sentenced for", ["fraud"]),
        ("Another man was jailed for fraud.", "crime sentenced for", []),
        ("The teacher denies arson.", "charge brought", ["arson"]),
        ("A 24-year-old woman was stabbed.", "sex", ["female"]),
        ("A 24-year-old woman saw the attack.", "sex", []),
        ("The sole survivor was a baby boy.", "sex", ["male"]),
        ("Karl Weber broke his left leg.", "injured part", ["leg"]),
        ("Two players had a broken leg.", "injured part", []),
    ],
)
def test_fillers(
    annotate: Callable[..., Annotation], text: str, attribute: str, fillers: list[str]
) -> None:
    claims = extract_article(annotate(text)).claims
    found = [
        c.value.name
        for c in claims
        if c.attribute == attribute and c.slot("sort") and isinstance(c.value, Status)
    ]
    assert found == fillers
