"""Serves the board's tools on standard input and output, for an agent on this machine."""

from __future__ import annotations

import asyncio
import functools
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from api.mcp.server import Call, new_server


class Command(BaseCommand):
    """`manage.py serve_mcp`, until its input ends."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        asyncio.run(_serve())


async def _serve() -> None:
    from mcp.server.stdio import stdio_server

    server = new_server(around=_with_a_fresh_connection)
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


def _with_a_fresh_connection(call: Call) -> Call:
    """Do as a request does before and after it: a lost connection is opened again."""

    @functools.wraps(call)
    def called(*args: Any, **names: Any) -> dict[str, Any]:
        close_old_connections()
        try:
            return call(*args, **names)
        finally:
            close_old_connections()

    return called
