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
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from checker.errors import RuleError, RuleFault

MAX_CHARACTERS = 4_000_000  # a lexicon of some 30,000 entries; a rule has about 2,000
MAX_DEPTH = 24
MAX_NODES = 400_000
MAX_FAULTS = 100

# YAML 1.1 as PyYAML and most editors' plug-ins resolve plain scalars.
_ODD_BOOLEAN = re.compile(r"(?:yes|no|on|off)\Z", re.IGNORECASE)
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?\Z")
_ODD_INTEGER = re.compile(r"[-+]?0(?:[0-9_]+|o[0-7]+|x[0-9a-fA-F_]+|b[01_]+)\Z")
_UNDERSCORED = re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?\Z")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,17})?(?:[eE][-+]?[0-9]{1,2})?\Z")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_FLAGS = {"true": True, "True": True, "TRUE": True}
_FLAGS |= {"false": False, "False": False, "FALSE": False}


# ---------------------------------------------------------------- nodes


@dataclass(frozen=True, slots=True)
class YamlScalar:
    """One scalar as written. `plain` is False when it was quoted or a block."""

    text: str
    plain: bool
    field: str
    line: int
    column: int

    @property
    def is_null(self) -> bool:
        return self.plain and self.text in _NULL

    @property
    def value(self) -> str | int | float | bool | None:
        """The plain reading: null, true, false and numbers typed; the rest, dates too, as text."""
        if not self.plain:
            return self.text
        if self.text in _NULL:
            return None
        if self.text in _FLAGS:
            return _FLAGS[self.text]
        if _INTEGER.match(self.text):
            return int(self.text)
        if _NUMBER.match(self.text):
            return float(self.text)
        return self.text


@dataclass(frozen=True, slots=True)
class YamlList:
    items: tuple[Node, ...]
    field: str
    line: int
    column: int

    @property
    def value(self) -> list[Any]:
        return [item.value for item in self.items]


@dataclass(frozen=True, slots=True)
class YamlMap:
    """Entries in written order; `keys` holds the key nodes, for faults that concern the key."""

    entries: Mapping[str, Node]
    keys: Mapping[str, YamlScalar]
    field: str
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        return self.entries.get(key)

    @property
    def value(self) -> dict[str, Any]:
        return {key: node.value for key, node in self.entries.items()}


Node = YamlScalar | YamlList | YamlMap


def describe(node: Node) -> str:
    """What stands there, for "expected …, found …"."""
    if isinstance(node, YamlMap):
        return "a mapping"
    if isinstance(node, YamlList):
        return "a list"
    if node.is_null:
        return "nothing"
    shown = node.text if len(node.text) <= 40 else node.text[:39] + "…"
    return repr(shown)


def suggest(name: str, options: Iterable[str]) -> str:
    """The tail "; did you mean 'x'?" with the nearest option, "" where none is near."""
    import difflib  # only when there is a fault to explain

    near = difflib.get_close_matches(name[:80], list(options), n=1, cutoff=0.6)
    return f"; did you mean {near[0]!r}?" if near else ""


# ---------------------------------------------------------------- typed access


