"""Talks to Touchstone from a script.

    import touchstone
    table = touchstone.path("train.csv")          # an input file, read-only
    rate = float(touchstone.params.get("rate", "0.1"))
    touchstone.log_metric("loss", 0.25, step=3)   # a point of a curve, shown live
    touchstone.progress(3, 60, "epoch")
    with open(touchstone.out + "/predictions.csv", "w") as file: ...   # kept after the run
"""

import json
import math
import os
import time

with open(os.environ["TOUCHSTONE_ORDER"], encoding="utf-8") as _file:
    _order = json.load(_file)

#: The parameters of the run, by name; values are text.
params = dict(_order["params"])

#: Start every random number generator with this.
seed = _order["seed"]

#: "cpu" or "cuda:0".
device = _order["device"]

#: The inputs: dictionaries with "path" (a directory) and "files" (names below it).
inputs = _order["inputs"]

#: The directory whose files are kept when the run ends.
out = os.environ["TOUCHSTONE_OUT"]


def path(name, input=0):
    """The path of an input file."""
    return os.path.join(inputs[input]["path"], name)


def log_metric(key, value, step=0):
    """One point of a curve. NaN and infinities are kept as they are."""
    value = float(value)
    if not math.isfinite(value):
        value = "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    _tell(type="metric", key=str(key), value=value, step=int(step), time=int(time.time() * 1000))


def log_param(key, value):
    """A setting the script chose itself."""
    _tell(type="param", key=str(key), value=str(value))


def set_tag(key, value):
    """A word about the run."""
    _tell(type="tag", key=str(key), value=str(value))


def progress(done, total=0, unit="step"):
    """How far the run is; a total of 0 means that nobody knows."""
    _tell(type="progress", done=int(done), total=int(total), unit=str(unit))


def _tell(**event):
    line = json.dumps(event, ensure_ascii=False) + "\n"
    with open(os.environ["TOUCHSTONE_EVENTS"], "ab") as file:
        file.write(line.encode("utf-8", "replace"))
