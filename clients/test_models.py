"""Logged models, which clients from 3.0 on make beside their runs."""

import mlflow
import pytest
from conftest import NEW

pytestmark = pytest.mark.skipif(not NEW, reason="logged models began with mlflow 3")


@pytest.fixture(autouse=True)
def own_experiment(unique):
    return mlflow.set_experiment(unique("models"))


def test_a_logged_model_lives_from_pending_to_ready(client, own_experiment):
    made = mlflow.initialize_logged_model(name="net", params={"depth": "3"}, tags={"a": "1"}, model_type="agent")
    assert str(made.status) == "PENDING"
    mlflow.finalize_logged_model(made.model_id, "READY")
    mlflow.set_logged_model_tags(made.model_id, {"b": "2"})
    mlflow.delete_logged_model_tag(made.model_id, "a")
    kept = mlflow.get_logged_model(made.model_id)
    assert (kept.name, kept.model_type, str(kept.status)) == ("net", "agent", "READY")
    assert kept.experiment_id == own_experiment.experiment_id
    assert kept.params == {"depth": "3"}
    assert kept.tags["b"] == "2" and "a" not in kept.tags


def test_a_run_names_the_models_it_made(client):
    from sklearn.linear_model import LinearRegression

    with mlflow.start_run() as run:
        info = mlflow.sklearn.log_model(LinearRegression().fit([[0.0], [1.0]], [0.0, 1.0]), name="line")
        mlflow.log_metric("loss", 0.25, model_id=info.model_id)
    kept = client.get_run(run.info.run_id)
    assert [one.model_id for one in kept.outputs.model_outputs] == [info.model_id]
    model = mlflow.get_logged_model(info.model_id)
    assert model.source_run_id == run.info.run_id
    assert [(one.key, one.value) for one in model.metrics] == [("loss", 0.25)]
    assert mlflow.sklearn.load_model(f"models:/{info.model_id}").predict([[2.0]]) == pytest.approx([2.0])


def test_logged_models_are_searched_and_ordered(client, own_experiment):
    for i in range(3):
        with mlflow.start_run():
            made = mlflow.initialize_logged_model(name=f"m{i}", params={"kind": "ab"[i % 2]}, model_type="t")
            mlflow.log_metric("score", i / 4, model_id=made.model_id)
            mlflow.finalize_logged_model(made.model_id, "READY")

    def found(text=None, **more):
        models = mlflow.search_logged_models(
            [own_experiment.experiment_id], text, output_format="list", **more
        )
        return [one.name for one in models]

    by_name = [{"field_name": "name", "ascending": True}]
    assert found(order_by=by_name) == ["m0", "m1", "m2"]
    assert found("params.kind = 'a'", order_by=by_name) == ["m0", "m2"]
    assert found("metrics.score > 0.1", order_by=by_name) == ["m1", "m2"]
    assert found("name = 'm1'") == ["m1"]
    assert found(order_by=[{"field_name": "metrics.score", "ascending": False}]) == ["m2", "m1", "m0"]
    assert found(order_by=by_name, max_results=2) == ["m0", "m1"]


def test_a_deleted_model_is_gone(client, own_experiment):
    made = mlflow.initialize_logged_model(name="brief")
    client.delete_logged_model(made.model_id)
    with pytest.raises(mlflow.exceptions.MlflowException) as absent:
        mlflow.get_logged_model(made.model_id)
    assert absent.value.error_code == "RESOURCE_DOES_NOT_EXIST"


