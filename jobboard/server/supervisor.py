"""Starts the process that has loaded the board, and replaces it: by new code, or after its end."""

import logging
import os
import select
import signal
import subprocess
import sys
import time
from argparse import Namespace
from socket import socket

from jobboard.server import signals
from jobboard.server.options import LOOK_SECONDS, READY, STOP_SECONDS

START_SECONDS = 60  # for new code, before the old one is kept
MORE_SECONDS = 1.5  # to end, after a process has killed its workers itself

log = logging.getLogger("jobboard.server")


class Board:
    """A process that has loaded the board, with its workers."""

    def __init__(self, arguments: list[str], listening: socket) -> None:
        self.started = time.monotonic()
        self._ready: int | None
        self._ready, ready = os.pipe()
        command = [sys.executable, "-m", "jobboard.server.workers", *arguments,
                   "--socket", str(listening.fileno()), "--ready", str(ready)]  # fmt: skip
        self.process = subprocess.Popen(command, pass_fds=(listening.fileno(), ready))  # noqa: S603
        os.close(ready)
        self.is_ready = False

    def look(self) -> None:
        """Note whether all workers listen; the pipe ends without a word if the process does."""
        if self._ready is not None and select.select([self._ready], [], [], 0)[0]:
            self.is_ready = os.read(self._ready, 1) == READY
            os.close(self._ready)
            self._ready = None

    @property
    def has_ended(self) -> bool:
        """Whether the process has ended; its workers then end by themselves."""
        return self.process.poll() is not None

    @property
    def has_failed(self) -> bool:
        """Whether it gave up before it served; a killed process did not."""
        return self.has_ended and not self.is_ready and self.process.returncode > 0

    def end(self) -> None:
        """Tell it to end; see `wait`."""
        self.process.terminate()

    def wait(self) -> None:
        """Wait until it has ended; kill it if it takes too long."""
        try:
            self.process.wait(STOP_SECONDS + MORE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Supervisor:
    """Keeps one loaded board running; on SIGHUP, loads the code anew beside the old one."""

    def __init__(self, options: Namespace, listening: socket) -> None:
        self.options, self.listening = options, listening
        self.signals = signals.Signals()
        self.current = self._load()
        self.coming: Board | None = None
        self.leaving: list[Board] = []
        self.is_ending = False

    def run(self) -> int:
        """Serve until told to end, or until the board can't be served; return the exit status."""
        while not (self.is_ending or self.current.has_failed):
            for number in self.signals.wait(LOOK_SECONDS):
                self._obey(number)
            self._look_after_new_code()
            self._look_after_current_code()
        for board in self._all():
            board.end()
        for board in self._all():
            board.wait()
        if not self.is_ending:
            log.error("The board cannot be served.")
        return 0 if self.is_ending else 1

    def _all(self) -> list[Board]:
        return [self.current, *([self.coming] if self.coming else []), *self.leaving]

    def _load(self) -> Board:
        options = vars(self.options).items()
        arguments = [f"--{name.replace('_', '-')}={value}" for name, value in options]
        return Board(arguments, self.listening)

    def _obey(self, number: int) -> None:
        self.is_ending |= number in signals.ENDING
        if number in (signals.MORE, signals.FEWER):
            change = 1 if number == signals.MORE else -1
            self.options.workers = max(self.options.workers + change, 1)
            self.current.process.send_signal(number)
        if number == signal.SIGHUP:
            log.info("Loading the code anew.")
            if self.coming:
                self._retire(self.coming)
            self.coming = self._load()

    def _look_after_current_code(self) -> None:
        board = self.current
        board.look()
        if board.has_ended and not (board.has_failed or self.is_ending):
            log.warning("The process %d has ended, and is replaced.", board.process.pid)
            self.current = self._load()

    def _look_after_new_code(self) -> None:
        self.leaving = [board for board in self.leaving if not board.has_ended]
        if not (new := self.coming):
            return
        new.look()
        if new.is_ready:
            self._retire(self.current)
            self.current, self.coming = new, None
        elif new.has_ended or time.monotonic() - new.started > START_SECONDS:
            log.error("The new code does not serve; the old one goes on.")
            self._retire(new)
            self.coming = None

    def _retire(self, board: Board) -> None:
        board.end()
        self.leaving.append(board)
