"""Fuzz all readers, or one: `make fuzz`, `make fuzz SECONDS=600 READER=word`.

What brings a reader down, or keeps it busy for longer than TIMEOUT, is put into the corpus, where
`make test` replays it. What only reaches new code stays in WORK for the next run; `--keep` takes
the least of it that reaches all of that code into the corpus.
"""

import argparse
import platform
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
WORK = Path(__file__).parents[2] / ".data" / "fuzz"
TARGET = Path(__file__).with_name("target.py")
TIMEOUT = 20  # seconds for one document
MEMORY = 2_048  # MB
LARGEST = 20_000  # bytes; what large documents cost is measured by `make hostile`
MISSING = (
    "Fuzzing needs atheris, which comes for Python 3.12 to 3.14 on Linux (x86-64). This is Python "
    f"{platform.python_version()} on {platform.system()} ({platform.machine()}). The corpus is "
    "replayed by `make test` everywhere."
)
FIGURES = re.compile(r"#(\d+)\s+\w+\s+cov: (\d+) ft: (\d+) corp: (\d+)")


def main():
    """0 where nothing was found, 1 where something was, 2 where atheris is missing."""
    readers = sorted(folder.name for folder in CORPUS.iterdir())
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--seconds", type=int, default=240, help="in all (240)")
    options.add_argument("--reader", choices=readers, help="this one alone")
    options.add_argument("--keep", action="store_true", help="take new inputs into the corpus")
    chosen = options.parse_args()
    if find_spec("atheris") is None:
        print(MISSING, file=sys.stderr)
        return 2
    readers = [chosen.reader] if chosen.reader else readers
    found = [fuzz(name, max(1, chosen.seconds // len(readers))) for name in readers]
    for name in readers if chosen.keep else ():
        keep(name)
    return int(any(found))


def fuzz(reader, seconds):
    """Fuzz one reader; says whether something was found, and prints the figures."""
    before = set((CORPUS / reader).iterdir())
    work = WORK / reader
    work.mkdir(parents=True, exist_ok=True)
    said = run(reader, f"-max_total_time={seconds}", work, CORPUS / reader)
    executions, coverage, features, corpus = (FIGURES.findall(said) or [("0",) * 4])[-1]
    found = sorted(path.name for path in set((CORPUS / reader).iterdir()) - before)
    print(
        f"{reader:20} {int(executions):>9,} executions, {coverage} edges, {features} features, "
        f"{corpus} inputs; found: {', '.join(found) or 'nothing'}",
        flush=True,
    )
    if found:
        _, mark, told = said.partition("=== Uncaught Python exception")
        print(mark + told if mark else said[-3_000:])
    return bool(found)


def run(reader, *arguments):
    """Run the target; what it says."""
    options = [
        f"-timeout={TIMEOUT}",
        f"-report_slow_units={TIMEOUT}",
        f"-rss_limit_mb={MEMORY}",
        f"-max_len={LARGEST}",
        f"-artifact_prefix={CORPUS / reader}/",
        "-print_final_stats=1",
    ]
    command = [sys.executable, TARGET, reader, *options, *arguments]
    process = subprocess.run([*map(str, command)], capture_output=True, check=False)
    return (process.stdout + process.stderr).decode(errors="replace")


def keep(reader):
    """Merge what the runs found into the corpus: only what reaches code that nothing else does."""
    run(reader, "-merge=1", CORPUS / reader, WORK / reader)


if __name__ == "__main__":
    sys.exit(main())
