"""The fluent API, as notebooks and training scripts use it."""

import math

import mlflow
import pytest


@pytest.fixture(autouse=True)
def own_experiment(unique):
    mlflow.set_experiment(unique("fluent"))


def test_keeps_params_metrics_and_tags(client):
    with mlflow.start_run(run_name="first", tags={"team": "blue"}, description="what it is") as run:
        mlflow.log_param("depth", 3)
        mlflow.log_params({"rate": 0.1, "name": "tree", "none": None})
        mlflow.log_metric("loss", 0.5)
        mlflow.log_metrics({"f1": 0.25, "auc": 0.75}, step=2)
        mlflow.set_tag("stage", "draft")
        mlflow.set_tags({"a.b/c d": "odd key", "unicode": "Grüße 🚀"})
    kept = client.get_run(run.info.run_id)
    assert kept.info.status == "FINISHED"
    assert kept.info.run_name == "first"
    assert kept.info.end_time >= kept.info.start_time
    assert kept.data.params == {"depth": "3", "rate": "0.1", "name": "tree", "none": "None"}
    assert kept.data.metrics == {"loss": 0.5, "f1": 0.25, "auc": 0.75}
    assert kept.data.tags["team"] == "blue"
    assert kept.data.tags["stage"] == "draft"
    assert kept.data.tags["a.b/c d"] == "odd key"
    assert kept.data.tags["unicode"] == "Grüße 🚀"
    assert kept.data.tags["mlflow.runName"] == "first"
    assert kept.data.tags["mlflow.note.content"] == "what it is"


def test_the_latest_value_is_the_one_of_the_highest_step(client):
    with mlflow.start_run() as run:
        for step, value in [(0, 1.0), (10, 0.25), (5, 0.5)]:
            mlflow.log_metric("loss", value, step=step)
    assert client.get_run(run.info.run_id).data.metrics["loss"] == 0.25
    history = client.get_metric_history(run.info.run_id, "loss")
    assert sorted((m.step, m.value) for m in history) == [(0, 1.0), (5, 0.5), (10, 0.25)]


def test_keeps_values_that_are_no_numbers(client):
    with mlflow.start_run() as run:
        mlflow.log_metric("nan", math.nan)
        mlflow.log_metric("up", math.inf)
        mlflow.log_metric("down", -math.inf)
    metrics = client.get_run(run.info.run_id).data.metrics
    assert math.isnan(metrics["nan"])
    # MLflow's SQL store keeps the largest double in place of an infinity.
    assert metrics["up"] >= 1.7976931348623157e308
    assert metrics["down"] <= -1.7976931348623157e308


def test_a_block_that_fails_leaves_a_failed_run(client):
    with pytest.raises(ZeroDivisionError):
        with mlflow.start_run() as run:
            mlflow.log_metric("before", 1)
            1 / 0
    kept = client.get_run(run.info.run_id)
    assert kept.info.status == "FAILED"
    assert kept.data.metrics == {"before": 1}


def test_a_run_can_be_taken_up_again(client):
    with mlflow.start_run() as run:
        mlflow.log_metric("loss", 1, step=0)
    with mlflow.start_run(run_id=run.info.run_id):
        mlflow.log_metric("loss", 0.5, step=1)
    kept = client.get_run(run.info.run_id)
    assert kept.info.status == "FINISHED"
    assert kept.data.metrics == {"loss": 0.5}


def test_nested_runs_know_their_parent(client):
    with mlflow.start_run(run_name="parent") as parent:
        with mlflow.start_run(run_name="child", nested=True) as child:
            with mlflow.start_run(run_name="grandchild", nested=True) as grandchild:
                mlflow.log_param("depth", 2)
    assert client.get_run(child.info.run_id).data.tags["mlflow.parentRunId"] == parent.info.run_id
    assert client.get_parent_run(grandchild.info.run_id).info.run_id == child.info.run_id
    assert client.get_parent_run(parent.info.run_id) is None
    found = mlflow.search_runs(
        filter_string=f"tags.`mlflow.parentRunId` = '{parent.info.run_id}'", output_format="list"
    )
    assert [one.info.run_id for one in found] == [child.info.run_id]


def test_searching_gives_a_table():
    for rate in (0.1, 0.2, 0.3):
        with mlflow.start_run():
            mlflow.log_param("rate", rate)
            mlflow.log_metric("score", rate * 10)
    table = mlflow.search_runs(order_by=["metrics.score DESC"])
    assert list(table["params.rate"]) == ["0.3", "0.2", "0.1"]
    assert list(table["metrics.score"]) == pytest.approx([3, 2, 1])


