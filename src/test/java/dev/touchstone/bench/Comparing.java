package dev.touchstone.bench;

import dev.touchstone.bench.Bench.Plan;
import dev.touchstone.bench.Browsing.Opened;
import dev.touchstone.bench.Figure.Pairs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How soon many curves are on the screen: ours draws 1,000 runs, then 100; MLflow draws 100, which
 * is what its page can show. Each run has 10,000 steps; some runs have a spike of one sample, and
 * our pictures must show each of them.
 */
final class Comparing {
  private static final String NAME = "compare";
  private static final String FIRST_HUNDRED = "run_name LIKE 'run-00%'";
  private static final String EVERY = "";

  private final Plan plan;
  private final List<Figure> figures = new ArrayList<>();
  private @Nullable Server ours;
  private @Nullable Server peer;

  Comparing(Plan plan) {
    this.plan = plan;
  }

  List<Figure> figures() {
    Path scratch = Server.scratch();
    Cores.takeMine();
    try (var cluster = new Cluster();
        var browser = new Browsing()) {
      if (plan.peer()) peer = Server.mlflow(cluster.database("mlflow"), scratch, 2);
      if (plan.ours()) ours = Server.ours(cluster.database("touchstone"), scratch);
      measure(browser);
    } finally {
      if (ours != null) ours.close();
      if (peer != null) peer.close();
      Program.run(List.of("rm", "-rf", scratch.toString()));
    }
    return figures;
  }

  private void measure(Browsing browser) {
    if (plan.wants("paint_1000_runs", "paint_100_runs")) curves(browser);
    if (ours != null && plan.wants("table_100000_runs")) table(browser);
  }

  private void curves(Browsing browser) {
    int many = plan.size(1_000, 200);
    if (ours != null) new Runway(ours).logged(many);
    String experiment = peer == null ? "" : new Runway(peer).copied(100);
    List<Double> few = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Runnable> turn = new ArrayList<>();
    if (ours != null) {
      turn.add(() -> few.add(browser.compare(ours, FIRST_HUNDRED, 100)));
      turn.add(() -> all.add(browser.compare(ours, EVERY, many)));
    }
    if (peer != null) {
      browser.chooseAllRuns(peer, experiment);
      turn.add(() -> theirs.add(browser.charts(peer, experiment)));
    }
    turn.forEach(Runnable::run);
    List.of(few, all, theirs).forEach(List::clear);
    for (int pair = 0; pair < plan.size(4, 2); pair++)
      (pair % 2 == 0 ? turn : turn.reversed()).forEach(Runnable::run);
    figures.add(
        figure(
            "paint_1000_runs",
            all,
            theirs,
            "%,d runs of ours against 100 of theirs, every planted spike seen".formatted(many)));
    figures.add(figure("paint_100_runs", few, theirs, "100 runs each, every planted spike seen"));
  }

  private Figure figure(String name, List<Double> mine, List<Double> theirs, String note) {
    return new Pairs(mine, theirs)
        .lowerIsBetter(
            NAME,
            name,
            "ms",
            "mlflow " + Server.version(),
            note + ", 10,000 steps, cold cache, to the last drawing");
  }

  /** Ours alone: MLflow's list has no scrolling over so many. The server has shown it before. */
  private void table(Browsing browser) {
    int rows = plan.size(100_000, 5_000);
    String address = new Runway(ours).table(rows);
    for (int turn = 0; turn < plan.size(5, 1); turn++) browser.table(ours, address, rows);
    List<Opened> turns = new ArrayList<>();
    for (int turn = 0; turn < plan.size(7, 3); turn++)
      turns.add(browser.table(ours, address, rows));
    figures.add(
        new Pairs(turns.stream().map(turn -> turn.used().rows()).toList(), List.of())
            .lowerIsBetter(
                NAME,
                "table_100000_runs",
                "ms",
                "none",
                "%,d runs, to the first rows (the table after %,.0f ms; in a new tab %,.0f and %,.0f ms); then scrolled to the end without a gap"
                    .formatted(
                        rows,
                        middle(turns, turn -> turn.used().table()),
                        middle(turns, turn -> turn.fresh().rows()),
                        middle(turns, turn -> turn.fresh().table()))));
  }

  private static double middle(List<Opened> turns, ToDoubleFunction<Opened> figure) {
    return turns.stream().mapToDouble(figure).sorted().toArray()[turns.size() / 2];
  }
}
