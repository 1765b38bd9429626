package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Pre;
import dev.touchstone.leaderboard.Benchmark;
import java.util.List;
import java.util.stream.Collectors;

/** The first lines of a file that could be handed in. */
class ExampleFile extends Pre {
  ExampleFile(Benchmark benchmark, List<String> classes) {
    addClassName("example");
    var shares = benchmark.metric().needsProbabilities();
    var header = shares ? probabilities(classes) : "";
    setText("id,prediction" + header + "\nk3v9x2m7qd," + values(benchmark, classes, shares));
  }

  private static String probabilities(List<String> classes) {
    return classes.stream().map(c -> ",p_" + c).collect(Collectors.joining());
  }

  private static String values(Benchmark benchmark, List<String> classes, boolean shares) {
    if (classes.isEmpty()) return benchmark.task().example();
    return classes.getFirst() + (shares ? ",…".repeat(classes.size()) : "");
  }
}
