"""Frames of number: "officials has", "one of the bridge", "a cars". None is ever good English."""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotation import Token
from checker.extract.grammar_beside import Found, in_quotation, lower_at, tag_at, word_at
from checker.lexical.morphology import with_s
from checker.lexical.store import is_lemma

_OTHER_NUMBER = {
    "has": "have", "was": "were", "is": "are", "does": "do", "says": "say", "tells": "tell",
    "wants": "want", "believes": "believe", "knows": "know", "thinks": "think", "goes": "go",
    "becomes": "become", "seems": "seem", "gives": "give", "comes": "come",
    "have": "has", "were": "was", "are": "is", "do": "does", "say": "says", "tell": "tells",
    "want": "wants", "believe": "believes", "know": "knows", "think": "thinks",
}  # fmt: skip
_SINGULAR_VERBS = frozenset("has was is does".split())
_PLURAL_VERBS = frozenset("have are were do say tell want believe know think".split())
_ASKED = frozenset(
    "do does did to let make made help would could should will may might must can have had if "
    "though wish whether lest than that".split()
)


def pronoun_and_verb(tokens: Sequence[Token], k: int) -> Found:
    """ "he have", "they was": the verb right after its pronoun."""
    pronoun = lower_at(tokens, k - 1)
    verb = tokens[k].lower
    before = lower_at(tokens, k - 2)
    if (
        in_quotation(tokens, k)
        or before in _ASKED
        or before in ("and", "or", "of", "with", ",", "n't")
    ):
        return None
    wrong = (
        (pronoun in ("he", "she") and verb in ("have", "are", "do"))
        or (pronoun in ("he", "she") and verb == "were" and not _supposed(tokens))
        or (pronoun in ("they", "we") and verb in ("has", "was", "is", "does"))
    )
    if not wrong or tokens[k].pos not in ("AUX", "VERB"):
        return None
    if verb == "do" and lower_at(tokens, k + 1) not in ("not", "n't"):
        return None
    return k, k, _OTHER_NUMBER[verb], f"“{pronoun} {_OTHER_NUMBER[verb]}” is meant"


def _supposed(tokens: Sequence[Token]) -> bool:
    """Whether something is only supposed: "as though he were", "were she"."""
    return any(t.lower in _SUPPOSES for t in tokens)


_SUPPOSES = frozenset("if though wish wishes wished would like unless lest".split())
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
# Plurals that open a sentence and are no name ("Biggs was", "Forbes has").
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
    return at + 1, word_at(tokens, at)


def _opens_clause(before: Token | None) -> bool:
    return before is None or before.lower in _CLAUSE_OPENS


def plural_subject(tokens: Sequence[Token], k: int) -> Found:
    """ "Officials has", "The victims was": a plural noun, and nothing else, before the verb."""
    verb, noun = tokens[k].lower, word_at(tokens, k - 1)
    if noun is None or noun.tag != "NNS" or tokens[k].pos not in ("AUX", "VERB"):
        return None
    if noun.lower in _ONE_THING or in_quotation(tokens, k):
        return None
    if not noun.text.islower() and (k > 1 or noun.lower not in _OPENING_PLURALS):
        return None
    if not noun.lower.endswith("s") and noun.lower not in _OPENING_PLURALS:
        return None
    if noun.lower.endswith(("is", "us")) and is_lemma(noun.lower, "n"):
        return None  # "the amaryllis was"
    first, before = _subject(tokens, k)
    if not _opens_clause(before):
        return None
    if any(t.pos == "NUM" for t in tokens[first:k]) and noun.lower not in _OPENING_PLURALS:
        return None  # "ten years is"
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
    return lower_at(tokens, k + 1) in ("it", "he", "she", "they", "there", "that", "this")


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


