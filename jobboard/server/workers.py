"""Loads the board once and forks the processes that answer requests from it.

`supervisor.py` starts `python -m jobboard.server.workers` with a listening socket. One thread runs
here, none of it the board's: so a fork is safe, and takes some milliseconds.
"""

import logging
import multiprocessing
import os
import signal
import struct
import sys
import time
from argparse import Namespace
from mmap import mmap
from socket import socket

from uvicorn import Config

from jobboard.server import loaded, signals
from jobboard.server.connections import Connection, Server, look_around
from jobboard.server.front import Front
from jobboard.server.options import (
    IDLE_SECONDS,
    LOOK_SECONDS,
    READY,
    SILENT_SECONDS,
    STOP_SECONDS,
    parser,
)

FORK = multiprocessing.get_context("fork")
BEAT = struct.Struct("d")  # `time.monotonic()`, which all processes of a machine share
FAILED = 3  # exit status of uvicorn, and of this process, if it cannot serve

log = logging.getLogger("jobboard.server")


class Worker:
    """A process that answers requests, and shows once a second that it does."""

    def __init__(self, options: Namespace, listening: socket) -> None:
        self.options, self.listening = options, listening
        self.started, self.parent = time.monotonic(), os.getpid()
        self.beats = mmap(-1, BEAT.size)  # shared with the fork
        self.process = FORK.Process(target=self._serve)
        self.process.start()

    @property
    def has_begun(self) -> bool:
        """Whether it accepts connections."""
        return bool(self._last_beat())

    def is_silent(self) -> bool:
        """Whether it has not answered for too long."""
        return time.monotonic() - (self._last_beat() or self.started) > SILENT_SECONDS

    def end(self, seconds: float = STOP_SECONDS) -> None:
        """Wait until it has ended; kill it after so many seconds."""
        self.process.join(max(seconds, 0))
        self.process.kill()
        self.process.join()
        self.beats.close()

    def _last_beat(self) -> float:
        [at] = BEAT.unpack(self.beats[:])
        return float(at)

    # In the new process

    def _serve(self) -> None:
        signals.forget()
        loaded.start()
        config = Config(
            Front(loaded.application, threads=self.options.threads),
            http=Connection,
            ws="none",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            log_level=self.options.log_level,
            access_log=False,
            server_header=False,
            proxy_headers=False,  # Django reads them, by TRUSTED_PROXIES
            timeout_keep_alive=IDLE_SECONDS,
            timeout_graceful_shutdown=STOP_SECONDS,
            callback_notify=self._beat,
            timeout_notify=0,  # at every tick, once a second
        )
        Server(config).run(sockets=[self.listening])

    async def _beat(self) -> None:
        self.beats[:] = BEAT.pack(time.monotonic())
        look_around()
        if os.getppid() != self.parent:  # nobody would replace it
            signal.raise_signal(signal.SIGTERM)


class Workers:
    """All workers of the loaded board."""

    def __init__(self, options: Namespace, listening: socket) -> None:
        self.options, self.listening = options, listening
        self.signals, self.parent = signals.Signals(), os.getppid()
        self.number, self.is_ending = options.workers, False
        self.workers: list[Worker] = []

    def run(self) -> None:
        """Keep the workers running until this process is asked to stop, or its parent stops."""
        while not self.is_ending and os.getppid() == self.parent:
            self._look_after()
            self._tell()
            for number in self.signals.wait(LOOK_SECONDS):
                self._obey(number)
        self._end(self.workers)

    def _tell(self) -> None:
        """Tell the supervisor, once, that all workers accept connections."""
        if self.options.ready and all(worker.has_begun for worker in self.workers):
            os.write(self.options.ready, READY)
            self.options.ready = None

    def _obey(self, number: int) -> None:
        self.is_ending |= number in signals.ENDING
        if number == signals.MORE:
            self.number += 1
        if number == signals.FEWER:
            self.number = max(self.number - 1, 1)

    def _look_after(self) -> None:
        for worker in list(self.workers):
            if worker.process.is_alive() and not worker.is_silent():
                continue
            log.warning("Worker %d has ended or is silent, and is replaced.", worker.process.pid)
            has_begun = worker.has_begun
            self.workers.remove(worker)
            worker.end(0)
            if not has_begun:
                self._end(self.workers)
                sys.exit(FAILED)
        self._end(self.workers[self.number :])
        self.workers = self.workers[: self.number]
        for _ in range(self.number - len(self.workers)):
            self.workers.append(Worker(self.options, self.listening))

    @staticmethod
    def _end(workers: list[Worker]) -> None:
        for worker in workers:
            worker.process.terminate()
        end = time.monotonic() + STOP_SECONDS + 1
        for worker in workers:
            worker.end(end - time.monotonic())


def main() -> None:
    """Load the board and serve it."""
    asked = parser("jobboard.server.workers")
    asked.add_argument("--socket", type=int, required=True, help="descriptor to listen on")
    asked.add_argument("--ready", type=int, help="descriptor to write to once all workers listen")
    options = asked.parse_args()
    workers = Workers(options, socket(fileno=options.socket))
    loaded.warm_up()
    workers.run()


if __name__ == "__main__":
    main()
