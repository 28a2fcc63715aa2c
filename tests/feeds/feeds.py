"""Feeds as an employer's system writes them."""


def job(number, title="Medical Writer", **fields):
    """Return one row of an Indeed-style feed; `number` may be empty."""
    fields = {
        "referencenumber": number, "title": title, "city": "Leeds", "country": "GB",
        "company": "Lumen Medical", "url": f"https://careers.lumen.example/{number}",
        "description": "<p>We write.</p><h3>Requirements</h3><ul><li>Two years of it</li></ul>",
    } | fields  # fmt: skip
    rows = (f"<{name}><![CDATA[{value}]]></{name}>" for name, value in fields.items() if value)
    return f"<job>{''.join(rows)}</job>"


def feed(*jobs):
    return "<source><publisher>Lumen</publisher>" + "".join(jobs) + "</source>"
