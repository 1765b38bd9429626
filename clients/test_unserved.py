"""What is left out here (traces, scorers, gateway, prompts and the like): a clean refusal, at once, and
no harm to a program that has it on. The real server has them, so it is no judge of these."""

import os
import time

import mlflow
import pytest
from conftest import NEW
from mlflow.exceptions import MlflowException
from test_errors import call

pytestmark = [
    pytest.mark.skipif(bool(os.environ.get("TOUCHSTONE_PEER")), reason="MLflow's own server has what is left out here"),
]
newer = pytest.mark.skipif(not NEW, reason="mlflow 2.10 knows of none of these")

LEFT_OUT = [
    ("POST", "/api/2.0/mlflow/", "traces"),
    ("POST", "/api/3.0/mlflow/", "traces"),
    ("POST", "/api/3.0/mlflow/", "traces/search"),
    ("GET", "/api/2.0/mlflow/", "traces"),
    ("POST", "", "/v1/traces"),
    ("GET", "/api/3.0/mlflow/", "scorers/list"),
    ("POST", "/api/3.0/mlflow/", "scorers/register"),
    ("GET", "/api/3.0/mlflow/", "gateway/endpoints/list"),
    ("POST", "/gateway/", "chat/invocations"),
    ("GET", "/ajax-api/2.0/mlflow/", "gateway-proxy"),
    ("POST", "/api/3.0/mlflow/", "datasets/create"),
    ("POST", "/api/3.0/mlflow/", "datasets/search"),
    ("GET", "/api/2.0/mlflow/", "webhooks"),
    ("POST", "/api/3.0/mlflow/", "prompt-optimization/jobs"),
    ("POST", "", "/graphql"),
]


@pytest.mark.parametrize("verb,form,path", LEFT_OUT, ids=[f"{verb} {form}{path}" for verb, form, path in LEFT_OUT])
def test_a_route_that_is_left_out_is_not_there(verb, form, path):
    status, answer = call(path, None if verb == "GET" else {}, verb, form=form)
    assert (status, answer["error_code"]) == (404, "ENDPOINT_NOT_FOUND")
    assert answer["message"]


@newer
def test_searching_traces_says_so_at_once(client, experiment):
    begin = time.monotonic()
    with pytest.raises(MlflowException) as absent:
        client.search_traces([experiment])
    assert absent.value.error_code == "ENDPOINT_NOT_FOUND"
    assert time.monotonic() - begin < 30  # the client repeats a 5xx for minutes


@newer
def test_a_traced_function_works_all_the_same(client, unique):
    mlflow.set_experiment(unique("traced"))

    @mlflow.trace
    def double(x):
        return 2 * x

    with mlflow.start_run() as run:
        mlflow.log_metric("answer", double(21))
    mlflow.flush_trace_async_logging()
    kept = client.get_run(run.info.run_id)
    assert kept.info.status == "FINISHED" and kept.data.metrics == {"answer": 42}


@newer
def test_evaluation_datasets_are_refused(client, unique):
    with pytest.raises(MlflowException) as absent:
        client.create_dataset(unique("dataset"))
    assert absent.value.error_code == "ENDPOINT_NOT_FOUND"


@newer
def test_webhooks_are_refused(client):
    with pytest.raises(MlflowException) as absent:
        client.list_webhooks()
    assert absent.value.error_code == "ENDPOINT_NOT_FOUND"


@newer
def test_prompts_are_refused(client, unique):
    with pytest.raises(MlflowException) as refused:
        client.register_prompt(unique("prompt"), "Say {{word}}")
    assert refused.value.error_code == "ENDPOINT_NOT_FOUND"
