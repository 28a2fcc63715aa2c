"""The few words of script that run before the first paint: the theme, and that scripts run at all.

They stand in the page itself, because a request for them would hold up the first paint by a round
trip; the Content Security Policy allows them by their hash, and nothing else that stands in a page.
The key is that of Django's admin, so that board and desk look alike. Where storage is forbidden,
the system's own theme holds.
"""

import base64
import hashlib

SCRIPT = (
    "(page => {"
    'page.classList.add("js");'
    'try { page.dataset.theme = localStorage.getItem("theme") || "auto" }'
    ' catch { page.dataset.theme = "auto" }'
    "})(document.documentElement)"
)
CSP_SOURCE = f"'sha256-{base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()}'"
