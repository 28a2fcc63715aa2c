"""Answers to a load balancer."""

import pytest


@pytest.mark.django_db
def test_is_alive_and_ready(client):
    assert client.get("/healthz").text == "ok\n"
    assert client.get("/readyz").text == "ready\n"
