package dev.touchstone.worker;

import dev.touchstone.base.DataDirectory;
import dev.touchstone.base.Live;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkQueue;
import dev.touchstone.worker.sandbox.Disk;
import dev.touchstone.worker.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs attempts on this machine. One thread claims orders and renews the claims; it looks once a
 * second, and at once when something happens in the queue. Stopping the server leaves attempts
 * running; the next start adopts them.
 */
@Component
@ConditionalOnProperty(name = "touchstone.worker.enabled", matchIfMissing = true)
class LocalEngine implements SmartLifecycle {

  static final String NAME = "local";

  private static final Logger log = LoggerFactory.getLogger(LocalEngine.class);
  private static final Duration TICK = Duration.ofSeconds(1);

  private final WorkQueue queue;
  private final Bench bench;
  private final Slots slots;
  private final Sandbox sandbox;
  private final Live live;
  private final Path attempts;
  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean running;
  private boolean adopted;
  private @Nullable Thread thread;
  private @Nullable AutoCloseable listening;

  LocalEngine(
      WorkQueue queue, Bench bench, Slots slots, Sandbox sandbox, Live live, DataDirectory data) {
    this.queue = queue;
    this.bench = bench;
    this.slots = slots;
    this.sandbox = sandbox;
    this.live = live;
    this.attempts = closed(data.below("attempts"));
  }

  @Override
  public void start() {
    if (!sandbox.protection().usable()) {
      log.error("No run will be started here: {}", sandbox.protection().words());
      return;
    }
    running = true;
    listening = live.listen("queue", fact -> bell.release());
    thread = Thread.ofPlatform().name("worker").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    bell.release();
    jobs.values().forEach(Job::leave);
    try {
      if (listening != null) listening.close();
      if (thread != null) thread.join(TICK.multipliedBy(20));
      for (Job job : jobs.values()) job.awaitLeft();
    } catch (Exception e) {
      log.warn("The worker did not stop in order; its attempts are adopted at the next start", e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        turn();
        if (bell.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS)) bell.drainPermits();
      } catch (InterruptedException e) {
        running = false;
      }
    }
  }

  /** One look at the queue; a database that is away is tried again at the next. */
  private void turn() {
    try {
      if (!adopted) adoptAll();
      for (Job job : jobs.values()) renew(job);
      while (running && slots.any() && claim()) continue;
    } catch (RuntimeException e) {
      log.warn("The queue could not be read; trying again", e);
    }
  }

  private void renew(Job job) {
    if (!queue.renew(job.token())) job.stop();
  }

  private boolean claim() {
    Optional<WorkOrder> order = queue.claim(NAME, slots.free());
    order.ifPresent(o -> begin(o, slots.take(o)));
    return order.isPresent();
  }

  private void begin(WorkOrder order, Slot slot) {
    var desk = Desk.of(attempts, order);
    desk.make();
    desk.note(Slots.NOTE, slots.facts(slot));
    take(new Job(order, slot, desk, bench, this::over));
  }

  private void take(Job job) {
    jobs.put(job.token(), job);
    job.begin();
    live.tell("queue", slots.load());
  }

  private void over(Job job) {
    jobs.remove(job.token());
    slots.give(job.slot());
    live.tell("queue", slots.load());
  }

  /** Takes up what an earlier life of this server claimed, and ends what nobody asks for now. */
  private void adoptAll() {
    List<WorkOrder> claimed = queue.claimed(NAME);
    sweep(claimed.stream().map(o -> Desk.of(attempts, o).directory()).collect(Collectors.toSet()));
    claimed.stream().filter(o -> !jobs.containsKey(o.token())).forEach(this::adopt);
    adopted = true;
  }

  private void adopt(WorkOrder order) {
    var desk = Desk.of(attempts, order);
    Slot slot = slots.takeAgain(desk.noted(Slots.NOTE)).orElseGet(() -> slots.take(order));
    log.info("Taking up run {} again", order.runId());
    if (bench.adopt(desk).isEmpty()) Disk.remove(desk.directory());
    desk.make();
    desk.note(Slots.NOTE, slots.facts(slot));
    take(new Job(order, slot, desk, bench, this::over));
  }

  private void sweep(Set<Path> wanted) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(attempts)) {
      for (Path directory : all) if (!wanted.contains(directory)) discard(new Desk(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void discard(Desk desk) {
    log.info("Ending the attempt in {}, which nobody waits for", desk.directory());
    bench.adopt(desk).ifPresent(Job::end);
    Disk.remove(desk.directory());
  }

  private static Path closed(Path directory) {
    try {
      return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
