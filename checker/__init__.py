"""checker finds where articles on one event contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from checker.names import NameComparison, compare_names

__all__ = ["NameComparison", "__version__", "compare_names"]

# Loaded when first asked for: `checker --help` must not pay for them.
_LAZY = {"compare_names": "checker.names", "NameComparison": "checker.names"}


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        import importlib

        return getattr(importlib.import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'checker' has no attribute {name!r}")
