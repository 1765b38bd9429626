package dev.touchstone.lineage;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFeed;
import dev.touchstone.run.RunFinished;
import dev.touchstone.run.RunInput;
import dev.touchstone.run.RunQueued;
import dev.touchstone.run.RunStarted;
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
  private final NodeStore store;
  private final RunFeed runs;
  private final Clock clock;

  RunIntake(NodeStore store, RunFeed runs, Clock clock) {
    this.store = store;
    this.runs = runs;
    this.clock = clock;
  }

  /** A run with its files. */
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
    if (store.lock(NodeId.run(id)) || !add(id)) look(id).ifPresent(this::put);
  }

  /** Adds a run that is not there yet; false if another did so meanwhile, who is waited for. */
  private boolean add(UUID id) {
    Optional<Seen> seen = look(id);
    boolean first = seen.isEmpty() || store.putIfAbsent(node(seen.get().run()));
    if (first) seen.ifPresent(this::put);
    else store.lock(NodeId.run(id));
    return first;
  }

  private Optional<Seen> look(UUID id) {
    return runs.one(id).map(this::seen);
  }

  private Seen seen(Run run) {
    return new Seen(run, runs.artifacts(run.id()));
  }

  @Override
  public void readAll() {
    runs.each(run -> put(seen(run)));
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
