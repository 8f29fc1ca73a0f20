"""Typed parameters of operators: what a rule file may write, and the value the operator gets."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Protocol

from checker.yaml_strict import Faults, Node, YamlMap, YamlScalar


class ParamType(StrEnum):
    """How a parameter is written, and the Python type it becomes."""

    NUMBER = "number"  # float
    DURATION = "duration"  # ISO 8601 (P1D, PT12H) -> timedelta
    TEXT = "text"  # str
    WORDS = "words"  # a list of texts -> tuple[str, ...]
    CHOICE = "choice"  # one of `choices` -> str
    FLAG = "flag"  # true or false -> bool
    REGEX = "regex"  # RE2 syntax -> Pattern


class Pattern(Protocol):
    """A compiled RE2 expression: time linear in the text, whatever the expression."""

    pattern: str

    def search(self, text: str, /) -> Any: ...


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter. Without a default it is required unless `optional`; then it is None.

    `choices` bounds a CHOICE, and each word of WORDS when given; `low`/`high` bound a NUMBER.
    """

    name: str
    type: ParamType
    doc: str
    default: object = None
    optional: bool = False
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None

    @property
    def required(self) -> bool:
        return self.default is None and not self.optional


# Years and months have no fixed length, so a threshold cannot be written in them.
_DURATION = re.compile(
    r"P(?=.)(?:(?P<weeks>\d{1,4})W)?(?:(?P<days>\d{1,5})D)?"
    r"(?:T(?=.)(?:(?P<hours>\d{1,5})H)?(?:(?P<minutes>\d{1,6})M)?(?:(?P<seconds>\d{1,8})S)?)?\Z"
)


def parse_duration(text: str) -> dt.timedelta | None:
    """An ISO 8601 duration of weeks, days, hours, minutes and seconds; None when it is not one."""
    found = _DURATION.match(text)
    if not found:
        return None
    return dt.timedelta(**{unit: int(n) for unit, n in found.groupdict().items() if n})


def write_duration(delta: dt.timedelta) -> str:
    """The ISO 8601 form of a timedelta, in days, hours, minutes and seconds."""
    rest = int(delta.total_seconds())
    days, rest = divmod(rest, 86400)
    hours, rest = divmod(rest, 3600)
    minutes, seconds = divmod(rest, 60)
    clock = "".join(f"{n}{u}" for n, u in ((hours, "H"), (minutes, "M"), (seconds, "S")) if n)
    day = f"{days}D" if days or not clock else ""
    return f"P{day}" + (f"T{clock}" if clock else "")


def compile_regex(text: str) -> Pattern:
    """Raises ValueError with RE2's reason; look-around and back-references are not RE2."""
    import re2  # only where a rule holds an expression

    options = re2.Options()
    options.log_errors = False
    options.max_mem = 1 << 20
    try:
        compiled: Pattern = re2.compile(text, options)
    except re2.error as error:
        reason = error.args[0] if error.args else "not an expression"
        said = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        raise ValueError(said) from error
    return compiled


def read_param(param: Param, node: Node | None, faults: Faults) -> object:
    """The typed value of one parameter; a fault and None when it is not of its type."""
    match param.type:
        case ParamType.NUMBER:
            return faults.number(node, param.low, param.high)
        case ParamType.TEXT:
            return faults.text(node)
        case ParamType.FLAG:
            return faults.flag(node)
        case ParamType.CHOICE:
            return faults.choice(node, param.choices)
        case ParamType.WORDS:
            return _read_words(param, node, faults)
        case ParamType.DURATION:
            return _read_duration(node, faults)
        case ParamType.REGEX:
            return _read_regex(node, faults)


def _read_words(param: Param, node: Node | None, faults: Faults) -> tuple[str, ...] | None:
    words = faults.words(node)
    if words is not None and not words and node is not None:
        faults.expected(node, "at least one word")
        return None
    if words is not None and param.choices and node is not None:
        items = (node,) if isinstance(node, YamlScalar) else faults.items(node)
        for item in items:
            faults.choice(item, param.choices)
    return words


def _read_duration(node: Node | None, faults: Faults) -> dt.timedelta | None:
    text = faults.text(node, "a duration such as P1D or PT12H")
    if text is None or node is None:
        return None
    found = parse_duration(text)
    if found is None:
        faults.expected(node, "a duration in weeks, days, hours or minutes such as P1D or PT12H")
    return found


def _read_regex(node: Node | None, faults: Faults) -> Pattern | None:
    text = faults.text(node, "a regular expression (RE2 syntax)")
    if text is None or node is None:
        return None
    try:
        return compile_regex(text)
    except ValueError as error:
        faults.add(node, f"not a regular expression RE2 can run: {error}")
        return None


def read_params(params: tuple[Param, ...], entry: YamlMap, faults: Faults) -> Mapping[str, object]:
    """Every parameter by name, defaults filled in. Missing required ones are faults at `entry`."""
    found: dict[str, object] = {}
    for param in params:
        node = entry.get(param.name)
        if node is None:
            if param.required:
                faults.add(entry, f"missing parameter {param.name!r} ({param.type}): {param.doc}")
            found[param.name] = param.default
        else:
            found[param.name] = read_param(param, node, faults)
    return MappingProxyType(found)
