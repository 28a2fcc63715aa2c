"""Search engines on this machine, which answer as the real ones do."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.servers import Handler, Server


class Engine(Server):
    """Takes notices; `answers` are the (status, headers) to give in turn, the last one for ever."""

    def __init__(self, *answers):
        super().__init__()
        self.RequestHandlerClass = _Handler
        self.left = list(answers) or [(200, {})]
        self.notices = []  # (path, headers, body)

    def next_answer(self):
        return self.left.pop(0) if len(self.left) > 1 else self.left[0]


class _Handler(Handler):
    def do_POST(self):  # noqa: N802
        body = self.rfile.read(int(self.headers["Content-Length"]))
        server = self.server
        server.notices.append((self.path, dict(self.headers), body))
        status, headers, content = self.answer(body)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def answer(self, body):
        """Return what the engine says; Google's checks the token of each notice."""
        if self.path == "/token":
            return self.server.token(parse_qs(body.decode()))
        status, headers = self.server.next_answer()
        token = getattr(self.server, "valid", None)
        if token and self.headers["Authorization"] != f"Bearer {token}":
            status = 401
        return status, headers, json.dumps({"status": status}).encode()


class Google(Engine):
    """Google's Indexing API with its own tokens, for the service account in `key_file`."""

    def __init__(self, folder, *answers):
        super().__init__(*answers)
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.public = key.public_key()
        self.given, self.valid = 0, "none yet"
        pem = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )  # fmt: skip
        account = {
            "client_email": "board@project.example", "private_key": pem.decode(),
            "token_uri": self.url("/token"),
        }  # fmt: skip
        self.key_file = folder / "account.json"
        self.key_file.write_text(json.dumps(account))

    def token(self, asked):
        """Give a token for an assertion that the account has signed (RFC 7523)."""
        claims = jwt.decode(
            asked["assertion"][0], self.public, ["RS256"], audience=self.url("/token")
        )
        is_right = (
            asked["grant_type"] == ["urn:ietf:params:oauth:grant-type:jwt-bearer"]
            and claims["iss"] == "board@project.example"
            and claims["scope"].endswith("/auth/indexing")
        )
        if not is_right:
            return 400, {}, b"{}"
        self.given += 1
        self.valid = f"token-{self.given}"
        return 200, {}, json.dumps({"access_token": self.valid, "expires_in": 3599}).encode()

    @property
    def told(self):
        """Return the pages that it has been told of, with what happened to them."""
        bodies = [json.loads(body) for path, _, body in self.notices if path != "/token"]
        return [(body["url"], body["type"]) for body in bodies]
