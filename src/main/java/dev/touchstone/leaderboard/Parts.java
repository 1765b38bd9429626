package dev.touchstone.leaderboard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.touchstone.base.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which row goes where. */
record Parts(Part[] ofRow) {
  /** Fewer rows than this would show chance, not skill. */
  static final int LEAST = 10;

  /**
   * @param column the values that groups or times are told by; null where none are needed
   * @throws InvalidInput if a part would be too small to say anything
   */
  static Parts draw(Labels labels, SplitPlan plan, @Nullable List<String> column, Random random) {
    var parts =
        switch (plan.kind()) {
          case STRATIFIED -> stratified(labels, plan, random);
          case GROUP -> GroupParts.divide(labels, values(column), plan, random);
          case TIME -> TimeParts.divide(labels, values(column), plan, random);
          case GIVEN -> throw new IllegalArgumentException("given rows are divided already");
        };
    return new Parts(parts).checked(labels);
  }

  int count(Part part) {
    return (int) Arrays.stream(ofRow).filter(p -> p == part).count();
  }

  Parts checked(Labels labels) {
    for (var part : List.of(Part.PUBLIC, Part.PRIVATE)) {
      if (count(part) < LEAST) throw tooFew(part);
      if (!labels.classes().isEmpty() && classes(labels, part) < 2) throw oneClass(part);
    }
    return this;
  }

  private static Part[] stratified(Labels labels, SplitPlan plan, Random random) {
    var strata = labels.strata();
    var hidden = Stratified.pick(eligible(labels, strata), strata, plan.testShare(), random);
    var rows = hidden.stream().boxed().toList();
    var shown = Stratified.pick(rows, strata, plan.publicShare(), random);
    var parts = new Part[strata.length];
    Arrays.setAll(parts, row -> part(labels.has(row), hidden.get(row), shown.get(row)));
    return parts;
  }

  /** Rows with a label; but the only row of a class has to teach it. */
  private static List<Integer> eligible(Labels labels, int[] strata) {
    var labelled = IntStream.range(0, strata.length).filter(labels::has).boxed().toList();
    var sizes = labelled.stream().collect(groupingBy(row -> strata[row], counting()));
    return labelled.stream().filter(row -> sizes.getOrDefault(strata[row], 0L) > 1).toList();
  }

  private static Part part(boolean labelled, boolean hidden, boolean shown) {
    if (!labelled) return Part.UNLABELLED;
    if (!hidden) return Part.TRAIN;
    return shown ? Part.PUBLIC : Part.PRIVATE;
  }

  private static List<String> values(@Nullable List<String> column) {
    return Objects.requireNonNull(column, "a plan by group or time has a column");
  }

  private long classes(Labels labels, Part part) {
    return IntStream.range(0, ofRow.length)
        .filter(row -> ofRow[row] == part)
        .mapToObj(row -> labels.values().get(row))
        .distinct()
        .count();
  }

  private InvalidInput tooFew(Part part) {
    return new InvalidInput(
        "The %s part would have %d rows; %d are the least a score can rest on. Hide more rows or take a larger table."
            .formatted(part.name().toLowerCase(Locale.ROOT), count(part), LEAST));
  }

  private static InvalidInput oneClass(Part part) {
    return new InvalidInput(
        "The %s part would hold one class only. Hide more rows or take a larger table."
            .formatted(part.name().toLowerCase(Locale.ROOT)));
  }
}
