"""Every setting of the board; reads the environment at the top.

A clone runs in development without settings. With `DEBUG=0` the board is in production, and
refuses to start without its secret key, its hosts and its database.
"""

import logging
from datetime import timedelta
from pathlib import Path

import django_stubs_ext
import pghistory
from django.utils.csp import CSP

from jobboard import environment, theme
from jobboard.environment import env
from jobboard.logs import logging_config

django_stubs_ext.monkeypatch()

DEBUG = environment.debug()
if not DEBUG:
    environment.require_for_production()

CHECKOUT = environment.CHECKOUT
DATA_DIR: Path = environment.data_dir()

SECRET_KEY = env.str("SECRET_KEY", "only-for-development-never-in-production" if DEBUG else "")
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])  # earlier keys
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"] if DEBUG else [])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
# How many reverse proxies in front set X-Forwarded-For and -Proto; 0 trusts none.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 0)

# The board itself
BOARD_NAME = env.str("BOARD_NAME", "Jobboard")
CONTACT_EMAIL = env.str("CONTACT_EMAIL", "")  # shown on the contact and privacy pages
MAINTENANCE = env.bool("MAINTENANCE", False)  # show the maintenance page instead of the board
BASE_CURRENCY = env.str("BASE_CURRENCY", "EUR")  # for comparing pay; the ECB must quote it
POSTING_LIFETIME_DAYS = env.int("POSTING_LIFETIME_DAYS", 60)  # when no closing date is given
API_REQUESTS_A_MINUTE = env.int("API_REQUESTS_A_MINUTE", 600)  # of a company's programs; 0: any
HISTORY_DAYS = env.int("HISTORY_DAYS", 365)  # how long the history of changes is kept
POSTINGS_PER_PAGE = env.int("POSTINGS_PER_PAGE", 20)

# Feeds of companies: their largest size after unpacking, and the longest time to fetch one
FEED_MAX_MB = env.int("FEED_MAX_MB", 500)
FEED_MAX_SECONDS = env.int("FEED_MAX_SECONDS", 300)
FEED_PAUSE_SECONDS = env.float("FEED_PAUSE_SECONDS", 1.0)  # between requests to one server
# Private networks from which the board may fetch documents, as in 127.0.0.0/8
FETCH_ALLOWED_NETWORKS = environment.networks("FETCH_ALLOWED_NETWORKS")

# The apply hop: the folder of clicks while the database does not answer, and how many apply links
# (of the newest postings) each process remembers; a million take some 32 MB.
CLICK_SPOOL_DIR = Path(env.str("CLICK_SPOOL_DIR", str(DATA_DIR / "clicks")))
SEARCH_SNAPSHOT_DIR = Path(env.str("SEARCH_SNAPSHOT_DIR", str(DATA_DIR / "search")))
HOP_KNOWN_POSTINGS = env.int("HOP_KNOWN_POSTINGS", 1_000_000)

# Notices to search engines; both are off without a key.
INDEXNOW_KEY = environment.indexnow_key()
INDEXNOW_URL = env.str("INDEXNOW_URL", "https://api.indexnow.org/indexnow")
GOOGLE_INDEXING_KEY_FILE = env.str("GOOGLE_INDEXING_KEY_FILE", "")  # of a service account, JSON
GOOGLE_INDEXING_URL = env.str(
    "GOOGLE_INDEXING_URL", "https://indexing.googleapis.com/v3/urlNotifications:publish"
)

