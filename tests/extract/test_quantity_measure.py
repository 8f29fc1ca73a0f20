"""Measures and stretches of time: sentences, depths."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Karl Weber was sentenced to seven years after admitting theft.", "duration:sentence"),
        ("Karl Weber was jailed for seven years before his appeal.", "duration:sentence"),
        ("A jury found Weber guilty and the judge gave him seven years.", "duration:sentence"),
        ("The tremor began 80 km below the surface.", "length:depth"),
        ("Harvests fell by 9 percent last year.", "percent:fall"),
        ("There was a decline of 9 percent in harvests.", "percent:fall"),
        ("Harvests were down 9 percent.", "percent:fall"),
        ("The miners were trapped 300 metres underground.", "length:depth"),
    ],
)
def test_measures(attributes: Callable[[str], list[str]], text: str, attribute: str) -> None:
    assert attribute in attributes(text)


def test_what_only_dates_is_no_sentence(attributes: Callable[[str], list[str]]) -> None:
    assert "duration:sentence" not in attributes("Weber was sentenced two years after the theft.")


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("A count put the number of damaged barns in Tolby and Orre at 4,700.", "damaged"),
        ("The 19 members of her crew are safe.", "count:crewman"),
        ("The deaths of six roofers shocked Orre.", "killed"),
        ("Six of the roofers did not survive.", "killed"),
        ("The six missing sailors are feared dead.", "missing"),
        ("There is no trace of six climbers.", "missing"),
        ("Six climbers have gone missing.", "missing"),
        ("Prosecutors brought charges against six traders.", "charged"),
        ("The raid led to the arrest of six traders.", "arrested"),
    ],
)
def test_counts(attributes: Callable[[str], list[str]], text: str, attribute: str) -> None:
    assert attribute in attributes(text)


def test_others_beside_the_dead_are_all_the_hurt(annotate: Callable[..., Annotation]) -> None:
    def scopes(text: str) -> list[frozenset[str]]:
        claims = extract_article(annotate(text)).claims
        return [c.scope for c in claims if c.attribute == "injured"]

    assert scopes("Three people died. Eight others were wounded.") == [frozenset()]
    assert frozenset({"other"}) in scopes("Two men were badly hurt. Eight others were wounded.")
