"""The apply hop has its own thread."""

import pytest
from django.urls import reverse
from django.utils import translation

from jobboard.server.front import EXPRESS


@pytest.mark.parametrize("language", ["en-gb", "ms", "de"])
def test_recognises_the_address_of_the_hop(language):
    with translation.override(language):
        assert EXPRESS.fullmatch(reverse("applications:apply", args=[17]))
        assert not EXPRESS.fullmatch(reverse("postings:list"))
