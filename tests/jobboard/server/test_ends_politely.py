"""A process that ends answers the clients that it has accepted."""

import asyncio
import socket

import pytest
from uvicorn import Config

from jobboard.server import connections
from jobboard.server.connections import Connection, Server
from tests.coroutines import finish

REQUEST = b"GET / HTTP/1.1\r\nHost: board.example\r\n\r\n"
NO_CONTENT = {"type": "http.response.start", "status": 204, "headers": []}


async def app(scope, receive, send):
    await send(NO_CONTENT)
    await send({"type": "http.response.body"})


@pytest.fixture
def listening():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


@pytest.fixture
def server():
    config = Config(app, http=Connection, ws="none", lifespan="off", interface="asgi3",
                    log_config=None, timeout_graceful_shutdown=8)  # fmt: skip
    config.load()
    return Server(config)


def run(server, listening, client):
    """Serve until the client has said what it saw."""

    async def both():
        async with asyncio.TaskGroup() as group:
            group.create_task(server._serve([listening]))
            await until(lambda: server.started)
            seen = group.create_task(client(*listening.getsockname()))
        return seen.result()

    return finish(both())


async def read(reader, writer):
    """Read up to the end of the connection."""
    came = await reader.read()
    writer.close()
    return came


async def until(is_so):
    async with asyncio.timeout(60):
        while not is_so():
            await asyncio.sleep(0.001)


def test_a_new_connection_may_send_its_first_request(server, listening, monkeypatch):
    monkeypatch.setattr(connections, "LAST_SECONDS", 60)

    async def client(*address):
        streams = await asyncio.open_connection(*address)
        await until(lambda: server.server_state.connections)
        server.should_exit = True
        await until(lambda: not server.servers[0].is_serving())
        streams[1].write(REQUEST)
        return await read(*streams)

    assert run(server, listening, client).startswith(b"HTTP/1.1 204")


def test_a_connection_accepted_a_moment_ago_is_answered(server, listening):
    async def accepted():
        server.lifespan = server.config.lifespan_class(server.config)
        await server.startup([listening])
        with socket.create_connection(listening.getsockname()) as connection:
            connection.settimeout(10)
            connection.sendall(REQUEST)
            await asyncio.sleep(0)  # asyncio learns of it,
            await asyncio.sleep(0)  # has accepted it, and will hand it over next
            await server.shutdown([listening])
            return connection.recv(100)

    assert finish(accepted()).startswith(b"HTTP/1.1 204")


def test_a_new_connection_that_says_nothing_is_closed(server, listening, monkeypatch):
    monkeypatch.setattr(connections, "LAST_SECONDS", 0.01)

    async def client(*address):
        streams = await asyncio.open_connection(*address)
        await until(lambda: server.server_state.connections)
        server.should_exit = True
        return await read(*streams)

    assert run(server, listening, client) == b""
