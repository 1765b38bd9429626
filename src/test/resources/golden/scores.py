"""Writes the numbers that GoldenScoresTest holds the metrics against.

Run it with the libraries it names installed: python scores.py DIRECTORY. Inputs are drawn with a
fixed seed and written beside the results, so that the files alone say what was asked.
"""

import contextlib
import importlib.metadata
import io
import json
import sys
import warnings
from pathlib import Path

import jiwer
import numpy as np
import pytrec_eval
import scipy.stats
import sklearn.metrics as m
from pycocotools import mask as coco_mask
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
from rouge_score import rouge_scorer
from sacrebleu.metrics import BLEU, CHRF

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
            scores[f"{name}_class@{k}"] = each[k]
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


def ranking_case(rng, name, queries, ties):
    query = np.repeat(np.arange(queries), rng.integers(4, 12, queries))
    relevance = np.maximum(rng.integers(-2, 4, len(query)), 0)
    score = relevance + rng.normal(0, 1.5, len(query))
    if ties:
        score = np.round(score)
    scores = {}
    if ties:  # only scikit-learn says what a tie is worth
        for k in (3, 10):
            each = [
                m.ndcg_score([relevance[query == q]], [score[query == q]], k=k)
                for q in range(queries)
            ]
            scores[f"ndcg@{k}"] = np.mean(each)
    else:
        names = {"ndcg_cut_3", "ndcg_cut_10", "map_cut_3", "map_cut_10", "recip_rank"}
        names |= {"recall_3", "recall_10"}
        truth = {str(q): {} for q in query}
        given = {str(q): {} for q in query}
        for i, q in enumerate(query):
            truth[str(q)][f"d{i}"] = int(relevance[i])
            given[str(q)][f"d{i}"] = float(score[i])
        asked = pytrec_eval.RelevanceEvaluator(truth, names, relevance_level=1)
        each = list(asked.evaluate(given).values())
        keys = {"ndcg_cut": "ndcg", "map_cut": "map", "recall": "recall"}
        for name_there in names:
            family, _, k = name_there.rpartition("_")
            key = "mrr" if family == "recip" else f"{keys[family]}@{k}"
            scores[key] = np.mean([e[name_there] for e in each])
    return dict(
        name=name,
        truth=relevance.tolist(),
        query=query.tolist(),
        predicted=score.tolist(),
        weights=None,
        scores=scores,
    )


def runs(pixels):
    """A mask as "start length …", pixels counted from 1 down the columns as COCO does."""
    flat = np.concatenate([[0], pixels.ravel(order="F"), [0]])
    starts = np.flatnonzero(np.diff(flat) == 1) + 1
    ends = np.flatnonzero(np.diff(flat) == -1) + 1
    return " ".join(f"{a} {b - a}" for a, b in zip(starts, ends)) or "-"


def mask_case(rng, name, rows):
    truth = [(rng.random((9, 7)) < rng.random()).astype(np.uint8) for _ in range(rows)]
    predicted = [np.where(rng.random((9, 7)) < 0.8, t, 1 - t).astype(np.uint8) for t in truth]
    coded = lambda p: coco_mask.encode(np.asfortranarray(p))
    iou = [coco_mask.iou([coded(p)], [coded(t)], [0])[0][0] for p, t in zip(predicted, truth)]
    return dict(
        name=name,
        truth=[runs(t) for t in truth],
        predicted=[runs(p) for p in predicted],
        weights=None,
        scores={"iou": np.mean(iou), "dice": np.mean([2 * i / (1 + i) for i in iou])},
    )


def box_case(rng, name, images, classes):
    truth, found = [], []
    for image in range(images):
        for _ in range(rng.integers(0, 5)):
            box = np.round(np.concatenate([rng.random(2) * 80, 5 + rng.random(2) * 30]), 2)
            truth.append((image, int(rng.integers(classes)), 1.0, box))
            for _ in range(rng.integers(0, 3)):
                near = np.round(box + rng.normal(0, 2, 4), 2)
                near[2:] = np.maximum(near[2:], 1)
                kind = truth[-1][1] if rng.random() < 0.9 else int(rng.integers(classes))
                found.append((image, kind, rng.random(), near))
        if rng.random() < 0.5:
            stray = np.round(np.concatenate([rng.random(2) * 80, 5 + rng.random(2) * 30]), 2)
            found.append((image, int(rng.integers(classes)), rng.random() / 2, stray))
    asked = coco(truth, found, images, classes)
    precision = asked.eval["precision"][:, :, :, 0, -1]
    mean = lambda values: float(np.mean(values[values > -1]))
    return dict(
        name=name,
        truth=[text(truth, i, False) for i in range(images)],
        predicted=[text(found, i, True) for i in range(images)],
        weights=None,
        scores={
            "map_boxes": mean(precision),
            "map_boxes@0.5": mean(precision[0]),
            "map_boxes@0.75": mean(precision[5]),
        },
    )


