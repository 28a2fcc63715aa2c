"""The board's web server: `python -m jobboard.server`.

uvicorn parses HTTP. Our part limits what a client can cost, and manages the processes.

- `connections.py`: how long a client may take to send its head and to read our answer
- `front.py`: reads a body, within its limits, before it takes a thread; answers `/healthz`
- `gateway.py`: takes one request through Django, which runs in a few threads
- `__main__.py`: the command, for the compose file, the demo, the tests and the benchmarks
- `supervisor.py`: keeps one process with the loaded board running, and replaces it by new code
- `workers.py`: that process, which forks the workers from itself; `loaded.py` is what they share

See docs/decisions/0021-a-server-with-deadlines.md and 0048-workers-are-forks.md.
"""
