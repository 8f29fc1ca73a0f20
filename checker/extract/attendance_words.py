"""Words of attendance: occasions, verbs that say who came, ways of following from afar."""

from __future__ import annotations

# Nouns for an occasion people attend; what is attended must be one of these, or be left out.
OCCASIONS = frozenset(
    "meeting summit conference ceremony talk gathering session vote debate congress hearing trial "
    "funeral wedding event dinner lunch reception rally march protest service mass vigil forum "
    "convention assembly inauguration opening launch premiere match game concert celebration party "
    "briefing workshop signing mini-summit negotiation round parade festival exhibition memorial "
    "inquest sitting plenary council gala banquet race final show screening anniversary breakfast "
    "swearing-in coronation investiture commemoration burial retreat seminar symposium audience "
    "referendum ballot count voting talks".split()
)
# Those who are at an occasion: "among the guests".
ATTENDEES = frozenset(
    "guest mourner participant attendee delegate dignitary leader spectator onlooker speaker "
    "audience those visitor minister president politician".split()
)
# Verb lemma to (status, what must stand with it): "object" an occasion or nothing as object,
# "occasion" an occasion as object, "at" an occasion after in/at/to, "" nothing.
VERBS: dict[str, tuple[str, str]] = {
    "attend": ("present", "object"),
    "join": ("present", "occasion"),
    "host": ("present", "occasion"),
    "chair": ("present", "occasion"),
    "address": ("present", "occasion"),
    "participate": ("present", "at"),
    "partake": ("present", "at"),
    "speak": ("present", "at"),
    "appear": ("present", "at"),
    "sit": ("present", "at"),
    "arrive": ("present", "at"),
    "come": ("present", "at"),
    "travel": ("present", "at"),
    "fly": ("present", "at"),
    "preside": ("present", "over"),
    "skip": ("absent", "occasion"),
    "miss": ("absent", "occasion"),
    "boycott": ("absent", "occasion"),
    "shun": ("absent", "occasion"),
    "snub": ("absent", "occasion"),
    "avoid": ("absent", "occasion"),
}
# Verb with particle or adverb.
PHRASAL: dict[tuple[str, str], str] = {
    ("look", "on"): "present",
    ("show", "up"): "present",
    ("turn", "up"): "present",
    ("stay", "away"): "absent",
    ("stay", "behind"): "absent",
    ("fly", "in"): "present",
    ("stay", "home"): "absent",
    ("remain", "home"): "absent",
    ("keep", "away"): "absent",
    ("pull", "out"): "absent",
    ("bow", "out"): "absent",
    ("drop", "out"): "absent",
}
# "cancelled his trip", "called off her visit", "declined the invitation".
CANCEL = frozenset("cancel scrap abandon postpone call decline reject refuse turn".split())
JOURNEYS = frozenset(
    "trip visit attendance appearance participation travel invitation journey".split()
)
# Governors that make what follows not happen.
KEPT_FROM = frozenset("unable unwilling decline refuse fail".split())
REMOTE = frozenset(
    "video videolink video-link videoconference teleconference zoom television tv phone telephone "
    "screen livestream webcast radio link remotely virtually online".split()
)
# Verbs that one can do from afar.
FROM_AFAR = frozenset(
    "watch follow address listen speak participate appear attend join take".split()
)
# Where somebody who watches on the spot sits or stands.
ON_SPOT = frozenset(
    "row gallery tribune stand stands audience hall bench rank seat room chamber podium stage pew "
    "front crowd floor hand side table head dais rostrum box lectern nave".split()
)
# "was in the audience": rooms and places that an occasion has one of.
IN_ROOM = frozenset(
    "audience gallery tribune stand stands chamber podium stage pew crowd court courtroom "
    "dock".split()
)
SITTING = frozenset("watch look sit stand follow listen".split())
# "was pictured on the bench", "was seated in the front row": seen on the spot.
SEEN = frozenset("picture photograph seat see spot film place applaud greet".split())
# "said from the floor": spoken on the spot.
SPOKEN = frozenset("say tell add shout call speak declare announce ask reply".split())
# What makes "was in Lima" tell that somebody was elsewhere on the day.
ELSEWHERE = frozenset(
    "visit trip holiday vacation tour time day meanwhile treatment business".split()
)
# Words that show that somebody who "stayed in" a place was looked for elsewhere.
EXPECTED = frozenset(
    "instead represent send announce expect invite despite rather behalf skip plan home".split()
)
# "was held up in Lima", "has been detained in Rome": kept from coming.
HELD = frozenset("hold retain detain delay keep strand stick ground".split())
# Papers that are signed where the signing is.
PAPERS = frozenset("document agreement accord deal treaty declaration pact text charter".split())
# Who is sent in somebody's place.
ENVOYS = frozenset(
    "minister envoy deputy representative ambassador delegate secretary delegation adviser "
    "president vice-president premier number".split()
)
# "deputised for X", "stood in for X": X is not there.
STAND_IN = frozenset("deputise deputize stand fill sit step cover substitute".split())
# "flanked by X", "accompanied by X": X is there.
BESIDE = frozenset("flank accompany join surround".split())
# Deeds that are done on the spot: verb lemma to what it is done to.
DONE_THERE: dict[str, frozenset[str]] = {
    verb: frozenset(objects.split())
    for verb, objects in (
        ("lay", "wreath flower bouquet stone"),
        ("cut", "ribbon cake"),
        ("light", "candle torch flame"),
        ("unveil", "plaque statue monument memorial bust"),
        ("hand", "list key cheque check medal award trophy cup document"),
        ("present", "award trophy medal cup prize wreath"),
        ("receive", "award trophy medal cup prize key ovation"),
        ("lift", "trophy cup"),
        ("lead", "prayer procession march mourner"),
        ("raise", "flag glass toast"),
        ("shake", "hand"),
        ("take", "oath salute podium stage floor"),
        ("witness", "signing ceremony vote"),
    )
}
