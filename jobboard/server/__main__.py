"""Serves the board: `python -m jobboard.server --port 8000`.

This process listens, and has loaded nothing of the board. It starts one that has (`workers.py`),
and that forks the workers.
On SIGTERM, it ends with them; on SIGHUP, it replaces them by ones with the code of now.
"""

import logging.config
import os
import sys

from uvicorn import Config

from jobboard.logs import logging_config
from jobboard.server.options import parser
from jobboard.server.supervisor import Supervisor


def main() -> None:
    """Read the options and serve."""
    options = parser("jobboard.server").parse_args()
    debug = os.environ.get("DEBUG", "0").lower() in ("1", "true", "yes", "on")
    logging.config.dictConfig(logging_config(debug=debug, level=options.log_level.upper()))
    config = Config("", host=options.host, port=options.port, log_config=None)
    sys.exit(Supervisor(options, config.bind_socket()).run())


if __name__ == "__main__":
    main()
