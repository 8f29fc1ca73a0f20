"""Word relations from WordNet 3.0 (see WORDNET-LICENSE.txt) and own lists. No model, no state."""

from checker.lexical.antonymy import are_antonyms
from checker.lexical.morphology import is_word, lemmas
from checker.lexical.opposites import negated_prefix
from checker.lexical.relations import (
    Relation,
    are_contrasted,
    are_near,
    are_siblings,
    close_relation,
    common_hypernym,
    is_hypernym,
    is_of_kind,
    is_of_sort,
    is_part,
    relation,
)
from checker.lexical.senses import are_derived, are_synonyms, derived, is_known, synonyms

__all__ = [
    "Relation",
    "are_antonyms",
    "are_contrasted",
    "are_derived",
    "are_near",
    "are_siblings",
    "are_synonyms",
    "close_relation",
    "common_hypernym",
    "derived",
    "is_hypernym",
    "is_known",
    "is_of_kind",
    "is_of_sort",
    "is_part",
    "is_word",
    "lemmas",
    "negated_prefix",
    "relation",
    "synonyms",
]
