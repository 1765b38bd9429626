package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes sense of the first line, or says what is wrong with it.
 *
 * @param id the name of the column with the ids
 */
record HeaderReader(Expected expected, Findings findings, String id) {
  private static final String PROBABILITY = "p_";

  /** Null if the header does not fit. */
  @Nullable Columns read(List<String> names) {
    var columns =
        new Columns(names.size(), names.indexOf(id), names.indexOf("prediction"), of(names));
    if (columns.id() < 0) fault("the column “%s” is missing".formatted(id));
    lacking(columns).ifPresent(this::fault);
    repeated(names).forEach(this::comesTwice);
    names.stream().filter(this::isUnknownClass).forEach(this::unknownClass);
    if (!findings.none()) return null;
    remark(names, columns);
    return columns;
  }

  private int[] of(List<String> names) {
    return expected.classes().stream().mapToInt(c -> names.indexOf(PROBABILITY + c)).toArray();
  }

  private Optional<String> lacking(Columns columns) {
    var metric = expected.metric();
    if (!columns.byProbability(metric) || oneForEachClass(columns)) return Optional.empty();
    if (metric.task() != Task.CLASSIFICATION)
      return Optional.of("the column “prediction” is missing");
    var wanted = expected.classes().stream().limit(4).map(c -> PROBABILITY + c).toList();
    var reason = metric.needsProbabilities() ? metric.label() : "A file without “prediction”";
    return Optional.of(
        reason + " needs how likely each class is, as columns " + String.join(", ", wanted));
  }

  /** Of two classes one column will do: the other is what is left to 1. */
  private static boolean oneForEachClass(Columns columns) {
    var classes = columns.probabilities().length;
    var missing = Arrays.stream(columns.probabilities()).filter(c -> c < 0).count();
    return classes > 0 && missing <= (classes == 2 ? 1 : 0);
  }

  private void remark(List<String> names, Columns columns) {
    var used = new HashSet<>(List.of(id, "prediction"));
    expected.classes().forEach(c -> used.add(PROBABILITY + c));
    var ignored = names.stream().filter(n -> !used.contains(n)).limit(5).toList();
    if (!ignored.isEmpty()) findings.notice("Columns not read: " + String.join(", ", ignored));
    if (columns.prediction() < 0) {
      findings.notice("Without “prediction”, the likeliest class was taken");
    }
  }

  private boolean isUnknownClass(String name) {
    return expected.metric().task() == Task.CLASSIFICATION
        && name.startsWith(PROBABILITY)
        && !expected.classes().contains(name.substring(PROBABILITY.length()));
  }

  private void unknownClass(String name) {
    fault("“%s” names no class of this benchmark".formatted(name));
  }

  private void comesTwice(String name) {
    fault("the column “%s” comes more than once".formatted(name));
  }

  private void fault(String words) {
    findings.add(Fault.HEADER, words);
  }

  private static Set<String> repeated(List<String> names) {
    var seen = new HashSet<String>();
    var repeated = new LinkedHashSet<String>();
    for (var name : names) if (!seen.add(name)) repeated.add(name);
    return repeated;
  }
}
