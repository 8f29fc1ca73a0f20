"""`checker lsp`: the language server on standard input and output."""

from __future__ import annotations

from importlib.util import find_spec

from checker.errors import InputError


def run_lsp() -> None:
    """Serves until the editor ends the session. Raises InputError without the extra."""
    if find_spec("pygls") is None:
        raise InputError(
            "checker lsp needs the package pygls; install it with: pip install 'checker[lsp]'"
        )
    from checker.lsp.server import make_server

    make_server().start_io()
