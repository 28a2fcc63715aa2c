"""The short script that runs before the first paint: it sets the theme, and says that scripts run.

Once the page's other scripts have run, it says that, too: what only works with them shows from then
on, so that no early click is lost.

It is part of the page, because a request for it would delay the first paint by a round trip. The
Content Security Policy allows it by its hash, and no other inline script. It uses the key of
Django's admin, so that board and admin look alike. Without storage, the system's theme applies.
"""

import base64
import hashlib

SCRIPT = (
    "(page => {"
    'page.classList.add("js");'
    'addEventListener("DOMContentLoaded", () => page.classList.add("ready"));'
    'try { page.dataset.theme = localStorage.getItem("theme") || "auto" }'
    ' catch { page.dataset.theme = "auto" }'
    "})(document.documentElement)"
)
CSP_SOURCE = f"'sha256-{base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()}'"
