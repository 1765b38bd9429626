"""Writes the numbers that GoldenScoresTest holds the metrics against.

Run it with the libraries it names installed: python scores.py DIRECTORY. Inputs are drawn with a
fixed seed and written beside the results, so that the files alone say what was asked.
"""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
import scipy.stats
import sklearn
import sklearn.metrics as m

warnings.filterwarnings("ignore")


def labels(rng, rows, classes, weighted, skill=0.6):
    truth = rng.integers(0, classes, rows)
    predicted = np.where(rng.random(rows) < skill, truth, rng.integers(0, classes, rows))
    raw = rng.integers(1, 9, (rows, classes)).astype(float)
    raw[np.arange(rows), truth] += rng.integers(0, 8, rows)
    shares = raw / raw.sum(axis=1, keepdims=True)
    weights = (rng.integers(1, 9, rows) / 4).tolist() if weighted else None
    return truth, predicted, shares, weights


def label_scores(truth, predicted, weights, classes):
    s = dict(sample_weight=weights)
    scores = {
        "accuracy": m.accuracy_score(truth, predicted, **s),
        "balanced_accuracy": m.balanced_accuracy_score(truth, predicted, **s),
        "mcc": m.matthews_corrcoef(truth, predicted, **s),
        "kappa": m.cohen_kappa_score(truth, predicted, **s),
        "quadratic_weighted_kappa": m.cohen_kappa_score(
            truth, predicted, labels=list(range(classes)), weights="quadratic", **s
        ),
    }
    rates = {"f1": m.f1_score, "precision": m.precision_score, "recall": m.recall_score}
    for name, rate in rates.items():
        for average in ("macro", "micro", "weighted"):
            scores[f"{name}_{average}"] = rate(truth, predicted, average=average, **s)
        each = rate(truth, predicted, average=None, labels=list(range(classes)), **s)
        for k in set(truth.tolist()):
            scores[f"{name}@{k}"] = each[k]
    return scores


def share_scores(truth, shares, weights, classes):
    s = dict(sample_weight=weights)
    all_classes = list(range(classes))
    scores = {"log_loss": m.log_loss(truth, shares, labels=all_classes, **s)}
    one = truth[:, None] == np.arange(classes)[None, :]
    if classes == 2:
        scores["roc_auc"] = m.roc_auc_score(truth, shares[:, 1], **s)
        scores["average_precision"] = m.average_precision_score(truth, shares[:, 1], **s)
        scores["brier"] = m.brier_score_loss(truth, shares[:, 1], **s)
    else:
        scores["roc_auc"] = m.roc_auc_score(truth, shares, multi_class="ovr", **s)
        scores["roc_auc_ovr"] = scores["roc_auc"]
        if weights is None:
            scores["roc_auc_ovo"] = m.roc_auc_score(truth, shares, multi_class="ovo")
        scores["average_precision"] = m.average_precision_score(one, shares, average="macro", **s)
        scores["brier"] = m.brier_score_loss(truth, shares, labels=all_classes, **s)
        for k in (1, 2):
            scores[f"top_k_accuracy@{k}"] = m.top_k_accuracy_score(
                truth, shares, k=k, labels=all_classes, **s
            )
    return scores


def label_case(rng, name, rows, classes, weighted, drop=None):
    truth, predicted, shares, weights = labels(rng, rows, classes, weighted)
    if drop is not None:  # a class that the truth lacks and that is predicted now and then
        truth = np.where(truth == drop, (drop + 1) % classes, truth)
    scores = label_scores(truth, predicted, weights, classes)
    if drop is None:
        scores |= share_scores(truth, shares, weights, classes)
    return dict(
        name=name,
        classes=[str(k) for k in range(classes)],
        truth=truth.tolist(),
        predicted=predicted.tolist(),
        probabilities=shares.T.tolist(),
        weights=weights,
        scores=scores,
    )


def number_case(rng, name, rows, weighted, ties):
    truth = rng.integers(0, 40, rows) / 4 if ties else rng.random(rows) * 50
    predicted = truth + rng.normal(0, 3, rows)
    predicted = np.maximum(np.round(predicted * 2) / 2 if ties else predicted, -0.5)
    weights = (rng.integers(1, 9, rows) / 4).tolist() if weighted else None
    s = dict(sample_weight=weights)
    scores = {
        "rmse": m.root_mean_squared_error(truth, predicted, **s),
        "mae": m.mean_absolute_error(truth, predicted, **s),
        "median_ae": m.median_absolute_error(truth, predicted, **s),
        "rmsle": m.root_mean_squared_log_error(truth, predicted, **s),
        "mape": m.mean_absolute_percentage_error(truth, predicted, **s),
        "r2": m.r2_score(truth, predicted, **s),
        "quantile_loss@0.9": m.mean_pinball_loss(truth, predicted, alpha=0.9, **s),
        "quantile_loss@0.25": m.mean_pinball_loss(truth, predicted, alpha=0.25, **s),
    }
    if not weighted:
        scores["spearman"] = scipy.stats.spearmanr(truth, predicted).statistic
        scores["kendall"] = scipy.stats.kendalltau(truth, predicted).statistic
    return dict(
        name=name,
        truth=truth.tolist(),
        predicted=predicted.tolist(),
        weights=weights,
        scores=scores,
    )


def made_by(*modules):
    return {module.__name__: module.__version__ for module in modules}


def write(directory, name, made, cases):
    text = json.dumps({"madeBy": made, "cases": cases}, indent=None, separators=(",", ":"))
    (directory / f"{name}.json").write_text(text.replace('{"name"', '\n{"name"') + "\n")


def main():
    directory = Path(sys.argv[1])
    rng = np.random.default_rng(20)
    write(
        directory,
        "labels",
        made_by(sklearn),
        [
            label_case(rng, "two classes", 60, 2, False),
            label_case(rng, "two classes, weighted", 60, 2, True),
            label_case(rng, "five classes", 80, 5, False),
            label_case(rng, "five classes, weighted", 80, 5, True),
            label_case(rng, "a class that is not there", 60, 4, False, drop=2),
            label_case(rng, "a class that is not there, weighted", 60, 4, True, drop=2),
        ],
    )
    write(
        directory,
        "numbers",
        made_by(sklearn, scipy),
        [
            number_case(rng, "measurements", 61, False, False),
            number_case(rng, "measurements, weighted", 61, True, False),
            number_case(rng, "many ties and zeros", 80, False, True),
            number_case(rng, "many ties and zeros, weighted", 80, True, True),
        ],
    )


if __name__ == "__main__":
    main()
