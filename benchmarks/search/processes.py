"""What processes cost: processor time and memory, as the operating system counts them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import psutil


def processor_seconds(processes: Iterable[psutil.Process]) -> float:
    """Return what they have used so far, in user and system mode; to a hundredth of a second."""
    return sum(_seconds(process) for process in processes)


def _seconds(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:  # a backend of PostgreSQL that has ended
        return 0.0
    return float(times.user + times.system)


@dataclass
class Memory:
    """Bytes of one process."""

    uss: int  # its own, shared with no other process: what one more of its kind costs
    pss: int  # with its part of what is shared
    peak: int  # the most that was resident at a time, shared pages included


def memory(process: psutil.Process) -> Memory:
    """Return what a process takes now, and took at most (Linux)."""
    full = process.memory_full_info()
    return Memory(full.uss, full.pss, _peak(process.pid))


def _peak(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
