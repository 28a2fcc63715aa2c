"""A company's program that speaks with the API, for tests."""

import json

from api.models import ApiToken
from tests.factories import make_recruiter

ADDRESS = "/api/v1/own/postings"
NEW = {
    "reference": "R-1",
    "title": "Medical Writer",
    "summary": "Write about lungs.",
    "description": "You write manuscripts and slides about lungs, in a team of nine.",
    "workplace": "remote",
    "employment_type": "FULL_TIME",
    "apply_url": "https://careers.lumen.example/r-1",
}


class Program:
    """Asks with a token of a company; a recruiter of the company made it."""

    def __init__(self, client, company, *, scopes=("read", "write", "close"), user=None):
        self.client, self.company = client, company
        self.user = user or make_recruiter(company, f"recruiter-{company.pk}")
        self.row = ApiToken(company=company, name="ATS", scopes=list(scopes))
        self.token = self.row.issue(by=self.user)

    def ask(self, method, address, body=None, **headers):
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {"Authorization": f"Bearer {self.token}"} | sent
        data = json.dumps(body) if body is not None else ""
        kind = "application/json"
        return self.client.generic(method, address, data, content_type=kind, headers=sent)

    def create(self, *, headers=None, **changes):
        return self.ask("POST", ADDRESS, NEW | changes, **(headers or {}))

    def update(self, reference="R-1", *, headers=None, **changes):
        return self.ask("PATCH", f"{ADDRESS}/{reference}", changes, **(headers or {}))

    def close(self, outcome="filled", reference="R-1", **headers):
        return self.ask("POST", f"{ADDRESS}/{reference}/close", {"outcome": outcome}, **headers)

    def read(self, reference="R-1"):
        return self.ask("GET", f"{ADDRESS}/{reference}")


def wrong_fields(response):
    """Return the fields that an answer names; it has to be a problem."""
    assert response.headers["Content-Type"] == "application/problem+json", response.content
    return {error["field"] for error in response.json()["errors"]}
