"""The server of the official SDK, with the tools. Nothing of a client is remembered."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

import mcp_types as types
from asgiref.sync import sync_to_async
from django.conf import settings
from mcp.server import Server, ServerRequestContext

from api.mcp.asking import RefusedError
from api.mcp.tools import INSTRUCTIONS, TOOLS, call

READS: Final = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
VERSION: Final = "1"

type Call = Callable[..., dict[str, Any]]


def new_server(*, site: str = "", around: Callable[[Call], Call] = lambda call: call) -> Any:
    """Return a server; `site` is scheme and host of links, `around` wraps each call of a tool.

    Tools read the database in the thread that serves the request, or in one thread for stdio.
    """
    answer = sync_to_async(around(call), thread_sensitive=True)

    async def list_tools(
        context: ServerRequestContext[Any], asked: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=listed())

    async def call_tool(
        context: ServerRequestContext[Any], asked: types.CallToolRequestParams
    ) -> types.CallToolResult:
        try:
            found = await answer(asked.name, asked.arguments or {}, site=site)
        except RefusedError as error:
            return _result(str(error), is_error=True)
        return _result(json.dumps(found, ensure_ascii=False), structured=found)

    return Server(
        settings.BOARD_NAME,
        version=VERSION,
        instructions=INSTRUCTIONS,
        website_url=settings.SITE_URL,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def listed() -> list[types.Tool]:
    """Return the tools as clients see them."""
    return [
        types.Tool(
            name=tool.name,
            title=tool.title,
            description=tool.description,
            input_schema=tool.parameters,
            annotations=READS,
        )
        for tool in TOOLS.values()
    ]


def _result(
    text: str, *, structured: dict[str, Any] | None = None, is_error: bool = False
) -> types.CallToolResult:
    content: Any = [types.TextContent(type="text", text=text)]
    return types.CallToolResult(content=content, structured_content=structured, is_error=is_error)
