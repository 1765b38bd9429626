package dev.touchstone.leaderboard.score;

import dev.touchstone.base.InvalidInput;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./touchstone score} is asked.
 *
 * @param classes names of classes that the truth need not have a row of
 */
record ScoreOptions(
    Metric metric, Path truth, Path predictions, TruthFile.Names names, List<String> classes) {
  private static final Set<String> FLAGS = Set.of("--metric", "--truth", "--predictions", "--id");
  private static final Set<String> SETTINGS = Set.of("target", "weight", "group", "classes");

  /**
   * @throws InvalidInput if the words make no sense
   */
  static ScoreOptions of(String... words) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < words.length; i += 2) {
      if (i + 1 == words.length) throw new InvalidInput("%s needs a value.".formatted(words[i]));
      if (words[i].equals("--set")) set(given, words[i + 1]);
      else if (FLAGS.contains(words[i])) given.put(words[i], words[i + 1]);
      else throw new InvalidInput("score does not know “%s”.".formatted(words[i]));
    }
    return of(given);
  }

  private static ScoreOptions of(Map<String, String> given) {
    var names =
        new TruthFile.Names(
            given.getOrDefault("--id", "id"),
            given.getOrDefault("target", "label"),
            given.get("weight"),
            given.get("group"));
    var classes = given.getOrDefault("classes", "");
    return new ScoreOptions(
        Metric.named(needed(given, "--metric")),
        Path.of(needed(given, "--truth")),
        Path.of(needed(given, "--predictions")),
        names,
        classes.isEmpty() ? List.of() : List.of(classes.split(",")));
  }

  private static void set(Map<String, String> given, String setting) {
    var parts = setting.split("=", 2);
    if (parts.length < 2 || parts[1].isEmpty() || !SETTINGS.contains(parts[0])) {
      throw new InvalidInput(
          "--set takes target=COLUMN, weight=COLUMN, group=COLUMN or classes=A,B,…, not “%s”."
              .formatted(setting));
    }
    given.put(parts[0], parts[1]);
  }

  private static String needed(Map<String, String> given, String flag) {
    @Nullable String value = given.get(flag);
    if (value == null) throw new InvalidInput("score needs %s.".formatted(flag));
    return value;
  }
}
