"""Experiments and runs through MlflowClient: making, changing, deleting, taking back."""

import os

import mlflow
import pytest
from mlflow.entities import Metric, Param, RunTag, ViewType
from mlflow.exceptions import MlflowException


def test_an_experiment_keeps_name_tags_and_times(client, unique):
    name = unique("kept")
    made = client.create_experiment(name, tags={"purpose": "test", "x y/z": "odd"})
    client.set_experiment_tag(made, "purpose", "changed")
    client.set_experiment_tag(made, "long", "v" * 5000)
    kept = client.get_experiment(made)
    assert kept.name == name
    assert kept.lifecycle_stage == "active"
    assert kept.tags["purpose"] == "changed"
    assert kept.tags["x y/z"] == "odd"
    assert len(kept.tags["long"]) == 5000
    assert kept.creation_time > 1_500_000_000_000
    assert kept.last_update_time >= kept.creation_time
    assert kept.artifact_location
    assert client.get_experiment_by_name(name).experiment_id == made


def test_an_experiment_is_renamed(client, experiment, unique):
    name = unique("renamed")
    client.rename_experiment(experiment, name)
    assert client.get_experiment(experiment).name == name


def test_a_deleted_experiment_comes_back_with_its_runs(client, experiment, run):
    client.log_metric(run, "kept", 1)
    client.delete_experiment(experiment)
    assert client.get_experiment(experiment).lifecycle_stage == "deleted"
    assert client.get_run(run).info.lifecycle_stage == "deleted"
    client.restore_experiment(experiment)
    assert client.get_experiment(experiment).lifecycle_stage == "active"
    assert client.get_run(run).info.lifecycle_stage == "active"
    assert client.get_run(run).data.metrics == {"kept": 1}


def test_experiments_are_listed_by_life(client, unique):
    stem = unique("listed")
    alive, dead = (client.create_experiment(f"{stem}-{word}") for word in ("alive", "dead"))
    client.delete_experiment(dead)

    def listed(view):
        found = client.search_experiments(view_type=view, filter_string=f"name LIKE '{stem}%'")
        return {one.experiment_id for one in found}

    assert listed(ViewType.ACTIVE_ONLY) == {alive}
    assert listed(ViewType.DELETED_ONLY) == {dead}
    assert listed(ViewType.ALL) == {alive, dead}


def test_experiments_are_searched_ordered_and_paged(client, unique):
    stem = unique("Searched")
    ids = [client.create_experiment(f"{stem}-{i}", tags={"kind": "ab"[i % 2]}) for i in range(5)]

    def found(filter_string, **more):
        more.setdefault("order_by", ["name ASC"])
        return [e.experiment_id for e in client.search_experiments(filter_string=filter_string, **more)]

    mine = f"name LIKE '{stem}%'"
    assert found(mine) == ids
    assert found(f"name ILIKE '{stem.lower()}%'") == ids
    assert found(f"name = '{stem}-3'") == [ids[3]]
    assert found(f"{mine} AND name != '{stem}-3'") == [ids[0], ids[1], ids[2], ids[4]]
    assert found(f"{mine} AND tags.kind = 'a'") == [ids[0], ids[2], ids[4]]
    assert found(f"{mine} AND tags.kind LIKE '%b'") == [ids[1], ids[3]]
    assert found(mine, order_by=["name DESC"]) == ids[::-1]
    assert found(mine, order_by=["creation_time ASC"]) == ids
    assert found(f"{mine} AND creation_time > 0 AND last_update_time >= 1") == ids
    first = client.search_experiments(filter_string=mine, order_by=["name ASC"], max_results=2)
    second = client.search_experiments(
        filter_string=mine, order_by=["name ASC"], max_results=2, page_token=first.token
    )
    third = client.search_experiments(
        filter_string=mine, order_by=["name ASC"], max_results=2, page_token=second.token
    )
    assert [e.experiment_id for e in [*first, *second, *third]] == ids
    assert not third.token


