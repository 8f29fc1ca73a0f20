"""Slips of one article that its grammar gives away: number, tense and article beside their word.

Comes in: the tokens of a sentence. Goes out: `Slip`s, all of them likely and none certain. Each
frame is a few words in a row that good English never has; headlines, which leave words out, and
speech in dialect are let be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from checker.extract.reading import Reading
from checker.extract.spelling_gaps import Slip
from checker.model import Token

_Frame = Callable[[Sequence[Token], int], "tuple[int, int, str, str] | None"]


def find_grammar(reading: Reading) -> Iterator[Slip]:
    """Every frame's slips, one at most for a place; those of grammar alone are doubts."""
    for sentence in reading.annotation.sentences:
        if sentence.headline:
            continue
        tokens = reading.annotation.words(sentence)
        taken = -1
        for k, token in enumerate(tokens):
            if k <= taken or not token.text.isalpha():
                continue
            for frame in _BY_WORD.get(token.lower, ()):
                found = frame(tokens, k)
                if found is None:
                    continue
                first, last, meant, reason = found
                start, end = tokens[first].start, tokens[last].end
                sure = "doubtful" if frame in _GRAMMAR_ALONE else "likely"
                yield Slip(start, end, tokens[first].i, meant, sure, reason)
                taken = last
                break


def _at(tokens: Sequence[Token], k: int) -> Token | None:
    return tokens[k] if 0 <= k < len(tokens) else None


def _lower(tokens: Sequence[Token], k: int) -> str:
    return tokens[k].lower if 0 <= k < len(tokens) else ""


def _quoted(tokens: Sequence[Token], k: int) -> bool:
    """Whether a quotation mark stands before in the sentence: speech has its own grammar."""
    return any(t.text in '"“‘«„' for t in tokens[:k])


# ---------------------------------------------------------------- number of the verb

_SINGULAR_VERBS = frozenset("has was is does".split())
_PLURAL_VERBS = frozenset("have are were do".split())
_OTHER_NUMBER = {
    "has": "have", "was": "were", "is": "are", "does": "do",
    "have": "has", "were": "was", "are": "is", "do": "does",
}  # fmt: skip
_ASKED = frozenset(
    "do does did to let make made help would could should will may might must can have had if "
    "though wish whether lest than that".split()
)


