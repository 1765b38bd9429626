package dev.touchstone.bench;

import dev.touchstone.bench.Bench.Plan;
import dev.touchstone.bench.Curves.Shape;
import dev.touchstone.bench.Figure.Pairs;
import dev.touchstone.bench.Load.Turn;
import dev.touchstone.bench.Load.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ingestion, size and search of both products on one PostgreSQL cluster, in turns ours, theirs,
 * theirs, ours. Every acknowledged value is read back through the protocol and compared.
 */
final class Tracking {
  private static final String NAME = "tracking";

  /** Programs that log at the same time. */
  private static final int CONNECTIONS = 16;

  /** On one core more workers than this were slower. */
  private static final int WORKERS = 2;

  private final Plan plan;
  private final List<Figure> figures = new ArrayList<>();
  private @Nullable Server ours;
  private @Nullable Server peer;

  Tracking(Plan plan) {
    this.plan = plan;
  }

  List<Figure> figures() {
    Cores.takeMine();
    Path scratch = Server.scratch();
    try (var cluster = new Cluster()) {
      if (plan.peer()) peer = Server.mlflow(cluster.database("mlflow"), scratch, WORKERS);
      if (plan.ours()) ours = Server.ours(cluster.database("touchstone"), scratch);
      measure();
    } finally {
      if (ours != null) ours.close();
      if (peer != null) peer.close();
      Program.run(List.of("rm", "-rf", scratch.toString()));
    }
    return figures;
  }

  private void measure() {
    if (plan.wants("bytes_per_point")) size();
    if (plan.wants("ingest_batch_500", "ingest_batch_500_keys")) warm(Shape.FIVE_KEYS);
    if (plan.wants("ingest_batch_500")) ingest("ingest_batch_500", Shape.FIVE_KEYS);
    if (plan.wants("ingest_batch_500_keys")) ingest("ingest_batch_500_keys", Shape.MANY_KEYS);
    if (plan.wants("ingest_single")) warm(Shape.SINGLE);
    if (plan.wants("ingest_single")) ingest("ingest_single", Shape.SINGLE);
    if (plan.wants("search_30000_runs")) figures.add(new Search(plan, ours, peer).figure());
  }

  /** Comes first, because only an empty database shows growth without holes to reuse. */
  private void size() {
    int runs = plan.size(4, 1);
    figures.add(
        new Pairs(each(ours, runs), each(peer, runs))
            .lowerIsBetter(
                NAME,
                "bytes_per_point",
                "bytes",
                peerName(),
                "%,d points of %d finished runs, tables with indexes after VACUUM"
                    .formatted(runs * 50_000, runs)));
  }

  private List<Double> each(@Nullable Server server, int runs) {
    if (server == null) return List.of();
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment("size");
      long before = server.database().bytes();
      List<Written> written = new Load(server, Shape.FIVE_KEYS).runs(experiment, runs, 100);
      Cores.settle();
      double bytes = (double) (server.database().bytes() - before);
      double each = bytes / ReadBack.of(server, Shape.FIVE_KEYS, written);
      Bench.say("bytes_per_point  %s: %.1f", server.name(), each);
      return List.of(each);
    }
  }

  private void warm(Shape shape) {
    double seconds = plan.size(40, 5);
    if (ours != null) turn(ours, shape, seconds, "warm-up");
    if (peer != null) turn(peer, shape, plan.size(5, 2), "warm-up");
  }

  private void ingest(String figure, Shape shape) {
    List<Turn> mine = new ArrayList<>();
    List<Turn> theirs = new ArrayList<>();
    double seconds = plan.size(8, 3);
    for (int pair = 0; pair < 2; pair++) {
      if (pair == 0) take(ours, shape, seconds, figure, mine);
      take(peer, shape, seconds, figure, theirs);
      if (pair == 1) take(ours, shape, seconds, figure, mine);
    }
    String note =
        "p99 %s / %s ms, %d connections, every value read back"
            .formatted(p99(mine), p99(theirs), connections(shape));
    figures.add(
        new Pairs(rates(mine), rates(theirs))
            .higherIsBetter(NAME, figure, "points/s", peerName(), note));
  }

  private void take(
      @Nullable Server server, Shape shape, double seconds, String figure, List<Turn> turns) {
    if (server != null) turns.add(turn(server, shape, seconds, figure));
  }

  private Turn turn(Server server, Shape shape, double seconds, String figure) {
    Cores.settle();
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment(figure + "-" + System.nanoTime());
      Turn turn = new Load(server, shape).run(experiment, connections(shape), seconds);
      long read = ReadBack.of(server, shape, turn.written());
      Bench.say(
          "%-22s %-14s %,10.0f points/s  p99 %,8.1f ms  %,d read back",
          figure, server.name(), turn.pointsPerSecond(), turn.p99(), read);
      return turn;
    }
  }

  /** Fewer write 500 keys at once: every key of every run is read back by a call of its own. */
  private static int connections(Shape shape) {
    return shape == Shape.MANY_KEYS ? 4 : CONNECTIONS;
  }

  private String peerName() {
    return peer == null ? "mlflow " + Server.version() : peer.name();
  }

  private static List<Double> rates(List<Turn> turns) {
    return turns.stream().map(Turn::pointsPerSecond).toList();
  }

  private static String p99(List<Turn> turns) {
    return turns.stream().mapToDouble(Turn::p99).max().stream()
        .mapToObj("%.1f"::formatted)
        .findFirst()
        .orElse("–");
  }
}
