"""Signals as a queue that a main loop empties, and that wakes it up."""

import signal
import threading
from collections.abc import Iterator
from types import FrameType

ENDING = frozenset({signal.SIGTERM, signal.SIGINT})
MORE, FEWER = signal.SIGTTIN, signal.SIGTTOU  # one worker more, or fewer


class Signals:
    """The signals that arrived since the last look; the end of a child process is one as well."""

    def __init__(self) -> None:
        self._arrived: list[int] = []
        self._woken = threading.Event()
        for number in (*ENDING, MORE, FEWER, signal.SIGHUP, signal.SIGCHLD):
            signal.signal(number, self._note)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self._arrived.append(number)
        self._woken.set()

    def wait(self, seconds: float) -> Iterator[int]:
        """Wait so long, or until one arrives; yield those that have arrived."""
        self._woken.wait(seconds)
        self._woken.clear()
        while self._arrived:
            yield self._arrived.pop(0)


def forget() -> None:
    """Treat signals in the usual way again, in a process that was forked from such a loop."""
    for number in (*ENDING, MORE, FEWER, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
