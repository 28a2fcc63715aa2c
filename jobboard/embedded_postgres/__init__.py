"""A database backend for development: PostgreSQL out of a Python package, started when needed.

`server.py` keeps the server, `base.py` is what Django's `ENGINE` loads. Never used in production:
there `DATABASE_URL` names the database.
"""
