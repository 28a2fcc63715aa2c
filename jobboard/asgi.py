"""The entry for `python -m jobboard.server`: `Front`, with Django's WSGI application behind it."""

import os
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module

from jobboard.server.front import Front

# The server imports this inside its event loop, where Django would not open the database.
with ThreadPoolExecutor(1) as _pool:
    _wsgi = _pool.submit(import_module, "jobboard.wsgi").result()

application = Front(_wsgi.application, threads=int(os.environ.get("WEB_THREADS", "4")))
