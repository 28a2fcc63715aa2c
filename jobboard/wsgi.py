"""The entry for other WSGI servers. It is production unless DEBUG says otherwise."""

from jobboard.server.loaded import application, keep_what_is_loaded, start

start()
keep_what_is_loaded()

__all__ = ["application"]
