"""Paths in, articles out: decoding, front matter, datelines, language, web pages, documents."""

from checker.read.articles import dateline_place, prepare_article, read_articles
from checker.read.language import foreign_language
from checker.read.open_dates import close_open_dates

__all__ = [
    "close_open_dates",
    "dateline_place",
    "foreign_language",
    "prepare_article",
    "read_articles",
]
