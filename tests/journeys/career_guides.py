"""A published career guide with postings of its levels, for pages and journeys."""

from django.utils import timezone

from adverts.document import Document
from careers.classifying import classify_new
from careers.importing.storing import store_guide, store_profile
from careers.reading.guide import read_guide
from careers.reading.profile import read_role_profile
from careers.statistics.counting import count_all
from tests.careers.texts import GUIDE, PROFILE
from tests.factories import PostingFactory


def publish_guide():
    """Publish the guide and the profile of one family, and return the family."""
    guide = store_guide(read_guide(Document.of(GUIDE))).row
    guide.publish(by=None)
    store_profile(read_role_profile(Document.of(PROFILE))).row.publish(by=None)
    return guide.family


def hire(number, title="Study Manager", **values):
    """Return live postings of a level, counted by the guide; each pays more than the last."""
    made = [
        PostingFactory(
            title=title, pay_min=50_000 + 1_000 * at, pay_currency="EUR", pay_period="year",
            experience_years=3, **values,
        )
        for at in range(number)
    ]  # fmt: skip
    classify_new()
    count_all(timezone.now())
    return made
