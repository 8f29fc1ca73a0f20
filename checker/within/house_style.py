"""House style: spellings the house does not print, found as written, with the one it prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from checker.annotate.paragraphs import split_paragraphs
from checker.annotation import Article
from checker.coded_rules import HOUSE_STYLE
from checker.config import NamesConfig
from checker.errors import RuleError
from checker.model import Finding, Suggestion, Verdict
from checker.normalize.comments import blank_comments
from checker.resources import rules_folder
from checker.within.passages import Passages, coded_finding
from checker.within.quotations import addresses, overlaps
from checker.yaml_strict import parse_strict


def house_spellings(names: NamesConfig) -> Mapping[str, str]:
    """What is not printed, to what is: the house's own words, then those of the list it names.

    A form that the house prints is taken out of the list. Raises RuleError for a faulty list.
    """
    if names.house_style_list == "none":
        return names.house_style
    printed = set(names.house_style.values())
    listed = _listed(names.house_style_list)
    return {w: r for w, r in listed.items() if w not in printed} | dict(names.house_style)


@cache
def _listed(name: str) -> Mapping[str, str]:
    path = rules_folder() / "lexicon" / "house-style" / f"{name}.yml"
    node, faults = parse_strict(path.read_text(encoding="utf-8"), str(path))
    root = faults.map(node, known=("spellings",), required=("spellings",))
    found = faults.map(root.get("spellings")) if root else None
    pairs = {w: faults.text(right) for w, right in found.entries.items()} if found else {}
    if faults.faults:
        raise RuleError(faults.faults)
    return {wrong: right for wrong, right in pairs.items() if right}


def house_style_findings(
    article: Article, spellings: Mapping[str, str], severity: str, findings: Iterable[Finding] = ()
) -> list[Finding]:
    """One finding per place. `spellings` maps what is not printed to what is.

    Case is compared as written, save a small letter that opens a sentence as a capital. A place
    that another finding mends already is left to it.
    """
    if not spellings:
        return []
    text = blank_comments(article.text)
    mended = [
        (f.suggestion.start, f.suggestion.end)
        for f in findings
        if f.suggestion and f.suggestion.article == article.id and f.verdict == Verdict.TYPO.value
    ]
    blocked = mended + addresses(text)
    # What stands in a form that the house prints is right: "co-operate" holds no "operate". It
    # also keeps one fix from calling for the next.
    printed = [
        at.span() for right in set(spellings.values()) for at in _pattern(right).finditer(text)
    ]
    passages = Passages([article])
    paragraphs = split_paragraphs(text, article.body)
    out = []
    # The longest spelling first: "Kiev Oblast" before "Kiev".
    for wrong in sorted(spellings, key=lambda s: (-len(s), s)):
        for at in _pattern(wrong).finditer(text, article.body):
            start, end = at.span()
            right = spellings[wrong]
            if text[start].isupper() and wrong[:1].islower():
                right = right[:1].upper() + right[1:]
            if (
                text[start:end] == right
                or overlaps(blocked, start, end)
                or any(s <= start and end <= e for s, e in printed)
            ):
                continue
            blocked.append((start, end))
            around = next((p for p in paragraphs if p.start <= start < p.end), None)
            passage = (around.start, around.end) if around else (start, end)
            evidence = passages.evidence(article.id, *passage, (start, end))
            out.append(
                coded_finding(
                    HOUSE_STYLE,
                    severity,
                    f"House style is {right}, not {' '.join(text[start:end].split())}",
                    wrong,
                    [evidence],
                    verdict=Verdict.VARIANT.value,
                    suggestion=Suggestion(article.id, start, end, right),
                )
            )
    return out


def is_settled(finding: Finding, article: str, styled: Sequence[Finding]) -> bool:
    """Whether a finding tells of two accepted spellings where house style has decided on one."""
    if finding.verdict != Verdict.VARIANT.value:
        return False
    spots = [(e.focus_start, e.focus_end) for e in finding.evidence if e.article == article]
    return any(
        fix.start < end and start < fix.end
        for f in styled
        if (fix := f.suggestion)
        for start, end in spots
    )


def _pattern(wrong: str) -> re.Pattern[str]:
    words = [re.escape(w) for w in wrong.split()]
    first = words[0] if words else r"(?!)"
    if wrong[:1].islower():
        first = f"[{wrong[0].upper()}{wrong[0]}]{first[1:]}" if wrong[0].isalpha() else first
    return re.compile(r"(?<!\w)" + r"\s+".join([first, *words[1:]]) + r"(?!\w)")
