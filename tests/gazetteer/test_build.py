"""The index: keys, regions tied to their cities, and a cache folder that cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.gazetteer import Gazetteer
from checker.gazetteer.areas import ALSO_IN, ANCHORS, CLAIMED, areas
from checker.gazetteer.build import form_key
from checker.lexicon import builtin_lexicon


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("U.S.", "=US"),
        ("US", "=US"),
        ("us", "us"),
        ("N.Y.", "=NY"),
        ("Île-de-France", "ile de france"),
        ("München", "munchen"),
        ("", ""),
    ],
)
def test_form_key(name: str, key: str) -> None:
    assert form_key(name) == key


def test_regions_of_the_tables_are_in_the_lexicon() -> None:
    known = {r.code for r in builtin_lexicon().regions}
    known |= {c.code for c in builtin_lexicon().countries}
    names = {name for name, _, _ in areas()}
    assert set(ANCHORS) <= known
    assert {c for c in (*ALSO_IN, *CLAIMED) if "-" in c} <= known
    assert {m for _, _, members in areas() for m in members if "-" in m} <= known
    assert {c for c in CLAIMED if len(c) > 2 and "-" not in c} <= names


def test_every_anchored_region_holds_its_city() -> None:
    gazetteer = Gazetteer()
    codes = {r.code: r for r in builtin_lexicon().regions}
    for code, cities in ANCHORS.items():
        for name in cities:
            within = {w for p in gazetteer.lookup(name) for w in (*p.within, p.name)}
            assert codes[code].name in within, (code, name)


def test_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    # A small stand-in for the long build: only the way to it is tested here.
    monkeypatch.setattr("checker.gazetteer.build._rows", lambda _: [])
    assert Gazetteer(cache_folder=blocked / "under").lookup("Paris") == ()


def test_index_is_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []

    def rows(_: object) -> list[object]:
        calls.append(1)
        return []

    monkeypatch.setattr("checker.gazetteer.build._rows", rows)
    Gazetteer(cache_folder=tmp_path)
    Gazetteer(cache_folder=tmp_path)
    assert calls == [1]
    assert [p.suffix for p in tmp_path.iterdir()] == [".sqlite"]
