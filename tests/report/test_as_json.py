"""The wire format: schema, order of keys, every number and text."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.annotation import Article
from checker.errors import InputError
from checker.model import Report
from checker.report import render
from checker.report.as_json import report_schema


def check(report: Report) -> dict[str, object]:
    data: dict[str, object] = json.loads(render(report, "json"))
    jsonschema.validate(data, report_schema())
    return data


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(report_schema())


def test_report_meets_schema_and_keeps_key_order(ferry: Report) -> None:
    data = check(ferry)
    assert list(data) == [
        "schema", "tool", "articles", "findings", "agreements", "cleared", "skips", "counts",
    ]  # fmt: skip
    assert data["schema"] == 1
    finding = data["findings"][2]  # type: ignore[index]
    assert list(finding) == [
        "rule", "kind", "verdict", "severity", "message", "why", "subject", "confidence",
        "fingerprint", "evidence", "suggestion",
    ]  # fmt: skip
    assert list(finding["evidence"][0]) == [
        "article", "start", "end", "line", "column", "text", "value",
    ]  # fmt: skip
    assert finding["suggestion"]["replacement"] == "Falkenberg"
    assert data["counts"] == {"articles": 4, "claims": 12, "origins": 2}


def test_evidence_slices_back_to_its_text(ferry: Report) -> None:
    texts = dict(ferry.texts)
    for finding in json.loads(render(ferry, "json"))["findings"]:
        for piece in finding["evidence"]:
            assert texts[piece["article"]][piece["start"] : piece["end"]] == piece["text"]


def test_articles_name_their_path_and_date(make_report: Callable[..., Report]) -> None:
    data = check(
        make_report(
            Article("a", "", path="in/a.txt", published=dt.date(2024, 5, 3)),
            Article("b", "", published=dt.datetime(2024, 5, 3, 8, 30)),
            Article("c", "", published="3 May"),
        )
    )
    told = [(a["path"], a["published"]) for a in data["articles"]]  # type: ignore[attr-defined]
    assert told == [("in/a.txt", "2024-05-03"), ("b", "2024-05-03T08:30:00"), ("c", "3 May")]


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_text_meets_the_schema(
    data: st.DataObject,
    any_texts: st.SearchStrategy[list[str]],
    nasty_report: Callable[..., Report],
) -> None:
    check(nasty_report(*data.draw(any_texts)))


def test_unknown_format_names_the_known_ones(ferry: Report) -> None:
    with pytest.raises(InputError, match="terminal, json"):
        render(ferry, "yaml")
