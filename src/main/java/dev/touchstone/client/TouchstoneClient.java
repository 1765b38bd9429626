package dev.touchstone.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tracks runs of a program on a Touchstone server.
 *
 * <p>A program is never held up by the server: what cannot be sent waits in memory (a few
 * megabytes) or on disk, and is sent when the server is back, by this program or by the next one
 * that uses the same spool. A program that is killed loses what it said in its last second, or, if
 * just then the server hung, since its last request of at most 15 seconds.
 */
public final class TouchstoneClient implements AutoCloseable {

  /** How long closing a run waits for what is still to be sent. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final System.Logger LOG = System.getLogger(TouchstoneClient.class.getName());
  private static final String EVENTS = "TOUCHSTONE_EVENTS";

  private final @Nullable Path events;
  private final @Nullable Path out;
  private final Courier courier;
  private final Path spool;
  private final Clock clock;

  private TouchstoneClient(
      @Nullable Path events, @Nullable Path out, Courier courier, Path spool, Clock clock) {
    this.events = events;
    this.out = out;
    this.courier = courier;
    this.spool = spool;
    this.clock = clock;
  }

  /**
   * @param server such as {@code https://touchstone.example.org}
   * @param token as made in the settings, with scope “write”
   * @param spool a directory for what cannot be sent at once
   */
  public static TouchstoneClient of(URI server, String token, Path spool) {
    return new TouchstoneClient(null, null, new Courier(server, token), spool, Clock.systemUTC());
  }

  /** As {@link #of(Map)} with the environment of this program. */
  public static TouchstoneClient fromEnvironment() {
    return of(System.getenv());
  }

  /**
   * In a worker the run is told to the worker; elsewhere to the server that {@code TOUCHSTONE_URL}
   * names, with {@code TOUCHSTONE_TOKEN}. What cannot be sent is kept in {@code TOUCHSTONE_SPOOL},
   * or in {@code .touchstone/spool} in the home directory.
   */
  public static TouchstoneClient of(Map<String, String> environment) {
    URI server = URI.create(environment.getOrDefault("TOUCHSTONE_URL", "http://127.0.0.1:8080"));
    String home = System.getProperty("user.home") + "/.touchstone/spool";
    return new TouchstoneClient(
        path(environment, EVENTS),
        path(environment, "TOUCHSTONE_OUT"),
        new Courier(server, environment.getOrDefault("TOUCHSTONE_TOKEN", "")),
        Path.of(environment.getOrDefault("TOUCHSTONE_SPOOL", home)),
        Clock.systemUTC());
  }

  private static @Nullable Path path(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(Path::of).orElse(null);
  }

  /**
   * Begins a run. In a worker it is the run that the worker executes, whatever it is called here.
   * Waits for the server at most 15 seconds; when it cannot be reached the run begins all the same,
   * and the server hears of it later. Also sends, beside it, what earlier programs left in the
   * spool.
   *
   * @param experiment its address, such as {@code ada/penguins}
   * @param name empty for one that the server makes up
   * @throws TouchstoneRefusal if the server was reached and will not have it
   */
  public TrackedRun begin(String experiment, String name) {
    if (events != null) return new EventsRun(events, out, clock);
    Thread.ofVirtual().name("touchstone-replay").start(this::replayQuietly);
    return begin(asked(experiment, name));
  }

  private static Map<String, String> asked(String experiment, String name) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("experiment", experiment);
    asked.put("name", name);
    asked.put("source", ProcessHandle.current().info().command().orElse("java"));
    return asked;
  }

  private TrackedRun begin(Map<String, String> asked) {
    asked.put("startedAt", clock.instant().toString());
    var outbox = new Outbox(spool.resolve(clock.millis() + "-" + UUID.randomUUID()));
    outbox.add(Parcel.of(Parcel.BEGIN, "POST", "/api/v1/runs/tracked", Json.texts(asked)));
    refuseOrGoOn(outbox);
    return new HttpRun(outbox, courier, clock);
  }

  /** The first try is made at once: a wrong token or address shows before the work begins. */
  private void refuseOrGoOn(Outbox outbox) {
    Parcel begin = outbox.first().orElseThrow();
    try {
      switch (courier.send(begin, null, outbox.key())) {
        case Answer.Done done -> outbox.settle(begin, done);
        case Answer.Refused no -> throw new TouchstoneRefusal(no.why());
        case Answer.Later later when later.unknown() -> throw new TouchstoneRefusal(later.why());
        case Answer.Later later -> {
          LOG.log(Level.WARNING, "The run is told to the server later: {0}", later.why());
          outbox.settle(begin, later);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Sends what earlier programs left, each run's requests in their order, until all is sent or the
   * server does not answer. Runs that another program is sending are passed over.
   *
   * @return how many requests were sent
   */
  public long replay() {
    long sent = 0;
    try {
      for (Path left : Spool.left(spool)) sent += replay(left);
    } catch (IOException e) {
      throw new UncheckedIOException("The spool cannot be read.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return sent;
  }

  private long replay(Path directory) throws IOException, InterruptedException {
    Optional<Spool> left = Spool.open(directory);
    if (left.isEmpty()) return 0;
    try (Outbox outbox = Outbox.of(directory, left.get())) {
      boolean goesOn = true;
      while (goesOn && outbox.first().isPresent()) goesOn = replay(outbox);
      return outbox.delivery().sent();
    }
  }

  private boolean replay(Outbox outbox) throws InterruptedException {
    Parcel parcel = outbox.first().orElseThrow();
    Answer answer = courier.send(parcel, outbox.run(), outbox.key());
    return outbox.settle(parcel, answer);
  }

  private void replayQuietly() {
    try {
      replay();
    } catch (UncheckedIOException e) {
      LOG.log(Level.WARNING, "What earlier programs left was not sent", e);
    }
  }

  /** Close the runs first. */
  @Override
  public void close() {
    courier.close();
  }
}