def single_subject(tokens: Sequence[Token], k: int) -> Found:
    """ "The man were", "The cause of the fires are": one thing with a plural verb, and back."""
    verb = tokens[k].lower
    if tokens[k].pos not in ("AUX", "VERB") or in_quotation(tokens, k):
        return None
    head = k - 1
    of_phrase = False
    while head > 0 and tokens[head].lower not in ("of",) and k - head < 6:
        if tokens[head].pos not in ("NOUN", "PROPN", "ADJ", "DET", "NUM") and tokens[
            head
        ].tag not in ("PRP$", "POS", "VBN"):
            break
        head -= 1
    if lower_at(tokens, head) == "of" and head:
        head, of_phrase = head - 1, True
    else:
        head = k - 1
    noun = word_at(tokens, head)
    if noun is None or not noun.text.islower():
        return None
    if of_phrase:
        wanted = _HEADS if verb in _PLURAL_VERBS else _HEAD_PLURALS
        # With "was" the nearer noun must be plural too, or it might be its subject.
        if verb in _SINGULAR_VERBS and tokens[k - 1].tag != "NNS":
            return None
    else:
        wanted = _ONE if verb in _PLURAL_VERBS else frozenset()
    if verb == "do" or (noun.lower not in wanted and (of_phrase or not _one_thing(tokens, k))):
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
    if verb not in ("are", "were", "have") and tokens[k].tag != "VBP" and verb in _PLURAL_VERBS:
        return None
    if any(t.lower in ("and", "or") for t in tokens[first:k]):
        return None
    if any(t.pos == "NUM" for t in tokens[first : head + 1]):
        return None
    return k, k, _OTHER_NUMBER[verb], f"“{noun.lower} … {_OTHER_NUMBER[verb]}” is meant"


_JUST_ONE = frozenset("a an every each another".split())
# Nouns that open a number of things: "a number were", "another 20 people were".
_AMOUNTS = frozenset(
    "dozen hundred thousand million billion score number couple majority minority lot total "
    "handful range variety host third quarter half fraction pair trio series percent string spate "
    "quartet quarters duo great good few many bit deal percentage proportion".split()
)


def _one_thing(tokens: Sequence[Token], k: int) -> bool:
    """ "a grenade were", "every school have": "a", "every" and one noun of any sort before "are",
    "were" or "have"."""
    if tokens[k].lower not in ("are", "were", "have") or tokens[k - 1].tag != "NN":
        return False
    first, before = _subject(tokens, k)
    if tokens[first].lower not in _JUST_ONE or not _opens_clause(before):
        return False
    if any(t.lower in _AMOUNTS or t.lower in _GROUPS or t.pos == "NUM" for t in tokens[first:k]):
        return False
    return not _supposed(tokens)


def police_is(tokens: Sequence[Token], k: int) -> Found:
    """ "Police is", "police has": the force takes the plural."""
    noun = lower_at(tokens, k - 1)
    before = word_at(tokens, k - 2)
    if noun != "police" or tokens[k].pos != "AUX" or in_quotation(tokens, k):
        return None
    if before is not None and before.lower not in (".", "but", "while", "because", "that", ";"):
        return None
    meant = _OTHER_NUMBER[tokens[k].lower]
    return k, k, meant, f"“police {meant}” is meant"


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


def one_of(tokens: Sequence[Token], k: int) -> Found:
    """ "one of the worst accident in": the noun that should be plural."""
    if lower_at(tokens, k + 1) != "of" or lower_at(tokens, k + 2) not in (
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
    noun = word_at(tokens, at)
    superlative = any(t.tag in ("JJS", "RBS") for t in tokens[k + 3 : at])
    if noun is None or noun.tag != "NN" or not superlative or not noun.text.islower():
        return None
    if noun.lower in _GROUPS or noun.lower.endswith(("s", "ing", "ism", "ity", "ness")):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].lower not in _CLOSES:
        return None
    return at, at, _plural(noun.lower), f"“one of the … {_plural(noun.lower)}” is meant"


def _plural(noun: str) -> str:
    if noun in ("person", "child"):
        return {"person": "people", "child": "children"}[noun]
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return with_s(noun)


_COUNTED = frozenset(
    "suspect victim officer soldier civilian passenger worker student teacher prisoner hostage "
    "gunman attacker protester demonstrator official resident neighbor neighbour tourist migrant "
    "refugee rebel militant policeman policewoman fireman firefighter patient doctor nurse car "
    "truck bus train plane helicopter boat ship house home building shop school hospital church "
    "bomb bullet missile rocket grenade gun rifle pistol weapon explosion attack country nation "
    "city town village month week year hour minute mile kilometre kilometer candidate company "
    "brother sister son daughter child boy girl witness arrest killing murder charge count "
    "ballot seat vote goal medal game player man woman person policeman gentleman child diplomat "
    "defendant robbery robber judge cop infection island dose operator body clerk inmate guard "
    "lawyer employee tonne dollar euro pupil detective journalist reporter lawmaker senator "
    "deputy member colleague relative brother cousin customer tenant villager miner sailor pilot "
    "fisherman farmer trader dealer bystander assailant thief kidnapper smuggler survivor rescuer "
    "volunteer athlete runner swimmer driver cyclist pedestrian motorist apartment room floor "
    "vehicle ambulance coach tanker vessel ferry jet aeroplane airplane flight road bridge tunnel "
    "clinic library museum hotel restaurant bar office warehouse factory plant mine farm "
    "newspaper website company firm bank client investor shareholder blast raid strike clash "
    "arson assault theft burglary crime offence offense accident crash landslide avalanche "
    "earthquake aftershock flood storm tornado hurricane wildfire province district county region "
    "village neighbourhood neighborhood border checkpoint decade century occasion document "
    "letter email photograph picture film book song album concert festival match defeat victory "
    "title trophy penalty injury wound operation test vaccine patient nurse case death".split()
)
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve several many".split()
)


