"""Names that titles and descriptions carry beside them."""

from __future__ import annotations

from checker.annotation import Token
from checker.extract.reading import Reading
from checker.model import EntityType


def name_beside(reading: Reading, token: Token) -> Token | None:
    """The token of a name that a title or description carries: "the envoy, Helena Sampaio"."""
    if token.pos == "PRON" or _person_at(reading, token.i):
        return None
    a = reading.annotation
    todo = [token]
    for _ in range(6):
        if not todo:
            break
        above = todo.pop(0)
        for kid in a.children(above.i):
            # "The minister of health Ana Lind": the parser hangs the name on what she is for.
            inside = above.dep == "pobj" and kid.dep != "appos"
            if kid.dep in ("appos", "nmod", "compound") and not inside:
                if _person_at(reading, kid.i):
                    return kid
                todo += [kid] if kid.dep == "appos" else []
            elif kid.dep == "prep" and kid.lower in ("of", "for") and above is token:
                objects = [k for k in a.children(kid.i) if k.dep == "pobj"]
                todo += [k for k in objects if not _person_at(reading, k.i)]
    following = reading.mention_at.get(token.i + 1)
    if following is not None and token.dep != "poss" and _person_at(reading, token.i + 1):
        return a.tokens[following.last - 1]
    return None


def _person_at(reading: Reading, i: int) -> bool:
    mention = reading.mention_at.get(i)
    return (
        mention is not None
        and mention.form in ("name", "short", "description")
        and reading.entities[mention.entity].type is EntityType.PERSON
    )