def test_a_run_is_made_with_everything(client, experiment):
    made = client.create_run(experiment, start_time=1_700_000_000_123, tags={"k": "v"}, run_name="mine")
    kept = client.get_run(made.info.run_id)
    assert kept.info.experiment_id == experiment
    assert kept.info.start_time == 1_700_000_000_123
    assert kept.info.end_time is None
    assert kept.info.status == "RUNNING"
    assert kept.info.lifecycle_stage == "active"
    assert kept.info.run_name == "mine"
    assert kept.info.artifact_uri
    assert kept.data.tags["k"] == "v"
    client.set_terminated(made.info.run_id, "KILLED", end_time=1_700_000_001_456)
    kept = client.get_run(made.info.run_id)
    assert (kept.info.status, kept.info.end_time) == ("KILLED", 1_700_000_001_456)


def test_a_run_without_a_name_gets_one(client, run):
    kept = client.get_run(run)
    assert kept.info.run_name
    assert kept.data.tags["mlflow.runName"] == kept.info.run_name


def test_a_run_changes_status_and_name(client, run):
    for status in ("SCHEDULED", "FINISHED", "FAILED", "RUNNING"):
        client.update_run(run, status=status)
        assert client.get_run(run).info.status == status
    client.update_run(run, name="another")
    kept = client.get_run(run)
    assert kept.info.run_name == "another"
    assert kept.data.tags["mlflow.runName"] == "another"
    client.set_tag(run, "mlflow.runName", "by tag")
    assert client.get_run(run).info.run_name == "by tag"


def test_a_batch_keeps_everything_in_it(client, run):
    metrics = [Metric(f"m{i % 10}", i / 7, 1_700_000_000_000 + i, i) for i in range(800)]
    params = [Param(f"p{i}", "v" * i) for i in range(100)]
    tags = [RunTag(f"t{i}", f"v{i}") for i in range(100)]
    client.log_batch(run, metrics, params, tags)
    kept = client.get_run(run)
    assert len(kept.data.params) == 100 and kept.data.params["p99"] == "v" * 99
    assert kept.data.tags["t42"] == "v42"
    for key in range(10):
        history = client.get_metric_history(run, f"m{key}")
        expected = [(i / 7, 1_700_000_000_000 + i, i) for i in range(key, 800, 10)]
        assert sorted((m.value, m.timestamp, m.step) for m in history) == expected


def test_the_same_batch_twice_counts_once(client, run):
    metrics = [Metric("loss", i / 3, 1_700_000_000_000 + i, i) for i in range(100)]
    client.log_batch(run, metrics)
    client.log_batch(run, metrics)
    assert len(client.get_metric_history(run, "loss")) == 100


def test_a_metric_may_have_many_values_at_one_step(client, run):
    for time, value in [(1000, 3.0), (3000, 1.0), (2000, 2.0)]:
        client.log_metric(run, "loss", value, timestamp=time, step=0)
    client.log_metric(run, "negative", 5.0, timestamp=1, step=-3)
    history = client.get_metric_history(run, "loss")
    assert sorted((m.timestamp, m.value) for m in history) == [(1000, 3.0), (2000, 2.0), (3000, 1.0)]
    assert client.get_run(run).data.metrics["loss"] == 1.0
    assert client.get_metric_history(run, "negative")[0].step == -3
    assert client.get_metric_history(run, "never") == []


def test_doubles_survive_exactly(client, run):
    values = [0.1, 1 / 3, 5e-324, 1.7976931348623157e308, -0.0, 123456789.123456789, 2**53 + 1]
    client.log_batch(run, [Metric("x", v, 1, i) for i, v in enumerate(values)])
    history = sorted(client.get_metric_history(run, "x"), key=lambda m: m.step)
    assert [m.value for m in history] == [float(v) for v in values]


def test_a_param_is_written_once(client, run):
    client.log_param(run, "depth", "3")
    client.log_param(run, "depth", "3")
    with pytest.raises(MlflowException) as refused:
        client.log_param(run, "depth", "4")
    assert refused.value.error_code == "INVALID_PARAMETER_VALUE"
    assert client.get_run(run).data.params == {"depth": "3"}


