"""What the environment says: read once, checked at once, every problem named in one go."""

from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environs import Env

CHECKOUT = Path(__file__).resolve().parent.parent

env = Env()


def debug() -> bool:
    """Development unless told otherwise; `jobboard.wsgi` (the server) turns the default round."""
    return env.bool("DEBUG", default=True)


def require_for_production() -> None:
    """Refuse to start with a setting missing that production can't do without.

    Raises ImproperlyConfigured naming all of them, so that one restart is enough.
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
    """Where a development database and its mail lie; git ignores the default."""
    return Path(env.str("JOBBOARD_DATA_DIR", str(CHECKOUT / ".data"))).expanduser().resolve()


def networks(name: str) -> list[IPv4Network | IPv6Network]:
    """The networks that a variable names, as in `127.0.0.0/8,::1`; raises ImproperlyConfigured."""
    names: list[str] = env.list(name, [])
    try:
        return [ip_network(text.strip()) for text in names if text.strip()]
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}: {error}.") from error


def mailer() -> dict[str, Any]:
    """The mail server of `EMAIL_URL` (smtp://user:password@host:587/?tls=True).

    Without one, mails go into a folder in development and to this machine's port 25 in production.
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
