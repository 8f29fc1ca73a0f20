"""Configuration: one table for files, schema and starting point; strict reading; where from."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from checker.config import Config, ReadConfig, RuleChange
from checker.config_file import find_config, load_config, with_options
from checker.config_schema import (
    config_schema,
    effective_settings,
    plain_value,
    starting_point,
    value_of,
)
from checker.config_settings import KINDS, SETTINGS
from checker.errors import ConfigError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_table_and_the_dataclasses_hold_the_same_settings() -> None:
    fields = {
        f"{group.name}.{field.name.replace('_', '-')}"
        for group in dataclasses.fields(Config)
        for field in dataclasses.fields(getattr(Config(), group.name))
    }
    assert fields == {s.name for s in SETTINGS}
    assert all(s.kind in KINDS for s in SETTINGS)


def test_a_file_is_laid_over_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = write(
        tmp_path / "checker.yaml",
        """\
read:
  max-articles: 20
rules:
  folders: house
  extends: [./pack, newsroom-rules]
  change:
    - rules: attendance-*
      enabled: false
    - rules: [quantity-apart]
      severity: warning
      set: {ranges-apart.by-more-than: 0.2}
names:
  house-style: {Kiev: Kyiv}
gate:
  sources: [sources, ../wire]
  overrides:
    - paths: "opinion/**"
      fail-on: never
cache: {enabled: false}
""",
    )
    loaded = load_config(path)
    config = loaded.config
    assert config.read == ReadConfig(max_articles=20)
    assert config.rules.folders == ("house",)
    assert config.rules.extends == ("pack", "newsroom-rules")
    off, changed = config.rules.change
    assert (off.rules, off.enabled, off.line) == (("attendance-*",), False, 7)
    assert changed.settings == (("ranges-apart.by-more-than", 0.2),)
    assert config.names.house_style == {"Kiev": "Kyiv"}
    assert config.gate.sources == ("sources", "../wire")
    assert config.gate.overrides[0].fail_on == "never"
    assert not config.cache.enabled
    assert loaded.origins["read.max-articles"].endswith("checker.yaml:2")
    assert loaded.origins["read.max-text-bytes"] == "default"


def test_pyproject_holds_the_same(tmp_path: Path) -> None:
    path = write(
        tmp_path / "pyproject.toml",
        '[project]\nname = "x"\n[tool.checker.gate]\nfail-on = "warning"\nsources = ["wire"]\n'
        '[[tool.checker.rules.change]]\nrules = "date-*"\nenabled = false\n',
    )
    assert find_config(tmp_path / "drafts") == path
    config = load_config(path).config
    assert config.gate.fail_on == "warning"
    assert config.rules.change == (
        RuleChange(("date-*",), False, path=config.rules.change[0].path, line=3),
    )


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    path = write(
        tmp_path / "checker.yaml",
        """\
read: {max-articles: 1, english-share: high}
gate:
  fail-on: eror
  source: [a]
report: {cleared: yes}
rules:
  change: [{rules: a-*}]
lexicon: x
""",
    )
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    told = str(caught.value).splitlines()
    assert [int(line.split(":")[1]) for line in told] == [1, 1, 3, 4, 5, 5, 7, 8]


def test_faults_name_line_field_and_nearest(tmp_path: Path) -> None:
    path = write(tmp_path / "checker.yaml", "gate:\n  fail-on: eror\n  source: [a]\n")
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    first, second = str(caught.value).splitlines()
    assert "checker.yaml:2:12: gate.fail-on: expected one of error, warning" in first
    assert "did you mean 'error'" in first
    assert "checker.yaml:3:3: gate.source: unknown key 'source'; did you mean 'sources'" in second


@pytest.mark.parametrize(
    "text",
    ["- a\n", "read: 3\n", "read: {max-articles: 3, max-articles: 4}\n", "report: {cleared: no}\n",
     "names: {house-style: {Kyiv: Kyiv}}\n", "rules: {change: [{rules: a, set: {x: 1}}]}\n"],
)  # fmt: skip
def test_bad_files_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError):
        load_config(write(tmp_path / "checker.yaml", text))


def test_the_nearest_file_above_governs_up_to_the_repository(tmp_path: Path) -> None:
    outer = write(tmp_path / "checker.yaml", "cache: {enabled: false}\n")
    inner = tmp_path / "repository" / "drafts"
    inner.mkdir(parents=True)
    assert find_config(inner) == outer.resolve()
    (tmp_path / "repository" / ".git").mkdir()
    assert find_config(inner) is None
    own = write(tmp_path / "repository" / "checker.yaml", "")
    assert find_config(inner) == own.resolve()
    assert load_config(own).config == Config()
    write(tmp_path / "repository" / "pyproject.toml", "[tool.checker.cache]\nenabled = true\n")
    with pytest.raises(ConfigError, match="keep one"):
        find_config(inner)


def test_unreadable_files(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no configuration file"):
        load_config(tmp_path / "none.yaml")
    with pytest.raises(ConfigError, match="has no table"):
        load_config(write(tmp_path / "a.toml", "[tool.other]\n"))
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(write(tmp_path / "b.toml", "checker = = 1\n"))


def test_options_go_over_the_file_and_lists_add_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = write(tmp_path / "checker.yaml", "rules: {folders: [house]}\ngate: {fail-on: never}\n")
    loaded = with_options(
        load_config(path),
        {
            "rules.folders": ("--rules", ("mine",)),
            "names.lexicons": ("--lexicon", ()),
            "gate.fail-on": ("--fail-on", None),
            "annotate.model": ("--model", "en_core_web_md"),
        },
    )
    assert loaded.config.rules.folders == ("house", "mine")
    assert loaded.origins["rules.folders"].endswith("checker.yaml:1, --rules")
    assert loaded.config.gate.fail_on == "never"
    assert loaded.config.annotate.model == "en_core_web_md"
    assert loaded.origins["annotate.model"] == "--model"


def test_the_starting_point_is_a_valid_file_of_defaults(tmp_path: Path) -> None:
    text = starting_point()
    assert load_config(write(tmp_path / "checker.yaml", text)).config == Config()
    bare = "\n".join(re.sub(r"^# ?", "", line) for line in text.splitlines()[2:])
    loaded = load_config(write(tmp_path / "all" / "checker.yaml", bare))
    assert "default" not in loaded.origins.values()
    jsonschema.validate(yaml.safe_load(bare), config_schema())


def test_the_schema_holds_every_setting_and_accepts_the_defaults() -> None:
    schema = config_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    written: dict[str, dict[str, object]] = {}
    for setting in SETTINGS:
        value = plain_value(value_of(Config(), setting))
        if value is not None:
            written.setdefault(setting.group, {})[setting.key] = value
    jsonschema.validate(written, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"gate": {"fail-on": "eror"}}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"gates": {}}, schema)


def test_effective_settings_go_back_into_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = write(
        tmp_path / "checker.yaml",
        "gate:\n  overrides: [{paths: a/*, change: [{rules: b, severity: notice}]}]\n",
    )
    shown = {name: value for name, value, _ in effective_settings(load_config(path))}
    assert shown["gate.overrides"] == [
        {"paths": ["a/*"], "change": [{"rules": ["b"], "severity": "notice"}]}
    ]