def test_tags_change_and_go(client, run):
    client.set_tag(run, "colour", "red")
    client.set_tag(run, "colour", "blue")
    assert client.get_run(run).data.tags["colour"] == "blue"
    client.delete_tag(run, "colour")
    assert "colour" not in client.get_run(run).data.tags
    with pytest.raises(MlflowException) as absent:
        client.delete_tag(run, "colour")
    assert absent.value.error_code == "RESOURCE_DOES_NOT_EXIST"


def test_a_deleted_run_comes_back(client, experiment, run):
    client.log_metric(run, "kept", 1)
    client.delete_run(run)
    assert client.get_run(run).info.lifecycle_stage == "deleted"
    assert client.search_runs([experiment]) == []
    gone = client.search_runs([experiment], run_view_type=ViewType.DELETED_ONLY)
    assert [one.info.run_id for one in gone] == [run]
    client.restore_run(run)
    assert client.get_run(run).data.metrics == {"kept": 1}
    assert [one.info.run_id for one in client.search_runs([experiment])] == [run]


def test_a_deleted_run_takes_no_more_values(client, run):
    client.delete_run(run)
    with pytest.raises(MlflowException) as refused:
        client.log_metric(run, "late", 1)
    assert refused.value.error_code == "INVALID_PARAMETER_VALUE"


@pytest.mark.skipif(bool(os.environ.get("TOUCHSTONE_RECORDER")), reason="too much to be kept as a recording")
def test_a_long_history_comes_back_whole(client, run):
    """More points than one page of a history has."""
    for first in range(0, 26_000, 1000):
        client.log_batch(run, [Metric("loss", i / 7, 1_700_000_000_000 + i, i) for i in range(first, first + 1000)])
    client.set_terminated(run)
    history = client.get_metric_history(run, "loss")
    assert [(m.step, m.value) for m in sorted(history, key=lambda m: m.step)] == [(i, i / 7) for i in range(26_000)]
    assert client.get_run(run).data.metrics["loss"] == 25_999 / 7


def test_a_run_that_has_ended_takes_more_values(client, run):
    client.log_batch(run, [Metric("loss", 1 / (i + 1), 1000 + i, i) for i in range(50)])
    client.set_terminated(run)
    client.log_metric(run, "loss", 9, timestamp=2000, step=25)
    client.log_metric(run, "late", 1, timestamp=2000, step=0)
    history = client.get_metric_history(run, "loss")
    assert len(history) == 51 and (9, 25) in [(m.value, m.step) for m in history]
    assert client.get_run(run).data.metrics == {"loss": 1 / 50, "late": 1}


def test_points_in_any_order_are_all_kept(client, run):
    steps = [(i * 37) % 101 for i in range(101)]
    for begin in range(0, 101, 20):
        some = [Metric("mixed", step / 3, 10_000 - step, step) for step in steps[begin : begin + 20]]
        client.log_batch(run, some)
    history = client.get_metric_history(run, "mixed")
    assert sorted((m.step, m.value, m.timestamp) for m in history) == [(i, i / 3, 10_000 - i) for i in range(101)]
    assert client.get_run(run).data.metrics == {"mixed": 100 / 3}


def test_numbers_at_the_edge_are_kept(client, run):
    edges = [(0, 0), (2**53 + 1, 2**53 + 1), (2**62, -(2**62)), (2**63 - 1, 2**63 - 1)]
    client.log_batch(run, [Metric("edge", i, time, step) for i, (time, step) in enumerate(edges)])
    history = sorted(client.get_metric_history(run, "edge"), key=lambda m: m.value)
    assert [(m.timestamp, m.step) for m in history] == edges


def test_a_tag_of_an_experiment_goes(client, experiment):
    if not hasattr(client, "delete_experiment_tag"):
        pytest.skip("this client cannot do that yet")
    client.set_experiment_tag(experiment, "brief", "1")
    client.delete_experiment_tag(experiment, "brief")
    assert "brief" not in client.get_experiment(experiment).tags
    with pytest.raises(MlflowException) as absent:
        client.delete_experiment_tag(experiment, "brief")
    assert absent.value.error_code == "RESOURCE_DOES_NOT_EXIST"
