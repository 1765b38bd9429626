package dev.touchstone.leaderboard.sheet;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.NewBenchmark;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.Rules;
import dev.touchstone.leaderboard.Showing;
import dev.touchstone.leaderboard.SplitPlan;
import dev.touchstone.leaderboard.score.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a benchmark out of a bundle of Codabench. */
@Component
public class CodabenchImport {
  private final Benchmarks benchmarks;
  private final Namespaces namespaces;
  private final Clock clock;

  CodabenchImport(Benchmarks benchmarks, Namespaces namespaces, Clock clock) {
    this.benchmarks = benchmarks;
    this.namespaces = namespaces;
    this.clock = clock;
  }

  /**
   * What a bundle does not say.
   *
   * @param metric null for the one the bundle names
   */
  public record Choices(
      String namespace,
      String name,
      @Nullable String metric,
      String licence,
      Visibility visibility) {}

  /**
   * @param left what was not taken over, with the reason
   */
  public record Imported(Benchmark benchmark, List<String> left) {}

  /**
   * @throws InvalidInput if the archive is not to be trusted, or does not hold what a benchmark
   *     needs; nothing is made then
   */
  public Imported make(Viewer viewer, InputStream archive, Choices choices) {
    try (var folder = new Workbench()) {
      var file = folder.file("bundle.zip");
      Files.copy(archive, file);
      try (var zip = SafeZip.open(file)) {
        var bundle = new CodabenchBundle(zip, clock.instant());
        return make(viewer, bundle, folder, choices);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The bundle could not be taken in", e);
    }
  }

  private Imported make(Viewer viewer, CodabenchBundle bundle, Workbench folder, Choices choices) {
    var tables = new CodabenchTables(bundle, folder);
    var given = tables.read(bundle.task());
    var metric = metric(bundle, tables.program(), choices.metric());
    var wanted =
        new NewBenchmark(
            namespaces.byName(choices.namespace()).id(),
            Address.wordFrom(choices.name()),
            clipped(bundle.title()),
            bundle.description(),
            given.files().source(choices.licence()),
            given.target(),
            metric,
            new SplitPlan(SplitPlan.Kind.GIVEN, null, 0, SplitPlan.USUAL_PUBLIC_SHARE, false, null),
            rules(bundle),
            bundle.schedule((section, times) -> phase(bundle, section, times)).orElse(null),
            choices.visibility(),
            Set.of());
    bundle.leave("docker image and programs: files of predictions are scored, code is not run");
    bundle.leaveTheRest();
    return new Imported(benchmarks.create(viewer, wanted), bundle.left());
  }

  private static Metric metric(CodabenchBundle bundle, String program, @Nullable String chosen) {
    if (chosen != null) return Metric.named(chosen);
    return bundle
        .metric(program)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "The scoring program uses no metric that is known here, or several. Say which one with “metric”."));
  }

  private static Rules rules(CodabenchBundle bundle) {
    var usual = Rules.usual();
    var perDay = bundle.limit("max_submissions_per_day").orElse(usual.perDay());
    return new Rules(
        Math.min(perDay, 1_000), null, usual.countedBy(), null, 0, true, "", bundle.terms());
  }

  private Optional<Phase> phase(CodabenchBundle bundle, Section section, List<Instant> times) {
    var name = section.textOr("name", "Phase");
    var phase = Phase.of(name, times.getFirst(), end(times), Showing.OPEN);
    if (phase.ended(clock.instant())) {
      bundle.leave("phase “%s”: it is over already".formatted(name));
      return Optional.empty();
    }
    var limited =
        new Phase(
            phase.id(),
            name,
            phase.start(),
            phase.end(),
            phase.showing(),
            positive(section.whole("max_submissions_per_day")),
            positive(section.whole("max_submissions")));
    section.text("index");
    section.text("description");
    section.texts("tasks");
    section.unread().forEach(key -> bundle.leave(key + ": has no counterpart here"));
    return Optional.of(limited);
  }

  private static @Nullable Instant end(List<Instant> times) {
    return times.size() > 1 ? times.get(1) : null;
  }

  private static @Nullable Integer positive(@Nullable Integer limit) {
    return limit == null || limit < 1 || limit > 1_000 ? null : limit;
  }

  private static String clipped(String title) {
    return title.length() <= 120 ? title : title.substring(0, 119) + "…";
  }
}
