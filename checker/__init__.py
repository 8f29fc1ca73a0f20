"""checker finds where articles on one event contradict each other, and which names are misspelt.

engine = checker.Checker()
report = engine.check([checker.Article("a", text_a), checker.Article("b", text_b)])
for finding in report.findings: ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from checker.annotation import Article, Skip
    from checker.config import Config
    from checker.errors import CheckerError, ConfigError, InputError, RuleError
    from checker.model import Agreement, Cleared, Evidence, Finding, Report, Suggestion
    from checker.names import NameComparison, compare_names
    from checker.pipeline import Checker

__all__ = [
    "Agreement",
    "Article",
    "Checker",
    "CheckerError",
    "Cleared",
    "Config",
    "ConfigError",
    "Evidence",
    "Finding",
    "InputError",
    "NameComparison",
    "Report",
    "RuleError",
    "Skip",
    "Suggestion",
    "__version__",
    "compare_names",
]

_MODEL = "Agreement Article Cleared Evidence Finding Report Skip Suggestion".split()
_ERRORS = "CheckerError ConfigError InputError RuleError".split()

# Loaded when first asked for: `checker --help` must not pay for them.
_LAZY = {
    "Checker": "checker.pipeline",
    "Config": "checker.config",
    "NameComparison": "checker.names",
    "compare_names": "checker.names",
    **dict.fromkeys(_MODEL, "checker.model"),
    **dict.fromkeys(_ERRORS, "checker.errors"),
}


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        import importlib

        return getattr(importlib.import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'checker' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
