package dev.touchstone.run;

import dev.touchstone.run.RunFact.InputsChecked;
import dev.touchstone.run.RunFact.Metric;
import dev.touchstone.run.RunFact.Param;
import dev.touchstone.run.RunFact.Progressed;
import dev.touchstone.run.RunFact.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one report, sorted by what they are about. Names and values are cut to what can be
 * kept.
 *
 * @param metrics the new points of each metric
 * @param progress the last one said
 */
record Report(
    Map<String, Points> metrics,
    Map<String, String> params,
    Map<String, String> tags,
    @Nullable Progress progress,
    @Nullable Instant inputsChecked) {

  private static final int NAME = 250;

  static Report of(List<RunFact> facts) {
    Map<String, Points> metrics = new LinkedHashMap<>();
    Map<String, String> params = new LinkedHashMap<>();
    Map<String, String> tags = new LinkedHashMap<>();
    Progress progress = null;
    Instant checked = null;
    for (RunFact fact : facts) {
      switch (fact) {
        case Metric metric -> add(metrics, metric);
        case Param param -> params.put(Clip.to(NAME, param.key()), Clip.to(6000, param.value()));
        case Tag tag -> tags.put(Clip.to(NAME, tag.key()), Clip.to(8000, tag.value()));
        case Progressed said -> progress = progress(said);
        case InputsChecked inputs -> checked = inputs.at();
      }
    }
    return new Report(metrics, params, tags, progress, checked);
  }

  private static void add(Map<String, Points> metrics, Metric metric) {
    metrics
        .computeIfAbsent(Clip.to(NAME, metric.key()), key -> new Points(16))
        .add(metric.step(), metric.at().toEpochMilli(), metric.value());
  }

  private static Progress progress(Progressed said) {
    return new Progress(said.done(), said.total(), Clip.to(40, said.unit()));
  }
}