def test_metrics_of_a_model_know_the_dataset(client, own_experiment):
    import pandas

    table = mlflow.data.from_pandas(pandas.DataFrame({"x": [1, 2]}), name="held out")
    with mlflow.start_run():
        made = mlflow.initialize_logged_model(name="measured")
        mlflow.log_metric("score", 0.5, model_id=made.model_id, dataset=table)
        mlflow.log_metric("score", 0.25, model_id=made.model_id)
        mlflow.log_model_params({"depth": "3"}, model_id=made.model_id)
        mlflow.finalize_logged_model(made.model_id, "READY")
    kept = mlflow.get_logged_model(made.model_id)
    assert kept.params == {"depth": "3"}
    measured = {(one.dataset_name, one.dataset_digest): one.value for one in kept.metrics}
    assert measured[("held out", table.digest)] == 0.5

    def found(text, **more):
        models = client.search_logged_models([own_experiment.experiment_id], text, **more)
        return [one.model_id for one in models]

    on = [{"dataset_name": "held out", "dataset_digest": table.digest}]
    assert found("metrics.score >= 0.5", datasets=on) == [made.model_id]
    assert found("metrics.score < 0.5", datasets=on) == []
    assert found("metrics.score >= 0.1", datasets=[{"dataset_name": "another"}]) == []


def test_a_run_names_the_models_it_read_and_made(client):
    from mlflow.entities import LoggedModelInput, LoggedModelOutput

    read, wrote = (mlflow.initialize_logged_model(name=name) for name in ("read", "wrote"))
    with mlflow.start_run() as run:
        client.log_inputs(run.info.run_id, models=[LoggedModelInput(read.model_id)])
        client.log_outputs(run.info.run_id, [LoggedModelOutput(wrote.model_id, step=7)])
    kept = client.get_run(run.info.run_id)
    assert [one.model_id for one in kept.inputs.model_inputs] == [read.model_id]
    assert [(one.model_id, one.step) for one in kept.outputs.model_outputs] == [(wrote.model_id, 7)]


FILTERS = [
    ("name = 'alpha'", "a"),
    ("name != 'alpha'", "bc"),
    ("name LIKE 'b%'", "b"),
    ("name ILIKE 'B%'", "b"),
    ("name IN ('alpha', 'cedar')", "ac"),
    ("name NOT IN ('alpha', 'cedar')", "b"),
    ("model_type = 'tree'", "ac"),
    ("attributes.model_type != 'tree'", "b"),
    ("params.depth = '1'", "a"),
    ("params.depth != '1'", "bc"),
    ("params.depth LIKE '%2'", "b"),
    ("tags.team = 'red'", "ab"),
    ("tags.team ILIKE 'R%'", "ab"),
    ("metrics.loss = 0.5", "b"),
    ("metrics.loss != 0.5", "ac"),
    ("metrics.loss > 0.5", "a"),
    ("metrics.loss >= 0.5", "ab"),
    ("metrics.loss < 0.5", "c"),
    ("metrics.loss <= 0.5", "bc"),
    ("creation_timestamp > 0 AND last_updated_timestamp >= 1", "abc"),
    ("tags.team = 'red' AND metrics.loss <= 0.5 AND params.depth = '2'", "b"),
]


@pytest.fixture(scope="module")
def shelf():
    import uuid

    made = mlflow.set_experiment(f"models-{uuid.uuid4().hex[:12]}")
    models = [("alpha", "tree", "1", "red", 1), ("beta", "net", "2", "red", 0.5), ("cedar", "tree", "3", "blue", 0)]
    for name, kind, depth, team, loss in models:
        with mlflow.start_run():
            one = mlflow.initialize_logged_model(name=name, model_type=kind, params={"depth": depth}, tags={"team": team})
            mlflow.log_metric("loss", loss, model_id=one.model_id)
            mlflow.finalize_logged_model(one.model_id, "READY")
    return made.experiment_id


@pytest.mark.parametrize("text,expected", FILTERS, ids=[one for one, _ in FILTERS])
def test_finds_the_models_that_the_filter_says(client, shelf, text, expected):
    found = client.search_logged_models([shelf], text)
    assert "".join(sorted(one.name[0] for one in found)) == expected


@pytest.mark.parametrize("text", ["name", "loss > 1", "metrics.loss LIKE 'x'", "params.depth > 1"])
def test_refuses_what_is_no_filter_of_models(client, shelf, text):
    with pytest.raises(mlflow.exceptions.MlflowException) as refused:
        client.search_logged_models([shelf], text)
    assert refused.value.error_code == "INVALID_PARAMETER_VALUE"