@dataclass(slots=True)
class Faults:
    """The faults of one file, and typed access to its nodes that adds to them.

    Every reader takes a node or None; None (an absent optional entry) gives None and no fault.
    """

    path: str
    faults: list[RuleFault] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.faults)

    def add(self, node: Node | None, message: str, field: str = "") -> None:
        """A fault at a node; None means the file as a whole. `field` replaces the node's path."""
        name = field or (node.field if node else "") or "file"
        line, column = (node.line, node.column) if node else (1, 1)
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(RuleFault(self.path, line, column, name, message))

    def raise_any(self) -> None:
        if self.faults:
            raise RuleError(self.faults)

    def expected(self, node: Node, what: str, tail: str = "") -> None:
        self.add(node, f"expected {what}, found {describe(node)}{tail}")

    def map(
        self, node: Node | None, known: Iterable[str] | None = None, required: Iterable[str] = ()
    ) -> YamlMap | None:
        """A mapping. `known` None allows any key; else unknown keys are faults at the key.

        A required key that stands there empty is left to the typed readers, which fault it.
        """
        if node is None:
            return None
        if not isinstance(node, YamlMap):
            self.expected(node, "a mapping")
            return None
        if known is not None:
            options = tuple(known)
            for key, at in node.keys.items():
                if key not in options:
                    near = suggest(key, options) or f"; expected one of {', '.join(options)}"
                    self.add(at, f"unknown key {key[:40]!r}{near}")
        for key in required:
            if node.get(key) is None:
                name = f"{node.field}.{key}" if node.field else key
                self.add(node, f"missing key {key!r}", name)
        return node

    def items(self, node: Node | None) -> tuple[Node, ...]:
        """The items of a list; () for None or after a fault."""
        if node is None:
            return ()
        if not isinstance(node, YamlList):
            self.expected(node, "a list")
            return ()
        return node.items

    def text(self, node: Node | None, what: str = "text") -> str | None:
        """Text that is not empty, stripped of outer white space; numbers and dates too."""
        if node is None:
            return None
        if not isinstance(node, YamlScalar) or not node.text.strip() or node.is_null:
            self.expected(node, what)
            return None
        return node.text.strip()

    def words(self, node: Node | None, what: str = "a list of words") -> tuple[str, ...] | None:
        """A list of texts; a single text stands for a list of one."""
        if node is None:
            return None
        if isinstance(node, YamlScalar):
            one = self.text(node, what)
            return None if one is None else (one,)
        if not isinstance(node, YamlList):
            self.expected(node, what)
            return None
        found = [self.text(item) for item in node.items]
        return tuple(t for t in found if t is not None)

    def flag(self, node: Node | None) -> bool | None:
        if node is None:
            return None
        if isinstance(node, YamlScalar) and node.plain and node.text in _FLAGS:
            return _FLAGS[node.text]
        self.expected(node, "true or false")
        return None

    def number(
        self, node: Node | None, low: float | None = None, high: float | None = None
    ) -> float | None:
        """A number within low..high, both ends included."""
        if node is None:
            return None
        if not isinstance(node, YamlScalar) or not node.plain or not _NUMBER.match(node.text):
            self.expected(node, "a number")
            return None
        found = float(node.text)
        if (low is not None and found < low) or (high is not None and found > high):
            least = "" if low is None else f" from {low:g}"
            most = "" if high is None else f" up to {high:g}"
            self.expected(node, f"a number{least}{most}")
            return None
        return found

    def integer(
        self, node: Node | None, low: int | None = None, high: int | None = None
    ) -> int | None:
        if isinstance(node, YamlScalar) and not (node.plain and _INTEGER.match(node.text)):
            self.expected(node, "a whole number")
            return None
        found = self.number(node, low, high)
        return None if found is None else int(found)

    def choice(self, node: Node | None, options: Iterable[str]) -> str | None:
        """One of `options`, with the nearest suggested otherwise."""
        if node is None:
            return None
        known = tuple(options)
        if isinstance(node, YamlScalar) and node.text in known:
            return node.text
        near = suggest(node.text, known) if isinstance(node, YamlScalar) else ""
        # a long table is no help beside the nearest name
        listed = "a known name" if near and len(known) > 10 else f"one of {', '.join(known)}"
        self.expected(node, listed, near)
        return None


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


def node_of(value: object, field: str = "", line: int = 1, column: int = 1) -> Node:
    """Nodes of plain Python data (parsed TOML, options), so that one reader serves all sources."""
    if isinstance(value, Mapping):
        entries: dict[str, Node] = {}
        keys: dict[str, YamlScalar] = {}
        for raw, entry in value.items():
            key = str(raw)
            name = f"{field}.{key}" if field else key
            entries[key] = node_of(entry, name, line, column)
            keys[key] = YamlScalar(key, True, name, line, column)
        return YamlMap(entries, keys, field, line, column)
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = tuple(node_of(v, f"{field}[{n}]", line, column) for n, v in enumerate(value, 1))
        return YamlList(items, field, line, column)
    if isinstance(value, bool) or value is None:
        shown = {True: "true", False: "false", None: "null"}[value]
        return YamlScalar(shown, True, field, line, column)
    return YamlScalar(str(value), not isinstance(value, str), field, line, column)


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
