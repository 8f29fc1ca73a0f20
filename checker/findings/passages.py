"""Claims as evidence: the passage with its position, and the words under dispute."""

from __future__ import annotations

from checker.article_name import reader_name
from checker.findings.subjects import subject_label
from checker.model import Claim, ClaimPair, Evidence, Kind, Name, Words
from checker.rulebook.shown_words import shown_span, shown_words
from checker.story import Story
from checker.text_position import LineIndex


class Passages:
    """Evidence for claims of one story; line tables are made once per article."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._lines: dict[str, LineIndex] = {}
        # By offsets: a claim stands in many pairs.
        self._evidence: dict[tuple[str, int, int, int, int], Evidence] = {}

    def evidence(self, claim: Claim) -> Evidence:
        """The claim's passage; `value` holds the disputed words as written."""
        place = claim.article, claim.start, claim.end, *shown_span(claim, self.story)
        found = self._evidence.get(place)
        if found is None:
            found = self._evidence[place] = self._shown(claim, *place[-2:])
        return found

    def _shown(self, claim: Claim, start: int, end: int) -> Evidence:
        text = self.story.article(claim.article).text
        lines = self._lines.get(claim.article)
        if lines is None:
            lines = self._lines[claim.article] = LineIndex(text)
        at = lines.position(start)
        return Evidence(
            claim.article,
            claim.start,
            claim.end,
            at.line,
            at.column,
            text[claim.start : claim.end],
            self.story.words(claim.article, start, end),
            start,
            end,
        )

    def shown(self, claim: Claim) -> str:
        """The disputed words as a reader sees them: a verb with its negation, whole words."""
        return shown_words(claim, self.story)

    def words(self, claim: Claim) -> str:
        """The disputed words as extracted, white space folded: what fingerprints are made of."""
        return " ".join(self.story.words(claim.article, claim.focus_start, claim.focus_end).split())

    def quoted(self, claim: Claim) -> str:
        """The quotation that a claim about its speaker is of."""
        value = claim.value
        words = (
            value.text if isinstance(value, Words) else value.key if isinstance(value, Name) else ""
        )
        return words.strip(" ,;:.\"'“”‘’")

    def source(self, article_id: str) -> str:
        """What a reader calls the article."""
        return reader_name(self.story.article(article_id))

    def subject(self, pair: ClaimPair) -> str:
        """What the pair is about, for headings; the same whichever claim stands left."""
        if pair.left.kind is Kind.SPELLING:
            return pair.left.slot("replacement") or self.words(pair.left)
        return subject_label(pair, self.story)
