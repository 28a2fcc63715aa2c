"""Reads and checks the environment once, and reports all problems together."""

import re
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environs import Env

CHECKOUT = Path(__file__).resolve().parent.parent

env = Env()


def debug() -> bool:
    """Return whether this is development, the default; for `jobboard.wsgi` it is production."""
    return env.bool("DEBUG", default=True)


def require_for_production() -> None:
    """Refuse to start in production without a required setting.

    Raises ImproperlyConfigured with all missing settings, so that one restart is enough.
    """
    needed = {
        "SECRET_KEY": "a long random text that stays the same between restarts",
        "ALLOWED_HOSTS": "the host names served, separated by commas",
        "DATABASE_URL": "postgresql://user:password@host:5432/name",
    }
    missing = [f"{name} ({what})" for name, what in needed.items() if not env.str(name, "").strip()]
    if missing:
        raise ImproperlyConfigured(
            "DEBUG is off, so these environment variables must be set: " + "; ".join(missing)
        )


def data_dir() -> Path:
    """Return the folder of the development database and its mail; git ignores the default."""
    return Path(env.str("JOBBOARD_DATA_DIR", str(CHECKOUT / ".data"))).expanduser().resolve()


def indexnow_key() -> str:
    """Return the board's key for IndexNow, empty if it has none; raises ImproperlyConfigured."""
    key: str = env.str("INDEXNOW_KEY", "").strip()
    if key and not re.fullmatch("[A-Za-z0-9-]{8,128}", key):
        raise ImproperlyConfigured(
            "INDEXNOW_KEY must have 8 to 128 characters: letters, digits and hyphens."
        )
    return key


def networks(name: str) -> list[IPv4Network | IPv6Network]:
    """Return a variable's networks, as in `127.0.0.0/8,::1`; raises ImproperlyConfigured."""
    names: list[str] = env.list(name, [])
    try:
        return [ip_network(text.strip()) for text in names if text.strip()]
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}: {error}.") from error


def database() -> dict[str, Any]:
    """Return the database of `DATABASE_URL`; without it, the embedded PostgreSQL.

    Timeouts in the URL itself (`?options=…`) come last, so they win.
    """
    found: dict[str, Any] = (
        env.dj_db_url("DATABASE_URL", engine="database")
        if env.str("DATABASE_URL", "")
        else {"ENGINE": "jobboard.embedded_postgres", "NAME": "jobboard"}
    )
    own = found.get("OPTIONS", {})
    seconds = _statement_seconds()
    limits = {
        "statement_timeout": seconds,
        "lock_timeout": env.float(f"{_kind()}_LOCK_SECONDS", 3 if _kind() == "WEB" else 30),
        # The server cancels a statement whose client has gone.
        "client_connection_check_interval": env.float("DATABASE_CHECK_SECONDS", 1),
    }
    options = [f"-c {name}={int(number * 1000)}" for name, number in limits.items() if number]
    found["OPTIONS"] = {
        "connect_timeout": env.int("DATABASE_CONNECT_SECONDS", 2),
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        **own,
        "options": " ".join([*options, own.get("options", "")]).strip(),
    }
    return found | {"STATEMENT_SECONDS": seconds, "CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}


def _statement_seconds() -> float:
    return env.float(f"{_kind()}_STATEMENT_SECONDS", 30 if _kind() == "WEB" else 600)


def _kind() -> str:
    """Return "WEB" in a process that serves pages, which has less time; otherwise "TASK"."""
    return "WEB" if env.str("JOBBOARD_PROCESS", "task") == "web" else "TASK"


def mailer() -> dict[str, Any]:
    """Return the mail server of `EMAIL_URL` (smtp://user:password@host:587/?tls=True).

    Without the setting, development writes mails to a folder, and production uses port 25 of this
    machine.
    """
    if debug() and not env.str("EMAIL_URL", ""):
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"BACKEND": backend, "OPTIONS": {"file_path": str(data_dir() / "mail")}}
    url = env.dj_email_url("EMAIL_URL", "smtp://localhost:25")
    options = {
        "host": url["EMAIL_HOST"],
        "port": url["EMAIL_PORT"],
        "username": url["EMAIL_HOST_USER"] or "",
        "password": url["EMAIL_HOST_PASSWORD"] or "",
        "use_tls": url["EMAIL_USE_TLS"],
        "use_ssl": url["EMAIL_USE_SSL"],
        "timeout": url["EMAIL_TIMEOUT"] or 20,
    }
    return {"BACKEND": url["EMAIL_BACKEND"], "OPTIONS": options}
