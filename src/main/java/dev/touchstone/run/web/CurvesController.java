package dev.touchstone.run.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.run.CurveRequest;
import dev.touchstone.run.Curves;
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

  /**
   * @param x STEP if it is left out
   * @param buckets 800 if it is left out
   */
  record Body(
      @Nullable List<UUID> runs,
      @Nullable String key,
      @Nullable XAxis x,
      @Nullable String xMetric,
      @Nullable Double from,
      @Nullable Double to,
      @Nullable Integer buckets) {

    CurveRequest request() {
      return new CurveRequest(
          LaunchBody.required("runs", runs),
          LaunchBody.required("key", key),
          Objects.requireNonNullElse(x, XAxis.STEP),
          xMetric,
          from,
          to,
          Objects.requireNonNullElse(buckets, BUCKETS));
    }
  }

  private final Curves curves;
  private final CurrentViewer viewer;

  CurvesController(Curves curves, CurrentViewer viewer) {
    this.curves = curves;
    this.viewer = viewer;
  }

  @PostMapping(produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  byte[] read(@RequestBody Body body) {
    return curves.read(viewer.get(), body.request()).binary();
  }
}
