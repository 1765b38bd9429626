package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether somebody knows the entries of a benchmark by stand-in names, and by which. */
@Component
public class Blinds {
  private static final ScopedValue<Boolean> LIFTED = ScopedValue.newInstance();

  private final ObjectProvider<EntryNames> rooms;

  Blinds(ObjectProvider<EntryNames> rooms) {
    this.rooms = rooms;
  }

  /**
   * Works with real entries, for a room that shows them to this viewer under stand-in names itself
   * and answers for what it shows.
   */
  public static <T> T lifted(Supplier<T> work) {
    return ScopedValue.where(LIFTED, true).call(work::get);
  }

  /** Empty where this viewer may know everything as it is. */
  public Optional<EntryNames.StandIns> over(Viewer viewer, Benchmark benchmark) {
    if (LIFTED.isBound()) return Optional.empty();
    return rooms.stream().flatMap(room -> room.of(viewer, benchmark).stream()).findFirst();
  }

  /** Whether those who take part do not learn who reviews. */
  public boolean hidesReviewers(Benchmark benchmark) {
    return !LIFTED.isBound() && rooms.stream().anyMatch(room -> room.hidesReviewers(benchmark));
  }

  /** The benchmarks whose entries this viewer knows by stand-in names alone. */
  public Set<UUID> benchmarks(Viewer viewer) {
    return rooms.stream()
        .flatMap(room -> room.benchmarks(viewer).stream())
        .collect(Collectors.toSet());
  }
}
