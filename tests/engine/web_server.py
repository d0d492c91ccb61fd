"""A web server on this machine whose answers a test decides, one after the other, the last one again and again."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class WebServer:
    """``asked`` holds the path and the Range header of each request; ``release`` lets hanging answers end."""

    address: str = ""
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str, *answers: Answer) -> str:
        """The address of a path that gives these answers in turn."""
        self.answers[path] = list(answers)
        return f"{self.address}{path}"

    def hangs_after(self, data: bytes, sent: int) -> Answer:
        """Promises everything, sends the beginning, then nothing until the test is over."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            _head(request, 200, len(data))
            request.wfile.write(data[:sent])
            request.wfile.flush()
            self.release.wait(30)

        return answer


@contextmanager
def running() -> Iterator[WebServer]:
    web = WebServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append((self.path, self.headers.get("Range")))
            answers = web.answers[self.path]
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
            with suppress(ConnectionError):  # the client has heard enough
                answer(self)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield web
    finally:
        web.release.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _head(request: BaseHTTPRequestHandler, status: int, length: int | None, **headers: str) -> None:
    request.send_response(status)
    if length is not None:
        request.send_header("Content-Length", str(length))
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    request.end_headers()


def serves(data: bytes) -> Answer:
    """An honest server that can go on from anywhere."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        wanted = re.fullmatch(r"bytes=(\d+)-", request.headers.get("Range") or "")
        start = int(wanted[1]) if wanted else 0
        if wanted and start >= len(data):
            _head(request, 416, 0, Content_Range=f"bytes */{len(data)}")
            return
        rest = data[start:]
        if wanted:
            _head(request, 206, len(rest), Content_Range=f"bytes {start}-{len(data) - 1}/{len(data)}")
        else:
            _head(request, 200, len(rest))
        request.wfile.write(rest)

    return answer


def ignores_ranges(data: bytes, declared: int | None = -1) -> Answer:
    """Sends everything from the start, whatever was asked; declares another length, or none, where told to."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        _head(request, 200, len(data) if declared == -1 else declared)
        request.wfile.write(data)

    return answer


def breaks_after(data: bytes, sent: int) -> Answer:
    """Promises everything and hangs up after the beginning."""
    return ignores_ranges(data[:sent], declared=len(data))


def says(status: int) -> Answer:
    """Answers with a status alone."""
    return lambda request: _head(request, status, 0)


def never_ends(block: bytes) -> Answer:
    """Sends the same bytes until the client hangs up."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        _head(request, 200, None)
        while True:
            request.wfile.write(block)

    return answer
