"""Word relations: the ones news turns on, and the ones it must not invent."""

import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import lexical


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        ("rise", "fall", "VERB"),
        ("increase", "decrease", "NOUN"),
        ("accept", "reject", "VERB"),
        ("confirm", "deny", "VERB"),
        ("open", "close", "VERB"),
        ("guilty", "innocent", "ADJ"),
        ("win", "lose", "VERB"),
        ("buy", "sell", "VERB"),
        ("arrive", "leave", "VERB"),
        ("alive", "dead", "ADJ"),
        ("huge", "small", "ADJ"),
        ("legal", "illegal", "ADJ"),
        ("before", "after", "ADP"),
        ("acceptance", "rejection", "NOUN"),
        ("increased", "decreased", "ADJ"),
        ("upgrade", "downgrade", "VERB"),
        ("pro-war", "anti-war", "ADJ"),
    ],
)
def test_opposites(a: str, b: str, pos: str) -> None:
    assert lexical.are_antonyms(a, b, pos)
    assert lexical.are_antonyms(b, a, pos)
    assert lexical.relation(a, b, pos).name == "antonym"


@pytest.mark.parametrize(
    ("a", "b", "pos", "name"),
    [
        ("car", "automobile", "NOUN", "synonym"),
        ("vehicle", "car", "NOUN", "hypernym"),
        ("car", "vehicle", "NOUN", "hyponym"),
        ("salmon", "cod", "NOUN", "sibling"),
        ("Monday", "Tuesday", "PROPN", "sibling"),
        ("murder", "robbery", "NOUN", "sibling"),
        ("stab", "shoot", "VERB", "sibling"),
        ("pour", "dump", "VERB", "near"),
        ("order", "compel", "VERB", "near"),
        ("decide", "decision", "NOUN", "derived"),
        ("panic", "concern", "NOUN", "akin"),
        ("metre", "meter", "NOUN", "synonym"),
        ("teapot", "parliament", "NOUN", "unrelated"),
        ("teapot", "qwrtz", "NOUN", "unknown"),
        ("house", "House", "NOUN", "identical"),
    ],
)
def test_relation(a: str, b: str, pos: str, name: str) -> None:
    assert lexical.relation(a, b, pos).name == name


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        ("big", "large", "ADJ"),
        ("say", "tell", "VERB"),
        ("dog", "parliament", "NOUN"),
        ("income", "outcome", "NOUN"),
    ],
)
def test_no_opposites(a: str, b: str, pos: str) -> None:
    assert not lexical.are_antonyms(a, b, pos)


def test_negated_prefix() -> None:
    assert lexical.negated_prefix("legal", "illegal")
    assert lexical.negated_prefix("harmless", "harmful")
    assert not lexical.negated_prefix("cover", "recover")
    assert not lexical.negated_prefix("rail", "derail")


def test_parts() -> None:
    assert lexical.is_part("London", "England")
    assert lexical.is_part("Paris", "France")
    assert not lexical.is_part("France", "Paris")


def test_words_and_lemmas() -> None:
    for form in ("houses", "ran", "mice", "stopped", "bigger", "can't", "won’t", "the", "anti-war"):
        assert lexical.is_word(form), form
    for form in ("teh", "goverment", "recieve"):
        assert not lexical.is_word(form), form
    assert lexical.lemmas("mice", "NOUN")[0] == "mouse"
    assert lexical.lemmas("stopped", "VERB")[0] == "stop"


def test_warm_lookup_is_quick() -> None:
    lexical.relation("rise", "fall", "VERB")
    began = time.perf_counter()
    for _ in range(1000):
        lexical.relation("rise", "fall", "VERB")
    assert time.perf_counter() - began < 0.1


@given(st.text(string.ascii_lowercase + "-' ", max_size=12), st.sampled_from(["NOUN", "VERB", "X"]))
def test_any_text_is_answered(word: str, pos: str) -> None:
    assert lexical.relation(word, "house", pos).name
    lexical.is_word(word)
    assert lexical.synonyms(word, pos) >= frozenset()
