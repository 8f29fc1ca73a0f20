"""What rule authors get: lint, example runs, schema, pages, scaffold, packs."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml

from checker.annotation import Skip
from checker.config import RuleChange, RulesConfig
from checker.errors import ConfigError, InputError, RuleError
from checker.model import Finding, Kind, Report, Verdict
from checker.resources import rules_folder
from checker.rulebook import Rule, Rulebook, load_rules, parse_rule
from checker.rulebook.audit import audit_rules
from checker.rulebook.document import rule_page, rule_pages
from checker.rulebook.new import new_rule
from checker.rulebook.operators import OPERATORS, events, general
from checker.rulebook.packs import load_rulebook, pack_folder
from checker.rulebook.run_examples import example_cases, run_examples
from checker.rulebook.schema import rule_schema

Make = Callable[..., Rule]
Text = Callable[..., str]


# ---------------------------------------------------------------- lint


def test_a_good_rule_has_no_fault(rule: Make) -> None:
    assert audit_rules(Rulebook((rule(),))) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("{right.source}: {right.value}", "{subject}", "right claim"),
        ("Nobody is both in the room and out of it.", "It differs.", "too little"),
        ("false-positives: [two sessions of one meeting]\n", "", "none named"),
        ("[The mayor attended., The mayor was there.]", "[x, X]", "both texts are the same"),
        (
            "[The mayor attended., The mayor was there.]",
            "[The mayor stayed away., The mayor attended.]",
            "stands in conflict already",
        ),
        ("  - {operator: opposed}", "  - {operator: opposed}\n  - {operator: opposed}", "twice"),
        ("- {operator: opposed}", "- {operator: different-event}", "never hold"),
    ],
)
def test_lint(rule: Make, old: str, new: str, fault: str) -> None:
    found = [str(f) for f in audit_rules(Rulebook((rule((old, new)),)))]
    assert any(fault in one for one in found), found


def test_lint_across_rules(rule: Make) -> None:
    twins = Rulebook((rule(id="one"), rule(id="two"), rule(id="two")))
    said = "\n".join(map(str, audit_rules(twins)))
    assert "same conditions as rule one" in said
    assert "same title as rule one" in said
    assert "has the id two already" in said


# ---------------------------------------------------------------- examples


def report(*rules: str, verdict: str = "conflict", skips: tuple[Skip, ...] = ()) -> Report:
    findings = tuple(
        Finding(r, "attendance", verdict, "error", "", "", "", 1.0, "", ()) for r in rules
    )
    return Report((), findings, skips=skips)


def test_examples_pass_and_fail_readably(rule: Make) -> None:
    made = rule(("  agree:", "  update:\n    - [one, two]\n  agree:"))
    cases = [c.name for c in example_cases([made])]
    assert cases == ["sample-rule conflict[1]", "sample-rule agree[1]", "sample-rule update[1]"]

    always = list(run_examples([made], lambda _, __: report("sample-rule")))
    assert [r.passed for r in always] == [True, False, False]
    never = list(run_examples([made], lambda _, __: report("other-rule")))
    assert [r.passed for r in never] == [False, True, False]
    text = str(never[0])
    assert "expected: a finding of verdict conflict of sample-rule" in text
    assert "found:    other-rule: conflict, error" in text
    assert "The mayor stayed away." in text
    assert str(never[1]) == "ok   sample-rule agree[1]"
    update = list(run_examples([made], lambda _, __: report("sample-rule", verdict="update")))
    assert [r.passed for r in update] == [False, False, True]


def test_a_text_that_could_not_be_read_proves_nothing(rule: Make) -> None:
    skipped = report(skips=(Skip("left", "not English"),))
    results = list(run_examples([rule()], lambda _, __: skipped))
    assert not any(r.passed for r in results)
    assert "could not be checked: left: not English" in str(results[0])


# ---------------------------------------------------------------- schema, scaffold


def test_the_schema_takes_what_loads() -> None:
    schema = rule_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for rule in load_rules([rules_folder()]).rules:
        data = yaml.safe_load(Path(rule.path).read_text("utf-8"))
        assert [e.message for e in validator.iter_errors(data)] == []


def test_the_schema_refuses_what_does_not_load(rule_text: Text) -> None:
    validator = jsonschema.Draft202012Validator(rule_schema())
    for old, new in (
        ("operator: opposed", "operator: oposed"),
        ("severity: error", "severity: eror"),
        (", reason: different event", ""),
        ("title:", "titel:"),
        ("id: sample-rule", "id: Sample"),
    ):
        assert not validator.is_valid(yaml.safe_load(rule_text((old, new))))
    assert validator.is_valid(yaml.safe_load(rule_text()))


@pytest.mark.parametrize("kind", list(Kind))
def test_a_new_rule_loads_as_it_stands(kind: Kind) -> None:
    made = parse_rule(new_rule(f"{kind}-new", kind.value), f"{kind}-new.yml")
    assert (made.kind, made.id) == (kind, f"{kind}-new")


def test_a_new_rule_needs_a_good_id_and_kind() -> None:
    with pytest.raises(InputError, match="no rule id"):
        new_rule("Bad Id", "quote")
    with pytest.raises(InputError, match="'quote'"):
        new_rule("good-id", "qoute")


# ---------------------------------------------------------------- pages


def test_a_page_holds_the_whole_rule(rule: Make) -> None:
    made = rule(
        ("  agree:", "  update:\n    - [{text: '*one*', published: 2024-05-01}, two]\n  agree:"),
        unless="operator: published-apart, by-more-than: P1D, becomes: update, reason: later",
    )
    page = rule_page(made)
    for words in (
        "# sample-rule",
        "`opposed` of status",
        "`published-apart` (by-more-than P1D): reported as update, notice, later",
        "two sessions of one meeting",
        "\\*one\\* (published: 2024-05-01)",
        "<br>The mayor stayed away.",
    ):
        assert words in page
    assert made.path not in page
    assert set(rule_pages(Rulebook((made,)))) == {"sample-rule.md", "index.md", "operators.md"}


def test_every_operator_is_documented() -> None:
    for operator in OPERATORS.values():
        assert operator.doc.endswith("."), operator.name
        assert all(param.doc for param in operator.params), operator.name


def test_the_readme_has_every_operator_that_any_kind_can_use() -> None:
    readme = (rules_folder() / "README.md").read_text("utf-8")
    table = readme.split("## Operators")[1].split("Operators of single kinds")[0]
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("|")]
    named = {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)}
    for_all = {o.name for family in (general, events) for o in family.OPERATORS}
    assert for_all - named == set()
    assert named - set(OPERATORS) == set()


# ---------------------------------------------------------------- packs and configuration


def test_configuration_adds_switches_off_and_adjusts(tmp_path: Path, rule_text: Text) -> None:
    test = ("operator: opposed", "operator: ranges-apart, by-more-than: 0.1")
    kind = ("kind: attendance", "kind: quantity")
    (tmp_path / "house-one.yml").write_text(rule_text(test, kind, id="house-one"))
    (tmp_path / "house-two.yml").write_text(rule_text(id="house-two"))
    changes = (
        RuleChange(("house-two",), enabled=False),
        RuleChange(("house-*",), severity="notice"),
        RuleChange(("house-one",), settings=(("ranges-apart.by-more-than", 0.4),)),
    )
    book = load_rulebook(RulesConfig(folders=(str(tmp_path),), change=changes))
    one, two = book.get("house-one"), book.get("house-two")
    assert one is not None
    assert two is not None
    assert (one.severity, one.when[0].params["by-more-than"]) == ("notice", 0.4)
    assert not two.enabled
    assert len(book.rules) > 2


def test_a_configured_change_that_cannot_be_made_is_located(
    tmp_path: Path, rule_text: Text
) -> None:
    (tmp_path / "house-one.yml").write_text(rule_text(id="house-one"))
    change = RuleChange(
        ("house-one", "hose-two"),
        settings=(("opposed.by", "x"),),
        path="checker.yaml",
        line=7,
    )
    with pytest.raises(RuleError) as error:
        load_rulebook(RulesConfig(folders=(str(tmp_path),), change=(change,)))
    assert len(error.value.faults) == 2
    assert all(str(f).startswith("checker.yaml:7:1: ") for f in error.value.faults)


def test_a_pack_is_found_by_its_entry_point(
    tmp_path: Path, rule_text: Text, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "newsroom_pack"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('packs are data')")
    (package / "pack-rule.yml").write_text(rule_text(id="pack-rule"))
    info = tmp_path / "newsroom_pack-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newsroom-pack\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[checker.rules]\nnewsroom = newsroom_pack\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    assert pack_folder("newsroom") == package
    assert pack_folder(str(package)) == package
    assert load_rulebook(RulesConfig(extends=("newsroom",))).get("pack-rule") is not None
    with pytest.raises(ConfigError, match="did you mean 'newsroom'"):
        pack_folder("newsrom")


def test_verdicts_of_conditions_are_those_the_design_names() -> None:
    assert {v.value for v in Verdict} == {"conflict", "typo", "update", "imprecise", "variant"}
