"""Paths in, articles out: decoding, front matter, datelines, language, web pages, documents."""

from checker.read.articles import dateline_place, prepare_article, read_articles
from checker.read.language import foreign_language

__all__ = ["dateline_place", "foreign_language", "prepare_article", "read_articles"]
