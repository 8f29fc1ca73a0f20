"""The claims of a story as a pandas frame. This module owns the names of the columns.

One row per claim, in article order, then text order. Offsets are half-open character offsets into
the article as read; `passage` and `text` slice back from them. An open end of a quantity is
±infinity ("at least 40" is 40 to infinity), which JSON, having no infinity, writes as null.
"""

from __future__ import annotations

import io
import json
import math
from typing import TYPE_CHECKING, Any

from checker.errors import InputError
from checker.model import Claim, Moment, Quantity
from checker.report.as_csv import neutral
from checker.rulebook.slots import slot_text, value_text
from checker.story import Story
from checker.text_position import inert_json

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

# Column -> pandas type. Texts are never missing, only empty; numbers are, where they do not apply.
COLUMNS: dict[str, str] = {
    "claim": "string",
    "article": "string",
    "source": "string",
    "published": "string",
    "sentence": "Int64",
    "kind": "string",
    "subject": "string",
    "entity": "string",  # story-wide key: claims of two articles on one person share it
    "attribute": "string",
    "value": "string",
    "low": "Float64",
    "high": "Float64",
    "unit": "string",
    "exact": "boolean",
    "begins": "string",  # of a point in time, ISO 8601; the end is exclusive
    "ends": "string",
    "polarity": "string",
    "modality": "string",
    "time": "string",
    "speaker": "string",
    "hedge": "string",
    "scope": "string",
    "event": "string",
    "event_year": "Int64",
    "event_place": "string",
    "start": "Int64",
    "end": "Int64",
    "focus_start": "Int64",
    "focus_end": "Int64",
    "text": "string",
    "passage": "string",
    "slots": "string",
}


def claims_frame(story: Story) -> pd.DataFrame:
    """Every claim of a story with the columns of `COLUMNS`, typed alike for any number of rows."""
    import pandas as pd

    rows = [_row(claim, story) for claim in story.claims]
    columns = {name: [row[name] for row in rows] for name in COLUMNS}
    return pd.DataFrame({n: pd.array(columns[n], dtype=d) for n, d in COLUMNS.items()})  # type: ignore[call-overload]


def _row(claim: Claim, story: Story) -> dict[str, Any]:
    article = story.article(claim.article)
    value = claim.value
    quantity = value if isinstance(value, Quantity) else None
    moment = value if isinstance(value, Moment) else None
    row: dict[str, Any] = {
        slot: slot_text(claim, slot, story)
        for slot in (
            "subject", "attribute", "unit", "polarity", "modality", "time", "hedge", "scope",
            "event",
        )
    }  # fmt: skip
    speaker = story.entities.get(story.entity_key(claim.article, claim.speaker))
    return row | {
        "claim": claim.id,
        "article": claim.article,
        "source": article.source or "",
        "published": str(article.published or ""),
        "sentence": claim.sentence,
        "kind": claim.kind.value,
        "entity": story.entity_of(claim, claim.subject),
        "value": value_text(value),
        "low": quantity.low if quantity else None,
        "high": quantity.high if quantity else None,
        "exact": quantity.exact if quantity else None,
        "begins": moment.start.isoformat() if moment and moment.start else "",
        "ends": moment.end.isoformat() if moment and moment.end else "",
        "speaker": speaker.name if speaker else claim.speaker,
        "event_year": claim.event.year,
        "event_place": claim.event.place,
        "start": claim.start,
        "end": claim.end,
        "focus_start": claim.focus_start,
        "focus_end": claim.focus_end,
        "text": article.text[claim.focus_start : claim.focus_end],
        "passage": article.text[claim.start : claim.end],
        "slots": json.dumps(dict(claim.extra), ensure_ascii=False) if claim.extra else "",
    }


def as_csv(frame: pd.DataFrame) -> str:
    """CSV with a header, lines ending in LF; a text that a spreadsheet would compute is quoted."""
    texts = [name for name, dtype in COLUMNS.items() if dtype == "string"]
    safe = frame.assign(**{name: frame[name].map(neutral) for name in texts})
    return str(safe.to_csv(index=False, lineterminator="\n"))


def as_json(frame: pd.DataFrame) -> str:
    """A JSON list with an object per claim; what does not apply is null."""
    rows = [
        {name: _plain(cell) for name, cell in zip(frame.columns, cells, strict=True)}
        for cells in frame.astype(object).itertuples(index=False, name=None)
    ]
    return inert_json(json.dumps(rows, ensure_ascii=False, indent=1)) + "\n"


def _plain(cell: Any) -> str | int | float | bool | None:
    """A cell as JSON has it."""
    import pandas as pd

    if cell is pd.NA or (isinstance(cell, float) and not math.isfinite(cell)):
        return None
    if isinstance(cell, str | bool | int):
        return cell
    return cell.item() if hasattr(cell, "item") else float(cell)


def as_parquet(frame: pd.DataFrame) -> bytes:
    """The frame in Parquet; raises InputError where pyarrow is not installed."""
    buffer = io.BytesIO()
    try:
        frame.to_parquet(buffer, index=False)
    except ImportError as error:
        raise InputError(
            "--format parquet needs the package pyarrow; install it with: pip install pyarrow"
        ) from error
    return buffer.getvalue()


# Format -> writer; the command line offers these.
WRITERS: dict[str, Callable[[pd.DataFrame], str | bytes]] = {
    "csv": as_csv,
    "json": as_json,
    "parquet": as_parquet,
}
