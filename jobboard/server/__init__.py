"""The board's web server: `python -m jobboard.server`.

uvicorn parses HTTP and keeps the worker processes; what is ours bounds what a client may cost.

- `connections.py`: how long a client may take for its request's head and for our answer
- `front.py`: reads a body before a thread is taken, within its size and time; answers `/healthz`
- `gateway.py`: one request through Django, which runs in a few threads
- `__main__.py`: the command, used by the compose file, the demo, the tests and the benchmarks

See docs/decisions/0021-a-server-with-deadlines.md.
"""
