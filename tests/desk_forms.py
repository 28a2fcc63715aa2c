"""Forms of the admin as a browser sends them, with all values of the page."""

from lxml import html


def opened(client, url, form_id=None):
    """Return what a browser sends from this page if nobody changes a field."""
    page = client.get(url)
    assert page.status_code == 200, url
    return fields_of(page.text, form_id)


def fields_of(text, form_id=None):
    forms = html.fromstring(text).xpath("//main//form[@method='post']") or html.fromstring(
        text
    ).xpath("//form[@method='post']")
    wanted = [form for form in forms if form_id in (None, form.get("id"))]
    # The page also has small forms, such as the steps of a feed.
    form = next((form for form in wanted if "_seen" in form.fields), wanted[-1])
    fields = {}
    for name, value in form.form_values():
        # Browsers ignore the first line end of a textarea; lxml does not.
        fields.setdefault(name, []).append(value.removeprefix("\n"))
    for field in form.xpath(".//input[@name and not(@value)]"):
        if field.get("type", "text") not in ("checkbox", "radio", "file", "submit"):
            fields.setdefault(field.get("name"), [""])
    for file in form.xpath(".//input[@type='file']"):
        fields.pop(file.get("name"), None)
    return {name: values if len(values) > 1 else values[0] for name, values in fields.items()}


def press(client, url, action):
    """Press the button of a small form on a page, such as a step of a feed."""
    forms = html.fromstring(client.get(url).text).xpath(f"//form[@action='{action}']")
    return client.post(action, dict(forms[0].form_values()) if forms else {}, follow=True)


def send(client, url, /, **changes):
    """Open a page, change some of its fields, and send it."""
    return client.post(url, {**opened(client, url), **changes})
