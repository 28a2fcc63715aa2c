"""How long browsers and proxies may keep a public page."""

from django.views.decorators.cache import cache_control

# Lists may be a minute old; a posting is asked for again each time, so that its end shows at once.
list_cache = cache_control(public=True, max_age=60)
posting_cache = cache_control(public=True, no_cache=True)
