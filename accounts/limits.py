"""How often a password may be tried: a first handful at once, then one after each pause.

Nobody is locked out. Each limit is a bucket that holds some tries and gets one back after every
pause, so whoever tries too fast becomes slow and nothing more. A try is taken out before the
password is looked at, so a hundred tries at once take a hundred out; the right password puts its
try back. docs/decisions/0023-wrong-passwords.md has the reasons for the numbers.
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
    """So many tries at once, then one after each pause."""

    name: str
    tries: int
    pause: timedelta

    def key(self, *parts: str) -> str:
        """Name a bucket so that nobody can read from it whose it is: 64 hexadecimal digits."""
        text = "\n".join((self.name, *parts))
        return salted_hmac(_SALT, text, algorithm="sha256").hexdigest()


# One address (an office, perhaps) over any number of accounts
ADDRESS = Limit("address", tries=30, pause=timedelta(seconds=30))
# Any number of addresses over one account
ACCOUNT = Limit("account", tries=20, pause=timedelta(minutes=3))
# One address over one account
TOGETHER = Limit("address_and_account", tries=10, pause=timedelta(seconds=90))
# A browser in which this account has signed in before: the other limits do not hold it up
BROWSER = Limit("known_browser", tries=10, pause=timedelta(seconds=90))
LIMITS = (ADDRESS, ACCOUNT, TOGETHER, BROWSER)


class TooManyTriesError(Exception):
    """A try that comes too early; `wait` says by how much."""

    def __init__(self, limit: Limit, wait: timedelta) -> None:
        super().__init__(limit.name)
        self.limit, self.wait = limit, wait

    @property
    def seconds(self) -> int:
        """Whole seconds to wait, as Retry-After wants them."""
        return max(1, math.ceil(self.wait.total_seconds()))


def account_of(username: str) -> str:
    """One spelling of a user name: letter case and look-alike forms start no new bucket."""
    return unicodedata.normalize("NFKC", username).casefold()


def network_of(address: str) -> str:
    """The address that counts: of IPv6 its /64, since a household gets one and can use it all."""
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
    """The buckets that a try is taken out of, with their keys, always in the same order."""
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
