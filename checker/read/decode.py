"""Bytes to text. Keeps every character (byte-order mark, CR LF), so offsets are the file's own.

In: a file's bytes. Out: its text, or an `UnreadableError` saying what was found, where, what to do.
"""

from __future__ import annotations

import codecs
import re
import shlex

from checker.errors import InputError


class UnreadableError(InputError):
    """Why one input cannot be checked; becomes the reason of a `Skip`."""


# Longer marks first: UTF-32 LE begins with the mark of UTF-16 LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# First bytes of common files that are not text, with what to do about each.
_SIGNATURES = (
    (b"%PDF-", "a PDF document", "name it .pdf"),
    (b"PK\x03\x04", "a ZIP archive or office document", "name a Word document .docx"),
    (b"\xd0\xcf\x11\xe0", "an old Word document (.doc)", "save it as .docx or as text"),
    (b"{\\rtf", "a rich-text document (RTF)", "save it as .docx or as text"),
    (b"\x89PNG", "a PNG picture", ""),
    (b"\xff\xd8\xff", "a JPEG picture", ""),
    (b"GIF8", "a GIF picture", ""),
    (b"\x1f\x8b", "a gzip archive", "unpack it"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it"),
    (b"\x7fELF", "a program", ""),
    (b"SQLite format 3", "a database", ""),
)

# Control characters that texts hold: tab, line feed, form feed, carriage return; and the escape,
# which transcripts of terminals hold and every report shows as an escape.
_BINARY_BYTES = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_SURROGATE = re.compile("[\ud800-\udfff]")
# Bytes that Windows-1252 leaves undefined; a text with one of them is something else.
_NOT_WINDOWS = frozenset(b"\x81\x8d\x8f\x90\x9d")


def decode_text(data: bytes, shown: str) -> str:
    """The text of a file. UTF-8, or UTF-16 and UTF-32 with a byte-order mark, which stays in.

    `shown` is the path for the command offered. Raises `UnreadableError`.
    """
    encoding = encoding_of(data)
    if encoding == "utf-8":
        _refuse_binary(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(_bad_byte(data, error, encoding, shown)) from error
    return check_text(text)


def encoding_of(data: bytes) -> str:
    """The encoding that `decode_text` takes a file to be in, by its byte-order mark."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")


def check_text(text: str) -> str:
    """The text itself; `UnreadableError` where it is empty or holds what no text holds."""
    if not text.strip(" \t\r\n\f\v\ufeff\u00a0"):
        found = "is empty" if not text else "holds nothing but white space"
        raise UnreadableError(f"{found}: give a text, or leave it out")
    if (at := text.find("\0")) >= 0:
        raise UnreadableError(
            f"null character at {_place(text, at)}: remove it, or save as UTF-8 text"
        )
    if lone := _SURROGATE.search(text):
        raise UnreadableError(
            f"half a surrogate pair, U+{ord(lone.group()):04X}, at {_place(text, lone.start())}: "
            "the text was cut inside a character; export it again"
        )
    return text


def _refuse_binary(data: bytes) -> None:
    for signature, what, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"is {what}, not text" + (f": {remedy}" if remedy else ""))
    head = data[:8192]
    odd = len(head) - len(head.translate(None, _BINARY_BYTES))
    if odd > len(head) // 50:
        if head.count(0) > len(head) // 3:
            raise UnreadableError(
                "looks like UTF-16 without a byte-order mark, or a binary file: save it as UTF-8"
            )
        raise UnreadableError(
            f"is a binary file, not text ({odd} control bytes in the first {len(head)})"
        )


def _bad_byte(data: bytes, error: UnicodeDecodeError, encoding: str, shown: str) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    where = f"byte {error.start + 1} (line {line})"
    if encoding != "utf-8":
        return f"is broken {encoding.upper()}: {error.reason} at {where}; save it as UTF-8"
    found = f"is not UTF-8: byte 0x{data[error.start]:02x} at {where}"
    guess = _guess(data)
    if guess is None:
        return f"{found}; save it as UTF-8"
    name = shlex.quote(shown)
    return f"{found}; if it is {guess}, run: iconv -f {guess} -t UTF-8 {name} > {name}.utf8"


def _guess(data: bytes) -> str | None:
    """The one-byte encoding a Western text most likely has; None where its bytes say no."""
    high = [b for b in data[:200_000] if b >= 0x80]
    if len(high) > len(data[:200_000]) // 4:
        return None
    if any(b in _NOT_WINDOWS for b in high):
        return None
    return "WINDOWS-1252" if any(b < 0xA0 for b in high) else "ISO-8859-1"


def _place(text: str, at: int) -> str:
    line = text.count("\n", 0, at) + 1
    return f"line {line}, column {at - text.rfind(chr(10), 0, at)}"
