"""Runs the suite with every pinned client: `./touchstone test --clients`.

    run.py [--peer] [--record] [--pytorch] [--only VERSION] [WORDS FOR PYTEST…]

Each file requirements-VERSION.txt is installed into .clients/VERSION and its suite run against our
server on a fresh data directory, or with --peer against the real `mlflow server` of that version,
which proves the suite itself. --pytorch installs the gigabytes of pytorch-VERSION.txt too, where
there is one, so that its autolog is tried and not skipped. --record keeps the peer's traffic for
the replay in Java.
"""

import argparse
import hashlib
import os
import pathlib
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as tree

from proxy import Recorder

CLIENTS = pathlib.Path(__file__).resolve().parent
HOME = CLIENTS.parent
RECORDINGS = HOME / "src/test/resources/clients"
UNREACHABLE = ("NewConnectionError", "ConnectTimeout", "Name or service not known", "name resolution", "ProxyError", "Network is unreachable")


class Skipped(Exception):
    """Why a version could not be tried."""


def with_pytorch(python, version):
    wanted = CLIENTS / f"pytorch-{version}.txt"
    if wanted.is_file():
        print(f"Installing PyTorch into .clients/{version}: 3 GB to fetch, 5 GB on disk …", file=sys.stderr)
        pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", wanted]
        subprocess.run(pip, check=True)


def installed(version):
    """The interpreter of the version's own environment, made or brought up to date."""
    folder, wanted = HOME / ".clients" / version, CLIENTS / f"requirements-{version}.txt"
    python, stamp = folder / "bin/python", folder / "installed"
    digest = hashlib.sha256(wanted.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == digest:
        return python
    print(f"Installing mlflow {version} and what it needs into .clients/{version} …", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--retries", "2", "-r", wanted]
    done = subprocess.run(pip, text=True, capture_output=True)
    if done.returncode:
        if any(word in done.stderr for word in UNREACHABLE):
            raise Skipped("no Python index is reachable")
        sys.exit(done.stderr[-3000:])
    stamp.write_text(digest)
    return python


def free():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """A server of the suite's own, with a fresh data directory."""

    def __init__(self, command, port, path, env):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="clients-"))
        self.port = port
        words = [str(word).replace("{}", str(self.folder)) for word in command]
        self.log = open(self.folder / "log", "wb")
        self.process = subprocess.Popen(
            words, cwd=HOME, env=os.environ | env, stdout=self.log, stderr=self.log, start_new_session=True
        )
        self.wait(path)

    def wait(self, path):
        for _ in range(600):
            if self.process.poll() is not None:
                break
            try:
                return urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}").close()
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.5)
        words = (self.folder / "log").read_text()[-3000:]
        self.stop()
        sys.exit("The server did not start:\n" + words)

    def stop(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def peer(python):
    port = free()
    command = [python.parent / "mlflow", "server", "--backend-store-uri", "sqlite:///{}/mlflow.db"]
    command += ["--artifacts-destination", "{}/artifacts", "--port", port, "--workers", 2]
    return Server(command, port, "/health", {"MLFLOW_DISABLE_TELEMETRY": "true"}), "", {"TOUCHSTONE_PEER": "1"}


def ours():
    port = free()
    command = [HOME / "touchstone", "up", "--no-demo", "--port", port, "--data", "{}/data"]
    server = Server(command, port, "/actuator/health", {"TOUCHSTONE_ADMIN_PASSWORD": secrets.token_urlsafe(20)})
    make = [HOME / "touchstone", "token", "admin", "--data", server.folder / "data"]
    token = subprocess.run(make, check=True, text=True, capture_output=True).stdout.strip()
    return server, "/mlflow/admin", {"MLFLOW_TRACKING_TOKEN": token}


def long_ids(server):
    """Gives the peer's experiments numbers that are no part of any other number."""
    import sqlite3

    with sqlite3.connect(server.folder / "mlflow.db") as database:
        database.execute(
            "insert into experiments(experiment_id, name, artifact_location, lifecycle_stage, creation_time, last_update_time)"
            " values (710000000000, 'first', 'mlflow-artifacts:/710000000000', 'deleted', 1, 1)"
        )


def suite(python, version, options, words):
    server, path, env = peer(python) if options.peer or options.record else ours()
    recorder = None
    port = server.port
    try:
        if options.record:
            long_ids(server)
            port = free()
            recorder = Recorder(port, server.port, RECORDINGS / version / "traffic.ndjson.gz")
            threading.Thread(target=recorder.serve_forever, daemon=True).start()
            env |= {"TOUCHSTONE_RECORDER": f"http://127.0.0.1:{port}", "TOUCHSTONE_BIG": "100000"}
        env |= {"MLFLOW_TRACKING_URI": f"http://127.0.0.1:{port}{path}"}
        return tested(python, server.folder / "report.xml", env, words)
    finally:
        if recorder:
            recorder.stop()
        server.stop()


def tested(python, report, env, words):
    quiet = {"MLFLOW_DISABLE_TELEMETRY": "true", "GIT_PYTHON_REFRESH": "quiet", "MLFLOW_HTTP_REQUEST_MAX_RETRIES": "2"}
    command = [python, "-m", "pytest", "-q", "-rs", "--tb=short", "-p", "no:cacheprovider", "-p", "no:warnings"]
    command += [f"--junitxml={report}", *(words or ["."])]
    status = subprocess.run(command, cwd=CLIENTS, env=os.environ | quiet | env).returncode
    one = tree.parse(report).getroot().find("testsuite")
    total, skipped = int(one.get("tests")), int(one.get("skipped"))
    failed = int(one.get("failures")) + int(one.get("errors"))
    return status, f"{total - failed - skipped} passed, {failed} failed, {skipped} skipped"


def main():
    parser = argparse.ArgumentParser(prog="touchstone test --clients")
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--pytorch", action="store_true", help="try its autolog too; 3 GB to fetch")
    parser.add_argument("--install", action="store_true", help="make the environments, run nothing")
    parser.add_argument("--only")
    options, words = parser.parse_known_args()
    versions = sorted(path.stem.removeprefix("requirements-") for path in CLIENTS.glob("requirements-*.txt"))
    worst, lines = 0, []
    for version in [options.only] if options.only else versions:
        try:
            python = installed(version)
            if options.pytorch:
                with_pytorch(python, version)
            if options.install:
                continue
            status, counts = suite(python, version, options, words)
            worst = max(worst, status)
        except Skipped as why:
            counts = f"SKIPPED: {why}"
        lines.append(f"mlflow {version}: {counts}")
    print("\n".join(lines))
    sys.exit(worst)


if __name__ == "__main__":
    main()
