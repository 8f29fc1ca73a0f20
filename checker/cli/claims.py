"""`checker claims`: the claims table as CSV, JSON or Parquet."""

from __future__ import annotations

from collections.abc import Sequence

from checker.cli.engine import engine_and_story, read_inputs
from checker.cli.exit_codes import ExitCode
from checker.cli.output import STDOUT, note, targets, write_all
from checker.config import Config

FORMATS = {"csv": ".csv", "json": ".json", "parquet": ".parquet"}


def run_claims(
    paths: Sequence[str],
    config: Config,
    *,
    format: str | None = None,  # noqa: A002
    outputs: Sequence[str] = (),
    quiet: bool = False,
) -> ExitCode:
    """Writes one row per claim, in article order, then text order."""
    wanted = targets(format, outputs, FORMATS, "csv")
    articles, skips = read_inputs(paths, config)
    _, story = engine_and_story(articles, config, quiet=quiet)
    from checker.table import WRITERS, claims_frame

    frame = claims_frame(story)
    write_all((target, WRITERS[target.format](frame)) for target in wanted)
    for skip in skips:
        note(f"{skip.what}: {skip.reason}")
    if all(target.path != STDOUT for target in wanted):
        note(f"{len(frame)} claims; written to {', '.join(t.path for t in wanted)}", quiet)
    return ExitCode.UNCHECKED if skips else ExitCode.CLEAN
