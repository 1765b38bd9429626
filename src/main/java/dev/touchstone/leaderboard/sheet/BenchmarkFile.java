package dev.touchstone.leaderboard.sheet;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.Problem;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.leaderboard.BenchmarkSource;
import dev.touchstone.leaderboard.BenchmarkWish;
import dev.touchstone.leaderboard.CountedBy;
import dev.touchstone.leaderboard.Mechanism;
import dev.touchstone.leaderboard.NewBenchmark;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.Rules;
import dev.touchstone.leaderboard.Schedule;
import dev.touchstone.leaderboard.Showing;
import dev.touchstone.leaderboard.SplitPlan;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is to be made out of a YAML file; docs/making-a-benchmark.md says how one looks. */
@Component
public class BenchmarkFile {
  private final Namespaces namespaces;
  private final Datasets datasets;

  BenchmarkFile(Namespaces namespaces, Datasets datasets) {
    this.namespaces = namespaces;
    this.datasets = datasets;
  }

  /**
   * @param given files that came with it; null if the rows come from a dataset
   * @throws InvalidInput with every fault that was found, each with its place
   */
  public BenchmarkWish read(Viewer viewer, String yaml, @Nullable GivenFiles given) {
    return read(viewer, YamlText.read(yaml), given);
  }

  /**
   * As a YAML file, from a tree of mappings, lists and plain values that says the same.
   *
   * @throws InvalidInput with every fault that was found, each with its place
   */
  public BenchmarkWish read(Viewer viewer, Map<String, Object> tree, @Nullable GivenFiles given) {
    var faults = new ArrayList<String>();
    var root = new Section(tree, faults);
    var wish = new Reading(viewer, root, given, faults).wish();
    if (wish == null) throw new InvalidInput(String.join(" ", faults));
    return wish;
  }

  /** One reading of one file. */
  private final class Reading {
    private final Viewer viewer;
    private final Section root;
    private final @Nullable GivenFiles given;
    private final List<String> faults;

    Reading(Viewer viewer, Section root, @Nullable GivenFiles given, List<String> faults) {
      this.viewer = viewer;
      this.root = root;
      this.given = given;
      this.faults = faults;
    }

    @Nullable BenchmarkWish wish() {
      var namespace = tried(() -> namespaces.byName(root.required("namespace")).id());
      var name = root.required("name");
      var title = root.required("title");
      var description = root.textOr("description", "");
      var source = tried(this::source);
      var target = root.required("target");
      var metric = tried(() -> Metric.named(root.required("metric")));
      var split = tried(() -> split(root.section("split")));
      var rules = tried(() -> rules(root.section("rules")));
      var schedule = tried(this::schedule);
      var visibility = root.word("visibility", Visibility.class, Visibility.TEAM);
      var reviewers = reviewers();
      var publicScores = root.word("publicScores", Mechanism.class, Mechanism.COARSE);
      var baselines = root.flag("baselines", false);
      root.text("touchstone");
      root.done();
      if (namespace == null || source == null || metric == null || split == null) return null;
      if (rules == null || !faults.isEmpty()) return null;
      return new BenchmarkWish(
          new NewBenchmark(
              namespace,
              Address.wordFrom(name),
              title,
              description,
              source,
              target,
              metric,
              split,
              rules,
              schedule,
              visibility,
              reviewers),
          publicScores,
          baselines);
    }

    private BenchmarkSource source() {
      if (given != null) return given.source(root.required("licence"));
      return new BenchmarkSource.OfVersion(version(), root.text("file"));
    }

    /** The dataset's latest version, or the one named as {@code namespace/name@3}. */
    private UUID version() {
      var named = root.required("dataset").split("@", 2);
      var address = Address.parse(named[0]);
      var dataset = datasets.get(viewer, address);
      var number = named.length == 1 ? dataset.latest() : number(named[1]);
      return datasets.version(viewer, address, number).id();
    }

    private int number(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException notANumber) {
        throw new InvalidInput("“%s” is no number of a version.".formatted(text));
      }
    }

    private SplitPlan split(Section split) {
      var usual = given == null ? SplitPlan.Kind.STRATIFIED : SplitPlan.Kind.GIVEN;
      var plan =
          new SplitPlan(
              split.word("by", SplitPlan.Kind.class, usual),
              split.text("column"),
              split.share("hidden", SplitPlan.USUAL_TEST_SHARE),
              split.share("public", SplitPlan.USUAL_PUBLIC_SHARE),
              split.word("private", Private.class, Private.RANDOM) == Private.LATER,
              split.text("weights"));
      split.done();
      if ((plan.kind() == SplitPlan.Kind.GIVEN) != (given != null)) {
        split.fault("by", "is given exactly when train.csv, test.csv and solution.csv are sent");
      }
      return plan;
    }

    private Rules rules(Section section) {
      var usual = Rules.usual();
      var perDay = section.whole("perDay");
      var rules =
          new Rules(
              perDay == null ? usual.perDay() : perDay,
              section.whole("inTotal"),
              section.word("countedBy", CountedBy.class, usual.countedBy()),
              section.whole("teamSize"),
              section.has("finalPicks") ? orZero(section.whole("finalPicks")) : 0,
              section.flag("externalData", true),
              section.textOr("externalWords", ""),
              section.textOr("terms", ""));
      section.done();
      return rules;
    }

    private @Nullable Schedule schedule() {
      var zone = LocalTimes.zone(root.textOr("timeZone", "UTC"));
      var phases = root.sections("phases");
      if (phases.isEmpty()) return null;
      return new Schedule(zone, phases.stream().map(phase -> phase(phase, zone)).toList());
    }

    private Phase phase(Section section, ZoneId zone) {
      var start = LocalTimes.at(section.required("start"), zone);
      Instant end = section.has("end") ? LocalTimes.at(section.required("end"), zone) : null;
      var phase =
          new Phase(
              Ids.next(),
              section.required("name"),
              start,
              end,
              section.word("show", Showing.class, Showing.OPEN),
              section.whole("perDay"),
              section.whole("inTotal"));
      section.done();
      return phase;
    }

    private Set<UUID> reviewers() {
      var found = new HashSet<UUID>();
      for (var name : root.texts("reviewers")) {
        var person = tried(() -> namespaces.byName(name).id());
        if (person != null) found.add(person);
      }
      return found;
    }

    private <T> @Nullable T tried(Supplier<@Nullable T> reading) {
      var known = faults.size();
      try {
        return reading.get();
      } catch (Problem problem) {
        if (faults.size() == known) faults.add(problem.text());
        return null;
      }
    }
  }

  private enum Private {
    RANDOM,
    LATER
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
