#!/usr/bin/env bash
# standardwebhooks 1.1.0 (PyPI), CPython 3.13.
#
# Webhook.sign(msg_id, timestamp, data) takes a datetime. It replaces the time zone by UTC instead of converting, so a
# moment in any other zone is signed as another moment: the digits of its clock, read as UTC. The sender's own
# webhook-timestamp header, from the same datetime's timestamp(), then doesn't fit the signature, and the library's own
# verify() refuses the message. A moment in UTC, and a naive datetime of UTC, work. Nothing warns.
#
# Output seen, twice:
#   UTC: verified
#   UTC, naive: verified
#   Kuala Lumpur (+08:00): No matching signature found
# Exits with 1 if any of these changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check standardwebhooks==1.1.0
cat > show.py <<'PYTHON'
from datetime import UTC, datetime, timedelta, timezone

from standardwebhooks import Webhook
from standardwebhooks.webhooks import WebhookVerificationError

webhook = Webhook("whsec_" + "c2VjcmV0" * 4)
now = datetime.now(UTC)
moments = {
    "UTC": now,
    "UTC, naive": now.replace(tzinfo=None),
    "Kuala Lumpur (+08:00)": now.astimezone(timezone(timedelta(hours=8))),
}
for name, moment in moments.items():
    headers = {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": webhook.sign("msg_1", moment, "{}"),
    }
    try:
        webhook.verify("{}", headers)
    except WebhookVerificationError as error:
        print(f"{name}: {error}")
    else:
        print(f"{name}: verified")
PYTHON
cat > wanted <<'TEXT'
UTC: verified
UTC, naive: verified
Kuala Lumpur (+08:00): No matching signature found
TEXT
venv/bin/python show.py | tee seen
diff wanted seen
