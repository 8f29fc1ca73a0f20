"""Located YAML nodes, and typed access to them that collects faults.

Nodes come from `checker.yaml_strict` (or, by `node_of`, from Python data); readers of rules,
lexicons and configuration ask `Faults` for texts, numbers, flags and lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checker.errors import RuleError, RuleFault

MAX_FAULTS = 100  # of one file; past that the first ones say what is the matter

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
