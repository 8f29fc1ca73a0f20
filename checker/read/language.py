"""Tells whether a text is English, by its small words: the language model knows no other language.

In: a text. Out: the name of the language it is in, or None for English and for texts too short
to tell. Half of any running text is articles, prepositions, pronouns and forms of "to be", and
these differ between languages; no training data, no dependency.
"""

from __future__ import annotations

import re

# Closed-class words, put together by hand from the usual school grammars of each language: the
# articles, commonest prepositions, conjunctions, pronouns and auxiliaries. Words that another list
# shares are kept: the shares are compared, not the words.
_ENGLISH = frozenset(
    "the of and to in a is that it was for on are as with his they at be this have from or had by "
    "but not what all were we when your can said there an which she do their if will up other "
    "about out many then them these so some her would him has more no my than been who its now "
    "over after also did down only between where our under while most being against because "
    "before during into through he you i me us how could should may might".split()
)
_OTHERS = {
    "German": "der die und das den von mit sich des auf für ist im dem nicht ein eine als auch es "
    "an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum "
    "war haben nur oder aber vor zur bis mehr durch man sein wurde",
    "French": "le de la et les des en un du une que est pour qui dans a par plus pas au sur ne se "
    "ce il sont avec elle ont été mais aux cette son sa ses ou être leur fait comme nous d'un "
    "d'une l'on après deux était",
    "Spanish": "de la que el en y a los se del las un por con no una su para es al lo como más o "
    "pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había "
    "era muy años hasta desde está",
    "Portuguese": "de a o que e do da em um para com não uma os no se na por mais as dos como mas "
    "ao ele das à seu sua ou quando muito nos já também só pelo pela até isso ela entre depois "
    "sem mesmo aos seus foi são é",
    "Italian": "di e il la che in a per un è del non una della i le si con da al sono più dei alla "
    "nel lo ha come anche gli ma delle dal su se o questo suo ai dopo nella dalla due stato loro "
    "essere era hanno",
    "Dutch": "de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar "
    "bij of uit nog naar heeft hij ze wordt door over werd tot je was worden deze hebben meer "
    "geen wel kan",
    "Polish": "w i na z się do nie że o to jest jak za po od co przez dla przy ale tak jego są już "
    "ze być by oraz który która które tego tym ich też może został roku tylko",
    "Czech": "a v se na je že o s z do i to k ve pro za by ale si po jako od podle jeho které "
    "který která jsou byl bylo již při jen nebo až také však",
    "Swedish": "och i att det som en på är av för med till den har de inte om ett han var men sig "
    "från vi så kan när år under också efter eller nu sin där vid mot ska",
    "Danish or Norwegian": "og i at det som en på er af av til for med den har de ikke om et han "
    "var men sig seg fra vi så kan når år også efter etter eller nu nå sin der ved mot skal blev "
    "ble",
    "Finnish": "ja on ei se että oli hän joka ovat mutta kun myös kuin mukaan tai sen ole jo niin "
    "vain olisi ovat hänen jossa ollut nyt sitä",
    "Hungarian": "a az és hogy nem is egy meg de volt csak azt ez már el mint szerint még vagy ki "
    "ha lesz kell pedig után között",
    "Romanian": "de și în la a cu pe care din că nu o se un pentru au mai este ca fi sunt fost "
    "prin dar după sau între său lui",
    "Turkish": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ise en ne var "
    "olduğu ama değil dedi tarafından göre her",
    "Indonesian or Malay": "yang dan di dengan untuk dari dalam itu ini pada tidak ke akan adalah "
    "juga oleh telah karena bahwa ada mereka saat lebih atau kepada sebagai dia kata tersebut",
    "Vietnamese": "và của là có không được cho trong một các đã với những người này để khi đến "
    "từ tại về vào ra theo cũng",
}
_LISTS = {name: frozenset(words.split()) for name, words in _OTHERS.items()}

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Scripts by the first code points of their main blocks (Unicode Blocks.txt), each with its end.
_SCRIPTS = (
    (0x0370, 0x03FF, "Greek script"),
    (0x0400, 0x052F, "Cyrillic script"),
    (0x0530, 0x058F, "Armenian script"),
    (0x0590, 0x05FF, "Hebrew script"),
    (0x0600, 0x077F, "Arabic script"),
    (0x0900, 0x0DFF, "an Indian script"),
    (0x0E00, 0x0E7F, "Thai script"),
    (0x10A0, 0x10FF, "Georgian script"),
    (0x1200, 0x137F, "Ethiopic script"),
    (0x3040, 0x30FF, "Japanese script"),
    (0x3400, 0x9FFF, "Chinese script"),
    (0xAC00, 0xD7AF, "Korean script"),
)
# Enough of a text to tell; long ones are not read through.
_SAMPLE = 20_000


def foreign_language(text: str, least_words: int = 30, english_share: float = 0.12) -> str | None:
    """The language or script of a text that is not English, None for English or for too few words.

    A text is foreign when another language's small words are more frequent than English ones and
    these stay under `english_share`, or when most of its letters are not Latin.
    """
    sample = text[:_SAMPLE]
    script = _other_script(sample)
    if script is not None:
        return script
    words = [w.lower().replace("’", "'") for w in _WORD.findall(sample)]
    if len(words) < least_words:
        return None
    english = sum(w in _ENGLISH for w in words) / len(words)
    if english >= english_share:
        return None
    shares = {name: sum(w in known for w in words) / len(words) for name, known in _LISTS.items()}
    best = max(shares, key=lambda name: shares[name])
    # Under 0.12 in every list it is a table, a list of names or code: read, and nothing found.
    return best if shares[best] > max(english, english_share) else None


def _other_script(sample: str) -> str | None:
    letters = [c for c in sample if c.isalpha()]
    other = [ord(c) for c in letters if ord(c) > 0x036F and not 0x1E00 <= ord(c) <= 0x1EFF]
    # A dozen letters are enough here: one Greek name in an English line is less than half of it.
    if len(other) < 12 or len(other) * 2 < len(letters):
        return None
    counts = {name: sum(low <= c <= high for c in other) for low, high, name in _SCRIPTS}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] * 2 > len(other) else "a script other than Latin"
