"""Bad input, past the client's own checks: MLflow's error codes, never a 5xx, never a page."""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

import pytest

NOBODY = "0" * 31 + "1"


def call(path, body=None, verb=None, query=None, raw=None, form="/api/2.0/mlflow/"):
    """The status and the answer of a request made by hand."""
    url = os.environ["MLFLOW_TRACKING_URI"] + form + path
    if query:
        url += "?" + urllib.parse.urlencode(query)
    data = raw if raw is not None else json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(url, data, method=verb or ("POST" if data is not None else "GET"))
    request.add_header("Content-Type", "application/json")
    if os.environ.get("MLFLOW_TRACKING_TOKEN"):
        request.add_header("Authorization", "Bearer " + os.environ["MLFLOW_TRACKING_TOKEN"])
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.loads(answer.read() or b"{}")
    except urllib.error.HTTPError as refused:
        return refused.code, words(refused.read())


def words(body):
    """MLflow answers what its web framework refuses with a page; ours is always JSON."""
    try:
        return json.loads(body)
    except ValueError:
        assert os.environ.get("TOUCHSTONE_PEER"), body
        return {"error_code": "a page"}


def refused(status, code, *words, **more):
    got, answer = call(*words, **more)
    assert (got, answer.get("error_code")) == (status, code), answer
    assert answer["message"]


ABSENT = [
    ("runs/get", {"run_id": NOBODY}, None),
    ("runs/update", None, {"run_id": NOBODY, "status": "FINISHED"}),
    ("runs/log-metric", None, {"run_id": NOBODY, "key": "k", "value": 1, "timestamp": 1}),
    ("runs/log-parameter", None, {"run_id": NOBODY, "key": "k", "value": "v"}),
    ("runs/set-tag", None, {"run_id": NOBODY, "key": "k", "value": "v"}),
    ("runs/delete", None, {"run_id": NOBODY}),
    ("runs/restore", None, {"run_id": NOBODY}),
    ("artifacts/list", {"run_id": NOBODY}, None),
    ("experiments/get", {"experiment_id": "987654321"}, None),
    ("experiments/get-by-name", {"experiment_name": "nobody made this one"}, None),
    ("experiments/delete", None, {"experiment_id": "987654321"}),
    ("experiments/update", None, {"experiment_id": "987654321", "new_name": "x"}),
    ("registered-models/get", {"name": "nobody made this one"}, None),
]


@pytest.mark.parametrize("path,query,body", ABSENT, ids=[one[0] for one in ABSENT])
def test_what_does_not_exist_is_not_found(path, query, body):
    refused(404, "RESOURCE_DOES_NOT_EXIST", path, body, query=query)


def metric(**more):
    return {"key": "k", "value": 1.0, "timestamp": 1, "step": 0, **more}


BAD_BATCHES = {
    "too many metrics": {"metrics": [metric(step=i) for i in range(1001)]},
    "too many params": {"params": [{"key": f"p{i}", "value": "v"} for i in range(101)]},
    "too many tags": {"tags": [{"key": f"t{i}", "value": "v"} for i in range(101)]},
    "too many in all": {
        "metrics": [metric(step=i) for i in range(950)],
        "params": [{"key": f"p{i}", "value": "v"} for i in range(60)],
    },
    "a key that is too long": {"metrics": [metric(key="k" * 251)]},
    "a key with a line feed": {"params": [{"key": "a\nb", "value": "v"}]},
    "a key that climbs": {"metrics": [metric(key="../up")]},
    "two values for one param": {"params": [{"key": "p", "value": "a"}, {"key": "p", "value": "b"}]},
    "a metric without a key": {"metrics": [{"value": 1.0, "timestamp": 1}]},
    "metrics that are no list": {"metrics": "many"},
}


@pytest.mark.parametrize("name", BAD_BATCHES)
def test_a_bad_batch_is_refused_whole(client, run, name):
    batch = {"run_id": run, **BAD_BATCHES[name]}
    refused(400, "INVALID_PARAMETER_VALUE", "runs/log-batch", batch)
    kept = client.get_run(run).data
    assert not kept.metrics and not kept.params


def test_a_batch_without_a_run_is_refused():
    refused(400, "INVALID_PARAMETER_VALUE", "runs/log-batch", {"metrics": [metric()]})


