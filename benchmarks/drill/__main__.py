"""Causes every fault on the board: `make drill`, or by module: `make drill ONLY="worker"`."""

from __future__ import annotations

import os
import pkgutil
import sys
import traceback
from collections.abc import Iterator
from importlib import import_module

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")
django.setup()

from benchmarks import drill  # noqa: E402
from benchmarks.drill.report import Row, show  # noqa: E402


def main(wanted: list[str]) -> int:
    """Return 0 if nothing was lost or doubled and every module could be measured."""
    rows: list[Row] = []
    broken = [f"There is no module {name}." for name in sorted(set(wanted) - set(modules()))]
    for name in modules():
        if wanted and name not in wanted:
            continue
        try:
            for row in faults_of(name):
                rows.append(row)
                print(f"{name}: {row}", flush=True)  # noqa: T201
        except Exception as error:
            traceback.print_exc()
            broken.append(f"{name} broke off: {type(error).__name__}: {error}")
    show(rows, broken)
    return int(bool(broken) or not all(row.is_clean for row in rows))


def modules() -> list[str]:
    """Return the name of every module here, in order."""
    return sorted(module.name for module in pkgutil.iter_modules(drill.__path__))


def faults_of(name: str) -> Iterator[Row]:
    """Cause the faults of a module, if it has any."""
    if name != "__main__":
        module = import_module(f"{drill.__name__}.{name}")
        yield from module.faults() if hasattr(module, "faults") else ()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