INSTALLED_APPS = [
    "jobboard",
    "background",
    "mails",
    "places",
    "companies",
    "postings",
    "feeds",
    "applications",
    "api",
    "indexing",
    "landing",
    "legal",
    "careers",
    "joining",
    "accounts",
    "moderation",
    "demo",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_filters",
    "django_htmx",
    "pghistory",
    "pgtrigger",
    "procrastinate.contrib.django",
    "jobboard.apps.DeskConfig",  # django.contrib.admin
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "jobboard.kept_pages.KeptPages",
    "jobboard.compression.Compression",  # below WhiteNoise, whose files are compressed already
    "jobboard.languages.language_from_address",
    "jobboard.bodies.Bodies",
    "jobboard.trouble.Trouble",
    "django.middleware.common.CommonMiddleware",
    "jobboard.public.Bypass",  # public pages skip everything from here to the junction
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "mails.middleware.remember_language",
    "pghistory.middleware.HistoryMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "jobboard.public.Junction",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
# The first part of public paths, after the language; "" is the home page. Pages under these are
# the same for everybody. A request that could change something never passes as public, so an API
# that only answers to its own tokens can write here; a form can't.
PUBLIC_SECTIONS = frozenset({
    "", "jobs", "companies", "careers", "recruiters", "saved", "privacy", "terms", "contact",
    "robots.txt", "llms.txt", "sitemap.xml", "sitemaps", "healthz", "readyz", "api", "mcp",
    "feeds", "widget", "oembed", "opensearch.xml",
    *([f"{INDEXNOW_KEY}.txt"] if INDEXNOW_KEY else []),
})  # fmt: skip

ROOT_URLCONF = "jobboard.urls"
WSGI_APPLICATION = "jobboard.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [CHECKOUT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "jobboard.context_processors.board",
            ],
        },
    },
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

# Database: environment.py sets how long statements and locks may take.
DATABASES = {"default": environment.database()}
# How long a public page may wait for the database in all, before it answers 503.
PAGE_DATABASE_SECONDS = env.float("PAGE_DATABASE_SECONDS", 2.0)
# Everybody queues behind a migration that waits for a lock, so it gives way and tries again.
MIGRATION_LOCK_SECONDS = env.float("MIGRATION_LOCK_SECONDS", 2.0)
MIGRATION_ATTEMPTS = env.int("MIGRATION_ATTEMPTS", 30)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Stores every insert, update and deletion of a tracked row, whoever makes it.
PGHISTORY_DEFAULT_TRACKERS = (
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
)

# Reading a page never asks who the reader is, so public pages have no `Vary: Cookie`.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

# Languages and time: UTC in the database, the candidate's calendar day on pages.
LANGUAGE_CODE = "en-gb"  # at the root; the others are under their code, as in /ms/jobs/
LANGUAGES = [("en-gb", "English"), ("ms", "Malay"), ("de", "German")]
LOCALE_PATHS = [CHECKOUT / "locale"]
FORMAT_MODULE_PATH = "jobboard.formats"
TIME_ZONE = env.str("TIME_ZONE", "UTC")
USE_I18N = True
USE_TZ = True

# Static files: hashed names and compression in production; before that, straight from the folder.
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", str(CHECKOUT / "staticfiles")))
STATICFILES_DIRS = [CHECKOUT / "static"]
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Security headers; public pages and the admin have the same policy.
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, theme.CSP_SOURCE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
    "object-src": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
# Sessions in the admin end when nobody uses them, and always after a working day.
SESSION_ENGINE = "accounts.sessions"
SESSION_IDLE = timedelta(minutes=env.int("SESSION_IDLE_MINUTES", 120))
SESSION_LONGEST = timedelta(hours=env.int("SESSION_HOURS", 12))
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "session", "csrf"
KNOWN_BROWSER_COOKIE_NAME = "known-browser"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # no extra cookie
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "jobboard.trouble.csrf_failure"
if not DEBUG:
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
    SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 365 * 24 * 3600)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT
    if SECURE_SSL_REDIRECT:  # browsers accept these names only from this host and over TLS
        SESSION_COOKIE_NAME = f"__Host-{SESSION_COOKIE_NAME}"
        CSRF_COOKIE_NAME = f"__Host-{CSRF_COOKIE_NAME}"
        KNOWN_BROWSER_COOKIE_NAME = f"__Host-{KNOWN_BROWSER_COOKIE_NAME}"
    if TRUSTED_PROXIES:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
