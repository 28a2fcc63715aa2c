"""Saves a new password and no other column: the account may have been closed meanwhile."""

from __future__ import annotations

from typing import Any


class SavesPasswordAlone:
    """For Django's password forms, which save the whole account."""

    def set_password_and_save(
        self, user: Any, *args: Any, commit: bool = True, **names: Any
    ) -> Any:
        """Store only the password."""
        user = super().set_password_and_save(user, *args, commit=False, **names)  # type: ignore[misc]
        if commit:
            user.save(update_fields=["password"])
        return user