def _pronoun(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "he have", "they was": the verb right after its pronoun."""
    pronoun = _lower(tokens, k - 1)
    verb = tokens[k].lower
    before = _lower(tokens, k - 2)
    if _quoted(tokens, k) or before in _ASKED or before in ("and", "or", "of", "with", ",", "n't"):
        return None
    wrong = (pronoun in ("he", "she") and verb in ("have", "are", "do")) or (
        pronoun in ("they", "we") and verb in ("has", "was", "is", "does")
    )
    if not wrong or tokens[k].pos not in ("AUX", "VERB"):
        return None
    if verb == "do" and _lower(tokens, k + 1) not in ("not", "n't"):
        return None
    return k, k, _OTHER_NUMBER[verb], f"“{pronoun} {_OTHER_NUMBER[verb]}” is meant"


# Plural in form: one thing, a measure, or a name.
_ONE_THING = frozenset(
    "news politics economics physics mathematics athletics gymnastics measles mumps diabetes "
    "headquarters means series species crossroads barracks works billiards darts ethics "
    "statistics linguistics aerobics genetics tactics logistics dollars pounds euros percent "
    "years months weeks days hours minutes seconds miles kilometers kilometres meters metres feet "
    "yards inches tons tonnes points times thirds quarters gallons liters litres acres degrees "
    "thanks odds what majors finals nationals games playoffs championships semifinals olympics "
    "data media criteria states nations matters cents yen bucks kilos pounds grams runs wickets "
    "lots proceeds".split()
)
# Plurals that open a sentence and are no name ("Jeffs was", "Forbes has").
_OPENING_PLURALS = frozenset(
    "people men women children officials authorities officers soldiers troops protesters police "
    "demonstrators residents witnesses prosecutors investigators detectives rescuers firefighters "
    "paramedics doctors nurses teachers students parents relatives neighbors neighbours friends "
    "workers employees passengers victims survivors suspects lawmakers voters critics supporters "
    "opponents analysts experts scientists researchers reporters journalists lawyers attorneys "
    "jurors militants gunmen rebels refugees migrants tourists leaders ministers schools hospitals "
    "roads homes houses flights trains talks prices shares sales".split()
)
_CLAUSE_OPENS = frozenset(
    "that but while because although though as when after before since where if whether and so "
    "until unless ; :".split()
)
_MODIFIERS = ("ADJ", "DET", "NUM")


def _subject(tokens: Sequence[Token], k: int) -> tuple[int, Token | None]:
    """Where the noun phrase that ends right before token k begins, and what stands before it."""
    at = k - 2
    while at >= 0 and (
        tokens[at].pos in _MODIFIERS or tokens[at].tag in ("PRP$", "NN", "NNP", "VBN", "VBG")
    ):
        at -= 1
    return at + 1, _at(tokens, at)


def _opens_clause(before: Token | None) -> bool:
    return before is None or before.lower in _CLAUSE_OPENS


def _plural_subject(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "Officials has", "The victims was": a plural noun, and nothing else, before the verb."""
    verb, noun = tokens[k].lower, _at(tokens, k - 1)
    if noun is None or noun.tag != "NNS" or tokens[k].pos not in ("AUX", "VERB"):
        return None
    if noun.lower in _ONE_THING or _quoted(tokens, k):
        return None
    if not noun.text.islower() and (k > 1 or noun.lower not in _OPENING_PLURALS):
        return None
    if not noun.lower.endswith("s") and noun.lower not in _OPENING_PLURALS:
        return None
    first, before = _subject(tokens, k)
    if not _opens_clause(before) or any(t.pos == "NUM" for t in tokens[first:k]):
        return None
    if any(t.tag == "VBG" for t in tokens[first:k]):
        return None  # "splitting the revenues has been hard"
    if first > k - 1 or (before is not None and before.lower in ("and", "as", "than", ":")):
        return None
    if any(t.lower in ("a", "an", "each", "every", "one", "what", "this") for t in tokens[first:k]):
        return None
    if _plural_follows(tokens, k):
        return None
    return k, k, _OTHER_NUMBER[verb], f"“{noun.lower} {_OTHER_NUMBER[verb]}” is meant"


def _plural_follows(tokens: Sequence[Token], k: int) -> bool:
    """Whether the verb is one of a heading or a list and not of this noun ("Deaths: is it")."""
    return _lower(tokens, k + 1) in ("it", "he", "she", "they", "there", "that", "this")


# People and things that are one and never a group, so that "were" cannot be theirs.
_ONE = frozenset(
    "man woman boy girl officer teenager gunman driver victim suspect spokesman spokeswoman "
    "president minister official soldier student teacher lawyer judge mother father husband wife "
    "son daughter brother sister house building car truck bus train plane helicopter boat ship "
    "bomb explosion blast fire blaze earthquake quake storm crash accident incident attack "
    "decision report statement letter body bullet weapon knife gun rifle road bridge street "
    "school hospital airport hotel restaurant shop church mosque village town election vote "
    "verdict sentence trial hearing case lawsuit law bill agreement deal treaty summit protest "
    "march strike investigation inquiry search rescue company's arrest death injury shooting "
    "stabbing robbery murder killing cause reason motive identity price cost rate toll condition "
    "situation plan proposal measure project program programme".split()
)
# Heads of a phrase with "of", whose number the verb takes and not that of the nearer noun.
_HEADS = frozenset(
    "cause identity name leader owner mother father death body arrest release result price cost "
    "value rate purpose aim goal fate role presence killing murder shooting trial opening closure "
    "launch scale extent safety location arrival departure discovery destruction use lack "
    "sentencing conviction funeral resignation".split()
)
_HEAD_PLURALS = frozenset(
    "identities names bodies leaders owners deaths causes results families relatives parents "
    "homes lawyers wives friends lives members residents details effects".split()
)
_IF = frozenset("if as though wish were whether unless lest".split())


def _single_subject(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "The man were", "The cause of the fires are": one thing with a plural verb, and back."""
    verb = tokens[k].lower
    if tokens[k].pos not in ("AUX", "VERB") or _quoted(tokens, k):
        return None
    head = k - 1
    of_phrase = False
    while head > 0 and tokens[head].lower not in ("of",) and k - head < 6:
        if tokens[head].pos not in ("NOUN", "PROPN", "ADJ", "DET", "NUM") and tokens[
            head
        ].tag not in ("PRP$", "POS", "VBN"):
            break
        head -= 1
    if _lower(tokens, head) == "of" and head:
        head, of_phrase = head - 1, True
    else:
        head = k - 1
    noun = _at(tokens, head)
    if noun is None or not noun.text.islower():
        return None
    if of_phrase:
        wanted = _HEADS if verb in _PLURAL_VERBS else _HEAD_PLURALS
        # With "was" the nearer noun must be plural too, or it might be its subject.
        if verb in _SINGULAR_VERBS and tokens[k - 1].tag != "NNS":
            return None
    else:
        wanted = _ONE if verb in _PLURAL_VERBS else frozenset()
    if noun.lower not in wanted or (verb == "do"):
        return None
    first, before = _subject(tokens, head + 1)
    if not _opens_clause(before) or first >= head:
        return None
    if before is not None and (before.lower in _IF or before.lower in ("and", "when", ":")):
        return None
    if verb == "were" and any(t.lower in _IF for t in tokens[:first]):
        return None
    opener = tokens[first]
    if opener.tag not in ("DT", "PRP$") or opener.lower in ("these", "those", "both", "all"):
        return None
    if any(t.lower in ("and", "or") for t in tokens[first:k]):
        return None
    if any(t.pos == "NUM" for t in tokens[first : head + 1]):
        return None
    return k, k, _OTHER_NUMBER[verb], f"“{noun.lower} … {_OTHER_NUMBER[verb]}” is meant"


def _police_is(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "Police is", "police has": the force takes the plural."""
    noun = _lower(tokens, k - 1)
    before = _at(tokens, k - 2)
    if noun != "police" or tokens[k].pos != "AUX" or _quoted(tokens, k):
        return None
    if before is not None and before.lower not in (".", "but", "while", "because", "that", ";"):
        return None
    meant = _OTHER_NUMBER[tokens[k].lower]
    return k, k, meant, f"“police {meant}” is meant"


# ---------------------------------------------------------------- tense

_MODALS = frozenset("will would could should must might cannot shall".split())
_DO = frozenset("did does".split())
_ADVERBS = frozenset("not n't also immediately never only yet soon now".split())
_PAST_IS_BASE = frozenset(
    "need feed bleed breed speed proceed succeed exceed embed shed wed seed heed weed read put cut "
    "hit hurt let set shut cost burst cast split spread quit rid bid beat become come run overcome "
    "found wound lead shred bed thread tread dread spread fled".split()
)
_IRREGULAR = {
    "went": "gone", "took": "taken", "wrote": "written", "drove": "driven", "spoke": "spoken",
    "broke": "broken", "fell": "fallen", "gave": "given", "knew": "known", "saw": "seen",
    "rose": "risen", "ate": "eaten", "flew": "flown", "chose": "chosen", "began": "begun",
    "drank": "drunk", "swam": "swum", "sang": "sung", "became": "become", "came": "come",
    "stole": "stolen", "threw": "thrown", "froze": "frozen", "wore": "worn", "tore": "torn",
    "grew": "grown", "blew": "blown", "shook": "shaken", "hid": "hidden", "rode": "ridden",
    "forgot": "forgotten", "ran": "run", "withdrew": "withdrawn",
}  # fmt: skip


def _after_modal(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "will meets", "did not responded", "could not reached"."""
    auxiliary = tokens[k].lower
    if tokens[k].pos != "AUX":
        return None
    at = k + 1
    while at < len(tokens) and tokens[at].lower in _ADVERBS:
        at += 1
    verb = _at(tokens, at)
    if verb is None or not verb.text.islower() or verb.lower in _PAST_IS_BASE:
        return None
    if auxiliary in _DO and at == k + 1:
        return None  # "did limited damage"
    regular = verb.tag in ("VBD", "VBN", "VBZ") and (
        (verb.lower.endswith("ed") and len(verb.lower) > 4)
        or (verb.tag == "VBZ" and verb.lower == verb.lemma.lower() + "s")
    )
    if not regular or verb.lemma.lower() == verb.lower:
        return None
    if verb.lower.endswith("s") and _lower(tokens, at + 1) in ("", ",", "."):
        return None
    return at, at, verb.lemma.lower(), f"“{auxiliary} … {verb.lemma.lower()}” is meant"


def _after_have(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "has went", "had fell": the past where the participle belongs."""
    at = k + 1
    while at < len(tokens) and tokens[at].lower in ("not", "n't", "also", "already", "never"):
        at += 1
    verb = _at(tokens, at)
    if verb is None or verb.lower not in _IRREGULAR or not verb.text.islower():
        return None
    if verb.pos not in ("VERB", "AUX") or _quoted(tokens, k):
        return None
    meant = _IRREGULAR[verb.lower]
    return at, at, meant, f"“{tokens[k].lower} {meant}” is meant"


# ---------------------------------------------------------------- number of the noun

_GROUPS = frozenset(
    "staff crew family team group few lot bunch pack police aircraft public press audience class "
    "cast crowd force kind sort way one same world party band best worst latest first last most "
    "more people left right opposition youth elite poor rich young old many dead other next "
    "hit off paid known species series fleet cavalry infantry clergy jury faculty cabinet "
    "personnel media data".split()
)
_CLOSES = frozenset(
    ". , in of on at to who that which was is has had for from and since ever".split()
)


def _one_of(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "one of the worst accident in": the noun that should be plural."""
    if _lower(tokens, k + 1) != "of" or _lower(tokens, k + 2) not in (
        "the", "his", "her", "their", "its", "our", "these", "those",
    ):  # fmt: skip
        return None
    at = k + 3
    while at < len(tokens) and (
        tokens[at].pos in ("ADJ", "ADV", "NUM")
        or tokens[at].tag in ("VBN", "VBG", "POS", "HYPH")
        or (tokens[at].tag == "NN" and at + 1 < len(tokens) and tokens[at + 1].tag[:2] == "NN")
    ):
        at += 1
    noun = _at(tokens, at)
    superlative = any(t.tag in ("JJS", "RBS") for t in tokens[k + 3 : at])
    if noun is None or noun.tag != "NN" or not superlative or not noun.text.islower():
        return None
    if noun.lower in _GROUPS or noun.lower.endswith(("s", "ing", "ism", "ity", "ness")):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].lower not in _CLOSES:
        return None
    return at, at, _plural(noun.lower), f"“one of the … {_plural(noun.lower)}” is meant"


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


_COUNTED = frozenset(
    "suspect victim officer soldier civilian passenger worker student teacher prisoner hostage "
    "gunman attacker protester demonstrator official resident neighbor neighbour tourist migrant "
    "refugee rebel militant policeman policewoman fireman firefighter patient doctor nurse car "
    "truck bus train plane helicopter boat ship house home building shop school hospital church "
    "bomb bullet missile rocket grenade gun rifle pistol weapon explosion attack country nation "
    "city town village month week year hour minute mile kilometre kilometer candidate company "
    "brother sister son daughter child boy girl witness arrest killing murder charge count "
    "ballot seat vote goal medal game player".split()
)
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve several many".split()
)


def _number(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "two suspect were": a number before one thing."""
    noun, after = _at(tokens, k + 1), _at(tokens, k + 2)
    if noun is None or after is None or noun.lower not in _COUNTED or noun.tag != "NN":
        return None
    if _lower(tokens, k - 1) in ("-", "by", "a", "many", "no.", "day", "part", "grade"):
        return None
    if after.pos not in ("AUX", "ADP") and after.text not in (".", ",", ";"):
        return None
    if after.text == "," and after.pos == "PUNCT" and tokens[k].pos != "NUM":
        return None
    if noun.end != after.start and after.text == "-":
        return None
    return k + 1, k + 1, _plural(noun.lower), f"“{tokens[k].lower} {_plural(noun.lower)}” is meant"


def _a_plural(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "a women", "a 17-year-old boys": the article of one thing before several."""
    noun, after = _at(tokens, k + 1), _at(tokens, k + 2)
    if noun is None or noun.tag != "NNS" or not noun.text.islower():
        return None
    if noun.lower not in ("women", "men", "children", "people") and noun.lower[:-1] not in _COUNTED:
        return None
    if (
        after is None
        or after.pos in ("NOUN", "PROPN", "ADJ")
        or after.text in ("-", "'s", "’s", "'")
    ):
        return None
    if noun.lower == "people" and after.pos not in ("AUX",):
        return None
    single = {"women": "woman", "men": "man", "children": "child", "people": "person"}
    meant = single.get(noun.lower, noun.lower[:-1])
    return k + 1, k + 1, meant, f"“{tokens[k].lower} {meant}” is meant"


# ---------------------------------------------------------------- articles and small words

_CONSONANT_SOUND = re.compile(
    r"(?:uni(?!n|m)|unan|us[aeiu]|u[rst]i|eu|ew|one\b|once|ubiq|uk|ur[aeo]n|ut[aeio])"
)
_SILENT_H = ("hour", "honest", "honor", "honour", "heir", "herb", "homage")
_VOWEL_NUMBER = re.compile(r"(?:8\d*|11|18)(?:\D|$)")


def _a_an(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "a attack", "an police officers": the other form, or "and"."""
    word = _at(tokens, k + 1)
    if word is None or word.start != tokens[k].end + 1 or len(word.text) < 2:
        return None
    text, article = word.text, tokens[k].lower
    if not tokens[k].text.islower() and k:
        return None
    vowel: bool
    if text[0].isdigit():
        if article == "a":
            vowel = bool(_VOWEL_NUMBER.match(text)) and not text.startswith(("8.", "80,"))
            if not re.match(r"(?:8|11|18|80|85)-?(?:\D|$)", text):
                return None
        else:
            vowel = text[0] == "8" or bool(re.match(r"1[18](?:\D|$)|1[18],", text))
    elif not text.isalpha() or (text.isupper()) or not text[1:].islower():
        return None
    else:
        lower = text.lower()
        vowel = lower[0] in "aeiou" and not _CONSONANT_SOUND.match(lower)
        if lower[0] in "hu" or lower.startswith(("eu", "ew", "one", "once", "ouija")):
            if lower.startswith(_SILENT_H) or (lower[0] != "u" and article == "a"):
                return None
            if lower[0] == "h":
                return None  # "an historic"
            if lower[0] == "u" and not lower.startswith(("un", "up", "ul", "um", "ug")):
                return None
            if lower.startswith(("uni", "unan")):
                return None
        if text[0].isupper() and article == "an" and not vowel and len(text) < 4:
            return None
    if vowel == (article == "an"):
        return None
    if article == "a" and word.lower in (
        "a",
        "an",
        "i",
        "is",
        "in",
        "at",
        "as",
        "am",
        "are",
        "and",
    ):
        return None
    meant = "a" if article == "an" else "an"
    if article == "an" and (word.tag in ("NNS", "PRP", "VBD", "VBZ") or word.pos == "VERB"):
        meant = "and"
    return k, k, meant, f"“{meant} {word.text}” is meant"


_BEFORE_NOUN = frozenset("in on of by from with into at for during after under against".split())


def _he_noun(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "on he eve of": "the" has lost its first letter."""
    noun, after = _at(tokens, k + 1), _at(tokens, k + 2)
    if _lower(tokens, k - 1) not in _BEFORE_NOUN or noun is None or after is None:
        return None
    if noun.tag not in ("NN", "NNS") or not noun.text.islower():
        return None
    if _lower(tokens, k - 1) in ("after",) or noun.lower.endswith(("ed", "s")):
        return None
    return k, k, "the", f"“the {noun.lower}” is meant"


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _in_day(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "in Friday the council": days take "on"."""
    day, after = _at(tokens, k + 1), _at(tokens, k + 2)
    if day is None or after is None or day.lower not in _DAYS or not day.text[0].isupper():
        return None
    if after.pos not in ("DET", "VERB", "ADP", "AUX", "PRON") and after.text not in (".", ","):
        return None
    if after.text in ("'s", "’s") or after.lower in ("night", "morning", "afternoon", "evening"):
        return None
    return k, k, "on", f"“on {day.text}” is meant"


def _as_been(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "he as been", "who as killed": "has" or "was"."""
    verb = _at(tokens, k + 1)
    if verb is None or _lower(tokens, k - 1) not in ("he", "she", "it", "who", "which"):
        return None
    if verb.lower == "been":
        return k, k, "has", "“has been” is meant"
    if verb.tag != "VBN" or _lower(tokens, k - 1) in ("it", "which"):
        return None
    if _lower(tokens, k + 2) not in ("by", "in", "on", "with", "to", "at", "and", ".", ",", "for"):
        return None
    return k, k, "was", f"“was {verb.lower}” is meant"


def _where_were(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "homes where destroyed by": "were"."""
    noun, verb = _at(tokens, k - 1), _at(tokens, k + 1)
    if noun is None or verb is None or noun.tag != "NNS" or verb.tag not in ("VBN", "VBD"):
        return None
    if _lower(tokens, k + 2) not in ("by", "in", "on", "when", "after", "during", "."):
        return None
    if noun.lower in ("cases", "situations", "places", "areas", "instances", "countries", "states"):
        return None
    return k, k, "were", f"“{noun.lower} were” is meant"


_THEIRS = frozenset(
    "own homes houses families lives children parents jobs wives husbands sons daughters cars "
    "vehicles beds classmates friends colleagues neighbours neighbors hands heads feet weapons "
    "relatives belongings clothes faces names leaders loved first own country "
    "village homeland".split()
)


def _there_own(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "from there homes", "lost there children": "their"."""
    before, noun = _at(tokens, k - 1), _at(tokens, k + 1)
    if before is None or noun is None or noun.lower not in _THEIRS or noun.tag == "VBD":
        return None
    if before.pos not in ("ADP", "VERB", "PART") or before.lower in ("was", "is", "are", "were"):
        return None
    if noun.lower in ("first", "country", "village", "leaders", "loved") and before.pos != "ADP":
        return None
    return k, k, "their", f"“their {noun.lower}” is meant"


def _its_a(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "its a", "its been": "it's"."""
    word = _at(tokens, k + 1)
    before = _lower(tokens, k - 1)
    if word is None or word.lower not in ("a", "an", "the", "been", "not", "going", "very"):
        return None
    if word.lower in ("very", "not") and _at(tokens, k + 2) is not None:
        return None
    if before in ("of", "in", "on") or tokens[k].text.isupper():
        return None
    return k, k, "it’s", f"“it’s {word.lower}” is meant"


_OWNED = frozenset("his her its their our my".split())


def _two_determiners(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "the his car", "a their": two words where one can stand."""
    after = _lower(tokens, k + 1)
    if after not in _OWNED | {"this", "these", "those"} or _quoted(tokens, k):
        return None
    if tokens[k + 1].tag not in ("PRP$", "DT") or not tokens[k + 1].text.islower():
        return None
    if tokens[k + 1].start != tokens[k].end + 1 or _lower(tokens, k + 2) in ("and", "or", "-"):
        return None
    return k, k + 1, after, "two words where one can stand"


def _no_for_not(tokens: Sequence[Token], k: int) -> tuple[int, int, str, str] | None:
    """ "was no charged", "is no expected to": "not"."""
    before, verb, after = _at(tokens, k - 1), _at(tokens, k + 1), _lower(tokens, k + 2)
    if before is None or verb is None or before.pos != "AUX":
        return None
    if verb.lower in ("been", "be") or (
        verb.tag == "VBN"
        and verb.lower.endswith("ed")
        and after in ("to", "by", "with", "in", "for", "at", "until", ".", ",")
        and verb.lower not in ("need", "related", "unconfirmed", "marked")
    ):
        return k, k, "not", f"“{before.lower} not {verb.lower}” is meant"
    return None


# ---------------------------------------------------------------- which words open which frame


def _frames() -> dict[str, tuple[_Frame, ...]]:
    out: dict[str, list[_Frame]] = {}

    def opens(words: str | frozenset[str], *frames: _Frame) -> None:
        for word in words.split() if isinstance(words, str) else words:
            out.setdefault(word, []).extend(frames)

    opens("has was is does", _police_is, _pronoun, _plural_subject, _single_subject)
    opens("have are were do", _pronoun, _single_subject)
    opens(_MODALS | _DO, _after_modal)
    opens("has have had", _after_have)
    opens("one", _one_of)
    opens(_NUMBERS, _number)
    opens("a an", _two_determiners, _a_plural, _a_an)
    opens("the", _two_determiners)
    opens("he", _he_noun)
    opens("in", _in_day)
    opens("as", _as_been)
    opens("where", _where_were)
    opens("there", _there_own)
    opens("its", _its_a)
    opens("no", _no_for_not)
    return {word: tuple(frames) for word, frames in out.items()}


_BY_WORD = _frames()
# No slip of the hand, but English as a foreigner or a hurried writer has it.
_GRAMMAR_ALONE = (_a_an, _in_day, _after_have)
