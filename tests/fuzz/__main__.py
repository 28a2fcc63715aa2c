"""Fuzz all readers, or one: `make fuzz`, `make fuzz SECONDS=600 READER=word`.

A document that makes a reader fail, or takes longer than TIMEOUT, goes into the corpus, which
`make test` replays. A document that only reaches new code stays in WORK for the next run; `--keep`
adds the smallest set that reaches all of that code to the corpus.
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
LARGEST = 20_000  # bytes; `make hostile` measures the cost of large documents
MISSING = (
    "Fuzzing needs atheris, which comes for Python 3.12 to 3.14 on Linux (x86-64). This is Python "
    f"{platform.python_version()} on {platform.system()} ({platform.machine()}). The corpus is "
    "replayed by `make test` everywhere."
)
FIGURES = re.compile(r"#(\d+)\s+\w+\s+cov: (\d+) ft: (\d+) corp: (\d+)")


def main():
    """Return 0 if nothing was found, 1 if something was, 2 if atheris is missing."""
    readers = sorted(folder.name for folder in CORPUS.iterdir())
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--seconds", type=int, default=240, help="for all readers together (240)")
    options.add_argument("--reader", choices=readers, help="only this reader")
    options.add_argument("--keep", action="store_true", help="add new inputs to the corpus")
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
    """Fuzz one reader and print the figures; return whether it found something or did not run."""
    before = set((CORPUS / reader).iterdir())
    work = WORK / reader
    work.mkdir(parents=True, exist_ok=True)
    said = run(reader, f"-max_total_time={seconds}", work, CORPUS / reader)
    figures = FIGURES.findall(said)
    executions, coverage, features, corpus = figures[-1] if figures else ("0",) * 4
    found = sorted(path.name for path in set((CORPUS / reader).iterdir()) - before)
    print(
        f"{reader:20} {int(executions):>9,} executions, {coverage} edges, {features} features, "
        f"{corpus} inputs; found: {', '.join(found) or 'nothing'}",
        flush=True,
    )
    if not figures:
        print(f"{reader} was not fuzzed: no code is instrumented, or the target did not start.")
    if found or not figures:
        _, mark, told = said.partition("=== Uncaught Python exception")
        print(mark + told if mark else said[-3_000:])
    return bool(found) or not figures


def run(reader, *arguments):
    """Run the target; return what it prints."""
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
    """Merge the findings into the corpus, but only those that reach new code."""
    run(reader, "-merge=1", CORPUS / reader, WORK / reader)


if __name__ == "__main__":
    sys.exit(main())
