package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a benchmark takes submissions. Outside its phases it takes none, and with the end of the
 * last one it is closed.
 *
 * @param zone where the organisers' clock hangs: a day of a limit is a day there, be it one of 23
 *     or of 25 hours
 * @param phases the earliest first; they do not overlap
 */
public record Schedule(ZoneId zone, List<Phase> phases) {
  /** Under the name that people choose and that is stored. */
  private static final ZoneId UTC = ZoneId.of("UTC");

  private static final int MOST_PHASES = 20;

  public Schedule {
    if (zone.equals(ZoneOffset.UTC)) zone = UTC;
    phases = phases.stream().sorted(Comparator.comparing(Phase::start)).toList();
    if (phases.isEmpty()) throw new InvalidInput("A benchmark needs at least one phase.");
    if (phases.size() > MOST_PHASES) {
      throw new InvalidInput("A benchmark has at most %d phases.".formatted(MOST_PHASES));
    }
    for (int i = 1; i < phases.size(); i++) requireApart(phases.get(i - 1), phases.get(i));
    requireDifferentNames(phases);
  }

  /** One phase with public scores, from a moment until somebody closes the benchmark. */
  public static Schedule from(Instant start) {
    return new Schedule(UTC, List.of(Phase.of("Open", start, null, Showing.OPEN)));
  }

  public Optional<Phase> at(Instant moment) {
    return phases.stream().filter(phase -> phase.contains(moment)).findFirst();
  }

  /** The phase that starts next after a moment. */
  public Optional<Phase> next(Instant moment) {
    return phases.stream().filter(phase -> !phase.begun(moment)).findFirst();
  }

  public boolean begun(Instant moment) {
    return phases.getFirst().begun(moment);
  }

  /** When the last phase ends; null if it lasts until the benchmark is closed. */
  public @Nullable Instant end() {
    return phases.getLast().end();
  }

  /** The blind phase a submission of a moment belongs to. */
  public Optional<Phase> blind(Instant submitted) {
    return at(submitted).filter(Phase::blind);
  }

  /** The organisers' date. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The first moment of the organisers' next day. */
  public Instant dayEnd(Instant moment) {
    return day(moment).plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static void requireApart(Phase earlier, Phase later) {
    if (earlier.end() == null || earlier.end().isAfter(later.start())) {
      throw new InvalidInput(
          "The phases “%s” and “%s” overlap.".formatted(earlier.name(), later.name()));
    }
  }

  private static void requireDifferentNames(List<Phase> phases) {
    var names = new HashSet<String>();
    for (var phase : phases) {
      if (!names.add(phase.name())) {
        throw new InvalidInput("Two phases are called “%s”.".formatted(phase.name()));
      }
    }
  }
}
