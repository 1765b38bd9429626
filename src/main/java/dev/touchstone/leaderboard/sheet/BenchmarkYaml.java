package dev.touchstone.leaderboard.sheet;

import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.Rules;
import dev.touchstone.leaderboard.SplitPlan;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A benchmark as a YAML file that {@link BenchmarkFile} reads. */
public final class BenchmarkYaml {
  private BenchmarkYaml() {}

  /**
   * @param dataset what its rows come from, as {@code namespace/name@number}
   */
  public static String of(Benchmark benchmark, String dataset) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("touchstone", "1");
    tree.put("namespace", benchmark.address().namespace());
    tree.put("name", benchmark.address().name());
    tree.put("title", benchmark.title());
    put(tree, "description", benchmark.description());
    tree.put("dataset", dataset);
    tree.put("target", benchmark.target());
    tree.put("metric", benchmark.metric().key());
    tree.put("split", split(benchmark.splitPlan()));
    tree.put("timeZone", benchmark.schedule().zone().getId());
    var zone = benchmark.schedule().zone();
    tree.put("phases", phases(benchmark.schedule().phases(), zone));
    tree.put("rules", rules(benchmark.rules()));
    return YamlText.write(tree);
  }

  private static Map<String, Object> split(SplitPlan plan) {
    var split = new LinkedHashMap<String, Object>();
    split.put("by", plan.kind().name().toLowerCase(Locale.ROOT));
    put(split, "column", plan.column());
    split.put("hidden", Double.toString(plan.testShare()));
    split.put("public", Double.toString(plan.publicShare()));
    if (plan.kind() == SplitPlan.Kind.TIME) {
      split.put("private", plan.privateLater() ? "later" : "random");
    }
    put(split, "weights", plan.weights());
    return split;
  }

  private static List<Map<String, Object>> phases(List<Phase> phases, ZoneId zone) {
    return phases.stream().map(phase -> phase(phase, zone)).toList();
  }

  private static Map<String, Object> phase(Phase phase, ZoneId zone) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("name", phase.name());
    tree.put("start", time(phase.start(), zone));
    if (phase.end() != null) tree.put("end", time(phase.end(), zone));
    tree.put("show", phase.showing().name().toLowerCase(Locale.ROOT));
    put(tree, "perDay", phase.perDay());
    put(tree, "inTotal", phase.inTotal());
    return tree;
  }

  private static Map<String, Object> rules(Rules rules) {
    var tree = new LinkedHashMap<String, Object>();
    put(tree, "perDay", rules.perDay());
    put(tree, "inTotal", rules.inTotal());
    put(tree, "countedBy", rules.countedBy().name().toLowerCase(Locale.ROOT));
    put(tree, "teamSize", rules.teamSize());
    put(tree, "finalPicks", rules.finalPicks());
    put(tree, "externalData", rules.externalData());
    put(tree, "externalWords", rules.externalWords());
    put(tree, "terms", rules.terms());
    return tree;
  }

  /** With its offset, so that it means one moment even on an autumn night. */
  private static String time(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) tree.put(key, value.toString());
  }
}
