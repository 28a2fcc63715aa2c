"""The tables of the API: the stream of changes, tokens of companies, and webhooks."""

from api.models.answer import KeptAnswer
from api.models.change import PostingChange
from api.models.delivery import Attempt, Delivery
from api.models.quota import RequestCount
from api.models.token import ApiToken
from api.models.webhook import StreamPosition, Webhook

__all__ = [
    "ApiToken", "Attempt", "Delivery", "KeptAnswer", "PostingChange", "RequestCount",
    "StreamPosition", "Webhook",
]  # fmt: skip