def number_and_noun(tokens: Sequence[Token], k: int) -> Found:
    """ "two suspect were": a number before one thing."""
    noun, after = word_at(tokens, k + 1), word_at(tokens, k + 2)
    if noun is not None and noun.tag == "JJ" and noun.lower not in ("next", "last", "past"):
        noun, after, k = after, word_at(tokens, k + 3), k + 1
    if noun is None or after is None or noun.lower not in _COUNTED or noun.tag != "NN":
        return None
    if lower_at(tokens, k - 1) in ("-", "by", "a", "many", "no.", "day", "part", "grade"):
        return None
    if after.pos not in ("AUX", "ADP") and after.text not in (".", ",", ";"):
        return None
    if tag_at(tokens, k - 1) in ("NN", "NNP") or lower_at(tokens, k - 2) in ("a", "an", "the"):
        return None  # "a standard seven pupil"
    if after.lower in ("per", "a") or (noun.lower == "case" and after.lower == "in"):
        return None
    if after.text == "," and after.pos == "PUNCT" and tokens[k].pos != "NUM":
        return None
    if noun.end != after.start and after.text == "-":
        return None
    return k + 1, k + 1, _plural(noun.lower), f"“{tokens[k].lower} {_plural(noun.lower)}” is meant"


# Before a figure and its noun, what does not number a row of things ("Formula 1 driver").
_BEFORE_FIGURE = frozenset("IN VBD VBZ VBP VBN VB VBG CC RB TO JJR".split())
_YEARS = range(1500, 2100)


def figure_and_noun(tokens: Sequence[Token], k: int) -> Found:
    """ "expelled 18 diplomat": a figure before one thing."""
    if k + 2 >= len(tokens):
        return None
    noun, after, before = tokens[k + 1], tokens[k + 2], word_at(tokens, k - 1)
    if noun.tag != "NN" or noun.lower not in _COUNTED:
        return None
    figure = tokens[k].text.replace(",", "")
    if not figure.isdigit() or figure == "1" or int(figure) in _YEARS:
        return None
    if before is not None and before.tag not in _BEFORE_FIGURE:
        return None
    if noun.start != tokens[k].end + 1 or noun.lower in ("man", "person", "woman", "day"):
        return None  # "a crew of 12 man strong"
    if after.pos not in ("AUX", "ADP") and after.text not in (".", ";"):
        return None
    meant = _plural(noun.lower)
    return k + 1, k + 1, meant, f"“{tokens[k].text} {meant}” is meant"


# Plurals that "a" may stand before: "a savings of", "a woods".
_ONE_AS_MANY = _ONE_THING | frozenset(
    "savings winnings woods falls stairs steps mains goods arms spoils drugs sports jeans shambles "
    "gallows innings links outskirts premises rapids shallows earnings losses gains mains odds "
    "amends binoculars pants shorts tights trousers sales".split()
)


def _several(noun: Token) -> bool:
    """Whether a plural is nothing else: "problems", "landslides"."""
    lower, one = noun.lower, noun.lemma.lower()
    if lower[:-1] in _COUNTED:
        return True
    regular = lower == one + "s" and len(one) > 2 and lower not in _ONE_AS_MANY
    return regular and is_lemma(one, "n") and not is_lemma(lower, "n")


def a_and_plural(tokens: Sequence[Token], k: int) -> Found:
    """ "a women", "a 17-year-old boys": the article of one thing before several."""
    noun, after = word_at(tokens, k + 1), word_at(tokens, k + 2)
    if noun is None or noun.tag != "NNS" or not noun.text.islower():
        return None
    if k and not tokens[k].text.islower():
        return None  # "Serie A champions"
    if noun.lower not in ("women", "men", "children", "people") and not _several(noun):
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
