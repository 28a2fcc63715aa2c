"""A coroutine is finished wherever a test is, also beside a journey's browser."""

from tests.coroutines import finish


async def answer():
    return 42


def test_finishes_a_coroutine_beside_a_running_loop():
    async def journey():
        return finish(answer())

    assert finish(answer()) == finish(journey()) == 42