def test_the_last_run_can_be_asked_for():
    with mlflow.start_run() as run:
        mlflow.log_metric("score", 1)
    last = mlflow.last_active_run()
    assert last.info.run_id == run.info.run_id
    assert last.info.status == "FINISHED"


def test_logging_in_the_background_arrives_whole(client):
    with mlflow.start_run() as run:
        for step in range(50):
            mlflow.log_metric("loss", 1 / (step + 1), step=step, synchronous=False)
        mlflow.log_params({"a": 1}, synchronous=False).wait()
        mlflow.flush_async_logging() if hasattr(mlflow, "flush_async_logging") else None
        mlflow.log_metric("last", 1, synchronous=False).wait()
    history = client.get_metric_history(run.info.run_id, "loss")
    assert sorted(m.step for m in history) == list(range(50))


def test_experiments_are_found_by_name_and_id(unique):
    name = unique("fluent name with spaces")
    made = mlflow.set_experiment(name)
    assert mlflow.get_experiment_by_name(name).experiment_id == made.experiment_id
    assert mlflow.get_experiment(made.experiment_id).name == name
    assert mlflow.get_experiment_by_name(unique("nobody made this")) is None


def test_the_default_experiment_exists():
    default = mlflow.get_experiment("0")
    assert default.name == "Default"
    assert default.lifecycle_stage == "active"


def test_a_child_names_its_parent_by_id(client):
    """As a worker of many does, which shares nothing with the parent but the environment."""
    with mlflow.start_run() as parent:
        pass
    tags = {"mlflow.parentRunId": parent.info.run_id}
    with mlflow.start_run(run_name="elsewhere", tags=tags) as child:
        mlflow.log_metric("loss", 1)
    assert client.get_parent_run(child.info.run_id).info.run_id == parent.info.run_id


def test_the_environment_names_the_run_to_go_on_with(client, monkeypatch):
    with mlflow.start_run() as begun:
        mlflow.log_metric("loss", 1, step=0)
    monkeypatch.setenv("MLFLOW_RUN_ID", begun.info.run_id)
    with mlflow.start_run() as again:
        mlflow.log_metric("loss", 0.5, step=1)
    assert again.info.run_id == begun.info.run_id
    assert [m.value for m in client.get_metric_history(begun.info.run_id, "loss")] == [1, 0.5]


def test_runs_are_searched_over_experiments_by_their_names(unique):
    names = [unique("first of two"), unique("second of two")]
    made = []
    for name in names:
        mlflow.set_experiment(name)
        with mlflow.start_run() as run:
            mlflow.log_metric("score", 1)
        made.append(run.info.run_id)
    found = mlflow.search_runs(experiment_names=names, output_format="list")
    assert {one.info.run_id for one in found} == set(made)
    everywhere = mlflow.search_runs(
        search_all_experiments=True, filter_string=f"attributes.run_id = '{made[0]}'", output_format="list"
    )
    assert [one.info.run_id for one in everywhere] == made[:1]
    listed = mlflow.search_experiments(filter_string=f"name = '{names[0]}'")
    assert [one.name for one in listed] == names[:1]


def test_experiments_and_runs_go_and_stay_away(client, unique):
    made = mlflow.create_experiment(unique("goes"), tags={"a": "1"})
    mlflow.set_experiment(experiment_id=made)
    mlflow.set_experiment_tags({"b": "2", "c": "3"})
    tags = mlflow.get_experiment(made).tags
    assert {key: tags[key] for key in "abc"} == {"a": "1", "b": "2", "c": "3"}
    with mlflow.start_run() as run:
        mlflow.log_metric("score", 1)
    mlflow.delete_run(run.info.run_id)
    assert mlflow.search_runs([made], output_format="list") == []
    mlflow.delete_experiment(made)
    assert mlflow.get_experiment(made).lifecycle_stage == "deleted"
    with pytest.raises(mlflow.exceptions.MlflowException):
        mlflow.start_run(experiment_id=made)


def test_many_threads_log_to_one_run(client):
    import threading

    with mlflow.start_run() as run:

        def work(worker):
            for step in range(25):
                client.log_metric(run.info.run_id, "shared", worker, timestamp=1000 + step, step=step)
                client.log_metric(run.info.run_id, f"own/{worker}", step, step=step)

        threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
    history = client.get_metric_history(run.info.run_id, "shared")
    assert sorted((m.step, m.value) for m in history) == [(s, w) for s in range(25) for w in range(4)]
    assert {key for key in client.get_run(run.info.run_id).data.metrics} == {"shared", *(f"own/{i}" for i in range(4))}
