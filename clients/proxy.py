"""A recording proxy: passes requests on and writes each with its answer as one line of JSON.

What could name a person or a machine is taken out, and no header is kept but the content types.
Bytes that are no JSON and more than a few are kept as their number alone.
"""

import base64
import getpass
import gzip
import http.client
import json
import pathlib
import re
import socket
import tempfile
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SMALL = 512
PASSED = ("content-type", "accept", "range", "authorization")
BACK = ("Content-Type", "Content-Disposition", "X-Content-Type-Options")
HOME = str(pathlib.Path(__file__).resolve().parent.parent)
SECRETS = [(HOME, "/project"), (socket.gethostname(), "machine")]


def scrubbed(text):
    for secret, word in SECRETS:
        text = text.replace(secret, word)
    text = re.sub(re.escape(tempfile.gettempdir()) + r"/[\w./-]+", "/temporary", text)
    return re.sub(rf'("(?:user_id|mlflow\.user)"[^}}]*?"){re.escape(getpass.getuser())}"', r'\1someone"', text)


def kept(body, kind, path):
    """A body as it is written down; an artifact is bytes, whatever is said of it."""
    if not body:
        return None
    try:
        if "json" in kind and "/mlflow-artifacts/artifacts/" not in path:
            return {"json": json.loads(scrubbed(body.decode()))}
        if len(body) <= SMALL:
            return {"text": scrubbed(body.decode())}
    except ValueError:
        pass
    if len(body) <= SMALL:
        return {"base64": base64.b64encode(body).decode()}
    return {"size": len(body)}


class Recorder(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port, target, path):
        super().__init__(("127.0.0.1", port), Passing)
        self.target = target
        self.lock = threading.Lock()
        self.test = ""
        path.parent.mkdir(parents=True, exist_ok=True)
        # No name and no time in the head, so that the same traffic is the same file.
        self.out = gzip.GzipFile("", "wb", 9, open(path, "wb"), mtime=0)

    def write(self, line):
        with self.lock:
            text = json.dumps({"test": self.test, **line}, ensure_ascii=False, separators=(",", ":"))
            self.out.write(text.encode() + b"\n")

    def handle_error(self, request, client_address):
        """A client that goes away is no news."""

    def stop(self):
        self.shutdown()
        self.out.close()


class Passing(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def pass_on(self):
        if self.path.startswith("/__test__?"):
            self.server.test = urllib.parse.unquote(self.path.split("?", 1)[1])
            return self.give(200, {}, b"")
        body = self.body()
        upstream = http.client.HTTPConnection("127.0.0.1", self.server.target, timeout=300)
        headers = {k: v for k, v in self.headers.items() if k.lower() in PASSED}
        upstream.request(self.command, self.path, body, headers)
        answer = upstream.getresponse()
        data = answer.read()
        upstream.close()
        self.note(body, answer, data)
        self.give(answer.status, {name: value for name in BACK if (value := answer.headers[name])}, data)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = pass_on

    def note(self, body, answer, data):
        kind = self.headers.get("Content-Type") or ""
        line = {"verb": self.command, "path": scrubbed(self.path), "type": kind}
        line |= {"range": self.headers["Range"]} if self.headers["Range"] else {}
        line |= {"body": kept(body, kind, self.path), "status": answer.status}
        self.server.write(line | {"answer": kept(data, answer.headers.get("Content-Type") or "", self.path)})

    def body(self):
        if "chunked" not in (self.headers.get("Transfer-Encoding") or ""):
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        whole = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            whole += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return whole

    def give(self, status, headers, data):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *words):
        pass
