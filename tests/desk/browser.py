"""A client that requests pages from a served board, as a browser over TLS and a proxy does."""

from http.client import HTTPConnection
from http.cookies import SimpleCookie
from types import SimpleNamespace
from urllib.parse import urlencode, urlsplit

PASSWORD = "correct horse battery"
LOGIN = "/accounts/login/"


class Browser:
    """Keeps cookies and sends the CSRF token; has the answers of Django's test client."""

    def __init__(self, address):
        self.netloc = urlsplit(address).netloc
        self.scheme = "https"  # of the visitor's connection to the proxy
        self.cookies = {}  # by name, as they were set

    def force_login(self, user):
        """Log in with a password, which is the only way over HTTP."""
        user.set_password(PASSWORD)
        user.save(update_fields=["password"])
        self.generic("GET", LOGIN)
        answer = self.post(LOGIN, {"login": user.username, "password": PASSWORD})
        assert answer.status_code == 302, answer.content

    def post(self, url, data):
        return self.generic("POST", url, data)

    def generic(self, method, url, data=None, *, token=True):
        headers = {
            "Host": self.netloc,
            "Origin": f"{self.scheme}://{self.netloc}",
            "X-Forwarded-Proto": self.scheme,
            "X-Forwarded-For": "192.0.2.7",
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": "; ".join(f"{name}={one.value}" for name, one in self.cookies.items()),
        }
        if token and "__Host-csrf" in self.cookies:
            headers["X-CSRFToken"] = self.cookies["__Host-csrf"].value
        body = urlencode(data, doseq=True) if data else None
        return self._answer(method, url, body, headers)

    def _answer(self, method, url, body, headers):
        connection = HTTPConnection(self.netloc, timeout=30)
        try:
            connection.request(method, url, body, headers)
            response = connection.getresponse()
            content = response.read()
        finally:
            connection.close()
        for line in response.headers.get_all("Set-Cookie") or ():
            self.cookies.update(SimpleCookie(line))
        return SimpleNamespace(
            status_code=response.status,
            content=content,
            headers=response.headers,
            cookies=response.headers.get_all("Set-Cookie"),
            streaming=False,
        )
