"""The steps between a right password and a session."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.account.stages import EmailVerificationStage as StockStage


class EmailVerificationStage(StockStage):  # type: ignore[misc]
    """Whoever signed up verifies their address first.

    An account that an administrator created has no address on record, and whoever has logged in
    before is known. Neither must be kept out because a mail server is down.
    """

    def handle(self) -> tuple[Any, bool]:
        """Ask for the code that was mailed, if this person must enter one."""
        user: Any = self.login.user
        if user and (user.last_login or not EmailAddress.objects.filter(user=user).exists()):
            return None, True
        answer: tuple[Any, bool] = super().handle()
        return answer
