"""What every test of the suite needs: a client, an experiment of its own, a folder.

The server is the one that MLFLOW_TRACKING_URI names. Every expectation here was first met by the
real `mlflow server` of the same version (`./touchstone test --clients --peer`).
"""

import os
import urllib.parse
import urllib.request
import uuid

import mlflow
import pytest
from mlflow import MlflowClient

NEW = int(mlflow.__version__.split(".")[0]) >= 3


@pytest.fixture
def client():
    return MlflowClient()


@pytest.fixture
def unique():
    """Names that no other test uses."""
    return lambda stem: f"{stem}-{uuid.uuid4().hex[:12]}"


@pytest.fixture
def experiment(client, unique):
    """The id of an experiment with nothing in it."""
    return client.create_experiment(unique("experiment"))


@pytest.fixture
def run(client, experiment):
    """A running run of the client's own."""
    return client.create_run(experiment).info.run_id


@pytest.fixture(autouse=True)
def mark(request):
    """Tells the recording proxy, where there is one, which test the traffic belongs to."""
    recorder = os.environ.get("TOUCHSTONE_RECORDER")
    if recorder:
        name = f"{request.node.module.__name__}/{request.node.name}"
        urllib.request.urlopen(recorder + "/__test__?" + urllib.parse.quote(name, safe="")).close()
    yield
    while mlflow.active_run():
        mlflow.end_run()
