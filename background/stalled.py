"""Jobs that the queue believes to be running although nobody works on them any more.

A killed worker leaves its jobs as they are, and every later job with the same lock waits for them
for ever. The queue stores heartbeats of its workers but ignores them; this module acts on them.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from procrastinate.connector import BaseAsyncConnector
from procrastinate.exceptions import ConnectorException

MOST_ATTEMPTS = 20  # then we give up a job, because it kills worker after worker

# A worker's row is deleted when it ends or another one starts; then its jobs name no worker.
_IS_STALLED = """
    job.status = 'doing' AND job.id <> ALL(%(running)s) AND (
        job.worker_id IS NULL
        OR worker.last_heartbeat < now() - make_interval(secs => %(seconds)s)
        OR job.id = ANY(%(forgotten)s)
    )
"""
_FIND = f"""
    SELECT job.id FROM procrastinate_jobs AS job
    LEFT JOIN procrastinate_workers AS worker ON worker.id = job.worker_id
    WHERE {_IS_STALLED}
    ORDER BY job.id
"""  # noqa: S608 - nothing of it comes from outside
# Checks the job again under its lock, so that only one of two workers takes it over. If the same
# work already waits (two jobs can't wait under one queueing lock), the waiting job does it.
_TAKE_UP = f"""
    SELECT id, task_name, CASE
        WHEN attempts >= %(most)s THEN procrastinate_finish_job_v1(id, 'failed', false)::text
        WHEN has_twin THEN procrastinate_finish_job_v1(id, 'aborted', false)::text
        ELSE procrastinate_retry_job_v2(id, now(), NULL, NULL, NULL)::text
    END, attempts >= %(most)s AS is_given_up
    FROM (
        SELECT job.id, job.task_name, job.attempts, EXISTS (
            SELECT 1 FROM procrastinate_jobs AS twin
            WHERE twin.queueing_lock = job.queueing_lock AND twin.status = 'todo'
        ) AS has_twin
        FROM procrastinate_jobs AS job
        LEFT JOIN procrastinate_workers AS worker ON worker.id = job.worker_id
        WHERE job.id = %(id)s AND {_IS_STALLED}
        FOR UPDATE OF job SKIP LOCKED
    ) AS stalled
"""  # noqa: S608
_IS_SILENT = """
    SELECT NOT EXISTS (
        SELECT 1 FROM procrastinate_workers
        WHERE id = %(worker)s AND last_heartbeat >= now() - make_interval(secs => %(seconds)s)
    ) AS is_silent
"""
_OWN = "SELECT id FROM procrastinate_jobs WHERE status = 'doing' AND worker_id = %(worker)s"


class TakenUp(NamedTuple):
    """A stalled job, and whether it was given up instead of queued again."""

    id: int
    task_name: str
    is_given_up: bool


async def take_up(
    connector: BaseAsyncConnector,
    *,
    seconds: float,
    forgotten: Collection[int],
    running: Collection[int],
) -> list[TakenUp]:
    """Queue again the jobs of silent workers, and the jobs that are known to be forgotten.

    A worker is silent if it has sent no heartbeat for `seconds`. Jobs that run in this process are
    never touched.
    """
    values = {
        "seconds": float(seconds),
        "forgotten": list(forgotten),
        "running": list(running),
    }
    taken: list[TakenUp] = []
    for row in await connector.execute_query_all_async(_FIND, **values):
        try:
            found = await connector.execute_query_all_async(
                _TAKE_UP, id=row["id"], most=MOST_ATTEMPTS, **values
            )
        except ConnectorException:  # its twin was queued meanwhile: the next check finds that
            continue
        taken += [TakenUp(one["id"], one["task_name"], one["is_given_up"]) for one in found]
    return taken


async def jobs_of(connector: BaseAsyncConnector, worker: int) -> set[int]:
    """Return the jobs that the queue believes this worker to be running."""
    rows = await connector.execute_query_all_async(_OWN, worker=worker)
    return {row["id"] for row in rows}


async def is_silent(connector: BaseAsyncConnector, worker: int, *, seconds: float) -> bool:
    """Return whether other workers must consider this one dead."""
    row = await connector.execute_query_one_async(_IS_SILENT, worker=worker, seconds=float(seconds))
    return bool(row["is_silent"])
