package dev.touchstone.leaderboard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.touchstone.base.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Which row goes where: drawn at random, each class or tenth of the values giving its share. */
record Parts(Part[] ofRow) {
  /** Fewer rows than this would show chance, not skill. */
  static final int LEAST = 10;

  static Parts draw(Labels labels, double testShare, double publicShare, Random random) {
    var strata = labels.strata();
    var hidden = Stratified.pick(eligible(labels, strata), strata, testShare, random);
    var shown = Stratified.pick(hidden.stream().boxed().toList(), strata, publicShare, random);
    var parts = new Part[strata.length];
    Arrays.setAll(parts, row -> part(labels.has(row), hidden.get(row), shown.get(row)));
    return new Parts(parts).checked(labels);
  }

  /** Rows with a label; but the only row of a class has to teach it. */
  private static List<Integer> eligible(Labels labels, int[] strata) {
    var labelled = IntStream.range(0, strata.length).filter(labels::has).boxed().toList();
    var sizes = labelled.stream().collect(groupingBy(row -> strata[row], counting()));
    return labelled.stream().filter(row -> sizes.getOrDefault(strata[row], 0L) > 1).toList();
  }

  int count(Part part) {
    return (int) Arrays.stream(ofRow).filter(p -> p == part).count();
  }

  private static Part part(boolean labelled, boolean hidden, boolean shown) {
    if (!labelled) return Part.UNLABELLED;
    if (!hidden) return Part.TRAIN;
    return shown ? Part.PUBLIC : Part.PRIVATE;
  }

  private Parts checked(Labels labels) {
    for (var part : List.of(Part.PUBLIC, Part.PRIVATE)) {
      if (count(part) < LEAST) throw tooFew(part);
      if (!labels.classes().isEmpty() && classes(labels, part) < 2) throw oneClass(part);
    }
    return this;
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
            .formatted(part.name().toLowerCase(), count(part), LEAST));
  }

  private static InvalidInput oneClass(Part part) {
    return new InvalidInput(
        "The %s part would hold one class only. Hide more rows or take a larger table."
            .formatted(part.name().toLowerCase()));
  }
}
