"""Runs the embedded PostgreSQL of a build: prints its address, and waits for the end of input."""

import sys

from jobboard.embedded_postgres import server

if __name__ == "__main__":
    print(server.url(), flush=True)  # noqa: T201
    sys.stdin.read()
