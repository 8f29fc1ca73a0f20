"""The cache: hits and misses, size, damage, two processes, and never a failed run."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
from pathlib import Path

import pytest

from checker.annotation import Annotation, Article, Skip
from checker.cache import FILE_NAME, Cache, cache_folder, extract_cached
from checker.config import CacheConfig, Config
from checker.identity import Digest, article_key, report_key, settings_identity
from checker.model import Extraction, Report

REPORT = Report((), (), counts=(("articles", 0),))


def config(folder: Path, megabytes: int = 1) -> CacheConfig:
    return CacheConfig(folder=str(folder), max_megabytes=megabytes)


def made(article: Article) -> Extraction:
    return Extraction(Annotation(article, (), ()), (), (), ())


def test_what_is_kept_is_found_by_the_next_run(tmp_path: Path) -> None:
    with Cache(config(tmp_path)) as cache:
        assert cache.report("k") is None
        cache.keep_report("k", REPORT)
    with Cache(config(tmp_path)) as cache:
        assert cache.report("k") == REPORT
        assert (cache.hits, cache.misses, cache.notes) == (1, 0, [])
        assert cache.counts()["report"][0] == 1
        cache.clear()
        assert cache.counts() == {}


def test_only_what_is_missing_is_made(tmp_path: Path) -> None:
    asked: list[str] = []

    def extract(articles: object) -> list[Extraction]:
        asked.extend(a.id for a in articles)  # type: ignore[attr-defined]
        return [made(a) for a in articles]  # type: ignore[attr-defined]

    articles = [Article(i, f"text {i}") for i in "abc"]
    keys = [article_key(a, "program") for a in articles]
    with Cache(config(tmp_path)) as cache:
        extract_cached(articles[:1], keys[:1], cache, extract)
        found = extract_cached(articles, keys, cache, extract)
        assert [e.article for e in found] == articles
    assert asked == ["a", "b", "c"]


def test_switched_off_it_keeps_nothing(tmp_path: Path) -> None:
    with Cache(CacheConfig(enabled=False, folder=str(tmp_path))) as cache:
        cache.keep_report("k", REPORT)
        assert cache.report("k") is None
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    "damage", [b"no database at all " * 100, b"SQLite format 3\0" + b"x" * 5000]
)
def test_a_damaged_file_is_made_anew_with_a_note(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damage)
    with Cache(config(tmp_path)) as cache:
        cache.keep_report("k", REPORT)
        assert cache.report("k") == REPORT
        assert "made anew" in cache.notes[0]


def test_damage_inside_the_file_is_survived(tmp_path: Path) -> None:
    with Cache(config(tmp_path)) as cache:
        for n in range(200):
            cache.keep_report(f"{n}", REPORT)
    path = tmp_path / FILE_NAME
    data = bytearray(path.read_bytes())
    data[5000:] = os.urandom(len(data) - 5000)
    path.write_bytes(data)
    with Cache(config(tmp_path)) as cache:
        for n in range(200):
            cache.report(f"{n}")
        cache.keep_report("k", REPORT)
        assert cache.report("k") == REPORT


def test_a_damaged_value_counts_as_missing(tmp_path: Path) -> None:
    with Cache(config(tmp_path)) as cache:
        cache.keep_report("k", REPORT)
    with sqlite3.connect(tmp_path / FILE_NAME) as db:
        db.execute("UPDATE entry SET value = x'00ff'")
    db.close()
    with Cache(config(tmp_path)) as cache:
        assert cache.report("k") is None
        assert cache.counts() == {}


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with Cache(config(tmp_path / "file" / "below")) as cache:
        assert cache.report("k") is None
        cache.keep_report("k", REPORT)
        assert "running without the cache" in cache.notes[0]


def test_an_older_layout_is_emptied(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as db:
        db.execute("CREATE TABLE entry (other)")
        db.execute("PRAGMA user_version = 99")
    db.close()
    with Cache(config(tmp_path)) as cache:
        cache.keep_report("k", REPORT)
        assert cache.report("k") == REPORT


def test_the_least_recently_used_goes_first(tmp_path: Path) -> None:
    filler = os.urandom(60_000).hex()
    with Cache(config(tmp_path)) as cache:
        for n in range(30):
            cache.keep_report(f"{n:02}", Report((), (), texts=(("a", f"{n}{filler}"),)))
    with sqlite3.connect(tmp_path / FILE_NAME) as db:
        left = [k for (k,) in db.execute("SELECT key FROM entry ORDER BY key")]
        db.execute("UPDATE entry SET used = 0 WHERE key != ?", (left[0],))
    db.close()
    assert 5 < len(left) < 25
    with Cache(config(tmp_path)) as cache:
        for n in range(6):
            cache.keep_report(f"x{n}", Report((), (), texts=(("a", f"{n}{filler}"),)))
    with Cache(config(tmp_path)) as cache:
        assert cache.report(left[0]) is not None
        assert cache.report(left[1]) is None or cache.report(left[-1]) is None
    assert (tmp_path / FILE_NAME).stat().st_size < 2_000_000


def _fill(folder: str, name: str) -> None:
    with Cache(CacheConfig(folder=folder)) as cache:
        for n in range(40):
            cache.keep_report(f"{name}{n}", REPORT)
            cache.report(f"{name}{n}")
        assert cache.notes == []


def test_two_processes_share_it(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=_fill, args=(str(tmp_path), name)) for name in "ab"]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [p.exitcode for p in both] == [0, 0]
    with Cache(config(tmp_path)) as cache:
        assert cache.counts()["report"][0] == 80


def test_a_kill_in_the_middle_of_a_write_loses_only_that(tmp_path: Path) -> None:
    pid = os.fork()
    if pid == 0:  # the child dies with a transaction open
        cache = Cache(config(tmp_path))
        cache.keep_report("k", REPORT)
        cache._run("BEGIN IMMEDIATE")
        cache._run("DELETE FROM entry")
        os._exit(9)
    os.waitpid(pid, 0)
    with Cache(config(tmp_path)) as cache:
        assert cache.report("k") == REPORT
        assert cache.notes == []


def test_keys_tell_apart_what_matters() -> None:
    article = Article("a", "text", published="2024-01-01")
    key = article_key(article, "p")
    assert key == article_key(Article("a", "text", published="2024-01-01", path="x"), "p")
    for other in (Article("b", "text"), Article("a", "text"), Article("a", "tex", title="t")):
        assert article_key(other, "p") != key
    assert article_key(article, "q") != key
    assert report_key([article], [], "p", "s") != report_key([article], [Skip("x", "y")], "p", "s")
    assert str(Digest("ab", "c")) != str(Digest("a", "bc"))


def test_rules_of_the_house_are_part_of_the_identity(tmp_path: Path) -> None:
    from dataclasses import replace

    rules = replace(Config().rules, folders=(str(tmp_path),))
    before = settings_identity(replace(Config(), rules=rules))
    (tmp_path / "a.yml").write_text("id: a", encoding="utf-8")
    middle = settings_identity(replace(Config(), rules=rules))
    (tmp_path / "a.yml").write_text("id: b", encoding="utf-8")
    assert len({before, middle, settings_identity(replace(Config(), rules=rules))}) == 3


def test_the_users_cache_folder_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/home/someone/.cache")
    assert cache_folder(CacheConfig()).parts[-1] == "checker"
