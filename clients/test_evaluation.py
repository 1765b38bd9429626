"""Evaluation and data: what mlflow.evaluate logs, and what a run says it has read."""

import mlflow
import pandas
import pytest


@pytest.fixture(autouse=True)
def own_experiment(unique):
    return mlflow.set_experiment(unique("evaluation"))


def evaluate(*words, **more):
    models = getattr(mlflow, "models", None)
    call = getattr(models, "evaluate", None) or mlflow.evaluate
    return call(*words, **more)


def test_evaluating_a_classifier_logs_metrics_and_plots(client):
    from sklearn.datasets import load_iris
    from sklearn.linear_model import LogisticRegression

    x, y = load_iris(return_X_y=True, as_frame=True)
    model = LogisticRegression(max_iter=500).fit(x, y)
    table = x.assign(target=y, prediction=model.predict(x))
    with mlflow.start_run() as run:
        result = evaluate(
            data=table, targets="target", predictions="prediction", model_type="classifier", evaluators="default"
        )
    kept = client.get_run(run.info.run_id)
    assert kept.data.metrics["accuracy_score"] == pytest.approx(result.metrics["accuracy_score"])
    assert kept.data.metrics["accuracy_score"] > 0.9
    assert {"f1_score", "precision_score", "recall_score"} <= set(kept.data.metrics)
    paths = {one.path for one in client.list_artifacts(run.info.run_id)}
    assert "confusion_matrix.png" in paths and "per_class_metrics.csv" in paths


def test_evaluating_a_regressor_from_a_table(client):
    table = pandas.DataFrame({"y": [1.0, 2.0, 3.0], "guess": [1.0, 2.5, 2.5]})
    with mlflow.start_run() as run:
        evaluate(data=table, targets="y", predictions="guess", model_type="regressor", evaluators="default")
    kept = client.get_run(run.info.run_id)
    assert kept.data.metrics["mean_absolute_error"] == pytest.approx(1 / 3)
    assert kept.data.metrics["max_error"] == 0.5


def test_a_run_says_what_it_has_read(client):
    table = pandas.DataFrame({"a": [1, 2], "b": ["x", "y"]})
    dataset = mlflow.data.from_pandas(table, source="https://example.org/data.csv", name="small", targets="b")
    with mlflow.start_run() as run:
        mlflow.log_input(dataset, context="training", tags={"fold": "1"})
        mlflow.log_input(dataset, context="training")
    (read,) = client.get_run(run.info.run_id).inputs.dataset_inputs
    assert (read.dataset.name, read.dataset.digest) == ("small", dataset.digest)
    assert "example.org" in read.dataset.source
    assert '"a"' in read.dataset.schema
    assert {tag.key: tag.value for tag in read.tags} == {"mlflow.data.context": "training", "fold": "1"}


def test_runs_are_found_by_what_they_have_read(client, own_experiment):
    for name, context in [("left", "training"), ("right", "testing")]:
        dataset = mlflow.data.from_pandas(pandas.DataFrame({name: [1]}), name=name)
        with mlflow.start_run(run_name=name):
            mlflow.log_input(dataset, context=context)

    def found(text):
        runs = client.search_runs([own_experiment.experiment_id], text)
        return sorted(one.info.run_name for one in runs)

    assert found("datasets.name = 'left'") == ["left"]
    assert found("dataset.name LIKE '%ght'") == ["right"]
    assert found("datasets.name IN ('left', 'right')") == ["left", "right"]
    assert found("datasets.context = 'testing'") == ["right"]
    assert found(f"datasets.digest = '{dataset.digest}'") == ["right"]
    assert found("datasets.name = 'left' AND datasets.context = 'testing'") == []


def test_a_model_with_a_signature_comes_back(client):
    from mlflow.models import infer_signature
    from sklearn.linear_model import LinearRegression

    x = pandas.DataFrame({"a": [0.0, 1.0, 2.0], "b": [1.0, 0.0, 1.0]})
    fitted = LinearRegression().fit(x, [0.0, 1.0, 2.0])
    with mlflow.start_run():
        info = mlflow.sklearn.log_model(
            fitted, "model", signature=infer_signature(x, fitted.predict(x)), input_example=x.head(1)
        )
    loaded = mlflow.pyfunc.load_model(info.model_uri)
    assert loaded.metadata.signature.inputs.input_names() == ["a", "b"]
    assert list(loaded.predict(x)) == pytest.approx([0.0, 1.0, 2.0])


def test_a_logged_model_is_evaluated_by_its_address(client):
    from sklearn.datasets import load_diabetes
    from sklearn.linear_model import LinearRegression

    x, y = load_diabetes(return_X_y=True, as_frame=True)
    with mlflow.start_run() as run:
        info = mlflow.sklearn.log_model(LinearRegression().fit(x, y), "model")
        result = evaluate(
            info.model_uri,
            x.assign(target=y),
            targets="target",
            model_type="regressor",
            evaluators="default",
            evaluator_config={"log_model_explainability": False},
        )
    kept = client.get_run(run.info.run_id)
    assert kept.data.metrics["r2_score"] == pytest.approx(result.metrics["r2_score"])
    assert kept.inputs.dataset_inputs
