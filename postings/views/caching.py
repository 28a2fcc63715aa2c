"""How long browsers, proxies and the board itself can keep a public page."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.views.decorators.cache import cache_control

# Lists can be a minute old; a posting is requested each time, so that its end shows at once.
list_cache = cache_control(public=True, max_age=60)
posting_cache = cache_control(public=True, no_cache=True)


def staying[Response: HttpResponseBase](response: Response, stays: Callable[[], bool]) -> Response:
    """Let the board send the same response again as long as this returns True; see
    `jobboard.kept_pages`.
    """
    response.stays = stays  # type: ignore[attr-defined]
    return response
