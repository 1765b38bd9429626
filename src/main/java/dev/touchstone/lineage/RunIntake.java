package dev.touchstone.lineage;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Page;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunFinished;
import dev.touchstone.run.RunInput;
import dev.touchstone.run.RunQueued;
import dev.touchstone.run.RunStarted;
import dev.touchstone.run.Runs;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Runs, what they were made from and the files they left behind. */
@Component
class RunIntake implements Intake {
  private static final int BATCH = 200;

  private final NodeStore store;
  private final Runs runs;
  private final Witnesses witnesses;
  private final Clock clock;

  RunIntake(NodeStore store, Runs runs, Witnesses witnesses, Clock clock) {
    this.store = store;
    this.runs = runs;
    this.witnesses = witnesses;
    this.clock = clock;
  }

  /** A run with its files, as somebody sees it. */
  private record Seen(Run run, List<Artifact> files) {}

  @ApplicationModuleListener
  void on(RunQueued queued) {
    read(queued.runId());
  }

  @ApplicationModuleListener
  void on(RunStarted started) {
    read(started.runId());
  }

  @ApplicationModuleListener
  void on(RunFinished finished) {
    read(finished.runId());
  }

  /**
   * The events of a short run are heard at once and in any order. Who comes second waits for the
   * first and looks again, so that the last word is what is true by then.
   */
  void read(UUID id) {
    Optional<Seen> seen = look(id);
    if (seen.isEmpty()) return;
    boolean first = store.putIfAbsent(node(seen.get().run()));
    if (!first) store.lock(NodeId.run(id));
    (first ? seen : look(id)).ifPresent(this::put);
  }

  private Optional<Seen> look(UUID id) {
    return witnesses.see(viewer -> seen(viewer, runs.get(viewer, id)));
  }

  private Seen seen(Viewer viewer, Run run) {
    return new Seen(run, runs.artifacts(viewer, run.id()));
  }

  @Override
  public void readAll() {
    witnesses.all().forEach(this::readAll);
  }

  private void readAll(Viewer viewer) {
    String cursor = null;
    do {
      String from = cursor;
      Page<Run> page =
          witnesses.see(viewer, v -> runs.list(v, RunFilter.ALL, from, BATCH)).orElseThrow();
      page.items().forEach(run -> witnesses.see(viewer, v -> seen(v, run)).ifPresent(this::put));
      cursor = page.next();
    } while (cursor != null);
  }

  private void put(Seen seen) {
    Run run = seen.run();
    NodeId id = NodeId.run(run.id());
    store.put(node(run));
    run.inputs().forEach(input -> putInput(run, input));
    seen.files().forEach(file -> putFile(run, file));
    run.inputs().forEach(input -> store.link(NodeId.version(input.versionId()), id));
  }

  private Node node(Run run) {
    String took =
        run.endedAt() == null || run.startedAt() == null
            ? ""
            : " · " + Figures.duration(run.duration(clock.instant()));
    return new Node(
        NodeId.run(run.id()),
        run.name(),
        run.state().name().toLowerCase(Locale.ROOT) + took,
        null,
        page(run),
        run.audience(),
        run.id(),
        run.createdAt());
  }

  /** What the run wrote down of an input, for when the catalog no longer has it. */
  private void putInput(Run run, RunInput input) {
    String address = input.datasetAddress();
    store.putIfAbsent(
        new Node(
            NodeId.version(input.versionId()),
            address.substring(address.indexOf('/') + 1) + " v" + input.number(),
            Figures.bytes(input.size()),
            input.digest(),
            null,
            run.audience(),
            input.versionId(),
            run.createdAt()));
  }

  private void putFile(Run run, Artifact file) {
    NodeId id = NodeId.artifact(run.id(), file.path());
    store.put(
        new Node(
            id,
            file.path(),
            Figures.bytes(file.size()),
            file.sha256(),
            page(run),
            run.audience(),
            run.id(),
            Objects.requireNonNullElse(run.endedAt(), run.createdAt())));
    store.link(NodeId.run(run.id()), id);
  }

  private static String page(Run run) {
    return "runs/" + run.id();
  }
}