LOGOUT_REDIRECT_URL = "home"

# Accounts: django-allauth, in our words and with our limits (accounts/adapter.py).
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {"change_password": "accounts.password_form.ChangePasswordForm"}
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_REDIRECT_URL = "joining:companies"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60  # seconds; the mail waits in our queue first
ACCOUNT_CHANGE_EMAIL = True  # one address each; a new one counts once it is verified
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_REAUTHENTICATION_METHODS = ("password", "mfa")
ACCOUNT_SESSION_REMEMBER = True  # accounts/sessions.py decides how long
ACCOUNT_RATE_LIMITS = {"login": None}  # accounts/limits.py counts passwords
MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = MFA_PASSKEY_SIGNUP_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # a passkey is both factors at once
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG  # browsers themselves allow http only for localhost
MFA_ALLOW_UNVERIFIED_EMAIL = True  # accounts that an administrator created may have no address
MFA_TOTP_ISSUER = BOARD_NAME
MFA_TOTP_TOLERANCE = 1  # a code that changes while somebody sends it still counts (RFC 6238, 5.2)
# Whether editors and administrators need a second factor. Only development can do without it.
SECOND_FACTOR_REQUIRED = not DEBUG or env.bool("SECOND_FACTOR_REQUIRED", False)
# allauth keeps its limits and used codes here. A cache in each process would allow a code once in
# each: docs/decisions/0039-accounts.md.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# Limits on bodies, in bytes, from anybody and from people who are logged in. All other URLs take
# no body: add a new form or API here by the name of its URL or of its namespace.
BODY_LIMITS: dict[str, tuple[int, int]] = {
    "admin": (16 * 1024, 24 * 1024 * 1024),  # the first form after a session ended; a feed's file
    # More than a table may have, so that a larger one gets the form's own message.
    "admin:postings_posting_import": (16 * 1024, 4 * 1024 * 1024),
    "api-v1:own-postings": (512 * 1024, 512 * 1024),
    "api-v1:own-posting": (512 * 1024, 512 * 1024),
    "api-v1:own-closing": (16 * 1024, 16 * 1024),
    "joining": (16 * 1024, 16 * 1024),
    "moderation:report": (32 * 1024, 32 * 1024),  # 2,000 letters of any script, escaped
    # The forms of allauth, which has no namespace; a passkey takes some KB.
    **dict.fromkeys((
        "account_login", "account_logout", "account_signup", "account_signup_by_passkey",
        "account_reauthenticate", "account_email", "account_email_verification_sent",
        "account_change_password", "account_set_password", "account_reset_password",
        "account_confirm_password_reset_code", "account_complete_password_reset",
        "mfa_authenticate", "mfa_reauthenticate", "mfa_activate_totp", "mfa_deactivate_totp",
        "mfa_generate_recovery_codes", "mfa_add_webauthn", "mfa_edit_webauthn",
        "mfa_remove_webauthn", "mfa_login_webauthn", "mfa_signup_webauthn",
        "mfa_reauthenticate_webauthn",
    ), (32 * 1024, 32 * 1024)),
    "mcp": (64 * 1024, 64 * 1024),  # one message of an agent
}  # fmt: skip

# Mail: to a server in production; otherwise into files beside the development database.
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "jobs@localhost")
MAILERS = {"default": environment.mailer()}
# Links in mails; pages themselves need no host.
SITE_URL = env.str("SITE_URL", "http://127.0.0.1:8000").rstrip("/")

# A log line says what happened, never who: no IP address, no user, no search words.
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
DJANGO_STRUCTLOG_USER_ID_FIELD = None
DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL = logging.DEBUG  # one line a request, when it is answered
LOGGING = logging_config(debug=DEBUG, level=env.str("LOG_LEVEL", "INFO"))

# Wrong passwords slow people down: accounts/limits.py; templates/429.html is the page for it.
AUTHENTICATION_BACKENDS = ["accounts.backends.LimitedBackend"]
