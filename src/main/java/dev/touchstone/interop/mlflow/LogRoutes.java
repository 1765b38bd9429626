package dev.touchstone.interop.mlflow;

import dev.touchstone.run.Tracked;
import dev.touchstone.run.Tracking;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;

/** What a program logs while it runs: the busiest routes by far. */
@Component
class LogRoutes implements Routes {
  /** Bytes of a batch, as MLflow documents it. */
  private static final int BATCH_LIMIT = 1_000_000;

  private final Tracking tracking;
  private final LogRefusals refusals;
  private final ObjectProvider<ModelMetrics> models;
  private final RunTitles titles;
  private final RunLookup lookup;

  LogRoutes(
      Tracking tracking,
      LogRefusals refusals,
      ObjectProvider<ModelMetrics> models,
      RunTitles titles,
      RunLookup lookup) {
    this.tracking = tracking;
    this.refusals = refusals;
    this.models = models;
    this.titles = titles;
    this.lookup = lookup;
  }

  @Override
  public void register(RouteTable table) {
    table.post("runs/log-batch", this::logBatch);
    table.post("runs/log-metric", this::logMetric);
    table.post("runs/log-parameter", this::logParameter);
    table.post("runs/set-tag", this::setTag);
  }

  private void logBatch(Call call) throws IOException {
    try (JsonParser parser = call.parser(BATCH_LIMIT)) {
      log(call, BatchReader.read(parser));
    }
  }

  private void logMetric(Call call) throws IOException {
    try (JsonParser parser = call.parser(BATCH_LIMIT)) {
      MetricReader.Read read = new MetricReader(parser).alone();
      Tracked tracked = new Tracked(List.of(read.point()), Map.of(), Map.of());
      log(
          call,
          new Batch(
              String.valueOf(read.runId()),
              tracked,
              read.model() == null ? List.of() : List.of(read.model())));
    }
  }

  private void logParameter(Call call) throws IOException {
    Fields fields = call.fields();
    String run = fields.runId();
    String key = Names.param(fields.required("key"), "key");
    String value = Names.cut(Names.PARAM, fields.text("value", ""));
    log(call, new Batch(run, new Tracked(List.of(), Map.of(key, value), Map.of()), List.of()));
  }

  private void setTag(Call call) throws IOException {
    Fields fields = call.fields();
    String run = fields.runId();
    String key = Names.tag(fields.required("key"), "key");
    String value = Names.cut(Names.TAG, fields.text("value", ""));
    log(call, new Batch(run, new Tracked(List.of(), Map.of(), Map.of(key, value)), List.of()));
  }

  private void log(Call call, Batch batch) throws IOException {
    UUID run = lookup.here(call, batch.runId());
    try {
      tracking.log(call.viewer(), run, batch.tracked());
    } catch (dev.touchstone.base.Problem problem) {
      throw refusals.of(call.viewer(), run, batch.tracked(), problem);
    }
    titles.follow(call.viewer(), run, batch.tracked().tags());
    if (!batch.ofModels().isEmpty())
      models.forEach(each -> each.logged(call, run, batch.ofModels()));
    call.done();
  }
}
