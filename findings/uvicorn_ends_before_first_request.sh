#!/usr/bin/env bash
# uvicorn 0.54.0 (PyPI) with h11 0.16.0, CPython 3.13 (asyncio's selector event loop).
#
# "Graceful" shutdown is graceful only to requests whose head has arrived. Two kinds of clients get no answer at all,
# though they connected while the server accepted connections, and another process on the same listening socket could
# have served them:
# - One that has connected, and whose first request is still under way: uvicorn calls shutdown() of each connection,
#   which closes those without a request at once, whatever timeout_graceful_shutdown says.
# - One that asyncio has accepted in the turn of the event loop before: the transport is made in the next turn, and by
#   then Server.close() has forgotten the sockets. _attach() fails on an assertion, which only the debug mode reports;
#   the connection is neither answered nor closed until the process ends.
#
# Output seen, twice:
#   request under way when the end begins: 204
#   connected, request sent after the end began: no answer
#   accepted a moment before the end: no answer
# Exits with 1 if any of these changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check uvicorn==0.54.0 h11==0.16.0
cat > show.py <<'PYTHON'
import asyncio
import socket

from uvicorn import Config, Server

REQUEST = b"GET / HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n"


async def app(scope, receive, send):
    await asyncio.sleep(0.3)
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body"})


async def answer(pause, send_late):
    """Return what a client sees that connects before the end, and `pause` turns of the loop later the server ends."""
    config = Config(app, http="h11", ws="none", lifespan="off", log_config=None, timeout_graceful_shutdown=2)
    config.load()
    server = Server(config)
    server.lifespan = config.lifespan_class(config)
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setblocking(False)
    await server.startup([listening])
    with socket.create_connection(listening.getsockname()) as client:
        client.settimeout(3)
        if not send_late:
            client.sendall(REQUEST)
        for _ in range(pause):
            await asyncio.sleep(0)
        ending = asyncio.create_task(server.shutdown([listening]))
        await asyncio.sleep(0.05)
        try:
            if send_late:
                client.sendall(REQUEST)
            came = await asyncio.to_thread(client.recv, 100)
        except OSError:
            came = b""
        await ending
    return came.split()[1].decode() if came else "no answer"


print("request under way when the end begins:", asyncio.run(answer(50, send_late=False)))
print("connected, request sent after the end began:", asyncio.run(answer(50, send_late=True)))
print("accepted a moment before the end:", asyncio.run(answer(1, send_late=False)))
PYTHON
cat > wanted <<'TEXT'
request under way when the end begins: 204
connected, request sent after the end began: no answer
accepted a moment before the end: no answer
TEXT
venv/bin/python show.py | tee seen
diff wanted seen
