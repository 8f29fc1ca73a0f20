"""Why a pair was let pass, in words for an editor.

In: the name of a reason as rules and comparators give it, which JSON keeps and filters go by. Out:
a sentence on the two passages; a reason of a house rule is shown as its author wrote it.
"""

from __future__ import annotations

from checker.model import Cleared
from checker.text_position import inert

# By the name of a reason: what it means for two passages.
PLAIN = {
    "different subject": "The two passages are about different people or things",
    "different event": "The two passages tell of different events",
    "different scope": "One passage counts a part or another group",
    "different clause": "The two numbers are said of different things",
    "different unit": "The two amounts are in different units",
    "different day": "The two passages tell of different days",
    "different occasion": "The two passages tell of different occasions",
    "different place": "The two passages tell of different places",
    "another deed": "The two passages tell of different actions",
    "another doer": "The two passages tell of what different people did",
    "another office": "The two passages name different offices",
    "another matter": "The two passages tell of different matters",
    "another place": "The two passages tell of different places",
    "another day": "The two passages tell of different days",
    "another sort of thing": "The two passages name different things",
    "the price of another thing": "The two sums are the prices of different things",
    "another employer": "The two numbers are of different employers' staff",
    "not surely one event": "Nothing shows that both passages tell of one event",
    "several such events": "The story has several events of this sort",
    "too little in common": "The passages share too little to be compared",
    "worded too differently": "The passages are worded too differently to be compared",
    "said of other circumstances": "The passages tell of different circumstances",
    "one article gives both": "One article gives both values, so they go together",
    "one article names both": "One article names both, so they go together",
    "one article tells both": "One article gives both values, so they go together",
    "one article numbers several": "One article has several of them, with numbers of their own",
    "one article tells what came later": "One article tells both, one after the other",
    "one sentence tells both": "One sentence gives both values, so they go together",
    "the article reports two sources": "The article reports what two sources say",
    "one narrator": "Both passages stand in one article",
    "a part of the other": "One number is a part of the other",
    "one takes in the other": "One takes in the other",
    "beginning against whole": "One passage gives the beginning, the other the whole time",
    "beginning against end": "One passage gives the beginning, the other the end",
    "former and present": "One passage names a former holder, the other the present one",
    "coming and present": "One passage names a future holder, the other the present one",
    "an office that several may hold": "Several people may hold this office at once",
    "roles that go together": "One person may hold both roles",
    "roles in two places": "The roles are in different places or bodies",
    "relatives of two people": "The passages name relatives of different people",
    "verdicts on two charges": "The verdicts are on different charges",
    "votes on two matters": "One vote was on an amendment or the like, the other on the whole",
    "scheduled against happened": "One passage tells of a plan, the other of what happened",
    "planned against done": "One passage tells of a plan, the other of what was done",
    "possible or denied": "One passage says it only may be so",
    "unrealised condition": "One passage says it only may be so, or would be so if",
    "not said as a fact": "One passage does not state it as a fact",
    "not told as a fact": "One passage does not state it as a fact",
    "nothing in particular": "The passages may be about different things of one kind",
    "nobody in particular": "The passages may be about different people",
    "negated": "One passage says that it did not happen",
    "unresolved date": "A date cannot be told from the text",
    "not about the same thing": "The passages are not about the same thing",
    "two speakers tell it in two ways": "Two speakers give two accounts",
}  # fmt: skip
# Reasons whose detail is a word of the passages, and not a note of how they were compared.
_TELLING = frozenset(("different scope",))


def plain_reason(cleared: Cleared) -> str:
    """The reason as a sentence without its full stop; with the word it hangs on, where it has one:
    "One passage counts a part or another group: “in the city”". Inert."""
    reason = inert(cleared.reason)
    plain = PLAIN.get(reason, reason)
    detail = inert(cleared.detail)
    if reason in _TELLING and detail and " against " not in detail:
        return f"{plain}: “{detail}”"
    return plain
