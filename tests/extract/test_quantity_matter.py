"""What a sum, a stretch of time, a share or a distance is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.extract import extract_article
from checker.model import Kind

Annotate = Callable[..., Annotation]
pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("They awarded him $4 million for lost earnings.", "for:earning"),
        ("The court set $3 million in punitive damages.", "for:damage-punitive"),
        ("The jury deliberated for five hours.", "deliberation"),
        ("It took them nearly six hours to convict Ana Brel.", "deliberation"),
        ("The jury reached its verdict after a trial of nine days.", "last:trial"),
        ("The whole of Velm was without light for three hours.", "outage"),
        ("The talks ended after 19 hours without a break.", "talks"),
        ("The rain lasted seven hours.", "last:rain"),
        ("Members debated for nine hours.", "last:debate"),
        ("She was shown a clip of 40 seconds.", "last:clip"),
        ("Nothing like it was seen in the firm's 21-year history.", "age"),
        ("The dam makes 20 percent of Oldenby's electricity.", "of:electricity"),
        ("The freighter was seized 80 miles off the coast of Velm.", "coast"),
        ("The girl was found 300 metres from her home.", "home"),
        ("Four villages were hit by the flood.", "hit"),
        ("Nora Lind was mayor for 11 years.", "served:mayor"),
        ("Nora Lind leaves after 11 years in office.", "served:office"),
        ("Nora Lind spent 11 years as a nun.", ""),
        ("The storm left 3,000 homes without power.", "no-power"),
        ("Power was cut to 3,000 customers.", "no-power"),
        ("Kestrel will lay off 300 people.", "jobs-cut"),
        ("At Kestrel 300 jobs will go.", "jobs-cut"),
        ("Kestrel employs 2,300 people.", "staff"),
        ("Kestrel sent 300 people to the fair.", ""),
        ("The works paid $4 million in 2014.", ""),
    ],
)
def test_what_an_amount_is_of(annotate: Annotate, text: str, matter: str) -> None:
    claims = extract_article(annotate(text)).claims
    found = [c.slot("matter") for c in claims if c.kind is Kind.QUANTITY]
    assert found[:1] == [matter]
