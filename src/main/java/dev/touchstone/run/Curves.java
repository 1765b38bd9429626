package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.run.CurveSet.Curve;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

  /** Runs whose points are read together; bounds the memory a request takes. */
  private static final int TOGETHER = 100;

  private final RunStore runs;
  private final Metrics metrics;
  private final History history;

  Curves(RunStore runs, Metrics metrics, History history) {
    this.runs = runs;
    this.metrics = metrics;
    this.history = history;
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
    starts(viewer, List.of(run));
    int from = cursor == null ? 0 : offset(cursor);
    History.Part part = history.read(run, key, from, Math.clamp(limit, 1, PAGE));
    Points points = part.points();
    List<MetricPoint> page =
        IntStream.range(0, points.size())
            .mapToObj(i -> new MetricPoint(key, points.value(i), points.time(i), points.step(i)))
            .toList();
    long to = (long) from + points.size();
    return new MetricPage(page, to < part.total() ? Long.toString(to) : null);
  }

  private static int offset(String cursor) {
    if (cursor.matches("[0-9]{1,9}")) {
      return Integer.parseInt(cursor);
    }
    throw new InvalidInput("“" + cursor + "” is not a cursor that a page gave.");
  }

  /**
   * @throws NotFound if the viewer may not see one of the runs
   */
  public CurveSet read(Viewer viewer, CurveRequest request) {
    Map<UUID, Instant> starts = starts(viewer, request.runs());
    boolean summed = request.whole() && request.x() != XAxis.METRIC;
    return new CurveSet(summed ? overviews(request, starts) : exactly(request, starts));
  }

  private Map<UUID, Instant> starts(Viewer viewer, List<UUID> wanted) {
    Map<UUID, Instant> starts = runs.starts(viewer, wanted);
    for (UUID run : wanted) {
      if (!starts.containsKey(run)) {
        throw new NotFound("run", run);
      }
    }
    return starts;
  }

  private List<Curve> overviews(CurveRequest request, Map<UUID, Instant> starts) {
    Map<UUID, Overview> overviews = metrics.overviews(request.runs(), request.key());
    Overview none = new Overview();
    return request.runs().stream()
        .map(
            run -> {
              Overview overview = overviews.getOrDefault(run, none);
              Drawing drawing =
                  request.x() == XAxis.STEP
                      ? overview.bySteps()
                      : overview.byTimes(origin(request, starts, run));
              return drawing.within(request.buckets()).curve(run);
            })
        .toList();
  }

  /** Reads points themselves, of some runs at a time. */
  private List<Curve> exactly(CurveRequest request, Map<UUID, Instant> starts) {
    List<Curve> curves = new ArrayList<>();
    for (int from = 0; from < request.runs().size(); from += TOGETHER) {
      int to = Math.min(request.runs().size(), from + TOGETHER);
      curves.addAll(exactly(request.runs().subList(from, to), request, starts));
    }
    return curves;
  }

  private List<Curve> exactly(List<UUID> some, CurveRequest request, Map<UUID, Instant> starts) {
    Map<UUID, Points> points = points(some, request, starts);
    Map<UUID, Points> partners =
        request.x() == XAxis.METRIC ? metrics.points(some, request.partner()) : Map.of();
    return some.stream()
        .map(
            run -> {
              Points of = points.getOrDefault(run, Points.NONE);
              Points over = partners.getOrDefault(run, Points.NONE);
              Line line = line(of, over, request, origin(request, starts, run));
              return Drawing.of(line.within(request)).within(request.buckets()).curve(run);
            })
        .toList();
  }

  private Map<UUID, Points> points(
      List<UUID> some, CurveRequest request, Map<UUID, Instant> starts) {
    LongSummaryStatistics origins =
        some.stream().mapToLong(run -> origin(request, starts, run)).summaryStatistics();
    long from = request.from(origins.getMin());
    long to = request.to(origins.getMax());
    return switch (request.x()) {
      case STEP -> metrics.bySteps(some, request.key(), from, to);
      case TIME, RELATIVE -> metrics.byTimes(some, request.key(), from, to);
      case METRIC -> metrics.points(some, request.key());
    };
  }

  private static Line line(Points points, Points partners, CurveRequest request, long origin) {
    return switch (request.x()) {
      case STEP -> Line.bySteps(points);
      case TIME, RELATIVE -> Line.byTimes(points, origin);
      case METRIC -> Line.over(partners, points);
    };
  }

  /** What x is counted from. */
  private static long origin(CurveRequest request, Map<UUID, Instant> starts, UUID run) {
    return request.x() == XAxis.RELATIVE
        ? Objects.requireNonNull(starts.get(run)).toEpochMilli()
        : 0;
  }
}
