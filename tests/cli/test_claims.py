"""`checker claims`: one row per claim."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "tuple[int, str, str]"]
Two = tuple[str, str]


@pytest.mark.model
def test_the_table_as_csv_and_json(run: Run, articles: Two) -> None:
    code, out, _ = run("claims", *articles, "-o", "csv=c.csv", "--format", "json")
    assert code == 0
    rows = json.loads(out)
    with Path("c.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(rows)
    assert {row["article"] for row in rows} == {"a", "b"}
