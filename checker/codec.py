"""Extractions and reports to bytes and back, for the cache. Plain JSON, packed; never pickle.

The types of `checker.annotation` and `checker.model` tell how: each frozen dataclass becomes a list
of its fields in order, each union a pair of member number and value. Reading runs over compiled
functions, one per type, because a cached article must come back much faster than it was parsed.
Tokens are kept by column.
Bytes that were not written by this very code raise `CodecError`.
"""

from __future__ import annotations

import ast
import dataclasses
import datetime as dt
import json
import sys
import types
import typing
import zlib
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from itertools import starmap
from pathlib import Path
from typing import Any

from checker.annotation import Annotation, Article, Sentence, Token
from checker.model import Extraction, Report
from checker.normalize.markup import as_read

# Level 1 packs to a fifth; level 9 takes eight times as long for a tenth less.
_LEVEL = 1
# What hostile bytes may unpack to at most; a report on 1,000 long articles has some 50 MB.
_LARGEST = 512_000_000

_PLAIN = (str, int, float, bool, object)


class CodecError(ValueError):
    """Bytes that are damaged, or of another version."""


def pack_extraction(extraction: Extraction) -> bytes:
    """The extraction without its article, which the reader has at hand."""
    annotation = extraction.annotation
    return _pack(
        [
            _token_columns(annotation.tokens),
            annotation.sentences,
            [_encoder(_HINT[name])(getattr(extraction, name)) for name in _PARTS],
        ]
    )


def unpack_extraction(data: bytes, article: Article) -> Extraction:
    """The extraction of `article`, whose text must be the one it was made from."""
    try:
        columns, sentences, parts = _unpack(data)
        tokens = _tokens(columns)
        kept = tuple(map(Sentence._make, sentences))
        annotation = Annotation(article, tokens, kept, as_read(article.text))
        decoded = [_decoder(_HINT[name])(part) for name, part in zip(_PARTS, parts, strict=True)]
        return Extraction(annotation, *decoded)
    except (TypeError, ValueError, IndexError, KeyError, AttributeError) as error:
        raise CodecError(f"not an extraction of this version: {error}") from error


def pack_report(report: Report) -> bytes:
    return _pack(_encoder(Report)(report))


def unpack_report(data: bytes) -> Report:
    try:
        report = _decoder(Report)(_unpack(data))
    except (TypeError, ValueError, IndexError, KeyError, AttributeError) as error:
        raise CodecError(f"not a report of this version: {error}") from error
    if not isinstance(report, Report):
        raise CodecError("not a report")
    return report


