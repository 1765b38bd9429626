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
