"""Hundreds of refusals in a walk, each of which would be drawn as a coloured traceback."""

import logging

import pytest


@pytest.fixture(autouse=True)
def _quiet():
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
