"""Artifacts: what goes up comes down, byte by byte."""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

import mlflow
import pytest
from conftest import NEW
from mlflow.artifacts import download_artifacts

BIG = int(os.environ.get("TOUCHSTONE_BIG", 24 * 1024 * 1024))


def bytes_of(size):
    """Bytes that repeat only after 16 MB and so show any piece that is lost or swapped."""
    block = b"".join(i.to_bytes(4, "big") for i in range(4096))
    return (block * (size // len(block) + 1))[:size]


def down(run, path, tmp_path):
    target = tmp_path / "down"
    target.mkdir(exist_ok=True)
    return download_artifacts(run_id=run, artifact_path=path, dst_path=str(target))


NAMES = [
    "plain.txt",
    "with space.txt",
    "Grüße-ß-日本語.txt",
    "plus+and&amp=equals.txt",
    "semi;colon,comma.txt",
    "quote'single.txt",
    ".hidden",
    "no-extension",
    "UPPER.TXT",
    "dots..in..name",
    "brackets[0].txt",
    "braces{x}~tilde.txt",
    "caret^backtick`pipe|.txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_odd_names_come_back(client, run, tmp_path, name):
    if not name.isascii() and not NEW and os.environ.get("TOUCHSTONE_PEER"):
        pytest.skip("MLflow 2's own server fails to send it")
    path = tmp_path / name
    path.write_bytes(name.encode())
    client.log_artifact(run, str(path))
    assert [one.path for one in client.list_artifacts(run)] == [name]
    with open(down(run, name, tmp_path), "rb") as kept:
        assert kept.read() == name.encode()


def test_folders_keep_their_shape(client, run, tmp_path):
    root = tmp_path / "tree"
    for path, text in {"a.txt": "a", "b/c.txt": "c", "b/d/e.txt": "e", "b/d/empty": ""}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    client.log_artifacts(run, str(root), "top/inner")
    listed = {one.path: (one.is_dir, one.file_size) for one in client.list_artifacts(run, "top/inner")}
    assert listed == {"top/inner/a.txt": (False, 1), "top/inner/b": (True, None)}
    assert {one.path for one in client.list_artifacts(run, "top/inner/b/d")} == {
        "top/inner/b/d/e.txt",
        "top/inner/b/d/empty",
    }
    kept = down(run, "top", tmp_path)
    found = {
        os.path.relpath(os.path.join(folder, name), kept): open(os.path.join(folder, name)).read()
        for folder, _, names in os.walk(kept)
        for name in names
    }
    assert found == {"inner/a.txt": "a", "inner/b/c.txt": "c", "inner/b/d/e.txt": "e", "inner/b/d/empty": ""}


def test_an_empty_file_is_a_file(client, run, tmp_path):
    path = tmp_path / "empty.bin"
    path.touch()
    client.log_artifact(run, str(path))
    (listed,) = client.list_artifacts(run)
    assert (listed.path, listed.is_dir) == ("empty.bin", False)
    assert os.path.getsize(down(run, "empty.bin", tmp_path)) == 0


def test_a_big_file_comes_back_whole(client, run, tmp_path):
    path = tmp_path / "big.bin"
    path.write_bytes(bytes_of(BIG))
    client.log_artifact(run, str(path), "models")
    (listed,) = client.list_artifacts(run, "models")
    assert listed.file_size == BIG
    with open(down(run, "models/big.bin", tmp_path), "rb") as kept:
        assert kept.read() == bytes_of(BIG)


def test_an_artifact_written_again_is_the_new_one(client, run, tmp_path):
    for text in ("first", "second, longer"):
        client.log_text(run, text, "note.txt")
    assert open(down(run, "note.txt", tmp_path)).read() == "second, longer"
    assert len(client.list_artifacts(run)) == 1


def test_text_and_objects_come_back(experiment, run):
    mlflow.set_experiment(experiment_id=experiment)
    with mlflow.start_run(run_id=run):
        mlflow.log_text("Grüße\n", "words/hello.txt")
        mlflow.log_dict({"a": [1, 2, {"b": None}]}, "words/data.json")
        mlflow.log_dict({"a": 1}, "words/data.yaml")
    uri = f"runs:/{run}/words"
    assert mlflow.artifacts.load_text(uri + "/hello.txt") == "Grüße\n"
    assert mlflow.artifacts.load_dict(uri + "/data.json") == {"a": [1, 2, {"b": None}]}


def test_a_run_without_artifacts_lists_none(client, run):
    assert client.list_artifacts(run) == []
    assert client.list_artifacts(run, "nowhere") == []


def test_what_is_not_there_cannot_be_downloaded(client, run, tmp_path):
    client.log_text(run, "x", "there.txt")
    with pytest.raises(Exception) as absent:
        down(run, "not-there.txt", tmp_path)
    assert "not-there.txt" in str(absent.value) or "404" in str(absent.value)


@pytest.mark.parametrize(
    "path", ["../escape", "a/../../escape", "..%2fescape", "%2e%2e/escape", "a/..%5c..%5cescape", "/etc/passwd", "a//../../b"]
)
def test_paths_that_climb_are_refused(client, experiment, run, path):
    """Straight to the proxy, which the client's own checks would not let through."""
    if path.startswith("/") and os.environ.get("TOUCHSTONE_PEER"):
        pytest.skip("MLflow itself answers 500")
    base = os.environ["MLFLOW_TRACKING_URI"] + "/api/2.0/mlflow-artifacts/artifacts/"
    request = urllib.request.Request(
        base + f"{experiment}/{run}/artifacts/" + path, data=b"x", method="PUT", headers=authorization()
    )
    try:
        status = urllib.request.urlopen(request).status
    except urllib.error.HTTPError as refused:
        status = refused.code
    assert status == 200 or 400 <= status < 500
    if status == 200:  # kept below the run, and nowhere else
        assert len(client.list_artifacts(run)) == 1


def authorization():
    token = os.environ.get("MLFLOW_TRACKING_TOKEN")
    return {"Authorization": f"Bearer {token}"} if token else {}


def test_artifacts_can_be_removed(client, experiment, run):
    client.log_text(run, "x", "folder/x.txt")
    client.log_text(run, "y", "y.txt")
    repository = mlflow.store.artifact.artifact_repository_registry.get_artifact_repository(
        client.get_run(run).info.artifact_uri
    )
    repository.delete_artifacts("folder")
    assert [one.path for one in client.list_artifacts(run)] == ["y.txt"]


def test_tables_and_images_are_kept(client, experiment, run):
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    import numpy as np
    from PIL import Image

    mlflow.set_experiment(experiment_id=experiment)
    with mlflow.start_run(run_id=run):
        mlflow.log_table({"x": [1, 2], "y": ["a", "b"]}, "tables/answers.json")
        mlflow.log_table({"x": [3], "y": ["c"]}, "tables/answers.json")
        figure, axes = plt.subplots()
        axes.plot([1, 2, 3])
        mlflow.log_figure(figure, "plots/line.png")
        mlflow.log_image(Image.fromarray(np.zeros((4, 5, 3), dtype=np.uint8)), "images/black.png")
    table = mlflow.load_table("tables/answers.json", run_ids=[run])
    assert list(table["y"]) == ["a", "b", "c"]
    assert mlflow.artifacts.load_image(f"runs:/{run}/images/black.png").size == (5, 4)
    logged = json.loads(client.get_run(run).data.tags["mlflow.loggedArtifacts"])
    assert logged == [{"path": "tables/answers.json", "type": "table"}]


def fetched(run, path, **headers):
    """The status, the head and the bytes of a file, from the address that MLflow's pages ask."""
    query = urllib.parse.urlencode({"run_id": run, "run_uuid": run, "path": path})
    url = os.environ["MLFLOW_TRACKING_URI"] + "/get-artifact?" + query
    request = urllib.request.Request(url, headers={**authorization(), **headers})
    with urllib.request.urlopen(request) as answer:
        return answer.status, answer.headers, answer.read()


def test_pages_get_a_file_to_save(client, run):
    if not NEW and os.environ.get("TOUCHSTONE_PEER"):
        pytest.skip("MLflow 2's own server sends it as a page")
    client.log_text(run, "<script>alert(1)</script>", "pages/page.html")
    status, head, body = fetched(run, "pages/page.html")
    assert (status, body) == (200, b"<script>alert(1)</script>")
    assert head["Content-Disposition"].startswith("attachment")
    assert head["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("asked,piece", [("bytes=2-4", b"234"), ("bytes=7-", b"789"), ("bytes=-2", b"89")])
def test_a_piece_of_a_file_is_sent(client, experiment, run, asked, piece):
    if os.environ.get("TOUCHSTONE_PEER"):
        pytest.skip("MLflow's proxy of artifacts sends files whole, whatever is asked")
    client.log_text(run, "0123456789", "digits.txt")
    base = os.environ["MLFLOW_TRACKING_URI"] + "/api/2.0/mlflow-artifacts/artifacts/"
    url = base + f"{experiment}/{run}/artifacts/digits.txt"
    request = urllib.request.Request(url, headers={**authorization(), "Range": asked})
    with urllib.request.urlopen(request) as answer:
        assert (answer.status, answer.read()) == (206, piece)


def test_asking_for_parts_does_no_harm(client, run, tmp_path, monkeypatch):
    """What a person may set for large files: the client asks for parts, is told no, and goes on."""
    if not NEW and os.environ.get("TOUCHSTONE_PEER"):
        pytest.skip("MLflow 2's own server says no with a page, which its client cannot read")
    for name in ("MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD", "MLFLOW_ENABLE_PROXY_MULTIPART_DOWNLOAD"):
        monkeypatch.setenv(name, "true")
    for name in ("MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE", "MLFLOW_MULTIPART_DOWNLOAD_MINIMUM_FILE_SIZE"):
        monkeypatch.setenv(name, "1000")
    for name in ("MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE", "MLFLOW_MULTIPART_DOWNLOAD_CHUNK_SIZE"):
        monkeypatch.setenv(name, str(5 * 1024 * 1024))
    path = tmp_path / "parts.bin"
    path.write_bytes(bytes_of(100_000))
    client.log_artifact(run, str(path))
    with open(down(run, "parts.bin", tmp_path), "rb") as kept:
        assert kept.read() == bytes_of(100_000)


def test_the_fluent_calls_name_the_same_files(client, experiment, tmp_path):
    (tmp_path / "a").mkdir()
    for name in ("one.txt", "two.txt"):
        (tmp_path / "a" / name).write_text(name)
    mlflow.set_experiment(experiment_id=experiment)
    with mlflow.start_run() as active:
        mlflow.log_artifacts(str(tmp_path / "a"), artifact_path="folder")
        mlflow.log_artifact(str(tmp_path / "a" / "one.txt"))
        uri = mlflow.get_artifact_uri("folder")
    assert uri == client.get_run(active.info.run_id).info.artifact_uri + "/folder"
    if hasattr(mlflow.artifacts, "list_artifacts"):
        listed = mlflow.artifacts.list_artifacts(run_id=active.info.run_id, artifact_path="folder")
        assert [one.path for one in listed] == ["folder/one.txt", "folder/two.txt"]
        assert [one.path for one in mlflow.artifacts.list_artifacts(uri)] == ["folder/one.txt", "folder/two.txt"]
    assert mlflow.artifacts.load_text(uri + "/two.txt") == "two.txt"
