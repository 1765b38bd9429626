package dev.touchstone.client;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run told over HTTP. What is said is gathered and sent by a thread of its own, once a second or
 * when it is enough for a request; callers only add to what is gathered.
 */
final class HttpRun implements TrackedRun {

  /** The most things in one request. */
  static final int POINTS = 1000;

  private static final System.Logger LOG = System.getLogger(HttpRun.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final Courier courier;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Backoff backoff = new Backoff();
  private final Thread sender;
  private Batch gathered = new Batch();
  private long next = Parcel.BEGIN + 1;
  private boolean ended;
  private boolean closing;

  /**
   * @param outbox with the request that begins the run, or with none when the server has begun it
   */
  HttpRun(Outbox outbox, Courier courier, Clock clock) {
    this.outbox = outbox;
    this.courier = courier;
    this.clock = clock;
    this.sender = Thread.ofVirtual().name("touchstone-" + outbox.key()).start(this::deliver);
  }

  @Override
  public void param(String key, Object value) {
    if (Check.name(key) && Check.value(key, value.toString(), Check.PARAM))
      gather(() -> gathered.param(key, value.toString()));
  }

  @Override
  public void tag(String key, String value) {
    if (Check.name(key) && Check.value(key, value, Check.TAG))
      gather(() -> gathered.tag(key, value));
  }

  @Override
  public void metric(String key, double value, long step) {
    if (Check.name(key)) gather(() -> gathered.metric(key, value, step, clock.millis()));
  }

  @Override
  public void progress(long done, long total, String unit) {
    // The server shows progress of what its workers execute.
  }

  private void gather(Runnable what) {
    lock.lock();
    try {
      if (closing) return;
      what.run();
      if (gathered.size() >= POINTS) seal();
    } finally {
      lock.unlock();
    }
  }

  /** Metrics apart from the rest: a parameter that is refused must not take points with it. */
  private void seal() {
    if (gathered.hasFacts()) post("log", gathered.facts());
    if (gathered.hasMetrics()) post("log", gathered.metrics());
    gathered = new Batch();
    news.signalAll();
  }

  private void post(String path, String json) {
    outbox.add(Parcel.of(next++, "POST", path, json));
  }

  @Override
  public void artifact(String path, Path file) {
    lock.lock();
    try {
      if (closing) return;
      seal();
      outbox.add(next++, "artifacts/" + encoded(path), file);
      news.signalAll();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The artifact " + path + " was not kept", e);
    } finally {
      lock.unlock();
    }
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/"))
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  @Override
  public void end(Ending ending) {
    lock.lock();
    try {
      if (ended || closing) return;
      ended = true;
      seal();
      Map<String, String> said =
          Map.of("state", ending.word(), "endedAt", clock.instant().toString());
      post("end", Json.texts(said));
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    end(Ending.FAILED);
    lock.lock();
    try {
      if (closing) return;
      seal();
      closing = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
    await();
    outbox.spill();
    if (!outbox.isEmpty())
      LOG.log(Level.WARNING, "{0} requests wait on disk to be sent later", delivery().waiting());
    outbox.close();
  }

  /** An interrupt of the caller is taken as impatience. */
  private void await() {
    boolean interrupted = Thread.interrupted();
    try {
      if (!interrupted) sender.join(TouchstoneClient.PATIENCE);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    sender.interrupt();
    while (sender.isAlive()) LockSupport.parkNanos(PAUSE.toNanos() / 1000);
    if (interrupted) Thread.currentThread().interrupt();
  }

  @Override
  public Delivery delivery() {
    return outbox.delivery();
  }

  private void deliver() {
    try {
      for (Optional<Parcel> parcel = next(); parcel.isPresent(); parcel = next())
        deliver(parcel.get());
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "The rest is sent later");
    }
  }

  private void deliver(Parcel parcel) throws InterruptedException {
    Answer answer = courier.send(parcel, outbox.run(), outbox.key());
    if (outbox.settle(parcel, answer)) backoff.reset();
    else rest(answer instanceof Answer.Later later ? later.pause() : null);
  }

  /** What is said meanwhile goes to disk, too. */
  private void rest(@Nullable Duration asked) throws InterruptedException {
    Thread.sleep(backoff.next(asked));
    lock.lockInterruptibly();
    try {
      seal();
    } finally {
      lock.unlock();
    }
  }

  /** The oldest request, as soon as there is one; empty when none will come any more. */
  private Optional<Parcel> next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (outbox.first().isEmpty() && !closing) {
        boolean told = news.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        if (!told) seal();
      }
      return outbox.first();
    } finally {
      lock.unlock();
    }
  }
}
