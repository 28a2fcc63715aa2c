"""Serves the board: `python -m jobboard.server --port 8000`.

A process without Django manages the workers, and replaces a worker that ends or stops answering.
On SIGTERM it ends with them; on SIGHUP it replaces them one after the other.
"""

import argparse
import logging.config
import os

from uvicorn import Config
from uvicorn.supervisors import Multiprocess

from jobboard.logs import logging_config
from jobboard.server.connections import Connection, look_around

IDLE_SECONDS = 5  # for which a connection waits for another request
STOP_SECONDS = 8  # to finish answers; Compose kills after ten
SILENT_SECONDS = 15  # before a worker that does not answer is replaced


def main() -> None:
    """Read the options and serve."""
    options = _options()
    debug = os.environ.get("DEBUG", "0").lower() in ("1", "true", "yes", "on")
    logging.config.dictConfig(logging_config(debug=debug, level=options.log_level.upper()))
    os.environ["WEB_THREADS"] = str(options.threads)
    config = Config(
        "jobboard.asgi:application",
        host=options.host,
        port=options.port,
        workers=options.workers,
        http=Connection,
        ws="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        log_level=options.log_level,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # Django reads them, by TRUSTED_PROXIES
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=STOP_SECONDS,
        timeout_worker_healthcheck=SILENT_SECONDS,
        callback_notify=look_around,
        timeout_notify=0,  # at every tick, once a second
    )
    Multiprocess(config, sockets=[config.bind_socket()]).run()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("jobboard.server", description="Serve the board.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2, help="processes")
    parser.add_argument("--threads", type=int, default=4, help="requests at a time, in a process")
    parser.add_argument("--log-level", default="info")
    return parser.parse_args()


if __name__ == "__main__":
    main()
