from ipaddress import ip_network

import pytest

from tests.servers import serving


@pytest.fixture
def server(settings):
    """A web server on this machine that the board may fetch from."""
    settings.FETCH_ALLOWED_NETWORKS = [ip_network("127.0.0.0/8")]
    settings.FEED_PAUSE_SECONDS = 0.0
    with serving() as server:
        yield server
