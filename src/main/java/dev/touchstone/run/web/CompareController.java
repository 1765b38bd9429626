package dev.touchstone.run.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.run.Runs;
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
}
