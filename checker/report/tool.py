"""Which program wrote a report."""

from __future__ import annotations

import sys

NAME = "checker"


def tool_version() -> str:
    """The package's version, "0" where the package does not name one.

    Read from the loaded package instead of imported: `checker/__init__.py` stands above this stage.
    """
    return str(getattr(sys.modules[NAME], "__version__", "0"))
