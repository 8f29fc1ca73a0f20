"""`checker cache info|clear`."""

from __future__ import annotations

import typer

from checker.cli import options as o

cache_app = typer.Typer(help="What is kept of texts between runs.", no_args_is_help=True)


@cache_app.command()
def info(config: o.ConfigFile = None) -> None:
    """Show where the cache lies and what it holds."""
    from checker.cache import Cache
    from checker.cli.output import note, to_stdout
    from checker.cli.settings import settings

    with Cache(settings(config).config.cache) as cache:
        lines = [f"file: {cache.path}"]
        lines.append(f"size: {_megabytes(cache.path.stat().st_size if cache.path.exists() else 0)}")
        lines.append(f"bound: {settings(config).config.cache.max_megabytes} MB")
        for kind, (count, size) in sorted(cache.counts().items()):
            lines.append(f"{kind}s: {count}, {_megabytes(size)}")
    to_stdout("\n".join(lines) + "\n")
    for line in cache.notes:
        note(line)


@cache_app.command()
def clear(config: o.ConfigFile = None) -> None:
    """Forget everything kept."""
    from checker.cache import Cache
    from checker.cli.output import note
    from checker.cli.settings import settings

    with Cache(settings(config).config.cache) as cache:
        count = sum(number for number, _ in cache.counts().values())
        cache.clear()
    for line in cache.notes:
        note(line)
    note(f"{count} entries removed from {cache.path}")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
