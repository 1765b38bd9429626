package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** Marks that a test gives to entries, for one reader alone. */
@TestComponent
public class FakeMarks implements EntryMarks {
  private record Told(UUID reader, EntryMark mark) {}

  private final Map<UUID, Told> given = new ConcurrentHashMap<>();

  public void give(Viewer reader, UUID submission, EntryMark mark) {
    given.put(submission, new Told(reader.id(), mark));
  }

  @Override
  public Map<UUID, List<EntryMark>> of(
      Viewer viewer, Benchmark benchmark, Collection<UUID> submissions) {
    return given.entrySet().stream()
        .filter(e -> e.getValue().reader().equals(viewer.id()))
        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue().mark())));
  }
}
