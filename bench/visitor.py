"""Somebody with a browser, without one: keeps cookies and follows links of one host."""

import http.client
import re
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urljoin, urlsplit

LINK = re.compile(r'<a\b[^>]*\bhref="([^"#]+)', re.IGNORECASE)
CSRF_FIELD = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Visitor:
    def __init__(self, port: int, host: str) -> None:
        self.port, self.host = port, host
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> tuple[int, str]:
        return self._ask("GET", path)

    def post(self, path: str, fields: dict[str, str]) -> tuple[int, str]:
        return self._ask("POST", path, urlencode(fields))

    def sign_in(self, email: str, password: str) -> None:
        _, page = self.get("/admin/login/")
        token = CSRF_FIELD.search(page)
        assert token, "the login page has no form"
        fields = {"csrfmiddlewaretoken": token[1], "username": email, "password": password, "next": "/admin/"}
        status, _ = self.post("/admin/login/", fields)
        assert status == 302, f"signing in as {email} was answered with {status}"

    def links(self, path: str) -> list[str]:
        """The addresses on the same host that a page links to."""
        _, page = self.get(path)
        found = []
        for href in LINK.findall(page):
            target = urlsplit(urljoin(f"http://{self.host}:{self.port}{path}", href.replace("&amp;", "&")))
            if target.hostname == self.host and "logout" not in target.path:
                found.append(target.path + (f"?{target.query}" if target.query else ""))
        return list(dict.fromkeys(found))

    def _ask(self, method: str, path: str, body: str | None = None) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Host": f"{self.host}:{self.port}"} | ({} if body is None else FORM)
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, headers | {"Accept-Encoding": "identity"})
            answer = connection.getresponse()
            for line in answer.headers.get_all("Set-Cookie") or []:
                self.cookies.update({name: morsel.value for name, morsel in SimpleCookie(line).items()})
            return answer.status, answer.read().decode(errors="replace")
        finally:
            connection.close()


FORM = {"Content-Type": "application/x-www-form-urlencoded"}
