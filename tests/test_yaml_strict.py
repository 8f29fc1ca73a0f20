"""Strict YAML: what is refused and where, typed access, and never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import RuleError
from checker.yaml_strict import (
    MAX_DEPTH,
    Faults,
    YamlMap,
    YamlScalar,
    load_strict,
    node_of,
    parse_strict,
    read_strict,
    suggest,
)


def faults_of(text: str) -> list[tuple[int, int, str, str]]:
    _, faults = parse_strict(text, "x.yml")
    return [(f.line, f.column, f.field, f.message) for f in faults.faults]


def test_plain_scalars_are_typed_only_when_nobody_disagrees_about_them() -> None:
    node = load_strict(
        "a: 1\nb: 2.5\nc: true\nd: ~\ne: 2024-05-31\nf: 'no'\ng: y\nh: '1'\ni: 1e3\nj: -0.5", "x"
    )
    assert node.value == {
        "a": 1,
        "b": 2.5,
        "c": True,
        "d": None,
        "e": "2024-05-31",
        "f": "no",
        "g": "y",
        "h": "1",
        "i": 1000.0,
        "j": -0.5,
    }


@pytest.mark.parametrize(
    "scalar",
    ["yes", "No", "ON", "off", "12:30", "1:30:00", "010", "08", "0x1F", "0o17", "0b1", "1_000"],
)
def test_scalars_that_readers_of_yaml_disagree_about_are_refused(scalar: str) -> None:
    [(line, column, field, message)] = faults_of(f"ok: fine\nvalue: {scalar}\n")
    assert (line, column, field) == (2, 8, "value")
    assert message.startswith(scalar)
    assert faults_of(f"value: '{scalar}'") == []
    assert faults_of(f"value: [a, {scalar}]")[0][2] == "value[2]"


def test_an_odd_key_is_refused_as_well() -> None:
    assert faults_of("no: Norway")[0][:2] == (1, 1)
    assert faults_of("'no': Norway") == []


def test_every_duplicate_key_is_reported_at_the_second_place() -> None:
    found = faults_of("a: 1\nb: {c: 1, c: 2}\na: 3\n")
    assert [f[:3] for f in found] == [(2, 11, "b.c"), (3, 1, "a")]
    assert "line 1" in found[1][3]


def test_the_first_of_duplicate_keys_stays() -> None:
    node, _ = parse_strict("a: 1\na: 2\nb: 3", "x")
    assert node is not None
    assert node.value == {"a": 1, "b": 3}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a: &x 1\nb: *x", "anchor"),
        ("a: &x 1\nb: *x", "alias"),
        ("<<: {a: 1}", "merge"),
        ("a: !!python/object:os.system x", "tag"),
        ("a: !!binary eA==", "tag"),
        ("--- 1\n--- 2", "second"),
        ("? [a]\n: 1", "key"),
        ("? {a: b}\n: 1\nc: 2", "key"),
        ("? \n: 1", "key"),
        ("a: [1\nb: 2", "not YAML"),
        ("a: 'x", "not YAML"),
        ("a: \x07", "U+0007"),
        ("a: \ud800", "U+D800"),
        ("a: b\ufeff", "U+FEFF"),
    ],
)
def test_what_rules_have_no_use_for_is_refused(text: str, word: str) -> None:
    assert any(word in message for *_, message in faults_of(text))


def test_later_faults_are_found_after_an_alias_as_key() -> None:
    assert [f[3].split()[0] for f in faults_of("*x : 1\nb: yes\n")] == ["alias", "yes"]


def test_a_bomb_of_aliases_ends_at_once() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    _, faults = parse_strict("\n".join(lines), "x")
    assert faults


@pytest.mark.parametrize("text", ["[" * 5000, "{a: " * 5000, "- " * 5000, "[[" * MAX_DEPTH])
def test_depth_is_bounded(text: str) -> None:
    assert any("deeper" in message for *_, message in faults_of(text))


def test_size_is_bounded() -> None:
    _, faults = parse_strict("a" * 11, "x", characters=10)
    assert "11 characters" in faults.faults[0].message
    _, faults = parse_strict("[a, b, c]", "x", nodes=3)
    assert "too many" in faults.faults[0].message


def test_faults_of_one_file_are_bounded() -> None:
    assert len(faults_of("\n".join(f"- {w}" for w in ["yes"] * 500))) == 100


def test_empty_text_is_nothing() -> None:
    assert parse_strict("", "x")[0] is None
    assert parse_strict("# only a comment\n", "x")[0] is None
    with pytest.raises(RuleError, match="found nothing"):
        load_strict("", "x")


def test_a_byte_order_mark_changes_nothing() -> None:
    node = load_strict("\ufeffa: 1\n", "x")
    assert (node.value, node.line, node.column) == ({"a": 1}, 1, 1)


def test_nodes_know_their_place() -> None:
    node = load_strict("when:\n  - {slot: value}\n  - x\n", "x")
    assert isinstance(node, YamlMap)
    items = Faults("x").items(node.get("when"))
    first = items[0]
    assert isinstance(first, YamlMap)
    slot = first.get("slot")
    assert slot is not None
    assert (slot.field, slot.line, slot.column) == ("when[1].slot", 2, 12)
    assert (items[1].field, items[1].line, items[1].column) == ("when[2]", 3, 5)


def read(text: str) -> tuple[YamlMap, Faults]:
    node = load_strict(text, "x")
    assert isinstance(node, YamlMap)
    return node, Faults("x")


def test_typed_access_gives_values() -> None:
    node, faults = read(
        "t: ' text '\nw: [a, 2]\none: a\nf: true\nn: 2.5\ni: 3\nc: red\nd: 2024-01-02"
    )
    assert faults.text(node.get("t")) == "text"
    assert faults.text(node.get("d")) == "2024-01-02"
    assert faults.words(node.get("w")) == ("a", "2")
    assert faults.words(node.get("one")) == ("a",)
    assert faults.flag(node.get("f")) is True
    assert faults.number(node.get("n")) == 2.5
    assert faults.integer(node.get("i")) == 3
    assert faults.choice(node.get("c"), ["red", "blue"]) == "red"
    assert faults.text(None) is None
    assert faults.items(None) == ()
    assert not faults


@pytest.mark.parametrize(
    ("reader", "text", "message"),
    [
        ("text", "[a]", "expected text, found a list"),
        ("text", "", "expected text, found nothing"),
        ("flag", "'true'", "expected true or false, found 'true'"),
        ("number", "'1'", "expected a number, found '1'"),
        ("number", ".inf", "expected a number, found '.inf'"),
        ("integer", "1.5", "expected a whole number, found '1.5'"),
        ("words", "{a: b}", "expected a list of words, found a mapping"),
        ("items", "a", "expected a list, found 'a'"),
        ("map", "a", "expected a mapping, found 'a'"),
    ],
)
def test_typed_access_says_what_it_expected(reader: str, text: str, message: str) -> None:
    node, faults = read(f"a: {text}")
    getattr(faults, reader)(node.get("a"))
    assert [f.message for f in faults.faults] == [message]
    assert faults.faults[0].field == "a"


def test_bounds_and_choices() -> None:
    node, faults = read("n: 2\nc: rde")
    assert faults.number(node.get("n"), 0, 1) is None
    assert faults.choice(node.get("c"), ["red", "blue"]) is None
    assert [f.message for f in faults.faults] == [
        "expected a number from 0 up to 1, found '2'",
        "expected one of red, blue, found 'rde'; did you mean 'red'?",
    ]


def test_unknown_and_missing_keys() -> None:
    node, faults = read("titel: x\nzzz: 1\nid: ~")
    faults.map(node, ("id", "title"), ("id", "title"))
    assert [(f.line, f.field, f.message) for f in faults.faults] == [
        (1, "titel", "unknown key 'titel'; did you mean 'title'?"),
        (2, "zzz", "unknown key 'zzz'; expected one of id, title"),
        (1, "title", "missing key 'title'"),
    ]
    with pytest.raises(RuleError) as error:
        faults.raise_any()
    assert [f.line for f in error.value.faults] == [1, 1, 2]


def test_files_that_cannot_be_read_are_faults(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yml"
    bad.write_bytes(b"a: 1\nb: \xff")
    _, faults = read_strict(bad, "bad.yml")
    assert str(faults.faults[0]).startswith("bad.yml:2:4: file: expected UTF-8")
    _, faults = read_strict(tmp_path / "none.yml")
    assert "cannot be read" in faults.faults[0].message
    _, faults = read_strict(tmp_path)
    assert "cannot be read" in faults.faults[0].message


def test_python_data_reads_like_yaml() -> None:
    data = {"a": [1, True, None, "no", {"b": 0.5}]}
    node = node_of(data)
    assert node.value == data
    assert isinstance(node, YamlMap)
    inner = Faults("x").items(node.get("a"))[4]
    assert isinstance(inner, YamlMap)
    assert inner.keys["b"].field == "a[5].b"


def test_suggestions() -> None:
    assert suggest("oposed", ["opposed", "equals"]) == "; did you mean 'opposed'?"
    assert suggest("qqq", ["opposed", "equals"]) == ""


def located(faults: Faults) -> bool:
    return all(f.line >= 1 and f.column >= 1 and f.field and f.message for f in faults.faults)


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_gives_a_value_or_a_located_fault(text: str) -> None:
    node, faults = parse_strict(text, "x")
    assert located(faults)
    if node is not None:
        repr(node.value)


YAML_LIKE = st.text(alphabet="ab01:-[]{}&*!|>'\"%@`#,?~<.\n \t", max_size=80)


@given(YAML_LIKE)
def test_yaml_like_text_gives_a_value_or_a_located_fault(text: str) -> None:
    node, faults = parse_strict(text, "x")
    assert located(faults)
    if node is not None and not faults:
        # what passes is YAML to the ordinary loader too, of the same shape
        plain = yaml.compose(text, Loader=yaml.CSafeLoader)
        shapes: dict[type, type] = {yaml.MappingNode: dict, yaml.SequenceNode: list}
        shape = shapes.get(type(plain))
        assert isinstance(node.value, shape) if shape else isinstance(node, YamlScalar)


VALUES = st.recursive(
    st.text(alphabet=st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcdefgh", min_size=1, max_size=4), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(VALUES)
def test_quoted_text_survives_as_it_is(value: object) -> None:
    text = yaml.dump(value, default_style='"', allow_unicode=True)
    node, faults = parse_strict(text, "x")
    assert [f.message for f in faults.faults if "deeper" not in f.message] == []
    if node is not None and not faults:
        assert node.value == value
