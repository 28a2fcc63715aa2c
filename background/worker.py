"""A worker that survives a lost database and takes over the work of dead workers.

Procrastinate's own worker does the jobs. It ends with its database connection, and ignores jobs of
killed workers. This one runs it again and again, and looks for such jobs meanwhile.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Awaitable, Callable
from typing import Any, cast

import psycopg
import structlog
from asgiref.sync import sync_to_async
from django.db import connections
from procrastinate import App
from procrastinate.connector import BaseAsyncConnector
from procrastinate.contrib.django import app as board_app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.exceptions import ConnectorException
from procrastinate.job_context import JobContext
from procrastinate.psycopg_connector import PsycopgConnector
from procrastinate.worker import Worker

from background.stalled import is_silent, jobs_of, take_up

log = structlog.get_logger(__name__)

STALLED_AFTER = 30.0  # seconds without a heartbeat
CONCURRENCY = 4
_GRACE = 3.0  # seconds for jobs to end by themselves; then long ones are asked to stop
_LAST_MOMENT = 9.0  # seconds after which the process ends whatever runs
_DATABASE_PATIENCE = 5.0  # seconds to wait for a connection
_LONGEST_PAUSE = 5.0  # seconds between two attempts to reach the database
_MOST_SILENT_LOOKS = 3  # checks until it ends its process, if jobs keep it from restarting


class BoardWorker:
    """One process that works until it is asked to end."""

    def __init__(self, *, concurrency: int, stalled_after: float = STALLED_AFTER) -> None:
        self._concurrency, self._stalled_after = concurrency, stalled_after
        self._worker: Worker | None = None
        self._stopping = asyncio.Event()
        self._running: set[int] = set()
        self._suspects: set[int] = set()
        self._silent_looks = 0

    async def run(self) -> None:
        """Work, and wait for the database while it can't be reached."""
        _shorten_logs()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stop)
        pause = 0.0
        while not self._stopping.is_set():
            try:
                await self._until_stopped(self._work())
                pause = 0.0
                if not self._stopping.is_set():
                    log.warning("worker_starts_anew")
            except (ConnectorException, psycopg.Error, OSError) as error:
                log.warning("worker_waits_for_database", error=str(error), seconds=pause)
            pause = min(pause + 1, _LONGEST_PAUSE)
            await self._until_stopped(asyncio.sleep(pause))

    def stop(self) -> None:
        """Stop soon: at once if idle, otherwise when the jobs are done or at their safe points."""
        if self._stopping.is_set():
            _end_now()
        self._stopping.set()
        last_moment = threading.Timer(_LAST_MOMENT, _end_now)
        last_moment.daemon = True
        last_moment.start()
        if self._worker:
            self._worker.stop()  # type: ignore[no-untyped-call]

    async def _until_stopped(self, work: Awaitable[None]) -> None:
        """Interrupt waits for a database or a clock; running jobs end by themselves."""
        task = asyncio.ensure_future(work)
        stopping = asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({task, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done() and self._worker is None:
            task.cancel()
        stopping.cancel()
        await asyncio.wait({task})
        if not task.cancelled():
            task.result()

    async def _work(self) -> None:
        """Run one worker of the queue until asked to stop or the database is lost."""
        await sync_to_async(connections.close_all)()  # those of the thread for periodic tasks
        # Its own app, so that the board's app keeps Django's connection: what a task queues is then
        # part of the task's transaction.
        app = board_app.with_connector(
            PsycopgConnector(
                kwargs=connector_params(), timeout=_DATABASE_PATIENCE, min_size=1, max_size=4
            )
        )
        async with app.open_async():
            self._worker = self._make(app)
            looking = asyncio.ensure_future(self._look_for_stalled(app))
            try:
                if not self._stopping.is_set():
                    await self._worker.run()  # type: ignore[no-untyped-call]
            finally:
                self._worker = None
                self._running.clear()
                looking.cancel()
                await asyncio.wait({looking})

    def _make(self, app: App) -> Worker:
        defaults = cast(dict[str, Any], app.worker_defaults)
        return Worker(
            app,
            **defaults,
            name=None,
            concurrency=self._concurrency,
            shutdown_graceful_timeout=_GRACE,
            install_signal_handlers=False,
            update_heartbeat_interval=self._stalled_after / 3,
            stalled_worker_timeout=self._stalled_after,
            worker_middleware=[self._note],
        )

    async def _note(
        self, go_on: Callable[[], Awaitable[Any]], context: JobContext, worker: Worker
    ) -> Any:
        """Keep track of the jobs that really run."""
        number = cast(int, context.job.id)
        self._running.add(number)
        try:
            return await go_on()
        finally:
            self._running.discard(number)

    async def _look_for_stalled(self, app: App) -> None:
        """Take over stalled jobs, now and twice a minute, but not while this worker is ending."""
        while not self._stopping.is_set():
            try:
                await self._look(app)
            except ConnectorException as error:
                log.warning("stalled_jobs_not_looked_for", error=str(error))
            await asyncio.sleep(self._stalled_after)

    async def _look(self, app: App) -> None:
        connector, forgotten = cast(BaseAsyncConnector, app.connector), set[int]()
        if self._worker and self._worker.worker_id:  # it has an ID from its first query on
            number = self._worker.worker_id
            await self._notice_silence(connector, self._worker, number)
            # Its end could not be stored, or its start was never reported. We check twice, because
            # the job may be on its way from or to the queue.
            lost = await jobs_of(connector, number) - self._running
            forgotten, self._suspects = lost & self._suspects, lost
        taken = await take_up(
            connector,
            seconds=self._stalled_after,
            forgotten=forgotten,
            running=self._running,
        )
        for job in taken:
            event = "stalled_job_given_up" if job.is_given_up else "stalled_job_taken_up"
            log.warning(event, job=job.id, task=job.task_name)

    async def _notice_silence(
        self, connector: BaseAsyncConnector, worker: Worker, number: int
    ) -> None:
        """Restart if other workers must consider this one dead; if jobs prevent that, end."""
        if await is_silent(connector, number, seconds=self._stalled_after):
            self._silent_looks += 1
            log.warning("worker_is_silent", looks=self._silent_looks, jobs=sorted(self._running))
            worker.stop()  # type: ignore[no-untyped-call]
            if self._silent_looks >= _MOST_SILENT_LOOKS:
                _end_now()
        else:
            self._silent_looks = 0


def _end_now() -> None:
    """End while jobs run: their heartbeat ends too, and other workers take them over."""
    log.warning("worker_ends_with_jobs_under_way")
    os._exit(1)


def _shorten_logs() -> None:
    """Log in one line that the database is lost; the stack of every coroutine adds nothing."""

    def without_stack(record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], ConnectorException):
            record.exc_info = None
            record.levelno, record.levelname = logging.WARNING, "WARNING"
        return True

    for name in ("procrastinate.worker", "procrastinate.utils"):
        logging.getLogger(name).addFilter(without_stack)
