"""The hop has a thread to itself."""

import pytest
from django.urls import reverse
from django.utils import translation

from jobboard.server.front import EXPRESS


@pytest.mark.parametrize("language", ["en-gb", "ms", "de"])
def test_knows_the_hops_address(language):
    with translation.override(language):
        assert EXPRESS.fullmatch(reverse("applications:apply", args=[17]))
        assert not EXPRESS.fullmatch(reverse("postings:list"))