def test_a_batch_that_changes_a_param_is_refused(client, run):
    client.log_param(run, "depth", "3")
    batch = {"run_id": run, "params": [{"key": "depth", "value": "4"}]}
    refused(400, "INVALID_PARAMETER_VALUE", "runs/log-batch", batch)
    assert client.get_run(run).data.params == {"depth": "3"}


MISSING = [
    ("experiments/create", {}),
    ("experiments/create", {"name": ""}),
    ("experiments/create", {"name": 5}),
    ("experiments/delete", {}),
    ("experiments/set-experiment-tag", {"experiment_id": "0"}),
    ("runs/log-metric", {"run_id": NOBODY}),
    ("runs/log-metric", {"run_id": NOBODY, "key": "k", "value": 1}),
    ("runs/log-parameter", {"run_id": NOBODY}),
    ("runs/set-tag", {"run_id": NOBODY}),
    ("runs/search", {"experiment_ids": ["0"], "max_results": 50_001}),
    ("runs/search", {"experiment_ids": ["0"], "filter": "metrics"}),
    ("runs/search", {"experiment_ids": ["0"], "page_token": "made up"}),
    ("experiments/search", {"max_results": 50_001}),
    ("registered-models/create", {}),
]


@pytest.mark.parametrize("path,body", MISSING, ids=[f"{path} {body}" for path, body in MISSING])
def test_what_is_missing_or_wrong_is_said(path, body):
    refused(400, "INVALID_PARAMETER_VALUE", path, body)


def test_two_experiments_cannot_have_one_name(client, unique):
    name = unique("twice")
    made = client.create_experiment(name)
    refused(400, "RESOURCE_ALREADY_EXISTS", "experiments/create", {"name": name})
    client.delete_experiment(made)
    refused(400, "RESOURCE_ALREADY_EXISTS", "experiments/create", {"name": name})


def test_no_run_begins_in_a_deleted_experiment(client, experiment):
    client.delete_experiment(experiment)
    status, answer = call("runs/create", {"experiment_id": experiment, "start_time": 1})
    assert (status, answer["error_code"]) in [(400, "INVALID_PARAMETER_VALUE"), (404, "RESOURCE_DOES_NOT_EXIST")]


def test_what_is_no_json_is_refused(run):
    for raw in (b"{", b"[1", b"\xff\xfe", b'"text"'):
        status, answer = call("runs/log-batch", raw=raw)
        assert 400 <= status < 500 or os.environ.get("TOUCHSTONE_PEER"), (raw, answer)
        assert answer["error_code"]


def test_an_unknown_call_is_no_page():
    request = urllib.request.Request(os.environ["MLFLOW_TRACKING_URI"] + "/api/2.0/mlflow/no/such/call")
    if os.environ.get("MLFLOW_TRACKING_TOKEN"):
        request.add_header("Authorization", "Bearer " + os.environ["MLFLOW_TRACKING_TOKEN"])
    with pytest.raises(urllib.error.HTTPError) as absent:
        urllib.request.urlopen(request)
    assert absent.value.code == 404


def test_long_names_are_kept_or_refused_but_never_an_error(client, experiment, run):
    client.log_metric(run, "k" * 250, 1.0)
    client.set_tag(run, "long", "v" * 5000)
    kept = client.get_run(run).data
    assert kept.metrics == {"k" * 250: 1.0}
    assert len(kept.tags["long"]) == 5000
    for path, body in [("experiments/create", {"name": "n" * 501}), ("runs/update", {"run_id": run, "status": "SLEEPING"})]:
        assert call(path, body)[0] in (200, 400), path


def test_values_over_the_limit_are_cut_or_refused(client, run):
    """A server of MLflow's cuts them off, unless it is told to refuse them."""
    for path, value, limit in [("runs/set-tag", "value", 8000), ("runs/log-parameter", "value", 6000)]:
        status, answer = call(path, {"run_id": run, "key": path, value: "v" * (limit + 1)})
        kept = client.get_run(run).data
        cut = {**kept.tags, **kept.params}.get(path)
        assert (status, len(cut or "")) in [(200, limit), (400, 0)], answer


def test_values_that_are_no_numbers_are_no_error_of_the_server(run):
    for value in ("much", True, [1], {"a": 1}, None):
        batch = {"run_id": run, "metrics": [metric(value=value)]}
        assert call("runs/log-batch", batch)[0] in (200, 400), value
