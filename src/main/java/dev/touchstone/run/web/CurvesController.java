package dev.touchstone.run.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.run.CurveRequest;
import dev.touchstone.run.Curves;
import dev.touchstone.run.Lineup;
import dev.touchstone.run.XAxis;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One metric of many runs, packed for charts; {@code CurveSet.binary} says how. */
@RestController
@RequestMapping("/api/v1/curves")
class CurvesController {

  private static final int BUCKETS = 800;

  /** However many runs share a budget, each gets this many. */
  private static final int FEWEST = 100;

  /**
   * @param runs the runs; or else an experiment and, if not all of its runs are meant, a filter
   * @param x STEP if it is left out
   * @param buckets the most of one curve; 800 if it is left out
   * @param budget the most of all curves together, at least 100 of each; no limit if left out
   */
  record Body(
      @Nullable List<UUID> runs,
      @Nullable String experiment,
      @Nullable String filter,
      @Nullable String key,
      @Nullable XAxis x,
      @Nullable String xMetric,
      @Nullable Double from,
      @Nullable Double to,
      @Nullable Integer buckets,
      @Nullable Integer budget) {

    CurveRequest request(List<UUID> chosen) {
      return new CurveRequest(
          chosen,
          LaunchBody.required("key", key),
          Objects.requireNonNullElse(x, XAxis.STEP),
          xMetric,
          from,
          to,
          within(Objects.requireNonNullElse(buckets, BUCKETS), chosen.size()));
    }

    private int within(int wanted, int curves) {
      if (budget == null || curves == 0) return wanted;
      return Math.min(wanted, Math.max(FEWEST, budget / curves));
    }
  }

  private final Curves curves;
  private final Lineup lineup;
  private final CurrentViewer current;

  CurvesController(Curves curves, Lineup lineup, CurrentViewer current) {
    this.curves = curves;
    this.lineup = lineup;
    this.current = current;
  }

  @PostMapping(produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  byte[] read(@RequestBody Body body) {
    Viewer viewer = current.get();
    List<UUID> chosen = lineup.of(viewer, body.runs(), body.experiment(), body.filter());
    return curves.read(viewer, body.request(chosen)).binary();
  }
}
