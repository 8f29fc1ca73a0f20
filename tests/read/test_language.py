"""English is told from other languages by small words; short and odd texts are let pass."""

from __future__ import annotations

import pytest

from checker.read import foreign_language

ENGLISH = (
    "The council voted late on Monday to close the swimming pool, which has lost money in each of "
    "the past six years, but it put off a decision on the library until after the summer holidays."
)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "French",
            "Le conseil a voté lundi soir la fermeture de la piscine, qui perd de l'argent depuis "
            "six ans, mais il a remis à plus tard sa décision sur la bibliothèque, après les "
            "vacances, selon un élu de la majorité qui était dans la salle.",
        ),
        (
            "Spanish",
            "El consejo votó el lunes por la noche el cierre de la piscina, que pierde dinero "
            "desde hace seis años, pero dejó para más tarde la decisión sobre la biblioteca, según "
            "un concejal que estaba en la sala con los demás.",
        ),
        ("Cyrillic script", "Совет проголосовал в понедельник за закрытие бассейна."),
        ("Chinese script", "市议会星期一晚上投票决定关闭游泳池，图书馆的决定推迟。"),
        ("Arabic script", "صوت المجلس مساء الاثنين على إغلاق المسبح"),
    ],
)
def test_foreign_texts(language: str, text: str) -> None:
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        "Warm up.",
        "Geneva",
        "Real Madrid 3 Getafe 0; Sevilla 2 Betis 2; " * 10,  # a table of results
        "The word Ελλάδα is Greek for Greece, she said.",
        "Der Spiegel",
        "",
        "12 34 56",
    ],
)
def test_english_and_undecidable_texts(text: str) -> None:
    assert foreign_language(text) is None
