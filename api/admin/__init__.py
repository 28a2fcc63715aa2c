"""The API at the desk: tokens and webhooks of companies."""

from api.admin.delivery import DeliveryAdmin
from api.admin.token import ApiTokenAdmin
from api.admin.webhook import WebhookAdmin

__all__ = ["ApiTokenAdmin", "DeliveryAdmin", "WebhookAdmin"]
