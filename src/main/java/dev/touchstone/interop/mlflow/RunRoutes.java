package dev.touchstone.interop.mlflow;

import dev.touchstone.base.NotFound;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunChange;
import dev.touchstone.run.RunLifecycle;
import dev.touchstone.run.RunTags;
import dev.touchstone.run.TrackedRuns;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A run's life: begun, read, changed, put into the bin and taken out. */
@Component
class RunRoutes implements Routes {
  private final TrackedRuns tracked;
  private final RunStart start;
  private final RunLifecycle lifecycle;
  private final RunTags tags;
  private final RunLookup lookup;
  private final RunReader reader;

  RunRoutes(
      TrackedRuns tracked,
      RunStart start,
      RunLifecycle lifecycle,
      RunTags tags,
      RunLookup lookup,
      RunReader reader) {
    this.tracked = tracked;
    this.start = start;
    this.lifecycle = lifecycle;
    this.tags = tags;
    this.lookup = lookup;
    this.reader = reader;
  }

  @Override
  public void register(RouteTable table) {
    table.post("runs/create", this::create);
    table.get("runs/get", this::get);
    table.post("runs/update", this::update);
    table.post("runs/delete", this::delete);
    table.post("runs/restore", this::restore);
    table.post("runs/delete-tag", this::deleteTag);
  }

  private void create(Call call) throws IOException {
    reply(call, reader.begun(call, start.begin(call, call.fields())));
  }

  private void get(Call call) throws IOException {
    Run run = lookup.get(call, call.fields().runId());
    reply(call, reader.read(call, List.of(run)).getFirst());
  }

  private static void reply(Call call, FullRun full) throws IOException {
    call.reply(
        json -> {
          json.writeName("run");
          RunJson.write(json, full);
        });
  }

  private void update(Call call) throws IOException {
    Fields fields = call.fields();
    Run run = lookup.active(call, fields.runId());
    Long end = fields.number("end_time");
    RunChange change =
        new RunChange(
            Status.of(fields),
            end == null ? null : RunStart.time("end_time", end),
            name(fields.text("run_name")));
    FullRun changed = reader.info(call, tracked.update(call.viewer(), run.id(), change));
    call.reply(
        json -> {
          json.writeName("run_info");
          RunJson.writeInfo(json, changed);
        });
  }

  private static @Nullable String name(@Nullable String wanted) {
    return wanted == null ? null : Names.limited("run_name", Names.KEY, wanted);
  }

  private void delete(Call call) throws IOException {
    lifecycle.delete(call.viewer(), List.of(lookup.get(call, call.fields().runId()).id()));
    call.done();
  }

  private void restore(Call call) throws IOException {
    lifecycle.restore(call.viewer(), List.of(lookup.get(call, call.fields().runId()).id()));
    call.done();
  }

  private void deleteTag(Call call) throws IOException {
    Fields fields = call.fields();
    Run run = lookup.active(call, fields.runId());
    String key = fields.required("key");
    try {
      tags.remove(call.viewer(), run.id(), key);
    } catch (NotFound e) {
      throw MlflowProblem.absent(
          "No tag with name: %s in run with id %s".formatted(key, HexId.of(run.id())));
    }
    call.done();
  }
}
