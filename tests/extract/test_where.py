"""Places by occasion, through the real model; layers by their words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.extract.reading import Reading
from checker.extract.where import WHERE, extract_wheres
from checker.extract.where_words import layers_of


@pytest.mark.parametrize(
    ("phrase", "layer", "value"),
    [
        ("a drawer in the kitchen", "spot", "held drawer"),
        ("the fourth floor of the block", "side", "floor 4"),
        ("the north face of the peak", "side", "face north"),
        ("a boiler room on the quay", "spot", "room boiler-room"),
        ("St. Olav Hospital", "venue", "hospital|st. olav"),
        ("the village of Aby", "area", "town|aby"),
        ("Lund province", "area", "province|lund"),
        ("the A12 near Aby", "road", "a12"),
        ("a flat in Mill Ln. near Castle Street", "street", "mill lane"),
        ("the corner of Mill Lane and Castle St.", "street", "mill lane|castle street"),
    ],
)
def test_layers(phrase: str, layer: str, value: str) -> None:
    assert layers_of(phrase, named=True)[layer] == value


@pytest.mark.parametrize("phrase", ["Bath", "the next room", "a hotel room"])
def test_no_spot_of_a_sort(phrase: str) -> None:
    assert "spot" not in layers_of(phrase, named=True)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "occasion", "layer", "value"),
    [
        ("The diver was flown to Aker Hospital.", "hospital", "venue", "hospital|aker"),
        ("The diver is fighting for life at Aker Hospital.", "hospital", "venue", "hospital|aker"),
        (
            "He fled to a motel in Bergen, where he was arrested.",
            "arrest",
            "spot",
            "building hotel",
        ),
        ("The Bergen-based shipyard closed.", "seat", "town", "bergen"),
        ("An Orsa man was charged with theft.", "home", "town", "orsa"),
        ("The clinic outside Bergen was sold.", "site hospital", "town", "bergen"),
        ("The ferry was bound for Stavanger when it sank.", "bound", "town", "stavanger"),
        (
            "Two people died when a ferry crashed. The crash happened in Bergen.",
            "main",
            "town",
            "bergen",
        ),
        (
            "A crash killed two. Lind was cycling along Mill Lane when a tram hit him.",
            "scene",
            "street",
            "mill lane",
        ),
        ("A cyclist died in a crash on Mill Lane.", "scene", "street", "mill lane"),
        ("A cyclist died in a crash. Mill Lane was shut.", "scene", "street", "mill lane"),
        ("A fire gutted a hotel. The hotel stood on Mill Lane.", "scene", "street", "mill lane"),
        ("Two people died. The hotel fire began at noon.", "main", "spot", "building hotel"),
        ("A fire broke out in Bergen. It began in a kitchen.", "main", "spot", "room kitchen"),
        ("The skier was found by a dog in a cave.", "find", "spot", "building cave"),
        ("A fire broke out. The flames destroyed a hotel.", "main", "spot", "building hotel"),
        (
            "A man shot two people. He walked into a bank and opened fire.",
            "main",
            "spot",
            "building bank",
        ),
        ("Two were stabbed. Police were called to a hotel.", "main", "spot", "building hotel"),
        ("A bomb killed two. The target was a bank.", "main", "spot", "building bank"),
        ("The Bergen crash killed two people.", "main", "town", "bergen"),
        (
            "Two people died in a crash. The mayor of Bergen, where they were killed, wept.",
            "main",
            "town",
            "bergen",
        ),
        ("The wreck lies 42 km off Bergen.", "distance", "distance", "42 km|bergen"),
    ],
)
def test_claims(
    annotate: Callable[..., Annotation], text: str, occasion: str, layer: str, value: str
) -> None:
    claims = list(extract_wheres(Reading(annotate(text))))
    assert any(occasion in c.slot("occasion").split(",") and c.slot(layer) == value for c in claims)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "A gunman killed two people. He had threatened to attack a bank.",
        "A gunman killed two people. The wounded were taken to a clinic.",
        "A quake killed two people. A clinic collapsed.",
        "A crash killed two people. A vigil will begin on Mill Lane.",
        "A crash killed two people. The driver lives on Mill Lane.",
    ],
)
def test_what_was_not_struck(annotate: Callable[..., Annotation], text: str) -> None:
    claims = extract_wheres(Reading(annotate(text)))
    assert not any({"main", "scene"} & set(c.slot("occasion").split(",")) for c in claims)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The crash killed Nora Lind. The Lind crash will be looked into.",
        "A ferry crashed. The German crash was the third.",
        "The accord on cod was signed by Bergen.",
    ],
)
def test_a_name_that_is_no_town_of_the_event(
    annotate: Callable[..., Annotation], text: str
) -> None:
    claims = extract_article(annotate(text)).claims
    assert not any(c.slot("town") for c in claims if c.attribute == WHERE)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "layer", "value"),
    [
        ("Nora Lind, 40, of Orsa, was killed in a crash.", "town", "orsa"),
        ("Nora Lind was killed in a crash. She lived in Orsa.", "town", "orsa"),
        ("Nora Lind was killed. Lind came from Orsa.", "town", "orsa"),
        ("A farmer from Orsa was killed in a crash.", "town", "orsa"),
        ("Nora Lind, of Mill Lane, Orsa, was killed.", "street", "mill lane"),
    ],
)
def test_homes(annotate: Callable[..., Annotation], text: str, layer: str, value: str) -> None:
    claims = extract_article(annotate(text)).claims
    homes = [c for c in claims if c.attribute == WHERE and c.slot("occasion") == "home"]
    assert [(c.slot(layer), c.slot("who")) for c in homes] == [(value, "victim")]
