"""A board ranked with numpy, for `./touchstone bench score --figure rank_1000_entries`.

    rank_peer.py FILE ENTRIES ITEMS

FILE holds a byte per entry and item, 1 where the prediction is right, and one entry more than
ENTRIES. Each line on standard input is a turn: `warm` for a small one, `rank` for a board of single
items, `groups` for one whose items are dealt out into 8,192 random groups as ours are, `more` for
one entry that comes to the board of the turn before. A turn does what ours does with a board: 2,000
paired resamples, an interval per entry, the error of every difference, the step-down bars of the
largest difference, ranges of ranks and chances of being best. How often each resample draws each
item is kept from turn to turn, as ours keeps it. Products are 32-bit, which is exact for counts of
right predictions; BLAS uses all cores, and so do the largest differences.
"""

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

RESAMPLES, AT_ONCE, GROUPS = 2_000, 125, 8_192
POOL = ThreadPoolExecutor(os.cpu_count())


def drawn(units, rng):
    """How often each resample draws each unit."""
    counts = np.empty((RESAMPLES, units), np.float32)
    for row in counts:
        row[:] = np.bincount(rng.integers(0, units, units), minlength=units)
    return counts


def dealt(right, order):
    """Sums over random groups of items, and the size of each group."""
    starts = np.linspace(0, right.shape[1], GROUPS, endpoint=False).astype(int)
    sizes = np.diff(np.append(starts, right.shape[1])).astype(np.float32)
    return np.add.reduceat(right[:, order], starts, axis=1), sizes


def largest(chunk, scale, ends):
    """In each resample of a chunk the largest difference of an open pair, in errors."""
    best, buffer = np.zeros(chunk.shape[1], np.float32), np.empty_like(chunk)
    for one, end in enumerate(ends):
        if end <= one + 1:
            continue
        part = buffer[: end - one - 1]
        np.subtract(chunk[one + 1 : end], chunk[one], out=part)
        np.abs(part, out=part)
        np.multiply(part, scale[one, one + 1 : end, None], out=part)
        np.maximum(best, part.max(axis=0), out=best)
    return best


def bars(values, scores):
    """Which pairs are told apart, and the bar of each step. Entries come in order of their scores."""
    centred = values - values.mean(axis=1, keepdims=True)
    covariance = np.cov(centred)
    variance = np.diag(covariance)
    errors = np.sqrt(np.maximum(variance[:, None] + variance[None, :] - 2 * covariance, 0))
    least = 0.1 * np.median(errors[errors > 1e-12]) if (errors > 1e-12).any() else 0
    errors = np.where(errors > 1e-12, np.maximum(errors, least), errors)
    scale = np.divide(1, errors, out=np.zeros_like(errors), where=errors > 1e-12).astype(np.float32)
    observed = np.abs(scores[:, None] - scores[None, :]) * scale
    centred = centred.astype(np.float32)
    chunks = [np.ascontiguousarray(centred[:, at : at + AT_ONCE]) for at in range(0, centred.shape[1], AT_ONCE)]
    told, found = np.zeros(scale.shape, bool), []
    while True:
        still = np.where(told, 0, scale)
        ends = [int(np.flatnonzero(row)[-1]) + 1 if row.any() else 0 for row in still]
        each = POOL.map(lambda chunk: largest(chunk, still, ends), chunks)
        found.append(float(np.quantile(np.concatenate(list(each)), 0.95)))
        more = observed > found[-1]
        if (more == told).all():
            return told, found
        told = more | told


def compared(values, scores):
    order = np.argsort(-scores)
    values, scores = values[order], scores[order]
    low, high = np.quantile(values, [0.025, 0.975], axis=1)
    told, found = bars(values, scores)
    better = (told & (scores[None, :] > scores[:, None])).sum(axis=1)
    worse = (told & (scores[None, :] < scores[:, None])).sum(axis=1)
    leads = values == values.max(axis=0)
    chances = (leads / leads.sum(axis=0)).mean(axis=1)
    assert abs(chances.sum() - 1) < 1e-9
    return {
        "halfWidth": float((high - low).mean() / 2),
        "bars": found,
        "sharing": int((better == 0).sum()),
        "widest": int((len(scores) - worse - better).max()),
    }


class Board:
    def __init__(self, right, entries):
        self.right, self.entries, self.items = right, entries, right.shape[1]
        rng = np.random.default_rng(1)
        self.counts = drawn(self.items, rng)
        self.grouped = drawn(GROUPS, rng) if self.items > GROUPS else None
        self.order = rng.permutation(self.items)

    def warm(self):
        return compared((self.right[:20] @ self.counts.T) / self.items, self.right[:20].mean(axis=1, dtype=float))

    def rank(self):
        now = self.right[: self.entries]
        self.values = (now @ self.counts.T).astype(float) / self.items
        self.scores = now.mean(axis=1, dtype=float)
        return compared(self.values, self.scores)

    def groups(self):
        now = self.right[: self.entries]
        sums, sizes = dealt(now, self.order)
        values = (sums @ self.grouped.T).astype(float) / (sizes @ self.grouped.T)
        return compared(values, now.mean(axis=1, dtype=float))

    def more(self):
        row = self.right[self.entries]
        values = np.vstack([self.values, (self.counts @ row).astype(float) / self.items])
        return compared(values, np.append(self.scores, row.mean(dtype=float)))


def main():
    path, entries, items = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    right = np.fromfile(path, np.uint8).reshape(entries + 1, items).astype(np.float32)
    board = Board(right, entries)
    for line in sys.stdin:
        turn = getattr(board, line.strip())
        begun = time.perf_counter()
        found = turn()
        print(json.dumps({"seconds": time.perf_counter() - begun, **found}), flush=True)


main()
