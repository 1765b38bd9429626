package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says which entries are a measure rather than a competitor. */
@Component
class BaselineMarks implements EntryMarks {
  private static final EntryMark MARK =
      new EntryMark(
          EntryMark.Kind.BASELINE, "Baseline", "Put up by the organisers as a measure.", null);

  private final Baselines baselines;

  BaselineMarks(Baselines baselines) {
    this.baselines = baselines;
  }

  @Override
  public Map<UUID, List<EntryMark>> of(Viewer viewer, Benchmark benchmark, Collection<UUID> asked) {
    return baselines.among(benchmark, asked).stream()
        .collect(Collectors.toMap(Function.identity(), id -> List.of(MARK)));
  }
}
