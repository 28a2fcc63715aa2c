"""Limits on passwords: a few attempts at once, then one after each pause.

Nobody is locked out. Each limit is a bucket of attempts that gets one back after every pause, so
whoever tries too fast only becomes slow. We take an attempt out before we check the password, so a
hundred simultaneous attempts take a hundred out. The right password puts its attempt back.
docs/decisions/0023-wrong-passwords.md explains the numbers.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv6Address, ip_address

from django.utils.crypto import salted_hmac

_SALT = "accounts.limits"


@dataclass(frozen=True)
class Limit:
    """A number of attempts at once, then one after each pause."""

    name: str
    tries: int
    pause: timedelta

    def key(self, *parts: str) -> str:
        """Return the key of a bucket, which doesn't reveal whose it is: 64 hex digits."""
        text = "\n".join((self.name, *parts))
        return salted_hmac(_SALT, text, algorithm="sha256").hexdigest()


# One address, such as an office, with any number of accounts
ADDRESS = Limit("address", tries=30, pause=timedelta(seconds=30))
# One account, from any number of addresses
ACCOUNT = Limit("account", tries=20, pause=timedelta(minutes=3))
# One account, from one address
TOGETHER = Limit("address_and_account", tries=10, pause=timedelta(seconds=90))
# A browser in which this account has logged in before; the other limits don't slow it down
BROWSER = Limit("known_browser", tries=10, pause=timedelta(seconds=90))
LIMITS = (ADDRESS, ACCOUNT, TOGETHER, BROWSER)


class TooManyTriesError(Exception):
    """The attempt comes too early; `wait` says by how much."""

    def __init__(self, limit: Limit, wait: timedelta) -> None:
        super().__init__(limit.name)
        self.limit, self.wait = limit, wait

    @property
    def seconds(self) -> int:
        """Return the seconds to wait, whole as in Retry-After."""
        return max(1, math.ceil(self.wait.total_seconds()))


def account_of(username: str) -> str:
    """Return one spelling of a user name: letter case and look-alikes don't start a new bucket."""
    return unicodedata.normalize("NFKC", username).casefold()


def network_of(address: str) -> str:
    """Return the address that counts: for IPv6 the /64, because a household can use all of it."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(IPv6Address(int(parsed) >> 64 << 64))
    return str(parsed)


def buckets(*, address: str, username: str, browser: str = "") -> list[tuple[Limit, str]]:
    """Return the buckets that an attempt is taken from, with their keys, always in one order."""
    account = account_of(username)
    if browser:
        found = [(BROWSER, BROWSER.key(account, browser))]
    else:
        network = network_of(address)
        found = [
            (ADDRESS, ADDRESS.key(network)),
            (ACCOUNT, ACCOUNT.key(account)),
            (TOGETHER, TOGETHER.key(network, account)),
        ]
    return sorted(found, key=lambda pair: pair[1])
