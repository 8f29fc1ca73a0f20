"""Counts of zero: "no one was killed or injured", "no casualties", "no dead or wounded"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotation import Sentence
from checker.extract.quantity_anchor import anchors_of
from checker.extract.quantity_site import event_ref
from checker.extract.quantity_words import OF_PEOPLE, STATES, UNDERGONE
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Participant, Quantity


def extract_none(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """Counts of zero: "no one was killed or injured", "no casualties", "no dead or wounded"."""
    a = reading.annotation
    for t in a.words(sentence):
        if t.lower not in ("no", "nobody", "none", "zero") and not (
            t.lower == "one" and any(k.lower == "no" for k in a.tokens[max(t.i - 2, 0) : t.i])
        ):
            continue
        heads = []
        if t.lower == "no" and t.head != t.i and a.tokens[t.head].i > t.i:
            noun = a.tokens[t.head]
            if noun.lower in STATES or noun.lemma in STATES:
                heads = [noun, *(k for k in a.children(noun.i) if k.dep == "conj")]
                after = a.tokens[noun.i + 1 : noun.i + 3]
                if len(after) == 2 and after[0].lower in ("or", "and") and after[1] not in heads:
                    heads.append(after[1])
        names = {STATES.get(h.lower) or STATES.get(h.lemma.lower(), "") for h in heads} - {""}
        focus_end = heads[-1].end if heads else t.end
        if not names and t.lower != "no":
            verb = a.tokens[t.head]
            verbs = [verb, *(k for k in a.children(verb.i) if k.dep == "conj" and k.pos == "VERB")]
            if t.dep == "nsubjpass":
                names = {
                    UNDERGONE[v.lemma] for v in verbs if v.lemma in UNDERGONE and v.tag == "VBN"
                }
            elif t.dep == "nsubj":
                names = {"killed"} & {STATES.get(k.lower, "") for k in a.children(verb.i)} | (
                    {"killed"} if verb.lemma == "die" else set()
                )
            focus_end = verbs[-1].end if names else t.end
        if names and "casualties" in names:
            names |= {"killed", "injured"}
        for name in sorted(names & OF_PEOPLE):
            start = t.start - 3 if t.lower == "one" else t.start
            clause = reading.clause(heads[0].i if heads else t.head)
            anchors = anchors_of(a, heads[0].i if heads else t.head)
            yield reading.claim(
                Kind.QUANTITY, heads[0].i if heads else t.head, (start, max(focus_end, t.end)),
                Quantity(0.0, 0.0), subject=Participant("nobody", "person", start, t.end),
                attribute=name, keys={f"{name}|people"}, polarity=True, modality=clause.modality,
                event=event_ref(anchors),
                slots={
                    "sort": name, "class": name, "noun": "person", "people": "people",
                    "grain": "1", "points": "0", "places": "; ".join(sorted(anchors.places)),
                    "months": " ".join(map(str, sorted(anchors.months))),
                },
            )  # fmt: skip
