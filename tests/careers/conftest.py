import pytest

from adverts.document import Document
from careers.importing.storing import store_guide, store_profile
from careers.reading.guide import read_guide
from careers.reading.profile import read_role_profile
from tests.careers.texts import GUIDE, PROFILE


@pytest.fixture
def guide(db):
    """Return a draft of a guide, with its ladder of four levels."""
    return store_guide(read_guide(Document.of(GUIDE))).row


@pytest.fixture
def profile(guide):
    """Return a draft of a profile of three titles, in the family of the guide."""
    return store_profile(read_role_profile(Document.of(PROFILE))).row
