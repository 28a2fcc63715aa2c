"""Processor time and memory of processes, from the operating system."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import psutil


def processor_seconds(processes: Iterable[psutil.Process]) -> float:
    """Return their processor time so far, to a hundredth of a second."""
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

    uss: int  # shared with no other process, so the cost of one more of its kind
    pss: int  # with its part of shared memory
    peak: int  # largest resident memory, with all shared memory


def memory(process: psutil.Process) -> Memory:
    """Return the memory of a process now, and its peak (Linux)."""
    full = process.memory_full_info()
    return Memory(full.uss, full.pss, _peak(process.pid))


def _peak(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
