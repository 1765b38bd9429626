"""What docs/mlflow.md tells people to run is run as it stands there."""

import os
import pathlib
import re
import subprocess
import sys


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
    assert run.info.run_name == "forest" and run.data.params["n_estimators"] == "20"
