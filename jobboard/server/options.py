"""The options of the web server, which its processes hand on to each other."""

import argparse

IDLE_SECONDS = 5  # for which a connection waits for another request
STOP_SECONDS = 8  # to finish answers; Compose kills after ten
SILENT_SECONDS = 15  # before a worker that does not answer is replaced
LOOK_SECONDS = 0.5  # between two looks at the processes
READY = b"1"  # what a loaded board tells its supervisor


def parser(prog: str) -> argparse.ArgumentParser:
    """Return a parser of the options that all processes know."""
    options = argparse.ArgumentParser(prog, description="Serve the board.")
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=int, default=8000)
    options.add_argument("--workers", type=int, default=2, help="processes")
    options.add_argument("--threads", type=int, default=4, help="requests at a time, in a process")
    options.add_argument("--log-level", default="info")
    return options
