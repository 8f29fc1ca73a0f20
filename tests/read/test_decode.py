"""Bytes to text: what is kept, what is guessed, what is offered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.decode import UnreadableError, check_text, decode_text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            "She said “no” twice.".encode("windows-1252"),
            "iconv -f WINDOWS-1252 -t UTF-8 'my file.txt'",
        ),
        ("café".encode("latin-1"), "iconv -f ISO-8859-1"),
        ("слово и дело".encode("koi8-r"), "save it as UTF-8"),
        (b"abc\x81def\xe9", "byte 0x81 at byte 4 (line 1); save it as UTF-8"),
        (b"one\ntwo\n\xe9t\xe9 and more words", "byte 9 (line 3)"),
        (b"\xef\xbb\xbfab\xff", "byte 0xff at byte 6"),
    ],
)
def test_bad_bytes_are_placed_and_a_command_is_offered(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode_text(data, "my file.txt")
    assert said in str(caught.value)


@given(st.text())
def test_utf8_comes_back_as_it_was(text: str) -> None:
    try:
        assert decode_text(text.encode("utf-8"), "a") == text
    except UnreadableError:
        assert not text.strip() or "\0" in text or not text.strip("\ufeff\xa0 ") or _binary(text)


def _binary(text: str) -> bool:
    return any(ord(c) < 32 for c in text) or text.startswith(("%PDF-", "GIF8", "PK", "{\\rtf"))


@pytest.mark.parametrize("text", ["a\x1b[31mred", "form\ffeed", "tab\tbed", "\u202eabc", "a\x85b"])
def test_odd_characters_are_no_reason_to_refuse(text: str) -> None:
    assert check_text(text) is text
    assert decode_text(text.encode(), "a") == text
