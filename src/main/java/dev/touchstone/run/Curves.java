package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.run.CurveSet.Curve;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Metrics as they are read: every point, or as many places as a chart draws. What has been
 * acknowledged is seen by every later read.
 */
@Service
public class Curves {

  private static final int PAGE = 25_000;

  private final RunStore runs;
  private final MetricStore metrics;

  Curves(RunStore runs, MetricStore metrics) {
    this.runs = runs;
    this.metrics = metrics;
  }

  /**
   * Every point of a metric by step, time and value; a point that was delivered twice is there
   * once. Empty if the run has no such metric.
   *
   * @param cursor the {@code next} of the page before, null for the first page
   * @param limit 1 to 25,000
   * @throws NotFound if the viewer may not see the run
   * @throws InvalidInput if the cursor is made up
   */
  public MetricPage history(
      Viewer viewer, UUID run, String key, @Nullable String cursor, int limit) {
    runs.find(viewer, run).orElseThrow(() -> new NotFound("run", run));
    Points points = metrics.points(run, key);
    int from = cursor == null ? 0 : offset(cursor);
    int to = (int) Math.min(points.size(), (long) from + Math.clamp(limit, 1, PAGE));
    List<MetricPoint> page =
        IntStream.range(from, to)
            .mapToObj(i -> new MetricPoint(key, points.value(i), points.time(i), points.step(i)))
            .toList();
    return new MetricPage(page, to < points.size() ? Integer.toString(to) : null);
  }

  private static int offset(String cursor) {
    try {
      return Integer.parseUnsignedInt(cursor);
    } catch (NumberFormatException e) {
      throw new InvalidInput("“" + cursor + "” is not a cursor that a page gave.");
    }
  }

  /**
   * @throws NotFound if the viewer may not see one of the runs
   */
  public CurveSet read(Viewer viewer, CurveRequest request) {
    Map<UUID, Run> seen =
        runs.find(viewer, request.runs()).stream()
            .collect(Collectors.toMap(Run::id, Function.identity()));
    return new CurveSet(
        request.runs().stream()
            .map(id -> seen.computeIfAbsent(id, Curves::absent))
            .map(run -> curve(run, request))
            .toList());
  }

  private static Run absent(UUID id) {
    throw new NotFound("run", id);
  }

  private Curve curve(Run run, CurveRequest request) {
    Points points = metrics.points(run.id(), request.key());
    return Drawing.of(line(run, points, request), request).curve(run.id());
  }

  private Line line(Run run, Points points, CurveRequest request) {
    return switch (request.x()) {
      case STEP -> Line.bySteps(points);
      case TIME -> Line.byTimes(points, 0);
      case RELATIVE -> Line.byTimes(points, start(run));
      case METRIC -> Line.over(metrics.points(run.id(), request.partner()), points);
    };
  }

  private static long start(Run run) {
    return (run.startedAt() == null ? run.createdAt() : run.startedAt()).toEpochMilli();
  }
}
