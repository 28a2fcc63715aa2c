"""Pay whose field states no period: the title or the text does."""

import pytest

from tests.adverts.ats.samples import read

TEXT = "<p>You sort the letters of a small town, and bring them to its doors by bicycle.</p>"
JOB = {"title": "Letter Carrier", "company": "Alder Post", "salary_min": 21, "salary_max": 24,
       "currency": "USD", "description": TEXT}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "period"),
    [
        ({"title": "Letter Carrier ($21 - $24 per hour)"}, "hour"),
        ({"description": f"{TEXT}<p>Salary: $21 to $24 an hour, by experience.</p>"}, "hour"),
        ({"description": f"{TEXT}<p>Pay is weekly.</p>"}, "week"),
        ({"description": f"{TEXT}<p>A bonus of $900 a year.</p>"}, None),
        ({"description": f"{TEXT}<p>You write to us weekly.</p>"}, None),
        ({"salary_period": "day", "description": f"{TEXT}<p>Pay is weekly.</p>"}, "day"),
    ],
)
def test_takes_the_period_of_the_same_pay(changes, period):
    draft = read(JOB | changes)
    assert (draft.pay.minimum, draft.pay.maximum, draft.pay.currency) == (21, 24, "USD")
    assert draft.pay.period == period
    assert any("what period it covers" in text for text in draft.warnings) == (period is None)
