"""Silence the log: these tests cause hundreds of refusals, each with a coloured traceback."""

import logging

import pytest


@pytest.fixture(autouse=True)
def _quiet():
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
