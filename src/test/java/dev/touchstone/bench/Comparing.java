package dev.touchstone.bench;

import dev.touchstone.bench.Bench.Plan;
import dev.touchstone.bench.Figure.Pairs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How soon many curves are on the screen: ours draws 1,000 runs, then 100; MLflow draws 100, which
 * is what its page can show. Each run has 10,000 steps; one sample of one run is a spike.
 */
final class Comparing {
  private static final String NAME = "compare";

  private final Plan plan;
  private final List<Figure> figures = new ArrayList<>();
  private @Nullable Server ours;
  private @Nullable Server peer;

  Comparing(Plan plan) {
    this.plan = plan;
  }

  List<Figure> figures() {
    Path scratch = Server.scratch();
    try (var cluster = new Cluster();
        var browser = new Browsing()) {
      Cores.takeMine();
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
    List<String> runs = ours == null ? List.of() : new Runway(ours).logged(many);
    String experiment = peer == null ? "" : new Runway(peer).copied(100);
    List<Double> few = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    if (peer != null) browser.chooseAllRuns(peer, experiment);
    for (int pair = 0; pair < plan.size(3, 2); pair++) {
      if (ours != null) few.add(browser.compare(ours, runs.subList(0, 100)));
      if (peer != null) theirs.add(browser.charts(peer, experiment));
      if (ours != null) all.add(browser.compare(ours, runs));
    }
    figures.add(
        figure("paint_1000_runs", all, theirs, many + " runs of ours against 100 of theirs"));
    figures.add(figure("paint_100_runs", few, theirs, "100 runs each"));
  }

  private Figure figure(String name, List<Double> mine, List<Double> theirs, String note) {
    return new Pairs(mine, theirs)
        .lowerIsBetter(
            NAME,
            name,
            "ms",
            "mlflow " + Server.version(),
            note + ", 10,000 steps, cold cache, to the last paint");
  }

  /** Ours alone: MLflow's list has no scrolling over so many. */
  private void table(Browsing browser) {
    int rows = plan.size(100_000, 5_000);
    String address = new Runway(ours).table(rows);
    List<Double> times = new ArrayList<>();
    for (int turn = 0; turn < 3; turn++) times.add(browser.table(ours, address, rows));
    figures.add(
        new Pairs(times, List.of())
            .lowerIsBetter(
                NAME,
                "table_100000_runs",
                "ms",
                "none",
                "%,d runs, to the first rows; then scrolled to the end without a gap"
                    .formatted(rows)));
  }
}
