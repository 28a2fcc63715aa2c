"""A database backend for development: PostgreSQL from a Python package, started on demand.

`server.py` runs the server; Django's `ENGINE` loads `base.py`. Production never uses it: there
`DATABASE_URL` names the database.
"""
