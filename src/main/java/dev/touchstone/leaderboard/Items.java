package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.ItemValues;
import dev.touchstone.leaderboard.score.Predictions;
import dev.touchstone.leaderboard.score.Truth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission item by item: position {@code i} of everything here is the test row {@code
 * ids.get(i)}. Only rows of the parts that may be seen now are in it.
 *
 * @param submissionId whose predictions they are
 * @param ids of the test rows, as in {@code test.csv}
 * @param parts the part each row belongs to
 * @param predictions what was handed in for these rows, checked and scaled as the scorer read it
 * @param truth the hidden labels of these rows; null where this viewer may not see them
 * @param scores how well each row was predicted; null where labels may not be seen (a score beside
 *     its prediction gives the label away), or where rows cannot be judged one by one
 */
public record Items(
    UUID submissionId,
    List<String> ids,
    List<Split> parts,
    Predictions predictions,
    @Nullable Truth truth,
    @Nullable ItemValues scores) {
  public Items {
    ids = List.copyOf(ids);
    parts = List.copyOf(parts);
  }

  public int size() {
    return ids.size();
  }
}
