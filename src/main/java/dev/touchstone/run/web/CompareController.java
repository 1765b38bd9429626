package dev.touchstone.run.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.run.Comparison;
import dev.touchstone.run.Runs;
import dev.touchstone.run.importance.Importance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs side by side. */
@RestController
@RequestMapping("/api/v1/compare")
class CompareController {

  /** The runs to compare, the one to compare with first. */
  record Body(@Nullable List<UUID> runs) {}

  /** Which runs, and the metric whose drivers are wanted. */
  record Question(@Nullable List<UUID> runs, @Nullable String metric) {}

  private final Runs runs;
  private final CurrentViewer viewer;

  CompareController(Runs runs, CurrentViewer viewer) {
    this.runs = runs;
    this.viewer = viewer;
  }

  @PostMapping
  ComparisonView compare(@RequestBody Body body) {
    return ComparisonView.of(runs.compare(viewer.get(), LaunchBody.required("runs", body.runs())));
  }

  /** How much each parameter has to do with a metric's last value. */
  @PostMapping("/importance")
  Importance importance(@RequestBody Question question) {
    Comparison comparison =
        runs.compare(viewer.get(), LaunchBody.required("runs", question.runs()));
    return Drivers.of(comparison, LaunchBody.required("metric", question.metric()));
  }
}