def _pack(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return zlib.compress(text.encode("ascii"), _LEVEL)


def _unpack(data: bytes) -> Any:
    unpacker = zlib.decompressobj()
    try:
        raw = unpacker.decompress(data, _LARGEST)
    except zlib.error as error:
        raise CodecError(str(error)) from error
    # zlib's own checksum is only looked at when the end of the stream is reached
    if not unpacker.eof:
        raise CodecError("cut short or too large")
    return json.loads(raw)


# ---------------------------------------------------------------- tokens


def _token_columns(tokens: tuple[Token, ...]) -> list[Any]:
    """Numbers as they are; strings as numbers into one list of strings."""
    words: dict[str, int] = {}
    columns: list[list[Any]] = []
    for name, kind in _TOKEN.items() if tokens else ():
        column = [getattr(token, name) for token in tokens]
        if kind is str:
            column = [words.setdefault(word, len(words)) for word in column]
        columns.append(column)
    return [list(words), columns]


def _tokens(packed: list[Any]) -> tuple[Token, ...]:
    words, columns = packed
    if not columns:
        return ()
    unpacked = [
        [words[n] for n in column] if kind is str else column
        for kind, column in zip(_TOKEN.values(), columns, strict=True)
    ]
    lowers = [word.lower() for word in words]
    unpacked.append([lowers[n] for n in columns[_TEXT]])
    return tuple(starmap(Token, zip(*unpacked, strict=True)))


# ---------------------------------------------------------------- by type


def _identity(value: Any) -> Any:
    return value


@cache
def _fields(cls: type) -> dict[str, Any]:
    """The fields that make a dataclass, by name, with their types; not those it works out."""
    hints = _hints(cls)
    return {f.name: hints[f.name] for f in dataclasses.fields(cls) if f.init}


def _hints(cls: type) -> dict[str, Any]:
    """The types of a class's fields. Once compiled it has lost what stands in brackets: its source,
    which lies beside it, tells."""
    module = sys.modules[cls.__module__]
    place = Path(module.__file__ or "")
    source = place.with_name(cls.__module__.rpartition(".")[2] + ".py")
    if source == place:
        hints = typing.get_type_hints(cls)
        final = [n for n, hint in hints.items() if typing.get_origin(hint) is typing.Final]
        return hints | {name: typing.get_args(hints[name])[0] for name in final}
    stand_in = types.SimpleNamespace(__annotations__=_annotations(source)[cls.__name__])
    return typing.get_type_hints(stand_in, vars(module))


def _unless_set_once(annotation: ast.expr) -> ast.expr:
    """What stands in the brackets of `Final`."""
    match annotation:
        case ast.Subscript(ast.Name("Final"), inside):
            return inside
    return annotation


@cache
def _annotations(source: Path) -> dict[str, dict[str, str]]:
    """By class, then by field, as written; of a field that is set once, its type."""
    return {
        node.name: {
            field.target.id: ast.unparse(_unless_set_once(field.annotation))
            for field in node.body
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        }
        for node in ast.parse(source.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    }


def _members(hint: Any) -> list[Any]:
    """The members of a union but None; [] for any other type."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return [m for m in typing.get_args(hint) if m is not type(None)]
    return []


@cache
def _encoder(hint: Any) -> Callable[[Any], Any]:
    """A function from a value of this type to JSON."""
    members = _members(hint)
    if len(members) == 1:
        inner = _encoder(members[0])
        return inner if inner is _identity else lambda v: None if v is None else inner(v)
    if members:
        table = {m: (n, _encoder(m)) for n, m in enumerate(members)}

        def union(value: Any) -> Any:
            if value is None:
                return None
            number, inner = table[type(value)]
            return [number, inner(value)]

        return union
    origin = typing.get_origin(hint)
    if origin in (tuple, frozenset):
        inners = [_encoder(a) for a in typing.get_args(hint) if a is not Ellipsis]
        if all(i is _identity for i in inners):
            listed: Callable[[Any], Any] = sorted if origin is frozenset else list
            return listed
        if len(inners) == 1:
            return lambda value: [inners[0](v) for v in value]
        return lambda value: [i(v) for i, v in zip(inners, value, strict=True)]
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        pairs = [(name, _encoder(kind)) for name, kind in _fields(hint).items()]
        return lambda value: [encode(getattr(value, name)) for name, encode in pairs]
    if hint in (dt.date, dt.datetime):
        return lambda value: value.isoformat()
    return _plain(hint)


@cache
def _decoder(hint: Any) -> Callable[[Any], Any]:
    """A function from what the encoder of this type made back to the value."""
    members = _members(hint)
    if len(members) == 1:
        inner = _decoder(members[0])
        return inner if inner is _identity else lambda v: None if v is None else inner(v)
    if members:
        table = [_decoder(m) for m in members]
        return lambda value: None if value is None else table[value[0]](value[1])
    origin = typing.get_origin(hint)
    if origin in (tuple, frozenset):
        inners = [_decoder(a) for a in typing.get_args(hint) if a is not Ellipsis]
        if len(inners) == 1 and inners[0] is not _identity:
            return lambda value: origin([inners[0](v) for v in value])
        if all(i is _identity for i in inners):
            collect: Callable[[Any], Any] = origin
            return collect
        return lambda value: origin(i(v) for i, v in zip(inners, value, strict=True))
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        # Only the fields that are not plain need a call; most fields of a claim are plain.
        decoders = [_decoder(f) for f in _fields(hint).values()]
        special = [(n, d) for n, d in enumerate(decoders) if d is not _identity]
        size = len(decoders)

        def build(value: Any) -> Any:
            if len(value) != size:
                raise CodecError(f"{hint.__name__} has {size} fields, found {len(value)}")
            for n, decode in special:
                value[n] = decode(value[n])
            return hint(*value)

        return build
    if hint in (dt.date, dt.datetime):
        parse: Callable[[Any], Any] = hint.fromisoformat
        return parse
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        # A look-up is four times as fast as the enum's own call.
        known = {member.value: member for member in hint}
        return known.__getitem__
    return _plain(hint)


def _plain(hint: Any) -> Callable[[Any], Any]:
    if hint in _PLAIN or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        return _identity
    raise TypeError(f"no way to keep a {hint!r}")


_HINT = _hints(Extraction)
# The fields of a token that are kept: the text in lower case follows from another.
_TOKEN = {name: kind for name, kind in _fields(Token).items() if name != "lower"}
_TEXT = list(_TOKEN).index("text")
_PARTS = tuple(f.name for f in dataclasses.fields(Extraction) if f.name != "annotation")
