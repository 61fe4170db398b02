"""A folder served on loopback in place of the hub: what ``huggingface_hub`` asks of it."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

REPO = "makers/Tiny-NLI"
REVISION = "c" * 40


class _Hub(BaseHTTPRequestHandler):
    def __init__(self, folder: Path, *arguments: object) -> None:
        self._folder = folder
        super().__init__(*arguments)  # pyright: ignore[reportArgumentType] - the server's three

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - as the base names it
        """Say nothing on standard error."""

    def _answer(self, *, with_body: bool) -> None:
        path = self.path.partition("?")[0]
        if path.startswith(f"/api/models/{REPO}"):
            body = json.dumps(_info(self._folder)).encode()
        else:
            file = self._folder / path.removeprefix(f"/{REPO}/resolve/{REVISION}/")
            if not file.is_file():
                self.send_error(404)
                return
            body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", f'"{hashlib.sha256(body).hexdigest()}"')
        self.send_header("X-Repo-Commit", REVISION)
        self.end_headers()
        if with_body:
            self.wfile.write(body)


def _info(folder: Path) -> dict[str, object]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        "id": REPO,
        "sha": REVISION,
        "siblings": [
            {"rfilename": path.relative_to(folder).as_posix(), "size": path.stat().st_size}
            for path in files
        ],
        "cardData": {"license": "mit"},
    }


@contextmanager
def served(folder: Path) -> Generator[str]:
    """The address of a hub that holds ``folder`` as ``REPO``, until the block ends."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Hub, folder)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
