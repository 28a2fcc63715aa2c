"""Chromium's virtual authenticator, which keeps passkeys as a laptop does."""

OPTIONS = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


def give_keys(page):
    """Give a page's browser an authenticator that says yes to every request."""
    chromium = page.context.new_cdp_session(page)
    chromium.send("WebAuthn.enable")
    chromium.send("WebAuthn.addVirtualAuthenticator", {"options": OPTIONS})
