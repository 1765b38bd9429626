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
    large = "PyTorch is 5 GB and installed when asked for: ./touchstone test --clients --pytorch"
    torch = pytest.importorskip("torch", reason=large)
    lightning = pytest.importorskip("lightning", reason=large)

    class Line(lightning.LightningModule):
        def __init__(self):
            super().__init__()
            self.layer = torch.nn.Linear(1, 1)

        def training_step(self, batch, index):
            x, y = batch
            loss = torch.nn.functional.mse_loss(self.layer(x), y)
            self.log("loss", loss, on_epoch=True)
            return loss

        def configure_optimizers(self):
            return torch.optim.SGD(self.parameters(), lr=0.1)

    x = torch.linspace(-1, 1, 32).reshape(-1, 1)
    batches = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(x, 2 * x), batch_size=8)
    mlflow.pytorch.autolog(silent=True)
    quiet = {"logger": False, "enable_checkpointing": False, "enable_progress_bar": False}
    trainer = lightning.Trainer(max_epochs=4, accelerator="cpu", enable_model_summary=False, **quiet)
    model = Line()
    trainer.fit(model, batches)
    mlflow.pytorch.autolog(disable=True)
    run = only_run(client, own_experiment)
    assert run.info.status == "FINISHED"
    assert run.data.params["optimizer_name"] == "SGD"
    history = client.get_metric_history(run.info.run_id, "loss_epoch")
    assert len(history) == 4 and history[-1].value < history[0].value
    loaded = mlflow.pytorch.load_model(f"runs:/{run.info.run_id}/model", map_location="cpu")
    assert torch.equal(loaded.layer(x), model.layer(x))
