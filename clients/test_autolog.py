"""autolog(): nothing but one line in the person's program."""

import mlflow
import pytest


@pytest.fixture(autouse=True)
def own_experiment(unique):
    made = mlflow.set_experiment(unique("autolog"))
    yield made
    mlflow.sklearn.autolog(disable=True)
    mlflow.xgboost.autolog(disable=True)


def data():
    from sklearn.datasets import load_iris

    return load_iris(return_X_y=True, as_frame=True)


def only_run(client, experiment):
    (one,) = client.search_runs([experiment.experiment_id])
    return one


def test_scikit_learn(client, own_experiment):
    from sklearn.ensemble import RandomForestClassifier

    mlflow.sklearn.autolog(silent=True)
    x, y = data()
    forest = RandomForestClassifier(n_estimators=7, random_state=1).fit(x, y)
    forest.score(x, y)
    run = only_run(client, own_experiment)
    assert run.info.status == "FINISHED"
    assert run.data.params["n_estimators"] == "7"
    assert run.data.metrics["training_accuracy_score"] == 1.0
    assert any(key.startswith("RandomForestClassifier_score") for key in run.data.metrics)
    assert run.data.tags["estimator_name"] == "RandomForestClassifier"
    assert run.inputs.dataset_inputs
    assert "training_confusion_matrix.png" in {one.path for one in client.list_artifacts(run.info.run_id)}
    loaded = mlflow.sklearn.load_model(f"runs:/{run.info.run_id}/model")
    assert (loaded.predict(x) == forest.predict(x)).all()


def test_a_grid_search_makes_child_runs(client, own_experiment):
    from sklearn.model_selection import GridSearchCV
    from sklearn.tree import DecisionTreeClassifier

    mlflow.sklearn.autolog(silent=True, max_tuning_runs=3, log_models=False)
    GridSearchCV(DecisionTreeClassifier(random_state=1), {"max_depth": [1, 2, 3]}, cv=3).fit(*data())
    runs = client.search_runs([own_experiment.experiment_id])
    parents = [one for one in runs if "mlflow.parentRunId" not in one.data.tags]
    assert len(runs) == 4 and len(parents) == 1
    assert parents[0].data.params["best_max_depth"] == "3"
    assert {one.data.params["max_depth"] for one in runs if one not in parents} == {"1", "2", "3"}


def test_a_pipeline(client, own_experiment):
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    mlflow.sklearn.autolog(silent=True)
    with mlflow.start_run(run_name="by hand") as active:
        make_pipeline(StandardScaler(), LogisticRegression()).fit(*data())
        mlflow.log_metric("mine", 1)
    run = client.get_run(active.info.run_id)
    assert run.data.params["logisticregression__penalty"]
    assert run.data.metrics["mine"] == 1
    assert run.info.run_name == "by hand"


def test_xgboost(client, own_experiment):
    xgboost = pytest.importorskip("xgboost")
    x, y = data()
    mlflow.xgboost.autolog(silent=True)
    matrix = xgboost.DMatrix(x, y)
    xgboost.train(
        {"objective": "multi:softprob", "num_class": 3, "eta": 0.3},
        matrix,
        num_boost_round=5,
        evals=[(matrix, "train")],
        verbose_eval=False,
    )
    run = only_run(client, own_experiment)
    assert run.info.status == "FINISHED"
    assert run.data.params["eta"] == "0.3"
    history = client.get_metric_history(run.info.run_id, "train-mlogloss")
    assert sorted(one.step for one in history) == [0, 1, 2, 3, 4]
    assert {"feature_importance_weight.json", "feature_importance_weight.png"} <= {
        one.path for one in client.list_artifacts(run.info.run_id)
    }
    loaded = mlflow.xgboost.load_model(f"runs:/{run.info.run_id}/model")
    assert loaded is not None


def test_pytorch(client, own_experiment):
    """Needs a PyTorch for processors alone, which the Python index does not carry: else skipped."""
    torch = pytest.importorskip("torch")
    pytest.importorskip("lightning")
    from torch.utils.tensorboard import SummaryWriter  # noqa: F401

    mlflow.pytorch.autolog(silent=True)
    with mlflow.start_run() as active:
        mlflow.pytorch.log_model(torch.nn.Linear(2, 1), "model")
    loaded = mlflow.pytorch.load_model(f"runs:/{active.info.run_id}/model")
    assert loaded(torch.zeros(1, 2)).shape == (1, 1)
