"""JSON Feed 1.1 as a JSON Schema, from the words of https://www.jsonfeed.org/version/1.1/.

The format has no schema of its own. Names that it does not know must begin with an underscore.
"""

from typing import Any

TEXT = {"type": "string"}
URL = {"type": "string", "pattern": r"^https?://[^\s/]+/?\S*$"}
MOMENT = {  # RFC 3339
    "type": "string",
    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
}


def _object(required: list[str], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object", "required": required, "properties": properties,
        "patternProperties": {"^_[A-Za-z]": {"type": "object"}}, "additionalProperties": False,
    }  # fmt: skip


AUTHORS = {
    "type": "array", "items": _object([], name=TEXT, url=URL, avatar=URL) | {"minProperties": 1},
}  # fmt: skip
ATTACHMENT = _object(
    ["url", "mime_type"], url=URL, mime_type=TEXT, title=TEXT,
    size_in_bytes={"type": "number"}, duration_in_seconds={"type": "number"},
)  # fmt: skip
ITEM = _object(
    ["id"], id=TEXT, url=URL, external_url=URL, title=TEXT, content_html=TEXT, content_text=TEXT,
    summary=TEXT, image=URL, banner_image=URL, date_published=MOMENT, date_modified=MOMENT,
    authors=AUTHORS, tags={"type": "array", "items": TEXT}, language=TEXT,
    attachments={"type": "array", "items": ATTACHMENT},
) | {"anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}]}  # fmt: skip
SCHEMA = _object(
    ["version", "title", "items"], version={"const": "https://jsonfeed.org/version/1.1"},
    title=TEXT, home_page_url=URL, feed_url=URL, description=TEXT, user_comment=TEXT, next_url=URL,
    icon=URL, favicon=URL, authors=AUTHORS, language=TEXT, expired={"type": "boolean"},
    hubs={"type": "array", "items": _object(["type", "url"], type=TEXT, url=URL)},
    items={"type": "array", "items": ITEM},
)  # fmt: skip
