"""Strict YAML for rules, lexicons, configuration and front matter: text in, located nodes out.

What the common loaders let pass is refused here, every fault at once and with its place: duplicate
keys (PyYAML keeps the last), unquoted `no` (read as false), `12:30` (read as 750), `010` (read as
8), `1_000`, anchors, aliases, merge keys, tags, several documents, and anything too large or too
deep. Scalars stay text until a reader asks `Faults` for a number, a flag or a list of words.

    node, faults = parse_strict(text, "rule.yml")       # collects
    node = load_strict(text, "rule.yml")                # raises RuleError with every fault
    entries = faults.map(node, known=("id", "title"), required=("id",))
    title = faults.text(entries.get("title"))           # None in, None out: absent is no fault
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from checker.errors import RuleError
from checker.yaml_nodes import (
    Faults,
    Node,
    YamlList,
    YamlMap,
    YamlScalar,
    describe,
    node_of,
    suggest,
)

__all__ = [
    "Faults",
    "Node",
    "YamlList",
    "YamlMap",
    "YamlScalar",
    "describe",
    "load_strict",
    "node_of",
    "parse_strict",
    "read_strict",
    "suggest",
]

MAX_CHARACTERS = 4_000_000  # a lexicon of some 30,000 entries; a rule has about 2,000
MAX_DEPTH = 24
MAX_NODES = 400_000

# YAML 1.1 as PyYAML and most editors' plug-ins resolve plain scalars.
_ODD_BOOLEAN = re.compile(r"(?:yes|no|on|off)\Z", re.IGNORECASE)
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?\Z")
_ODD_INTEGER = re.compile(r"[-+]?0(?:[0-9_]+|o[0-7]+|x[0-9a-fA-F_]+|b[01_]+)\Z")
_UNDERSCORED = re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?\Z")


# ---------------------------------------------------------------- parsing


@dataclass(slots=True)
class _Frame:
    """A collection under construction. `key` is the key whose value is awaited, None for a key."""

    is_map: bool
    field: str
    line: int
    column: int
    items: list[Node]
    entries: dict[str, Node]
    keys: dict[str, YamlScalar]
    key: str | None = None
    dropped: bool = False  # the key was refused: read its value and forget it
    as_key: bool = False  # this collection stands where a key belongs


class _StopError(Exception):
    """No further event of this text can be read safely."""


class _Builder:
    """Events to nodes, without recursion, so depth costs no stack."""

    def __init__(self, faults: Faults, depth: int, nodes: int) -> None:
        self.faults = faults
        self.depth = depth
        self.left = nodes
        self.stack: list[_Frame] = []
        self.root: Node | None = None
        self.documents = 0

    def at(self, event: yaml.Event, name: str = "") -> YamlScalar:
        line, column = _position(event)
        return YamlScalar("", False, name or self.child_field(), line, column)

    def child_field(self) -> str:
        if not self.stack:
            return ""
        top = self.stack[-1]
        if not top.is_map:
            return f"{top.field}[{len(top.items) + 1}]"
        if top.key is None:
            return top.field
        key = top.key if len(top.key) <= 40 else top.key[:39] + "…"
        return f"{top.field}.{key}" if top.field else key

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.faults.add(self.at(event, "file"), "expected one document, found a second one")
                raise _StopError
        elif isinstance(event, yaml.AliasEvent):
            self.faults.add(
                self.at(event), f"alias *{event.anchor} is not allowed: write the value out"
            )
            self.put(YamlScalar("", False, *self.place(event)))
        elif isinstance(event, yaml.ScalarEvent):
            self.check_node(event)
            self.scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.check_node(event)
            self.open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.close()

    def place(self, event: yaml.Event) -> tuple[str, int, int]:
        return self.child_field(), *_position(event)

    def check_node(self, event: yaml.NodeEvent) -> None:
        self.left -= 1
        if self.left < 0:
            self.faults.add(self.at(event), "too many values in one file")
            raise _StopError
        if event.anchor is not None:
            self.faults.add(
                self.at(event), f"anchor &{event.anchor} is not allowed: write the value out"
            )
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            self.faults.add(self.at(event), f"tag {tag[:40]} is not allowed: remove it")

    def scalar(self, event: yaml.ScalarEvent) -> None:
        plain = not event.style and event.tag is None  # libyaml says "", PyYAML None
        top = self.stack[-1] if self.stack else None
        as_key = top is not None and top.is_map and top.key is None and not top.dropped
        node = YamlScalar(event.value, plain, *self.place(event))
        if plain:
            self.check_plain(node)
        if as_key and top is not None:
            self.take_key(top, node)
        else:
            self.put(node)

    def check_plain(self, node: YamlScalar) -> None:
        text = node.text
        if len(text) > 60 or not text:
            return
        if _ODD_BOOLEAN.match(text):
            hint = "write true or false, or quote it if it is a word"
            self.faults.add(node, f"{text} is a truth value to some readers of YAML: {hint}")
        elif _SEXAGESIMAL.match(text):
            self.faults.add(node, f"{text} is a number in base 60 to some readers: quote it")
        elif _ODD_INTEGER.match(text):
            hint = "quote it if it is text, else write it in decimal"
            self.faults.add(node, f"{text} is an octal, hex or binary number to some: {hint}")
        elif _UNDERSCORED.match(text):
            self.faults.add(node, f"{text} holds underscores: write the digits alone, or quote it")

    def take_key(self, top: _Frame, node: YamlScalar) -> None:
        key = node.text
        shown = key if len(key) <= 40 else key[:39] + "…"
        named = YamlScalar(
            key, node.plain, f"{top.field}.{shown}".lstrip("."), node.line, node.column
        )
        top.key, top.dropped = key, True
        if node.plain and key == "<<":
            self.faults.add(named, "merge key << is not allowed: write the entries out")
        elif node.is_null:
            self.faults.add(named, "expected a key, found nothing")
        elif key in top.keys:
            first = top.keys[key].line
            self.faults.add(named, f"duplicate key {shown!r}: it stands in line {first} already")
        else:
            top.keys[key] = named
            top.dropped = False

    def put(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if not top.is_map:
            top.items.append(node)
        elif top.key is None and not top.dropped:
            top.key, top.dropped = "", True  # an alias or a collection as key, already reported
        else:
            if not top.dropped and top.key is not None:
                top.entries[top.key] = node
            top.key, top.dropped = None, False

    def open(self, event: yaml.CollectionStartEvent) -> None:
        if len(self.stack) >= self.depth:
            self.faults.add(self.at(event), f"nested deeper than {self.depth} levels")
            raise _StopError
        top = self.stack[-1] if self.stack else None
        as_key = top is not None and top.is_map and top.key is None and not top.dropped
        if as_key:
            self.faults.add(self.at(event), "expected a word as key, found a list or mapping")
        is_map = isinstance(event, yaml.MappingStartEvent)
        self.stack.append(_Frame(is_map, *self.place(event), [], {}, {}, as_key=as_key))

    def close(self) -> None:
        done = self.stack.pop()
        where = (done.field, done.line, done.column)
        if done.is_map:
            self.put(YamlMap(done.entries, done.keys, *where))
        else:
            self.put(YamlList(tuple(done.items), *where))


def parse_strict(
    text: str,
    path: str,
    *,
    characters: int = MAX_CHARACTERS,
    depth: int = MAX_DEPTH,
    nodes: int = MAX_NODES,
) -> tuple[Node | None, Faults]:
    """The root node, None where the text is empty or cannot be read, and every fault found."""
    faults = Faults(path)
    if len(text) > characters:
        faults.add(None, f"{len(text)} characters: the limit is {characters}")
        return None, faults
    if not _check_characters(text, faults):
        return None, faults
    builder = _Builder(faults, depth, nodes)
    try:
        for event in yaml.parse(text.removeprefix("\ufeff"), Loader=_loader()):
            builder.take(event)
    except _StopError:
        return None, faults
    except yaml.YAMLError as error:
        faults.add(_place_of(error), _reason_of(error))
        return None, faults
    if builder.root is not None and isinstance(builder.root, YamlScalar) and builder.root.is_null:
        return None, faults
    return builder.root, faults


def load_strict(text: str, path: str) -> Node:
    """The root node. Raises `RuleError` with every fault; empty text is one."""
    node, faults = parse_strict(text, path)
    if node is None and not faults:
        faults.add(None, "expected a mapping or a list, found nothing")
    faults.raise_any()
    if node is None:  # pragma: no cover - raise_any has raised
        raise RuleError(faults.faults)
    return node


def read_strict(path: Path, shown: str = "") -> tuple[Node | None, Faults]:
    """`parse_strict` on a UTF-8 file; an unreadable file is a fault. `shown` names it in faults."""
    faults = Faults(shown or str(path))
    try:
        if path.stat().st_size > 4 * MAX_CHARACTERS:
            faults.add(None, f"the file is larger than {4 * MAX_CHARACTERS} bytes")
            return None, faults
        data = path.read_bytes()
    except OSError as error:
        faults.add(None, f"cannot be read: {error.strerror or error}")
        return None, faults
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        at = YamlScalar("", False, "file", line, column)
        faults.add(at, "expected UTF-8 text: save the file as UTF-8")
        return None, faults
    return parse_strict(text, faults.path)


def _position(event: yaml.Event) -> tuple[int, int]:
    """Line and column from 1."""
    mark = event.start_mark
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def _loader() -> Any:
    # libyaml reads ten times faster; both give the same events and marks
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _check_characters(text: str, faults: Faults) -> bool:
    """Whether YAML can hold every character; the first that it cannot hold is a fault."""
    bad = _FORBIDDEN.search(text)
    if bad is None:
        return True
    line = text.count("\n", 0, bad.start()) + 1
    column = bad.start() - text.rfind("\n", 0, bad.start())
    at = YamlScalar("", False, "file", line, column)
    faults.add(at, f"the character U+{ord(bad.group()):04X} is not allowed: remove it")
    return False


# YAML 1.1 section 4.1.1, the complement of c-printable; a mark inside the text is one too many
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]|(?<!\\A)\ufeff"
)


def _place_of(error: yaml.YAMLError) -> YamlScalar | None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return None if mark is None else YamlScalar("", False, "file", mark.line + 1, mark.column + 1)


def _reason_of(error: yaml.YAMLError) -> str:
    parts = (getattr(error, "context", None), getattr(error, "problem", None))
    said = ", ".join(p for p in parts if p) or " ".join(str(error).split())
    return f"not YAML: {said[:200]}"
