"""`checker lexicon find|import`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "tuple[int, str, str]"]


def test_find_a_place(run: Run) -> None:
    code, out, _ = run("lexicon", "find", "Norway")
    assert code == 0
    assert out.startswith("country: Norway (NO;")


def test_find_nothing(run: Run) -> None:
    code, out, err = run("lexicon", "find", "Xyzzyplugh")
    assert (code, out) == (1, "")
    assert "nothing in the lexicon" in err


def test_an_imported_list_is_searched(run: Run) -> None:
    Path("people.csv").write_text(
        "name,aliases,office,of,from\nNora Liestøl,N. Liestoel,mayor,NO,2019-10-01\n", "utf-8"
    )
    code, _, err = run("lexicon", "import", "people.csv", "--output", "house.jsonl")
    assert code == 0
    assert "1 people written to house.jsonl" in err
    assert json.loads(Path("house.jsonl").read_text("utf-8"))["name"] == "Nora Liestøl"
    code, out, _ = run("lexicon", "find", "Nora Liestol", "--lexicon", "house.jsonl")
    assert code == 0
    assert "Nora Liestøl" in out
    assert "mayor of NO, since 2019-10-01\n" in out


def test_what_cannot_be_imported_or_written_is_told(run: Run) -> None:
    assert run("lexicon", "import", "none.csv", "-o", "a.jsonl")[0] == 2
    Path("people.csv").write_text("name\nNora Liestøl\n", "utf-8")
    assert "end in .jsonl" in run("lexicon", "import", "people.csv", "-o", "a.yml")[2]
    assert run("lexicon", "import", "people.csv", "-o", "none/a.jsonl")[0] == 2
