"""A board ranked with numpy, for `./touchstone bench score --figure rank_1000_entries`.

    rank_peer.py FILE ENTRIES ITEMS

FILE holds a byte per entry and item, 1 where the prediction is right. Each line on standard input
is a turn: `warm` for a small one, `rank` for the whole. A turn does what ours does with a board:
2,000 paired resamples of the items, an interval per entry, the error of every difference, the
step-down bars of the largest difference, ranges of ranks and chances of being best. Products are
32-bit, which is exact for counts of right predictions; BLAS uses all cores.
"""

import json
import sys
import time

import numpy as np

RESAMPLES, AT_ONCE = 2_000, 100


def resampled(right, rng):
    """The accuracy of each entry on each resample."""
    entries, items = right.shape
    values = np.empty((RESAMPLES, entries))
    counts = np.empty((AT_ONCE, items), np.float32)
    for start in range(0, RESAMPLES, AT_ONCE):
        for row in counts:
            row[:] = np.bincount(rng.integers(0, items, items), minlength=items)
        values[start : start + AT_ONCE] = (counts @ right.T) / items
    return values


def bars(values, scores):
    """Which pairs are told apart, and the bar of each step."""
    centred = values - values.mean(axis=0)
    covariance = np.cov(centred.T)
    variance = np.diag(covariance)
    errors = np.sqrt(np.maximum(variance[:, None] + variance[None, :] - 2 * covariance, 0))
    scale = np.divide(1, errors, out=np.zeros_like(errors), where=errors > 1e-12).astype(np.float32)
    observed = np.abs(scores[:, None] - scores[None, :]) * scale
    centred = centred.astype(np.float32)
    told, found = np.zeros(scale.shape, bool), []
    while True:
        open_pairs = np.where(told, 0, scale)
        largest = [(np.abs(row[:, None] - row[None, :]) * open_pairs).max() for row in centred]
        found.append(float(np.quantile(largest, 0.95)))
        more = observed > found[-1]
        if (more == told).all():
            return told, found
        told = more | told


def rank(right, rng):
    scores = right.mean(axis=1, dtype=np.float64)
    values = resampled(right, rng)
    low, high = np.quantile(values, [0.025, 0.975], axis=0)
    told, found = bars(values, scores)
    better = (told & (scores[None, :] > scores[:, None])).sum(axis=1)
    worse = (told & (scores[None, :] < scores[:, None])).sum(axis=1)
    leads = values == values.max(axis=1, keepdims=True)
    chances = (leads / leads.sum(axis=1, keepdims=True)).mean(axis=0)
    assert abs(chances.sum() - 1) < 1e-9
    return {"halfWidth": float((high - low).mean() / 2), "bars": found, "sharing": int((better == 0).sum()), "widest": int((len(scores) - worse - better).max())}


def main():
    path, entries, items = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    right = np.fromfile(path, np.uint8).reshape(entries, items).astype(np.float32)
    rng = np.random.default_rng(1)
    for line in sys.stdin:
        part = right if line.strip() == "rank" else right[:20, :2_000]
        begun = time.perf_counter()
        found = rank(part, rng)
        print(json.dumps({"seconds": time.perf_counter() - begun, **found}), flush=True)


main()
