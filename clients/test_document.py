"""What docs/mlflow.md tells people to run is run as it stands there."""

import os
import pathlib
import re
import subprocess
import sys

from conftest import NEW


def test_the_document_runs_as_written(client, tmp_path):
    text = (pathlib.Path(__file__).parent.parent / "docs/mlflow.md").read_text()
    (program,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert len(program.strip().splitlines()) == 10
    script = tmp_path / "train.py"
    script.write_text(program)
    done = subprocess.run([sys.executable, script], text=True, capture_output=True, env=os.environ, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "metrics.leaves" in done.stdout
    iris = client.get_experiment_by_name("iris")
    run = client.search_runs([iris.experiment_id])[0]
    if NEW:  # the link that people follow; PrintedLinksIT follows it in a browser
        link = f"{os.environ['MLFLOW_TRACKING_URI']}/#/experiments/{iris.experiment_id}/runs/{run.info.run_id}"
        assert link in done.stdout
    assert run.info.run_name == "forest" and run.data.params["n_estimators"] == "20"
