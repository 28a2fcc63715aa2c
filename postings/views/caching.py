"""How long browsers and proxies can cache a public page."""

from django.views.decorators.cache import cache_control

# Lists can be a minute old; a posting is requested each time, so that its end shows at once.
list_cache = cache_control(public=True, max_age=60)
posting_cache = cache_control(public=True, no_cache=True)
