from ipaddress import ip_network

import pytest

from tests.servers import serving


@pytest.fixture
def server(settings):
    """A web server that the board may ask, although it is on this machine."""
    settings.FETCH_ALLOWED_NETWORKS = [ip_network("127.0.0.0/8")]
    with serving() as server:
        yield server
