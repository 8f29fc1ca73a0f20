"""Folders of rules: what is read, ids, replacement, overrides, speed."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.errors import RuleError
from checker.model import Severity
from checker.rulebook import Rulebook, load_rules, override

Text = Callable[..., str]


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def faults_of(*folders: Path) -> list[str]:
    with pytest.raises(RuleError) as error:
        load_rules(folders)
    return [str(f) for f in error.value.faults]


def test_rules_are_read_from_all_depths_in_id_order(tmp_path: Path, rule_text: Text) -> None:
    for name in ("b-rule", "a-rule", "c-rule"):
        write(tmp_path, f"topic/deep/{name}.yml", rule_text(id=name))
    write(tmp_path, "README.md", "no rule")
    write(tmp_path, "lexicon/people.yml", "- not a rule")
    write(tmp_path, ".hidden/x.yml", "- not a rule")
    assert [r.id for r in load_rules([tmp_path]).rules] == ["a-rule", "b-rule", "c-rule"]


def test_every_fault_of_every_file_at_once(tmp_path: Path, rule_text: Text) -> None:
    write(tmp_path, "one.yml", rule_text(("severity: error", "severity: x"), id="one"))
    write(tmp_path, "two.yml", rule_text(("title: ", "titel: "), id="two"))
    write(tmp_path, "three.yaml", "")
    write(tmp_path, "overrides.yml", "- rules: nothing-*\n  enabled: false\n")
    found = faults_of(tmp_path, tmp_path / "absent")
    said = "\n".join(found)
    for words in ("one.yml:4", "two.yml:2", "three.yaml", "no such folder", "no rule is"):
        assert words in said


def test_an_id_stands_once(tmp_path: Path, rule_text: Text) -> None:
    write(tmp_path, "a/same.yml", rule_text(id="same"))
    write(tmp_path, "b/same.yml", rule_text(id="same"))
    [fault] = faults_of(tmp_path)
    assert "duplicate id" in fault
    assert "a/same.yml" in fault


def test_a_house_rule_replaces_only_when_it_says_so(tmp_path: Path, rule_text: Text) -> None:
    house = tmp_path / "house"
    write(tmp_path / "built-in", "same.yml", rule_text(id="same"))
    write(house, "same.yml", rule_text(("error", "notice"), id="same"))
    [fault] = faults_of(tmp_path / "built-in", house)
    assert "replaces: true" in fault
    write(house, "same.yml", rule_text(("error", "notice\nreplaces: true"), id="same"))
    [rule] = load_rules([tmp_path / "built-in", house]).rules
    assert rule.severity is Severity.NOTICE
    assert "no earlier folder" in faults_of(house)[0]


@pytest.fixture
def quantities(tmp_path: Path, rule_text: Text) -> Path:
    kind = ("kind: attendance", "kind: quantity")
    test = ("operator: opposed", "operator: ranges-apart, by-more-than: 0.1")
    write(tmp_path, "quantity-one.yml", rule_text(kind, test, id="quantity-one"))
    write(tmp_path, "quantity-two.yml", rule_text(kind, test, id="quantity-two"))
    write(tmp_path, "presence.yml", rule_text(id="presence"))
    return tmp_path


def test_overrides_in_order_by_id_and_glob(quantities: Path) -> None:
    write(
        quantities,
        "overrides.yml",
        "- rules: quantity-*\n  severity: notice\n  set: {ranges-apart.by-more-than: 0.3}\n"
        "- {rules: [presence, quantity-two], enabled: false}\n",
    )
    book = load_rules([quantities], [override("quantity-two", severity="warning", enabled=True)])
    one, two, presence = book.get("quantity-one"), book.get("quantity-two"), book.get("presence")
    assert one is not None
    assert two is not None
    assert presence is not None
    assert (one.severity, two.severity) == (Severity.NOTICE, Severity.WARNING)
    assert one.when[0].params["by-more-than"] == 0.3
    assert [r.id for r in book.active] == ["quantity-one", "quantity-two"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- {rules: quantity-oen, enabled: false}", "did you mean 'quantity-one'?"),
        ("- {rules: quantity-one}", "changes nothing"),
        ("- {rules: quantity-one, enable: false}", "did you mean 'enabled'?"),
        ("- {rules: quantity-one, severity: eror}", "did you mean 'error'?"),
        ("- {rules: quantity-one, set: {by-more-than: 1}}", "operator.parameter"),
        ("- {rules: quantity-one, set: {ranges-aprt.by-more-than: 1}}", "'ranges-apart'?"),
        ("- {rules: quantity-one, set: {ranges-apart.by-more: 1}}", "'by-more-than'?"),
        ("- {rules: quantity-one, set: {ranges-apart.by-more-than: x}}", "expected a number"),
        ("rules: quantity-one", "expected a list"),
    ],
)
def test_override_faults(quantities: Path, text: str, fault: str) -> None:
    write(quantities, "overrides.yml", text)
    found = faults_of(quantities)
    assert any(fault in one and "overrides.yml:1" in one for one in found), found


def test_a_glob_sets_thresholds_only_where_the_operator_stands(quantities: Path) -> None:
    write(quantities, "overrides.yml", "- {rules: '*', set: {ranges-apart.by-more-than: 0.5}}")
    assert len(load_rules([quantities]).active) == 3


def test_a_lower_severity_is_not_undone_by_thin_evidence(tmp_path: Path, rule_text: Text) -> None:
    write(tmp_path, "x.yml", rule_text(("error", "error\nthinner: warning"), id="x"))
    [rule] = load_rules([tmp_path], [override("x", severity="notice")]).rules
    assert (rule.severity, rule.thinner) == (Severity.NOTICE, None)


def test_a_loop_of_links_ends(tmp_path: Path, rule_text: Text) -> None:
    write(tmp_path, "a/one.yml", rule_text(id="one"))
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert len(load_rules([tmp_path]).rules) == 1


def test_forty_rules_load_quickly(tmp_path: Path, rule_text: Text) -> None:
    for n in range(40):
        write(tmp_path, f"rule-{n}.yml", rule_text(id=f"rule-{n}"))
    best = min(timed(tmp_path) for _ in range(3))
    assert best < 0.15  # a budget of the gate, which loads rules on every run


def timed(folder: Path) -> float:
    start = time.perf_counter()
    book: Rulebook = load_rules([folder])
    assert len(book.rules) == 40
    return time.perf_counter() - start


def test_loading_imports_neither_model_nor_frames() -> None:
    code = (
        "import sys; from checker.rulebook import load_rules; "
        "from checker.resources import rules_folder; load_rules([rules_folder()]); "
        "assert not {'spacy', 'pandas', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
