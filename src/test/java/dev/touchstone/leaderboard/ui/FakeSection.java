package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** A tab that is shown on the benchmarks a test names, and on no other. */
@TestComponent
public class FakeSection implements BoardSection {
  private final Set<UUID> on = ConcurrentHashMap.newKeySet();

  void showOn(Benchmark benchmark) {
    on.add(benchmark.id());
  }

  @Override
  public String word() {
    return "weather";
  }

  @Override
  public String label() {
    return "Weather report";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public boolean shownTo(Viewer viewer, Benchmark benchmark) {
    return on.contains(benchmark.id());
  }

  @Override
  public OptionalInt count(Viewer viewer, Benchmark benchmark) {
    return OptionalInt.of(77);
  }

  @Override
  public Component content(Viewer viewer, Benchmark benchmark, Map<String, List<String>> state) {
    return new Span("Sunny in " + state.getOrDefault("town", List.of("no town")).getFirst());
  }
}
