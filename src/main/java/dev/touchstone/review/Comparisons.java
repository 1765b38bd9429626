package dev.touchstone.review;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Blinds;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.ItemScores;
import dev.touchstone.leaderboard.Items;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Gap;
import dev.touchstone.leaderboard.score.Predictions;
import dev.touchstone.leaderboard.score.Truth;
import dev.touchstone.review.Comparison.Apart;
import dev.touchstone.review.Comparison.Cut;
import dev.touchstone.review.paired.Column;
import dev.touchstone.review.paired.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Holds two entries side by side for who reviews them. */
@Service
public class Comparisons {
  private static final int MOST_APART = 25;

  private final Reviewers reviewers;
  private final Reviews reviews;
  private final Subjects subjects;
  private final ItemScores items;
  private final Submissions submissions;
  private final Boards boards;
  private final TestRows testRows;

  Comparisons(
      Reviewers reviewers,
      Reviews reviews,
      Subjects subjects,
      ItemScores items,
      Submissions submissions,
      Boards boards,
      TestRows testRows) {
    this.reviewers = reviewers;
    this.reviews = reviews;
    this.subjects = subjects;
    this.items = items;
    this.submissions = submissions;
    this.boards = boards;
    this.testRows = testRows;
  }

  /**
   * @param column of the test rows to cut by; none where it is empty or unknown
   * @throws NotFound if one of the two is not there, or the viewer takes no part in the review
   */
  public Comparison of(
      Viewer viewer, Benchmark benchmark, UUID first, UUID second, Optional<String> column) {
    var seen = reviewers.require(viewer, benchmark);
    var one = reviews.entry(viewer, seen, first);
    var two = reviews.entry(viewer, seen, second);
    if (one.id().equals(two.id())) throw new InvalidInput("Choose two different entries.");
    return items(viewer, seen, first)
        .flatMap(
            a -> items(viewer, seen, second).map(b -> SideBySide.of(a, b, seen.decidingSplit())))
        .map(both -> compare(viewer, seen, one, two, both, column))
        .orElseGet(() -> without(viewer, seen, one, two));
  }

  private Optional<Items> items(Viewer viewer, Benchmark benchmark, UUID entry) {
    var submission = subjects.get(viewer, benchmark, entry).standing().id();
    try {
      return Optional.of(Blinds.lifted(() -> items.of(viewer, submission)));
    } catch (NotFound notShownItemByItem) {
      return Optional.empty();
    }
  }

  private Comparison compare(
      Viewer viewer,
      Benchmark benchmark,
      Entry one,
      Entry two,
      SideBySide both,
      Optional<String> column) {
    var far = both.farthest(MOST_APART);
    var ids = Arrays.stream(far).mapToObj(both.ids()::get).collect(Collectors.toSet());
    var rows = rows(benchmark, both);
    var found = testRows.read(viewer, benchmark, rows == null ? Optional.empty() : column, ids);
    var by = column.filter(found.columns()::contains);
    return new Comparison(
        one,
        two,
        benchmark.decidingSplit(),
        both.size(),
        rows == null ? null : rows.difference().orElse(null),
        onBoard(viewer, benchmark, one, two),
        both.said(),
        both.judged(),
        found.columns(),
        rows == null ? null : by.map(c -> cut(c, rows, both, found)).orElse(null),
        apart(viewer, benchmark, both, far, found));
  }

  private @Nullable Gap onBoard(Viewer viewer, Benchmark benchmark, Entry one, Entry two) {
    if (one.standing() == null || two.standing() == null) return null;
    return boards
        .pairwise(viewer, benchmark, benchmark.decidingSplit())
        .between(one.id(), two.id());
  }

  private static @Nullable Rows rows(Benchmark benchmark, SideBySide both) {
    if (both.truth() == null) return null;
    var seed = benchmark.id().getLeastSignificantBits();
    return new Rows(benchmark.metric(), seed, both.truth(), both.first(), both.second());
  }

  private static Cut cut(String column, Rows rows, SideBySide both, TestRows.Found found) {
    var values = both.ids().stream().map(id -> found.values().getOrDefault(id, "")).toList();
    return new Cut(column, rows.by(Column.slices(values)));
  }

  private List<Apart> apart(
      Viewer viewer, Benchmark benchmark, SideBySide both, int[] far, TestRows.Found found) {
    var classes = submissions.classes(viewer, benchmark);
    return Arrays.stream(far)
        .mapToObj(
            i ->
                new Apart(
                    both.ids().get(i),
                    found.features().getOrDefault(both.ids().get(i), Map.of()),
                    word(both.first(), classes, i),
                    word(both.second(), classes, i),
                    truth(both.truth(), i)))
        .toList();
  }

  private static String word(Predictions given, List<String> classes, int row) {
    return switch (given) {
      case Predictions.Numbers n -> Figures.number(n.values()[row]);
      case Predictions.Classes c -> chosen(c, classes, row);
      default -> "–";
    };
  }

  private static String chosen(Predictions.Classes given, List<String> classes, int row) {
    var likely = given.probabilities();
    var name = classes.get(given.index()[row]);
    if (likely == null) return name;
    return "%s (%.0f %%)".formatted(name, 100 * likely[given.index()[row]][row]);
  }

  private static @Nullable String truth(@Nullable Truth truth, int row) {
    return switch (truth) {
      case Truth.Numbers n -> Figures.number(n.values()[row]);
      case Truth.Classes c -> c.classes().get(c.index()[row]);
      case null, default -> null;
    };
  }

  private Comparison without(Viewer viewer, Benchmark benchmark, Entry one, Entry two) {
    return new Comparison(
        one,
        two,
        benchmark.decidingSplit(),
        benchmark.rows(benchmark.decidingSplit()),
        null,
        onBoard(viewer, benchmark, one, two),
        null,
        null,
        List.of(),
        null,
        List.of());
  }
}