def coco(truth, found, images, classes):
    boxes = lambda of, scored: [
        dict(
            id=n + 1,
            image_id=i,
            category_id=k,
            bbox=b.tolist(),
            area=float(b[2] * b[3]),
            iscrowd=0,
            **({"score": s} if scored else {}),
        )
        for n, (i, k, s, b) in enumerate(of)
    ]
    with contextlib.redirect_stdout(io.StringIO()):
        actual = COCO()
        actual.dataset = dict(
            images=[dict(id=i) for i in range(images)],
            categories=[dict(id=k) for k in range(classes)],
            annotations=boxes(truth, False),
        )
        actual.createIndex()
        asked = COCOeval(actual, actual.loadRes(boxes(found, True)), "bbox")
        asked.evaluate()
        asked.accumulate()
    return asked


def text(boxes, image, scored):
    each = [
        f"c{k} " + (f"{s!r} " if scored else "") + " ".join(repr(float(x)) for x in b)
        for i, k, s, b in boxes
        if i == image
    ]
    return "; ".join(each) or "-"


SENTENCES = [
    "The seal sleeps on the ice, doesn't it?",
    "It costs $1,299.99 (or 3.5% less) - a bargain!",
    "A “quoted” naïve café; see pp. 10-12 & AT&amp;T.",
    "Die Robbe schläft auf dem Eis.",
    "海豹在冰上睡觉。 Yes.",
    "Emoji 🦭 and e\u0301 combine,\u00a0with a no-break space.",
    "Short.",
    "the cat sat on the mat and the dog sat on the cat",
    "U.S. troops, 1990s-style, e.g. x=3/4; {braces} [brackets] ~tilde`",
    "An apple a day keeps the doctor away , they say .",
]


def changed(rng, sentence):
    words = sentence.split(" ")
    for _ in range(rng.integers(0, 4)):
        at = int(rng.integers(len(words)))
        kind = rng.integers(4)
        if kind == 0 and len(words) > 1:
            del words[at]
        elif kind == 1:
            words.insert(at, "seal,")
        elif kind == 2:
            words[at] = words[at].swapcase()
        else:
            words[at] = words[at][::-1]
    return " ".join(words)


def text_case(rng, name, truth, predicted):
    rouge = rouge_scorer.RougeScorer(["rougeL"])
    return dict(
        name=name,
        truth=truth,
        predicted=predicted,
        weights=None,
        scores={
            "bleu": BLEU().corpus_score(predicted, [truth]).score,
            "chrf": CHRF().corpus_score(predicted, [truth]).score,
            "rouge_l": np.mean(
                [rouge.score(t, p)["rougeL"].fmeasure for t, p in zip(truth, predicted)]
            ),
            "wer": jiwer.wer(truth, predicted),
            "exact_match": np.mean([answer(t) == answer(p) for t, p in zip(truth, predicted)]),
        },
    )


def answer(s):
    """normalize_answer of the official SQuAD evaluation (Rajpurkar et al. 2016)."""
    import re
    import string

    s = "".join(ch for ch in s.lower() if ch not in set(string.punctuation))
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", s).split())


def made_by(*packages):
    return {package: importlib.metadata.version(package) for package in packages}


def write(directory, name, made, cases):
    text = json.dumps({"madeBy": made, "cases": cases}, indent=None, separators=(",", ":"))
    (directory / f"{name}.json").write_text(text.replace('{"name"', '\n{"name"') + "\n")


def main():
    directory = Path(sys.argv[1])
    rng = np.random.default_rng(20)
    write(
        directory,
        "labels",
        made_by("scikit-learn"),
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
        made_by("scikit-learn", "scipy"),
        [
            number_case(rng, "measurements", 61, False, False),
            number_case(rng, "measurements, weighted", 61, True, False),
            number_case(rng, "many ties and zeros", 80, False, True),
            number_case(rng, "many ties and zeros, weighted", 80, True, True),
        ],
    )
    write(
        directory,
        "rankings",
        made_by("scikit-learn", "pytrec_eval-terrier"),
        [ranking_case(rng, "no ties", 12, False), ranking_case(rng, "many ties", 12, True)],
    )
    write(directory, "masks", made_by("pycocotools"), [mask_case(rng, "noisy masks", 12)])
    write(
        directory,
        "boxes",
        made_by("pycocotools"),
        [box_case(rng, "two classes", 12, 2), box_case(rng, "many classes", 20, 6)],
    )
    many = [SENTENCES[i % len(SENTENCES)] for i in range(24)]
    write(
        directory,
        "texts",
        made_by("sacrebleu", "rouge-score", "jiwer"),
        [
            text_case(rng, "changed sentences", many, [changed(rng, s) for s in many]),
            text_case(rng, "nothing alike", SENTENCES[:3], ["x", "y z", ""]),
            text_case(rng, "too short for four words", ["a seal", "b"], ["a seal", "c"]),
            text_case(rng, "alike but for case", SENTENCES, [s.lower() for s in SENTENCES]),
        ],
    )


if __name__ == "__main__":
    main()
