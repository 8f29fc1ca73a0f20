"""The lexicon: who people are, which offices they held when, what countries and bodies are called.

lexicon = load_lexicon()                       # the built-in lists
lexicon = load_lexicon((folder, house_list))   # these instead
"""

from checker.lexicon.entries import Country, Office, Organisation, Person, Tenure
from checker.lexicon.lookup import Lexicon, builtin_lexicon, load_lexicon

__all__ = [
    "Country",
    "Lexicon",
    "Office",
    "Organisation",
    "Person",
    "Tenure",
    "builtin_lexicon",
    "load_lexicon",
]
