"""A connection that waits only as long as allowed, and not at all for a server that hangs."""

from __future__ import annotations

import math
import time
from collections.abc import Generator
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen

from database.patience import seconds_left
from database.pulse import SILENCE, Pulse

RV = TypeVar("RV")
SLICE = 0.25  # seconds between two checks of the clock and the pulse


class PatientConnection(psycopg.Connection[Any]):
    """psycopg's connection; a wait that takes too long raises OperationalError and closes it."""

    pulse: Pulse
    limit = math.inf  # seconds for a statement, unless a block sets another limit

    @classmethod
    def _connect_gen(cls, conninfo: str = "") -> Generator[Any, Any, PatientConnection]:
        """Open a connection with psycopg's own steps, checking the clock between them."""
        pulse, began = Pulse.of(conninfo), time.monotonic()
        limit = seconds_left(math.inf)
        steps = super()._connect_gen(conninfo)
        try:
            step = next(steps)
            while True:
                _check(pulse, time.monotonic() - began, limit)
                step = steps.send((yield step))
        except StopIteration as made:
            connection: PatientConnection = made.value
        connection.pulse = pulse
        return connection

    def wait(self, gen: PQGen[RV], interval: float = SLICE, timeout: float | None = None) -> RV:
        """Wait for an answer, and check the clock and the pulse in every slice."""
        limit = seconds_left(self.limit)
        slices = 1 if math.isinf(limit) else max(1, math.ceil(limit / SLICE))
        interval = SLICE if math.isinf(limit) else max(0.01, limit / slices)
        return super().wait(self._watched(gen, limit), interval, timeout)

    def _watched(self, gen: PQGen[RV], limit: float) -> PQGen[RV]:
        """Run psycopg's own steps, which it resumes after each interval at the latest.

        It is one wait from beginning to end: another wait can't resume a statement that is still
        being sent, because it would begin by sending nothing.
        """
        began = time.monotonic()
        try:
            step = next(gen)
            while True:
                ready = yield step
                self._look_up(time.monotonic() - began, limit)
                step = gen.send(ready)
        except StopIteration as done:
            answer: RV = done.value
            return answer

    def _look_up(self, waited: float, limit: float) -> None:
        try:
            _check(self.pulse, waited, limit)
        except psycopg.OperationalError:
            self.pgconn.finish()  # a late answer would belong to the wrong statement
            raise


def _check(pulse: Pulse, waited: float, limit: float) -> None:
    if pulse.is_hung:
        raise psycopg.OperationalError("the database does not answer")
    if waited > limit:
        raise psycopg.OperationalError(f"the database took longer than {limit:.1f} seconds")
    if waited > SILENCE:
        pulse.feel()
