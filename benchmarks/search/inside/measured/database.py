"""Keep a build's own PostgreSQL up: print its address, and wait until nobody listens any more."""

import sys

from jobboard.embedded_postgres import server

if __name__ == "__main__":
    print(server.url(), flush=True)  # noqa: T201
    sys.stdin.read()
