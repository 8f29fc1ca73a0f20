"""Length-preserving folding: typographic characters become plain ones, offsets stay as they are."""

from __future__ import annotations

import re

# One character to one character, so that offsets into the folded text are offsets into the article.
_PLAIN = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'", "ʼ": "'",
        "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ",
        "\u200a": " ", "\u3000": " ", "\ufeff": " ", "\u200b": " ", "\u00ad": " ", "\t": " ",
        "‐": "-", "‑": "-", "‒": "-", "−": "-", "…": ".",
    }
)  # fmt: skip

# A dash between digits or inside a word is a hyphen; one set off by spaces is a dash.
_DASH_IN_WORD = re.compile(r"(?<=\w)[–](?=\w)")
_DASH_APART = re.compile(r"(?<=\s)[–—](?=\s)")


def fold_text(text: str) -> str:
    """The same text in plain punctuation; the result is exactly as long as `text`."""
    text = text.translate(_PLAIN)
    text = _DASH_IN_WORD.sub("-", text)
    text = _DASH_APART.sub("-", text)
    return text.replace("\r", " ")
