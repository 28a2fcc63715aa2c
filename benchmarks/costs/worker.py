"""One build: answers requests that come as lines of JSON, and says what each cost.

Runs in the folder of any checkout, so it imports nothing of this one. FLOOR=1 puts a plain view in
place of the board's pages, with the bytes of a real page: what is left is middleware, logging and
compression. With BARE=1 plain Django serves that view, with no middleware at all.
"""

import io
import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))
CLOCK = time.process_time


def application():
    """Return the WSGI application to measure."""
    if not os.environ.get("BARE"):
        from django.conf import settings

        from jobboard.wsgi import application as board

        if os.environ.get("FLOOR"):
            settings.ROOT_URLCONF = __name__
        return board
    import dj_database_url
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    url = dj_database_url.parse(os.environ["DATABASE_URL"], conn_max_age=None)
    settings.configure(
        SECRET_KEY=os.environ["SECRET_KEY"],
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF=__name__,
        DATABASES={"default": url},
    )
    return get_wsgi_application()


def bare(request):
    """Twenty rows by primary key, and as many bytes as asked for."""
    from django.db import connection
    from django.http import HttpResponse

    with connection.cursor() as cursor:
        cursor.execute("SELECT id, title FROM postings_posting WHERE id = ANY (%s)", [FIRST])
        rows = cursor.fetchall()
    text = "\n".join(f"<li>{pk} {title}</li>" for pk, title in rows)
    size = int(request.GET["bytes"])
    return HttpResponse((text + "x" * size)[:size])


def urls():
    """Return the only address of the plain view."""
    from django.urls import path

    return [path("jobs/", bare)]


FIRST = list(range(1, 21))
urlpatterns = urls() if os.environ.get("BARE") or os.environ.get("FLOOR") else []


def ask(board, line):
    """Answer one request."""
    path, _, query = line["path"].partition("?")
    environ = {
        "REQUEST_METHOD": "GET", "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": query,
        "SERVER_PROTOCOL": "HTTP/1.1", "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "8000",
        "REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "127.0.0.1:8000", "HTTP_USER_AGENT": "Mozilla/5.0",
        "HTTP_ACCEPT_ENCODING": line.get("accept", ""), "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.version": (1, 0),
        "wsgi.multithread": True, "wsgi.multiprocess": True, "wsgi.run_once": False,
    }  # fmt: skip
    head = []
    start, processor = time.perf_counter(), CLOCK()
    answer = board(environ, lambda status, headers, error=None: head.append((status, headers)))
    body = b"".join(answer)
    answer.close()
    cost = {"processor": 1000 * (CLOCK() - processor), "ms": 1000 * (time.perf_counter() - start)}
    status, headers = head[-1]
    return cost | {"status": status, "headers": headers, "bytes": len(body), "body": body.decode()
                   if line.get("body") else ""}  # fmt: skip


def main():
    """Answer until the end of the input."""
    board = application()
    for line in sys.stdin:
        print(json.dumps(ask(board, json.loads(line))), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
