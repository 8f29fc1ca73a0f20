"""The table of settings: name in files, type, bounds and one line of description for each.

`checker.config` holds the values; this table is what the reader of files, the JSON Schema, the
starting point of `checker init` and `checker config show` have in common. A test holds the two
together: every field of `Config` has its line here, and no line is without its field.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.config import FAIL_ON
from checker.model import Severity

SEVERITIES = tuple(s.value for s in Severity)
STYLE_LISTS = ("none", "english-news")  # files of rules/lexicon/house-style
UNSUPPORTED = (*SEVERITIES, "off")

# How a value is written. "path" and "paths" are taken from the folder of the file that names
# them, and so is a pack that is written as a path ("./rules").
KINDS = (
    "integer", "number", "flag", "word", "choice", "words", "path", "paths", "packs", "spellings",
    "changes", "overrides",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """`name` is "group.key" as in files; `low` and `high` are inclusive bounds."""

    name: str
    kind: str
    doc: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        return self.name.partition(".")[0]

    @property
    def key(self) -> str:
        return self.name.partition(".")[2]

    @property
    def attribute(self) -> str:
        """The field of the group's dataclass."""
        return self.key.replace("-", "_")


SETTINGS: tuple[Setting, ...] = (
    Setting("read.max-text-bytes", "integer", "Largest text or web page, in bytes.", 1),
    Setting(
        "read.max-file-bytes", "integer", "Largest document or JSON-lines file, in bytes.", 1
    ),
    Setting("read.max-words", "integer", "Most words and signs in one article.", 100),
    Setting("read.max-run", "integer", "Longest run of characters without a blank.", 100),
    Setting("read.max-articles", "integer", "Most articles in one run.", 2),
    Setting("read.language-words", "integer", "Texts with fewer words may be in any language.", 5),
    Setting(
        "read.english-share", "number", "Least share of small English words in an English text.",
        0, 0.5,
    ),
    Setting("annotate.model", "word", "The installed spaCy model that parses the articles."),
    Setting("annotate.batch-size", "integer", "Paragraphs given to the model at a time.", 1, 4096),
    Setting("rules.folders", "paths", "Folders of your own rules."),
    Setting("rules.extends", "packs", "Rule packs: folders, or installed packages by name."),
    Setting(
        "rules.change", "changes", "Rules switched off or changed, by id or glob, in this order."
    ),
    Setting("names.lexicons", "paths", "Your own lists of people, offices and places."),
    Setting("names.house-style", "spellings", "Spellings you do not print, and what you print."),
    Setting(
        "names.house-style-severity", "choice", "Severity of a spelling against house style.",
        choices=SEVERITIES,
    ),
    Setting(
        "names.house-style-list", "choice", "A list of preferred spellings to start from.",
        choices=STYLE_LISTS,
    ),
    Setting("report.min-severity", "choice", "Least severity that is shown.", choices=SEVERITIES),
    Setting("report.cleared", "flag", "Also list what was compared and let pass, with the reason."),
    Setting("gate.drafts", "paths", "Drafts to check when the command line names none."),
    Setting("gate.sources", "paths", "Sources to check drafts against."),
    Setting("gate.fail-on", "choice", "Least severity that fails the run.", choices=FAIL_ON),
    Setting(
        "gate.unsupported", "choice", "Severity of a statement that no source supports.",
        choices=UNSUPPORTED,
    ),
    Setting("gate.baseline", "path", "Findings known already, which do not fail the run."),
    Setting("gate.suppressions", "path", "Suppressions for drafts that take no comments."),
    Setting("gate.unsuppressible", "words", "Rules, by id or glob, that no comment suppresses."),
    Setting("gate.overrides", "overrides", "Other settings for the drafts that match a glob."),
    Setting("cache.enabled", "flag", "Keep what was learnt of each text for the next run."),
    Setting("cache.max-megabytes", "integer", "Largest size of the cache file.", 1),
    Setting("cache.folder", "path", "Where the cache lies; the user's cache folder by default."),
)  # fmt: skip

GROUPS: dict[str, tuple[Setting, ...]] = {}
for _setting in SETTINGS:
    GROUPS[_setting.group] = (*GROUPS.get(_setting.group, ()), _setting)
