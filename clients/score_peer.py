"""Scores with scikit-learn and pandas, for `./touchstone bench score`.

    score_peer.py FOLDER

FOLDER holds what ours scores too: `NAME.truth` and `NAME.labels` as 32-bit and `NAME.scores` and
`NAME.weights` as 64-bit numbers, `NAME.csv` with predictions. Each line on standard input is a turn,
`WHAT NAME TIMES`; the answer is a JSON line with the median of so many runs in seconds and the value.
Arrays and the table with the truth stay in memory, and everything has run before it counts. It takes
the cores it is given.
"""

import functools
import json
import os
import pathlib
import statistics
import sys
import time

import numpy as np
import pandas as pd
import pyarrow
import sklearn
from sklearn.metrics import accuracy_score, f1_score, roc_auc_score

FOLDER = pathlib.Path(sys.argv[1])
pyarrow.set_cpu_count(len(os.sched_getaffinity(0)))


@functools.cache
def numbers(name, kind):
    path = FOLDER / f"{name}.{kind}"
    if not path.exists():
        return None
    small = kind in ("truth", "labels")
    read = np.fromfile(path, np.int32 if small else np.float64)
    return read.astype(np.int64) if small else read


@functools.cache
def truth(name):
    """The truth of a CSV file, ids as pandas reads them."""
    return pd.read_csv(FOLDER / f"{name}.truth.csv")


def joined(name, **how):
    given = pd.read_csv(FOLDER / f"{name}.csv", **how)
    return truth(name).merge(given, on="id", validate="one_to_one")


def from_csv(name, **how):
    both = joined(name, **how)
    if "prediction" in both:
        return accuracy_score(both.label, both.prediction)
    return roc_auc_score(both.label, both.p_yes)


TURNS = {
    "roc_auc": lambda n: roc_auc_score(numbers(n, "truth"), numbers(n, "scores"), sample_weight=numbers(n, "weights")),
    "f1_macro": lambda n: f1_score(
        numbers(n, "truth"), numbers(n, "labels"), average="macro", sample_weight=numbers(n, "weights")
    ),
    "csv": from_csv,
    "csv_pyarrow": functools.partial(from_csv, engine="pyarrow"),
}


def turn(what, name, times):
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        value = TURNS[what](name)
        took.append(time.perf_counter() - begun)
    return {"seconds": statistics.median(took), "value": float(value)}


print(json.dumps({"versions": f"scikit-learn {sklearn.__version__}, pandas {pd.__version__}"}), flush=True)
for line in sys.stdin:
    what, name, times = line.split()
    print(json.dumps(turn(what, name, int(times))), flush=True)
