"""What MLflow's own pages and plugins ask, which no call of the client's does: bulk histories, the
datasets of experiments, and the same routes below /ajax-api and 3.0."""

import pytest
from conftest import NEW
from mlflow.entities import Metric
from test_errors import call

AJAX = "/ajax-api/2.0/mlflow/"
newer = pytest.mark.skipif(not NEW, reason="thinned histories came after mlflow 2.10")


@pytest.fixture
def runs(client, experiment):
    """Two runs with 40 and 20 points of one metric."""
    made = [client.create_run(experiment).info.run_id for _ in range(2)]
    for run, count in zip(made, (40, 20)):
        client.log_batch(run, [Metric("loss", i / 4, 1000 + i, i) for i in range(count)])
    return made


def points(answer):
    return sorted((m["run_id"], int(m["step"]), m["value"]) for m in answer["metrics"])


def test_many_histories_at_once(runs):
    status, answer = call("metrics/get-history-bulk", form=AJAX, query=[("run_id", r) for r in runs] + [("metric_key", "loss")])
    assert status == 200
    assert points(answer) == sorted(
        (run, step, step / 4) for run, count in zip(runs, (40, 20)) for step in range(count)
    )


@newer
def test_a_part_of_many_histories(runs):
    asked = [("run_ids", r) for r in runs] + [("metric_key", "loss"), ("start_step", 10), ("end_step", 24)]
    status, answer = call("metrics/get-history-bulk-interval", form=AJAX, query=asked)
    assert status == 200
    kept = points(answer)
    assert {step for run, step, _ in kept if run == runs[0]} >= {10, 24}
    assert all(10 <= step <= 24 and value == step / 4 for _, step, value in kept)


@newer
def test_a_thinned_history_keeps_its_last_point(runs):
    asked = [("run_ids", r) for r in runs] + [("metric_key", "loss"), ("max_results", 5)]
    status, answer = call("metrics/get-history-bulk-interval", form=AJAX, query=asked)
    assert status == 200
    for run, count in zip(runs, (40, 20)):
        steps = [step for of, step, _ in points(answer) if of == run]
        assert steps[-1] == count - 1 and len(steps) <= 7


BAD = [
    ("metrics/get-history-bulk", {"metric_key": "loss"}),
    ("metrics/get-history-bulk", {"run_id": "0"}),
    ("metrics/get-history-bulk-interval", {"metric_key": "loss"}),
    ("metrics/get-history-bulk-interval", {"run_ids": "0", "metric_key": "loss", "start_step": 1}),
    ("metrics/get-history-bulk-interval", {"run_ids": "0", "metric_key": "loss", "start_step": 2, "end_step": 1}),
    ("metrics/get-history-bulk-interval", {"run_ids": "0", "metric_key": "loss", "max_results": 0}),
    ("metrics/get-history-bulk-interval", {"run_ids": "0", "metric_key": "loss", "max_results": 2501}),
]


@pytest.mark.parametrize("path,query", BAD, ids=[f"{path} {query}" for path, query in BAD])
def test_what_a_chart_may_not_ask_is_said(path, query):
    if path.endswith("interval") and not NEW:
        pytest.skip("thinned histories came after mlflow 2.10")
    status, answer = call(path, form=AJAX, query=query)
    assert (status, answer["error_code"]) == (400, "INVALID_PARAMETER_VALUE")


@newer
def test_no_more_than_a_hundred_runs_are_drawn():
    asked = [("run_ids", f"{i:032x}") for i in range(101)] + [("metric_key", "loss")]
    status, answer = call("metrics/get-history-bulk-interval", form=AJAX, query=asked)
    assert (status, answer["error_code"]) == (400, "INVALID_PARAMETER_VALUE")


def test_the_datasets_of_experiments(client, experiment, run):
    dataset = {"name": "iris", "digest": "d1", "source_type": "http", "source": "{}"}
    tags = [{"key": "mlflow.data.context", "value": "training"}]
    body = {"run_id": run, "datasets": [{"tags": tags, "dataset": dataset}]}
    assert call("runs/log-inputs", body)[0] == 200
    status, answer = call("experiments/search-datasets", {"experiment_ids": [experiment]}, form=AJAX)
    assert status == 200
    (found,) = answer["dataset_summaries"]
    assert (found["experiment_id"], found["name"], found["digest"]) == (experiment, "iris", "d1")
    assert found["context"] == "training"
    refused, why = call("experiments/search-datasets", {"experiment_ids": []}, form=AJAX)
    assert (refused, why["error_code"]) == (400, "INVALID_PARAMETER_VALUE")


def test_the_same_routes_below_ajax_api(experiment, run):
    assert call("runs/get", form=AJAX, query={"run_id": run})[1]["run"]["info"]["run_id"] == run
    body = {"run_id": run, "key": "loss", "value": 0.5, "timestamp": 1, "step": 2}
    assert call("runs/log-metric", body, form=AJAX) == (200, {})
    found = call("runs/search", {"experiment_ids": [experiment], "filter": "metrics.loss = 0.5"}, form=AJAX)[1]
    assert [one["info"]["run_id"] for one in found["runs"]] == [run]
    assert call("experiments/search", {"max_results": 1}, form=AJAX)[0] == 200
    refused, why = call("runs/get", form=AJAX, query={"run_id": "0" * 32})
    assert (refused, why["error_code"]) == (404, "RESOURCE_DOES_NOT_EXIST")
