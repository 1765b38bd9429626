package dev.touchstone.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an entry stands now against how it was frozen.
 *
 * @param then null where it came later
 * @param now null where it is no longer ranked
 */
public record FrozenChange(
    String entry, String owner, BoardPaper.@Nullable Line then, BoardPaper.@Nullable Line now) {

  /** Entries whose ranks, score or submission differ, in the order of the board as it is now. */
  static List<FrozenChange> between(BoardPaper then, BoardPaper now) {
    var before = byName(then);
    var after = byName(now);
    var changes = new ArrayList<FrozenChange>();
    after.forEach((name, line) -> add(changes, before.get(name), line));
    before.forEach(
        (name, line) -> {
          if (!after.containsKey(name)) add(changes, line, null);
        });
    return changes;
  }

  private static void add(
      List<FrozenChange> changes, BoardPaper.@Nullable Line then, BoardPaper.@Nullable Line now) {
    var known = now == null ? then : now;
    if (known == null || (then != null && now != null && same(then, now))) return;
    changes.add(new FrozenChange(known.entry(), known.owner(), then, now));
  }

  private static boolean same(BoardPaper.Line then, BoardPaper.Line now) {
    return then.ranks().equals(now.ranks())
        && then.score().equals(now.score())
        && then.submission().equals(now.submission());
  }

  private static Map<String, BoardPaper.Line> byName(BoardPaper paper) {
    return paper.entries().stream()
        .collect(
            Collectors.toMap(
                line -> line.owner() + "/" + line.entry(),
                Function.identity(),
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
