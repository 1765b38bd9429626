"""Artifacts: what goes up comes down, byte by byte."""

import json
import os
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


def test_text_and_objects_come_back(run):
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
