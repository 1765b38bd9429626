"""A person's program with MLflow. It knows nothing of where it runs."""

import pathlib

import mlflow
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

mlflow.autolog(silent=True)
x, y = load_iris(return_X_y=True, as_frame=True)

with mlflow.start_run():
    line = LogisticRegression(max_iter=500).fit(x, y)
    for step in range(3):
        mlflow.log_metric("mine", 1 / (step + 1), step=step)
    mlflow.set_tag("by", "hand")
    pathlib.Path("notes.txt").write_text("what I saw")
    mlflow.log_artifact("notes.txt", "texts")
    for depth in (1, 2):
        with mlflow.start_run(run_name=f"depth {depth}", nested=True):
            mlflow.log_param("depth", depth)
            mlflow.log_metric("score", depth / 2)
    made = mlflow.sklearn.log_model(line, "by-hand")
    again = mlflow.sklearn.load_model(made.model_uri)
    print("the same answers:", (again.predict(x) == line.predict(x)).all())
