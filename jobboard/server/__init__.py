"""The board's web server: `python -m jobboard.server`.

uvicorn parses HTTP and manages the worker processes. Our part limits what a client can cost.

- `connections.py`: how long a client may take to send its head and to read our answer
- `front.py`: reads a body, within its limits, before it takes a thread; answers `/healthz`
- `gateway.py`: takes one request through Django, which runs in a few threads
- `__main__.py`: the command, for the compose file, the demo, the tests and the benchmarks

See docs/decisions/0021-a-server-with-deadlines.md.
"""
